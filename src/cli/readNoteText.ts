import { open } from 'node:fs/promises';

/** A file's text, or why it is no note. */
export type NoteText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'skipped'; readonly reason: 'tooBig' | 'binary' | 'notUtf8' };

const biggest = 5 * 1024 * 1024;
const looksBinaryWithin = 8000;

/** Reads a note. Throws what the file system says when it can't be read. */
export async function readNoteText(path: string): Promise<NoteText> {
  const file = await open(path, 'r');
  try {
    if ((await file.stat()).size > biggest) {
      return { kind: 'skipped', reason: 'tooBig' };
    }
    const bytes = await file.readFile();
    if (looksBinary(bytes)) {
      return { kind: 'skipped', reason: 'binary' };
    }
    return decoded(bytes);
  } finally {
    await file.close();
  }
}

/**
 * Whether NUL bytes are many near the start. One or two of them stand in notes that were pasted from
 * elsewhere, and are no reason to leave such a note out.
 */
function looksBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, looksBinaryWithin);
  return start.filter(byte => byte === 0).length > start.length / 100;
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
