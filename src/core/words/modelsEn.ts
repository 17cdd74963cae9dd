/** The drawing of the family tree, the view of models, the model card, in English. */
export const modelsEn = {
  scope: {
    title: () => 'Outline of which notes?',
    all: () => 'All posts',
    note: () => 'This note',
    folder: () => 'A folder…',
    tag: () => 'A tag…',
    chooseFolder: () => 'Which folder?',
    chooseTag: () => 'Which tag?',
    posts: (count: number) => (count === 1 ? '1 post' : `${count} posts`),
    reading: () => 'Reading the notes',
    nothing: () =>
      'There is no note to outline. Open a Markdown or MDX note, or the folder of your blog, first.',
    noPosts: () => 'There are no posts in this folder.',
    noTagged: () => 'No post has this tag any more.',
    target: () => 'Where to?',
    untitled: () => 'A new document',
    intoFile: (name: string) => `${name}, in place of the outline that it has`,
  },
  outlineFile: {
    noMarkers: (name: string, { start, end }: { readonly start: string; readonly end: string }) =>
      `${name} does not say where the outline goes: it lacks the lines ${start} and ${end}.`,
    append: () => 'Append at the End',
    badMarkers: (kind: 'no-start' | 'no-end' | 'doubled' | 'nested', line: number) =>
      ({
        'no-start': `The outline ends in line ${line}, but begins nowhere. Nothing was written.`,
        'no-end': `The outline begins in line ${line}, but ends nowhere. Nothing was written.`,
        doubled: `A second outline begins in line ${line}. Nothing was written: delete one of them.`,
        nested: `An outline begins within another in line ${line}. Nothing was written.`,
      })[kind],
    notUtf8: () => 'The file is not encoded in UTF-8. Nothing was written.',
    notWritten: () => 'The file could not be changed. Is it read-only?',
    showDrawing: () => 'Show the drawing',
    saveWithDrawing: () => 'Save with the drawing…',
    saveTitle: () => 'Save the outline, with its drawing beside it',
    /** Of an outline that is saved, without its ending. */
    fileName: () => 'model-outline',
  },
  modelsFile: {
    noFolder: () => 'Open a folder first: your own models are kept in its zhupi.models.json.',
    broken: () => 'zhupi.models.json is not valid JSON. Mend it first.',
    notChanged: () => 'zhupi.models.json could not be changed. Is it read-only?',
  },
  add: {
    title: () => 'Add to Catalogue',
    namePrompt: () => 'The name of the model, as its authors write it',
    nameNeeded: () => 'A name is needed',
    actionTitle: (name: string) => `Add “${name}” to your catalogue of models…`,
    familyTitle: (name: string) => `Which family does ${name} belong to?`,
    noModel: () => 'It is no model',
    noModelDetail: () => 'does not ask about it again',
    parentTitle: (name: string) => `Which model does ${name} descend from?`,
    noParent: () => 'None, or not known',
    yearTitle: (name: string) => `When was ${name} published first?`,
    yearPrompt: () => 'A year such as 2018',
    yearNeeded: () => 'A year such as 2018 is needed',
    added: (name: string) => `${name} is in zhupi.models.json now.`,
  },
  gap: {
    insertSection: () => 'Insert a Section',
    insertSectionOn: (name: string) => `Insert a section about ${name}`,
    openPaper: () => 'Open the Paper',
    hide: () => 'Hide This Gap',
    hideDetail: () => 'in zhupi.models.json',
    noModel: () => 'There is no such model. Choose one in the view Models or the family tree.',
    noNote: () => 'Open the note first that the section is to stand in.',
    notChanged: () => 'The note could not be changed. Is it read-only?',
  },
  view: {
    choosePlace: (name: string) => `${name}: which section?`,
    sayFamily: (name: string, models: number, sections: number) =>
      `${name}: ${models === 1 ? '1 model' : `${models} models`}, ${sections} with a section`,
    sayModel: (name: string, year: number, state: string, places: number) =>
      `${name}, ${year}, ${state}, ${places === 1 ? '1 place' : `${places} places`}`,
    sayPlace: (label: string, path: string, line: number) => `${label}, ${path}, line ${line}`,
    sayGap: (name: string, year: number, reason: string) => `${name}, ${year}, ${reason}`,
    sayCount: (name: string, count: number) => `${name}, ${count}`,
  },
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
    /** Of an exported drawing, without its ending. */
    fileName: () => 'family-tree',
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
