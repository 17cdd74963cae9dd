// The little of Node's Buffer that gray-matter needs where there is no Node: it keeps the text that
// it was given as a Buffer, in a field that nothing here reads.
export const Buffer = { from: text => text, isBuffer: () => false };
