/** The families, in the order in which an outline shows them. */
export const familyIds = [
  'pre-transformer',
  'transformer',
  'autoencoding',
  'autoregressive',
  'encoder-decoder',
  'cnn',
  'detection',
  'vision-transformer',
  'multimodal',
  'gan',
  'vae',
  'diffusion',
  'graph',
  'recommendation',
  'classical',
  'reinforcement',
] as const;

export type FamilyId = (typeof familyIds)[number];

/** A line of descent: how its models are trained or work, then what they are for. */
export interface Family {
  /** One of {@link familyIds}, or the user's own. */
  readonly id: string;
  /** `Autoencoding (encoder)` */
  readonly name: string;
  /** `自编码（编码器）` */
  readonly nameZh: string;
}

/**
 * How a model descends from its parent:
 * - `version`: the next release of the same line (GPT-2 → GPT-3)
 * - `variant`: changes architecture, objective or data of the parent (BERT → ALBERT)
 * - `tuned`: trained on from the parent's weights (GPT-3 → InstructGPT)
 * - `distilled`: a smaller model taught by the parent (BERT → DistilBERT)
 * - `combined`: the parent with something added to it (LSTM → BiLSTM-CRF)
 */
export type Descent = 'version' | 'variant' | 'tuned' | 'distilled' | 'combined';

/** Where a model was published first. At least one of the three addresses. */
export interface Paper {
  readonly title: string;
  /** `1810.04805` */
  readonly arxiv?: string;
  /** `10.1162/neco.1997.9.8.1735` */
  readonly doi?: string;
  /** An announcement or a page, where there is neither of them. */
  readonly url?: string;
}

/** A model of the catalogue, as it stands in `catalogue/*.json`. */
export interface Model {
  /** Stable over releases: lower case, hyphens: `gpt-3.5`, `k-bert`, `llama-2`. */
  readonly id: string;
  /** The canonical name, as its authors write it: `RoBERTa`. */
  readonly name: string;
  /**
   * Other names: long forms, Chinese names, common other spellings. Differences of case, and of
   * hyphen, blank or nothing between parts (`GPT-2`, `GPT 2`, `GPT2`), need no alias.
   */
  readonly aliases: readonly string[];
  /** Of the first publication: first arXiv version or announcement. */
  readonly year: number;
  readonly organisation: string | null;
  /** Id of the model that it descends from, of any family; null where none is certain. */
  readonly parent: string | null;
  /** Null where and only where `parent` is. */
  readonly descent: Descent | null;
  readonly paper: Paper | null;
  /**
   * Those of its names that are also ordinary words, or common abbreviations of something else
   * (`SAM`, `palm`, `FM`, `GAT`): they count in exact case or beside a word of ML only.
   */
  readonly words?: readonly string[];
  /** Words nearby that decide for this model where another has the same name (`清华`, `THU`). */
  readonly cues?: readonly string[];
}

/** One file of the catalogue: a family and its models. */
export interface CatalogueFile {
  readonly family: FamilyId;
  readonly models: readonly Model[];
}
