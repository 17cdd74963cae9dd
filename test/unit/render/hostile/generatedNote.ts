import type { SeededRandom } from '../../../bench/seededRandom';

const elements = (
  'a img p div span font b script style svg math iframe form input button table td details summary ' +
  'template noscript title textarea select option object embed base meta link body html video audio ' +
  'foreignObject mtext mglyph annotation-xml use animate image source picture Evil x-evil h1 li ul'
).split(' ');
const attributes = (
  'href src onerror onload onclick style class id name title srcset action formaction xlink:href data ' +
  'color align width type value srcdoc http-equiv content target background poster is on\u0000error'
).split(' ');
const values = [
  'javascript:window.pwned=1',
  ' jAvA\tscript:window.pwned=1',
  'java&#10;script&colon;window.pwned=1',
  'vbscript:x',
  'data:text/html,<script>window.pwned=1</script>',
  'data:image/svg+xml,<svg onload=1>',
  'data:image/png;base64,AA',
  'https://evil.example/x',
  '//evil.example/x',
  '\\\\evil.example\\x',
  'command:x',
  'window.pwned=1',
  'position:fixed;inset:0',
  'color:red;background:url(//evil.example)',
  'red',
  '#f00"onclick="window.pwned=1',
  "'><script>window.pwned=1</script>",
  '"><img src=x onerror=window.pwned=1>',
  '--><img src=x onerror=window.pwned=1>',
  'zhupi-note',
  '50%',
  'checkbox',
  '',
];
const quotes = ['"', "'", '', '`'];
const blanks = [' ', '\n', '\t', '/', '\u000c', ' \u00a0', '  '];
const texts = [
  '中文',
  'text',
  '&lt;img src=x onerror=window.pwned=1&gt;',
  '&#60;script&#62;',
  '</style>',
  '</title>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '**粗**',
  '`码`',
  '$\\href{javascript:x}{y}$',
  '$x<y$',
  '$$\\htmlStyle{position:fixed}{x}$$',
  '\n\n',
  '\n> ',
  '\n- ',
  '\n|a|b|\n|-|-|\n|',
  '\n```html title="<b>"\n',
  '\n# ',
  '[^1]',
  '\n\n[^1]: ',
  '\n\n[r]: javascript:window.pwned=1\n\n',
  '[r]',
  '<javascript:x>',
  '{window.pwned=1}',
  '\u0000',
  '\ufeff',
];

/** A note of hostile pieces in any order: the same for the same state of `random`. */
export function generatedNote(random: SeededRandom): string {
  let note = '';
  for (let count = random.whole(2, 9); count > 0; count--) {
    note += piece(random);
  }
  return note;
}

function piece(random: SeededRandom): string {
  switch (random.whole(0, 7)) {
    case 0:
    case 1:
    case 2:
      return openingTag(random);
    case 3:
      return `</${random.pick(elements)}>`;
    case 4:
      return `[${random.pick(texts)}](${random.pick(values)} "${random.pick(values)}")`;
    case 5:
      return `![${random.pick(texts)}](<${random.pick(values)}>)`;
    default:
      return random.pick(texts);
  }
}

function openingTag(random: SeededRandom): string {
  let tag = `<${random.pick(elements)}`;
  for (let count = random.whole(0, 3); count > 0; count--) {
    const quote = random.pick(quotes);
    tag += `${random.pick(blanks)}${random.pick(attributes)}=${quote}${random.pick(values)}${quote}`;
  }
  // Now and then a tag is left open.
  return tag + random.pick(['>', '>', '>', '>', '/>', '']);
}
