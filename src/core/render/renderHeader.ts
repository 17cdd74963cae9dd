import type { FrontMatter, Note } from '../note/note';
import type { ProfileChoice } from '../site/profiles';
import { textAt } from '../text/span';
import { attribute, escapeHtml } from './escapeHtml';
import { readingMinutes } from './readingMinutes';
import type { RenderContext } from './renderContext';

const published = ['date', 'pubDate', 'publishDate', 'created'];
const updated = ['lastmod', 'updated', 'updatedDate', 'modified', 'last_modified_at'];

/** The kind of site that the header names, and whether for a note without front matter as well. */
export interface HeaderSite {
  readonly choice: ProfileChoice;
  readonly always: boolean;
}

/**
 * The head of the page, made from the front matter: title, dates, minutes, annotations, tags. Empty
 * without front matter. `site` is named in it by a button that leads to others; a page that nobody
 * can act on has none.
 */
export function renderHeader(
  note: Note,
  context: RenderContext,
  site: HeaderSite | null = null,
): string {
  const { frontMatter } = note;
  const button = site === null ? '' : siteHtml(site.choice, context);
  const legend = legendHtml(note, context);
  if (frontMatter === null) {
    const meta = site?.always === true ? `<p class="zhupi-meta">${button}</p>` : '';
    return meta + legend === '' ? '' : `<header class="zhupi-header">${meta}${legend}</header>`;
  }
  const parts = [
    titleHtml(note, frontMatter),
    metaHtml(note, frontMatter, context, button),
    tagsHtml(frontMatter, context),
    legend,
    remarkHtml(note.text, frontMatter, context),
  ];
  return `<header class="zhupi-header">${parts.join('')}</header>`;
}

/** The note's title: that of the front matter, else its first heading; null where it has neither. */
export function noteTitle(note: Note): string | null {
  return textOf(note.frontMatter?.values['title']) ?? note.headings[0]?.text ?? null;
}

/** A title that the text repeats as its own first heading is not shown twice. */
function titleHtml({ headings, blocks }: Note, { values }: FrontMatter): string {
  const title = textOf(values['title']);
  const first = headings[0];
  const repeated = first?.level === 1 && first.text === title && blocks[0]?.line === first.line;
  return title === null || repeated ? '' : `<h1>${escapeHtml(title)}</h1>`;
}

function metaHtml(
  note: Note,
  { values }: FrontMatter,
  { words }: RenderContext,
  siteButton: string,
): string {
  const { page } = words;
  const from = firstDate(values, published);
  const until = firstDate(values, updated);
  const count = note.annotations.length;
  const parts = [
    values['draft'] === true ? `<span class="zhupi-draft">${escapeHtml(page.draft())}</span>` : '',
    from === null ? '' : time(from, from),
    until === null || until === from ? '' : time(until, page.updated(until)),
    escapeHtml(page.minutes(readingMinutes(note))),
    count === 0 ? '' : escapeHtml(page.annotations(count)),
    siteButton,
  ];
  return `<p class="zhupi-meta">${parts.filter(Boolean).join(' · ')}</p>`;
}

function siteHtml(choice: ProfileChoice, { words }: RenderContext): string {
  const name = words.site.profileName(choice);
  const label = words.site.headerLabel(name);
  const spoken = `${attribute('aria-label', label)}${attribute('title', label)}`;
  return `<button type="button" class="zhupi-site"${spoken}>${escapeHtml(name)}</button>`;
}

function time(date: string, label: string): string {
  const machine = /^\d{4}-\d{2}-\d{2}$/.test(date) ? attribute('datetime', date) : '';
  return `<time${machine}>${escapeHtml(label)}</time>`;
}

function firstDate(values: FrontMatter['values'], keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = values[key];
    const text = value instanceof Date ? isoDay(value) : textOf(value);
    if (text !== null) {
      return /^(\d{4}-\d{2}-\d{2})(?:[T\s].*)?$/.exec(text)?.[1] ?? text;
    }
  }
  return null;
}

function isoDay(date: Date): string | null {
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

function tagsHtml({ values }: FrontMatter, { words }: RenderContext): string {
  const raw = values['tags'] ?? values['tag'];
  const tags = (Array.isArray(raw) ? raw : [raw]).map(textOf).filter(tag => tag !== null);
  if (tags.length === 0) {
    return '';
  }
  const items = tags.map(tag => `<li>${escapeHtml(tag)}</li>`).join('');
  return `<ul class="zhupi-tags"${attribute('aria-label', words.page.tags())}>${items}</ul>`;
}

/** The inks of the note that mean something, each written in itself, with its annotations' number. */
function legendHtml({ annotations }: Note, { words, inks }: RenderContext): string {
  const items = [...(inks ?? [])].flatMap(([ink, meaning]) => {
    const count = annotations.filter(each => each.ink === ink).length;
    const name = `<span class="zhupi-annotation"${attribute('data-ink', ink)} data-exact>${escapeHtml(meaning)}</span>`;
    return count === 0 ? [] : [`<li>${name} ${count}</li>`];
  });
  return items.length === 0
    ? ''
    : `<ul class="zhupi-inks"${attribute('aria-label', words.annotations.legend())}>${items.join('')}</ul>`;
}

/** What is to be said of a front matter that is not sound YAML. */
function remarkHtml(text: string, frontMatter: FrontMatter, { words }: RenderContext): string {
  const { format, contentSpan, problems } = frontMatter;
  switch (format) {
    case 'yaml':
      return problems.length === 0 ? '' : remark(words.page.frontMatterBroken());
    case 'executable':
      return remark(words.page.frontMatterExecutable());
    case 'toml':
    case 'json': {
      const summary = escapeHtml(words.page.frontMatterOf(format.toUpperCase()));
      const source = escapeHtml(textAt(text, contentSpan).trim());
      return `<details class="zhupi-front-matter"><summary>${summary}</summary><pre><code>${source}</code></pre></details>`;
    }
  }
}

function remark(sentence: string): string {
  return `<p class="zhupi-remark">${escapeHtml(sentence)}</p>`;
}

/** A value as text for the page; null where it holds none. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') {
    return value.trim() === '' ? null : value.trim();
  }
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : null;
}
