import type { FrontMatterTree } from '../../note/frontMatterTree';
import type { FrontMatter, FrontMatterProblem, Note } from '../../note/note';
import { isInPosts } from '../../site/isPost';
import type { Site } from '../../site/site';
import { textAt } from '../../text/span';
import type { CheckFacts } from '../checkFacts';
import { type KeyRules, keyRulesOf } from '../keyRules';
import { meantFrontMatter } from './meantFrontMatter';
import type { Remark } from '../remark';
import type { Slip } from './slip';
import { checkDateOrder } from './dateOrder';
import { checkDates } from './dateChecks';
import { checkDuplicateKeys } from './duplicateKey';
import { checkDuplicateTags } from './duplicateTag';
import { checkEmptyValues } from './emptyValue';
import { checkExecutable } from './executable';
import { checkKnownNames } from './knownNames';
import { checkLengths } from './lengths';
import { checkLostText } from './lostText';
import { checkMissing } from './missing';
import { checkMissingKeys } from './missingKey';
import { hexoFindsFrontMatter, hexoReadsTabs } from './hexoReading';
import type { KeyedEntry } from './keyedEntry';
import type { PostContext } from './postContext';
import { Places } from './places';
import { postDates } from './postDates';
import { checkSyntax } from './syntax';
import { checkUnknownKeys } from './unknownKey';
import { checkTypes } from './wrongType';

const rules = [
  checkSyntax,
  checkDuplicateKeys,
  checkMissingKeys,
  checkUnknownKeys,
  checkTypes,
  checkDates,
  checkDateOrder,
  checkKnownNames,
  checkEmptyValues,
  checkDuplicateTags,
  checkLostText,
  checkLengths,
];

/** What is wrong with the front matter of a post, or that it has none. */
export function checkFrontMatter(note: Note, site: Site, facts: CheckFacts): readonly Remark[] {
  const { frontMatter, text } = note;
  if (frontMatter === null) {
    const isFound = site.profile.id === 'hexo' && hexoFinds(text, site);
    return facts.path === null || isFound
      ? []
      : [checkMissing(note, site, facts.path, facts.today)];
  }
  switch (frontMatter.format) {
    case 'executable':
      return [checkExecutable(text, frontMatter)];
    case 'toml':
    case 'json':
      return [];
    case 'yaml':
      return isTemplate(text, frontMatter) ? [] : checkYaml(note, frontMatter, site, facts);
  }
}

function hexoFinds(text: string, site: Site): boolean {
  const keys = keyRulesOf(site);
  return hexoFindsFrontMatter(text, key => keys.isKnown(key));
}

/** `date: {{ .Date }}`: what a program will fill in. */
function isTemplate(text: string, { contentSpan }: FrontMatter): boolean {
  return /:[ \t]*["']?(?:\{\{|\{%|<%)/.test(textAt(text, contentSpan));
}

function checkYaml(
  note: Note,
  frontMatter: FrontMatter,
  site: Site,
  facts: CheckFacts,
): readonly Remark[] {
  const { text } = note;
  const keys = keyRulesOf(site);
  const { slips: all, tree, problems } = meantFrontMatter(text, frontMatter, keys);
  const slips = site.profile.id === 'hexo' ? withoutTabs(all, text, frontMatter) : all;
  const { path, today, settings } = facts;
  const entries = keyedEntries(tree, problems, keys);
  const context: PostContext = {
    note,
    text,
    frontMatter,
    tree,
    problems,
    entries,
    present: new Set(entries.flatMap(({ rule }) => (rule === undefined ? [] : [rule.key]))),
    dates: postDates(entries),
    site,
    keys,
    isPost: site.root === null || path === null || site.isNamed || isInPosts(site, path),
    today,
    settings,
  };
  const remarks = rules.flatMap(rule => rule(context));
  return [...slips, ...(slips.length === 0 ? remarks : besides(remarks, slips))];
}

/** Without the tabs that Hexo takes for blanks. */
function withoutTabs(
  slips: readonly Slip[],
  text: string,
  { contentSpan }: FrontMatter,
): readonly Slip[] {
  const isTab = ({ problem }: Slip) =>
    problem.code === 'front-matter/syntax' && problem.reason === 'tab';
  return slips.some(isTab) && hexoReadsTabs(textAt(text, contentSpan))
    ? slips.filter(slip => !isTab(slip))
    : slips;
}

/** The entries that could be read, each with the site's rule for its key. */
function keyedEntries(
  { entries }: FrontMatterTree,
  problems: readonly FrontMatterProblem[],
  keys: KeyRules,
): readonly KeyedEntry[] {
  const errors = problems
    .filter(({ code }) => code !== 'DUPLICATE_KEY')
    .map(({ span }) => span.start)
    .sort((a, b) => a - b);
  const keyed: KeyedEntry[] = [];
  let next = 0;
  for (const { key, keySpan, value, span } of entries) {
    while ((errors[next] ?? Infinity) < span.start) {
      next += 1;
    }
    // Where YAML stumbled in an entry, what was read of it is a guess.
    if ((errors[next] ?? Infinity) > span.end) {
      keyed.push({ key, keySpan, value, span, rule: keys.of(key) });
    }
  }
  return keyed;
}

/**
 * What is said besides slips: nothing of a type that an open bracket or quote makes, and no fixes
 * that would write over what a slip's fix writes: they are left for the next time.
 */
function besides(remarks: readonly Remark[], slips: readonly Slip[]): readonly Remark[] {
  const mends = new Places(slips.flatMap(({ mend }) => mend.map(({ span }) => span)));
  const open = new Places(
    slips.flatMap(({ problem, span }) =>
      problem.code === 'front-matter/syntax' && problem.reason.startsWith('unclosed') ? [span] : [],
    ),
  );
  return remarks
    .filter(({ problem, span }) => problem.code !== 'front-matter/wrong-type' || !open.meet(span))
    .map(remark => ({
      ...remark,
      fixes: remark.fixes.filter(({ edits }) => edits.every(({ span }) => !mends.meet(span))),
    }));
}
