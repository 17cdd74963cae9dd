import type { LanguageFn } from 'highlight.js';
import highlighter from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import julia from 'highlight.js/lib/languages/julia';
import latex from 'highlight.js/lib/languages/latex';
import lua from 'highlight.js/lib/languages/lua';
import makefile from 'highlight.js/lib/languages/makefile';
import markdown from 'highlight.js/lib/languages/markdown';
import matlab from 'highlight.js/lib/languages/matlab';
import python from 'highlight.js/lib/languages/python';
import r from 'highlight.js/lib/languages/r';
import rust from 'highlight.js/lib/languages/rust';
import scala from 'highlight.js/lib/languages/scala';
import shell from 'highlight.js/lib/languages/shell';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';

const grammars: Readonly<Record<string, LanguageFn>> = {
  bash,
  c,
  cpp,
  css,
  diff,
  dockerfile,
  go,
  ini,
  java,
  javascript,
  json,
  julia,
  latex,
  lua,
  makefile,
  markdown,
  matlab,
  python,
  r,
  rust,
  scala,
  shell,
  sql,
  typescript,
  xml,
  yaml,
};

const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bash: 'sh zsh',
    c: 'h',
    cpp: 'c++ cc cxx hpp cu cuda',
    dockerfile: 'docker',
    go: 'golang',
    ini: 'toml conf cfg',
    java: 'jsp',
    javascript: 'js jsx mjs cjs node',
    json: 'jsonc json5 jsonl',
    julia: 'jl',
    latex: 'tex',
    makefile: 'make mk',
    markdown: 'md mdx',
    matlab: 'octave',
    python: 'py py3 python3 ipython gyp',
    rust: 'rs',
    shell: 'console shellsession',
    sql: 'mysql pgsql postgresql hive',
    typescript: 'ts tsx mts cts',
    xml: 'html xhtml svg vue rss plist',
    yaml: 'yml',
  }).flatMap(([name, others]) => others.split(' ').map(alias => [alias, name])),
);

// Beyond this, colours cost more than they tell.
const longest = 50_000;

/** The name of the language that a fence calls `language`, or null where none is known. */
export function languageNamed(language: string): string | null {
  const name = language.toLowerCase();
  const known = aliases.get(name) ?? name;
  return Object.hasOwn(grammars, known) ? known : null;
}

/**
 * `code` as HTML with the classes of highlight.js; null where it is too long. A language is set up
 * when it is first met.
 */
export function highlightCode(code: string, language: string): string | null {
  const grammar = grammars[language];
  if (grammar === undefined || code.length > longest) {
    return null;
  }
  register(language, grammar);
  return highlighter.highlight(code, { language, ignoreIllegals: true }).value;
}

function register(language: string, grammar: LanguageFn): void {
  if (highlighter.getLanguage(language) === undefined) {
    highlighter.registerLanguage(language, grammar);
    // These hold code of others: tags of scripts and styles, fences.
    if (language === 'xml') {
      register('css', css);
      register('javascript', javascript);
    }
  }
}
