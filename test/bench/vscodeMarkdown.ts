import hljs from 'highlight.js';
import Markdown, { type MarkdownIt } from 'markdown-it';
import katexPlugin from 'markdown-it-katex';

/**
 * What VS Code's own preview makes HTML with: markdown-it with its KaTeX plugin and highlight.js,
 * with VS Code's options. Its webview and its data attributes are not in it.
 */
export function vscodeMarkdown(): (text: string) => string {
  const md: MarkdownIt = new Markdown({
    html: true,
    linkify: true,
    highlight: (code, language): string =>
      hljs.getLanguage(language) === undefined
        ? md.utils.escapeHtml(code)
        : hljs.highlight(code, { language, ignoreIllegals: true }).value,
  });
  // The plugin is CommonJS: seen from a module, its default export lies one level deeper.
  const plugin = typeof katexPlugin === 'function' ? katexPlugin : katexPlugin.default;
  md.use(plugin, {
    globalGroup: true,
    enableBareBlocks: true,
    enableFencedBlocks: true,
    throwOnError: false,
    macros: {},
  });
  return text => md.render(text.replace(/^---\n[^]*?\n---\n/, ''));
}
