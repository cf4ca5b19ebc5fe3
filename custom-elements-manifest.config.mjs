export default {
  globs: ['src/elements/*/*.ts', 'src/internal/events.ts'],
  exclude: ['**/*.styles.ts', '**/*.examples.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
