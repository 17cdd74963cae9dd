import matter from 'gray-matter';
import { parseDocument, type Document } from 'yaml';
import type { FrontMatter, FrontMatterProblem } from './note';
import { readPlainYaml } from './plainYaml';

/** A fence with an optional language: `---`, `---json`, `+++`. */
const openFence = /^(?:\ufeff)?(---|\+\+\+)([ \t]*)([A-Za-z]*)[ \t]*(?:\r\n?|\n|$)/;
const keyLine =
  /^[ \t]*(?:"[^"\n]*"|'[^'\n]*'|[^\s#:：'"{}[\],&*!|>%@`-][^\n:：]*)[:：](?:[ \t]|\r?$)/m;
const looseKeyLine = /^[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff-]*[ \t]*[:：=]/m;
const programs: ReadonlySet<string> = new Set(
  'js javascript coffee coffeescript ts typescript cson'.split(' '),
);

/** What stands for the closing fence towards gray-matter: no text holds it. */
const closing = '---\0';

interface Fence {
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly closeStart: number | null;
  readonly end: number;
  readonly mark: string;
  readonly language: string;
}

/**
 * The front matter at the top of `text`; null where there is none. A rule `---` at the top of a
 * note is none: at least one `key:` must stand between the fences.
 */
export function parseFrontMatter(text: string): FrontMatter | null {
  const fence = findFence(text);
  if (fence === null) {
    return null;
  }
  const format = formatOf(fence);
  const content = text.slice(fence.contentStart, fence.contentEnd);
  const parsed = format === 'yaml' ? readYaml(content, fence) : { values: {}, problems: [] };
  return {
    format,
    span: { start: fence.start, end: fence.end },
    contentSpan: { start: fence.contentStart, end: fence.contentEnd },
    closeSpan:
      fence.closeStart === null ? null : { start: fence.closeStart, end: fence.closeStart + 3 },
    ...parsed,
  };
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

function findFence(text: string): Fence | null {
  const open = openFence.exec(text);
  if (open === null) {
    return null;
  }
  const mark = open[1] ?? '---';
  const contentStart = open[0].length;
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const closing = mark === '---' ? /^(?:---|\.\.\.)[ \t]*\r?$/gm : /^\+\+\+[ \t]*\r?$/gm;
  closing.lastIndex = contentStart;
  const close = closing.exec(text);
  const fence = { start, contentStart, mark, language: (open[3] ?? '').toLowerCase() };
  if (close !== null) {
    const content = text.slice(contentStart, close.index);
    return isMetadata(content, fence.language)
      ? { ...fence, contentEnd: close.index, closeStart: close.index, end: close.index + 3 }
      : null;
  }
  const end = endOfUnclosed(text, contentStart);
  const content = text.slice(contentStart, end);
  return isMetadata(content, fence.language) && looseKeyLine.test(content.split('\n', 1)[0] ?? '')
    ? { ...fence, contentEnd: end, closeStart: null, end }
    : null;
}

function isMetadata(content: string, language: string): boolean {
  if (language !== '' && language !== 'yaml' && language !== 'yml') {
    return true;
  }
  return keyLine.test(content) || looseKeyLine.test(content);
}

/** A front matter that nobody closed ends before the first line that can't belong to it. */
function endOfUnclosed(text: string, start: number): number {
  const line = /[^\r\n]*(?:\r\n?|\n|$)/y;
  let end = start;
  line.lastIndex = start;
  while (end < text.length) {
    const match = line.exec(text);
    const content = match?.[0].trimEnd() ?? '';
    if (
      content === '' ||
      !/^(?:[ \t]+\S|-[ \t]|#|[\w\u4e00-\u9fff"'-]+[ \t]*[:：])/.test(content)
    ) {
      break;
    }
    end = line.lastIndex;
  }
  return text.slice(start, end).trimEnd().length + start;
}

function formatOf(fence: Fence): FrontMatter['format'] {
  if (fence.mark === '+++' || fence.language === 'toml') {
    return 'toml';
  }
  if (fence.language === 'json') {
    return 'json';
  }
  return programs.has(fence.language) ? 'executable' : 'yaml';
}

/** gray-matter reads the fenced text only, with an engine that keeps the document's ranges. */
function readYaml(
  content: string,
  fence: Fence,
): { values: Record<string, unknown>; problems: FrontMatterProblem[] } {
  const documents: Document.Parsed[] = [];
  const parse = (yaml: string): object => {
    // gray-matter hands over the line end behind its opening fence as well.
    const plain = readPlainYaml(yaml.slice(1));
    if (plain !== null) {
      return plain;
    }
    const document = parseDocument(yaml.slice(1), {
      strict: true,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'silent',
    });
    documents.push(document);
    return valuesOf(document);
  };
  const { data } = matter(`---\n${content}\n${closing}`, {
    language: 'yaml',
    delimiters: ['---', closing],
    engines: { yaml: { parse, stringify: () => '' } },
  });
  const problems = documents.flatMap(document =>
    document.errors.map(({ code, message, pos }) => ({
      code,
      message,
      span: {
        start: Math.min(fence.contentEnd, fence.contentStart + pos[0]),
        end: Math.min(fence.contentEnd, fence.contentStart + pos[1]),
      },
    })),
  );
  return { values: data, problems };
}

function valuesOf(document: Document.Parsed): Record<string, unknown> {
  try {
    const values: unknown = document.toJS({ maxAliasCount: 100 });
    return isRecord(values) ? values : {};
  } catch (error) {
    // Aliases that multiply without end, or an unknown alias: YAML's own word for it is kept.
    if (error instanceof ReferenceError) {
      return {};
    }
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
