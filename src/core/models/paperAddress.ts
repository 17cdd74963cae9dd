import type { Paper } from './model';

/** Where a paper can be read: arXiv, else by its DOI, else its page; null where none is known. */
export function paperAddress(paper: Paper): string | null {
  if (paper.arxiv !== undefined) {
    return `https://arxiv.org/abs/${encodeURI(paper.arxiv)}`;
  }
  if (paper.doi !== undefined) {
    return `https://doi.org/${encodeURI(paper.doi)}`;
  }
  // A user's own catalogue may say anything; only what a browser opens is an address.
  return paper.url !== undefined && /^https?:\/\//i.test(paper.url)
    ? encodeURI(decoded(paper.url))
    : null;
}

/** An address that has escapes already is not escaped again. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
