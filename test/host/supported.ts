import { Unavailable } from './report';

/** Refuses machines for which the packages of npm hold no VS Code server. */
export function requireSupportedMachine(): void {
  if (process.platform === 'linux' && process.arch === 'x64') return;
  throw new Unavailable(
    [
      `The VS Code server from npm is for Linux on x64; this is ${process.platform} on ${process.arch}.`,
      'Here, run the suites with `npm run test:desktop` (it downloads a VS Code of its own), and try',
      'Zhupi out with `npm run try` where `code` is on the PATH.',
    ].join('\n'),
  );
}
