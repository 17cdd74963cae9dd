import type { Ink } from '../ink/ink';

/** Annotations in the editor and in their view. */
export const annotationsEn = {
  title: () => 'Annotations',
  noNote: () => 'Open a Markdown or MDX note in an editor first.',
  nothingToInk: () =>
    'There is nothing here to colour. Select words of the text; formulas and code are coloured as a whole.',
  noAnnotationHere: () => 'There is no annotation here. Put the cursor into one, or select some.',
  noAnnotations: () => 'This note has no annotations.',
  noneOfThisInk: (ink: string) => `There is no other annotation in ${ink}.`,
  notChanged: () => 'The note could not be changed. Is it read-only?',
  chooseInk: () => 'Which ink?',
  inThisNote: (count: number) => `${count} in this note`,
  inkName: (ink: Ink) => (ink === 'other' ? 'unknown colour' : `${ink} ink`),
  /** An ink, by its name, that has a meaning. */
  inkWithMeaning: (ink: string, meaning: string) => `${meaning} (${ink})`,
  count: (count: number) => (count === 1 ? '1 annotation' : `${count} annotations`),
  /** What a screen reader says of a group, and of an annotation. */
  groupLabel: (name: string, count: number) =>
    `${name}: ${count === 1 ? '1 annotation' : `${count} annotations`}`,
  itemLabel: (ink: string, text: string, place: string) =>
    place === '' ? `${ink}: ${text}` : `${ink}: ${text}, ${place}`,
  line: (line: number) => `line ${line}`,
  beforeHeadings: () => 'Before the first heading',
  empty: () => "No annotations here yet. Select words in a note and press Ctrl+' R.",
  nothingFound: (filter: string) => `No annotation has “${filter}” in it.`,
  filtered: (filter: string, shown: number, all: number) => `${shown} of ${all}, with “${filter}”`,
  chooseFilter: () => 'Show only annotations with these words in their text, heading, post or ink',
  chooseGrouping: () => 'Put annotations together by …',
  grouping: (by: 'ink' | 'post' | 'heading') =>
    ({ ink: 'Ink', post: 'Post', heading: 'Heading' })[by],
  chosen: () => 'now',
  gone: () => 'This annotation is not there any more.',
  nothingToExport: () => 'There are no annotations to export.',
  hover: (ink: string) => `Annotation: ${ink}`,
  openQuestions: (count: number) => (count === 1 ? '1 open question' : `${count} open questions`),
  reviewQuestions: (ink: string) =>
    `Annotations in ${ink} are open questions. Click to review them.`,
  noQuestions: () => 'There are no open questions.',
  notAQuestion: (ink: string) =>
    `There is no open question here. Put the cursor into an annotation in ${ink}.`,
  reviewing: (number: number, all: number) => `Open question ${number} of ${all}`,
  legend: () => 'Inks',
};
