/** The parts of culori (which has no types of its own) that this folder uses. */
declare module 'culori/fn' {
  /** A colour in a colour space named by `mode`; a channel that is `none` in CSS is missing. */
  export interface Color {
    readonly mode: string;
    readonly alpha?: number;
  }

  export interface Oklch extends Color {
    readonly mode: 'oklch';
    readonly l: number;
    readonly c: number;
    /** Degrees; missing where there is no chroma. */
    readonly h?: number;
  }

  export interface Mode<T extends Color> {
    readonly mode: T['mode'];
  }

  export const modeA98: Mode<Color>;
  export const modeHsl: Mode<Color>;
  export const modeHwb: Mode<Color>;
  export const modeLab: Mode<Color>;
  export const modeLch: Mode<Color>;
  export const modeLrgb: Mode<Color>;
  export const modeOklab: Mode<Color>;
  export const modeOklch: Mode<Oklch>;
  export const modeP3: Mode<Color>;
  export const modeProphoto: Mode<Color>;
  export const modeRec2020: Mode<Color>;
  export const modeRgb: Mode<Color>;
  export const modeXyz50: Mode<Color>;
  export const modeXyz65: Mode<Color>;

  /** Makes a colour space known to `parse` and the converters, and gives the converter into it. */
  export function useMode<T extends Color>(mode: Mode<T>): (color: Color | string) => T;
  export function parse(color: string): Color | undefined;
  export function formatHex(color: Color): string;
  export function clampChroma<T extends Color>(color: T, mode: string): T;
}
