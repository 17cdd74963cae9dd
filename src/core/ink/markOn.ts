import { contrast } from './contrast';

const shares = [1, 0.8, 0.6, 0.5, 0.4, 0.3, 0.25, 0.2, 0.15, 0.1] as const;

/**
 * A colour that is meant to lie behind words, as it may lie behind words in `foreground` on a page of
 * `background` (all `#rrggbb`): as much of it as leaves the words readable.
 */
export function markOn(hex: string, background: string, foreground: string): string {
  for (const share of shares) {
    const mixed = mix(hex, background, share);
    if (contrast(foreground, mixed) >= 4.5) {
      return mixed;
    }
  }
  return background;
}

function mix(hex: string, background: string, share: number): string {
  const part = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map(at =>
    Math.round(part(hex, at) * share + part(background, at) * (1 - share)),
  );
  return `#${parts.map(each => each.toString(16).padStart(2, '0')).join('')}`;
}
