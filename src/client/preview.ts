// The script of a preview's page.
import { connectExtension } from './extensionLink';
import { PreviewPage } from './previewPage';

const link = connectExtension();

function fail(error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  link.send({ type: 'failed', message });
}

window.addEventListener('error', event => {
  // An image that does not come is an event too, but no error of the page's code.
  if (event.error !== undefined) fail(event.error);
});
window.addEventListener('unhandledrejection', event => fail(event.reason));

const article = document.getElementById('zhupi-note');
const status = document.getElementById('zhupi-status');
if (article === null || status === null) {
  throw new Error('the page lacks its elements');
}
const page = new PreviewPage(link, article, status);
link.listen(message => {
  try {
    page.receive(message);
  } catch (error) {
    // What is left of the page is unknown: the next update begins with nothing.
    page.clear();
    fail(error);
  }
});
link.send({ type: 'ready' });
