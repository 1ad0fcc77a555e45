/** A story that shows what the loader makes of blocks and links, and gives what was pasted to copy. */
import type { StoryObj } from '@storybook/web-components-vite';
import { elementNames } from '../../src/generated/element-names.js';
import { upgrade } from '../../src/embed/upgrade.js';
import { pasted } from './snippet.js';

const tags = elementNames.map(name => `civic-${name}`);

/**
 * The story.
 *
 * @param code What an editor pastes, as HTML.
 * @param description What is to be seen.
 */
export const upgraded = (code: string, description: string): StoryObj => ({
  ...pasted(code, description),
  render: () => {
    const place = document.createElement('div');
    place.innerHTML = code;
    const nothing = (): void => undefined;
    // A page has its text in `main`; a story has a place of its own.
    const settings = { origins: [], scope: '.text' };
    place.className = 'text';
    upgrade(place, { tags, settings, look: nothing, again: nothing });
    return place;
  },
});
