import { insertFrontMatter } from '../../edit/insertFrontMatter';
import type { Note } from '../../note/note';
import type { Site } from '../../site/site';
import type { Remark } from '../remark';

/** A post without front matter. */
export function checkMissing(note: Note, site: Site, path: string, today: string): Remark {
  const edits = [insertFrontMatter(note, { site, path, today })];
  const fix = { title: { kind: 'insert-front-matter' }, safe: false, edits } as const;
  return {
    problem: { code: 'front-matter/missing' },
    span: { start: 0, end: 0 },
    fixes: [fix],
  };
}
