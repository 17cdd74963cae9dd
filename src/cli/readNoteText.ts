import { open } from 'node:fs/promises';

/** A file's text, or why it is no note. */
export type NoteText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'skipped'; readonly reason: 'tooBig' | 'binary' | 'notUtf8' };

const biggest = 5 * 1024 * 1024;
/** Git, too, takes a file for binary that has a NUL byte near its start. */
const looksBinaryWithin = 8000;

/** Reads a note. Throws what the file system says when it can't be read. */
export async function readNoteText(path: string): Promise<NoteText> {
  const file = await open(path, 'r');
  try {
    if ((await file.stat()).size > biggest) {
      return { kind: 'skipped', reason: 'tooBig' };
    }
    const bytes = await file.readFile();
    if (bytes.subarray(0, looksBinaryWithin).includes(0)) {
      return { kind: 'skipped', reason: 'binary' };
    }
    return decoded(bytes);
  } finally {
    await file.close();
  }
}

function decoded(bytes: Uint8Array): NoteText {
  try {
    // The byte order mark stays: offsets count it.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { kind: 'text', text };
  } catch (error) {
    if (error instanceof TypeError) {
      return { kind: 'skipped', reason: 'notUtf8' };
    }
    throw error;
  }
}
