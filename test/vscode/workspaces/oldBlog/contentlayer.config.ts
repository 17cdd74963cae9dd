// Stands for the configuration of a blog: its name tells Zhupi what kind of site this is.
export default { contentDirPath: 'data', filePathPattern: 'blog/**/*.mdx' };
