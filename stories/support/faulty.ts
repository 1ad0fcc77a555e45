/** A story of a fault: what an editor has pasted, what a visitor sees, and the message under it. */
import type { StoryObj } from '@storybook/web-components-vite';
import { addressOf, answerForServers, dataOf, faulties } from '../../test/support/faulty.js';
import { attributeText } from '../../src/base/embed-code/attribute-text.js';
import { pasted } from './snippet.js';

answerForServers();

/**
 * @param name The example's name in `test/fixtures/faults.json`.
 */
export const faulty = (name: string): StoryObj => {
  const example = faulties.find(each => each.name === name);
  if (!example) throw new Error(`There is no fault called ${name}.`);
  const { tag } = example;
  const data = dataOf(example);
  const src = addressOf(example);
  const given = data === undefined ? `src="${src ?? ''}"` : `data="${attributeText(data)}"`;
  const day = example.asOf === undefined ? '' : ` as-of="${example.asOf}"`;
  const code = `<${tag} ${given}${day} debug><p>Antal invånare: 14 925 år 2018.</p></${tag}>`;
  const story = pasted(code);
  // Nobody pastes ten thousand rows.
  if (code.length > 2000) story.parameters = { docs: { source: { code: `${code.slice(0, 300)} …` } } };
  return story;
};
