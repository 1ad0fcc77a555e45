// The public API as data, from the comments in the code: for editors, Storybook and the reference.
export default {
  globs: ['src/base/civic-element.ts', 'src/elements/**/*.ts'],
  exclude: ['src/**/*.styles.ts', 'src/**/*.schema.ts'],
  outdir: '.',
  litelement: true,
};
