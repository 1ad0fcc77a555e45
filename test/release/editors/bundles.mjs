/** Makes one file of each editor that comes in many modules, for the page that runs it. */
import { rollup } from 'rollup';
import resolve from '@rollup/plugin-node-resolve';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

const entries = {
  tiptap: `export { Editor } from '@tiptap/core'; export { StarterKit } from '@tiptap/starter-kit';`,
  lexical: `
    export { createEditor, $getRoot, $insertNodes } from 'lexical';
    export { $generateHtmlFromNodes, $generateNodesFromDOM } from '@lexical/html';
    import { LinkNode, AutoLinkNode } from '@lexical/link';
    import { ListNode, ListItemNode } from '@lexical/list';
    import { HeadingNode, QuoteNode } from '@lexical/rich-text';
    export const nodes = [LinkNode, AutoLinkNode, ListNode, ListItemNode, HeadingNode, QuoteNode];`,
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
          resolveId: id => (id === entry ? id : null),
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
