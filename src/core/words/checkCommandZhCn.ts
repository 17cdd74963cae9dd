import type { checkCommandEn } from './checkCommandEn';

/** `zhupi check` 除问题本身以外的话。 */
export const checkCommandZhCn: typeof checkCommandEn = {
  noPathsToCheck: () => '检查哪些笔记？用法：zhupi check 路径…',
  noValue: name => `${name} 不带值。`,
  badDate: (name, value) => `${name} 不能是“${value}”，要写成 2026-11-25 这样的日期。`,
  baselineBroken: path => `读不懂 ${path}。请改好它，或用 --no-baseline 略过。`,
  checking: (done, all) => `正在检查笔记：${done}/${all}…`,
  severity: severity => ({ error: '错误', warning: '警告', info: '信息', hint: '提示' })[severity],
  mended: (fixes, notes) => `修好了 ${notes} 篇笔记里的 ${fixes} 个问题。`,
  found: (counts, concerned, read) => {
    const parts = [
      counts.error > 0 ? `${counts.error} 个错误` : '',
      counts.warning > 0 ? `${counts.warning} 个警告` : '',
      counts.info > 0 ? `${counts.info} 条信息` : '',
    ].filter(Boolean);
    const accepted = counts.accepted > 0 ? `（另有 ${counts.accepted} 个已接受）` : '';
    return parts.length === 0
      ? `${read} 篇笔记没有问题${accepted}。`
      : `${read} 篇笔记中的 ${concerned} 篇有 ${parts.join('、')}${accepted}。`;
  },
};
