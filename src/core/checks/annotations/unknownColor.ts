import { parseCssColor } from '../../ink/color';
import { cssColorNames } from '../../ink/cssColorNames';
import type { Annotation, Note } from '../../note/note';
import type { Span } from '../../text/span';
import type { Fix } from '../finding';
import { isOneSlipAway } from '../nearest';
import type { Remark } from '../remark';

const code = 'note/annotation-unknown-color';
/** What CSS knows and what names no colour by itself: the page decides. */
const elsewhere =
  /^(?:inherit|initial|unset|revert(?:-layer)?|currentcolor|transparent|none|auto)$|^(?:var|env|calc|color-mix|light-dark)\s*\(|[{}]/i;
/** Colours of the user's system. */
const ofSystem =
  /^(?:accentcolor(?:text)?|activetext|button(?:border|face|text)|canvas(?:text)?|field(?:text)?|graytext|highlight(?:text)?|linktext|mark(?:text)?|selecteditem(?:text)?|visitedtext)$/i;
/** Transparent colours are colours. */
const translucent =
  /^(?:#(?:[\da-f]{3}0|[\da-f]{6}00)|(?:rgb|hsl)a?\([^()]*[,/]\s*0?\.?0+%?\s*\))$/i;

const chineseNames: Readonly<Record<string, string>> = {
  红: 'red',
  橙: 'orange',
  黄: 'yellow',
  绿: 'green',
  青: 'cyan',
  蓝: 'blue',
  紫: 'purple',
  粉: 'pink',
  粉红: 'pink',
  棕: 'brown',
  褐: 'brown',
  灰: 'gray',
  黑: 'black',
  白: 'white',
};

/** Annotations in a colour that CSS does not know: sites show them in the colour of the text. */
export function checkUnknownColors({ text, annotations }: Note): readonly Remark[] {
  return annotations.flatMap((annotation): readonly Remark[] => {
    const { color, ink } = annotation;
    if (
      ink !== 'other' ||
      elsewhere.test(color) ||
      ofSystem.test(color) ||
      translucent.test(color)
    ) {
      return [];
    }
    const span = colorSpan(text, annotation);
    const meant = meantColor(color, annotation.element);
    return [{ problem: { code, color, meant }, span, fixes: meant === null ? [] : fixes() }];

    function fixes(): readonly Fix[] {
      const title = { kind: 'replace', old: color, new: meant ?? '' } as const;
      const quoted = /^[“”‘’＂]/.test(color) ? `"${meant ?? ''}"` : (meant ?? '');
      return [{ title, safe: false, edits: [{ span, newText: quoted }] }];
    }
  });
}

/** The colour as it stands in the opening tag; the tag where it is written with escapes. */
function colorSpan(text: string, { openSpan, color }: Annotation): Span {
  const tag = text.slice(openSpan.start, openSpan.end);
  for (const { index, 0: before } of tag.matchAll(/color\s*[=:]\s*["'{]*\s*/gi)) {
    const at = index + before.length;
    if (tag.startsWith(color, at)) {
      return { start: openSpan.start + at, end: openSpan.start + at + color.length };
    }
  }
  return openSpan;
}

/** The colour that was meant; null where nobody can tell. */
function meantColor(color: string, element: string): string | null {
  const bare = color
    .normalize('NFKC')
    .replace(/[“”‘’"'\s;；，,。]/g, '')
    .toLowerCase();
  const syntax = element === 'font' ? 'font' : 'css';
  if (bare !== '' && parseCssColor(bare, syntax) !== null) {
    return bare;
  }
  if (/^[\da-f]{3}$|^[\da-f]{6}$/.test(bare)) {
    return `#${bare}`;
  }
  const chinese = chineseNames[bare.replace(/^(?:大|正|鲜)?(.+?)色?$/u, '$1')];
  if (chinese !== undefined) {
    return chinese;
  }
  const plain = bare.replace(/[-_]/g, '').replace('grey', 'gray');
  const isName = /^[a-z]{3,}$/.test(plain);
  return !isName
    ? null
    : (cssColorNames.find(name => name === plain) ??
        cssColorNames.find(name => isOneSlipAway(name, plain)) ??
        cssColorNames.find(name => plain === `${name}s`) ??
        null);
}
