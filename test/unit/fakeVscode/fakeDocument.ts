import { LineIndex } from '../../../src/core/text/lineIndex';
import type { FakeUri } from './fakeUri';

/** A place in a text; both from 0. */
export class FakePosition {
  readonly line: number;
  readonly character: number;

  constructor(line: number, character: number) {
    this.line = line;
    this.character = character;
  }
}

/** From one place to another. */
export class FakeRange {
  readonly start: FakePosition;
  readonly end: FakePosition;

  constructor(start: FakePosition | number, end: FakePosition | number, ...more: number[]) {
    const [endLine = 0, endCharacter = 0] = more;
    this.start = typeof start === 'number' ? new FakePosition(start, Number(end)) : start;
    this.end = typeof end === 'number' ? new FakePosition(endLine, endCharacter) : end;
  }
}

/** A document that is open. */
export class FakeDocument {
  readonly uri: FakeUri;
  readonly isClosed = false;
  version = 1;
  #text: string;

  constructor(uri: FakeUri, text: string) {
    this.uri = uri;
    this.#text = text;
  }

  get languageId(): string {
    return this.uri.path.endsWith('.mdx') ? 'mdx' : 'markdown';
  }

  getText(): string {
    return this.#text;
  }

  setText(text: string): void {
    this.#text = text;
    this.version++;
  }

  positionAt(offset: number): FakePosition {
    const lines = new LineIndex(this.#text);
    const line = lines.lineAt(offset);
    return new FakePosition(line, offset - lines.startOf(line));
  }

  offsetAt({ line, character }: FakePosition): number {
    return new LineIndex(this.#text).startOf(line) + character;
  }
}
