import { matchesGlob } from '../text/glob';
import type { CheckSettings } from './checkFacts';
import type { FindingCode, Level } from './finding';
import { levels } from './levels';

/** The level that holds, and what the user said of it; null where nothing was said. */
export interface LevelChoice {
  readonly severity: Level;
  readonly said: Level | null;
}

/**
 * The level of a finding: the last of the user's that fits its code and path, else that of the rule
 * or of the code.
 */
export function levelFor(
  code: FindingCode,
  ofRule: Level | undefined,
  settings: CheckSettings,
  path: string | null,
): LevelChoice {
  let said: Level | null = null;
  for (const [pattern, level] of Object.entries(settings.levels)) {
    if (!matchesCode(code, pattern)) {
      continue;
    }
    if (typeof level === 'string') {
      said = level;
    } else if (path !== null) {
      for (const [glob, each] of Object.entries(level)) {
        said = matchesGlob(path, glob) ? each : said;
      }
    }
  }
  return { severity: said ?? ofRule ?? levels[code], said };
}

/** `front-matter/*` are all codes of front matter, `*` all codes. */
export function matchesCode(code: string, pattern: string): boolean {
  return (
    pattern === code ||
    pattern === '*' ||
    (pattern.endsWith('/*') && code.startsWith(pattern.slice(0, -1)))
  );
}
