import { type Document, parseDocument } from 'yaml';

const deepest = 200;

/**
 * Reads YAML with all its errors. Keys that stand twice are none here: looking for them takes the
 * parser time that grows with the square of their number.
 * @returns null where it is nested so deeply that it would take the parser minutes or all its stack
 */
export function parseYaml(yaml: string): Document.Parsed | null {
  if (isDeep(yaml)) {
    return null;
  }
  try {
    return parseDocument(yaml, {
      strict: true,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } catch (error) {
    if (error instanceof RangeError) {
      return null;
    }
    throw error;
  }
}

/** Counts brackets, quoted ones included, and marks of lists and keys that follow each other. */
function isDeep(yaml: string): boolean {
  if (/(?:[-?:][ \t]+){100}/.test(yaml)) {
    return true;
  }
  const bracket = /[[\]{}]/g;
  let depth = 0;
  for (let match = bracket.exec(yaml); match !== null; match = bracket.exec(yaml)) {
    depth = Math.max(0, depth + (/[[{]/.test(match[0]) ? 1 : -1));
    if (depth > deepest) {
      return true;
    }
  }
  return false;
}
