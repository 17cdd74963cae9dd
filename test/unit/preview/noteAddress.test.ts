import { describe, expect, it, test } from 'vitest';
import { lineOfFragment, readNoteAddress } from '../../../src/features/preview/noteAddress';

function file(path: string, fragment = '') {
  return { kind: 'file', path, fromRoot: path.startsWith('/'), fragment };
}

describe('an address in a note', () => {
  test.each([
    ['别的.md', file('别的.md')],
    ['./深/别的.md#前向过程', file('./深/别的.md', '前向过程')],
    ['%E5%88%AB%E7%9A%84.md#%E6%A0%87%E9%A2%98', file('别的.md', '标题')],
    ['a%20b.md', file('a b.md')],
    ['../上/图.png?raw=true', file('../上/图.png')],
    ['/static/图.png', file('/static/图.png')],
    ['100%.md', file('100%.md')],
    ['train.py#L12', file('train.py', 'L12')],
  ])('%s is a file', (address, expected) => {
    expect(readNoteAddress(address)).toEqual(expected);
  });

  it('leads into the same note where it has a fragment only', () => {
    expect(readNoteAddress('#%E6%A0%87%E9%A2%98-1')).toEqual({
      kind: 'fragment',
      fragment: '标题-1',
    });
  });

  test.each([
    'http://example.com/a?b#c',
    'https://example.com/笔记',
    'HTTPS://EXAMPLE.COM',
    'mailto:a@example.com',
  ])('%s leads outside', address => {
    expect(readNoteAddress(address)).toEqual({ kind: 'external', address });
  });

  it('takes https where it leaves the scheme to the page', () => {
    expect(readNoteAddress('//example.com/图.png')).toEqual({
      kind: 'external',
      address: 'https://example.com/图.png',
    });
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'command:workbench.action.quit',
    'vscode://zhupi.zhupi/run',
    'file:///etc/passwd',
    'C:\\笔记\\图.png',
    'vbscript:x',
    'a%00.md',
    '',
  ])('%s is refused', address => {
    expect(readNoteAddress(address)).toEqual({ kind: 'refused' });
  });
});

describe('a fragment', () => {
  test.each([
    ['L12', 11],
    ['12', 11],
    ['l1', 0],
    ['L12,3', 11],
    ['L12-L20', 11],
    ['L12-20', 11],
  ])('%s names a line', (fragment, line) => {
    expect(lineOfFragment(fragment)).toBe(line);
  });

  test.each(['', '标题', '2017-年', 'L0', '0', 'L', 'v1.2'])('%s names none', fragment => {
    expect(lineOfFragment(fragment)).toBeNull();
  });
});
