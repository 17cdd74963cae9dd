import type { Severity } from '../checks/finding';

/** How many findings there are of each kind. */
type Counts = Readonly<Record<Severity | 'accepted', number>>;

/** What `zhupi check` says besides the findings. */
export const checkCommandEn = {
  noPathsToCheck: () => 'Which notes? Use: zhupi check PATH…',
  noValue: (name: string) => `${name} takes no value.`,
  badDate: (name: string, value: string) =>
    `${name} can’t be “${value}”, only a day such as 2026-11-25.`,
  baselineBroken: (path: string) =>
    `${path} can’t be understood. Mend it, or use --no-baseline to do without it.`,
  checking: (done: number, all: number) => `Checking ${done} of ${all} notes…`,
  severity: (severity: Severity) =>
    ({ error: 'error', warning: 'warning', info: 'info', hint: 'hint' })[severity],
  mended: (fixes: number, notes: number) =>
    `Mended ${counted(fixes, 'problem')} in ${counted(notes, 'note')}.`,
  found: (counts: Counts, concerned: number, read: number) => {
    const parts = [
      counts.error > 0 ? counted(counts.error, 'error') : '',
      counts.warning > 0 ? counted(counts.warning, 'warning') : '',
      counts.info > 0 ? `${counts.info} for information` : '',
    ].filter(Boolean);
    const accepted = counts.accepted > 0 ? ` (${counts.accepted} accepted)` : '';
    return parts.length === 0
      ? `No problems in ${counted(read, 'note')}${accepted}.`
      : `${parts.join(', ')} in ${concerned} of ${counted(read, 'note')}${accepted}.`;
  },
};

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
