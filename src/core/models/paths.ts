import type { StartsName } from './nameSuffix';

const inPath = /[\w\-./\\~:@%+=?&#]/;
const longest = 200;

/**
 * Whether the name from `start` to `end` is part of a path or an address that stands in prose:
 * `/data/bert/vocab.txt`, `github.com/google-research/bert`. A list (`RNN/LSTM/GRU`) and the id of
 * a checkpoint (`THUDM/chatglm-6b`) are none.
 */
export function isInPath(
  text: string,
  start: number,
  end: number,
  startsName: StartsName,
): boolean {
  let from = start;
  while (from > 0 && start - from < longest && inPath.test(text[from - 1] ?? '')) {
    from -= 1;
  }
  let to = end;
  while (to < text.length && to - end < longest && inPath.test(text[to] ?? '')) {
    to += 1;
  }
  const path = text.slice(from, to).replace(/[.:,]+$/, '');
  if (!/[/\\]/.test(path)) {
    // The end of an address: `a-guide-to-the-inception-network`.
    return from < start && /^[a-z\d]+(?:-[a-z\d]+){4,}$/.test(path);
  }
  if (/^(?:\.{0,2}\/|~\/|[A-Za-z]:[\\/])|:\/\/|^www\.|\\/.test(path)) {
    return true;
  }
  if (/\.(?:com|org|cn|net|io|ai|co|edu|gov|dev|me|top)\//i.test(path)) {
    return true;
  }
  const segments = path.split('/');
  const last = segments.at(-1) ?? '';
  if (/\.[a-z][a-z0-9]{0,4}$/i.test(last)) {
    return true;
  }
  if (last === '') {
    return /^[a-z\d_/-]+$/.test(path);
  }
  let offset = from;
  let others = 0;
  for (const segment of segments) {
    if (offset !== start && startsName(offset)) {
      return false;
    }
    others += 1;
    offset += segment.length + 1;
  }
  return others > 2 && /^[a-z\d_./-]+$/.test(path);
}
