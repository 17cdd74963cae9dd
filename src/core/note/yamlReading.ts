import type { FrontMatterTree } from './frontMatterTree';
import type { FrontMatterProblem } from './note';
import { readPlainYaml } from './plainYaml';
import { parseYaml } from './yamlDocument';
import { duplicatesIn } from './yamlDuplicates';
import { treeOfDocument } from './yamlTree';

/** What YAML says, and what is wrong with it. */
export interface YamlReading {
  readonly tree: FrontMatterTree;
  readonly problems: readonly FrontMatterProblem[];
}

/**
 * Reads the YAML of a front matter, broken or not.
 * @param offset where `yaml` begins in the note's text
 */
export function readYaml(yaml: string, offset: number): YamlReading {
  const plain = readPlainYaml(yaml, offset);
  if (plain !== null) {
    return { tree: plain, problems: [] };
  }
  const document = parseYaml(yaml);
  if (document === null) {
    const span = { start: offset, end: offset };
    const problem = { code: 'TOO_DEEP', message: 'Nested too deeply', span };
    return { tree: { entries: [], comments: [] }, problems: [problem] };
  }
  const place = (at: number) => offset + Math.min(yaml.length, at);
  const errors = document.errors.map(({ code, message, pos }) => ({
    code,
    message,
    span: { start: place(pos[0]), end: place(pos[1]) },
  }));
  const tabs = errors.find(({ code }) => code === 'TAB_AS_INDENT');
  const tabbed = tabs === undefined ? null : readTabs(yaml, offset);
  if (tabs !== undefined && tabbed !== null) {
    return { tree: tabbed, problems: [{ ...tabs, code: readTabsCode }, ...duplicatesIn(tabbed)] };
  }
  const tree = treeOfDocument(document, yaml, offset);
  return { tree, problems: [...errors, ...duplicatesIn(tree)] };
}

/** The problem of a front matter that is indented by tabs, and whose tree is right all the same. */
export const readTabsCode = 'READ_TABS';

/**
 * What is meant where all that is indented is indented by tabs: a blank for each keeps every place.
 * Hexo reads such a front matter.
 */
function readTabs(yaml: string, offset: number): FrontMatterTree | null {
  if (/^ +[^ \t\r\n]/m.test(yaml)) {
    return null;
  }
  const spaced = yaml.replace(/^\t+/gm, tabs => ' '.repeat(tabs.length));
  const document = parseYaml(spaced);
  return document === null || document.errors.length > 0
    ? null
    : treeOfDocument(document, spaced, offset);
}
