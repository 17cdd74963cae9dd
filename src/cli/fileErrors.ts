/** The code of an error of the file system: `ENOENT`; null for any other error. */
export function errorCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^E[A-Z\d]+$/.test(code) ? code : null;
}

const missing = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM']);

/** Whether a file is not there, or not for us. */
export function isMissing(error: unknown): boolean {
  return missing.has(errorCode(error) ?? '');
}
