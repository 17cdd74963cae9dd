import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parseNote';

/** Source and address of each image. */
function imagesOf(text: string): (readonly [string, string])[] {
  return parseNote(text).images.map(({ span, src }) => [text.slice(span.start, span.end), src]);
}

describe('an image', () => {
  it.each([
    ['![图](a.png)', 'a.png'],
    ['![](截图 1.png)', '%E6%88%AA%E5%9B%BE%201.png'],
    ['![](a (1).png)', 'a%20(1).png'],
    ['![图](a b.png "题 目")', 'a%20b.png'],
    ['![图](a.png =100x)', 'a.png'],
    ['![图](https://a.b/c d.png?x=1 =300x200)', 'https://a.b/c%20d.png?x=1'],
    ['![图 $x$](a b.png)', 'a%20b.png'],
  ])('is read from %s', (image, src) => {
    expect(imagesOf(`> 甲${image}乙`)).toEqual([[image, src]]);
  });

  it.each([
    '![图](不是 图)',
    '![图](a b.png "题" 甲)',
    '![图](javascript:x y.png)',
    '`![图](a b.png)`',
    '![图]甲(a b.png)',
  ])('is not seen in %s', text => {
    expect(imagesOf(text)).toEqual([]);
  });
});
