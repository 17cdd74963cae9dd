import type { TextEdit } from '../edit/textEdit';
import type { Finding } from './finding';

/**
 * The edits of the safe fixes that can be made together, a list for each fix. What nobody wants to
 * hear of is left alone, and what overlaps another fix waits for the next time.
 */
export function safeFixes(findings: readonly Finding[]): readonly (readonly TextEdit[])[] {
  const taken: TextEdit[] = [];
  const made: (readonly TextEdit[])[] = [];
  for (const { fixes, isOff } of findings) {
    const fix = isOff ? undefined : fixes.find(({ safe }) => safe);
    if (fix !== undefined && !fix.edits.some(edit => taken.some(other => touches(edit, other)))) {
      taken.push(...fix.edits);
      made.push(fix.edits);
    }
  }
  return made;
}

/** Whether two edits can't be made together: they overlap, or insert at one place. */
function touches({ span: one }: TextEdit, { span: other }: TextEdit): boolean {
  return one.start <= other.end && other.start <= one.end;
}
