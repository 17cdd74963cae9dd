import type { Metafile } from 'esbuild';

export declare const noticesFile: string;
export declare function bundledPackages(metafiles: Record<string, Metafile>): string[];
export declare function noticesOf(metafiles: Record<string, Metafile>): Promise<string>;
