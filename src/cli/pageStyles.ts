import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageStyles } from '../core/render/standalonePage';

/** Where the style sheets and the folder of the fonts lie. */
export interface StylePlaces {
  readonly note: string;
  readonly katex: string;
  readonly fonts: string;
}

/** Reads what goes into a standalone page. */
export async function readPageStyles({ note, katex, fonts }: StylePlaces): Promise<PageStyles> {
  const files = (await readdir(fonts)).filter(name => name.endsWith('.woff2'));
  const data = new Map(
    await Promise.all(
      files.map(async file => [file, await readFile(join(fonts, file), 'base64')] as const),
    ),
  );
  return {
    note: await readFile(note, 'utf8'),
    katex: await readFile(katex, 'utf8'),
    font: file => data.get(file) ?? null,
  };
}
