import { namesOf, type Catalogue, type PlacedModel } from './catalogue';
import { foldName } from './foldName';
import { NameAutomaton } from './nameAutomaton';
import {
  hasOtherMeaning,
  isAlsoWord,
  isOrdinaryWord,
  nearbyWordFinder,
  needsWords,
  notModels,
} from './nearby';
import type { WordFinder } from './wordFinder';

/** A name as it is looked for, and the models that it may stand for. */
export interface Name {
  /** Folded: `gpt2`. */
  readonly key: string;
  /** Before which characters of the key a separator may stand. */
  readonly breaks: ReadonlySet<number>;
  /** As the catalogue writes it, separators left out: `GPT2`. */
  readonly forms: readonly string[];
  /** The commonest first; none for a name that is no model's. */
  readonly models: readonly PlacedModel[];
  /** Whether it is also a word, or an abbreviation of something else. */
  readonly isWord: boolean;
  /** Whether that word stands in any English sentence. */
  readonly isOrdinary: boolean;
  /** Whether something else is known that has this name. */
  readonly hasOtherMeaning: boolean;
  /** Whether it counts only where certain words stand nearby. */
  readonly needsWords: boolean;
  /** Whether the words around it have a say. */
  readonly needsLook: boolean;
  /** Whether the catalogue has versions of it by number, as `gpt` has `gpt2`. */
  readonly isVersioned: boolean;
  /** Whether it has versions with a `v`, as `yolo` has `yolov3`. */
  readonly hasLetteredVersions: boolean;
  /** Whether its models come in sizes that are told by a letter or a low number (`ResNet-9`). */
  readonly isVision: boolean;
}

/** The names of a catalogue. */
export interface Names {
  readonly automaton: NameAutomaton;
  /** By the automaton's state. */
  readonly byState: ReadonlyMap<number, Name>;
  /** Finds the words that say what a name means. */
  readonly words: WordFinder;
}

const visionFamilies = new Set(['cnn', 'detection', 'vision-transformer']);

interface Draft {
  readonly breaks: Set<number>;
  readonly forms: Set<string>;
  readonly models: PlacedModel[];
  isWord: boolean;
  isIgnored: boolean;
}

/** Gathers all names, and what stands for none. */
export function namesIn(catalogue: Catalogue): Names {
  const drafts = new Map<string, Draft>();
  const draftFor = (name: string): Draft => {
    const { key, breaks } = foldName(name);
    let draft = drafts.get(key);
    if (draft === undefined) {
      draft = {
        breaks: new Set(),
        forms: new Set(),
        models: [],
        isWord: isAlsoWord(key),
        isIgnored: false,
      };
      drafts.set(key, draft);
    }
    breaks.forEach(at => draft.breaks.add(at));
    return draft;
  };
  for (const model of catalogue.models) {
    const words = new Set(model.words?.map(word => foldName(word).key));
    for (const name of namesToFind(model)) {
      const draft = draftFor(name);
      draft.forms.add(withoutSeparators(name));
      draft.isWord ||= words.has(foldName(name).key);
      if (!draft.models.includes(model)) draft.models.push(model);
    }
  }
  notModels.forEach(draftFor);
  for (const name of catalogue.ignored) {
    draftFor(name).isIgnored = true;
  }
  return { ...sealed(drafts), words: nearbyWordFinder(catalogue) };
}

const kindBehind = /(?:主题|话题)?(?:模型|算法|网络)$/;

/** The names of a model, without those that only add to another what it is: `LDA 主题模型`. */
function namesToFind(model: PlacedModel): readonly string[] {
  const names = namesOf(model);
  const keys = new Set(names.map(name => foldName(name).key));
  return names.filter(name => {
    const { key } = foldName(name);
    const bare = key.replace(kindBehind, '');
    return bare === key || !keys.has(bare);
  });
}

function sealed(drafts: ReadonlyMap<string, Draft>): Omit<Names, 'words'> {
  const automaton = new NameAutomaton();
  const byState = new Map<number, Name>();
  const versioned = versionedKeys(drafts, /^(.*[^\d.v])\d+(?:\.\d+)?$/);
  const lettered = versionedKeys(drafts, /^(.*[^\d.])v\d+(?:\.\d+)?$/);
  for (const [key, draft] of drafts) {
    const state = key === '' ? 0 : automaton.add(key);
    if (state !== 0) {
      const { breaks, forms, isWord, isIgnored } = draft;
      const models = isIgnored ? [] : commonestFirst(draft.models);
      byState.set(state, {
        key,
        breaks,
        forms: [...forms],
        models,
        isWord,
        isOrdinary: isOrdinaryWord(key),
        hasOtherMeaning: hasOtherMeaning(key),
        needsWords: needsWords(key),
        needsLook: isWord || hasOtherMeaning(key) || models.some(needsCue),
        isVersioned: versioned.has(key),
        hasLetteredVersions: lettered.has(key),
        isVision: models.some(({ family }) => visionFamilies.has(family)),
      });
    }
  }
  automaton.seal();
  return { automaton, byState };
}

/** Those that need words nearby to decide for them come behind those that do not. */
function commonestFirst(models: readonly PlacedModel[]): readonly PlacedModel[] {
  return [...models.filter(model => !needsCue(model)), ...models.filter(needsCue)];
}

function needsCue({ cues }: PlacedModel): boolean {
  return cues !== undefined && cues.length > 0;
}

/** The names of which other models are versions by number: `gpt`, for there is `gpt2`. */
function versionedKeys(drafts: ReadonlyMap<string, Draft>, version: RegExp): ReadonlySet<string> {
  const versioned = new Set<string>();
  const models = new Set<PlacedModel>();
  for (const [key, draft] of drafts) {
    const base = version.exec(key)?.[1];
    const own = base === undefined ? undefined : drafts.get(base)?.models;
    if (base !== undefined && own?.some(model => !draft.models.includes(model)) === true) {
      versioned.add(base);
      own.forEach(model => models.add(model));
    }
  }
  // Where one name of a model has versions, so have the others: `SAM 2`, `Segment Anything 2`.
  for (const [key, draft] of drafts) {
    if (draft.models.some(model => models.has(model))) {
      versioned.add(key);
    }
  }
  return versioned;
}

/** A name without what may stand between its parts, its case kept. */
export function withoutSeparators(name: string): string {
  return name.replace(/[\s\-_\u2010-\u2013\uff0d\uff3f]+/g, '');
}
