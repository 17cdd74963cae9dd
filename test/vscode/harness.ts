import * as vscode from 'vscode';

/** A test inside of VS Code. It may use no module of Node: it also runs in a web worker. */
interface Suite {
  readonly name: string;
  readonly run: () => Promise<void> | void;
  /** Whether it is a test of the window that the suites run in. */
  readonly belongs: () => boolean;
}

/** What a test throws that cannot hold in the place where it runs. */
class Skipped extends Error {}

const suites: Suite[] = [];
let group: Omit<Suite, 'run'> = { name: '', belongs: () => true };

/**
 * Groups tests: `name` begins the sentence that each of their names ends. Those of a certain kind of
 * window say by `belongs` whether this is one.
 */
export function describe(name: string, add: () => void, belongs = () => true): void {
  const before = group;
  group = { name, belongs };
  add();
  group = before;
}

/** Whether the window is of one folder that is trusted. */
export function isPlain(): boolean {
  return vscode.workspace.isTrusted && vscode.workspace.workspaceFolders?.length === 1;
}

/** Whether the window is of several folders. */
export function hasSeveralFolders(): boolean {
  return (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
}

/** Adds a test. */
export function it(name: string, run: Suite['run']): void {
  suites.push({ ...group, name: `${group.name} ${name}`, run });
}

/** Fails unless both are the same, as JSON. */
export function equal(actual: unknown, expected: unknown): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`Expected ${wanted}, got ${found}`);
}

/** Fails unless the value is there, and gives it. */
export function defined<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`There is no ${what}`);
  return value;
}

/** What the test that runs has to tell beside its outcome. */
let told: string[] = [];

/** Has a line printed below the test's name. */
export function tell(line: string): void {
  told.push(line);
}

/** Ends a test that cannot hold in this place, and says why. */
export function skip(why: string): never {
  throw new Skipped(why);
}

/** Zhupi, as VS Code has it here. */
export function zhupi(): vscode.Extension<unknown> {
  return defined(vscode.extensions.getExtension('zhupi.zhupi'), 'extension zhupi.zhupi');
}

/** Whether Zhupi runs in a web worker: its files then have addresses. */
export function runsInWorker(): boolean {
  return zhupi().extensionUri.scheme === 'http';
}

/** Longer than any test takes, in milliseconds. */
const patience = 60_000;

/** What begins each line with an outcome, so that the runner finds it among all that VS Code says. */
const mark = 'ZHUPI-OUTCOME ';

/** Runs all tests, one after the other; VS Code calls it. Each outcome is a line on the console. */
export async function run(): Promise<void> {
  console.log(`ZHUPI-PLACE ${JSON.stringify(place())}`);
  for (const suite of suites.filter(({ belongs }) => belongs())) {
    console.log(mark + JSON.stringify({ name: suite.name, ...(await endOf(suite)) }));
  }
}

/** Where the tests run: the runner holds it against what it meant. */
function place(): object {
  const { workspaceFolders = [], isTrusted: trusted } = vscode.workspace;
  return {
    worker: runsInWorker(),
    scheme: workspaceFolders[0]?.uri.scheme,
    trusted,
    folders: workspaceFolders.length,
    version: vscode.version,
  };
}

async function endOf(suite: Suite): Promise<{ readonly state: string; readonly reason?: string }> {
  try {
    told = [];
    await inTime(suite);
    return told.length === 0 ? { state: 'passed' } : { state: 'passed', reason: told.join('\n') };
  } catch (error) {
    if (error instanceof Skipped) return { state: 'skipped', reason: error.message };
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { state: 'failed', reason };
  }
}

/** Runs a test, and fails where it waits for something that does not come. */
async function inTime(suite: Suite): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, patience, new Error('It waits and waits.'));
  });
  try {
    await Promise.race([suite.run(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Longer than any answer takes, and less than a test may. */
const answerPatience = 40_000;

/**
 * Asks again and again until the answer is one that `holds`, and gives it: VS Code takes its time to
 * tell extensions of editors, and them to answer. In the end it tells what
 * the answer was, and asks no more: the tests behind it have the window for themselves.
 */
export async function answerThat<T>(
  holds: (answer: T) => boolean,
  ask: () => Thenable<T>,
): Promise<T> {
  const start = performance.now();
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (performance.now() - start > answerPatience) {
      throw new Error(`At last it was ${JSON.stringify(answer)}`);
    }
  }
}
