import { build } from 'esbuild';

// One script and one style sheet; the portal's pages load nothing from elsewhere, so fonts travel inside.
const out = process.argv[2] ?? 'target/designer';

await build({
  entryPoints: { modeler: 'src/modeler.js' },
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'linked',
  loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.eot': 'empty', '.svg': 'dataurl' },
  logLevel: 'warning',
});
