import { chineseCharacter } from '../text/chinese';
import { isBalanced } from './brackets';

/**
 * Tells what programs write with dollars: variables of shells and PHP, calls of jQuery, template
 * strings, names that compilers make.
 */

const command = /\\(?:[A-Za-z]+|[,;:!{}|\\ ])/;
const structure = /\\[A-Za-z]|\\\\|[\^_{}=<>]/;
const identifierCharacter = /[A-Za-z0-9_]/;
/** At the start of a text: the name of a shell's variable, `HOME` or `{HOME}`. */
const shellName = /^(?:\{[A-Z][A-Z0-9_]+\}|[A-Z][A-Z0-9_]+(?![A-Za-z0-9]))/;
/** Between two variables, from a quotation mark to the next: `"$x" "$y"`. */
const betweenQuotes = /^(?:\{[\w.]+\}|\w+)["'”’][^]*["'“‘]$/;
const behindSign = /^[?!@#*][\s、，,；;：:/和与或及]+$/;
const behindVariable =
  /^(?:\{[\w.]+\}|\w+|\([^()]*\))\s*[、，；：:/和与或及][\s、，；：:/和与或及]*$/;

/** Whether what stands between two dollars belongs to a program, given the text on both sides. */
export function isProgramText(content: string, textBefore: string, textAfter: string): boolean {
  const trimmed = content.trim();
  const [before, after] = [textBefore.slice(-1), textAfter.slice(0, 1)];
  if (
    isInnerName(content, before, after) ||
    /^\(\s*['"]|^\.[a-zA-Z]+\(/.test(content) ||
    (/["'“‘]/.test(before) && betweenQuotes.test(content)) ||
    // Of awk: `{print $1, $2}' a.txt`.
    /^[\w, .]*\}\s*['"]/.test(content) ||
    isBehindBraces(content, after)
  ) {
    return true;
  }
  if (!/[A-Za-z_{]/.test(after)) {
    return isBetweenVariables(content, trimmed, after);
  }
  if (isShellName(trimmed, before, textAfter)) {
    return true;
  }
  const end = structure.test(content) ? /\w\s*[+*/=&|]+\s*$/ : /\w\s*[+*/=,:.&|]+\s*$/;
  return !command.test(content) && (end.test(content) || !isBalanced(content));
}

/** A part of a name that a compiler made: `Outer$Inner$1`. */
function isInnerName(content: string, before: string, after: string): boolean {
  return (
    (identifierCharacter.test(before) || before === '$') &&
    (identifierCharacter.test(after) || after === '$') &&
    /^[A-Za-z][\w.]+$/.test(content) &&
    !/^[A-Za-z][_^]\w$/.test(content) &&
    // An abbreviation between two words is a quantity: `and$KL$divergence`.
    !(/^[A-Z][A-Z0-9]*$/.test(content) && /[a-z]/.test(after))
  );
}

/** `${a}-$`, `${VAR}和$`: words behind a variable in braces, and not the rest of a formula. */
function isBehindBraces(content: string, after: string): boolean {
  const name = /^\{[\w.]+\}/.exec(content)?.[0];
  if (name === undefined) {
    return false;
  }
  const isInWords = chineseCharacter.test(content.slice(name.length).trimStart().slice(0, 1));
  return (
    after === '{' ||
    (after === '(' && (isInWords || /\s$/.test(content))) ||
    (isInWords && /[A-Za-z_]/.test(after))
  );
}

/**
 * `$HOME/$PATH`, `$HOME:$PATH`, `$FOO$BAR`: what stands before a dollar with a letter behind it
 * begins with the name of a variable. An index (`W_Q`), an abbreviation (`KL`) or TeX (`QK^T`)
 * before a word in small letters is a formula glued to that word.
 */
function isShellName(trimmed: string, before: string, textAfter: string): boolean {
  const found = shellName.exec(trimmed)?.[0];
  if (found === undefined) {
    return false;
  }
  const rest = trimmed.slice(found.length);
  if (rest !== '') {
    return (
      !/[\^\\<>]|_\{/.test(rest) &&
      (/^[/:.-]\w*[a-z]{2}/.test(rest) || !/[A-Za-z0-9)\]}'|*!]$/.test(rest))
    );
  }
  const name = found.replace(/[{}]/g, '');
  if (/^[A-Z]_?[A-Z0-9]$/.test(name) && !/^\{?[A-Z]{2}/.test(textAfter)) {
    return false;
  }
  if (/^[A-Z](?:\d+|_[A-Z0-9]+\d*)$/.test(name) && !/_[A-Z]{3}/.test(name)) {
    return false;
  }
  return (
    /^\{?[A-Z][A-Z0-9_]/.test(textAfter) ||
    /^[{_]/.test(textAfter) ||
    /_$|_\w{2}|^(?:HOME|PATH|PWD|USER|SHELL)$/.test(name) ||
    (name.length > 2 && /[=/:-]/.test(before))
  );
}

/** What stands between `$1` and `$2`, `$(a)` and `$(b)`, `$?` and `$!`. */
function isBetweenVariables(content: string, trimmed: string, after: string): boolean {
  if (/[?!@#*({]/.test(after) && behindVariable.test(content)) {
    return true;
  }
  switch (after) {
    case '(':
      return trimmed.startsWith('(')
        ? !structure.test(trimmed) && !trimmed.endsWith(')')
        : behindSign.test(content) || (shellName.test(trimmed) && /\s$/.test(content));
    case '!':
    case '?':
    case '@':
    case '#':
    case '*':
    case '$':
      return (
        behindSign.test(content) ||
        (/\s$/.test(content) && (/^\([a-z]{2,}/.test(trimmed) || !/[A-Za-z\\]/.test(trimmed)))
      );
    default:
      return /^\d$/.test(after) && (behindSign.test(content) || /^\d[+*/=,:.&|]\s*$/.test(trimmed));
  }
}
