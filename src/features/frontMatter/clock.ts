import type { Clock } from './dateForm';

/** The time now, by the clock of this machine. */
export function clockNow(): Clock {
  const now = new Date();
  return { now, offset: -now.getTimezoneOffset() };
}
