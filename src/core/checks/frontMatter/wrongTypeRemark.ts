import type { FrontMatterValue } from '../../note/frontMatterTree';
import { textAt } from '../../text/span';
import type { Fix, Problem } from '../finding';
import type { Remark } from '../remark';
import type { KeyedEntry, Scalar } from './keyedEntry';
import type { PostContext } from './postContext';
import { quoted } from './quoted';

type Expected = Extract<Problem, { code: 'front-matter/wrong-type' }>['expected'];

/** A finding on a value, or on a part of it. */
export function wrongType(
  { text }: PostContext,
  { key }: KeyedEntry,
  expected: Expected,
  { span }: FrontMatterValue,
  fixes: readonly Fix[] = [],
): Remark {
  const found = textAt(text, span);
  return { problem: { code: 'front-matter/wrong-type', key, expected, found }, span, fixes };
}

/** What js-yaml, Go and Ruby take for a date. */
const timestamp =
  /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::?\d\d)?))?$/;

/** What a text in quotes is, without them, to YAML. */
export function isReadAsText({ value, style, text }: Scalar): boolean {
  return typeof value === 'string' && (style !== 'plain' || !timestamp.test(text));
}

/** Puts quotes around a value on one line. */
export function quoteFix({ text }: PostContext, value: FrontMatterValue): readonly Fix[] {
  const source = textAt(text, value.span);
  if (/[\r\n]/.test(source) || (value.kind !== 'scalar' && source === '')) {
    return [];
  }
  const edits = [{ span: value.span, newText: quoted(source) }];
  return [{ title: { kind: 'quote' }, safe: true, edits }];
}
