import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Outside of VS Code there is no such module.
  resolve: {
    alias: { vscode: new URL('test/unit/fakeVscode/fakeVscode.ts', import.meta.url).pathname },
  },
  test: {
    include: ['test/unit/**/*.test.ts'],
    // Modules hold no state of a test: each is read once by a worker, not once by every file.
    isolate: false,
    maxWorkers: '100%',
    setupFiles: ['test/unit/seed.ts'],
    // A border of the lint rules or a bundle is looked at as a whole: seconds, not milliseconds.
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
