import type { FindingCode } from '../checks/finding';

const titles: Readonly<Record<FindingCode, string>> = {
  'front-matter/missing': 'No front matter',
  'front-matter/syntax': 'Broken YAML',
  'front-matter/fullwidth-punctuation': 'Full-width punctuation',
  'front-matter/lost-text': 'Text lost as a comment',
  'front-matter/duplicate-key': 'Key that stands twice',
  'front-matter/missing-key': 'Missing key',
  'front-matter/unknown-key': 'Unknown key',
  'front-matter/wrong-type': 'Value of the wrong kind',
  'front-matter/invalid-date': 'Invalid date',
  'front-matter/lastmod-before-date': 'Changed before it was written',
  'front-matter/future-date': 'Date in the future',
  'front-matter/unknown-layout': 'Unknown layout',
  'front-matter/unknown-author': 'Unknown author',
  'front-matter/empty-value': 'Empty value',
  'front-matter/duplicate-tag': 'Tag that stands twice',
  'front-matter/tag-variant': 'Tag written in several ways',
  'front-matter/title-length': 'Long title',
  'front-matter/summary-length': 'Long summary',
  'front-matter/executable': 'Front matter that is a program',
  'note/annotation-unclosed': 'Annotation that is not closed',
  'note/annotation-unknown-color': 'Colour that CSS does not know',
  'publish/tag-slug': 'Tags with one address',
};

const counted = (count: number, one: string, many = `${one}s`) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-US')} ${many}`;

const severities = { error: 'Error', warning: 'Warning', info: 'Information', hint: 'Hint' };

/** The findings of the whole library, in English. */
export const findingsEn = {
  /** What findings of a code have in common. */
  title: (code: FindingCode) => titles[code],
  inPosts: (count: number, posts: number) => `${count} in ${counted(posts, 'post')}`,
  accepted: () => 'Accepted',
  skipped: () => 'Not Checked',
  /** Why a file was left out. */
  skipReason: (reason: 'gone' | 'unreadable' | 'tooBig' | 'binary') =>
    ({
      gone: 'it is not there any more',
      unreadable: 'it can’t be read',
      tooBig: 'it is larger than 5 MB',
      binary: 'it is no text in UTF-8',
    })[reason],
  /** What a screen reader says of a row. */
  sayGroup: (name: string, count: number, posts: number) =>
    `${name}: ${counted(count, 'problem')} in ${counted(posts, 'post')}`,
  sayPost: (title: string, count: number) => `${title}: ${counted(count, 'problem')}`,
  sayFinding: (severity: 'error' | 'warning' | 'info' | 'hint', message: string, line: number) =>
    `${severities[severity]}, line ${line}: ${message}`,
  sayCount: (name: string, count: number) => `${name}: ${count}`,
  checking: () => 'Checking the library',
  checked: (done: number, all: number) => `${done} of ${all}`,
  found: (count: number, posts: number, all: number) =>
    count === 0
      ? `No problems in ${counted(all, 'post')}.`
      : `${counted(count, 'problem')} in ${posts} of ${counted(all, 'post')}.`,
  alsoSkipped: (names: readonly string[], count: number) =>
    `${counted(count, 'file')} could not be checked: ${names.join(', ')}.`,
  noPosts: () =>
    'There are no posts here. Open the folder of your blog, or name the posts in the setting zhupi.library.posts.',
  /** Above the list of a check that was broken off; `all` is null where nobody knows it. */
  partial: (checked: number, all: number | null) =>
    `The check was stopped: this list is not complete. ${
      all === null ? counted(checked, 'post') : `${checked} of ${counted(all, 'post')}`
    } checked.`,
  goOn: () => 'Go On Checking',
  goOnDetail: () => 'the other posts are not in this list yet',
  acceptedOnly: (count: number) =>
    `${counted(count, 'problem')} accepted. Everything else is in order.`,
  nothingToFix: () => 'There is nothing among these that could be fixed without asking you.',
  fixLabel: (count: number) => `Fix ${counted(count, 'problem')} safely`,
  askFix: (count: number, posts: number) =>
    `Make ${counted(count, 'change')} in ${counted(posts, 'post')}?`,
  fixDetail: (names: readonly string[], more: number) =>
    `${names.join('\n')}${more === 0 ? '' : `\nand ${more} more`}\n\nOne undo takes all of it back.`,
  fixNow: () => 'Fix',
  lookFirst: () => 'Look at Each Change',
  notFixed: () => 'The posts were not changed: one of them is read-only, or has changed meanwhile.',
  cantFix: (names: readonly string[], count: number) =>
    `${counted(count, 'post')} could not be read and stayed as they are: ${names.join(', ')}.`,
  askAccept: (count: number, posts: number) =>
    `Accept ${counted(count, 'problem')} in ${counted(posts, 'post')}?`,
  acceptDetail: (file: string) =>
    `They are written into ${file}. The editor and “zhupi check” then tell only of new ones. You can take them back in the view Findings.`,
  accept: () => 'Accept',
  nothingToAccept: () => 'There is nothing to accept: no problems were found.',
  acceptDone: (count: number, file: string) => `${counted(count, 'problem')} accepted in ${file}.`,
  takenBack: (count: number) =>
    count === 1 ? '1 problem is told of again.' : `${count} problems are told of again.`,
  openFile: () => 'Open File',
  undo: () => 'Undo',
  brokenBaseline: (file: string) =>
    `${file} can’t be read as a list of accepted findings. Mend or delete it first.`,
  baselineIgnored: (file: string) =>
    `${file} can’t be read as a list of accepted findings, so that accepted problems are told of again. Mend it (a merge may have left its marks), or delete it.`,
  notWritten: (file: string) => `${file} could not be written. Is it read-only?`,
  choose: () => 'Choose a row in the view Findings first.',
};
