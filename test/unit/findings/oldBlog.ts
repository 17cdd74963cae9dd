/** Posts of a blog that nobody has ever checked, by their paths below its folder. */
export function oldBlog(count: number): ReadonlyMap<string, string> {
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const year = 2015 + (index % 8);
      return [`data/blog/${year}/第${index}篇.mdx`, oldPost(index, year)];
    }),
  );
}

/** A post with one of the slips that old posts have; every twelfth has none. */
function oldPost(index: number, year: number): string {
  const date = `${year}-03-0${1 + (index % 9)}`;
  const post = (lines: readonly string[], body = '正文。\n') =>
    `---\n${lines.join('\n')}\n---\n\n${body}`;
  const head = [`title: 第${index}篇`, `date: ${date}`];
  const kinds: readonly string[] = [
    post(head),
    post([`title：第${index}篇`, `date: ${date}`]),
    post([`title: 第${index}篇`, `date: ${year}-02-30`]),
    post([...head, 'tags: [NLP, NLP]']),
    post([...head, 'tags: [Transformer]']),
    post([...head, 'tags: [transformer]']),
    post([...head, 'layout: PostMissing']),
    post([...head, 'summary: ']),
    post(head, '# 甲\n\n<font color="red">没有结束\n\n# 乙\n'),
    post([...head, `title: 又是第${index}篇`]),
    `没有元数据的一篇，第 ${index} 篇。\n`,
    post([...head, 'tags: [AI, AI, AI]', 'tags: [AI]']).replaceAll('\n', '\r\n'),
  ];
  return kinds[index % kinds.length] ?? '';
}
