/** A test inside of VS Code. It may use no module of Node: it also runs in a web worker. */
interface Suite {
  readonly name: string;
  readonly run: () => Promise<void> | void;
}

const suites: Suite[] = [];
let group = '';

/** Groups tests: `name` begins the sentence that each of their names ends. */
export function describe(name: string, add: () => void): void {
  group = name;
  add();
  group = '';
}

/** Adds a test. */
export function it(name: string, run: Suite['run']): void {
  suites.push({ name: `${group} ${name}`, run });
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

/** What begins each line with an outcome, so that the runner finds it among all that VS Code says. */
const mark = 'ZHUPI-OUTCOME ';

/** Runs all tests, one after the other; VS Code calls it. Each outcome is a line on the console. */
export async function run(): Promise<void> {
  for (const suite of suites) {
    const failure = await failureOf(suite);
    const outcome =
      failure === null
        ? { name: suite.name, state: 'passed' }
        : { name: suite.name, state: 'failed', reason: failure };
    console.log(mark + JSON.stringify(outcome));
  }
}

async function failureOf(suite: Suite): Promise<string | null> {
  try {
    await suite.run();
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
