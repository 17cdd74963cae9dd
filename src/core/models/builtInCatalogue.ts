import autoencoding from './catalogue/autoencoding.json';
import autoregressive from './catalogue/autoregressive.json';
import classical from './catalogue/classical.json';
import cnn from './catalogue/cnn.json';
import detection from './catalogue/detection.json';
import diffusion from './catalogue/diffusion.json';
import encoderDecoder from './catalogue/encoder-decoder.json';
import gan from './catalogue/gan.json';
import graph from './catalogue/graph.json';
import multimodal from './catalogue/multimodal.json';
import preTransformer from './catalogue/pre-transformer.json';
import recommendation from './catalogue/recommendation.json';
import reinforcement from './catalogue/reinforcement.json';
import transformer from './catalogue/transformer.json';
import vae from './catalogue/vae.json';
import visionTransformer from './catalogue/vision-transformer.json';
import { Catalogue, type CatalogueParts } from './catalogue';
import { families } from './families';
import { mergeUserModels, type MergedCatalogue } from './mergeUserModels';
import type { CatalogueFile } from './model';
import { readUserModels } from './userModels';

/** The files as their schema says they are: a test holds them to it. */
const files = [
  ...[preTransformer, transformer, autoencoding, autoregressive, encoderDecoder, cnn, detection],
  ...[visionTransformer, multimodal, gan, vae, diffusion, graph, recommendation, classical],
  reinforcement,
] as readonly unknown[] as readonly CatalogueFile[];

const parts: CatalogueParts = {
  families,
  models: files.flatMap(({ family, models }) => models.map(model => ({ ...model, family }))),
  ignored: [],
  hiddenGaps: [],
};

let builtIn: Catalogue | null = null;

/** The models that everybody has. */
export function builtInCatalogue(): Catalogue {
  builtIn ??= new Catalogue(parts);
  return builtIn;
}

/**
 * The models that everybody has with those of a user's `zhupi.models.json`; `value` is the parsed
 * file. What can't be used of it is told, and left out.
 */
export function catalogueWith(value: unknown): MergedCatalogue {
  return mergeUserModels(parts, readUserModels(value));
}

/** The models that everybody has with those of several users' files; `values` are the parsed files. */
export function catalogueOf(values: readonly unknown[]): Catalogue {
  const all = values.map(readUserModels);
  return mergeUserModels(parts, {
    models: all.flatMap(({ models }) => models),
    families: all.flatMap(({ families: own }) => own),
    ignored: all.flatMap(({ ignored }) => ignored),
    hiddenGaps: all.flatMap(({ hiddenGaps }) => hiddenGaps),
    problems: [],
  }).catalogue;
}
