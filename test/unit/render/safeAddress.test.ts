import { describe, expect, it } from 'vitest';
import { safeAddress } from '../../../src/core/render/safeAddress';

describe('an address', () => {
  it.each([
    'https://example.org/a?b#c',
    'http://example.org',
    'a.md',
    '../图 片.png',
    '/static/a.png',
    '#标题',
    '?x=a:b',
    'dir/a:b.png',
    './c:d.md',
    '',
  ])('%s is safe', address => {
    expect(safeAddress(address, 'link')).toBe(address);
    expect(safeAddress(address, 'image')).toBe(address);
  });

  it.each([
    'javascript:x',
    'JAVASCRIPT:x',
    ' javascript:x',
    'java\tscript:x',
    'java\nscript:x',
    '\u0001javascript:x',
    'java\u200bscript:x',
    'java\u00adscript:x',
    'javascript&colon;x',
    'javascript&#58;x',
    'vbscript:x',
    'data:text/html,x',
    'data:image/svg+xml,x',
    'file:///etc/passwd',
    'blob:https://x',
    'command:x',
    'vscode://x',
    'C:\\a.png',
    'C:/a.png',
    '\\\\server\\a.png',
  ])('%j is refused', address => {
    expect(safeAddress(address, 'link')).toBeNull();
    expect(safeAddress(address, 'image')).toBeNull();
  });

  it('may be mail where it is a link, and a picture where it is an image', () => {
    expect(safeAddress('mailto:a@example.org', 'link')).toBe('mailto:a@example.org');
    expect(safeAddress('mailto:a@example.org', 'image')).toBeNull();
    expect(safeAddress('data:image/png;base64,AA==', 'image')).toBe('data:image/png;base64,AA==');
    expect(safeAddress('data:image/png;base64,AA==', 'link')).toBeNull();
  });

  it('without a scheme of its own is taken as one of the web', () => {
    expect(safeAddress('//example.org/a.png', 'image')).toBe('https://example.org/a.png');
  });
});
