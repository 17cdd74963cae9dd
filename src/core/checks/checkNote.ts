import type { Note } from '../note/note';
import { isPost } from '../site/isPost';
import { checkAnnotations } from './annotations/checkAnnotations';
import type { CheckFacts } from './checkFacts';
import type { Finding } from './finding';
import { checkFrontMatter } from './frontMatter/checkFrontMatter';
import { rememberedRemarks } from './frontMatter/rememberedRemarks';
import { levelFor } from './levelFor';
import { levelPath } from './levelPath';
import { readSilences } from './silence';
import type { Remark } from './remark';

/**
 * What is wrong in a note by itself, in the order of the text. What the user turned off or silenced
 * is left out. Never throws on what a user wrote.
 */
export function checkNote(note: Note, facts: CheckFacts): readonly Finding[] {
  const remarks = remarksOn(note, facts);
  if (remarks.length === 0) {
    return [];
  }
  const silences = readSilences(note);
  return remarks
    .flatMap(remark => findingOf(remark, facts))
    .filter(finding => !silences.covers(finding))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function remarksOn(note: Note, facts: CheckFacts): readonly Remark[] {
  return [...remarksOnPost(note, facts), ...checkAnnotations(note)];
}

function remarksOnPost(note: Note, facts: CheckFacts): readonly Remark[] {
  const { site, path } = facts;
  if (site === null) {
    return [];
  }
  const isOne = path === null || isPost(site, path, note.frontMatter !== null);
  return isOne ? rememberedRemarks(note, facts, () => checkFrontMatter(note, site, facts)) : [];
}

function findingOf(remark: Remark, facts: CheckFacts): readonly Finding[] {
  const { problem, span, fixes, level } = remark;
  const { said, severity } = levelFor(problem.code, level, facts.settings, levelPath(facts));
  if (said === 'off') {
    return [];
  }
  return [
    {
      problem,
      span,
      fixes,
      severity: severity === 'off' ? 'hint' : severity,
      isOff: severity === 'off',
    },
  ];
}
