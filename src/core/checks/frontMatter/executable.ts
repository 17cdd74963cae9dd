import type { FrontMatter } from '../../note/note';
import { textAt } from '../../text/span';
import type { Remark } from '../remark';

/** `---js`: site tools would run what stands below. */
export function checkExecutable(text: string, { openSpan }: FrontMatter): Remark {
  const language = textAt(text, openSpan).slice(3).trim();
  return { problem: { code: 'front-matter/executable', language }, span: openSpan, fixes: [] };
}
