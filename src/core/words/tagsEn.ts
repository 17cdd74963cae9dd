import type { TagRefusal } from '../edit/tagEdits';

const posts = (count: number) => (count === 1 ? '1 post' : `${count} posts`);
const drafts = (count: number) => (count === 1 ? '1 draft' : `${count} drafts`);

const theTags = (tags: readonly string[], article = 'the') =>
  `${article} ${tags.length === 1 ? 'tag' : 'tags'} ${tags.map(tag => `“${tag}”`).join(', ')}`;

/** The view Tags, and what is done with tags. */
export const tagsEn = {
  posts,
  /** The numbers behind a tag. */
  numbers: (count: number, draftCount: number) =>
    draftCount === 0 ? String(count) : `${count} · ${drafts(draftCount)}`,
  untagged: () => 'Untagged',
  drafts: () => 'Drafts',
  clashes: () => 'Clashes',
  draft: () => 'draft',
  open: () => 'open',
  noDate: () => 'no date',
  newest: (date: string) => `Newest post: ${date}`,
  dates: (date: string | null, lastmod: string | null) =>
    [date ?? 'no date', ...(lastmod === null ? [] : [`changed ${lastmod}`])].join(', '),
  sameAddress: (address: string) =>
    address === '' ? 'No address is left of this tag' : `The same address: ${address}`,
  variants: () => 'Written in different ways',
  /** What a screen reader says of a row. */
  sayTag: (tag: string, count: number, draftCount: number) =>
    `${tag}, tag, ${posts(count)}${draftCount === 0 ? '' : `, ${drafts(draftCount)}`}`,
  sayGroup: (name: string, count: number) => `${name}, ${posts(count)}`,
  sayClashes: (name: string, count: number) => `${name}, ${count}`,
  sayPost: (title: string, date: string, isDraft: boolean, isOpen: boolean) =>
    [title, 'post', date, ...(isDraft ? ['draft'] : []), ...(isOpen ? ['open'] : [])].join(', '),
  sayFolder: (name: string, count: number) => `${name}, folder, ${posts(count)}`,
  sayClash: (tags: readonly string[], reason: string) => `Clash of ${tags.join(', ')}, ${reason}`,
  aboutUntagged: (count: number) =>
    count === 1 ? '1 post that has no tag' : `${count} posts that have no tag`,
  aboutDrafts: (count: number) =>
    `${drafts(count)}, which the site does not publish. Hide Drafts leaves them out.`,
  aboutClashes: (count: number) =>
    `${
      count === 1 ? '1 clash' : `${count} clashes`
    } of tags that differ in case, width, blanks or hyphens only, or have no address of their own on the site. Merge Tags mends that.`,
  filtered: (filter: string) => `With “${filter}”`,
  /** How many posts of all are shown. */
  someOf: (count: number, all: number) => `${count} of ${posts(all)}`,
  unreadable: (names: readonly string[], count: number) =>
    `${count === 1 ? '1 file or folder' : `${count} files or folders`} could not be read: ${[
      ...names,
      ...(count > names.length ? [`and ${count - names.length} more`] : []),
    ].join(', ')}`,
  unreadableFile: (name: string, reason: 'unreadable' | 'tooBig' | 'binary') =>
    ({
      unreadable: name,
      tooBig: `${name} (too large for a post)`,
      binary: `${name} (no text)`,
    })[reason],
  notInTags: (title: string, filter: string) =>
    `“${title}” is not shown: the view Tags is filtered by “${filter}”.`,
  draftNotInTags: (title: string) =>
    `“${title}” is not shown: it is a draft, and the view Tags hides drafts.`,
  showAll: () => 'Show All Tags Again',
  showDrafts: () => 'Show Drafts',
  tooManyRows: () =>
    'There are too many posts to open all rows at once: the tags are open, their posts are not.',
  chooseFilter: () => 'Show only tags and posts with these characters in their names',
  chooseTag: () => 'Which tag?',
  noTags: () => 'No post has a tag yet.',
  noPost: () => 'There is no post here. Open one in an editor, or choose one in the view Tags.',
  noPosts: () => 'There are no posts here.',
  gone: () => 'This tag is not there any more.',
  renameTitle: (tag: string) => `Rename “${tag}”`,
  renamePrompt: (where: string) => `Its new name, in ${where}`,
  /** What is meant by posts: the one by its title, others by their number. */
  thesePosts: (titles: readonly string[]) => {
    const [title = ''] = titles;
    return titles.length === 1 ? `“${title}”` : posts(titles.length);
  },
  emptyName: () => 'A tag needs a name.',
  mergesWith: (tag: string, where: string) =>
    `“${tag}” is there already, in ${where}: the two become one.`,
  renaming: (from: string, to: string) => `Rename the tag “${from}” to “${to}”`,
  merging: (tags: readonly string[], into: string) => `Merge ${theTags(tags)} into “${into}”`,
  chooseTarget: (tag: string) => `Merge “${tag}” with which tag?`,
  removing: (tags: readonly string[]) => `Remove ${theTags(tags)}`,
  /** What was done with the one post that there was. */
  removed: (tags: readonly string[], title: string) =>
    `${theTags(tags, 'The')} ${tags.length === 1 ? 'was' : 'were'} removed from “${title}”.`,
  undo: () => 'Undo',
  changedSince: (title: string) =>
    `“${title}” was changed since. Undo it there, or add the tag again.`,
  adding: (tags: readonly string[]) => `Add ${theTags(tags)}`,
  nesting: (tags: readonly string[], above: string) => `Put ${theTags(tags)} below “${above}”`,
  chooseAbove: (tags: readonly string[]) => `Below which tag is ${tags.join(', ')} to be put?`,
  nestsNot: (tag: string) =>
    `The site has no tags below tags: “${tag}” cannot be put below another.`,
  nestsNowhere: (tags: readonly string[], above: string) =>
    `${tags.join(', ')} cannot be put below “${above}”: it is there already, or “${above}” stands below it.`,
  setting: () => 'Set the tags of a post',
  addPrompt: (where: string) => `Which tag is to be added to ${where}?`,
  mergeChoice: (from: string, to: string) => `Merge: “${from}” becomes “${to}”`,
  nestChoice: (from: string, to: string) => `Nest: “${from}” becomes “${to}”`,
  dropTitle: (from: string, to: string) => `${from} on “${to}”`,
  notPosts: (names: string) => `No post of the library, so it gets no tag: ${names}`,
  noTagHere: () => 'The post stands here below no tag. Its tags are changed by Tags of This Post.',
  onlyTagsAndPosts: () => 'Only tags and posts can be removed here. Choose one of these rows.',
  onlyTagsNamed: () => 'Only tags can be renamed. Choose the row of one.',
  /** Tags that are dropped together with posts. */
  withPosts: (tags: string, where: string) => `${tags}; ${where}`,
  newTag: (tag: string) => `New tag “${tag}”`,
  tagsOf: (title: string) => `Tags of “${title}”`,
  findTitle: () => 'Posts with all of these tags',
  foundTitle: (count: number, tags: readonly string[]) => `${posts(count)}: ${tags.join(' + ')}`,
  ask: (label: string, count: number) => `${label}: ${posts(count)} will be changed.`,
  andMore: (names: string, more: number) => (more === 0 ? names : `${names}, and ${more} more`),
  change: () => 'Change',
  lookFirst: () => 'Look at Each Change',
  notChanged: () => 'The posts could not be changed.',
  nothingChanged: () => 'There is nothing to change.',
  left: (count: number, reasons: string) =>
    `${count === 1 ? '1 post was' : `${count} posts were`} left as ${
      count === 1 ? 'it is' : 'they are'
    }: ${reasons}.`,
  unsaved: (count: number, names: string) =>
    `${count === 1 ? '1 post is' : `${count} posts are`} changed in the editor only, because ${
      count === 1 ? 'its file' : 'their files'
    } could not be written: ${names}.`,
  refusal: (reason: TagRefusal | 'readonly' | 'unreadable') =>
    ({
      broken: 'its front matter has an error',
      format: 'its front matter is not YAML',
      executable: 'its front matter is program code',
      shape: 'its tags are no list and no text',
      shared: 'other places of its front matter refer to the tag',
      readonly: 'it may not be written',
      unreadable: 'it can’t be read',
    })[reason],
  newPost: {
    noPosts: () => 'no posts yet',
    title: () => 'New Post',
    titlePrompt: () => 'The title of the post',
    tagsPrompt: () => 'Its tags; none is fine, too',
    chooseFolder: () => 'In which folder?',
    noFolder: () => 'Open the folder of your blog first.',
    untitled: () => 'A post needs a title.',
  },
};
