/** The editor that shows a page about a finding, as the manifest names it. */
export const findingPageViewType = 'zhupi.findingPage';
