/** Every sentence that is said at run time, in English. Other languages have the same shape. */
export const en = {
  preview: {
    title: (name: string) => `Preview ${name}`,
  },
  page: {},
  cli: {},
};
