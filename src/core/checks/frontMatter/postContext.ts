import type {
  FrontMatterEntry,
  FrontMatterTree,
  FrontMatterValue,
} from '../../note/frontMatterTree';
import type { FrontMatter, FrontMatterProblem, Note } from '../../note/note';
import type { KeyRule } from '../../site/profile';
import type { Site } from '../../site/site';
import type { CheckSettings } from '../checkFacts';
import type { KeyRules } from '../keyRules';
import type { PostDate } from './postDates';

export type Scalar = Extract<FrontMatterValue, { kind: 'scalar' }>;

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

/** A top-level entry, and what the site does with its key. */
export interface KeyedEntry extends FrontMatterEntry {
  /** Undefined where the site does not read a key of this spelling. */
  readonly rule: KeyRule | undefined;
}

/** Whether nothing is said: `key:`, `key: null`, `key: ''`. */
export function saysNothing(value: FrontMatterValue): boolean {
  switch (value.kind) {
    case 'empty':
      return true;
    case 'scalar':
      return value.value === null || (typeof value.value === 'string' && value.text.trim() === '');
    case 'list':
    case 'map':
    case 'alias':
      return false;
  }
}

/** The value, or what an alias stands for. */
export function resolved(value: FrontMatterValue): FrontMatterValue {
  return value.kind === 'alias' && value.target !== null ? value.target : value;
}

/** The scalars of one value or of a list of them. */
export function scalarsOf(value: FrontMatterValue): readonly Scalar[] {
  switch (value.kind) {
    case 'scalar':
      return [value];
    case 'list':
      return value.items.flatMap(item => (item.kind === 'scalar' ? [item] : []));
    case 'empty':
    case 'map':
    case 'alias':
      return [];
  }
}
