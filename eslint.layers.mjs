// The borders between the layers, as a table: what a folder of src may import. A border held by
// habit rots, so a test lints a bad sample for each of them (test/unit/project/layers.test.ts).

/**
 * What `folder` may import. Paths are those below src; in core, names are core's own folders.
 * `types` are packages of which only the types may be imported.
 */
const layers = [
  { folder: 'core/text', folders: [] },
  { folder: 'core/ink', folders: ['text'], packages: ['culori'] },
  { folder: 'core/formula', folders: [], packages: ['katex'] },
  {
    folder: 'core/note',
    folders: ['text', 'ink'],
    packages: ['yaml'],
    types: ['markdown-it'],
    exceptions: {
      // The only markdown-it, and the only gray-matter.
      'markdown.ts': ['markdown-it', 'markdown-it-footnote'],
      // Works without markdown-it's own values, and so in other people's, too.
      'noteSyntax.ts': ['markdown-it-cjk-friendly'],
      'frontMatter.ts': ['gray-matter'],
      'dataValues.ts': ['smol-toml'],
    },
  },
  {
    folder: 'core/models',
    folders: ['text', 'note'],
    // A user's own models are JSON with comments.
    exceptions: { 'modelsFile.ts': ['jsonc-parser'] },
  },
  { folder: 'core/site', folders: ['text'], packages: ['yaml', 'github-slugger'] },
  {
    folder: 'core/checks',
    folders: ['text', 'note', 'ink', 'formula', 'models', 'site', 'edit'],
  },
  { folder: 'core/library', folders: ['text', 'note', 'ink', 'models', 'site', 'checks', 'edit'] },
  {
    folder: 'core/edit',
    folders: ['text', 'note', 'ink', 'site'],
    exceptions: { 'modelsFileEdits.ts': ['jsonc-parser'] },
  },
  { folder: 'core/outline', folders: ['text', 'note', 'models', 'library', 'words'] },
  {
    folder: 'core/render',
    folders: ['text', 'note', 'ink', 'formula', 'site', 'words'],
    packages: ['htmlparser2', 'highlight.js', 'markdown-it-katex'],
    types: ['markdown-it'],
  },
  {
    folder: 'core/words',
    folders: [],
    typeFolders: [
      'text',
      'ink',
      'formula',
      'note',
      'models',
      'site',
      'checks',
      'library',
      'edit',
      'outline',
      'render',
    ],
  },
  { folder: 'protocol', folders: [] },
  {
    folder: 'host',
    folders: ['core', 'protocol'],
    packages: ['vscode'],
    types: ['markdown-it'],
    // Settings are read in one place and handed on as values.
    settingsFile: 'settings.ts',
  },
  {
    folder: 'features',
    folders: ['host', 'core', 'protocol'],
    packages: ['vscode'],
    types: ['markdown-it'],
  },
  { folder: 'client', folders: ['protocol', 'core/formula', 'core/ink', 'core/words'] },
  { folder: 'cli', folders: ['core'], packages: ['node:[\\w/]+', 'ignore', 'jsonc-parser'] },
  {
    folder: 'entry',
    folders: ['host', 'features', 'core', 'protocol'],
    packages: ['vscode'],
  },
];

const syntaxBans = [
  {
    selector:
      'Program > ExportDefaultDeclaration, Program > ExportNamedDeclaration > ExportSpecifier[exported.name="default"]',
    message: 'Export by name: a name can be searched for, and is the same everywhere.',
  },
  {
    selector: 'ImportExpression',
    message:
      'Import at the top: the borders between layers are checked there, and bundles are whole.',
  },
];

const settingsBan = {
  selector: 'MemberExpression[property.name="getConfiguration"]',
  message: 'Settings are read in src/host/settings.ts only and handed on as values.',
};

/** A regular expression for what may be imported as it stands: own files, named folders, packages. */
function allowed(folders, packages) {
  const alternatives = [
    // Own files: below, or beside the folder of a file one level down.
    '\\./(?!.*\\.\\./)',
    '\\.\\./\\w+$',
    ...folders.map(folder => `(?:\\.\\./)+${folder}/`),
    ...packages.map(name => `${name.replaceAll('.', '\\.')}(?:$|/)`),
  ];
  return alternatives.join('|');
}

function importBans(layer, extraPackages) {
  const { folder, folders, packages = [], types = [], typeFolders = [] } = layer;
  const mine = allowed(folders, [...packages, ...extraPackages]);
  const withTypes = allowed(
    [...folders, ...typeFolders],
    [...packages, ...extraPackages, ...types],
  );
  const names = [...folders, ...packages, ...extraPackages].join(', ') || 'nothing';
  const message = `src/${folder} may import ${names}: see the table in eslint.layers.mjs.`;
  // The patterns must not overlap: one that allows types allows them for all that match it.
  return {
    patterns: [
      { regex: `^(?!${withTypes})`, message },
      {
        regex: `^(?!${mine})(?:${withTypes})`,
        message: `${message} Of this, only types.`,
        allowTypeImports: true,
      },
    ],
  };
}

function block(files, layer, { extraPackages = [], readsSettings = false } = {}) {
  return {
    files,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', importBans(layer, extraPackages)],
      'no-restricted-syntax': ['error', ...syntaxBans, ...(readsSettings ? [] : [settingsBan])],
    },
  };
}

/**
 * ESLint's blocks for the table. A later block replaces the options of a rule altogether, so a file
 * has all its import rules from the one block that is the last to name it.
 */
export const layerBlocks = layers.flatMap(layer => {
  const { folder, exceptions = {}, settingsFile } = layer;
  return [
    block([`src/${folder}/**/*.ts`], layer),
    ...Object.entries(exceptions).map(([file, extraPackages]) =>
      block([`src/${folder}/${file}`], layer, { extraPackages }),
    ),
    ...(settingsFile === undefined
      ? []
      : [block([`src/${folder}/${settingsFile}`], layer, { readsSettings: true })]),
  ];
});

/** The folders of the table, for the test that holds it against the tree. */
export const layerFolders = layers.map(({ folder }) => folder);
