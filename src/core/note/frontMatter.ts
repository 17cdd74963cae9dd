import matter from 'gray-matter';
import { dataValues } from './dataValues';
import { findFence } from './frontMatterFence';
import { keepTree } from './keptTree';
import type { FrontMatter } from './note';
import { readYaml, type YamlReading } from './yamlReading';
import { valuesOfTree } from './yamlValues';

/** What stands for the closing fence towards gray-matter: no text holds it. */
const closing = '---\0';

/**
 * The front matter at the top of `text`; null where there is none. A rule `---` at the top of a
 * note is none: at least one `key:` must stand between the fences.
 * @param previous what was found before an edit: it is the answer again if no character of the
 * front matter changed
 */
export function parseFrontMatter(text: string, previous?: PreviousFrontMatter): FrontMatter | null {
  if (previous !== undefined && isUnchanged(text, previous)) {
    return previous.frontMatter;
  }
  const fence = findFence(text);
  if (fence === null) {
    return null;
  }
  const { format, openSpan, contentSpan, closeSpan } = fence;
  const end = closeSpan?.end ?? Math.max(openSpan.end, contentSpan.end);
  const place = { format, span: { start: openSpan.start, end }, openSpan, contentSpan, closeSpan };
  if (format === 'executable') {
    return { ...place, values: {}, problems: [] };
  }
  const content = text.slice(contentSpan.start, contentSpan.end);
  if (format !== 'yaml') {
    return { ...place, values: dataValues(format, content), problems: [] };
  }
  const { tree, problems } = readContent(content, contentSpan.start);
  return keepTree({ ...place, values: valuesOfTree(tree), problems }, tree);
}

/** A text and its front matter. */
export interface PreviousFrontMatter {
  readonly text: string;
  readonly frontMatter: FrontMatter | null;
}

/** Whether `text` begins with the same closed front matter, up to the end of the fence's line. */
function isUnchanged(text: string, previous: PreviousFrontMatter): boolean {
  const { frontMatter } = previous;
  if (frontMatter === null || frontMatter.closeSpan === null) {
    return false;
  }
  const end = bodyStart(previous.text, frontMatter);
  const isEnded = end > frontMatter.span.end && /[\r\n]/.test(previous.text[end - 1] ?? '');
  return isEnded && text.startsWith(previous.text.slice(0, end));
}

/** Offset at which the note's text begins behind `frontMatter`. */
export function bodyStart(text: string, frontMatter: FrontMatter | null): number {
  if (frontMatter === null) {
    return text.startsWith('\ufeff') ? 1 : 0;
  }
  const lineEnd = /[^\r\n]*(?:\r\n?|\n|$)/y;
  lineEnd.lastIndex = frontMatter.span.end;
  lineEnd.test(text);
  return lineEnd.lastIndex;
}

/** gray-matter reads the fenced text only, with an engine that keeps what it read. */
function readContent(content: string, offset: number): YamlReading {
  let reading: YamlReading = { tree: { entries: [], comments: [] }, problems: [] };
  const parse = (text: string): object => {
    // gray-matter hands over the line end behind its opening fence as well.
    reading = readYaml(text.slice(1), offset);
    return reading;
  };
  matter(`---\n${content}\n${closing}`, {
    language: 'yaml',
    delimiters: ['---', closing],
    engines: { yaml: { parse, stringify: () => '' } },
  });
  return reading;
}
