/** The kind of our panels, as the manifest names it. */
export const previewViewType = 'zhupi.preview';
