import { expect, test } from 'vitest';
import { addressFrom, type Place } from '../../../src/host/addressFrom';

function uri(path: string, scheme = 'file'): Place {
  return { scheme, authority: '', path, toString: () => `${scheme}://${path}` };
}

test.each([
  ['/blog/posts/bert.md', './posts/bert.md'],
  ['/blog/posts/自编码 (一).md', './posts/自编码%20%28一%29.md'],
  ['/blog/a#b%c?.md', './a%23b%25c%3F.md'],
  ['/notes/bert.md', '../notes/bert.md'],
  ['/blog.md', '../blog.md'],
])('from /blog, the address of %s is %s', (path, address) => {
  expect(addressFrom(uri('/blog'), uri(path))).toBe(address);
});

test('what lies elsewhere has its whole address', () => {
  expect(addressFrom(null, uri('/a.md'))).toBe('file:///a.md');
  expect(addressFrom(uri('/blog', 'memfs'), uri('/a.md'))).toBe('file:///a.md');
});
