// The markdown-its of older VS Codes, whose own types are those of another package.

declare module 'markdown-it-12' {
  import Markdown from 'markdown-it';

  export default Markdown;
}

declare module 'markdown-it-14' {
  import Markdown from 'markdown-it';

  export default Markdown;
}
