import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { registerCompletion } from './completion';
import { registerHover } from './hover';
import { registerLastmodOnSave } from './lastmodOnSave';
import { registerStructure } from './structure';
import { registerSuggestions } from './suggestWhileTyping';
import { TagUses } from './tagUses';

/** The front matter as a language: completion, hover, folding, outline, and its dates on save. */
export function registerFrontMatter(host: Host): vscode.Disposable {
  const uses = new TagUses(host);
  return vscode.Disposable.from(
    registerCompletion(host, uses),
    registerSuggestions(host, uses),
    registerHover(host, uses),
    registerStructure(),
    registerLastmodOnSave(host),
  );
}
