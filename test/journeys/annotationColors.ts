import type { Workbench } from '../host/workbench';

/** The colours that an annotation is seen in, as computed by the browser: red, green, blue to 255. */
export interface SeenAnnotation {
  readonly text: string;
  readonly ink: string;
  readonly color: readonly number[];
  /** Against the background that is seen behind it. */
  readonly contrast: number;
}

/** What a person sees of the annotations on the page. */
export async function seenAnnotations(workbench: Workbench): Promise<readonly SeenAnnotation[]> {
  const frame = await workbench.previewFrame();
  return frame.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('The browser has no canvas.');
    const pixel = (color: string): number[] => {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      return Array.from(context.getImageData(0, 0, 1, 1).data);
    };
    // https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    const luminance = (rgb: readonly number[]): number => {
      const linear = rgb.slice(0, 3).map(byte => {
        const part = byte / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
    };
    const backgroundOf = (start: Element): number[] => {
      for (let element: Element | null = start; element; element = element.parentElement) {
        const rgba = pixel(getComputedStyle(element).backgroundColor);
        if (rgba[3] === 255) return rgba;
      }
      // The page lies on the editor, whose colour is a variable of every webview.
      const theme = getComputedStyle(document.documentElement);
      return pixel(theme.getPropertyValue('--vscode-editor-background'));
    };
    return Array.from(document.querySelectorAll<HTMLElement>('.zhupi-annotation'), element => {
      const color = pixel(getComputedStyle(element).color);
      const [a, b] = [luminance(color), luminance(backgroundOf(element))];
      return {
        text: element.innerText,
        ink: element.dataset['ink'] ?? '',
        color: color.slice(0, 3),
        contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
      };
    });
  });
}
