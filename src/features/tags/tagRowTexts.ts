import type {
  ClashItem,
  FolderItem,
  GroupItem,
  PostItem,
  TagItem,
  TagTreeItem,
} from '../../core/library/tagTreeItem';
import type { Words } from '../../core/words/words';

/** What is said of a row. */
export interface RowTexts {
  readonly label: string;
  /** What stands behind the label. */
  readonly description: string;
  /** What a screen reader says. */
  readonly said: string;
}

/** What rows depend on besides themselves. */
export interface TextFacts {
  readonly words: Words['tags'];
  /** Path of the post that is in view. */
  readonly open: string | null;
  /** The date of the newest post of a tag. */
  readonly newestOf: (item: TagItem) => string | null;
  /** Name of a folder of the workspace, and where it lies if others have that name. */
  readonly placeOf: (folder: string) => FolderPlace;
}

/** Where a folder of the workspace is. */
export interface FolderPlace {
  readonly name: string;
  /** The folder above it, where another one is called the same; else empty. */
  readonly above: string;
  /** As people write it. */
  readonly path: string;
}

/** What a row shows of itself. */
export function tagRowTexts(item: TagTreeItem, facts: TextFacts): RowTexts {
  const { words } = facts;
  switch (item.kind) {
    case 'folder':
      return folderTexts(item, facts);
    case 'group': {
      const label = words[item.group]();
      const { count } = item;
      const said =
        item.group === 'clashes' ? words.sayClashes(label, count) : words.sayGroup(label, count);
      return { label, description: String(count), said };
    }
    case 'clash': {
      const { tags } = item.clash;
      const reason = clashReason(item, facts);
      const said = words.sayClash(tags, reason);
      return { label: tags.join(' / '), description: reason, said };
    }
    case 'tag':
      return {
        label: item.name,
        description: words.numbers(item.count, item.drafts),
        said: words.sayTag(item.tag, item.count, item.drafts),
      };
    case 'post':
      return postTexts(item, facts);
  }
}

/** What is shown when the pointer rests on a row. */
export function tagTooltip(item: TagTreeItem, facts: TextFacts): string {
  const { words } = facts;
  switch (item.kind) {
    case 'folder':
      return [facts.placeOf(item.folder).path, words.posts(item.count)].join('\n');
    case 'group':
      return groupTooltip(item, facts);
    case 'clash':
      return [tagRowTexts(item, facts).label, clashReason(item, facts)].join('\n');
    case 'tag': {
      const newest = facts.newestOf(item)?.slice(0, 10);
      return [
        words.sayTag(item.tag, item.count, item.drafts),
        ...(newest === undefined ? [] : [words.newest(newest)]),
      ].join('\n');
    }
    case 'post': {
      const { title, excerpt, date, lastmod, tags } = item.post;
      return [
        title,
        ...(excerpt === null ? [] : ['', excerpt]),
        '',
        words.dates(date?.slice(0, 10) ?? null, lastmod?.slice(0, 10) ?? null),
        ...(tags.length === 0 ? [] : [tags.map(tag => `#${tag}`).join(' ')]),
      ].join('\n');
    }
  }
}

function folderTexts({ folder, count }: FolderItem, { words, placeOf }: TextFacts): RowTexts {
  const { name, above } = placeOf(folder);
  const place = above === '' ? [] : [above];
  return {
    label: name,
    description: [String(count), ...place].join(' · '),
    said: words.sayFolder([name, ...place].join(', '), count),
  };
}

function groupTooltip({ group, count }: GroupItem, { words }: TextFacts): string {
  switch (group) {
    case 'untagged':
      return words.aboutUntagged(count);
    case 'drafts':
      return words.aboutDrafts(count);
    case 'clashes':
      return words.aboutClashes(count);
  }
}

function clashReason({ clash }: ClashItem, { words }: TextFacts): string {
  return clash.kind === 'address' ? words.sameAddress(clash.key) : words.variants();
}

function postTexts({ post }: PostItem, { words, open }: TextFacts): RowTexts {
  const { title, date, draft, path } = post;
  const day = date?.slice(0, 10) ?? '';
  return {
    label: title,
    description: [day, draft ? words.draft() : ''].filter(Boolean).join(' · '),
    said: words.sayPost(title, day === '' ? words.noDate() : day, draft, path === open),
  };
}
