// The public API as data, from the comments in the code: for editors, Storybook and the reference.
import { readFileSync } from 'node:fs';

/** A class knows no tag: it is that of its folder, as its `define.ts` registers it. Private state is nobody's API. */
const tags = {
  name: 'tags',
  // Each class narrows the type of its `data` with `declare`, which the analyzer passes over.
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isPropertyDeclaration(node) || node.name.getText() !== 'data' || !node.type) return;
    const owner = moduleDoc.declarations?.find(({ name }) => name === node.parent.name?.getText());
    if (owner) owner.dataType = node.type.getText();
  },
  packageLinkPhase({ customElementsManifest }) {
    for (const { path, declarations = [] } of customElementsManifest.modules) {
      const [, folder] = /^src\/elements\/([\w-]+)\/\1\.ts$/.exec(path) ?? [];
      for (const declaration of declarations.filter(({ kind }) => kind === 'class')) {
        for (const list of ['attributes', 'members'])
          declaration[list] = declaration[list]?.filter(
            ({ name, privacy }) => !/^[_#]/.test(name) && privacy !== 'private' && privacy !== 'protected',
          );
        const { dataType } = declaration;
        delete declaration.dataType;
        const data = declaration.members?.find(({ name }) => name === 'data');
        if (data && dataType) data.type = { text: dataType };
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
  packagejson: false,
  // The analyzer takes the files in the order in which the disk happens to answer.
  overrideModuleCreation: ({ ts, globs }) =>
    globs
      .sort()
      .map(path => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2015, true)),
  plugins: [tags],
};
