/** The drawing of the family tree, the view of models, the model card, in English. */
export const modelsEn = {
  card: {
    sections: () => 'Section:',
    noSection: (posts: number) =>
      posts === 0
        ? 'No note covers it yet.'
        : `No section of its own; mentioned in ${posts === 1 ? '1 post' : `${posts} posts`}.`,
    more: (count: number) => `${count} more`,
    moreAnnotations: (count: number) =>
      count === 1 ? '1 more annotation' : `${count} more annotations`,
    showInTree: () => 'Show in the family tree',
    insertSection: () => 'Insert a section',
  },
  tree: {
    panelTitle: () => 'Family Tree',
    loading: () => 'Reading the notes …',
    empty: () =>
      'No model of the catalogue is named in your notes yet. Open a note that names one, or a folder of posts.',
    search: () => 'Find a model',
    viewButtons: () => 'View',
    fileButtons: () => 'Files',
    zoomIn: () => 'Zoom in (+)',
    zoomOut: () => 'Zoom out (-)',
    zoomReset: () => 'Actual size (0)',
    fit: () => 'Fit',
    fitTitle: () => 'Show the whole drawing (F)',
    foldAll: () => 'Fold',
    foldAllTitle: () => 'Fold or unfold all families',
    outline: () => 'Outline',
    outlineTitle: () => 'Build the outline as a document',
    exportAs: (format: string) => `Export as ${format}`,
    noTree: () => 'Open the family tree first: Zhupi: Show Family Tree.',
    nothingToExport: () => 'There is nothing to export yet: no note names a model.',
    notDrawn: () => 'The picture could not be drawn. Try it as SVG.',
    exported: (name: string) => `${name} is written.`,
    open: () => 'Open',
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
