import type { Heading, Note } from '../note/note';
import { foldName } from './foldName';
import words from './headingWords.json';
import type { Recogniser, Recognition } from './recogniser';

/** A heading that looks like the name of a model which the catalogue does not have. */
export interface UnplacedHeading {
  /** The name: `FooBERT` of `## 3.2 FooBERT 模型`. */
  readonly name: string;
  readonly heading: Heading;
}

const numbering =
  /^(?:第\s*[\d一二三四五六七八九十]+\s*[章节讲]|[\d一二三四五六七八九十.、()（）\s]+(?=\s|[^\d.]))[.、:：\s]*/;
const around = words.around.join('|');
const behind = new RegExp(`\\s*(?:[（(][^（）()]*[）)]|[：:].*|(?:${around}))\\s*$`, 'i');
const before = new RegExp(`^(?:(?:${around})[：:\\s]*)+`, 'i');
/** A Latin name of one word, or of two or three that begin with capitals or digits. */
const nameForm = /^[A-Za-z][\w.+-]*(?:[ -][A-Z\d][\w.+-]*){0,2}$/;
/** What the names of models end with, behind something that tells them apart. */
const stem =
  /.(?:BERT|Bert|GPT|Net|Former|former|GAN|VAE|LSTM|RNN|CNN|GRU|Diffusion|2[Vv]ec|LLaMA|Llama|GLM|YOLO|DETR|CLIP|[A-Za-z]LM|GCN|GNN|Transformer|Boost|DQN|Mixer|ViT|Mamba|Rec|T5)(?:[- ]?v?\d[\w.]*)?$/;
/** A version of something: `GPT-9`, `YOLOv99`. */
const version = /^(.*?[A-Za-z])[- ]?v?\d+(?:\.\d+)*[A-Za-z]?$/;
const innerCapital = /[a-z]\w*[A-Z]|[A-Z]{2}\w*[a-z]/;

const ordinary = new Set(words.ordinary.map(word => foldName(word).key));

/** The headings that no model of the catalogue is named in, and that look like a model's name. */
export function unplacedHeadings(
  note: Note,
  recognitions: readonly Recognition[],
  recogniser: Recogniser,
): readonly UnplacedHeading[] {
  const treated = new Set<Heading>();
  for (const { where, heading } of recognitions) {
    if (where === 'heading' && heading !== null) {
      treated.add(heading);
    }
  }
  const known = treated.size === 0 ? none : siblingsOf(note.headings, treated);
  return note.headings.flatMap((heading, index) => {
    if (treated.has(heading)) {
      return [];
    }
    const name = nameIn(heading.text);
    return name !== null && looksLikeModel(name, known.has(index), recogniser)
      ? [{ name, heading }]
      : [];
  });
}

const none: ReadonlySet<number> = new Set();

function nameIn(heading: string): string | null {
  let name = heading.replace(numbering, '').trim();
  for (let length = -1; length !== name.length;) {
    ({ length } = name);
    name = name.replace(before, '').replace(behind, '').trim();
  }
  return name.length <= 40 && nameForm.test(name) ? name : null;
}

function looksLikeModel(name: string, hasModelBeside: boolean, recogniser: Recogniser): boolean {
  if (ordinary.has(foldName(name).key) || recogniser.isIgnored(name)) {
    return false;
  }
  if (stem.test(name)) {
    return true;
  }
  const base = version.exec(name)?.[1];
  if (base !== undefined && recogniser.isName(base)) {
    return true;
  }
  return hasModelBeside && innerCapital.test(name) && !name.includes(' ');
}

/** Indexes of the headings that stand under the same heading as one that treats a model. */
function siblingsOf(
  headings: readonly Heading[],
  treated: ReadonlySet<Heading>,
): ReadonlySet<number> {
  const above: number[] = [];
  const groups = new Map<string, number[]>();
  headings.forEach((heading, index) => {
    while (above.length > 0 && (headings[above.at(-1) ?? 0]?.level ?? 0) >= heading.level) {
      above.pop();
    }
    const key = `${String(above.at(-1) ?? -1)} ${String(heading.level)}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [index]);
    } else {
      group.push(index);
    }
    above.push(index);
  });
  const siblings = new Set<number>();
  for (const group of groups.values()) {
    if (group.some(index => treated.has(headings[index] as Heading))) {
      group.forEach(index => siblings.add(index));
    }
  }
  return siblings;
}
