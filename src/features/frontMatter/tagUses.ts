import * as vscode from 'vscode';
import { byName } from '../../core/library/nameOrder';
import type { PostSummary } from '../../core/library/postSummary';
import type { Site } from '../../core/site/site';
import { siteKey } from '../../core/site/siteKey';
import type { Host } from '../../host/host';
import { dialectOf } from '../../host/noteDocument';
import { PostReader } from '../../host/postReader';
import type { KnownTag } from './frontMatterOffers';

/** What the other posts of a post's site use tags for. */
export class TagUses {
  readonly #host: Host;
  readonly #reader: PostReader;

  constructor(host: Host) {
    this.#host = host;
    this.#reader = new PostReader(host.notes, host.sites);
  }

  /**
   * The other posts of the site of `document`: those of the library, or those that are open as long
   * as it is not read. Who asks has it read, and waits for that: a person who types only briefly.
   */
  async postsBeside(
    document: vscode.TextDocument,
    site: Site,
    waits: 'briefly' | 'toTheEnd',
  ): Promise<readonly PostSummary[]> {
    const { library } = this.#host;
    await (waits === 'toTheEnd' ? library.load() : Promise.race([library.load(), aMoment()]));
    const posts =
      library.state.kind === 'ready' ? library.library.posts.values() : await this.#openPosts();
    const [own, key] = [document.uri.toString(), siteKey(site)];
    return [...posts].filter(post => post.path !== own && siteKey(post.site) === key);
  }

  /** The tags of the other posts of the site of `document`, the most frequent first. */
  async knownTags(document: vscode.TextDocument, site: Site): Promise<readonly KnownTag[]> {
    const { library } = this.#host;
    if (library.state.kind !== 'ready') {
      const posts = await this.postsBeside(document, site, 'briefly');
      return tagsByUse(posts.flatMap(({ tags }) => tags.map(tag => [tag, 1] as const)));
    }
    // Counted already: nobody waits for ten thousand posts while a letter is typed.
    const all = [...library.library.folders.values()].flatMap(folder => {
      return [...folder.tagsOf(site).counts];
    });
    const own = library.library.posts.get(document.uri.toString())?.tags ?? [];
    return tagsByUse([...all, ...own.map(tag => [tag, -1] as const)]);
  }

  async #openPosts(): Promise<readonly PostSummary[]> {
    const documents = vscode.workspace.textDocuments.filter(each => dialectOf(each) !== null);
    const read = await Promise.all(documents.map(({ uri }) => this.#reader.read(uri, '', false)));
    return read.flatMap(each => (each.kind === 'post' ? [each.post] : []));
  }
}

/** As long as somebody who types may wait for the first list. */
function aMoment(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 1000));
}

/** Tags by how many posts use them, the most frequent first. */
function tagsByUse(uses: readonly (readonly [string, number])[]): readonly KnownTag[] {
  const counts = new Map<string, number>();
  for (const [tag, count] of uses) {
    counts.set(tag, (counts.get(tag) ?? 0) + count);
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([name, count]) => ({ name, posts: count }))
    .sort((one, other) => other.posts - one.posts || byName(one.name, other.name));
}
