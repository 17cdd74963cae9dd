import type { FixTitle, Problem } from '../checks/finding';

type Syntax = Extract<Problem, { code: 'front-matter/syntax' }>;
type WrongType = Extract<Problem, { code: 'front-matter/wrong-type' }>;
type InvalidDate = Extract<Problem, { code: 'front-matter/invalid-date' }>;

/** What is wrong, and what a fix does. */
export const checksEn = { message, fix };

function message(problem: Problem): string {
  switch (problem.code) {
    case 'front-matter/missing':
      return 'This post has no front matter.';
    case 'front-matter/syntax':
      return syntax(problem);
    case 'front-matter/fullwidth-punctuation':
      return fullWidth(problem.found, problem.meant);
    case 'front-matter/lost-text':
      return `YAML takes “${shown(problem.lost)}” for a comment: the site never sees it. Put the value in quotes.`;
    case 'front-matter/duplicate-key':
      return `“${problem.key}” is there already. Site tools refuse a key that stands twice.`;
    case 'front-matter/missing-key':
      return `“${problem.key}” is missing.`;
    case 'front-matter/unknown-key':
      return problem.meant === null
        ? `The site does not know the key “${problem.key}”.`
        : `The site does not know the key “${problem.key}”. Did you mean “${problem.meant}”?`;
    case 'front-matter/wrong-type':
      return wrongType(problem);
    case 'front-matter/invalid-date':
      return invalidDate(problem);
    case 'front-matter/lastmod-before-date':
      return `${problem.key} (${problem.modified}) is earlier than the post’s date (${problem.date}).`;
    case 'front-matter/future-date':
      return `${problem.key} is in the future: ${problem.date}.`;
    case 'front-matter/unknown-layout':
      return `The site has no layout “${problem.name}”.${offer(problem.known)}`;
    case 'front-matter/unknown-author':
      return `The site has no author “${problem.name}”.${offer(problem.known)}`;
    case 'front-matter/empty-value':
      return `“${problem.key}” is empty.`;
    case 'front-matter/duplicate-tag':
      return `The tag “${problem.tag}” is there already.`;
    case 'front-matter/tag-variant':
      return `“${problem.tag}” is written “${problem.common}” in ${counted(problem.posts, 'other post')}.`;
    case 'front-matter/title-length':
      return `The title has ${problem.length} characters, more than ${problem.limit}.`;
    case 'front-matter/summary-length':
      return `The summary has ${problem.length} characters, more than ${problem.limit}.`;
    case 'note/annotation-unclosed':
      if (problem.blank !== null) {
        return `The ${blankName(problem.blank)} blank in this tag is none for HTML: the tag is shown as text, and colours nothing.`;
      }
      return problem.isClosing
        ? `This </${problem.tag}> closes nothing.`
        : `This <${problem.tag}> is not closed before the next heading: here its colour ends with the paragraph, elsewhere it may go on to the end of the page.`;
    case 'note/annotation-unknown-color':
      return problem.meant === null
        ? `CSS does not know the colour “${shown(problem.color)}”: the words stay in the colour of the text.`
        : `CSS does not know the colour “${shown(problem.color)}”. Did you mean “${problem.meant}”?`;
    case 'front-matter/executable':
      return `This front matter is program code (${problem.language}), which site tools would run. Zhupi never runs it.`;
    case 'publish/tag-slug':
      return problem.other === null
        ? `The tag “${problem.tag}” has no address: nothing in it can stand in one.`
        : `The tag “${problem.tag}” gets the same address as “${problem.other}”: /tags/${problem.slug}.`;
  }
}

function syntax({ reason, detail }: Syntax): string {
  switch (reason) {
    case 'unclosed-fence':
      return 'The front matter has no closing ---.';
    case 'unclosed-quote':
      return 'This quote is not closed.';
    case 'unclosed-bracket':
      return 'This bracket is not closed.';
    case 'tab':
      return 'YAML must be indented with spaces, not with tabs.';
    case 'colon-needs-space':
      return 'A space is missing after the colon.';
    case 'hyphen-needs-space':
      return 'A space is missing after the hyphen: without it this is no list.';
    case 'needs-quotes':
      return 'YAML can’t read this value as text. Put it in quotes.';
    case 'indentation':
      return 'YAML can’t tell what this line belongs to. Check the indentation.';
    case 'unknown-alias':
      return 'This is an alias to YAML, but nothing has this name.';
    case 'other':
      return `YAML can’t read this: ${detail}.`;
  }
}

function fullWidth(found: string, meant: string): string {
  if (found.trim() === '') {
    return 'There is a full-width space here, which YAML does not take for a blank.';
  }
  return meant === ':'
    ? `This colon is full-width (${found}). YAML wants “: ”.`
    : `“${found}” is full-width: to YAML it is text. Type “${meant}”.`;
}

function wrongType({ key, expected, found }: WrongType): string {
  const value = shown(found);
  switch (expected) {
    case 'text':
      return `“${key}” should be text, but YAML reads ${value} as something else. Put it in quotes.`;
    case 'texts':
      return `“${key}” should be a list, as in [AI, NLP], not ${value}.`;
    case 'texts-or-text':
      return `“${key}” should be text or a list of texts, not ${value}.`;
    case 'boolean':
      return `“${key}” should be true or false, not ${value}.`;
    case 'number':
      return `“${key}” should be a number, not ${value}.`;
    case 'date':
      return `“${key}” should be a date, not ${value}.`;
  }
}

function invalidDate({ key, reason, found }: InvalidDate): string {
  switch (reason) {
    case 'impossible':
      return `There is no such day or time: ${shown(found)}. Some site tools make another day of it without a word.`;
    case 'unreadable':
      return `The site can’t read “${key}”: ${shown(found)}. Write it like 2023-01-15.`;
    case 'uncommon':
      return `Dates are better written like 2023-01-15 than like ${shown(found)}.`;
  }
}

function offer(known: readonly string[]): string {
  return known.length === 0 ? '' : ` It has ${known.slice(0, 5).join(', ')}.`;
}

function fix(title: FixTitle): string {
  switch (title.kind) {
    case 'replace':
      return replace(title.old, title.new);
    case 'quote':
      return 'Put it in quotes';
    case 'insert-front-matter':
      return 'Insert front matter';
    case 'delete-blank-lines':
      return 'Delete the blank lines before the front matter';
    case 'insert-key':
      return `Insert “${title.key}”`;
    case 'rename-key':
      return `Rename “${shown(title.old)}” to “${title.new}”`;
    case 'delete-key':
      return `Delete this “${title.key}”`;
    case 'delete-tag':
      return `Delete the second “${shown(title.tag)}”`;
    case 'make-list':
      return 'Make it a list';
    case 'close-fence':
      return 'Close the front matter with ---';
    case 'spaces-for-tabs':
      return 'Indent with spaces';
    case 'insert-space':
      return 'Insert a space';
    case 'unindent':
      return 'Remove the indentation';
    case 'delete-markup':
      return `Delete ${shown(title.text)}`;
    case 'close':
      return `Close with ${title.mark}`;
  }
}

function replace(old: string, replacement: string): string {
  if (old.trim() === '') {
    return replacement === '' ? 'Remove the full-width space' : 'Make it an ordinary space';
  }
  return `Replace “${shown(old)}” with “${shown(replacement)}”`;
}

/** A value on one line, cut where it is long. */
function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

function blankName(blank: string): string {
  return blank.startsWith('\u3000')
    ? 'full-width'
    : blank.startsWith('\u00a0')
      ? 'no-break'
      : 'odd';
}
