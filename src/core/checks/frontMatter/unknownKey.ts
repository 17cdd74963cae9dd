import type { Fix } from '../finding';
import type { Remark } from '../remark';
import type { KeyedEntry } from './keyedEntry';
import type { PostContext } from './postContext';

/** Keys that are spelt otherwise than a key of the site, and keys that it does not know at all. */
export function checkUnknownKeys(context: PostContext): readonly Remark[] {
  return context.entries.flatMap((entry): readonly Remark[] => {
    const { key, keySpan, rule } = entry;
    if (rule !== undefined || key === '<<' || key === '') {
      return [];
    }
    const meant = meantKey(context, entry);
    return [
      {
        problem: { code: 'front-matter/unknown-key', key, meant },
        span: keySpan,
        level: meant === null ? 'off' : 'warning',
        fixes: meant === null ? [] : fixesFor(context, entry, meant),
      },
    ];
  });
}

/** The key of the site that is meant by one that it does not know; null where none is. */
export function meantKey(context: PostContext, { key }: KeyedEntry): string | null {
  const { keys } = context;
  const plain = key.replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '');
  const same = keys.inOtherCase(plain) ?? keys.of(plural(plain));
  if (same !== undefined) {
    return same.key;
  }
  // A key of the user's own may be near one of the site's: then that one is there as well.
  return keys.near(plain).find(rule => !context.present.has(rule.key))?.key ?? null;
}

function plural(key: string): string {
  return key.toLowerCase() === 'tag' ? 'tags' : key;
}

function fixesFor(
  { present, text }: PostContext,
  entry: KeyedEntry,
  meant: string,
): readonly Fix[] {
  if (present.has(meant)) {
    return [];
  }
  const { key, keySpan } = entry;
  const isQuoted = /["']/.test(text[keySpan.start] ?? '');
  const span = isQuoted ? { start: keySpan.start + 1, end: keySpan.end - 1 } : keySpan;
  const safe = key.toLowerCase() === meant.toLowerCase();
  const title = { kind: 'rename-key', old: key, new: meant } as const;
  return [{ title, safe, edits: [{ span, newText: meant }] }];
}
