import type { CoveredFamily, CoveredModel, PostPlace, Unplaced } from '../../core/outline/coverage';
import type { Gap } from '../../core/outline/gaps';

/** A line of the view Models. `key` stays the same while it is about the same thing. */
export type ModelItem =
  | { readonly kind: 'family'; readonly key: string; readonly id: string }
  | {
      readonly kind: 'model';
      readonly key: string;
      /** What commands of its menu are about. */
      readonly modelId: string;
    }
  | { readonly kind: 'place'; readonly key: string; readonly place: PostPlace }
  | { readonly kind: 'gaps'; readonly key: string }
  | { readonly kind: 'gap'; readonly key: string; readonly modelId: string; readonly gap: Gap }
  | { readonly kind: 'unplaced'; readonly key: string }
  | {
      readonly kind: 'name';
      readonly key: string;
      readonly name: string;
      readonly places: Unplaced['places'];
    }
  | {
      readonly kind: 'namePlace';
      readonly key: string;
      readonly path: string;
      readonly line: number;
      readonly heading: string;
    };

/** The item of a family. */
export function familyItem({ family }: CoveredFamily): ModelItem {
  return { kind: 'family', key: `family:${family.id}`, id: family.id };
}

/** The item of a model that posts cover. */
export function modelItem({ model }: Pick<CoveredModel, 'model'>): ModelItem {
  return { kind: 'model', key: `model:${model.id}`, modelId: model.id };
}

/** The items of the places of a model. */
export function placeItems(model: string, places: readonly PostPlace[]): readonly ModelItem[] {
  const counts = new Map<string, number>();
  return places.map(place => {
    const base = `place:${model}:${place.path}:${place.slug ?? ''}`;
    const rank = counts.get(base) ?? 0;
    counts.set(base, rank + 1);
    return { kind: 'place', key: `${base}:${rank}`, place };
  });
}

/** The item of a gap. */
export function gapItem(gap: Gap): ModelItem {
  return { kind: 'gap', key: `gap:${gap.model.id}`, modelId: gap.model.id, gap };
}

/** The item of a name that stands in no catalogue. */
export function nameItem({ name, places }: Unplaced): ModelItem {
  return { kind: 'name', key: `name:${name}`, name, places };
}
