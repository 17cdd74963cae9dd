import * as vscode from 'vscode';
import { MemoryFiles } from './memoryFiles';

const encoder = new TextEncoder();

function post(...tags: readonly string[]): Uint8Array {
  return encoder.encode(`---\ntitle: 甲\ntags: [${tags.join(', ')}]\n---\n文\n`);
}

const site = encoder.encode("export default { contentDirPath: 'data' };\n");

/** Two blogs whose folders are called the same, and in the first whatever may go wrong with files. */
const files: readonly (readonly [path: string, bytes: Uint8Array])[] = [
  ['/一/博客/contentlayer.config.ts', site],
  ['/一/博客/data/blog/好.mdx', post('一好')],
  ['/一/博客/data/blog/锁住/里面.mdx', post('锁住')],
  ['/一/博客/data/blog/环/好.mdx', post('环里')],
  ['/一/博客/data/blog/不在.mdx', post('不在')],
  ['/一/博客/data/blog/禁读.mdx', post('禁读')],
  ['/一/博客/data/blog/巨大.mdx', post('巨大')],
  ['/一/博客/data/blog/最后.mdx', post('一后')],
  ['/二/博客/contentlayer.config.ts', site],
  ['/二/博客/data/blog/好.mdx', post('二好')],
];

/** Files and folders that fail, by what they are called. */
export class FaultyFiles extends MemoryFiles {
  constructor() {
    super(files);
  }

  override stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path.endsWith('/不在.mdx')) throw vscode.FileSystemError.FileNotFound(uri);
    const stat = super.stat(uri);
    return uri.path.endsWith('/巨大.mdx') ? { ...stat, size: 50_000_000 } : stat;
  }

  override readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    if (uri.path.endsWith('/锁住')) throw vscode.FileSystemError.NoPermissions(uri);
    // A link that leads to the folder in which it lies, however often it is followed.
    const at = uri.with({ path: uri.path.replace(/(?:\/环)+$/, '') });
    return super.readDirectory(at).map(([name, type]) => {
      return [name, name === '环' ? type | vscode.FileType.SymbolicLink : type];
    });
  }

  override readFile(uri: vscode.Uri): Uint8Array {
    if (/\/(?:禁读|巨大)\.mdx$/.test(uri.path)) throw vscode.FileSystemError.NoPermissions(uri);
    return super.readFile(uri);
  }
}
