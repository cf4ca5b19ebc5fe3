import { build } from 'esbuild';

/** What the runner serves by itself stays an address. */
const served = {
  name: 'served',
  setup({ onResolve }) {
    onResolve({ filter: /^\/(collector\.js$|__web-)/ }, ({ path }) => ({ path, external: true }));
  },
};

/** Serves a module of the sources or the tests as one file with all that it imports: a page else asks for some eighty of them. */
export function bundlePlugin() {
  const root = `${import.meta.dirname}/..`;
  const known = new Map();
  let watcher;
  const bundled = async (path) => {
    const { outputFiles, metafile } = await build({
      entryPoints: [root + path],
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      target: 'es2022',
      outfile: root + path,
      sourcemap: 'inline',
      sourcesContent: false,
      conditions: ['production'],
      plugins: [served],
      tsconfig: `${root}/tsconfig.json`,
    });
    watcher.add(Object.keys(metafile.inputs));
    return outputFiles[0].text;
  };
  return {
    name: 'bundle',
    serverStart({ fileWatcher }) {
      watcher = fileWatcher;
      watcher.on('change', () => known.clear());
    },
    async serve({ path }) {
      if (!/^\/(src|test)\/.*\.ts$/.test(path)) return undefined;
      if (!known.has(path)) known.set(path, bundled(path));
      return { body: await known.get(path), type: 'js' };
    },
  };
}
