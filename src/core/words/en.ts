import type { NamedInk } from '../ink/ink';

/** Every sentence that is said at run time, in English. Other languages have the same shape. */
export const en = {
  preview: {
    title: (name: string) => `Preview ${name}`,
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
  cli: {},
};
