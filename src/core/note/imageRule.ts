import type { MarkdownIt, StateInline } from 'markdown-it';
import { locate } from './noteState';

/** Keeps the search for an address's end linear. */
const longestAddress = 1000;

const address = /([^\s()<>"][^()<>"\n]*(?:\([^()<>"\n]*\)[^()<>"\n]*)*)/.source;
const title = /(?:\s("[^"\n]*"|'[^'\n]*'))?\s*/.source;
const size = / =(\d{1,4}%?)?x(\d{1,4}%?)?\s*$/;
const target = new RegExp(`\\(\\s*${address}${title}\\)`, 'y');
const pictureName = /\.(?:png|jpe?g|gif|svg|webp|bmp|avif|ico|tiff?)(?:[?#].*)?$/i;

/**
 * Images that CommonMark does not take and authors write all the same: with blanks in the address
 * (`![](截图 1.png)`), as editors paste them, and with a size behind it (`![](a.png =300x200)`).
 */
export function addImageRule(md: MarkdownIt): void {
  md.inline.ruler.after('image', 'image_loose', looseImage);
}

function looseImage(state: StateInline, silent: boolean): boolean {
  const { src, pos, md } = state;
  if (!src.startsWith('![', pos)) {
    return false;
  }
  const labelEnd = md.helpers.parseLinkLabel(state, pos + 1, false);
  if (labelEnd < 0 || src[labelEnd + 1] !== '(') {
    return false;
  }
  target.lastIndex = 0;
  const match = target.exec(
    src.slice(labelEnd + 1, Math.min(state.posMax, labelEnd + longestAddress)),
  );
  const written = match?.[1]?.trim() ?? '';
  const sizes = size.exec(written);
  const path = written.replace(size, '');
  const href = md.normalizeLink(path);
  if (match === null || !(sizes || pictureName.test(path)) || !md.validateLink(href)) {
    return false;
  }
  if (!silent) {
    const token = state.push('image', 'img', 0);
    token.attrs = [
      ['src', href],
      ['alt', ''],
    ];
    const named = { title: match[2]?.slice(1, -1), width: sizes?.[1], height: sizes?.[2] };
    for (const [name, value] of Object.entries(named)) {
      if (value !== undefined) {
        token.attrs.push([name, value]);
      }
    }
    token.content = src.slice(pos + 2, labelEnd);
    token.children = [];
    md.inline.parse(token.content, md, state.env, token.children);
    locate(state, token, pos, labelEnd + 1 + match[0].length);
  }
  state.pos = labelEnd + 1 + match[0].length;
  return true;
}
