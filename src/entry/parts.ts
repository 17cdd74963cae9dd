// What is loaded when it is first asked for. A file of its own in the package, where the extension
// host can load files: reading the code alone would take longer than all that activation does.

import type * as Formulas from '../core/render/formulaWriter';
import type * as Features from './features';

/** esbuild makes this a call: the module is evaluated then, and not before. */
declare const require: (module: string) => unknown;

/** The parts of the extension by name. */
export const parts = {
  features: () => require('./features') as typeof Features,
  formulas: () => require('../core/render/formulaWriter') as typeof Formulas,
};
