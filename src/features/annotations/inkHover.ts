import * as vscode from 'vscode';
import { meaningOf } from '../../core/ink/inkMeanings';
import { chosenWords } from '../../host/chosenLanguage';
import type { Host } from '../../host/host';
import { dialectOf, noteSelector } from '../../host/noteDocument';
import { rangeOf } from '../../host/rangeOf';
import { inkText } from './inkText';

/** Says what the ink of an annotation means, on its text where it has a meaning, and on its tags. */
export function registerInkHover(host: Host): vscode.Disposable {
  return vscode.languages.registerHoverProvider(noteSelector, {
    provideHover(document, position) {
      if (dialectOf(document) === null) {
        return null;
      }
      const at = document.offsetAt(position);
      const meanings = host.settings.of(document.uri).inks;
      const annotation = host.notes
        .noteOf(document)
        .annotations.filter(({ span }) => span.start <= at && at < span.end)
        .pop();
      if (annotation === undefined) {
        return null;
      }
      const { ink, contentSpan, span } = annotation;
      const meaning = meaningOf(meanings, ink);
      const isOnTag = at < contentSpan.start || contentSpan.end <= at;
      return meaning === null && !isOnTag
        ? null
        : new vscode.Hover(
            new vscode.MarkdownString().appendText(
              chosenWords().annotations.hover(inkText(ink, meanings)),
            ),
            rangeOf(document, span),
          );
    },
  });
}
