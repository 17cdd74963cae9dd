// Writes syntaxes/*.tmLanguage.json from scripts/grammars: npm run grammars
import { writeFile } from 'node:fs/promises';
import { grammars } from './grammars/grammars';

for (const [name, grammar] of Object.entries(grammars())) {
  await writeFile(`syntaxes/${name}.tmLanguage.json`, `${JSON.stringify(grammar, null, 2)}\n`);
}
