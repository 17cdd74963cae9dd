import type { Metafile } from 'esbuild';

export declare function buildAll(options?: {
  readonly outdir?: string;
  readonly dev?: boolean;
}): Promise<Record<string, Metafile>>;
