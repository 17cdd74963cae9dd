import type { FrontMatterValue } from '../../note/frontMatterTree';
import { textAt } from '../../text/span';
import type { Fix } from '../finding';
import type { Remark } from '../remark';
import { meantBoolean } from './meantBoolean';
import { type KeyedEntry, resolved, saysNothing } from './keyedEntry';
import type { PostContext } from './postContext';
import { checkTagTypes } from './tagTypes';
import { isReadAsText, quoteFix, wrongType } from './wrongTypeRemark';

/** Values of another kind than the site takes. */
export function checkTypes(context: PostContext): readonly Remark[] {
  return context.entries.flatMap(entry => {
    const { rule, value } = entry;
    if (rule === undefined || saysNothing(value)) {
      return [];
    }
    switch (rule.kind) {
      case 'text':
        return checkText(context, entry);
      case 'date':
        return checkDateType(context, entry);
      case 'boolean':
        return checkBoolean(context, entry);
      case 'number':
        return checkNumber(context, entry);
      case 'layout':
        return isOneValue(value) ? [] : [wrongType(context, entry, 'text', value)];
      case 'tags':
      case 'texts':
      case 'texts-or-text':
      case 'authors':
        return checkTagTypes(context, entry);
      case 'any':
        return [];
    }
  });
}

function isOneValue(value: FrontMatterValue): boolean {
  return value.kind === 'scalar' || value.kind === 'alias';
}

function checkText(context: PostContext, entry: KeyedEntry): readonly Remark[] {
  const { rule, value } = entry;
  const { id } = context.site.profile;
  // Only sites with a schema mind numbers; a title is worth it everywhere.
  const isStrict = rule?.key === 'title' || id === 'tailwind-nextjs' || id === 'astro';
  const isWrong =
    value.kind === 'scalar' ? isStrict && !isReadAsText(value) : value.kind !== 'alias';
  return isWrong ? [wrongType(context, entry, 'text', value, quoteFix(context, value))] : [];
}

function checkDateType(context: PostContext, entry: KeyedEntry): readonly Remark[] {
  const value = resolved(entry.value);
  const isDate = value.kind === 'scalar' && typeof value.value !== 'boolean';
  return isDate || value.kind === 'alias' ? [] : [wrongType(context, entry, 'date', entry.value)];
}

function checkBoolean(context: PostContext, entry: KeyedEntry): readonly Remark[] {
  const { rule, value } = entry;
  if (value.kind === 'alias' || (value.kind === 'scalar' && typeof value.value === 'boolean')) {
    return [];
  }
  const text = value.kind === 'scalar' ? value.text : '';
  const { id } = context.site.profile;
  // Go's and Ruby's YAML know these words.
  if ((id === 'hugo' || id === 'jekyll') && value.kind === 'scalar' && value.style === 'plain') {
    if (/^(?:yes|no|on|off)$/i.test(text)) {
      return [];
    }
  }
  const meant = meantBoolean(text);
  // Themes take names for some switches: `comments: disqus`.
  if (meant === null && rule?.key !== 'draft' && rule?.key !== 'published') {
    return [];
  }
  const fix: readonly Fix[] =
    meant === null
      ? []
      : [
          {
            title: { kind: 'replace', old: textAt(context.text, value.span), new: meant.word },
            safe: meant.isClear,
            edits: [{ span: value.span, newText: meant.word }],
          },
        ];
  return [wrongType(context, entry, 'boolean', value, fix)];
}

function checkNumber(context: PostContext, entry: KeyedEntry): readonly Remark[] {
  const { value } = entry;
  const isNumber = value.kind === 'scalar' && /^[-+]?\d+(?:\.\d+)?$/.test(value.text.trim());
  return isNumber || value.kind === 'alias' ? [] : [wrongType(context, entry, 'number', value)];
}
