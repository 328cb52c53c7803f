import { build } from 'esbuild';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const out = process.argv[2] ?? 'target/designer';
const require = createRequire(import.meta.url);

// Parts that carry a name made from what they hold would otherwise pile up.
await rm(`${out}/studio`, { recursive: true, force: true });

// One script and one style sheet for each editor; the portal's pages load nothing from elsewhere, so fonts travel inside.
await build({
  entryPoints: {
    modeler: 'src/modeler/modeler.js',
    rules: 'src/rules/rules.js',
    form: 'src/form/form.js',
    differences: 'src/differences/differences.js',
  },
  absWorkingDir: import.meta.dirname,
  outdir: `${out}/studio`,
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

// What turns photographs into JPEG. The library stays as it is published, beside it: whoever runs the portal may replace it.
await rm(`${out}/picture`, { recursive: true, force: true });
await mkdir(`${out}/picture`, { recursive: true });
await build({
  entryPoints: { picture: 'src/picture/picture.js', worker: 'src/picture/worker.js' },
  absWorkingDir: import.meta.dirname,
  outdir: `${out}/picture`,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  logLevel: 'warning',
});
const library = dirname(require.resolve('libheif-js/libheif-wasm/libheif.js'));
for (const file of ['libheif.js', 'libheif.wasm', 'LICENSE']) {
  await copyFile(`${library}/${file}`, `${out}/picture/${file}`);
}
