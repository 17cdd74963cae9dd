/** The drawing of the family tree, the view of models, the model card, in English. */
export const modelsEn = {
  tree: {
    section: () => 'section of its own',
    mention: () => 'mentioned',
    gap: () => 'not covered',
    describe: (name: string, year: number, state: string, parent: string | null) =>
      `${name}, ${year}, ${state}${parent === null ? '' : `, from ${parent}`}`,
    /** What a search found, to be read out; `at` counts from 1, 0 before the first. */
    found: (count: number, at: number) =>
      count === 0 ? 'Nothing found' : at === 0 ? `${count} found` : `${at} of ${count}`,
    count: (models: number) => (models === 1 ? '1 model' : `${models} models`),
  },
};
