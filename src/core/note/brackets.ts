/** Whether every bracket, Chinese ones included, is closed that was opened, and none else. */
export function isBalanced(content: string): boolean {
  let depth = 0;
  for (const [bracket] of content.matchAll(/[([（【)\]）】]/g)) {
    depth += /[([（【]/.test(bracket) ? 1 : -1;
    if (depth < 0) {
      return false;
    }
  }
  return depth === 0;
}
