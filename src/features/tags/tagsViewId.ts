/** The view of tags. */
export const tagsViewId = 'zhupi.tags';
