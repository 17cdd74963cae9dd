import { startOfLine } from '../../edit/textLines';
import { isPlain, yamlText } from '../../edit/yamlText';
import type { FrontMatterValue } from '../../note/frontMatterTree';
import { textAt } from '../../text/span';
import type { Fix } from '../finding';
import type { Remark } from '../remark';
import { fullWidthSlip } from './slip';
import { type KeyedEntry, resolved, type Scalar } from './keyedEntry';
import type { PostContext } from './postContext';
import { isReadAsText, quoteFix, wrongType } from './wrongTypeRemark';

/** How strict a site is with a list. */
interface ListForm {
  /** Whether one text will not do. */
  readonly onlyList: boolean;
  /** Whether items must be texts. */
  readonly onlyTexts: boolean;
  readonly nests: boolean;
}

/** Lists of tags and the like, and texts in their place. */
export function checkTagTypes(context: PostContext, entry: KeyedEntry): readonly Remark[] {
  const form = formOf(context, entry);
  const value = resolved(entry.value);
  switch (value.kind) {
    case 'empty':
    case 'alias':
      return [];
    case 'map':
      return [wrongType(context, entry, form.onlyList ? 'texts' : 'texts-or-text', entry.value)];
    case 'scalar':
      return entry.value.kind === 'alias' ? [] : checkScalar(context, entry, form, value);
    case 'list':
      return entry.value.kind === 'alias'
        ? []
        : value.items.flatMap(item => checkItem(context, entry, form, item));
  }
}

function formOf({ site }: PostContext, { rule }: KeyedEntry): ListForm {
  const { tagForm, nestsTags, id } = site.profile;
  const hasSchema = id === 'tailwind-nextjs' || id === 'astro';
  switch (rule?.kind) {
    case 'tags':
      return {
        onlyList: tagForm === 'list',
        onlyTexts: tagForm === 'list',
        nests: nestsTags && !hasSchema,
      };
    case 'authors':
      return { onlyList: hasSchema, onlyTexts: hasSchema, nests: false };
    case 'texts':
      return { onlyList: true, onlyTexts: true, nests: false };
    case 'texts-or-text':
    case 'text':
    case 'date':
    case 'boolean':
    case 'number':
    case 'layout':
    case 'any':
    case undefined:
      return { onlyList: false, onlyTexts: false, nests: true };
  }
}

const separators = /\s*[,，、;；]\s*/;

function checkScalar(
  context: PostContext,
  entry: KeyedEntry,
  form: ListForm,
  value: Scalar,
): readonly Remark[] {
  if (form.onlyList) {
    return [wrongType(context, entry, 'texts', value, listFix(context, value))];
  }
  if (entry.rule?.kind !== 'tags') {
    return [];
  }
  return isAltered(value)
    ? [wrongType(context, entry, 'texts-or-text', value, quoteFix(context, value))]
    : wideCommas(context, value);
}

/** One text as the list that is meant. */
function listFix({ text }: PostContext, value: Scalar): readonly Fix[] {
  if (value.style === 'block' || /[\r\n]/.test(textAt(text, value.span))) {
    return [];
  }
  const bare = value.text.replace(/^[[【［\s]+|[\]】］\s]+$/g, '');
  const items = bare.split(separators).filter(item => item !== '');
  const quotes = value.style === 'single' ? 'single' : 'double';
  const written = items.map(item => yamlText(item, { inFlow: true, quotes, always: false }));
  const edits = [{ span: value.span, newText: `[${written.join(', ')}]` }];
  // Words with blanks between them may be one tag or several.
  const safe = items.length > 1 || !/\s/.test(bare);
  return [{ title: { kind: 'make-list' }, safe, edits }];
}

/** `tags: AI，NLP` where one text is one tag: Chinese commas stand between tags. */
function wideCommas({ text }: PostContext, value: Scalar): readonly Remark[] {
  const mark = /[，、；]/.exec(textAt(text, value.span));
  const parts = value.text.split(separators);
  const isList = parts.every(part => part.length <= 30) && !/[。！？]/.test(value.text);
  if (mark === null || value.style !== 'plain' || !isList) {
    return [];
  }
  const start = value.span.start + mark.index;
  const items = parts.filter(part => part !== '');
  const newText = `[${items.map(item => yamlText(item, { inFlow: true, quotes: 'double', always: false })).join(', ')}]`;
  const edits = [{ span: value.span, newText }];
  const marks = { found: mark[0], meant: ',' };
  return [fullWidthSlip({ start, end: start + 1 }, marks, 'warning', edits)];
}

/** Whether a number or date would not come out as it is written: `3.10` is 3.1. */
function isAltered(value: Scalar): boolean {
  if (value.style !== 'plain') {
    return false;
  }
  return typeof value.value === 'number' || typeof value.value === 'bigint'
    ? String(value.value) !== value.text
    : typeof value.value === 'string' && !isReadAsText(value);
}

function checkItem(
  context: PostContext,
  entry: KeyedEntry,
  form: ListForm,
  item: FrontMatterValue,
): readonly Remark[] {
  switch (item.kind) {
    case 'empty':
    case 'alias':
      return [];
    case 'map':
      return entry.rule?.kind === 'tags' || form.onlyTexts
        ? [wrongType(context, entry, 'text', item, quoteFix(context, item))]
        : [];
    case 'list':
      return form.nests ? [] : [wrongType(context, entry, 'text', item)];
    case 'scalar':
      break;
  }
  const isWrong = form.onlyTexts
    ? item.value !== null && !isReadAsText(item)
    : entry.rule?.kind === 'tags' && isAltered(item);
  return isWrong
    ? [wrongType(context, entry, 'text', item, quoteFix(context, item))]
    : wideCommasInItem(context, entry, item);
}

/** `- AI，NLP` in a list of tags. */
function wideCommasInItem(
  { text }: PostContext,
  { rule, value }: KeyedEntry,
  item: Scalar,
): readonly Remark[] {
  const source = textAt(text, item.span);
  const isTags = rule?.kind === 'tags' && value.kind === 'list' && value.style === 'block';
  const parts = source.split(/\s*[，、；]\s*/);
  if (!isTags || item.style !== 'plain' || parts.length < 2 || /[。！？\r\n]/.test(source)) {
    return [];
  }
  const lineStart = startOfLine(text, item.span.start);
  const before = text.slice(lineStart, item.span.start);
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  if (!/^[ \t]*-[ \t]+$/.test(before) || parts.some(part => !isPlain(part, false))) {
    return [];
  }
  const mark = /[，、；]/.exec(source);
  const start = item.span.start + (mark?.index ?? 0);
  const edits = [{ span: item.span, newText: parts.join(lineEnd + before) }];
  const marks = { found: mark?.[0] ?? '，', meant: ',' };
  return [fullWidthSlip({ start, end: start + 1 }, marks, 'warning', edits)];
}
