import type { Block } from '../note/note';
import { type ProseVisitor, walkProse } from './walkProse';

/** Stands in a run for what is no prose: nothing that has letters goes on over it. */
const hole = '\ufffc';

/** What a person reads in one paragraph, heading, table cell or stretch of HTML. */
export interface ProseRun {
  /** Its text, tags and emphasis left out, {@link hole} for formulas, images and code. */
  readonly text: string;
  /** Which of the block's headings it is; null for other prose. */
  readonly heading: number | null;
  /** Where its links are, as offsets of `text`: start, end, start, end … */
  readonly links: readonly number[];
}

/** The runs of a block, in order. */
export function proseRunsOf(tokens: Block['tokens']): readonly ProseRun[] {
  const collector = new Collector();
  walkProse(tokens, collector);
  return collector.runs;
}

const noLinks: readonly number[] = [];

class Collector implements ProseVisitor {
  readonly runs: ProseRun[] = [];
  #text = '';
  #heading: number | null = null;
  #links: number[] | null = null;

  begin(_line: number, heading: number | null): void {
    this.#text = '';
    this.#heading = heading;
    this.#links = null;
  }

  text(content: string): void {
    this.#text += content;
  }

  lineEnd(): void {
    this.#text += '\n';
  }

  hole(): void {
    this.#text += hole;
  }

  tag(): void {
    // Words go on over it.
  }

  linkStart(): void {
    (this.#links ??= []).push(this.#text.length);
  }

  linkEnd(): void {
    this.#links?.push(this.#text.length);
  }

  end(): void {
    if (this.#text !== '') {
      const links = this.#links ?? noLinks;
      this.runs.push({ text: this.#text, heading: this.#heading, links });
    }
  }
}

/** Whether `offset` lies in a link of the run. */
export function isInLink({ links }: ProseRun, offset: number): boolean {
  for (let index = 0; index < links.length; index += 2) {
    const start = links[index] ?? 0;
    if (start <= offset && offset < (links[index + 1] ?? Number.POSITIVE_INFINITY)) {
      return true;
    }
  }
  return false;
}
