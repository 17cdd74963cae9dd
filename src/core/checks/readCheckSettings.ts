import type { CheckSettings } from './checkFacts';
import type { Level } from './finding';

const known: readonly Level[] = ['error', 'warning', 'info', 'hint', 'off'];

/** The settings as a user writes them, by their names: `zhupi.problems.levels`, and so on. */
export interface WrittenCheckSettings {
  readonly levels: unknown;
  readonly titleLength: unknown;
  readonly summaryLength: unknown;
}

/** Reads what the user said of checks. What is written wrongly counts as not written. */
export function readCheckSettings(written: WrittenCheckSettings): CheckSettings {
  return {
    levels: readLevels(written.levels),
    titleLength: length(written.titleLength, 60),
    summaryLength: length(written.summaryLength, 200),
  };
}

function readLevels(setting: unknown): CheckSettings['levels'] {
  const levels: Record<string, Level | Readonly<Record<string, Level>>> = {};
  for (const [code, said] of Object.entries(isRecord(setting) ? setting : {})) {
    if (isLevel(said)) {
      levels[code] = said;
    } else if (isRecord(said)) {
      levels[code] = Object.fromEntries(
        Object.entries(said).filter((entry): entry is [string, Level] => isLevel(entry[1])),
      );
    }
  }
  return levels;
}

function isLevel(value: unknown): value is Level {
  return known.some(level => level === value);
}

function length(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value > 0 ? value : otherwise;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
