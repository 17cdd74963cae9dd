import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/textEdit';
import type { ProfileId } from '../../../src/core/site/profile';
import { profileOf } from '../../../src/core/site/profiles';
import { lastmodEdit } from '../../../src/features/frontMatter/lastmodEdit';

const clock = { now: new Date('2023-03-05T19:30:08Z'), offset: 480 };

/** The front matter after the post is saved; null where it stays as it is. */
function saved(frontMatter: string, id: ProfileId = 'tailwind-nextjs', keepsTimeOfDay = false) {
  const text = `---\n${frontMatter}\n---\n正文\n`;
  const options = { profile: profileOf(id), clock, keepsTimeOfDay };
  const edit = lastmodEdit(text, options);
  return edit && applyEdits(text, [edit]).slice(4, -'\n---\n正文\n'.length);
}

describe('the time of the last change', () => {
  it('is written in the form that it has', () => {
    expect(saved('lastmod: 2020-01-15')).toBe('lastmod: 2023-03-06');
    expect(saved('lastmod: 2020/1/5')).toBe('lastmod: 2023/3/6');
    expect(saved('lastmod: 2020-01-15T08:00:00Z')).toBe('lastmod: 2023-03-05T19:30:08Z');
    expect(saved('lastmod: 2020-01-15 08:00:00 +0800')).toBe('lastmod: 2023-03-06 03:30:08 +0800');
  });

  it('keeps quotes, comments and blanks around it', () => {
    expect(saved("lastmod:   '2020-01-15'  # 上次")).toBe("lastmod:   '2023-03-06'  # 上次");
    expect(saved('"lastmod" : "2020-01-15"')).toBe('"lastmod" : "2023-03-06"');
  });

  it('is written where the key stands without a value, in the form of the post’s date', () => {
    expect(saved('date: 2020/01/15\nlastmod:')).toBe('date: 2020/01/15\nlastmod: 2023/03/06');
    expect(saved('lastmod: # 待填\ntitle: 甲')).toBe('lastmod: 2023-03-06 # 待填\ntitle: 甲');
    expect(saved("lastmod: ''")).toBe("lastmod: '2023-03-06'");
  });

  it('is written to the key that the site reads', () => {
    expect(saved('updated: 2020-01-15 08:00:00', 'hexo')).toBe('updated: 2023-03-06 03:30:08');
    expect(saved('lastmod: 2020-01-15', 'hexo')).toBeNull();
    expect(saved('LastMod: 2020-01-15', 'hugo')).toBe('LastMod: 2023-03-06');
  });

  it('is not written where the post has no such key', () => {
    expect(saved('title: 甲\ndate: 2020-01-15')).toBeNull();
  });

  it('is not written over what is no date', () => {
    expect(saved('lastmod: 昨天')).toBeNull();
    expect(saved('lastmod: &d 2020-01-15')).toBeNull();
  });

  it('stays as it is when it says today already', () => {
    expect(saved('lastmod: 2023-03-06')).toBeNull();
  });

  it('keeps its time of day while a person still writes', () => {
    expect(saved('lastmod: 2023-03-06 01:00:00', 'tailwind-nextjs', true)).toBeNull();
    expect(saved('lastmod: 2023-03-05 01:00:00', 'tailwind-nextjs', true)).toBe(
      'lastmod: 2023-03-06 03:30:08',
    );
    expect(saved('lastmod: 2023-03-06 01:00:00')).toBe('lastmod: 2023-03-06 03:30:08');
  });

  it('keeps its time of day by the time zone that it names', () => {
    expect(saved('lastmod: 2023-03-05T18:00:00Z', 'tailwind-nextjs', true)).toBeNull();
  });

  it('is looked for in the front matter only', () => {
    const text = '---\ntitle: 甲\n---\nlastmod: 2020-01-15\n';
    const options = { profile: profileOf('hugo'), clock, keepsTimeOfDay: false };
    expect(lastmodEdit(text, options)).toBeNull();
    expect(lastmodEdit('lastmod: 2020-01-15\n', options)).toBeNull();
    expect(lastmodEdit('', options)).toBeNull();
  });
});
