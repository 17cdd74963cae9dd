import { describe, expect, it } from 'vitest';
import { parseCssColor } from '../../../src/core/ink/color';
import { inkOf } from '../../../src/core/ink/inkOf';

/** Every colour that CSS has a name for, as a person would class it. */
const judgement = {
  red: 'red crimson darkred firebrick indianred lightcoral maroon salmon tomato',
  orange:
    'orange bisque blanchedalmond coral darkorange darksalmon lightsalmon navajowhite orangered ' +
    'peachpuff sandybrown',
  yellow:
    'yellow beige cornsilk darkgoldenrod darkkhaki gold goldenrod khaki lemonchiffon ' +
    'lightgoldenrodyellow lightyellow moccasin olive palegoldenrod papayawhip wheat',
  green:
    'green chartreuse darkgreen darkolivegreen darkseagreen forestgreen greenyellow lawngreen ' +
    'lightgreen lime limegreen mediumseagreen mediumspringgreen olivedrab palegreen seagreen ' +
    'springgreen yellowgreen',
  cyan:
    'cyan aqua aquamarine cadetblue darkcyan darkturquoise lightcyan lightseagreen ' +
    'mediumaquamarine mediumturquoise paleturquoise powderblue teal turquoise',
  blue:
    'blue cornflowerblue darkblue deepskyblue dodgerblue lightblue lightskyblue lightsteelblue ' +
    'mediumblue midnightblue navy royalblue skyblue steelblue',
  purple:
    'purple blueviolet darkmagenta darkorchid darkslateblue darkviolet fuchsia indigo lavender ' +
    'magenta mediumorchid mediumpurple mediumslateblue orchid plum rebeccapurple slateblue ' +
    'thistle violet',
  pink: 'pink deeppink hotpink lightpink mediumvioletred palevioletred',
  brown: 'brown burlywood chocolate peru rosybrown saddlebrown sienna tan',
  gray:
    'gray darkgray darkgrey darkslategray darkslategrey dimgray dimgrey gainsboro grey lightgray ' +
    'lightgrey lightslategray lightslategrey silver slategray slategrey',
  black: 'black',
  white:
    'white aliceblue antiquewhite azure floralwhite ghostwhite honeydew ivory lavenderblush linen ' +
    'mintcream mistyrose oldlace seashell snow whitesmoke',
};
const judged = Object.entries(judgement).flatMap(([ink, names]) =>
  names.split(' ').map(name => [name, ink] as const),
);

describe('inkOf', () => {
  it.each(judged)('takes %s for %s', (name, ink) => {
    expect(inkOf(name)).toBe(ink);
  });

  it('was judged for all 148 names of CSS', () => {
    const names = new Set(judged.map(([name]) => name));
    expect(names.size).toBe(148);
    for (const name of names) expect(parseCssColor(name)).not.toBeNull();
  });

  it.each([
    ['#660000', 'red'],
    ['#d56161', 'red'],
    ['#e74c3c', 'red'],
    ['#ff0066', 'pink'],
    ['#dd00dd', 'purple'],
    ['#9c27b0', 'purple'],
    ['#0000dd', 'blue'],
    ['#00dd00', 'green'],
    ['#17a2b8', 'cyan'],
    ['#ffc107', 'yellow'],
    ['#795548', 'brown'],
    ['#333', 'gray'],
    ['#111', 'black'],
    ['#fafafa', 'white'],
  ])('takes %s for %s', (color, ink) => {
    expect(inkOf(color)).toBe(ink);
  });

  it.each([
    'Red',
    ' RED ',
    '#f00',
    '#F00F',
    'rgb(255, 0, 0)',
    'rgba(255,0,0,.5)',
    'hsl(0 100% 50%)',
  ])('takes %j for red', color => {
    expect(inkOf(color)).toBe('red');
  });

  it.each(['bleu', '', 'transparent', 'currentcolor', 'var(--accent)', 'FF0000', '红'])(
    'takes %j for no ink',
    color => {
      expect(inkOf(color)).toBe('other');
    },
  );

  it('takes digits without a hash for a colour in the color attribute of <font> only', () => {
    expect(inkOf('0000FF', 'font')).toBe('blue');
    expect(inkOf('0000FF')).toBe('other');
    expect(inkOf('bleu', 'font')).toBe('other');
  });
});
