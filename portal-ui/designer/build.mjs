import { build } from 'esbuild';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

// One script and one style sheet for each editor; the portal's pages load nothing from elsewhere, so fonts travel inside.
const out = process.argv[2] ?? 'target/designer';
const require = createRequire(import.meta.url);

// Parts that carry a name made from what they hold would otherwise pile up.
await rm(out, { recursive: true, force: true });
await build({
  entryPoints: {
    modeler: 'src/modeler/modeler.js',
    rules: 'src/rules/rules.js',
    form: 'src/form/form.js',
    differences: 'src/differences/differences.js',
  },
  absWorkingDir: import.meta.dirname,
  outdir: out,
  bundle: true,
  splitting: true,
  chunkNames: 'part-[hash]',
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'linked',
  // Editor and viewer of forms ask for different ones, and two in one page do not see each other's state.
  alias: { preact: dirname(require.resolve('preact/package.json')) },
  // Browsers take the first format that they know.
  loader: { '.woff2': 'dataurl', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty' },
  logLevel: 'warning',
});
