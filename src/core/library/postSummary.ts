import type { Recognition } from '../models/recogniser';
import { writtenTags } from '../edit/tagNodes';
import { frontMatterTree } from '../note/keptTree';
import type { FrontMatter } from '../note/note';
import type { SkimmedNote } from '../note/skimNote';
import type { Ink } from '../ink/ink';
import { stemOf } from '../site/paths';
import type { Site } from '../site/site';
import { tagRulesOf } from '../site/tagRules';
import { dateInName, postDate } from './postDate';
import { tagsInValues } from './tagsInValues';

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
export interface PostPlace extends Pick<PostSummary, 'path' | 'folder' | 'site'> {
  /** Of its file, as people write it: `自编码.md`. */
  readonly fileName: string;
}

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
  const { path, folder, site, fileName } = place;
  const { text, frontMatter, headings, annotations } = content;
  const isAnyCase = site?.profile.keysInAnyCase === true;
  const first = <T>(keys: readonly string[], read: (value: unknown) => T | null): T | null => {
    if (frontMatter === null) {
      return null;
    }
    for (const key of keys) {
      const found = read(valueOf(frontMatter.values, key, isAnyCase));
      if (found !== null) {
        return found;
      }
    }
    return null;
  };
  const { own, modified } = site?.profile.dates ?? defaultDates;
  const tags = frontMatter === null ? [] : tagsOf(text, frontMatter, site);
  const strings = [
    first(titleKeys, plainText) ?? (headings[0]?.text || stemOf(fileName)),
    first(excerptKeys, plainText)?.slice(0, longestExcerpt) ?? '',
    ...tags,
  ];
  headings.forEach(heading => strings.push(heading.text));
  annotations.forEach(annotation => strings.push(annotation.text));
  const kept = ownStrings(strings);
  const [title = '', excerpt = ''] = kept;
  const behindTags = 2 + tags.length;
  const behindHeadings = behindTags + headings.length;
  return {
    path,
    folder,
    site,
    title,
    date: first([own, 'date'], postDate) ?? dateInName(fileName),
    lastmod: first(modified, postDate) ?? first(lastmodKeys, postDate),
    draft: first(draftKeys, isTrue) ?? first(publishedKeys, isFalse) ?? inDrafts.test(path),
    excerpt: excerpt === '' ? null : excerpt,
    tags: kept.slice(2, behindTags),
    headings: headings.map(({ level, line }, index) => {
      return { text: kept[behindTags + index] ?? '', level, line };
    }),
    annotations: annotations.map(({ ink, span: { start, end }, heading }, index) => {
      return { ink, text: kept[behindHeadings + index] ?? '', start, end, heading };
    }),
    models,
  };
}

const defaultDates = { own: 'date', modified: ['lastmod', 'updated'] };
const titleKeys = ['title'];
const excerptKeys = ['summary', 'description', 'excerpt'];
const lastmodKeys = ['lastmod'];
const draftKeys = ['draft'];
const publishedKeys = ['published'];
const inDrafts = /(?:^|\/)_drafts\//;

function isTrue(value: unknown): true | null {
  return value === true || value === 'true' ? true : null;
}

function isFalse(value: unknown): true | null {
  return value === false || value === 'false' ? true : null;
}

/**
 * The same strings with characters of their own: one that is cut out of a text keeps the whole text
 * in memory.
 */
function ownStrings(strings: readonly string[]): readonly string[] {
  const separator = '\0';
  const own = strings.join(separator).split(separator);
  return own.length === strings.length
    ? own
    : (JSON.parse(JSON.stringify(strings)) as readonly string[]);
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
  if (format === 'toml' || format === 'json') {
    return [...new Set(tagsInValues(values, rules))];
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
