import { parseDocument } from 'yaml';
import { checkNote } from '../../src/core/checks/checkNote';
import type { CheckFacts } from '../../src/core/checks/checkFacts';
import { parseFrontMatter } from '../../src/core/note/frontMatter';
import { parseNote } from '../../src/core/note/parseNote';
import { noFacts } from '../../src/core/site/noFacts';
import { profileOf } from '../../src/core/site/profiles';
import { contest, type Contestant, median } from './contest';
import { postWithFrontMatter } from './frontMatterPosts';
import type { SeededRandom } from './seededRandom';

const reference = 'yaml: parseDocument';
const checked = 'Zhupi: found, read, checked';
const goal = 1.5;
const posts = 10_000;

/**
 * Prints what the front matter of many posts costs, found, read and with all rules applied, beside
 * the YAML parser alone. @returns how many goals were missed
 */
export function printFrontMatter(random: SeededRandom): number {
  const texts = Array.from({ length: posts }, () => postWithFrontMatter(random));
  const times = contest([parserAlone(texts), zhupi(texts)], 5, random);
  const [alone, ours] = [reference, checked].map(name => median(times.get(name) ?? []));
  const ratio = (ours ?? Number.NaN) / (alone ?? Number.NaN);
  const isMissed = !(ratio <= goal);
  console.log(`\nFront matter of ${posts} posts: CPU ms, ratio.\n`);
  console.log(`${reference.padEnd(34)}${(alone ?? 0).toFixed(0).padStart(6)}`);
  console.log(
    `${checked.padEnd(34)}${(ours ?? 0).toFixed(0).padStart(6)}  ${ratio.toFixed(3)}  ≤ ${goal} ${isMissed ? 'MISSED' : 'reached'}`,
  );
  return isMissed ? 1 : 0;
}

function parserAlone(texts: readonly string[]): Contestant {
  const contents = texts.map(text => text.slice(text.indexOf('\n') + 1, text.lastIndexOf('---')));
  return {
    name: reference,
    run: () =>
      contents.map(content => String(parseDocument(content, { logLevel: 'silent' }).errors.length)),
  };
}

function zhupi(texts: readonly string[]): Contestant {
  const profile = profileOf('hexo');
  const site = { profile, root: null, isNamed: true, facts: noFacts, keys: profile.keys };
  const settings = { levels: {}, titleLength: 60, summaryLength: 200 };
  const facts: CheckFacts = { path: '/blog/a.md', site, today: '2026-11-25', settings };
  // The rest of a note is no matter of front matter.
  const empty = parseNote('');
  return {
    name: checked,
    run: () =>
      texts.map(text => {
        const note = { ...empty, text, frontMatter: parseFrontMatter(text) };
        return String(checkNote(note, facts).length);
      }),
  };
}
