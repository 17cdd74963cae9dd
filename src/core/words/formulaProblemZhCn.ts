import type { FormulaProblem } from '../formula/problem';

const values = {
  delimiter: '定界符',
  size: '尺寸',
  unit: '单位',
  color: '颜色',
  column: '列格式',
} as const;

/** 公式的问题：可以接在冒号后面的一句话。 */
export function formulaProblemZhCn(problem: FormulaProblem): string {
  switch (problem.kind) {
    case 'unknownCommand':
      return `未知命令 ${problem.command}`;
    case 'unknownEnvironment':
      return `未知环境 ${problem.name}`;
    case 'unclosed':
      return `缺少 ${problem.wanted}`;
    case 'misplaced':
      return problem.what === '&'
        ? '& 只能用在 aligned、cases 等环境的列与列之间'
        : `此处不能出现 ${problem.what}`;
    case 'missingArgument':
      return `${problem.command} 后面缺少内容`;
    case 'doubleScript':
      return problem.script === 'superscript'
        ? '连续出现两个上标，请用花括号分清层次'
        : '连续出现两个下标，请用花括号分清层次';
    case 'mismatch':
      return `\\begin{${problem.begin}} 与 \\end{${problem.end}} 不匹配`;
    case 'wrongMode':
      return problem.mode === 'text'
        ? `${problem.command} 不能用在文本中`
        : `${problem.command} 只能用在文本中，例如 \\text{…}`;
    case 'limits':
      return '\\limits 只能跟在运算符之后，例如 \\mathop{…}\\limits';
    case 'badValue':
      return `“${problem.value}”不是有效的${values[problem.what]}`;
    case 'tooManyExpansions':
      return '宏无限展开';
    case 'tooDeep':
      return '嵌套层次过深';
    case 'other':
      return problem.message;
  }
}
