/** How far the list of findings reaches. */
export type ListReach =
  /** Nobody has asked for it yet. */
  | { readonly kind: 'none' }
  | { readonly kind: 'running' }
  /** A check was broken off; `all` is null where not even the posts are all known. */
  | { readonly kind: 'partial'; readonly checked: number; readonly all: number | null }
  | { readonly kind: 'whole'; readonly posts: number };
