declare module 'commonmark-spec' {
  /** An example of the specification; a `→` in it stands for a tab. */
  interface Example {
    readonly markdown: string;
    readonly html: string;
    readonly section: string;
    readonly number: number;
  }

  export const tests: readonly Example[];
}
