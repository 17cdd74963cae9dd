import type { UserModelsProblem } from '../models/userModels';
import type { Gap } from '../outline/gaps';

type Reason = Pick<Gap, 'kinship' | 'of' | 'and' | 'isOfSection'>;

function gapReason(gap: Reason): string {
  const { kinship, of, and, isOfSection } = gap;
  const mentioned = isOfSection ? '' : ', which is mentioned';
  switch (kinship) {
    case 'between':
      return `between ${of.name} and ${and?.name ?? of.name}`;
    case 'parent':
      return `parent of ${of.name}${mentioned}`;
    case 'child':
      return `descends from ${of.name}${mentioned}`;
    case 'sibling':
      return `has the same parent as ${of.name}`;
    case 'grandparent':
      return `two steps before ${of.name}`;
    case 'grandchild':
      return `two steps after ${of.name}`;
  }
}

function modelsProblem(problem: UserModelsProblem['problem']): string {
  switch (problem.kind) {
    case 'wrong-type':
      return {
        object: 'an object is expected here',
        list: 'a list is expected here',
        text: 'a text is expected here',
        year: 'a year is expected here, such as 2018',
      }[problem.expected];
    case 'unknown-key':
      return `“${problem.key}” is not known here`;
    case 'missing-key':
      return `“${problem.key}” is missing`;
    case 'bad-value':
      return `“${problem.value}” is not one of ${problem.allowed.join(', ')}`;
    case 'unknown-family':
      return `there is no family “${problem.id}”`;
    case 'unknown-model':
      return `there is no model “${problem.id}”`;
    case 'duplicate-id':
      return `“${problem.id}” stands here twice`;
    case 'cycle':
      return `“${problem.id}” would descend from itself`;
    case 'younger-parent':
      return `“${problem.parent}” is younger than “${problem.id}”, which descends from it`;
    case 'alias-taken':
      return `“${problem.alias}” is the name of “${problem.id}” already`;
  }
}

function annotationCount(count: number): readonly string[] {
  return count === 0 ? [] : [count === 1 ? '1 annotation' : `${count} annotations`];
}

function formulaCount(count: number): readonly string[] {
  return count === 0 ? [] : [count === 1 ? '1 formula' : `${count} formulas`];
}

/** The outline document, in English. */
export const outlineEn = {
  title: () => 'Model Outline',
  summary: (posts: number, models: number, sections: number) =>
    `${models} ${models === 1 ? 'model' : 'models'} in ${posts} ${posts === 1 ? 'post' : 'posts'}, ` +
    `${sections} of them with a section of ${sections === 1 ? 'its' : 'their'} own`,
  familyName: (family: { readonly name: string }) => family.name,
  nothing: () => 'The notes name no model of the catalogue.',
  /** What stands behind a model's name, up to its places. */
  facts: (year: number, parent: string | null) =>
    ` (${year}${parent === null ? '' : `, from ${parent}`}): `,
  /** What stands behind a section's link. */
  counts: (annotations: number, formulas: number) =>
    ` (${[...annotationCount(annotations), ...formulaCount(formulas)].join(', ')})`,
  gap: (name: string, year: number, reason: string) => `${name} (${year}): ${reason}`,
  mentionedIn: () => 'mentioned in',
  listComma: () => ', ',
  placesComma: () => '; ',
  colon: () => ': ',
  gaps: () => 'Gaps',
  gapsNote: () => 'Near relatives that no note covers.',
  gapReason,
  moreGaps: (count: number) => `… and ${count} more`,
  unplaced: () => 'Not in the Catalogue',
  unplacedNote: () => 'Headings that look like the name of a model.',
  moreMentions: (count: number) => `${count} more`,
  /** What is wrong at a place of `zhupi.models.json`, to follow a colon. */
  modelsProblem,
  modelsBroken: () => 'this is not valid JSON',
  sectionMark: () => 'section',
  mentionMark: () => 'mention',
};
