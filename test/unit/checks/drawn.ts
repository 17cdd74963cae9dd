import type { ProfileId } from '../../../src/core/site/profile';
import { findingsIn } from './siteForTests';
import type { CheckFacts } from '../../../src/core/checks/checkFacts';
import type { Finding } from '../../../src/core/checks/finding';
import type { Span } from '../../../src/core/text/span';

/** A text with the places in ⟦…⟧ that are to be found in it. */
export function readDrawn(drawing: string): { readonly text: string; readonly spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  for (const part of drawing.split(/(?=[⟦⟧])/)) {
    if (part.startsWith('⟦')) {
      spans.push({ start: text.length, end: -1 });
    } else if (part.startsWith('⟧')) {
      const open = spans.map(({ end }) => end < 0).lastIndexOf(true);
      spans[open] = { start: spans[open]?.start ?? 0, end: text.length };
    }
    text += part.replace(/^[⟦⟧]/, '');
  }
  return { text, spans };
}

/** The text with the places of findings drawn into it. */
export function draw(text: string, findings: readonly Finding[]): string {
  const marks = findings.flatMap(({ span }, index) => [
    { at: span.start, mark: '⟦', order: span.end > span.start ? 1 : 0, index },
    { at: span.end, mark: '⟧', order: span.end > span.start ? -1 : 0, index },
  ]);
  marks.sort((a, b) => a.at - b.at || a.order - b.order || a.index - b.index);
  let drawing = '';
  let at = 0;
  for (const { at: next, mark } of marks) {
    drawing += text.slice(at, next) + mark;
    at = next;
  }
  return drawing + text.slice(at);
}

/** Draws the findings of one code into the front matter `yaml` of a post. */
export function drawFindings(
  code: string,
  drawing: string,
  profile: ProfileId = 'generic',
  changes: Partial<CheckFacts> = {},
): string {
  const { text } = readDrawn(drawing);
  const found = findingsIn(text, profile, changes).filter(({ problem }) => problem.code === code);
  return draw(text, found);
}
