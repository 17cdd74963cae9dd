import type { PlacedModel } from './catalogue';
import type { FoundName } from './findNames';
import { withoutSeparators } from './names';
import type { RunWords } from './runWords';

/** What speaks for a name where it stands: all that its block can tell. */
export interface LocalSigns {
  /** Whether it is no word, or has a size: a model is meant unless something speaks against it. */
  readonly isSure: boolean;
  /** Whether the words around it speak of something else of this name. */
  readonly isOther: boolean;
  /** Whether it is written in capitals, as no word of a sentence is. */
  readonly isInCapitals: boolean;
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

/** So many points make a model of a word. */
const enough = 4;
/** What a sure model close by says for a word. */
export const pointsForCompany = 2;

const sureSigns: LocalSigns = {
  isSure: true,
  isOther: false,
  isInCapitals: true,
  form: enough,
  points: enough,
  cued: [],
};

/** Weighs a name in its run. */
export function localSigns(found: FoundName, words: RunWords): LocalSigns {
  const { name, start, nameEnd, isSized } = found;
  if (!name.needsLook) {
    return sureSigns;
  }
  const around = words.around(found);
  const cued = name.models.map(model => around.hasCue(model));
  const against = weightAgainst(found, words);
  const isOther = against === Number.POSITIVE_INFINITY || (!name.isWord && against > 0);
  if (!name.isWord || (isSized && !isOther)) {
    const isSure = !isOther || isSized;
    return { ...sureSigns, isSure, isOther: !isSure, cued };
  }
  const written = words.text.slice(start, nameEnd);
  const form = pointsForForm(written, found);
  const isInCapitals = !/[a-z]/.test(written);
  const points =
    form +
    (around.isCalledModel() ? 3 : 0) +
    (around.speaksOfLearning() ? 2 : 0) +
    (cued.includes(true) ? 2 : 0) -
    against;
  return { isSure: form >= enough && against === 0, isOther, isInCapitals, form, points, cued };
}

/** An author: `Tan et al.` */
const citation = /^,?\s(?:et\s?al\b|等人)/;

/** What words of something else that has the name say against it. */
const pointsAgainst = 4;

/** Points against a name, as far as the words around it tell; infinite where nothing outweighs them. */
function weightAgainst(found: FoundName, words: RunWords): number {
  const { name, start, end, nameEnd } = found;
  if (name.isWord && citation.test(words.text.slice(nameEnd, nameEnd + 12))) {
    return Number.POSITIVE_INFINITY;
  }
  if (!name.hasOtherMeaning) {
    return 0;
  }
  const around = words.around(found);
  if (name.needsWords) {
    return around.hasNeededWord() ? 0 : Number.POSITIVE_INFINITY;
  }
  // More than one of them, or the package of that name.
  const isPackage = words.text.slice(start, end) === 'Transformers';
  const isOther = isPackage
    ? around.speaksOfOther('transformers')
    : !around.isCalledModel() && around.speaksOfOther(name.key);
  return isOther ? pointsAgainst : 0;
}

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
  const most = found.name.isOrdinary && !local.isInCapitals ? 1 : 3;
  const named = found.name.models.some(({ id }) => note.sure.has(id)) ? 2 : 0;
  return local.points + Math.min(most, Math.max(models, about)) + named >= enough;
}

/** The model that is meant of those with the name: cues decide, else it is the commonest. */
export function chosenModel(found: FoundName, local: LocalSigns, note: NoteSigns): PlacedModel {
  const { models } = found.name;
  const byCue = models.find((_, index) => local.cued[index] === true);
  const inNote = models.length > 1 ? models.filter(({ id }) => note.sure.has(id)) : [];
  const model = byCue ?? (inNote.length === 1 ? inNote[0] : undefined) ?? models[0];
  if (model === undefined) {
    throw new RangeError('A name that is found has a model.');
  }
  return model;
}

/**
 * Points for how a word is written: as an acronym, or with a capital inside (`PaLM`), it is none. A
 * lower-case word that stands in any English sentence needs more than others to be a model.
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
