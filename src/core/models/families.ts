import names from './families.json';
import { familyIds, type Family } from './model';

/** The families in the order in which an outline shows them. */
export const families: readonly Family[] = familyIds.map(id => {
  const family = names.find(candidate => candidate.id === id);
  return family ?? { id, name: id, nameZh: id };
});
