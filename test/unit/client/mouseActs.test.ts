import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { parseNote } from '../../../src/core/note/parseNote';
import { renderBlocks } from '../../../src/core/render/renderBlocks';
import { renderHeader } from '../../../src/core/render/renderHeader';
import { wordsOf } from '../../../src/core/words/words';

const root = join(import.meta.dirname, '../../..');

/** Something that a person does in the preview with the mouse, and how it is done without. */
interface MouseAct {
  readonly act: string;
  /** The file of the client that listens, and to what; null where the browser does it by itself. */
  readonly listener: string | null;
  /** What takes the keys, as a selector: the Tab key leads there, Enter does the same. */
  readonly element: string | null;
  /** The command that does the same. */
  readonly command: string | null;
}

const acts: readonly MouseAct[] = [
  {
    act: 'follow a link, to a note, a heading, a footnote and back, the web',
    listener: 'pageClicks.ts click',
    element: 'a[href]',
    command: null,
  },
  {
    act: 'follow a link with the middle button',
    listener: 'pageClicks.ts auxclick',
    element: 'a[href]',
    command: null,
  },
  {
    act: 'choose the kind of site by its name in the header',
    listener: 'pageClicks.ts click',
    element: 'button.zhupi-site',
    command: 'zhupi.chooseProfile',
  },
  {
    act: 'go to the line of the source by a double click',
    listener: 'pageClicks.ts dblclick',
    element: null,
    command: 'zhupi.showSource',
  },
  {
    act: 'copy a piece of code',
    listener: 'codeCopying.ts click',
    element: 'button.zhupi-copy',
    command: null,
  },
  {
    act: 'leave the button that says that code was copied; by keys its blur',
    listener: 'codeCopying.ts pointerleave',
    element: 'button.zhupi-copy',
    command: null,
  },
  {
    act: 'unfold what is folded, front matter that is no YAML for one',
    listener: null,
    element: 'summary',
    command: null,
  },
  { act: 'scroll code that is wide', listener: null, element: 'pre[tabindex="0"]', command: null },
];

/** What only a mouse, a finger or a pen makes happen. */
const ofMouse = /^(?:click|auxclick|dblclick|contextmenu|wheel|mouse|pointer|touch|drag|drop)/;

/** The client's files that the preview's script is made of. */
function filesOfPreview(file = 'preview.ts', found = new Set<string>()): ReadonlySet<string> {
  found.add(file);
  const path = join(root, 'src/client', file);
  for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/from '(\.\/[^']+)'/g)) {
    const next = join(dirname(file), `${name}.ts`);
    if (!found.has(next)) filesOfPreview(next, found);
  }
  return found;
}

function mouseListeners(): readonly string[] {
  return [...filesOfPreview()].flatMap(file => {
    const code = readFileSync(join(root, 'src/client', file), 'utf8');
    const named = [...code.matchAll(/addEventListener\(\s*'(\w+)'|\.on(\w+) = /g)];
    return named.flatMap(([, listened, set]) => {
      const event = listened ?? set ?? '';
      return ofMouse.test(event) ? [`${file} ${event}`] : [];
    });
  });
}

const note = `---
title: 鼠标
---

[链接](别的.md)，[标题](#标题)，注[^1]，<https://example.org>，![图](图.png)

# 标题

- [ ] 任务

\`\`\`python
print(1)
\`\`\`

<details><summary>折叠</summary>

里面的**字**

</details>

[^1]: 脚注
`;

/** The preview's page with the note on it, before its script adds anything. */
function page(): Document {
  const context = {
    words: wordsOf('zh-cn'),
    formulas: 'tex',
    resolve: (address: string) => address,
  } as const;
  const parsed = parseNote(note);
  const header = renderHeader(parsed, context, { choice: 'hexo', always: true });
  const html = renderBlocks(parsed, context).map(block => block.html);
  return new JSDOM([header, ...html].join('')).window.document;
}

describe('What the mouse does in the preview', () => {
  it('is listed, all of it', () => {
    const listed = acts.flatMap(({ listener }) => listener ?? []);
    expect([...new Set(mouseListeners())].sort()).toEqual([...new Set(listed)].sort());
    expect(mouseListeners()).toHaveLength(listed.length);
  });

  test.each(acts)('can be done by keys: $act', ({ element, command }) => {
    expect(element ?? command).not.toBeNull();
  });

  test.each(acts.flatMap(({ command }) => command ?? []))('%s is a command', command => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly contributes: {
        readonly commands: readonly { readonly command: string }[];
        readonly menus: Readonly<
          Record<string, readonly { readonly command?: string; readonly when?: string }[]>
        >;
      };
    };
    const { commands, menus } = manifest.contributes;
    expect(commands.map(each => each.command)).toContain(command);
    const inPalette = menus['commandPalette']?.find(each => each.command === command);
    expect(inPalette?.when ?? '').not.toBe('false');
  });

  const rendered = acts.flatMap(({ element }) => element ?? []);

  // The script adds the buttons that copy; the journeys press them.
  test.each(rendered.filter(each => each !== 'button.zhupi-copy'))('%s takes keys', element => {
    const found = [...page().querySelectorAll<HTMLElement>(element)];
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) expect(each.tabIndex).toBe(0);
  });

  it('is nothing where nothing can be done: tasks and images', () => {
    const tasks = [...page().querySelectorAll('input')];
    expect(tasks.map(each => each.disabled)).toEqual([true]);
    expect(page().querySelectorAll('[onclick], [draggable], img[tabindex]')).toHaveLength(0);
  });

  it('is done by buttons that are buttons', () => {
    const code = readFileSync(join(root, 'src/client/codeCopying.ts'), 'utf8');
    expect(code).toContain(`createElement('button')`);
    expect(code).toContain(`className = 'zhupi-copy'`);
  });
});
