import { annotationsEn } from './annotationsEn';
import type { NamedInk } from '../ink/ink';
import { findingsEn } from './findingsEn';
import { formulaProblemEn } from './formulaProblemEn';
import { checkCommandEn } from './checkCommandEn';
import { checksEn } from './checksEn';
import { modelsEn } from './modelsEn';
import { outlineEn } from './outlineEn';
import { problemsEn } from './problemsEn';
import { siteEn } from './siteEn';
import { statusBarEn } from './statusBarEn';
import { tagsEn } from './tagsEn';
import { frontMatterEn } from './frontMatterEn';

const skipReasons = {
  tooBig: 'it is larger than 5 MB',
  binary: 'it is not a text file',
  notUtf8: 'it is not encoded in UTF-8',
};

function fileProblem(code: string): string {
  switch (code) {
    case 'ENOENT':
      return 'there is no such file or folder';
    case 'ENOTDIR':
      return 'a part of the path is a file, not a folder';
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EROFS':
      return 'the disk is read-only';
    case 'ENOSPC':
      return 'the disk is full';
    default:
      return code;
  }
}

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
  annotations: annotationsEn,
  frontMatter: frontMatterEn,
  math: {
    /** What is wrong with a formula, to follow a colon. */
    problem: formulaProblemEn,
  },
  checks: checksEn,
  site: siteEn,
  problems: problemsEn,
  findings: findingsEn,
  statusBar: statusBarEn,
  tags: tagsEn,
  outline: outlineEn,
  models: modelsEn,
  cli: {
    ...checkCommandEn,
    help: () => `Usage:
  zhupi render FILE -o OUT.html [--theme light|dark|auto]
      Write a note as one HTML file with its styles and fonts inside.
  zhupi check PATH… [--profile P] [--format text|json] [--fix] [--strict]
              [--min-severity S] [--no-baseline] [--now DATE] [--exclude GLOB]
      Tell what is wrong in notes, and where. PATH is a file or a folder.
      --profile P       the kind of site: auto, tailwind-nextjs, hugo, hexo,
                        jekyll, astro, generic, or none
      --fix             mend what can be mended safely
      --strict          let warnings decide about the exit status, too
      --min-severity S  tell only of error, warning, info, or hint and above
      --no-baseline     tell of accepted findings, too
      --now DATE        take this day for today: 2026-11-25
  zhupi outline PATH… [--format text|json|md|svg] [--exclude GLOB]
      Tell which machine-learning models notes cover, family by family.
      zhupi.models.json at or above the first PATH adds models to the catalogue.
  zhupi tags PATH… [--profile P] [--format text|json] [--exclude GLOB]
      List the tags of posts: how many posts and drafts have each, and which.
  zhupi annotations PATH… [--format text|json|md] [--exclude GLOB]
      List the coloured spans of notes.

Options:
  --exclude GLOB    Leave out files and folders, as a line of .gitignore would
  --lang en|zh-cn   Language of messages and of the page
  --help, --version

Exit status: 0 done; 1 check found an error, or a warning with --strict;
2 bad usage, or a path that cannot be read.
`,
    noFile: () => 'Which note? Use: zhupi render FILE -o OUT.html',
    oneFileOnly: () => 'render takes one note at a time.',
    noOutput: () => 'Where to? Name the page to write: -o OUT.html',
    noPaths: () => 'Which notes? Use: zhupi annotations PATH…',
    noPathsForTags: () => 'Which posts? Use: zhupi tags PATH…',
    withoutTags: () => '(no tags)',
    draftsAmong: (drafts: number) => (drafts === 1 ? '(1 draft)' : `(${drafts} drafts)`),
    reading: (done: number, all: number) => `Reading notes: ${done} of ${all}`,
    noOutlinePaths: () => 'Which notes? Use: zhupi outline PATH…',
    outputIsNote: (path: string) => `${path} is the note itself: name another file to write to.`,
    unknownCommand: (name: string) =>
      `There is no command “${name}”. See zhupi --help for those that there are.`,
    unknownOption: (name: string) => `There is no option “${name}” here. See zhupi --help.`,
    missingValue: (name: string) => `${name} needs a value.`,
    badValue: (name: string, value: string, values: readonly string[]) =>
      `${name} can’t be “${value}”, only ${values.join(', ')}.`,
    cannotRead: (path: string, code: string) => `Can’t read ${path}: ${fileProblem(code)}.`,
    cannotWrite: (path: string, code: string) => `Can’t write ${path}: ${fileProblem(code)}.`,
    skipped: (path: string, reason: 'tooBig' | 'binary' | 'notUtf8') =>
      `Skipped ${path}: ${skipReasons[reason]}.`,
    notRendered: (path: string, reason: 'tooBig' | 'binary' | 'notUtf8') =>
      `Can’t render ${path}: ${skipReasons[reason]}.`,
    unexpected: (message: string) => `zhupi failed: ${message}`,
  },
};
