import type { FormulaProblem } from '../formula/problem';

const values = {
  delimiter: 'delimiter',
  size: 'size',
  unit: 'unit',
  color: 'color',
  column: 'column type',
} as const;

/** What is wrong with a formula, as a clause that may follow a colon. */
export function formulaProblemEn(problem: FormulaProblem): string {
  switch (problem.kind) {
    case 'unknownCommand':
      return `unknown command ${problem.command}`;
    case 'unknownEnvironment':
      return `unknown environment ${problem.name}`;
    case 'unclosed':
      return `${problem.wanted} is missing`;
    case 'misplaced':
      return problem.what === '&'
        ? '& may stand only between the columns of an environment such as aligned or cases'
        : `${problem.what} may not stand here`;
    case 'missingArgument':
      return `${problem.command} needs something that it applies to`;
    case 'doubleScript':
      return `two ${problem.script}s in a row; put braces around what they belong to`;
    case 'mismatch':
      return `\\begin{${problem.begin}} is ended by \\end{${problem.end}}`;
    case 'wrongMode':
      return problem.mode === 'text'
        ? `${problem.command} may not stand within text`
        : `${problem.command} may stand only within text, as in \\text{…}`;
    case 'limits':
      return '\\limits may follow only an operator, as in \\mathop{…}\\limits';
    case 'badValue':
      return `“${problem.value}” is no ${values[problem.what]}`;
    case 'tooManyExpansions':
      return 'its macros expand without end';
    case 'tooDeep':
      return 'it is nested too deeply';
    case 'other':
      return problem.message;
  }
}
