/** The colour classes of annotations, in the order in which they are offered. */
export const inks = [
  'red',
  'orange',
  'yellow',
  'green',
  'cyan',
  'blue',
  'purple',
  'pink',
  'brown',
  'gray',
  'black',
  'white',
] as const;

/** A colour class that has a name, and so a contributed colour. */
export type NamedInk = (typeof inks)[number];

/** The colour class of an annotation; `other` where CSS knows no such colour. */
export type Ink = NamedInk | 'other';
