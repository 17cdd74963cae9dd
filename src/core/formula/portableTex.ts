import { rewriteAlways } from './rewriteAlways';
import { rewriteDefinitions } from './rewriteDefinitions';
import { rewriteEnvironments } from './rewriteEnvironments';
import { rewriteScripts } from './rewriteScripts';
import { rewriteTexts } from './rewriteTexts';
import { type TexEdit, texTokens } from './texTokens';

/** A formula in KaTeX's words. */
export interface PortableTex {
  readonly tex: string;
  /** The offset in the TeX as written for one in `tex`. */
  asWritten(offset: number): number;
}

/**
 * Puts what MathJax takes and KaTeX has no macro for into KaTeX's words: `eqnarray`, `multline`, in
 * a line of text `align` and its kind, column specifications such as `{*{20}{c}}`, scripts such as
 * `x_\max`, and `_ ^ & # %` within `\text{…}`. For formulas that KaTeX has refused as they are written.
 */
export function portableTex(tex: string, display: boolean): PortableTex {
  const tokens = texTokens(tex);
  const edits = [
    ...rewriteTexts(tokens),
    ...rewriteScripts(tokens),
    ...rewriteEnvironments(tex, tokens, display),
    ...rewriteDefinitions(tokens),
  ];
  return edited(tex, edits);
}

/** What KaTeX would take, but show otherwise than MathJax: `x’` for a prime, `\\href`. */
export function meantTex(tex: string): PortableTex {
  return /\u2019|\\href/.test(tex)
    ? edited(tex, rewriteAlways(texTokens(tex)))
    : { tex, asWritten: offset => offset };
}

function edited(tex: string, unsorted: readonly TexEdit[]): PortableTex {
  const edits = [...unsorted].sort((a, b) => a.start - b.start);
  let portable = '';
  let end = 0;
  for (const edit of edits) {
    portable += tex.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return { tex: portable + tex.slice(end), asWritten: offset => asWritten(edits, offset) };
}

function asWritten(edits: readonly TexEdit[], offset: number): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    const begin = start + shift;
    if (offset < begin) break;
    // Within a replacement: at its beginning, or at its end if that is where the offset lies.
    if (offset < begin + text.length) return start;
    shift += text.length - (end - start);
  }
  return offset - shift;
}
