import type * as vscode from 'vscode';
import { annotationsOfNote, type ListedAnnotation } from '../../core/library/listedAnnotation';
import { dateInName, postDate } from '../../core/library/postDate';
import type { Note } from '../../core/note/note';
import { noteTitle } from '../../core/outline/noteTitle';
import type { Host } from '../../host/host';

const known = new WeakMap<Note, readonly ListedAnnotation[]>();

/** The annotations of an open note as it stands now, in the order of the text. */
export function annotationsIn(
  host: Host,
  document: vscode.TextDocument,
): readonly ListedAnnotation[] {
  const note = host.notes.noteOf(document);
  let annotations = known.get(note);
  if (annotations === undefined) {
    const { uri } = document;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    annotations = annotationsOfNote(note, {
      path: uri.toString(),
      title: noteTitle(note) ?? name.replace(/\.[^.]+$/, ''),
      date: dateOf(note) ?? dateInName(name),
    });
    known.set(note, annotations);
  }
  return annotations;
}

function dateOf({ frontMatter }: Note): string | null {
  const values = frontMatter?.values ?? {};
  return postDate(values['date']) ?? postDate(values['pubDate']) ?? postDate(values['publishDate']);
}
