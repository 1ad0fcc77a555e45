// What style-dictionary writes of a file with design tokens: `node style-dictionary.mjs tokens.json folder file.css`
import StyleDictionary from 'style-dictionary';

const [source, folder, destination] = process.argv.slice(2);
const css = {
  transformGroup: 'css',
  buildPath: `${folder}/`,
  files: [{ destination, format: 'css/variables', options: { outputReferences: true } }],
};
await new StyleDictionary({ source: [source], platforms: { css } }).buildAllPlatforms();
