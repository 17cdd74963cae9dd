import type { FrontMatterTree } from '../../note/frontMatterTree';
import type { FrontMatter, FrontMatterProblem, Note } from '../../note/note';
import type { Site } from '../../site/site';
import type { CheckSettings } from '../checkFacts';
import type { KeyRules } from '../keyRules';
import type { KeyedEntry } from './keyedEntry';
import type { PostDate } from './postDates';

/** What the rules of front matter know of a post. */
export interface PostContext {
  readonly note: Note;
  readonly text: string;
  readonly frontMatter: FrontMatter;
  /** As it is meant: with slips mended, at the places of the text as it is. */
  readonly tree: FrontMatterTree;
  /** What YAML has to say when all known slips are mended. */
  readonly problems: readonly FrontMatterProblem[];
  readonly entries: readonly KeyedEntry[];
  /** The keys of the site that are there. */
  readonly present: ReadonlySet<string>;
  readonly dates: readonly PostDate[];
  readonly site: Site;
  readonly keys: KeyRules;
  /** Whether keys that the site wants are asked for. */
  readonly isPost: boolean;
  readonly today: string;
  readonly settings: CheckSettings;
}
