// The public API as data, from the comments in the code: for editors, Storybook and the reference.

/** A class knows no tag: it is that of its folder, as its `define.ts` registers it. Private state is nobody's API. */
const tags = {
  name: 'tags',
  packageLinkPhase({ customElementsManifest }) {
    for (const { path, declarations = [] } of customElementsManifest.modules) {
      const [, folder] = /^src\/elements\/([\w-]+)\/\1\.ts$/.exec(path) ?? [];
      for (const declaration of declarations.filter(({ kind }) => kind === 'class')) {
        for (const list of ['attributes', 'members'])
          declaration[list] = declaration[list]?.filter(
            ({ name, privacy }) => !/^[_#]/.test(name) && privacy !== 'private' && privacy !== 'protected',
          );
        if (folder) Object.assign(declaration, { tagName: `civic-${folder}`, customElement: true });
      }
    }
  },
};

export default {
  globs: ['src/base/civic-element.ts', 'src/elements/*/*.ts'],
  exclude: ['src/**/*.styles.ts', 'src/**/*.schema.ts'],
  outdir: '.',
  litelement: true,
  plugins: [tags],
};
