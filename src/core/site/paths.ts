/** The folder that `path` lies in; the root is its own. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0)) || '/';
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A file's name without its last ending: `图` for `图.png`. */
export function stemOf(path: string): string {
  return nameOf(path).replace(/(?<=.)\.[^.]+$/, '');
}

/** Puts parts behind each other, and takes `.` and `..` out; above the root is the root. */
export function joined(...parts: readonly string[]): string {
  const names: string[] = [];
  for (const name of parts.join('/').split('/')) {
    if (name === '..') {
      names.pop();
    } else if (name !== '' && name !== '.') {
      names.push(name);
    }
  }
  return `/${names.join('/')}`;
}

/** What of `path` is below `folder`; null where it is not below it. Empty for the folder itself. */
export function below(path: string, folder: string): string | null {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  if (`${path}/` === start || path === folder) {
    return '';
  }
  return path.startsWith(start) ? path.slice(start.length) : null;
}
