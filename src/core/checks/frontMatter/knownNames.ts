import { yamlText } from '../../edit/yamlText';
import { nearestName } from '../nearest';
import type { Fix } from '../finding';
import type { Remark } from '../remark';
import { resolved, type Scalar, scalarsOf } from './keyedEntry';
import type { PostContext } from './postContext';

/** Layouts and authors that the site does not have, where its folders say which it has. */
export function checkKnownNames({ entries, site }: PostContext): readonly Remark[] {
  const { layouts, authors } = site.facts;
  if (layouts === null && authors === null) {
    return [];
  }
  return entries.flatMap(({ rule, value }) => {
    const known = rule?.kind === 'layout' ? layouts : rule?.kind === 'authors' ? authors : null;
    if (known === null) {
      return [];
    }
    const code =
      rule?.kind === 'layout' ? 'front-matter/unknown-layout' : 'front-matter/unknown-author';
    return scalarsOf(resolved(value)).flatMap((scalar): readonly Remark[] => {
      const name = scalar.text.trim();
      const isKnown = name === '' || known.includes(name) || offered(rule?.values, name);
      return isKnown || typeof scalar.value !== 'string'
        ? []
        : [{ problem: { code, name, known }, span: scalar.span, fixes: fixesFor(scalar, known) }];
    });
  });
}

function offered(values: readonly string[] | undefined, name: string): boolean {
  return values?.includes(name) === true;
}

function fixesFor(scalar: Scalar, known: readonly string[]): readonly Fix[] {
  const near = nearestName(scalar.text, known);
  if (near === null || scalar.style === 'block') {
    return [];
  }
  const always = scalar.style !== 'plain';
  const quotes = scalar.style === 'double' ? 'double' : 'single';
  const newText = yamlText(near, { inFlow: true, quotes, always });
  const title = { kind: 'replace', old: scalar.text, new: near } as const;
  return [{ title, safe: false, edits: [{ span: scalar.span, newText }] }];
}
