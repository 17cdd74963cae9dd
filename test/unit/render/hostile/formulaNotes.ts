import { hostile, type HostileNote } from './hostileNote';

/** Formulas that link, load, cover or grow, and tags in formulas. */
export const formulaNotes: readonly HostileNote[] = [
  hostile('a formula with a link', '$\\href{javascript:window.pwned=1}{x}$'),
  hostile('a formula with a link to the web', '$\\href{https://evil.example/}{x}$'),
  hostile('a formula with an address', '$$\\url{javascript:window.pwned=1}$$'),
  hostile('a formula with an image', '$\\includegraphics{https://evil.example/x.png}$'),
  hostile('a formula with an image of a size', '$$\\includegraphics[width=99em]{javascript:1}$$'),
  hostile('a formula with a style', '$\\htmlStyle{position:fixed;inset:0}{x}$'),
  hostile('a formula with data', '$\\htmlData{onclick=window.pwned=1}{x}$'),
  hostile('a formula with an id', '$\\htmlId{zhupi-root}{x}$ $\\cssId{zhupi-note}{y}$'),
  hostile('a formula with a class', '$\\htmlClass{zhupi-notice}{x}$ $\\class{vscode-dark}{y}$'),
  hostile(
    'a formula with a colour that loads',
    '$\\textcolor{red;background:url(//evil.example)}{x}$',
  ),
  hostile('a formula with a colour of tags', '$\\color{"><img src=x onerror=window.pwned=1>}x$'),
  hostile('a formula of tags', '$<img src=x onerror=window.pwned=1>$'),
  hostile('a formula that ends its element', '$$</span><script>window.pwned=1</script>$$'),
  hostile('a formula with tags in its text', '$\\text{<img src=x onerror=window.pwned=1>}$'),
  hostile('a formula with an entity', '$\\text{&lt;img src=x onerror=window.pwned=1&gt;}$'),
  hostile('a refused formula of tags', '$\\frac{<img src=x onerror=window.pwned=1>$'),
  hostile('a fence of TeX and tags', '```math\n</div><script>window.pwned=1</script>\n```'),
  hostile('a formula with a tag of tags', '$$x \\tag{<b onclick=window.pwned=1>}$$'),
  hostile(
    'a formula with a link in its macro',
    '$\\def\\x{\\href{javascript:window.pwned=1}{y}}\\x$',
  ),
  hostile(
    'a formula with a macro of a link',
    '$\\newcommand{\\y}[1]{\\url{#1}}\\y{javascript:window.pwned=1}$',
  ),
  hostile('a formula that requires', '$\\require{html}\\unicode{x3c}\\verb|<script>|$'),
  hostile('a formula that grows', '$\\def\\a{\\a\\a}\\a$'),
  hostile(
    'a formula that doubles',
    '$\\def\\a#1{#1#1}\\a{\\a{\\a{\\a{\\a{\\a{\\a{\\a{\\a{\\a{x}}}}}}}}}}$',
  ),
  hostile('a formula of a vast rule', '$$\\rule{9999em}{9999em}$$'),
  hostile('a formula of a vast blank', '$x\\hspace{99999em}y$'),
  hostile('a formula that goes back', '$$\\kern-99em\\rule{20em}{20em}$$'),
  hostile('a formula that is raised', '$$\\raisebox{999em}{$\\rule{20em}{20em}$}$$'),
  hostile(
    'a formula that lies over others',
    '$$\\llap{\\rule{20em}{20em}}\\smash{\\rule{20em}{20em}}$$',
  ),
  hostile('a formula of a vast size', '$$\\Huge\\Huge\\Huge x$$'),
  hostile('a formula nested deep', `$${'{'.repeat(3000)}x${'}'.repeat(3000)}$`),
  hostile('a formula of fractions nested deep', `$${'\\frac{1}{'.repeat(50)}x${'}'.repeat(50)}$`),
];
