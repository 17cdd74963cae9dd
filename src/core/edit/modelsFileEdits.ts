import { modify, parseTree, findNodeAtLocation, type JSONPath } from 'jsonc-parser';
import type { TextEdit } from './textEdit';

/** A model as it is written into `zhupi.models.json`. */
export interface WrittenModel {
  readonly name: string;
  readonly family: string;
  readonly year: number;
  readonly aliases?: readonly string[];
  readonly parent?: string;
}

/** The edits that add a model to the text of a `zhupi.models.json`, which may be empty. */
export function addModelEdits(text: string, model: WrittenModel): readonly TextEdit[] {
  return appendEdits(text, 'models', model);
}

/** The edits that add a name to those that are no models. */
export function ignoreNameEdits(text: string, name: string): readonly TextEdit[] {
  return appendEdits(text, 'ignore', name);
}

/** The edits that hide a gap: the model with this id is no longer told to be missing. */
export function hideGapEdits(text: string, id: string): readonly TextEdit[] {
  return appendEdits(text, 'hiddenGaps', id);
}

/** Adds to a list at the end; what stands there, comments included, stays as it is. */
function appendEdits(text: string, key: string, value: unknown): readonly TextEdit[] {
  const formattingOptions = {
    insertSpaces: !/^\t/m.test(text),
    tabSize: /^( +)\S/m.exec(text)?.[1]?.length ?? 2,
    eol: /\r\n/.test(text) ? '\r\n' : '\n',
  };
  if (text.replace(/^\ufeff/, '').trim() === '') {
    const newText = `${JSON.stringify({ [key]: [value] }, null, 2)}\n`;
    return [{ span: { start: text.length, end: text.length }, newText }];
  }
  // The byte order mark is read as a blank, so that places stay what they are.
  const plain = text.replace(/^\ufeff/, ' ');
  const root = parseTree(plain, [], { allowTrailingComma: true });
  const list = root === undefined ? undefined : findNodeAtLocation(root, [key]);
  const items = list?.type === 'array' ? (list.children ?? []) : [];
  if (typeof value === 'string' && items.some(item => item.value === value)) {
    return [];
  }
  const isList = list?.type === 'array';
  const path: JSONPath = isList ? [key, items.length] : [key];
  const edits = modify(plain, path, isList ? value : [value], {
    formattingOptions,
    isArrayInsertion: isList,
  });
  return edits.map(({ offset, length, content }) => ({
    span: { start: offset, end: offset + length },
    newText: content,
  }));
}
