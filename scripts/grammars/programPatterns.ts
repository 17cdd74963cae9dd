// The rules of src/core/note/programText.ts as far as one line shows them, as patterns of Oniguruma.

const { raw } = String;

const envName = raw`[A-Z][A-Z0-9_]+`;
/** An index with one capital (`W_Q`, `L_2`) is a formula whatever comes behind it. */
const noIndex = raw`(?!\{?[A-Z](?:\d+|_[A-Z0-9]+\d*)\}?\$)`;
const han = raw`\p{Han}，。；：、？！“”（）`;

/** Variables of shells: `$HOME/$PATH`, `$HOME:$PATH`, `$FOO$BAR`; but not `$KL$divergence`. */
const noShell =
  raw`(?!\{?${envName}\}?(?![A-Za-z0-9_])(?:[/:.\-][A-Za-z0-9_]*[a-z]{2}[^$\\^<>]*|[^$\\^<>]*[^$\\^<>A-Za-z0-9)\]}'|*!])\$[A-Za-z_{])` +
  raw`(?!${noIndex}\{?${envName}\}?\$(?:\{?[A-Z][A-Z0-9_]|[{_]))` +
  raw`(?!${noIndex}\{?(?:[A-Z][A-Z0-9_]*_(?:[A-Za-z0-9_]{2,})?|HOME|PATH|PWD|USER|SHELL)\}?\$[A-Za-z_{])` +
  raw`(?!(?<=[=/:-]\$)${noIndex}[A-Z][A-Z0-9_]{2,}\$[A-Za-z_{])`;

/** Names that compilers make, `Outer$Inner$1`. */
const noInnerName = raw`(?!(?<=[A-Za-z0-9_]\$)(?![A-Za-z]_[A-Za-z0-9]\$|[A-Z][A-Z0-9]*\$[a-z])[A-Za-z][A-Za-z0-9_.]+\$[A-Za-z0-9_$])`;

/** What stands between two variables: `"$x" "$y"`, `$?和$!`, `{print $1, $2}' a`; calls of jQuery. */
const noVariables =
  raw`(?!\(\s*['"]|\.[A-Za-z]+\(|[A-Za-z0-9_, .]*\}\s*['"])` +
  raw`(?!(?<=["'“‘]\$)(?:\{[A-Za-z0-9_.]+\}|[A-Za-z0-9_]+)["'”’][^$]*["'“‘]\$)` +
  raw`(?![?!@#*][\s、，,；;：:/和与或及]+\$[?!@#*$(\d])` +
  raw`(?!(?:\{[A-Za-z0-9_.]+\}|[A-Za-z0-9_]+|\([^()$]*\))\s*[、，；：:/和与或及][\s、，；：:/和与或及]*\$[?!@#*({])`;

/** Templates: `${a}-${b}`. */
const noTemplate = raw`(?!\{[A-Za-z0-9_.]+\}(?:[^$]*\$\{|\s*[${han}][^$]*\$[A-Za-z_(]|[^$]*\s\$\())`;

/** What an opening `$` of a formula is not followed by. */
export const noProgram = noShell + noInnerName + noVariables + noTemplate;
