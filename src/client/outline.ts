// The script of the family tree's page.
import type { FromTree, ToTree, TreeState } from '../protocol/outline';
import { readToTree, readTreeState } from '../protocol/readOutline';
import { connectPage } from './extensionLink';
import { TreePage } from './treePage';

const link = connectPage<FromTree, ToTree, TreeState>({
  message: readToTree,
  state: readTreeState,
});

function fail(error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  link.send({ type: 'failed', message });
}

window.addEventListener('error', event => {
  if (event.error !== undefined) fail(event.error);
});
window.addEventListener('unhandledrejection', event => fail(event.reason));

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page lacks ${id}`);
  return found;
}

const field = element('zhupi-search');
if (!(field instanceof HTMLInputElement)) throw new Error('the page has no search field');
const page = new TreePage(link, {
  box: element('zhupi-tree'),
  field,
  status: element('zhupi-status'),
  notice: element('zhupi-notice'),
  zoom: element('zhupi-zoom'),
});
link.listen(message => {
  try {
    void Promise.resolve(page.receive(message)).catch(fail);
  } catch (error) {
    // What is left of the page is unknown: the next update begins with nothing.
    page.clear();
    fail(error);
  }
});
