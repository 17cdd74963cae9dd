import type { FindingCode } from '../../core/checks/finding';
import type { CodeGroup, ListedFinding, ListedPost } from './listedFindings';

/** A file that could not be checked. */
export interface SkippedFile {
  /** Its uri. */
  readonly key: string;
  readonly reason: 'gone' | 'unreadable' | 'tooBig' | 'binary';
}

/** A row of the view. `id` tells it from others, and stays the same while it is there. */
export type FindingItem =
  /** Says that a check was broken off, and goes on with it. */
  | { readonly kind: 'partial'; readonly id: string }
  | {
      readonly kind: 'code';
      readonly id: string;
      readonly isAccepted: boolean;
      readonly group: CodeGroup;
    }
  | {
      readonly kind: 'post';
      readonly id: string;
      readonly isAccepted: boolean;
      readonly code: FindingCode;
      /** With its findings of this code only. */
      readonly post: ListedPost;
    }
  | {
      readonly kind: 'finding';
      readonly id: string;
      readonly isAccepted: boolean;
      readonly post: ListedPost;
      readonly finding: ListedFinding;
    }
  | { readonly kind: 'accepted'; readonly id: string; readonly groups: readonly CodeGroup[] }
  | { readonly kind: 'skipped'; readonly id: string; readonly files: readonly SkippedFile[] }
  | { readonly kind: 'file'; readonly id: string; readonly file: SkippedFile };

/** What the view shows. */
export interface FindingTree {
  /** Whether posts are missing, since a check of all was broken off. */
  readonly isPartial: boolean;
  readonly groups: readonly CodeGroup[];
  readonly accepted: readonly CodeGroup[];
  readonly skipped: readonly SkippedFile[];
}

/** The topmost rows: that there may be more, codes, then what was accepted, and what could not be checked. */
export function rootItems(tree: FindingTree): readonly FindingItem[] {
  const { isPartial, groups, accepted, skipped } = tree;
  return [
    ...(isPartial ? [{ kind: 'partial', id: 'partial' } as const] : []),
    ...groups.map(group => codeItem(group, false)),
    ...(accepted.length === 0
      ? []
      : [{ kind: 'accepted', id: 'accepted', groups: accepted } as const]),
    ...(skipped.length === 0 ? [] : [{ kind: 'skipped', id: 'skipped', files: skipped } as const]),
  ];
}

/** The rows below a row. */
export function itemsBelow(item: FindingItem): readonly FindingItem[] {
  switch (item.kind) {
    case 'code':
      return item.group.posts.map(post => ({
        kind: 'post',
        id: `${item.id}|${post.key}`,
        isAccepted: item.isAccepted,
        code: item.group.code,
        post,
      }));
    case 'post':
      return item.post.findings.map((finding, index) => ({
        kind: 'finding',
        id: `${item.id}|${index}`,
        isAccepted: item.isAccepted,
        post: item.post,
        finding,
      }));
    case 'accepted':
      return item.groups.map(group => codeItem(group, true));
    case 'skipped':
      return item.files.map(file => ({ kind: 'file', id: `file|${file.key}`, file }));
    case 'partial':
    case 'finding':
    case 'file':
      return [];
  }
}

/** The findings that a row stands for, by post. */
function findingsOf(item: FindingItem): readonly ListedPost[] {
  switch (item.kind) {
    case 'code':
      return item.group.posts;
    case 'post':
      return [item.post];
    case 'finding':
      return [{ ...item.post, findings: [item.finding] }];
    case 'accepted':
      return joined(item.groups.flatMap(({ posts }) => posts));
    case 'partial':
    case 'skipped':
    case 'file':
      return [];
  }
}

/** The findings of several rows, each once, by post. */
export function findingsOfAll(items: readonly FindingItem[]): readonly ListedPost[] {
  return joined(items.flatMap(findingsOf));
}

function joined(posts: readonly ListedPost[]): readonly ListedPost[] {
  const byPost = new Map<string, { post: ListedPost; findings: Set<ListedFinding> }>();
  for (const post of posts) {
    const known = byPost.get(post.key) ?? { post, findings: new Set() };
    byPost.set(post.key, known);
    post.findings.forEach(finding => known.findings.add(finding));
  }
  return [...byPost.values()].map(({ post, findings }) => ({ ...post, findings: [...findings] }));
}

function codeItem(group: CodeGroup, isAccepted: boolean): FindingItem {
  return {
    kind: 'code',
    id: `${isAccepted ? 'accepted' : 'new'}|${group.code}`,
    isAccepted,
    group,
  };
}
