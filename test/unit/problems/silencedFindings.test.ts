import { expect, test } from 'vitest';
import type { CheckFacts } from '../../../src/core/checks/checkFacts';
import { checkNote } from '../../../src/core/checks/checkNote';
import { applyEdits } from '../../../src/core/edit/textEdit';
import { parseNote } from '../../../src/core/note/parseNote';
import { fixedText } from '../../../src/core/checks/fixedText';
import { silenceEdit } from '../../../src/features/problems/silenceEdit';
import { testSite } from '../frontMatter/testSite';

const facts: CheckFacts = {
  path: '/blog/data/blog/文.mdx',
  site: testSite('tailwind-nextjs', { layouts: ['PostSimple'], authors: ['default'] }),
  today: '2023-03-06',
  settings: { levels: {}, titleLength: 60, summaryLength: 200 },
};

const check = (text: string) => checkNote(parseNote(text, { dialect: 'mdx' }), facts);

const posts = [
  '正文\n',
  '---\ntitle：甲\ndate: 2023年1月5日\ntags: [AI，NLP]\ndraft: 否\nlayout: PostSimpel\n---\n正文\n',
  '---\ntitle: 甲\n---\n正文\n',
  '---\ntitle: 笔记 #1\ndate: 2023-02-30\ntags:\n  - AI\n  - AI\n---\n',
  "---\r\ntitle: '甲\r\ndate: 2023-01-05\r\n---\r\n正文\r\n",
  '---\ntitle: 甲\ntitle: 乙\ndate: 2023-01-05\nlastmod: 2022-01-01\nauthors: [defalut]\n',
];

test.each(posts)('in %j every finding can be silenced, and then it is', text => {
  const note = parseNote(text, { dialect: 'mdx' });
  const findings = check(text).filter(({ isOff }) => !isOff);
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) {
    const { code } = finding.problem;
    const count = (after: string) => check(after).filter(each => each.problem.code === code).length;
    const inFile = silenceEdit(note, finding, { where: 'file', isMdx: true });
    expect(inFile).not.toBeNull();
    expect(count(applyEdits(text, inFile === null ? [] : [inFile]))).toBe(0);
    const inLine = silenceEdit(note, finding, { where: 'line', isMdx: true });
    if (inLine !== null) {
      expect(count(applyEdits(text, [inLine]))).toBeLessThan(count(text));
    }
  }
});

test.each(posts)('in %j nothing is left to mend once all that is safe is mended', text => {
  const mended = applyEdits(text, fixedText(text, check));
  expect(fixedText(mended, check)).toEqual([]);
});
