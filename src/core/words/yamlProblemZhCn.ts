/** What YAML says of an error, in Chinese, by what its English sentence begins with. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^Missing , /, '两项之间缺少逗号'],
  [/^Missing space after :/, '冒号后面少了一个空格'],
  [/^Missing closing/, '引号没有闭合'],
  [/^Implicit map keys need/, '这一行没有冒号，读不出键和值'],
  [/^Implicit keys/, '键要写在一行之内'],
  [/^Comments must be/, '注释的 # 前面要有空格'],
  [/^Sequence item without/, '列表项的前面少了连字符'],
  [/^All sequence items/, '列表各项的缩进不一致'],
  [/^A block sequence may not/, '列表要另起一行'],
  [/^Nested mappings/, '一行里只能有一个“键: 值”，值里有冒号时请加上引号'],
  [/^Tags and anchors must/, '标记和锚点的后面要有空格'],
  [/^(?:An alias|Alias|Anchors? |A node can)/, '锚点或别名的写法不对'],
  [/^Plain value cannot/, '值不能以这个符号开头，请加上引号'],
  [/^Invalid escape/, '双引号里有 YAML 不认识的转义，请改用单引号'],
  [/^Unresolved tag|^\S+ used for /, '“!”开头的标记 YAML 不认识，文字请加上引号'],
  [/^The : indicator/, '键太长'],
  [/^Block scalar header/, '“|”或“>”的后面不能再有别的字符'],
  [/^Unexpected (?:empty item|,)/, '逗号多了一个'],
  [/^Unexpected .* at node end/, '值到前面已经结束，后面不能再有文字'],
  [/^Unexpected|^Expected|^Unsupported/, '这里不该有这些字符'],
  [/^Nested too deeply/, '一层套一层，太深了'],
  [/multiple documents/, '这里开始了另一份 YAML'],
  [/^Tabs are not/, '不能用制表符缩进'],
];

/** The sentence in Chinese; null where it is one that nobody has translated. */
export function yamlProblemZhCn(sentence: string): string | null {
  return sentences.find(([begins]) => begins.test(sentence))?.[1] ?? null;
}
