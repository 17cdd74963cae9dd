import { dirname } from 'node:path';
import { Library } from '../core/library/library';
import { summaryOf, type PostSummary } from '../core/library/postSummary';
import { tagListing } from '../core/library/tagListing';
import { parseFrontMatter } from '../core/note/frontMatter';
import { nameOf } from '../core/site/paths';
import { profileChoices, type ProfileChoice } from '../core/site/profiles';
import { SiteFinder } from '../core/site/siteFinder';
import type { Words } from '../core/words/words';
import { collectNotes, type NoteFile } from './collectNotes';
import { diskFiles, withSlashes } from './diskFiles';
import { errorCode } from './fileErrors';
import { isListedFile } from './isListedFile';
import { lastValue, type OptionRule, type ParsedArguments } from './parsedArguments';
import { readNoteText } from './readNoteText';
import { tagsAsJson, tagsAsText } from './tagLists';
import type { ExitStatus, Terminal } from './terminal';
import { UsageError } from './usageError';
import type { SettingsReader } from './workspaceSettings';

export const tagsOptions: Readonly<Record<string, OptionRule>> = {
  profile: { values: profileChoices },
  format: { values: ['text', 'json'] },
  exclude: { multiple: true },
};

/** `zhupi tags PATH…`: the tags of posts, and which posts have them. */
export async function tagsCommand(
  parsed: ParsedArguments,
  terminal: Terminal,
  settings: SettingsReader,
  words: Words,
): Promise<ExitStatus> {
  if (parsed.paths.length === 0) {
    throw new UsageError(words.cli.noPathsForTags());
  }
  const exclude = parsed.options.get('exclude') ?? [];
  const { notes, failures } = await collectNotes(parsed.paths, { cwd: terminal.cwd, exclude });
  const unread = failures.map(({ path, code }) => words.cli.cannotRead(path, code));
  const profile = profileChoices.find(choice => choice === lastValue(parsed, 'profile'));
  const reader = new PostReader(profile ?? null, settings);
  const posts: PostSummary[] = [];
  for (const file of notes) {
    try {
      const read = await readNoteText(file.file);
      if (read.kind === 'skipped') {
        terminal.error(words.cli.skipped(file.path, read.reason));
        continue;
      }
      const post = await reader.read(file, read.text);
      posts.push(...(post === null ? [] : [post]));
    } catch (error) {
      const code = errorCode(error);
      if (code === null) throw error;
      unread.push(words.cli.cannotRead(file.path, code));
    }
  }
  unread.forEach(message => terminal.error(message));
  const library = new Library();
  library.change(posts.map(post => ({ path: post.path, post })));
  const listed = tagListing(library);
  const isJson = lastValue(parsed, 'format') === 'json';
  terminal.out(isJson ? tagsAsJson(listed) : tagsAsText(listed, words));
  return unread.length === 0 ? 0 : 2;
}

/** Reads posts, as far as their tags are concerned. */
class PostReader {
  readonly #profile: ProfileChoice | null;
  readonly #settings: SettingsReader;
  readonly #sites = new SiteFinder(diskFiles);

  /** @param profile null where none is named: then the settings say */
  constructor(profile: ProfileChoice | null, settings: SettingsReader) {
    this.#profile = profile;
    this.#settings = settings;
  }

  /** The post in `text`; null where it is none: a README, a template, an author. */
  async read({ path, file }: NoteFile, text: string): Promise<PostSummary | null> {
    const frontMatter = parseFrontMatter(text);
    const settings = await this.#settings.of(dirname(file));
    const { profile, keys } = settings;
    const place = withSlashes(file);
    const site = await this.#sites.siteOf(place, {
      profile: this.#profile ?? profile,
      keys,
      layout: frontMatter?.values['layout'],
    });
    if (!isListedFile(place, { settings, site, hasFrontMatter: frontMatter !== null })) {
      return null;
    }
    const content = { text, frontMatter, headings: [], annotations: [] };
    return summaryOf({ path, folder: '', site, fileName: nameOf(place) }, content);
  }
}
