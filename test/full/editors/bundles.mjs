/** Makes one file of each editor that comes in many modules, and of what the snippet builder writes with, for the page that runs it. */
import { rollup } from 'rollup';
import resolve from '@rollup/plugin-node-resolve';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));

const entries = {
  tiptap: `export { Editor } from '@tiptap/core'; export { StarterKit } from '@tiptap/starter-kit';`,
  lexical: `
    export { createEditor, $getRoot, $insertNodes } from 'lexical';
    export { $generateHtmlFromNodes, $generateNodesFromDOM } from '@lexical/html';
    import { LinkNode, AutoLinkNode } from '@lexical/link';
    import { ListNode, ListItemNode } from '@lexical/list';
    import { HeadingNode, QuoteNode } from '@lexical/rich-text';
    export const nodes = [LinkNode, AutoLinkNode, ListNode, ListItemNode, HeadingNode, QuoteNode];`,
  builder: `
    export { payloadOf } from '${root}.build/builder/attribute-text.js';
    export { choices, cut } from '${root}.build/builder/cut.js';
    export { snippetsFor } from '${root}.build/builder/snippets.js';`,
};

export const bundleEditors = async () => {
  for (const [name, code] of Object.entries(entries)) {
    const entry = `${folder}${name}.js`;
    const bundle = await rollup({
      input: entry,
      onwarn: () => {},
      plugins: [
        {
          name: 'entry',
          resolveId: id =>
            id === entry
              ? id
              : id.startsWith('@lit/localize')
                ? `${root}scripts/stand-ins/localize.mjs`
                : null,
          load: id => (id === entry ? code : null),
        },
        {
          name: 'environment',
          transform: text => text.replaceAll('process.env.NODE_ENV', '"production"'),
        },
        resolve({ browser: true, exportConditions: ['production'] }),
      ],
    });
    await bundle.write({
      file: `${folder}node_modules/.cache/${name}.js`,
      format: 'es',
      inlineDynamicImports: true,
    });
  }
};
