import type { Ink } from '../core/ink/ink';
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
  readonly heading: string | null;
}

export function annotationsAsJson(listed: readonly ListedAnnotation[]): string {
  return `${JSON.stringify(listed, null, 2)}\n`;
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
export function annotationsAsMarkdown(listed: readonly ListedAnnotation[], { cli }: Words): string {
  let markdown = `# ${cli.annotationsTitle()}\n`;
  let path: string | null = null;
  let heading: string | null = null;
  for (const annotation of listed) {
    if (annotation.path !== path) {
      ({ path } = annotation);
      heading = null;
      markdown += `\n## ${escapeMarkdown(path)}\n`;
    }
    if (annotation.heading !== heading) {
      ({ heading } = annotation);
      markdown += heading === null ? '' : `\n### ${escapeMarkdown(oneLine(heading))}\n`;
    }
    markdown += `${markdown.endsWith('#') || isItem(markdown) ? '' : '\n'}${item(annotation)}`;
  }
  return markdown;
}

/** Whether the list goes on, so that no blank line stands between its items. */
function isItem(markdown: string): boolean {
  return markdown.slice(markdown.lastIndexOf('\n', markdown.length - 2) + 1).startsWith('- ');
}

function item({ path, line, ink, text }: ListedAnnotation): string {
  const address = path.split('/').map(encodeURIComponent).join('/');
  return `- [${line}](${address}#L${line}) ${ink}: ${escapeMarkdown(oneLine(text))}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#$|~]/g, '\\$&');
}
