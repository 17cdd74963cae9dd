import { readYaml } from '../../note/yamlReading';

/**
 * What Hexo makes of a post (hexo-front-matter 4): fences of three and more hyphens, no opening
 * fence, or a blank line before it are right there, and tabs before a line are blanks.
 */
const fenced = /^(-{3,})\r?\n([^]+?)\r?\n\1\r?\n?/;
const withoutOpening = /^([^]+?)\r?\n-{3,}\r?\n?/;

/** Whether Hexo finds a front matter in `text` where there is none for others. */
export function hexoFindsFrontMatter(text: string, isKnown: (key: string) => boolean): boolean {
  const source = text.replace(/^\ufeff/, '');
  const yaml = fenced.exec(source)?.[2] ?? (/^-{3}/.test(source) ? null : beforeFence(source));
  return yaml !== null && isRead(yaml, isKnown);
}

function beforeFence(source: string): string | null {
  return withoutOpening.exec(source)?.[1] ?? null;
}

/** Whether Hexo reads the YAML of a front matter, tabs and all. */
export function hexoReadsTabs(yaml: string): boolean {
  return isRead(yaml, () => true);
}

function isRead(yaml: string, isKnown: (key: string) => boolean): boolean {
  const spaced = yaml
    .replace(/\r?\n(\t+)/g, (_, tabs: string) => `\n${'  '.repeat(tabs.length)}`)
    // A fence within the text that Hexo hands to YAML begins the document.
    .replace(/^\s*---[ \t]*\r?\n/, '');
  const { tree, problems } = readYaml(spaced, 0);
  return (
    problems.every(({ code }) => code === 'DUPLICATE_KEY') &&
    tree.entries.some(({ key }) => isKnown(key))
  );
}
