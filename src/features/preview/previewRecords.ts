/** What is written down of a preview, so that another extension host can go on with it. */
export interface PreviewRecord {
  readonly doc: string;
  readonly locked: boolean;
  readonly title: string;
  /** The number of its group of editors, from 1; null while VS Code has not said it. */
  readonly column: number | null;
}

/** Where a tab is, and what stands on it. */
export interface TabPlace {
  readonly title: string;
  readonly column: number;
}

/** The records in what was stored; whatever is none is passed over. */
export function readRecords(value: unknown): readonly PreviewRecord[] {
  return Array.isArray(value) ? value.flatMap(item => readRecord(item) ?? []) : [];
}

/**
 * The record of the preview in a tab. Its title may be in another language by now, and groups may
 * have been counted anew, so the likeliest is taken; null where there is none at all.
 */
export function recordOf(tab: TabPlace, records: readonly PreviewRecord[]): PreviewRecord | null {
  const likeness = (record: PreviewRecord) =>
    (record.title === tab.title ? 2 : 0) + (record.column === tab.column ? 1 : 0);
  let best: PreviewRecord | null = null;
  for (const record of records) {
    if (best === null || likeness(record) > likeness(best)) best = record;
  }
  return best;
}

function readRecord(value: unknown): PreviewRecord | null {
  if (typeof value !== 'object' || value === null) {
    return null;
  }
  const { doc, locked, title, column } = value as Readonly<Record<string, unknown>>;
  return typeof doc === 'string' && typeof title === 'string'
    ? { doc, locked: locked === true, title, column: typeof column === 'number' ? column : null }
    : null;
}
