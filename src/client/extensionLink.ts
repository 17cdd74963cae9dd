import type { FromPreview, PreviewState, ToPreview } from '../protocol/preview';
import { readPreviewState, readToPreview } from '../protocol/readPreview';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The way from a page to the extension, and what VS Code keeps for the page. */
export interface PageLink<Sent, Received, State> {
  send(message: Sent): void;
  /** Hands on what the extension sends. What is no message of ours is passed over. */
  listen(receive: (message: Received) => void): void;
  /** What the page remembered before it was thrown away; null the first time. */
  recall(): State | null;
  remember(state: State): void;
}

/** The link of a preview's page. */
export type ExtensionLink = PageLink<FromPreview, ToPreview, PreviewState>;

/** How a page reads what comes to it: null is what it does not understand. */
export interface PageReaders<Received, State> {
  readonly message: (value: unknown) => Received | null;
  readonly state: (value: unknown) => State | null;
}

/** Connects a page with the extension. VS Code allows that once a page. */
export function connectPage<Sent, Received, State>(
  readers: PageReaders<Received, State>,
): PageLink<Sent, Received, State> {
  const api = acquireVsCodeApi();
  return {
    send: message => api.postMessage(message),
    listen: receive => {
      window.addEventListener('message', (event: MessageEvent<unknown>) => {
        const message = readers.message(event.data);
        if (message !== null) receive(message);
      });
    },
    recall: () => readers.state(api.getState()),
    remember: state => api.setState(state),
  };
}

/** Connects a preview's page with the extension. */
export function connectExtension(): ExtensionLink {
  return connectPage({ message: readToPreview, state: readPreviewState });
}
