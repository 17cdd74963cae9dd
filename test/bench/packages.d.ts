/** The KaTeX plugin as a plugin; its own types are those of another markdown-it. */
declare module 'markdown-it-katex' {
  import type { MarkdownIt } from 'markdown-it';

  type Plugin = (md: MarkdownIt, options?: Readonly<Record<string, unknown>>) => void;

  const plugin: Plugin | { readonly default: Plugin };
  export default plugin;
}
