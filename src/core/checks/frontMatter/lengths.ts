import type { Remark } from '../remark';
import type { PostContext } from './postContext';

/** Titles and summaries that search engines and lists of posts would cut. */
export function checkLengths({ entries, settings }: PostContext): readonly Remark[] {
  return entries.flatMap(({ key, rule, value }): readonly Remark[] => {
    const name = rule?.key ?? key;
    const isTitle = name === 'title';
    if (value.kind !== 'scalar' || (!isTitle && name !== 'summary' && name !== 'description')) {
      return [];
    }
    const limit = isTitle ? settings.titleLength : settings.summaryLength;
    const length = value.text.length > limit ? [...value.text.trim()].length : 0;
    if (length <= limit) {
      return [];
    }
    const code = isTitle ? 'front-matter/title-length' : 'front-matter/summary-length';
    return [{ problem: { code, length, limit }, span: value.span, fixes: [] }];
  });
}
