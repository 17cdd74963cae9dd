// The plugin's own types are those of another markdown-it and of a whole KaTeX.

declare module 'markdown-it-katex' {
  import type { Token } from 'markdown-it';

  interface KatexLike {
    renderToString(tex: string, options: { readonly displayMode?: boolean }): string;
  }

  /** The part of markdown-it that the plugin touches. */
  interface Host {
    readonly inline: { readonly ruler: Record<'after' | 'before', () => void> };
    readonly block: { readonly ruler: Record<'after', () => void> };
    readonly core: { readonly ruler: Record<'push', () => void> };
    readonly renderer: {
      readonly rules: Record<string, (tokens: readonly Token[], index: number) => string>;
    };
  }

  type Plugin = (host: Host, options: { readonly katex: KatexLike }) => void;

  const plugin: Plugin | { readonly default: Plugin };
  export default plugin;
}
