/**
 * What of a page runs or could run, leads where no note may lead, or covers what stands there.
 * Evaluated in the page itself, so it uses nothing from around it.
 */
export function pageDangers(root: string): readonly string[] {
  const dangers: string[] = [];
  const allowed = ['http:', 'https:', 'mailto:'];
  const named = (element: Element) =>
    `<${element.localName} class="${element.className}">${element.textContent.slice(0, 20)}`;

  const checkAttributes = (element: Element): void => {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || ['srcdoc', 'srcset', 'ping', 'formaction'].includes(name)) {
        dangers.push(`${name}="${value}" of ${named(element)}`);
      }
    }
    // What the browser itself takes the address for, however it is written.
    if (element instanceof HTMLAnchorElement && element.hasAttribute('href')) {
      if (!allowed.includes(element.protocol)) dangers.push(`a link to ${element.href}`);
    }
    if (element instanceof HTMLImageElement) {
      const { protocol } = new URL(element.src, document.baseURI);
      const isPicture = /^data:image\/(?:png|jpeg|gif|webp)[;,]/.test(element.src);
      if (!allowed.includes(protocol) && !isPicture) dangers.push(`an image of ${element.src}`);
    }
  };

  const checkPlace = (element: Element): void => {
    const { position } = getComputedStyle(element);
    if (position === 'fixed' || position === 'sticky') {
      dangers.push(`${named(element)} is ${position}`);
    }
  };

  /** The words have to be what the mouse meets where they are. */
  const checkCovered = (text: Node): void => {
    const parent = text.parentElement;
    if (parent === null) return;
    parent.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left, top, width, height } = range.getBoundingClientRect();
    const met = document.elementFromPoint(left + width / 2, top + height / 2);
    if (met !== parent) {
      dangers.push(`“${text.textContent ?? ''}” is under ${met === null ? 'nothing' : named(met)}`);
    }
  };

  const running = ['script', 'iframe', 'object', 'embed', 'form', 'link', 'meta', 'base', 'style'];
  for (const element of document.querySelectorAll(`${root} *`)) {
    if (running.includes(element.localName)) dangers.push(element.outerHTML);
    checkAttributes(element);
    checkPlace(element);
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    if (/^(?:前文|后文|正文)$/.test(text.textContent ?? '')) checkCovered(text);
  }
  if ('pwned' in window || 'pwned' in {}) dangers.push('a script ran');
  return dangers;
}
