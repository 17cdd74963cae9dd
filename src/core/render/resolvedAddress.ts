import type { AddressKind, RenderContext } from './renderContext';
import { safeAddress } from './safeAddress';

/** The address that the page may use for what a note calls `address`; null refuses it. */
export function resolvedAddress(
  address: string,
  kind: AddressKind,
  context: RenderContext,
): string | null {
  const safe = safeAddress(address, kind);
  const resolved = safe === null ? null : context.resolve(safe, kind);
  return resolved === null ? null : safeAddress(resolved, kind);
}
