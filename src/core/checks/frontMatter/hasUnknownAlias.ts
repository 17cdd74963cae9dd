import type { FrontMatterValue } from '../../note/frontMatterTree';

/** `*重点*` is an alias to YAML; that nothing has this name, only its users notice. */
export function hasUnknownAlias(value: FrontMatterValue): boolean {
  switch (value.kind) {
    case 'alias':
      return value.target === null;
    case 'list':
      return value.items.some(hasUnknownAlias);
    case 'map':
      return value.entries.some(entry => hasUnknownAlias(entry.value));
    case 'empty':
    case 'scalar':
      return false;
  }
}
