import { openingLeft, type OpenedModel, type TreeBox } from './treeOpening';

/** How much of the drawing is seen, and how large. */
export interface TreePlace {
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
}

const [least, most] = [0.2, 3];
/** Labels are as large as this at least when the drawing is seen first. */
const readable = 1;

/**
 * The window on the drawing: an element that scrolls, in which the SVG grows and shrinks. The
 * families' names and the years stay at its edges.
 */
export class TreeView {
  readonly #box: HTMLElement;
  readonly #svg: SVGSVGElement;
  readonly #names: SVGGElement | null;
  readonly #head: SVGGElement | null;
  readonly #corner: SVGGElement | null;
  readonly #changed: () => void;
  #size = { width: 0, height: 0, namesWidth: 0, headHeight: 0 };
  #zoom = 1;
  #isPlanned = false;

  constructor(
    box: HTMLElement,
    parts: {
      readonly svg: SVGSVGElement;
      readonly names: SVGGElement | null;
      readonly head: SVGGElement | null;
      readonly corner: SVGGElement | null;
    },
    changed: () => void,
  ) {
    this.#box = box;
    this.#svg = parts.svg;
    this.#names = parts.names;
    this.#head = parts.head;
    this.#corner = parts.corner;
    this.#changed = changed;
    box.append(parts.svg);
    box.addEventListener('scroll', () => this.#followSoon(), { passive: true });
    box.addEventListener('wheel', event => this.#zoomByWheel(event), { passive: false });
    box.addEventListener('pointerdown', event => this.#drag(event));
    new ResizeObserver(() => this.#followSoon()).observe(box);
  }

  get place(): TreePlace {
    return { zoom: this.#zoom, left: this.#box.scrollLeft, top: this.#box.scrollTop };
  }

  /** Takes the size of a new drawing. */
  resize(size: {
    readonly width: number;
    readonly height: number;
    readonly namesWidth: number;
    readonly headHeight: number;
  }): void {
    this.#size = size;
    this.#apply();
  }

  /** Goes where the reader was. */
  restore({ zoom, left, top }: TreePlace): void {
    this.#zoom = clamp(zoom);
    this.#apply();
    this.#box.scrollTo({ left, top });
  }

  /** Makes the drawing larger or smaller, around a point of the window (its middle unless told). */
  zoomBy(factor: number, clientX?: number, clientY?: number): void {
    this.#zoomTo(this.#zoom * factor, clientX, clientY);
  }

  /** Shows the drawing in its own size. */
  zoomReset(): void {
    this.#zoomTo(1);
  }

  /** Shows the whole drawing. */
  fit(): void {
    this.#zoom = clamp(Math.min(this.#wholeZoom(), 1.5));
    this.#apply();
    this.#box.scrollTo({ left: 0, top: 0 });
  }

  /** Shows the drawing the first time: whole, or where the most models are that can be read. */
  open(models: readonly OpenedModel[]): void {
    const { clientWidth, clientHeight } = this.#box;
    const { namesWidth } = this.#size;
    const zoom = clamp(Math.max(Math.min(this.#wholeZoom(), 1), readable));
    this.#zoom = zoom;
    this.#apply();
    const left = openingLeft(models, {
      width: clientWidth / zoom - namesWidth,
      height: clientHeight / zoom,
    });
    this.#box.scrollTo({ left: (left - namesWidth) * zoom, top: 0 });
  }

  /** How large the drawing is when the window shows all of it. */
  #wholeZoom(): number {
    const { clientWidth, clientHeight } = this.#box;
    const { width, height } = this.#size;
    return width === 0 || clientWidth === 0
      ? 1
      : Math.min(clientWidth / width, clientHeight / height);
  }

  /** Brings a rectangle of the drawing into view. */
  reveal({ x, y, width, height }: TreeBox): void {
    const { namesWidth, headHeight } = this.#size;
    const zoom = this.#zoom;
    const margin = 24;
    const box = this.#box;
    const left = inView(box.scrollLeft, box.clientWidth, {
      start: (x - namesWidth) * zoom - margin,
      end: (x + width) * zoom + margin,
    });
    const top = inView(box.scrollTop, box.clientHeight, {
      start: (y - headHeight) * zoom - margin,
      end: (y + height) * zoom + margin,
    });
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    box.scrollTo({ left, top, behavior: isCalm ? 'auto' : 'smooth' });
  }

  #zoomTo(wanted: number, clientX?: number, clientY?: number): void {
    const zoom = clamp(wanted);
    const frame = this.#box.getBoundingClientRect();
    const x = clientX === undefined ? frame.width / 2 : clientX - frame.left;
    const y = clientY === undefined ? frame.height / 2 : clientY - frame.top;
    const grown = zoom / this.#zoom;
    const left = (this.#box.scrollLeft + x) * grown - x;
    const top = (this.#box.scrollTop + y) * grown - y;
    this.#zoom = zoom;
    this.#apply();
    this.#box.scrollTo({ left, top });
  }

  #apply(): void {
    const { width, height } = this.#size;
    this.#svg.setAttribute('width', String(Math.round(width * this.#zoom)));
    this.#svg.setAttribute('height', String(Math.round(height * this.#zoom)));
    this.#follow();
  }

  #followSoon(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    requestAnimationFrame(() => {
      this.#isPlanned = false;
      this.#follow();
    });
  }

  /** Moves names and years with the window. */
  #follow(): void {
    const { scrollLeft, scrollTop } = this.#box;
    const [left, top] = [scrollLeft / this.#zoom, scrollTop / this.#zoom];
    this.#names?.setAttribute('transform', `translate(${left} 0)`);
    this.#head?.setAttribute('transform', `translate(0 ${top})`);
    this.#corner?.setAttribute('transform', `translate(${left} ${top})`);
    this.#changed();
  }

  #zoomByWheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) {
      return;
    }
    event.preventDefault();
    this.zoomBy(Math.exp(-event.deltaY / 300), event.clientX, event.clientY);
  }

  /** Moves the drawing by the ground, with the main button or the middle one. */
  #drag(event: PointerEvent): void {
    const isOnThing = event.target instanceof Element && event.target.closest('a, [data-family]');
    if (event.button > 1 || (event.button === 0 && isOnThing)) {
      return;
    }
    const box = this.#box;
    const from = { x: event.clientX, y: event.clientY, left: box.scrollLeft, top: box.scrollTop };
    const move = (moved: PointerEvent): void => {
      box.classList.add('is-dragged');
      box.scrollTo({
        left: from.left - (moved.clientX - from.x),
        top: from.top - (moved.clientY - from.y),
      });
    };
    const end = (): void => {
      box.classList.remove('is-dragged');
      box.removeEventListener('pointermove', move);
      box.removeEventListener('pointerup', end);
      box.removeEventListener('pointercancel', end);
    };
    box.setPointerCapture(event.pointerId);
    box.addEventListener('pointermove', move);
    box.addEventListener('pointerup', end);
    box.addEventListener('pointercancel', end);
  }
}

function clamp(zoom: number): number {
  return Math.min(most, Math.max(least, zoom));
}

/** Where to scroll to so that `start` to `end` is seen; where it is already, nowhere else. */
function inView(
  scroll: number,
  visible: number,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  if (start < scroll) return Math.max(0, start);
  return end > scroll + visible ? end - visible : scroll;
}
