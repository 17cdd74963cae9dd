import type { Recognition } from '../models/recogniser';
import { writtenTags } from '../edit/tagNodes';
import { frontMatterTree } from '../note/frontMatterTree';
import type { FrontMatter } from '../note/note';
import type { SkimmedNote } from '../note/skimNote';
import type { Ink } from '../ink/ink';
import { nameOf, stemOf } from '../site/paths';
import type { Site } from '../site/site';
import { tagRulesOf } from '../site/tagRules';
import { dateInName, postDate } from './postDate';

/** What the library knows of a post: nothing of it holds on to the text that it was read from. */
export interface PostSummary {
  /** What the post is called by: its uri in the editor, its path on the command line. */
  readonly path: string;
  /** The folder of the workspace that it belongs to; the same for all where there is only one. */
  readonly folder: string;
  readonly site: Site | null;
  /** Of the front matter, else the first heading, else the file's name. */
  readonly title: string;
  /** `2023-01-15`, or `2023-01-15T08:30:00`; null where there is none. */
  readonly date: string | null;
  readonly lastmod: string | null;
  readonly draft: boolean;
  /** The front matter's summary or description, shortened. */
  readonly excerpt: string | null;
  /** As written, each once. */
  readonly tags: readonly string[];
  readonly headings: readonly PostHeading[];
  readonly annotations: readonly PostAnnotation[];
  /** The models that the post names, in the order of the text; null where nobody has looked. */
  readonly models: readonly PostModel[] | null;
}

export interface PostHeading {
  readonly text: string;
  readonly level: number;
  /** From 0. */
  readonly line: number;
}

export interface PostAnnotation {
  readonly ink: Ink;
  readonly text: string;
  /** Offsets of the whole element in the post's text. */
  readonly start: number;
  readonly end: number;
  /** Index of the heading that it stands in or under; -1 before the first. */
  readonly heading: number;
}

export interface PostModel {
  /** Id of the model. */
  readonly model: string;
  readonly spelling: string;
  readonly where: Recognition['where'];
  readonly start: number;
  /** Index of the heading that it stands in or under; -1 before the first. */
  readonly heading: number;
}

/** Where a post is, and what it belongs to. */
export type PostPlace = Pick<PostSummary, 'path' | 'folder' | 'site'>;

/** What is read of a post: by `skimNote`, or taken from a `Note` where there is one. */
export interface PostContent extends SkimmedNote {
  readonly text: string;
}

const longestExcerpt = 200;

/** The summary of a post. */
export function summaryOf(
  place: PostPlace,
  content: PostContent,
  models: readonly PostModel[] | null = null,
): PostSummary {
  const { path, folder, site } = place;
  const { text, frontMatter, headings, annotations } = content;
  const values = frontMatter?.values ?? {};
  const value = (key: string) => valueOf(values, key, site?.profile.keysInAnyCase === true);
  const own = site?.profile.dates.own ?? 'date';
  const modified = site?.profile.dates.modified ?? ['lastmod', 'updated'];
  const firstOf = <T>(keys: readonly string[], read: (value: unknown) => T | null) =>
    keys.map(key => read(value(key))).find(each => each !== null) ?? null;
  const kept = {
    path,
    folder,
    title: firstOf(['title'], plainText) ?? (headings[0]?.text || stemOf(path)),
    date: firstOf([own, 'date'], postDate) ?? dateInName(nameOf(path)),
    lastmod: firstOf([...modified, 'lastmod'], postDate),
    draft: isDraft(value, path),
    excerpt:
      firstOf(['summary', 'description', 'excerpt'], plainText)?.slice(0, longestExcerpt) ?? null,
    tags: frontMatter === null ? [] : tagsOf(text, frontMatter, site),
    headings: headings.map(({ text, level, line }) => ({ text, level, line })),
    annotations: annotations.map(({ ink, text, span, heading }) => ({
      ink,
      text,
      start: span.start,
      end: span.end,
      heading,
    })),
    models,
  };
  return { ...copied(kept), site };
}

/**
 * The same value in strings of its own: one that was cut out of a text would keep the whole text in
 * memory.
 */
function copied<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function valueOf(
  values: Readonly<Record<string, unknown>>,
  key: string,
  inAnyCase: boolean,
): unknown {
  if (Object.hasOwn(values, key)) {
    return values[key];
  }
  const other = inAnyCase
    ? Object.keys(values).find(each => each.toLowerCase() === key.toLowerCase())
    : undefined;
  return other === undefined ? undefined : values[other];
}

function plainText(value: unknown): string | null {
  if (typeof value === 'string') {
    return value.replace(/\s+/g, ' ').trim() || null;
  }
  return typeof value === 'number' ? String(value) : null;
}

function isDraft(value: (key: string) => unknown, path: string): boolean {
  const isTrue = (said: unknown) => said === true || said === 'true';
  const isFalse = (said: unknown) => said === false || said === 'false';
  return isTrue(value('draft')) || isFalse(value('published')) || /(?:^|\/)_drafts\//.test(path);
}

/**
 * The tags as written. Nearly always the values say so; where one is no text, or the front matter
 * has an error, the places are asked: `1.10` is the tag `1.10`, not the number `1.1`.
 */
function tagsOf(text: string, frontMatter: FrontMatter, site: Site | null): readonly string[] {
  const rules = tagRulesOf(site);
  const { values, problems, format } = frontMatter;
  const list = values[rules.key];
  const isPlain =
    problems.length === 0 &&
    rules.other === null &&
    Array.isArray(list) &&
    list.every(tag => typeof tag === 'string' && tag.trim() !== '');
  if (isPlain) {
    return [...new Set(list as readonly string[])];
  }
  const isTagKey = (key: string) => {
    const name = rules.keysInAnyCase ? key.toLowerCase() : key;
    return name === rules.key || name === rules.other?.key;
  };
  if (format !== 'yaml' || (problems.length === 0 && !Object.keys(values).some(isTagKey))) {
    return [];
  }
  return [...new Set(writtenTags(frontMatterTree(text, frontMatter), rules).map(({ tag }) => tag))];
}
