/** The names that CSS has for colours, as one would mean them: each colour once. */
export const cssColorNames: readonly string[] = (
  'red orange yellow green cyan blue purple pink brown gray black white ' +
  'aliceblue antiquewhite aqua aquamarine azure beige bisque blanchedalmond blueviolet burlywood ' +
  'cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson darkblue darkcyan ' +
  'darkgoldenrod darkgray darkgreen darkkhaki darkmagenta darkolivegreen darkorange darkorchid ' +
  'darkred darksalmon darkseagreen darkslateblue darkslategray darkturquoise darkviolet deeppink ' +
  'deepskyblue dimgray dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite ' +
  'gold goldenrod greenyellow honeydew hotpink indianred indigo ivory khaki lavender lavenderblush ' +
  'lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen ' +
  'lightpink lightsalmon lightseagreen lightskyblue lightslategray lightsteelblue lightyellow lime ' +
  'limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple ' +
  'mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue ' +
  'mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orangered orchid ' +
  'palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru plum powderblue ' +
  'rebeccapurple rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver ' +
  'skyblue slateblue slategray snow springgreen steelblue tan teal thistle tomato turquoise violet ' +
  'wheat whitesmoke yellowgreen'
).split(' ');
