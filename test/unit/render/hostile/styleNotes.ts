import { hostile, type HostileNote } from './hostileNote';

/** Styles that load, cover the page or hide it, in elements, attributes and colours. */
export const styleNotes: readonly HostileNote[] = [
  hostile(
    'a style element',
    '<style>body { display: none } @import "https://evil.example/x.css";</style>',
  ),
  hostile(
    'a style element for another font',
    '<style>@font-face { font-family: x; src: url(data:font/woff2;base64,AA) }</style>',
  ),
  hostile(
    'a style element in a line',
    '行内<style>article { position: fixed }</style>之后',
    '行内',
    '之后',
  ),
  hostile(
    'a style that loads',
    '<p style="background:url(https://evil.example/x.png)">段</p>',
    '段',
  ),
  hostile(
    'a style that loads by escapes',
    '<p style="background:\\75\\72\\6C(https://evil.example/x.png)">段</p>',
    '段',
  ),
  hostile(
    'a style that loads a set',
    '<p style="background:image-set(\'https://evil.example/x.png\' 1x)">段</p>',
    '段',
  ),
  hostile(
    'a style that loads a list mark',
    '<ul style="list-style-image:url(https://evil.example/x.png)"><li>项</li></ul>',
    '项',
  ),
  hostile(
    'a style with a cursor',
    '<p style="cursor:url(https://evil.example/x.cur),auto">段</p>',
    '段',
  ),
  hostile('a style that runs', '<p style="width:expression(window.pwned=1)">段</p>', '段'),
  hostile(
    'a style that binds',
    '<p style="-moz-binding:url(https://evil.example/x.xml)">段</p>',
    '段',
  ),
  hostile(
    'a style of a script',
    '<p style="background:url(javascript:window.pwned=1)">段</p>',
    '段',
  ),
  hostile(
    'a style of data',
    '<p style="background:url(data:image/svg+xml,%3Csvg/%3E)">段</p>',
    '段',
  ),
  hostile(
    'a style that covers the page',
    '<div style="position:fixed;inset:0;z-index:9999">盖住</div>',
    '盖住',
  ),
  hostile(
    'a coloured cover',
    '<div style="color:red;position:fixed;inset:0;background:#fff">红盖</div>',
    '红盖',
  ),
  hostile(
    'a coloured span that covers',
    '<span style="color:#0a0;position:absolute;top:0;left:0;width:100vw;height:100vh">绿盖</span>',
    '绿盖',
  ),
  hostile(
    'a cover with importance',
    '<font color="red" style="position:fixed!important;inset:0">朱盖</font>',
    '朱盖',
  ),
  hostile('a cover by a margin', '<p style="margin-top:-9999px;height:99999px">边盖</p>', '边盖'),
  hostile('a cover by a transform', '<p style="transform:scale(1000)">放大</p>', '放大'),
  hostile('a cover by a shadow', '<p style="box-shadow:0 0 0 9999px #000">影盖</p>', '影盖'),
  hostile('a cover by an outline', '<p style="outline:9999px solid red">框盖</p>', '框盖'),
  hostile(
    'a cover in an image',
    '<img style="position:fixed;inset:0;width:100vw;height:100vh" src="a.png" alt="图">',
  ),
  hostile(
    'a link over the page',
    '<a href="https://evil.example/" style="position:fixed;inset:0">链盖</a>',
    '链盖',
  ),
  hostile('an image of a vast size', '<img src="a.png" width="9999" height="9999" alt="图">'),
  hostile('an image of a vast zoom', '<img src="a.png" style="zoom:100000%" alt="图">'),
  hostile(
    'a table of a vast width',
    '<table width="99999"><tr><td width="99999" height="99999">宽格</td></tr></table>',
    '宽格',
  ),
  hostile('a style that hides', '<p style="display:none">不藏</p>', '不藏'),
  hostile(
    'a style of a class',
    '<p class="vscode-dark monaco-editor" style="all:unset">类</p>',
    '类',
  ),
  hostile(
    'a colour that loads',
    '<font color="red;background:url(https://evil.example/)">色</font>',
    '色',
  ),
  hostile(
    'a colour that ends the attribute',
    '<font color=\'red"onclick="window.pwned=1\'>色</font>',
    '色',
  ),
  hostile(
    'a colour that ends the element',
    "<font color='red\"><script>window.pwned=1</script>'>色</font>",
    '色',
  ),
  hostile(
    'a colour of a variable',
    '<span style="color:var(--x);behavior:url(x.htc)">色</span>',
    '色',
  ),
  hostile(
    'a colour of an address',
    '<span style="color:url(https://evil.example/x)">色</span>',
    '色',
  ),
  hostile(
    'a colour with a comment',
    '<span style="color:/**/red/*;*/;position:fixed">色</span>',
    '色',
  ),
  hostile('a colour of escapes', '<span style="\\63olor:red;p\\6Fsition:fixed">色</span>', '色'),
  hostile(
    'a colour in entities',
    '<span style="color&#58;red&#59;position&#58;fixed">色</span>',
    '色',
  ),
  hostile(
    'a colour and a brace',
    '<span style="color:red}</style><script>window.pwned=1</script>">色</span>',
    '色',
  ),
  hostile(
    'a font face',
    '<font face="x;src:url(https://evil.example/f.woff)" color="blue">体</font>',
    '体',
  ),
  hostile('a font of a vast size', '<font size="999999" color="blue">巨</font>', '巨'),
];
