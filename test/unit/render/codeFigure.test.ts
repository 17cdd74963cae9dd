import { describe, expect, it } from 'vitest';
import { codeFigure, fenceInfo } from '../../../src/core/render/codeFigure';
import { documentOf, find } from './page';

describe('the words behind a fence', () => {
  it.each([
    ['py', 'py', ''],
    ['py:train.py', 'py', 'train.py'],
    ['py title="a b.py"', 'py', 'a b.py'],
    ["js {1,3} title='x.js'", 'js', 'x.js'],
    ['title=x.txt', '', 'x.txt'],
    ['{.python .numberLines}', 'python', ''],
    ['c++', 'c++', ''],
    ['', '', ''],
  ])('%j are language and title', (info, language, title) => {
    expect(fenceInfo(info)).toEqual({ language, title });
  });
});

describe('code', () => {
  it('is a figure with its title and coloured words', () => {
    const figure = find(documentOf('```py:train.py\nimport torch\n```'), 'figure.zhupi-code');
    expect(figure.querySelector('figcaption')?.textContent).toBe('train.py');
    expect(figure.querySelector('code.language-python .hljs-keyword')?.textContent).toBe('import');
    expect(figure.querySelector('code')?.textContent).toBe('import torch\n');
  });

  it('of unknown language stays as it is', () => {
    expect(codeFigure('graph <TD>', 'mermaid', '')).toBe(
      '<figure class="zhupi-code"><pre tabindex="0"><code class="hljs language-mermaid">graph &lt;TD&gt;</code></pre></figure>',
    );
  });

  it('that is very long is not coloured', () => {
    expect(codeFigure('import x\n'.repeat(10_000), 'py', '')).not.toContain('hljs-keyword');
  });

  it('of a web page has its scripts coloured too', () => {
    expect(codeFigure('<script>const x = 1;</script>', 'html', '')).toContain('hljs-keyword');
  });

  it.each(
    'py bash sh shell js jsx ts tsx json yaml cpp c java go rust sql html xml css diff dockerfile latex tex md r matlab toml julia scala lua makefile'.split(
      ' ',
    ),
  )('in %s has a grammar', language => {
    expect(codeFigure('x', language, '')).toMatch(/language-\w+/);
  });
});
