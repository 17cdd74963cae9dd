import * as vscode from 'vscode';
import { languageOf, wordsOf, type Language, type Words } from '../core/words/words';
import { readSettings } from './settings';

/** The language to speak: `zhupi.language`, else that of VS Code itself. */
export function chosenLanguage(): Language {
  const { language } = readSettings();
  return language === 'auto' ? languageOf(vscode.env.language) : language;
}

/** Every sentence, in the language to speak now. */
export function chosenWords(): Words {
  return wordsOf(chosenLanguage());
}
