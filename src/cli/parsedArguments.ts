import { parseArgs } from 'node:util';
import type { Words } from '../core/words/words';
import { UsageError } from './usageError';

/** An option that takes a value; without `values` any is good. */
export interface OptionRule {
  readonly short?: string;
  /** It takes no value: it is there or not. */
  readonly isFlag?: boolean;
  readonly values?: readonly string[];
  readonly multiple?: boolean;
}

export interface ParsedArguments {
  readonly paths: readonly string[];
  /** The values given for each option, the last one last. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** Options of every command. */
const common: Readonly<Record<string, OptionRule>> = { lang: { values: ['en', 'zh-cn'] } };

/** Reads the arguments of a command by its rules; throws a {@link UsageError} where they don't fit. */
export function parsedArguments(
  args: readonly string[],
  rules: Readonly<Record<string, OptionRule>>,
  words: Words,
): ParsedArguments {
  const all = { ...common, ...rules };
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(all).map(([name, { short, isFlag = false }]) => [
        name,
        {
          type: isFlag ? ('boolean' as const) : ('string' as const),
          ...(short === undefined ? {} : { short }),
        },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const paths: string[] = [];
  const options = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') {
      paths.push(token.value);
    } else if (token.kind === 'option') {
      // `-o --theme` forgot the name; a name that begins like an option is written `--output=-x`.
      const isNext = token.inlineValue !== true && token.value?.startsWith('-') === true;
      const given = isNext ? undefined : token.value;
      const value = checkedValue(token.name, token.rawName, given, all, words);
      options.set(token.name, [...(options.get(token.name) ?? []), value]);
    }
  }
  return { paths, options };
}

function checkedValue(
  name: string,
  written: string,
  value: string | undefined,
  rules: Readonly<Record<string, OptionRule>>,
  { cli }: Words,
): string {
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (rule === undefined) {
    throw new UsageError(cli.unknownOption(written));
  }
  if (rule.isFlag === true) {
    if (value !== undefined) throw new UsageError(cli.noValue(written));
    return '';
  }
  if (value === undefined || value === '') {
    throw new UsageError(cli.missingValue(written));
  }
  if (rule.values && !rule.values.includes(value)) {
    throw new UsageError(cli.badValue(written, value, rule.values));
  }
  return value;
}

/** The last value given for an option. */
export function lastValue({ options }: ParsedArguments, name: string): string | undefined {
  return options.get(name)?.at(-1);
}
