/** An address as VS Code's `Uri` is one, as far as the tests need it: nothing in it is encoded. */
export class FakeUri {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
  readonly query = '';
  readonly fragment = '';

  constructor(scheme: string, authority: string, path: string) {
    this.scheme = scheme;
    this.authority = authority;
    this.path = path;
  }

  static from({ scheme, path }: { readonly scheme: string; readonly path: string }): FakeUri {
    return new FakeUri(scheme, '', path);
  }

  static file(path: string): FakeUri {
    return new FakeUri('file', '', path);
  }

  static parse(text: string): FakeUri {
    const [, scheme = '', authority = '', path = ''] = /^(\w+):\/\/([^/]*)(.*)$/.exec(text) ?? [];
    return new FakeUri(scheme, authority, path);
  }

  static joinPath(base: FakeUri, ...parts: readonly string[]): FakeUri {
    const names: string[] = [];
    for (const name of [base.path, ...parts].join('/').split('/')) {
      if (name === '..') names.pop();
      else if (name !== '' && name !== '.') names.push(name);
    }
    return base.with({ path: `/${names.join('/')}` });
  }

  get fsPath(): string {
    return this.path;
  }

  with({ path = this.path }: { readonly path?: string }): FakeUri {
    return new FakeUri(this.scheme, this.authority, path);
  }

  toString(): string {
    return `${this.scheme}://${this.authority}${this.path}`;
  }
}
