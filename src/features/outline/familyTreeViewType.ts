/** The kind of the panel with the family tree, as the manifest names it. */
export const familyTreeViewType = 'zhupi.familyTree';
