import type { FixTitle, Problem } from '../checks/finding';
import type { checksEn } from './checksEn';
import { yamlProblemZhCn } from './yamlProblemZhCn';

type Syntax = Extract<Problem, { code: 'front-matter/syntax' }>;
type WrongType = Extract<Problem, { code: 'front-matter/wrong-type' }>;
type InvalidDate = Extract<Problem, { code: 'front-matter/invalid-date' }>;

export const checksZhCn: typeof checksEn = { message, fix };

function message(problem: Problem): string {
  switch (problem.code) {
    case 'front-matter/missing':
      return '这篇文章没有元数据。';
    case 'front-matter/syntax':
      return syntax(problem);
    case 'front-matter/fullwidth-punctuation':
      return fullWidth(problem.found, problem.meant);
    case 'front-matter/lost-text':
      return `YAML 把“${shown(problem.lost)}”当作注释，站点读不到它。请给值加上引号。`;
    case 'front-matter/duplicate-key':
      return `“${problem.key}”已经写过了，站点工具不接受重复的键。`;
    case 'front-matter/missing-key':
      return `缺少“${problem.key}”。`;
    case 'front-matter/unknown-key':
      return problem.meant === null
        ? `站点不认识“${problem.key}”这个键。`
        : `站点不认识“${problem.key}”这个键，是不是“${problem.meant}”？`;
    case 'front-matter/wrong-type':
      return wrongType(problem);
    case 'front-matter/invalid-date':
      return invalidDate(problem);
    case 'front-matter/lastmod-before-date':
      return `${problem.key}（${problem.modified}）早于文章的日期（${problem.date}）。`;
    case 'front-matter/future-date':
      return `${problem.key} 在今天之后：${problem.date}。`;
    case 'front-matter/unknown-layout':
      return `站点没有“${problem.name}”这个布局。${offer(problem.known)}`;
    case 'front-matter/unknown-author':
      return `站点没有“${problem.name}”这位作者。${offer(problem.known)}`;
    case 'front-matter/empty-value':
      return `“${problem.key}”是空的。`;
    case 'front-matter/duplicate-tag':
      return `标签“${problem.tag}”已经写过了。`;
    case 'front-matter/tag-variant':
      return `另有 ${problem.posts} 篇文章把“${problem.tag}”写作“${problem.common}”。`;
    case 'front-matter/title-length':
      return `标题有 ${problem.length} 个字，超过 ${problem.limit} 个。`;
    case 'front-matter/summary-length':
      return `摘要有 ${problem.length} 个字，超过 ${problem.limit} 个。`;
    case 'note/annotation-unclosed':
      if (problem.blank !== null) {
        return `HTML 不认标签里的${blankName(problem.blank)}空格：这个标签会原样显示，不会上色。`;
      }
      return problem.isClosing
        ? `这个 </${problem.tag}> 没有对应的开头。`
        : `这个 <${problem.tag}> 到下一个标题都没有结束：在这里颜色止于本段，在别处可能一直染到页尾。`;
    case 'note/annotation-unknown-color':
      return problem.meant === null
        ? `CSS 不认识颜色“${shown(problem.color)}”，这些字会和正文同色。`
        : `CSS 不认识颜色“${shown(problem.color)}”，是不是“${problem.meant}”？`;
    case 'front-matter/executable':
      return `这段元数据是程序代码（${problem.language}），站点工具会执行它。朱批从不执行。`;
    case 'publish/tag-slug':
      return problem.other === null
        ? `标签“${problem.tag}”没有网址：其中没有能写进网址的字符。`
        : `标签“${problem.tag}”与“${problem.other}”的网址相同：/tags/${problem.slug}。`;
  }
}

function syntax({ reason, detail }: Syntax): string {
  switch (reason) {
    case 'unclosed-fence':
      return '元数据缺少结尾的 ---。';
    case 'unclosed-quote':
      return '这个引号没有闭合。';
    case 'unclosed-bracket':
      return '这个括号没有闭合。';
    case 'tab':
      return 'YAML 只能用空格缩进，不能用制表符。';
    case 'colon-needs-space':
      return '冒号后面少了一个空格。';
    case 'hyphen-needs-space':
      return '连字符后面少了一个空格，没有它就不是列表。';
    case 'needs-quotes':
      return 'YAML 不能把这个值读作文字，请加上引号。';
    case 'indentation':
      return 'YAML 看不出这一行属于哪里，请检查缩进。';
    case 'unknown-alias':
      return '在 YAML 里这是别名，但没有叫这个名字的锚点。';
    case 'other': {
      const reason = yamlProblemZhCn(detail);
      return reason === null ? 'YAML 读不懂这里。' : `YAML 读不懂这里：${reason}。`;
    }
  }
}

function fullWidth(found: string, meant: string): string {
  if (found.trim() === '') {
    return '这里有一个全角空格，YAML 不把它当作空白。';
  }
  return meant === ':'
    ? `这是全角冒号“${found}”，YAML 要的是半角冒号加空格。`
    : `“${found}”是全角符号，YAML 只当它是文字。请改成“${meant}”。`;
}

function wrongType({ key, expected, found }: WrongType): string {
  const value = shown(found);
  switch (expected) {
    case 'text':
      return `“${key}”应当是文字，但 YAML 把 ${value} 读成了别的。请加上引号。`;
    case 'texts':
      return `“${key}”应当是列表，例如 [AI, NLP]，而不是 ${value}。`;
    case 'texts-or-text':
      return `“${key}”应当是文字或文字列表，而不是 ${value}。`;
    case 'boolean':
      return `“${key}”应当是 true 或 false，而不是 ${value}。`;
    case 'number':
      return `“${key}”应当是数字，而不是 ${value}。`;
    case 'date':
      return `“${key}”应当是日期，而不是 ${value}。`;
  }
}

function invalidDate({ key, reason, found }: InvalidDate): string {
  switch (reason) {
    case 'impossible':
      return `没有这样的日期或时间：${shown(found)}。有的站点工具会悄悄把它换成另一天。`;
    case 'unreadable':
      return `站点读不懂“${key}”：${shown(found)}。请写成 2023-01-15 这样。`;
    case 'uncommon':
      return `日期最好写成 2023-01-15 这样，而不是 ${shown(found)}。`;
  }
}

function offer(known: readonly string[]): string {
  return known.length === 0 ? '' : `可以用：${known.slice(0, 5).join('、')}。`;
}

function fix(title: FixTitle): string {
  switch (title.kind) {
    case 'replace':
      return replace(title.old, title.new);
    case 'quote':
      return '加上引号';
    case 'insert-front-matter':
      return '插入元数据';
    case 'delete-blank-lines':
      return '删除元数据前面的空行';
    case 'insert-key':
      return `插入“${title.key}”`;
    case 'rename-key':
      return `把“${shown(title.old)}”改名为“${title.new}”`;
    case 'delete-key':
      return `删除这个“${title.key}”`;
    case 'delete-tag':
      return `删除第二个“${shown(title.tag)}”`;
    case 'make-list':
      return '改成列表';
    case 'close-fence':
      return '用 --- 结束元数据';
    case 'spaces-for-tabs':
      return '改用空格缩进';
    case 'insert-space':
      return '加一个空格';
    case 'unindent':
      return '去掉缩进';
    case 'delete-markup':
      return `删除 ${shown(title.text)}`;
    case 'close':
      return `补上 ${title.mark}`;
  }
}

function replace(old: string, replacement: string): string {
  if (old.trim() === '') {
    return replacement === '' ? '去掉全角空格' : '改成半角空格';
  }
  return `把“${shown(old)}”改成“${shown(replacement)}”`;
}

/** A value on one line, cut where it is long. */
function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

function blankName(blank: string): string {
  return blank.startsWith('\u3000') ? '全角' : blank.startsWith('\u00a0') ? '不换行' : '特殊';
}
