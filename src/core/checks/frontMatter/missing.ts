import { insertFrontMatter } from '../../edit/insertFrontMatter';
import type { Note } from '../../note/note';
import type { Site } from '../../site/site';
import type { Remark } from '../remark';

/** A post without front matter. */
export function checkMissing(note: Note, site: Site, path: string, today: string): Remark {
  const edit = insertFrontMatter(note, { site, path, today });
  const kind = edit.newText === '' ? 'delete-blank-lines' : 'insert-front-matter';
  const fix = { title: { kind }, safe: false, edits: [edit] } as const;
  return {
    problem: { code: 'front-matter/missing' },
    span: { start: 0, end: 0 },
    fixes: [fix],
  };
}
