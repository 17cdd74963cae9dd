import type { Ink } from '../core/ink/ink';
import { meaningOf, type InkMeanings } from '../core/ink/inkMeanings';
import { annotationsMarkdown } from '../core/outline/annotationsMarkdown';
import type { Words } from '../core/words/words';

/** An annotation as the command line lists it: lines and columns from 1, ends exclusive. */
export interface ListedAnnotation {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly color: string;
  readonly ink: Ink;
  readonly text: string;
  /** {@link text} as Markdown, formulas between dollars. */
  readonly markdown: string;
  readonly heading: string | null;
}

export function annotationsAsJson(listed: readonly ListedAnnotation[]): string {
  const rows = listed.map(({ markdown: _markdown, ...row }) => row);
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** A line for each, as compilers write them: `a.md:3:5  red  疑问`. */
export function annotationsAsText(listed: readonly ListedAnnotation[]): string {
  return listed
    .map(
      ({ path, line, column, ink, text }) =>
        `${path}:${line}:${column}  ${ink}  ${oneLine(text)}\n`,
    )
    .join('');
}

/** A list to read and to keep: notes as headings, their headings below them. */
export function annotationsAsMarkdown(
  listed: readonly ListedAnnotation[],
  words: Words,
  meanings: InkMeanings,
): string {
  return annotationsMarkdown(
    listed.map(({ path, line, ink, markdown, heading }) => ({
      post: path,
      address: path.split('/').map(encodeURIComponent).join('/'),
      line,
      ink,
      markdown,
      heading,
    })),
    {
      words,
      inkText: ink => [ink, meaningOf(meanings, ink)].filter(Boolean).join(' '),
    },
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
