import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { registerCompletion } from './completion';
import { registerHover } from './hover';
import { registerLastmodOnSave } from './lastmodOnSave';
import { registerStructure } from './structure';
import { registerSuggestions } from './suggestWhileTyping';

/** The front matter as a language: completion, hover, folding, outline, and its dates on save. */
export function registerFrontMatter(host: Host): vscode.Disposable {
  // The tags of other posts are known once there is a library.
  const knownTags = () => [];
  return vscode.Disposable.from(
    registerCompletion(host, knownTags),
    registerSuggestions(host, knownTags),
    registerHover(host),
    registerStructure(),
    registerLastmodOnSave(host),
  );
}
