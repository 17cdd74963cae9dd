import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/core/words/en';
import { zhCn } from '../../../src/core/words/zhCn';

const root = join(import.meta.dirname, '../../..');

/** What shows its arguments to a person, by the name of the function. */
const showing =
  /^(?:show\w*Message|showQuickPick|showInputBox|setStatusBarMessage|createWebviewPanel|prompt|alert|confirm|UserError|UsageError)$/;
/** What a person sees or hears of an object, by the name of its property. */
const seen =
  /^(?:title|text|textContent|innerText|placeholder|placeHolder|prompt|label|tooltip|detail|description|ariaLabel|ariaDescription|alt)$/;
const seenAttribute =
  /^(?:title|placeholder|alt|aria-label|aria-description|aria-roledescription)$/;
const attributeInHtml = /\b(?:title|placeholder|alt|aria-label|aria-description)="[^"]*\p{L}/u;
const textInHtml = />[^<>]*\p{L}{2,}[^<>]*<\//u;
/** Where the command line's answers go. */
const printing =
  /(?:^|\.)(?:console\.\w+|terminal\.(?:out|error)|(?:process\.)?std(?:out|err)\.write)$/;

/** Texts in a source file that a person would read in one language only. */
function strayTexts(name: string, source: string): string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const report = (node: ts.Node): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    found.push(`${name}:${String(line + 1)} ${node.getText(file).slice(0, 80)}`);
  };
  const reportWords = (node: ts.Node | undefined): void => {
    // An icon of VS Code, such as $(add), is none.
    const words = node === undefined ? '' : literalText(node).replace(/\$\([\w-]+\)/g, '');
    if (node !== undefined && /\p{L}/u.test(words)) report(node);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const callee = node.expression.getText(file);
      const [first, second] = node.arguments ?? [];
      if (showing.test(callee.split('.').at(-1) ?? '')) {
        // A panel is named by its kind before its title.
        const isPanel = callee.endsWith('createWebviewPanel');
        (isPanel ? [second] : (node.arguments ?? [])).forEach(reportWords);
      } else if (printing.test(callee)) {
        node.arguments?.forEach(reportWords);
      } else if (callee === 'attribute' || callee.endsWith('.setAttribute')) {
        if (first !== undefined && seenAttribute.test(literalText(first))) reportWords(second);
      }
    } else if (ts.isBinaryExpression(node) && ts.isPropertyAccessExpression(node.left)) {
      const isSet = node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
      if (isSet && seen.test(node.left.name.text)) reportWords(node.right);
    } else if (ts.isPropertyAssignment(node) && seen.test(node.name.getText(file))) {
      reportWords(node.initializer);
    }
    const text = literalText(node);
    const isMarkup = attributeInHtml.test(text) || textInHtml.test(text);
    // One character by itself stands for others where text is compared.
    if ((text.length > 1 && /\p{Script=Han}/u.test(text)) || isMarkup) report(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...new Set(found)];
}

/** What is written in a string or between the holes of a template; empty for anything else. */
function literalText(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return '';
  return [node.head.text, ...node.templateSpans.map(span => span.literal.text)].join('\u0000');
}

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map(name => `src/${name.replaceAll('\\', '/')}`)
  .filter(name => /\.tsx?$/.test(name) && !name.startsWith('src/core/words/'));

describe('the sources', () => {
  test.each(sources)('hold no text for people outside of core/words: %s', name => {
    expect(strayTexts(name, readFileSync(join(root, name), 'utf8'))).toEqual([]);
  });
});

describe('a text that is not in core/words', () => {
  test.each([
    ['Chinese in a string', `const a = '批注';`],
    ['Chinese in a template', 'const a = `共${n}条`;'],
    ['a message', `vscode.window.showErrorMessage('Something failed');`],
    ['an error that is shown', 'throw new UserError(`No note at ${path}`);'],
    ['the title of a panel', `createWebviewPanel(kind, 'Preview', column);`],
    ['the label of an item', `const item = { label: 'Lock' };`],
    ['the text of an element', `button.textContent = 'Copy';`],
    ['an attribute', `button.setAttribute('aria-label', 'Copy the code');`],
    ['an attribute that is written', `html += attribute('title', 'Copy');`],
    ['an attribute in markup', 'html += `<b title="Copy">${x}</b>`;'],
    ['a word in markup', 'html += `<button>Copy</button>`;'],
    ['an answer of the command line', `console.log('Done.');`],
  ])('is found: %s', (_, source) => {
    expect(strayTexts('sample.ts', source)).toHaveLength(1);
  });

  test('is none where it is a name, a pattern, a comment or a word of core/words', () => {
    const source = `
      // 批注 in a comment
      const kind = 'zhupi.preview';
      const marks = /[，。]/u;
      button.textContent = words.preview.copy();
      item.title = \`\${name}\`;
      panel.setAttribute('role', 'img');
      html += \`<p class="zhupi-meta">\${text}</p>\`;
    `;
    expect(strayTexts('sample.ts', source)).toEqual([]);
  });
});

/** The sentences of a tree of words and what of their arguments each says: `.cli.skipped: 0 1`. */
function placeholders(words: unknown, path = ''): string[] {
  if (typeof words === 'function') {
    // A list of one is written like its only item, and can be joined as well.
    const marks = Array.from({ length: words.length }, (_, index) => [`⟦${String(index)}⟧`]);
    const sentence = (words as (...values: unknown[]) => unknown)(...marks);
    const said = typeof sentence === 'string' ? sentence.matchAll(/⟦(\d)⟧/g) : [];
    return [`${path}: ${[...new Set(Array.from(said, ([, index]) => index))].sort().join(' ')}`];
  }
  if (typeof words !== 'object' || words === null) return [path];
  return Object.entries(words).flatMap(([key, value]) => placeholders(value, `${path}.${key}`));
}

/** `{0}` and the like of the manifest's texts. */
function placeholdersIn(file: string): string[] {
  const texts = JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>;
  return Object.entries(texts).map(([key, text]) => {
    const named = text.match(/\{\d+\}|`[^`]+`|#[\w.]+#|\bzhupi\.[\w.]+|\bmarkdown\.[\w.]+/g) ?? [];
    return `${key}: ${[...named].sort().join(' ')}`;
  });
}

describe('both languages', () => {
  test('say the same things in each sentence', () => {
    // What an ink is called, Chinese looks up by its English name.
    const said = (words: unknown) =>
      placeholders(words).filter(line => !/spokenInk|inkName/.test(line));
    expect(said(zhCn)).toEqual(said(en));
    expect(placeholders(en)).toContain('.cli.skipped: 0');
    expect(placeholders(en)).toContain('.cli.badValue: 0 1 2');
  });

  test('name the same settings and code in the manifest', () => {
    const [english, chinese] = ['package.nls.json', 'package.nls.zh-cn.json'].map(placeholdersIn);
    expect(chinese?.sort()).toEqual(english?.sort());
  });

  test('do not say the same sentence: English has no Chinese in it, and the other way round', () => {
    const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
    expect(textOf('src/core/words/en.ts')).not.toMatch(/\p{Script=Han}/u);
    expect(textOf('package.nls.json')).not.toMatch(/\p{Script=Han}/u);
    expect(textOf('src/core/words/zhCn.ts')).toMatch(/\p{Script=Han}/u);
  });
});
