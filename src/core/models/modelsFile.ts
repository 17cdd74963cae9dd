import {
  findNodeAtLocation,
  parseTree,
  getNodeValue,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Span } from '../text/span';
import { catalogueWith } from './builtInCatalogue';
import type { UserModelsProblem } from './userModels';

/** What a user's own models are written in. */
export const modelsFileName = 'zhupi.models.json';

/** A user's file as read: comments and trailing commas are allowed in it. */
export interface ModelsFile {
  /** What is written, as far as it can be read; undefined where there is nothing. */
  readonly value: unknown;
  /** What is no JSON: `"name" "BERT"`. */
  readonly broken: readonly Span[];
  /** The root of the tree that places are looked up in. */
  readonly root: Node | null;
}

/** Reads a user's `zhupi.models.json`. Never throws. */
export function readModelsFile(text: string): ModelsFile {
  const errors: ParseError[] = [];
  // The byte order mark is read as a blank, so that places stay what they are.
  const root =
    parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true }) ?? null;
  // An empty file says nothing, and nothing wrong.
  const isEmpty = text.trim() === '';
  return {
    value: root === null ? undefined : (getNodeValue(root) as unknown),
    broken: isEmpty
      ? []
      : errors.map(({ offset, length }) => ({ start: offset, end: offset + length })),
    root,
  };
}

/** A problem of a user's file, and the characters that it is about. */
export interface PlacedProblem {
  readonly problem: UserModelsProblem;
  readonly span: Span;
}

/** What can't be used of a user's file, and where it stands. */
export function modelsFileProblems({ value, root }: ModelsFile): readonly PlacedProblem[] {
  if (root === null) {
    return [];
  }
  return catalogueWith(value).problems.map(problem => ({ problem, span: spanOf(problem, root) }));
}

/** The value at the problem's path; of a key that is not known the key; of an object its brace. */
function spanOf({ path, problem }: UserModelsProblem, root: Node): Span {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) {
      const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
      return problem.kind === 'unknown-key' && key !== undefined ? wholeOf(key) : narrow(node);
    }
  }
  return narrow(root);
}

function narrow(node: Node): Span {
  const isNest = node.type === 'object' || node.type === 'array';
  return isNest ? { start: node.offset, end: node.offset + 1 } : wholeOf(node);
}

function wholeOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}
