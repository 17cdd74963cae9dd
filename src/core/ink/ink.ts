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

/** The colour class of an annotation; `other` where CSS knows no such colour. */
export type Ink = (typeof inks)[number] | 'other';
