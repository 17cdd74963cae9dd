import type { Note } from '../note/note';
import type { CheckFacts } from './checkFacts';
import type { Finding } from './finding';
import { levelFor } from './levelFor';
import { levelPath } from './levelPath';
import { readSilences } from './silence';

/**
 * Findings with the levels that the user gave their codes, for rules that know nothing of settings:
 * without those that the user turned off, or silenced in the note.
 */
export function asUserSays(
  findings: readonly Finding[],
  note: Note,
  facts: CheckFacts,
): readonly Finding[] {
  if (findings.length === 0) {
    return findings;
  }
  const silences = readSilences(note);
  return findings.flatMap(finding => {
    const level = finding.isOff ? 'off' : finding.severity;
    const { said, severity } = levelFor(
      finding.problem.code,
      level,
      facts.settings,
      levelPath(facts),
    );
    if (said === 'off' || silences.covers(finding)) {
      return [];
    }
    const isOff = severity === 'off';
    return [{ ...finding, severity: isOff ? ('hint' as const) : severity, isOff }];
  });
}
