import { isFields, isListOf, isNumber, isOrNull, isRecordOf, isText, type Fields } from './fields';
import {
  treeLayerNames,
  type FromTree,
  type ToTree,
  type TreeAction,
  type TreeBody,
  type TreePartPlace,
  type TreeState,
} from './outline';

const actions: readonly TreeAction[] = ['exportSvg', 'exportPng', 'buildOutline'];

/** A message from the extension, or null where `value` is none. */
export function readToTree(value: unknown): ToTree | null {
  if (!isFields(value)) {
    return null;
  }
  switch (value.type) {
    case 'update':
      return readUpdate(value);
    case 'reveal':
      return isText(value.model) ? { type: 'reveal', model: value.model } : null;
    case 'draw': {
      const { id, svg, width, height } = value;
      return isNumber(id) && isText(svg) && isNumber(width) && isNumber(height)
        ? { type: 'draw', id, svg, width, height }
        : null;
    }
    default:
      return null;
  }
}

/** A message from the family tree, or null where `value` is none. */
export function readFromTree(value: unknown): FromTree | null {
  if (!isFields(value)) {
    return null;
  }
  switch (value.type) {
    case 'ready':
    case 'fold':
      return isListOf(value.folded, isText) ? { type: value.type, folded: value.folded } : null;
    case 'shown':
      return isNumber(value.version) ? { type: 'shown', version: value.version } : null;
    case 'need':
      return isListOf(value.keys, isText) ? { type: 'need', keys: value.keys } : null;
    case 'open':
      return isText(value.model) ? { type: 'open', model: value.model } : null;
    case 'act': {
      const action = actions.find(each => each === value.action);
      return action === undefined ? null : { type: 'act', action };
    }
    case 'picture':
      return isNumber(value.id) && isOrNull(value.png, isBuffer)
        ? { type: 'picture', id: value.id, png: value.png }
        : null;
    case 'failed':
      return isText(value.message) ? { type: 'failed', message: value.message } : null;
    default:
      return null;
  }
}

/** What the family tree remembered, or null where `value` is nothing of the kind. */
export function readTreeState(value: unknown): TreeState | null {
  if (!isFields(value)) {
    return null;
  }
  return {
    folded: isListOf(value.folded, isText) ? value.folded : [],
    zoom: isNumber(value.zoom) && value.zoom > 0 ? value.zoom : 1,
    left: isNumber(value.left) ? value.left : 0,
    top: isNumber(value.top) ? value.top : 0,
    selected: isText(value.selected) ? value.selected : null,
  };
}

function readUpdate(value: Fields): ToTree | null {
  const { version, width, height, namesWidth, headHeight, parts, bodies, notice, language } = value;
  if (
    !isNumber(version) ||
    !isNumber(width) ||
    !isNumber(height) ||
    !isNumber(namesWidth) ||
    !isNumber(headHeight) ||
    !isListOf(parts, isPlace) ||
    !isRecordOf(bodies, isBody) ||
    !isOrNull(notice, isText) ||
    (language !== 'en' && language !== 'zh-cn')
  ) {
    return null;
  }
  const size = { width, height, namesWidth, headHeight };
  return { type: 'update', version, ...size, parts, bodies, notice, language };
}

function isPlace(value: unknown): value is TreePartPlace {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    isText(value[0]) &&
    treeLayerNames.some(layer => layer === value[1])
  );
}

function isBody(value: unknown): value is TreeBody {
  return isFields(value) && isText(value.svg) && isText(value.find);
}

/** A buffer may come from another realm, where it is of another class. */
function isBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}
