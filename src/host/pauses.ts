/** So long the extension host may be kept busy in one go, in ms. */
const busyFor = 10;

/** Gives what lets others run whenever enough has been done in one go. */
export function pauses(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < busyFor) {
      return;
    }
    await new Promise<void>(resolve => setTimeout(resolve, 0));
    since = performance.now();
  };
}
