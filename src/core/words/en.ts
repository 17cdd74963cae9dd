import type { NamedInk } from '../ink/ink';
import { formulaProblemEn } from './formulaProblemEn';

/** Every sentence that is said at run time, in English. Other languages have the same shape. */
export const en = {
  preview: {
    title: (name: string) => `Preview ${name}`,
    lockedTitle: (name: string) => `Preview ${name} (locked)`,
    missing: (name: string) =>
      `${name} is not there any more. It shows here again as soon as it is back.`,
    unreadable: (name: string) =>
      `${name} can’t be shown: it is no text, is too large, or may not be read.`,
    empty: () => 'This note is empty. What you write appears here.',
    noNote: () => 'There is no note to preview. Open a Markdown or MDX file first.',
    noPreview: () => 'There is no active preview. Click into a preview of Zhupi first.',
    linkMissing: (path: string) => `${path} does not exist. Check the address of the link.`,
    linkRefused: (address: string) => `Zhupi does not open links like this: ${address}`,
    copy: () => 'Copy',
    copied: () => 'Copied',
    notCopied: () => 'Could not copy',
  },
  host: {
    unexpected: () => 'Something went wrong in Zhupi. Its log says more.',
    showLog: () => 'Show Log',
  },
  page: {
    minutes: (minutes: number) => `${minutes} min read`,
    updated: (date: string) => `updated ${date}`,
    annotations: (count: number) => (count === 1 ? '1 annotation' : `${count} annotations`),
    draft: () => 'draft',
    tags: () => 'Tags',
    frontMatterBroken: () => 'The front matter has an error; shown is what can be read.',
    frontMatterExecutable: () => 'The front matter is program code. It is not run.',
    frontMatterOf: (format: string) => `Front matter (${format})`,
    callout: (kind: 'note' | 'tip' | 'important' | 'warning' | 'caution') =>
      ({
        note: 'Note',
        tip: 'Tip',
        important: 'Important',
        warning: 'Warning',
        caution: 'Caution',
      })[kind],
    contents: () => 'Contents',
    footnotes: () => 'Footnotes',
    footnote: (number: number) => `Footnote ${number}`,
    backToText: (number: number) => `Back to the text of footnote ${number}`,
    formulaRefused: (reason: string) => `This formula can’t be shown: ${reason}`,
    imageMissing: (name: string) =>
      name === '' ? 'Image not loaded' : `Image not loaded: ${name}`,
    media: (kind: 'video' | 'audio' | 'page') =>
      ({ video: 'Video', audio: 'Audio', page: 'Embedded page' })[kind],
    taskDone: () => 'Done',
    taskOpen: () => 'Open',
    spokenInk: (ink: NamedInk) => `${ink} annotation: `,
  },
  math: {
    /** What is wrong with a formula, to follow a colon. */
    problem: formulaProblemEn,
  },
  cli: {},
};
