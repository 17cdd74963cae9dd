import type { Remark } from '../remark';
import { type KeyedEntry, saysNothing } from './keyedEntry';
import type { PostContext } from './postContext';

/** Keys that say nothing. Only an empty title or date is more than a matter of taste. */
export function checkEmptyValues(context: PostContext): readonly Remark[] {
  const { site, text } = context;
  return context.entries.flatMap((entry): readonly Remark[] => {
    const { key, keySpan, value, rule } = entry;
    if (!saysNothing(value) || (rule?.kind === 'tags' && site.profile.id === 'hexo')) {
      return [];
    }
    // `title: #1` is not empty but lost.
    if (value.kind === 'empty' && /^[ \t]*#[^\s#]/.test(text.slice(value.span.end))) {
      return [];
    }
    const span = value.kind === 'empty' ? keySpan : value.span;
    const level = isWanted(context, entry) ? 'warning' : 'off';
    return [{ problem: { code: 'front-matter/empty-value', key }, span, level, fixes: [] }];
  });
}

function isWanted({ site }: PostContext, { rule, key }: KeyedEntry): boolean {
  const { own, modified } = site.profile.dates;
  const name = rule?.key ?? key;
  return name === 'title' || name === own || modified.includes(name);
}
