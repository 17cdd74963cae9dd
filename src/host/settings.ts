import * as vscode from 'vscode';
import type { CheckSettings } from '../core/checks/checkFacts';
import { readCheckSettings } from '../core/checks/readCheckSettings';
import { readInkMeanings, type InkMeanings } from '../core/ink/inkMeanings';
import { readProfileChoice, type ProfileChoice } from '../core/site/profiles';
import { readUserKeys, type UserKey } from '../core/site/userKeys';

/** The user's settings for one resource, at one moment. */
export interface Settings {
  readonly language: 'auto' | 'en' | 'zh-cn';
  readonly preview: PreviewPreferences;
  readonly editor: EditorPreferences;
  /** What inks mean to the user. */
  readonly inks: InkMeanings;
  readonly site: SitePreferences;
  readonly checks: CheckSettings;
  readonly problems: ProblemPreferences;
  readonly outline: OutlinePreferences;
  readonly frontMatter: { readonly updateLastmodOnSave: boolean };
  readonly library: LibrarySettings;
  /** How VS Code reads Markdown: `markdown.preview.breaks`, `linkify`, `typographer`. */
  readonly reading: {
    readonly breaks: boolean;
    readonly linkify: boolean;
    readonly typographer: boolean;
  };
  /** `markdown.preview.breaks`; null where nobody set it, and the site says what a line end is. */
  readonly breaksLines: boolean | null;
  /** TeX macros: `markdown.math.macros`. */
  readonly macros: Readonly<Record<string, string>>;
  /** Addresses of style sheets: `markdown.styles`. */
  readonly styles: readonly string[];
}

/** What the user says of the posts of the workspace. */
export interface LibrarySettings {
  /** Globs of paths below the folder of the workspace; empty where the site says where posts are. */
  readonly posts: readonly string[];
  /** How the file of a new post is called: `{date}-{slug}`; empty as the site's own tools do. */
  readonly fileName: string;
  /** Globs of what VS Code hides or does not search: `files.exclude`, `search.exclude`. */
  readonly excluded: readonly string[];
}

/** What the user says of the site that a note belongs to. */
export interface SitePreferences {
  readonly profile: ProfileChoice;
  readonly keys: readonly UserKey[];
}

/** What is shown of findings. */
export interface ProblemPreferences {
  /** Whose findings the Problems panel has: those of the files that are open, or of all posts. */
  readonly scope: 'openFiles' | 'library';
}

/** What concerns the outline. */
export interface OutlinePreferences {
  /** The file that the outline is written into, below the folder that is opened; empty for none. */
  readonly file: string;
}

/** What is shown in and around the editor. */
export interface EditorPreferences {
  readonly showInks: boolean;
  readonly dimTags: boolean;
  /** Whether lists of completions open by themselves: `editor.suggestOnTriggerCharacters`. */
  readonly suggestsWhileTyping: boolean;
  /** Whether the status bar tells how long a note is. */
  readonly statusBar: boolean;
}

/** What concerns the look and the manners of the preview. */
export interface PreviewPreferences {
  readonly inkMarks: boolean;
  /** Null where the user chose none: VS Code's defaults are made for Latin text. */
  readonly fontFamily: string | null;
  readonly fontSize: number | null;
  readonly lineHeight: number | null;
  readonly scrollWithEditor: boolean;
  readonly markEditorSelection: boolean;
  readonly doubleClickToEditor: boolean;
  readonly linksOpenIn: 'inPreview' | 'inEditor';
}

/** What concerns VS Code's own preview of Markdown. */
export interface BuiltInPreviewSettings {
  readonly enabled: boolean;
  /** TeX macros: `markdown.math.macros`. */
  readonly macros: Readonly<Record<string, string>>;
}

const sections = [
  'zhupi',
  'markdown.preview',
  'markdown.math',
  'markdown.styles',
  'files.exclude',
  'search.exclude',
  'editor.suggestOnTriggerCharacters',
];

/** The settings as they stand for `resource`. What is written wrongly counts as not written. */
export function readSettings(resource?: vscode.Uri): Settings {
  const config = vscode.workspace.getConfiguration(undefined, resource ?? null);
  const flag = (key: string, otherwise: boolean) => {
    const value = config.get<unknown>(key);
    return typeof value === 'boolean' ? value : otherwise;
  };
  // VS Code's default has changed over its versions: only what somebody wrote down counts.
  const chosenFlag = (key: string, otherwise: boolean) => {
    const value = chosen(config, key);
    return typeof value === 'boolean' ? value : otherwise;
  };
  const breaks = chosen(config, 'markdown.preview.breaks');
  return {
    language: oneOf(config.get('zhupi.language'), ['auto', 'en', 'zh-cn'], 'auto'),
    preview: {
      inkMarks: flag('zhupi.preview.inkMarks', false),
      fontFamily: text(chosen(config, 'markdown.preview.fontFamily')),
      fontSize: positive(chosen(config, 'markdown.preview.fontSize')),
      lineHeight: positive(chosen(config, 'markdown.preview.lineHeight')),
      scrollWithEditor: flag('markdown.preview.scrollPreviewWithEditor', true),
      markEditorSelection: chosenFlag('markdown.preview.markEditorSelection', true),
      doubleClickToEditor: chosenFlag('markdown.preview.doubleClickToSwitchToEditor', true),
      linksOpenIn: oneOf(
        config.get('markdown.preview.openMarkdownLinks'),
        ['inPreview', 'inEditor'],
        'inPreview',
      ),
    },
    editor: {
      showInks: flag('zhupi.editor.showInks', true),
      dimTags: flag('zhupi.editor.dimTags', true),
      suggestsWhileTyping: flag('editor.suggestOnTriggerCharacters', true),
      statusBar: flag('zhupi.editor.statusBar', true),
    },
    inks: readInkMeanings(config.get('zhupi.inks')),
    site: {
      profile: readProfileChoice(config.get('zhupi.site.profile')),
      keys: readUserKeys(config.get('zhupi.frontMatter.keys')),
    },
    library: librarySettings(config),
    outline: { file: text(config.get('zhupi.outline.file')) ?? '' },
    frontMatter: { updateLastmodOnSave: flag('zhupi.frontMatter.updateLastmodOnSave', false) },
    problems: {
      scope: oneOf(config.get('zhupi.problems.scope'), ['openFiles', 'library'], 'openFiles'),
    },
    checks: readCheckSettings({
      levels: config.get('zhupi.problems.levels'),
      titleLength: config.get('zhupi.frontMatter.titleLength'),
      summaryLength: config.get('zhupi.frontMatter.summaryLength'),
    }),
    reading: {
      breaks: flag('markdown.preview.breaks', false),
      linkify: flag('markdown.preview.linkify', true),
      typographer: flag('markdown.preview.typographer', false),
    },
    breaksLines: typeof breaks === 'boolean' ? breaks : null,
    macros: texts(config.get('markdown.math.macros')),
    styles: list(config.get('markdown.styles')),
  };
}

/** Whether a change can make {@link readSettings} answer otherwise. */
export function affectsSettings(event: vscode.ConfigurationChangeEvent): boolean {
  return sections.some(section => event.affectsConfiguration(section));
}

/**
 * Writes which profile the site of `resource` has: for its folder where several are opened, else for
 * the workspace; without one for the user.
 */
export async function writeProfile(resource: vscode.Uri, choice: ProfileChoice): Promise<void> {
  const { workspace, ConfigurationTarget } = vscode;
  const target = nearestTarget(resource);
  const config = workspace.getConfiguration(undefined, resource);
  const { globalValue, workspaceValue } = config.inspect('zhupi.site.profile') ?? {};
  const broader = [
    target === ConfigurationTarget.Global ? undefined : globalValue,
    target === ConfigurationTarget.WorkspaceFolder ? workspaceValue : undefined,
  ];
  // What is the default anyway need not stand in a file.
  const isDefault = choice === 'auto' && broader.every(value => value === undefined);
  await config.update('zhupi.site.profile', isDefault ? undefined : choice, target);
}

/** Writes that findings of `code` are not to be told, where {@link writeProfile} writes. */
export async function turnOffProblem(resource: vscode.Uri, code: string): Promise<void> {
  const { ConfigurationTarget } = vscode;
  const target = nearestTarget(resource);
  const config = vscode.workspace.getConfiguration(undefined, resource);
  const written = config.inspect<unknown>('zhupi.problems.levels');
  const before =
    target === ConfigurationTarget.Global
      ? written?.globalValue
      : target === ConfigurationTarget.Workspace
        ? written?.workspaceValue
        : written?.workspaceFolderValue;
  // The last that fits holds.
  const rest = Object.entries(isRecord(before) ? before : {}).filter(([key]) => key !== code);
  const levels = Object.fromEntries([...rest, [code, 'off']]);
  await config.update('zhupi.problems.levels', levels, target);
}

/** Where a setting is written that is about a note: for its folder, the workspace, or the user. */
function nearestTarget(resource: vscode.Uri): vscode.ConfigurationTarget {
  const { workspace, ConfigurationTarget } = vscode;
  if (workspace.getWorkspaceFolder(resource) === undefined) {
    return workspace.workspaceFolders === undefined
      ? ConfigurationTarget.Global
      : ConfigurationTarget.Workspace;
  }
  return (workspace.workspaceFolders?.length ?? 0) > 1
    ? ConfigurationTarget.WorkspaceFolder
    : ConfigurationTarget.Workspace;
}

/** The settings for VS Code's own preview, which reads all notes with the same plugins. */
export function readBuiltInPreviewSettings(): BuiltInPreviewSettings {
  const config = vscode.workspace.getConfiguration();
  return {
    enabled: config.get<unknown>('zhupi.builtInPreview.enabled') !== false,
    macros: texts(config.get('markdown.math.macros')),
  };
}

/** Whether a change concerns what VS Code's own preview was last given. */
export function affectsBuiltInPreview(event: vscode.ConfigurationChangeEvent): boolean {
  return ['zhupi.builtInPreview.enabled', 'zhupi.language', 'markdown.math.macros'].some(section =>
    event.affectsConfiguration(section),
  );
}

/** The value that somebody wrote down; undefined where only the default stands. */
function chosen(config: vscode.WorkspaceConfiguration, key: string): unknown {
  const found = config.inspect<unknown>(key);
  const written =
    found?.workspaceFolderValue !== undefined ||
    found?.workspaceValue !== undefined ||
    found?.globalValue !== undefined;
  return written ? config.get<unknown>(key) : undefined;
}

function oneOf<T extends string>(value: unknown, known: readonly T[], otherwise: T): T {
  return known.find(each => each === value) ?? otherwise;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function positive(value: unknown): number | null {
  return typeof value === 'number' && value > 0 ? value : null;
}

function list(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string' && item !== '')
    : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function librarySettings(config: vscode.WorkspaceConfiguration): LibrarySettings {
  const excluded = ['files.exclude', 'search.exclude'].flatMap(key => switchedOn(config.get(key)));
  return {
    posts: list(config.get('zhupi.library.posts')),
    fileName: text(config.get('zhupi.library.fileName')) ?? '',
    excluded,
  };
}

/** The globs that are switched on; one with a condition (`{when: …}`) is about other files. */
function switchedOn(value: unknown): readonly string[] {
  return Object.entries(isRecord(value) ? value : {}).flatMap(([glob, isOn]) =>
    isOn === true ? [glob] : [],
  );
}

function texts(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) {
    return {};
  }
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => {
      return typeof entry[1] === 'string';
    }),
  );
}
