import type { UserModelsProblem } from '../models/userModels';
import type { Gap } from '../outline/gaps';
import type { outlineEn } from './outlineEn';

type Reason = Pick<Gap, 'kinship' | 'of' | 'and' | 'isOfSection'>;

function gapReason(gap: Reason): string {
  const { kinship, of, and, isOfSection } = gap;
  const mentioned = isOfSection ? '' : '（仅有提及）';
  switch (kinship) {
    case 'between':
      return `介于 ${of.name} 与 ${and?.name ?? of.name} 之间`;
    case 'parent':
      return `${of.name} 的来源${mentioned}`;
    case 'child':
      return `由 ${of.name} 而来${mentioned}`;
    case 'sibling':
      return `与 ${of.name} 同源`;
    case 'grandparent':
      return `${of.name} 往前两代`;
    case 'grandchild':
      return `${of.name} 往后两代`;
  }
}

function modelsProblem(problem: UserModelsProblem['problem']): string {
  switch (problem.kind) {
    case 'wrong-type':
      return {
        object: '这里应是一个对象',
        list: '这里应是一个列表',
        text: '这里应是一段文字',
        year: '这里应是年份，例如 2018',
      }[problem.expected];
    case 'unknown-key':
      return `这里不认识“${problem.key}”`;
    case 'missing-key':
      return `缺少“${problem.key}”`;
    case 'bad-value':
      return `“${problem.value}”不是以下各项之一：${problem.allowed.join('、')}`;
    case 'unknown-family':
      return `没有“${problem.id}”这个模型家族`;
    case 'unknown-model':
      return `没有“${problem.id}”这个模型`;
    case 'duplicate-id':
      return `“${problem.id}”在这里出现了两次`;
    case 'cycle':
      return `“${problem.id}”会成为自己的后代`;
    case 'younger-parent':
      return `“${problem.parent}”比由它而来的“${problem.id}”还要晚`;
    case 'alias-taken':
      return `“${problem.alias}”已经是“${problem.id}”的名称`;
  }
}

/** The outline document, in Simplified Chinese. */
export const outlineZhCn: typeof outlineEn = {
  title: () => '模型谱系',
  summary: (posts, models, sections) =>
    `${posts} 篇文章，${models} 个模型，其中 ${sections} 个有专节`,
  familyName: (family: { readonly name: string; readonly nameZh?: string }) =>
    family.nameZh ?? family.name,
  nothing: () => '笔记里没有提到模型库中的模型。',
  facts: (year, parent) => `（${year}${parent === null ? '' : `，源自 ${parent}`}）：`,
  counts: (annotations, formulas) => {
    const counts = [
      ...(annotations === 0 ? [] : [`${annotations} 条批注`]),
      ...(formulas === 0 ? [] : [`${formulas} 个公式`]),
    ];
    return `（${counts.join('，')}）`;
  },
  gap: (name, year, reason) => `${name}（${year}）：${reason}`,
  mentionedIn: () => '提及于',
  listComma: () => '、',
  placesComma: () => '；',
  colon: () => '：',
  gaps: () => '空缺',
  gapsNote: () => '笔记尚未涉及的近亲模型。',
  gapReason,
  moreGaps: count => `……还有 ${count} 个`,
  unplaced: () => '模型库之外',
  unplacedNote: () => '看上去是模型名的标题。',
  moreMentions: count => `另 ${count} 处`,
  modelsProblem,
  modelsBroken: () => '这不是合法的 JSON',
  sectionMark: () => '专节',
  mentionMark: () => '提及',
};
