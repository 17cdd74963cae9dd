import type { TagRefusal } from '../edit/tagEdits';

const posts = (count: number) => (count === 1 ? '1 post' : `${count} posts`);
const drafts = (count: number) => (count === 1 ? '1 draft' : `${count} drafts`);

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
  sayGroup: (name: string, count: number) => `${name}, ${count}`,
  sayPost: (title: string, date: string, isDraft: boolean, isOpen: boolean) =>
    [title, 'post', date, ...(isDraft ? ['draft'] : []), ...(isOpen ? ['open'] : [])].join(', '),
  sayFolder: (name: string, count: number) => `${name}, folder, ${posts(count)}`,
  sayClash: (tags: readonly string[]) => `Clash of ${tags.join(', ')}`,
  filtered: (filter: string) => `With “${filter}”`,
  /** `names` are the first of them. */
  unreadable: (names: readonly string[], count: number) =>
    `${count} could not be read: ${names.join(', ')}${count > names.length ? ', …' : ''}`,
  chooseFilter: () => 'Show only tags and posts with these characters in their names',
  chooseTag: () => 'Which tag?',
  noTags: () => 'No post has a tag yet.',
  noPost: () => 'There is no post here. Open one in an editor, or choose one in the view Tags.',
  noPosts: () => 'There are no posts here.',
  gone: () => 'This tag is not there any more.',
  renameTitle: (tag: string) => `Rename “${tag}”`,
  renamePrompt: (count: number) => `Its new name, in ${posts(count)}`,
  emptyName: () => 'A tag needs a name.',
  mergesWith: (tag: string, count: number) =>
    `“${tag}” is there already, in ${posts(count)}: the two become one.`,
  renaming: (from: string, to: string) => `Rename the tag “${from}” to “${to}”`,
  merging: (tags: readonly string[], into: string) => `Merge ${tags.join(', ')} into “${into}”`,
  chooseTarget: (tag: string) => `Merge “${tag}” with which tag?`,
  removing: (tags: readonly string[]) => `Remove the tag ${tags.join(', ')}`,
  adding: (tags: readonly string[]) => `Add the tag ${tags.join(', ')}`,
  setting: () => 'Set the tags of a post',
  addPrompt: (count: number) => `Which tag is to be added to ${posts(count)}?`,
  mergeChoice: (from: string, to: string) => `Merge: “${from}” becomes “${to}”`,
  nestChoice: (from: string, to: string) => `Nest: “${from}” becomes “${to}”`,
  dropTitle: (from: string, to: string) => `“${from}” on “${to}”`,
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
    title: () => 'New Post',
    titlePrompt: () => 'The title of the post',
    tagsPrompt: () => 'Its tags; none is fine, too',
    chooseFolder: () => 'In which folder?',
    noPosts: () => 'no posts yet',
    noFolder: () => 'Open the folder of your blog first.',
    untitled: () => 'A post needs a title.',
  },
};
