import type { PlacedModel } from './catalogue';
import type { FoundName } from './findNames';
import { withoutSeparators } from './names';
import {
  hasNeededWords,
  isCalledModel,
  speaksOfLearning,
  speaksOfOther,
  wordPattern,
} from './nearby';

/** What speaks for a name where it stands: all that its block can tell. */
export interface LocalSigns {
  /** Whether it is no word, or has a size: a model is meant unless something speaks against it. */
  readonly isSure: boolean;
  /** Whether the words around it speak of something else of this name. */
  readonly isOther: boolean;
  /** Points for the form alone: 2 for a word written as the model is. */
  readonly form: number;
  /** Points for the form and the words around it. */
  readonly points: number;
  /** For each of the name's models, whether its cues stand nearby. */
  readonly cued: readonly boolean[];
}

/** What the rest of the note says. */
export interface NoteSigns {
  /** How many different models are named beyond doubt. */
  readonly sureModels: number;
  /** Models that are named beyond doubt, by another name or in full. */
  readonly sure: ReadonlySet<string>;
  /** Whether the title or the tags speak of machine learning. */
  readonly isAboutLearning: boolean;
}

/** How far the words around a name are looked at, in characters. */
const reach = 60;
/** So many points make a model of a word. */
const enough = 4;

/** Weighs a name in the text of its run; `sureNear` tells whether a sure model stands close by. */
export function localSigns(text: string, found: FoundName, sureNear: boolean): LocalSigns {
  const { name, start, end, nameEnd, isSized } = found;
  const cued = name.models.map(() => false);
  const needsLook = name.isWord || name.hasOtherMeaning || name.models.some(hasCues);
  if (!needsLook) {
    return { isSure: true, isOther: false, form: enough, points: enough, cued };
  }
  const before = sentenceBefore(text, start);
  const behind = sentenceBehind(text, end);
  const around = `${before}\n${behind}`;
  name.models.forEach((model, index) => {
    cued[index] = hasCues(model) && cuesOf(model).test(around);
  });
  const isCalled = isCalledModel(before, behind);
  const isOther = speaksAgainst(text, found, around, isCalled);
  if (!name.isWord || isSized) {
    return {
      isSure: !isOther || isSized,
      isOther: isOther && !isSized,
      form: enough,
      points: enough,
      cued,
    };
  }
  const form = pointsForForm(text.slice(start, nameEnd), found);
  const points =
    form +
    (isCalled ? 3 : 0) +
    (speaksOfLearning(around) ? 2 : 0) +
    (sureNear ? 2 : 0) +
    (cued.includes(true) ? 2 : 0);
  return { isSure: form >= enough && !isOther, isOther, form, points, cued };
}

/** Whether something else of this name is meant, as far as the words around it tell. */
function speaksAgainst(
  text: string,
  { name, start, end, nameEnd }: FoundName,
  around: string,
  isCalled: boolean,
): boolean {
  if (citation.test(text.slice(nameEnd, nameEnd + 12))) {
    return true;
  }
  if (!name.hasOtherMeaning) {
    return false;
  }
  const wide = text.slice(Math.max(0, start - 2 * reach), end + 2 * reach);
  const isNeeded = hasNeededWords(name.key, wide);
  if (isNeeded !== null) {
    return !isNeeded;
  }
  // More than one of them, or the package of that name.
  const isPackage = text.slice(start, end) === 'Transformers';
  return isPackage
    ? speaksOfOther('transformers', around)
    : !isCalled && speaksOfOther(name.key, around);
}

/** An author: `Tan et al.` */
const citation = /^,?\s(?:et\s?al\b|等人)/;

/** Whether a model is meant, with what the note says. */
export function isMeant(found: FoundName, local: LocalSigns, note: NoteSigns): boolean {
  if (local.isOther) {
    return false;
  }
  if (local.isSure) {
    return true;
  }
  const models = note.sureModels >= 8 ? 3 : note.sureModels >= 3 ? 2 : note.sureModels > 0 ? 1 : 0;
  const about = note.isAboutLearning ? 1 : 0;
  // A word of any English sentence stands in notes about models, too.
  const most = found.name.isOrdinary ? 1 : 3;
  const named = found.name.models.some(({ id }) => note.sure.has(id)) ? 2 : 0;
  return local.points + Math.min(most, Math.max(models, about)) + named >= enough;
}

/** The model that is meant of those with the name: cues decide, else it is the commonest. */
export function chosenModel(found: FoundName, local: LocalSigns, note: NoteSigns): PlacedModel {
  const { models } = found.name;
  const byCue = models.filter((_, index) => local.cued[index] === true);
  const inNote = models.filter(({ id }) => note.sure.has(id));
  const model = byCue[0] ?? (inNote.length === 1 ? inNote[0] : undefined) ?? models[0];
  if (model === undefined) {
    throw new RangeError('A name that is found has a model.');
  }
  return model;
}

/**
 * Points for how a word is written: as an acronym, or with a capital inside, it is none. A capital inside (`PaLM`) is no accident; a lower-case word
 * that stands in any English sentence needs more than others to be a model.
 */
function pointsForForm(written: string, { name }: FoundName): number {
  const bare = withoutSeparators(written);
  if (name.forms.includes(bare)) {
    if (hasInnerCapital(bare) || (isAcronym(bare) && !name.isOrdinary)) {
      return enough;
    }
    if (/[A-Z]|[^\w]/.test(bare)) {
      return 2;
    }
  }
  if (name.isOrdinary) {
    return bare === bare.toLowerCase() ? -3 : -1;
  }
  if (hasInnerCapital(bare) || isAcronym(bare)) {
    return enough;
  }
  return /[A-Z]/.test(bare) ? 1 : 0;
}

function hasInnerCapital(written: string): boolean {
  return /[a-z].*[A-Z]|[A-Z]{2}.*[a-z]/.test(written);
}

function isAcronym(written: string): boolean {
  return /^[A-Z]{4,}/.test(written);
}

const sentenceEnd = /[。！？!?；;\n]|\.\s/;

function sentenceBefore(text: string, start: number): string {
  const part = text.slice(Math.max(0, start - reach), start);
  let from = 0;
  const ends = new RegExp(sentenceEnd.source, 'g');
  while (ends.exec(part)) {
    from = ends.lastIndex;
  }
  return part.slice(from);
}

function sentenceBehind(text: string, end: number): string {
  const part = text.slice(end, end + reach);
  const at = sentenceEnd.exec(part)?.index;
  return at === undefined ? part : part.slice(0, at);
}

const cuePatterns = new WeakMap<PlacedModel, RegExp>();

function hasCues({ cues }: PlacedModel): boolean {
  return cues !== undefined && cues.length > 0;
}

function cuesOf(model: PlacedModel): RegExp {
  let pattern = cuePatterns.get(model);
  if (pattern === undefined) {
    pattern = wordPattern(model.cues ?? []);
    cuePatterns.set(model, pattern);
  }
  return pattern;
}
