import type { FromPreview } from '../protocol/preview';

/** What {@link followClicks} needs of the page. */
export interface ClickTargets {
  /** The note on the page. */
  readonly doc: () => string | null;
  /** Whether a double click leads to the editor. */
  readonly leadsToEditor: () => boolean;
  /** The line at a height of the window, in pixels from its top. */
  readonly lineAt: (clientY: number) => number;
  readonly send: (message: FromPreview) => void;
}

/** Follows links and the header's button, by mouse or keyboard, and double clicks. */
export function followClicks(page: HTMLElement, targets: ClickTargets): void {
  // On its way down, before VS Code's own listener, which would open what we refuse.
  document.addEventListener('click', event => followLink(event, targets), true);
  document.addEventListener('auxclick', event => followLink(event, targets), true);
  page.addEventListener('click', event => {
    const doc = targets.doc();
    if (doc !== null && event.target instanceof Element && event.target.closest('.zhupi-site')) {
      targets.send({ type: 'chooseProfile', doc });
    }
  });
  page.addEventListener('dblclick', event => {
    const doc = targets.doc();
    const isOnControl =
      event.target instanceof Element && event.target.closest('a, button, summary');
    if (doc !== null && !isOnControl && targets.leadsToEditor()) {
      targets.send({ type: 'showLine', doc, line: Math.floor(targets.lineAt(event.clientY)) });
    }
  });
}

/** Brings the element with this id into view, and on with it who reads by keyboard; false for none. */
export function goToId(id: string): boolean {
  const target = document.getElementById(id) ?? document.getElementById(id.toLowerCase());
  if (target === null || target.closest('.zhupi-note') === null) {
    return false;
  }
  target.scrollIntoView();
  if (!target.matches('a[href], button, input, summary')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  return true;
}

function followLink(event: MouseEvent, targets: ClickTargets): void {
  // 0 the main button, 1 the middle one; the other opens a menu.
  const link =
    event.target instanceof Element && event.button < 2 ? event.target.closest('a') : null;
  const href = link?.getAttribute('href') ?? null;
  const doc = targets.doc();
  if (href === null) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (href === '#') {
    window.scrollTo(0, 0);
  } else if (href.startsWith('#')) {
    goToId(decoded(href.slice(1)));
  } else if (doc !== null) {
    targets.send({ type: 'openLink', doc, href });
  }
}

/** A stray `%` is one that the author meant. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
