import * as vscode from 'vscode';
import type { NamedInk } from '../../core/ink/ink';
import { inkPalette } from '../../core/ink/palette';

/** A dot in an ink's colour, for lists that show icons without theirs, as those of choices do. */
export function inkDot(ink: NamedInk): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  const { light, dark } = inkPalette[ink];
  return { light: dot(light), dark: dot(dark) };
}

function dot(color: string): vscode.Uri {
  const circle = `<circle cx="8" cy="8" r="4" fill="${color}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16">${circle}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
}
