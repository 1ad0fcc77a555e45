/** The settings that the recipes in `docs/recept/` tell web teams to paste, read from those pages, for the tools that they are for. */
import { readFileSync } from 'node:fs';

const page = name => readFileSync(`docs/recept/${name}.md`, 'utf8');

const blocks = (name, language) =>
  [...page(name).matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, text]) => text);

/** Names of attributes as CKEditor takes them: each may have any value. */
const anyValue = names => Object.fromEntries(names.map(name => [name, true]));

const umbraco = blocks('umbraco', 'json').map(text => JSON.parse(text));

const typo3 = () => {
  const [, names] = /attributes:\s*\[([^\]]*)\]/.exec(blocks('typo3', 'yaml').join());
  return [{ name: 'div', attributes: anyValue(names.match(/[\w-]+/g)) }];
};

/** Drupal makes this of a line of allowed tags. */
const drupal = () => {
  const [, names] = /<div ([^>]+)>/.exec(blocks('drupal', 'text')[0]);
  return [{ name: 'div', attributes: anyValue(names.split(' ')) }];
};

/** The lines as they stand on the page. */
const lines = (name, language, index = 0) => ({ lines: blocks(name, language)[index].trim(), language });

/** For each recipe: the tool, its settings, which forms they let through, and how they are written. */
export const recipes = {
  'Umbraco 13': {
    tool: 'TinyMCE 6',
    settings: umbraco[0].Umbraco.CMS.RichTextEditor.CustomConfig,
    forms: ['block', 'tag', 'link'],
    ...lines('umbraco', 'json'),
  },
  'Umbraco 14 and 15': {
    tool: 'TinyMCE 6',
    settings: umbraco[1].extensions[0].meta.config,
    forms: ['block', 'tag', 'link'],
    ...lines('umbraco', 'json', 1),
  },
  Optimizely: {
    tool: 'TinyMCE 6',
    settings: Object.fromEntries(
      [...page('optimizely').matchAll(/AddSetting\("(\w+)", "([^"]+)"\)/g)].map(match => match.slice(1)),
    ),
    forms: ['block', 'tag', 'link'],
    ...lines('optimizely', 'csharp'),
  },
  TYPO3: { tool: 'CKEditor 5', settings: typo3(), forms: ['block', 'link'], ...lines('typo3', 'yaml') },
  Drupal: { tool: 'CKEditor 5', settings: drupal(), forms: ['block', 'link'], ...lines('drupal', 'text') },
};
