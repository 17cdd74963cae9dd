import type { FromPreview, PreviewState, ToPreview } from '../protocol/preview';
import { readPreviewState, readToPreview } from '../protocol/readPreview';

interface VsCodeApi {
  postMessage(message: FromPreview): void;
  getState(): unknown;
  setState(state: PreviewState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The way from this page to the extension, and what VS Code keeps for the page. */
export interface ExtensionLink {
  send(message: FromPreview): void;
  /** Hands on what the extension sends. What is no message of ours is passed over. */
  listen(receive: (message: ToPreview) => void): void;
  /** What the page remembered before it was thrown away; null the first time. */
  recall(): PreviewState | null;
  remember(state: PreviewState): void;
}

/** Connects the page with the extension. VS Code allows that once a page. */
export function connectExtension(): ExtensionLink {
  const api = acquireVsCodeApi();
  return {
    send: message => api.postMessage(message),
    listen: receive => {
      window.addEventListener('message', (event: MessageEvent<unknown>) => {
        const message = readToPreview(event.data);
        if (message !== null) receive(message);
      });
    },
    recall: () => readPreviewState(api.getState()),
    remember: state => api.setState(state),
  };
}
