import type { UserModelsProblem } from '../models/userModels';
import type { Kinship } from '../outline/gaps';

const kin: Readonly<Record<Kinship, string>> = {
  parent: 'parent of',
  child: 'descends from',
  sibling: 'sibling of',
  grandparent: 'grandparent of',
  grandchild: 'second generation after',
};

function modelsProblem({ problem }: UserModelsProblem): string {
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

/** The outline document, in English. */
export const outlineEn = {
  title: () => 'Model Outline',
  summary: (posts: number, models: number, sections: number) =>
    `${models} ${models === 1 ? 'model' : 'models'} in ${posts} ${posts === 1 ? 'post' : 'posts'}, ` +
    `${sections} of them with a section of ${sections === 1 ? 'its' : 'their'} own`,
  familyName: (family: { readonly name: string }) => family.name,
  nothing: () => 'The notes name no model of the catalogue.',
  from: (parent: string) => `from ${parent}`,
  mentionedIn: () => 'mentioned in',
  annotations: (count: number) => (count === 1 ? '1 annotation' : `${count} annotations`),
  formulas: (count: number) => (count === 1 ? '1 formula' : `${count} formulas`),
  listComma: () => ', ',
  colon: () => ': ',
  gaps: () => 'Gaps',
  gapsNote: () => 'Near relatives that no note covers.',
  gapReason: (kinship: Kinship, of: string, isOfSection: boolean) =>
    `${kin[kinship]} ${of}${isOfSection ? '' : ', which is mentioned'}`,
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
