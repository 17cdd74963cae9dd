import type { Linter } from 'eslint';

export declare const layerBlocks: Linter.Config[];
export declare const layerFolders: readonly string[];
