import { isFields, isListOf, isNumber, isOrNull, isRecordOf, isText, type Fields } from './fields';
import type { BlockPlace, FromPreview, PreviewSettings, PreviewState, ToPreview } from './preview';

/** A message from the extension, or null where `value` is none. */
export function readToPreview(value: unknown): ToPreview | null {
  if (!isFields(value) || typeof value.doc !== 'string') {
    return null;
  }
  const { doc } = value;
  switch (value.type) {
    case 'update':
      return readUpdate(doc, value);
    case 'scroll':
    case 'cursor':
      return isLine(value.line) ? { type: value.type, doc, line: value.line } : null;
    case 'askLine':
      return { type: 'askLine', doc };
    case 'reveal':
      return typeof value.slug === 'string' ? { type: 'reveal', doc, slug: value.slug } : null;
    default:
      return null;
  }
}

/** A message from the preview, or null where `value` is none. */
export function readFromPreview(value: unknown): FromPreview | null {
  if (!isFields(value)) {
    return null;
  }
  switch (value.type) {
    case 'ready':
      return { type: 'ready' };
    case 'failed':
      return typeof value.message === 'string' ? { type: 'failed', message: value.message } : null;
    default:
      return typeof value.doc === 'string' ? readAboutNote(value.doc, value) : null;
  }
}

/** What a preview remembered, or null where `value` names no note. */
export function readPreviewState(value: unknown): PreviewState | null {
  if (!isFields(value) || typeof value.doc !== 'string') {
    return null;
  }
  return {
    doc: value.doc,
    locked: value.locked === true,
    line: isLine(value.line) ? value.line : 0,
    imageSizes: isRecordOf(value.imageSizes, isSize) ? value.imageSizes : {},
  };
}

function readAboutNote(doc: string, value: Fields): FromPreview | null {
  switch (value.type) {
    case 'shown':
      return typeof value.version === 'number'
        ? { type: 'shown', doc, version: value.version }
        : null;
    case 'need':
      return isListOf(value.ids, isText) ? { type: 'need', doc, ids: value.ids } : null;
    case 'openLink':
      return typeof value.href === 'string' ? { type: 'openLink', doc, href: value.href } : null;
    case 'showLine':
      return isLine(value.line) ? { type: 'showLine', doc, line: value.line } : null;
    case 'chooseProfile':
      return { type: 'chooseProfile', doc };
    default:
      return null;
  }
}

function readUpdate(doc: string, value: Fields): ToPreview | null {
  const { version, locked, blocks, bodies, notice, settings } = value;
  if (
    typeof version !== 'number' ||
    typeof locked !== 'boolean' ||
    !isListOf(blocks, isPlace) ||
    !isRecordOf(bodies, isText) ||
    !isOrNull(notice, isText) ||
    !isSettings(settings)
  ) {
    return null;
  }
  return { type: 'update', doc, version, locked, blocks, bodies, notice, settings };
}

function isSettings(value: unknown): value is PreviewSettings {
  return (
    isFields(value) &&
    (value.language === 'en' || value.language === 'zh-cn') &&
    isRecordOf(value.macros, isText) &&
    typeof value.markEditorSelection === 'boolean' &&
    typeof value.doubleClickToEditor === 'boolean' &&
    typeof value.inkMarks === 'boolean' &&
    isOrNull(value.fontFamily, isText) &&
    isOrNull(value.fontSize, isNumber) &&
    isOrNull(value.lineHeight, isNumber)
  );
}

function isPlace(value: unknown): value is BlockPlace {
  return (
    Array.isArray(value) &&
    value.length === 3 &&
    typeof value[0] === 'string' &&
    isLine(value[1]) &&
    isLine(value[2])
  );
}

function isSize(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every(isNumber);
}

function isLine(value: unknown): value is number {
  return isNumber(value) && value >= 0;
}
