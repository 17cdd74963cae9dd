import Markdown, { type MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import { describe, equal, it, runsInWorker, skip, zhupi } from './harness';

const note = '设样本$x_i$在<font color="red">批注$y$里</font>\n\n$$a=b$$ 之后';

function hasFormulasAndAnnotations(html: string): void {
  equal(html.match(/class="zhupi-math\b/g)?.length, 3);
  equal(html.match(/class="katex"/g)?.length, 3);
  equal(/class="zhupi-annotation" data-ink="red"/.test(html), true);
}

/** The HTML that VS Code's own preview makes of a text, all plugins used. */
async function rendered(text: string): Promise<string> {
  if (runsInWorker()) {
    skip('VS Code’s Markdown is in no web worker here, and asks only extensions beside it');
  }
  return String(await vscode.commands.executeCommand('markdown.api.render', text));
}

describe('VS Code’s own preview', () => {
  it('reads formulas and annotations by the rules of notes', async () => {
    hasFormulasAndAnnotations(await rendered(note));
  });

  it('keeps the source lines of formulas', async () => {
    const html = await rendered('一\n\n$$\na=b\n$$\n\n二');
    const [, line] = /zhupi-math-display code-line" data-line="(\d+)"/.exec(html) ?? [];
    equal(line, '2');
  });

  it('gets what it asks for from the extension in the same place', async () => {
    const exports = (await zhupi().activate()) as { extendMarkdownIt(md: MarkdownIt): MarkdownIt };
    hasFormulasAndAnnotations(exports.extendMarkdownIt(new Markdown({ html: true })).render(note));
  });
});
