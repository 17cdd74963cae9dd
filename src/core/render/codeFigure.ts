import { attribute, escapeHtml } from './escapeHtml';
import { highlightCode, languageNamed } from './highlightCode';

/** What the words behind a fence say. */
export interface FenceInfo {
  readonly language: string;
  readonly title: string;
}

/** Reads `py`, `py:train.py`, `py title="train.py"`, `{.python}`, `python {1,3}`. */
export function fenceInfo(info: string): FenceInfo {
  const words = info.trim();
  const first = /^\{?\.?([^\s{}:,]*)(?::([^\s{}]+))?/.exec(words);
  const named = /\b(?:title|filename|file)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))/i.exec(words);
  const startsWithName = /^(?:title|filename|file)\s*=/i.test(words);
  return {
    language: startsWithName ? '' : (first?.[1] ?? ''),
    title: named?.[1] ?? named?.[2] ?? named?.[3] ?? first?.[2] ?? '',
  };
}

/** A piece of code as a figure with its title; `more` is safe HTML of the figure's attributes. */
export function codeFigure(code: string, info: string, more: string): string {
  const { language, title } = fenceInfo(info);
  const known = languageNamed(language);
  const html = known === null ? null : highlightCode(code, known);
  const name = known ?? language;
  const classes = name === '' ? 'hljs' : `hljs language-${name}`;
  const caption = title === '' ? '' : `<figcaption>${escapeHtml(title)}</figcaption>`;
  // It may scroll sideways, which keys can do only where the focus can be.
  const body = `<pre tabindex="0"><code${attribute('class', classes)}>${html ?? escapeHtml(code)}</code></pre>`;
  return `<figure class="zhupi-code"${more}>${caption}${body}</figure>`;
}
