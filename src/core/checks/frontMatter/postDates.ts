import { readWrittenDate, type WrittenDate } from '../../text/writtenDate';
import { type KeyedEntry, resolved, type Scalar } from './keyedEntry';

/** A date of a post. */
export interface PostDate {
  readonly entry: KeyedEntry;
  readonly value: Scalar;
  /** Null where it can't be read. */
  readonly date: WrittenDate | null;
}

/** What stands behind the keys of dates, as far as it says something. */
export function postDates(entries: readonly KeyedEntry[]): readonly PostDate[] {
  const dates: PostDate[] = [];
  for (const entry of entries) {
    const value = entry.rule?.kind === 'date' ? resolved(entry.value) : null;
    if (value?.kind === 'scalar' && isWritten(value)) {
      const placed = value === entry.value ? value : { ...value, span: entry.value.span };
      dates.push({ entry, value: placed, date: readWrittenDate(value.text) });
    }
  }
  return dates;
}

function isWritten({ value, text }: Scalar): boolean {
  return value !== null && typeof value !== 'boolean' && text.trim() !== '';
}
