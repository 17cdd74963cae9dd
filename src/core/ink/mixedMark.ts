/** A colour behind words, thin enough for the theme's own colours to be read on it. */
export function mixedMark(hex: string): string {
  return `color-mix(in srgb, ${hex} 25%, transparent)`;
}
