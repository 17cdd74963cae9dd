import type { FindingCode, Level } from './finding';

/**
 * The level of each code. A rule may say another one where the case is worse or milder than usual:
 * a missing key that fails the build, a mark that YAML stumbles over, a date that is read anyway.
 */
export const levels: Readonly<Record<FindingCode, Level>> = {
  'front-matter/missing': 'warning',
  'front-matter/syntax': 'error',
  'front-matter/fullwidth-punctuation': 'warning',
  'front-matter/lost-text': 'warning',
  'front-matter/duplicate-key': 'error',
  'front-matter/missing-key': 'warning',
  'front-matter/unknown-key': 'off',
  'front-matter/wrong-type': 'error',
  'front-matter/invalid-date': 'error',
  'front-matter/lastmod-before-date': 'warning',
  'front-matter/future-date': 'off',
  'front-matter/unknown-layout': 'warning',
  'front-matter/unknown-author': 'warning',
  'front-matter/empty-value': 'off',
  'front-matter/duplicate-tag': 'warning',
  'front-matter/tag-variant': 'hint',
  'front-matter/title-length': 'off',
  'front-matter/summary-length': 'off',
  'front-matter/executable': 'error',
  'note/annotation-unclosed': 'warning',
  'note/annotation-unknown-color': 'warning',
  'publish/tag-slug': 'warning',
};
