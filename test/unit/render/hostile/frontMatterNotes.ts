import { hostileFile, type HostileNote } from './hostileNote';

const image = '<img src=x onerror=window.pwned=1>';

function withFrontMatter(name: string, ...lines: readonly string[]): HostileNote {
  return hostileFile(name, `---\n${lines.join('\n')}\n---\n\n正文`, '正文');
}

/** Front matter that is code, or holds tags where the page shows its values. */
export const frontMatterNotes: readonly HostileNote[] = [
  hostileFile(
    'a front matter that is code',
    '---js\n{ title: (window.pwned = 1, process.exit(1)) }\n---\n\n正文',
    '正文',
  ),
  hostileFile(
    'a front matter that is code of another name',
    '---javascript\nmodule.exports = { title: (globalThis.pwned = 1) }\n---\n\n正文',
    '正文',
  ),
  hostileFile('a front matter of CoffeeScript', '---coffee\nwindow.pwned = 1\n---\n\n正文', '正文'),
  hostileFile(
    'a front matter of TOML tags',
    '+++\ntitle = "</code><script>window.pwned=1</script>"\n+++\n\n正文',
    '正文',
  ),
  hostileFile(
    'a front matter of JSON tags',
    `---json\n{ "title": "</code></pre>${image}", "__proto__": { "pwned": 1 } }\n---\n\n正文`,
    '正文',
  ),
  withFrontMatter(
    'a front matter of tags',
    `title: ${image}`,
    'tags: ["</li><script>window.pwned=1</script>"]',
    'date: "<b onclick=window.pwned=1>"',
    `lastmod: '">${image}'`,
  ),
  withFrontMatter(
    'a title that ends the page',
    'title: "</title></head><script>window.pwned=1</script>"',
  ),
  withFrontMatter('a title of entities', 'title: "&lt;script&gt;window.pwned=1&lt;/script&gt;"'),
  withFrontMatter('a date that ends its attribute', `date: '2024-01-01" onclick="window.pwned=1'`),
  withFrontMatter(
    'a tag that links',
    'tags: ["[标签](javascript:window.pwned=1)", \'" onclick="x\']',
  ),
  withFrontMatter('a YAML function', 'title: !!js/function "function () { window.pwned = 1 }"'),
  withFrontMatter(
    'a YAML expression',
    'title: !!js/regexp /x/',
    'tags: !!python/object/apply:os.system ["x"]',
  ),
  withFrontMatter(
    'a prototype',
    '__proto__: { pwned: 1 }',
    'constructor: { prototype: { pwned: 1 } }',
    'title: 题',
  ),
  withFrontMatter(
    'YAML aliases that grow',
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefgh'.split('').map((name, index) => {
      const before = `*${'abcdefg'[index] ?? 'a'}`;
      return `${name}: &${name} [${Array(9).fill(before).join(', ')}]`;
    }),
    'tags: *h',
  ),
];
