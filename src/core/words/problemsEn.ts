/** What is offered against a finding, in English. */
export const problemsEn = {
  fixAll: () => 'Fix all that can be fixed safely',
  silenceLine: (code: string) => `Silence ${code} here`,
  silenceFile: (code: string) => `Silence ${code} in this note`,
  turnOff: (code: string) => `Never report ${code}`,
  noNote: () => 'There is no note here. Open a Markdown or MDX file first.',
  nothingToFix: () => 'There is nothing in this note that could be fixed without asking you.',
  noProblemHere: () => 'There is no problem of Zhupi’s on this line.',
  chooseProblem: () => 'Which kind of problem?',
  hasFrontMatter: () => 'This note has a front matter already.',
  noSite: () => 'You have chosen that this note belongs to no site. Choose the kind of site first.',
  movedOn: () => 'The note has changed meanwhile. Please try again.',
};
