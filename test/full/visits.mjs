/**
 * Back to a page that the browser has kept (back-forward cache), in three engines: what was written is there, the elements are as they
 * were, and what comes after is seen.
 */
import assert from 'node:assert/strict';
import { serve } from '../../scripts/serve.mjs';
import { inEachEngine, until } from './support/drive.mjs';
import { close } from './support/in-browsers.mjs';

const { server, address } = await serve('.');

const elements = () =>
  [...document.querySelectorAll('main *')]
    .filter(({ localName }) => localName.startsWith('civic-'))
    .map(
      ({ shadowRoot }) => shadowRoot?.querySelector('.base')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    );

const visit = async ({ go, back, run }) => {
  await go(`${address}/stories/krokom/`);
  await until(async () => (await run(elements)).every(Boolean), 'the elements');
  await run(() => {
    const prompt = document.querySelector('civic-feedback-prompt');
    prompt.scrollIntoView();
    prompt.shadowRoot.querySelectorAll('button')[1].click();
  });
  await until(
    () =>
      run(() => {
        const prompt = document.querySelector('civic-feedback-prompt');
        const comment = prompt.shadowRoot.querySelector('textarea');
        if (comment) {
          comment.value = 'Det här har jag skrivit';
          comment.dispatchEvent(new Event('input'));
        }
        window.kept = !!comment;
        return window.kept;
      }),
    'the follow-up',
  );
  const before = await run(elements);
  await run(url => void setTimeout(() => window.location.assign(url)), `${address}/test/pages/blank.html`);
  await until(
    () => run(() => document.title && !document.querySelector('civic-goal-list')),
    'the other page',
  );
  await back();
  await until(() => run(() => !!document.querySelector('civic-goal-list')), 'the page again');
  assert.ok(await run(() => window.kept === true), 'the browser has not kept the page');
  assert.deepEqual(await run(elements), before);
  assert.equal(
    await run(
      () => document.querySelector('civic-feedback-prompt').shadowRoot.querySelector('textarea').value,
    ),
    'Det här har jag skrivit',
  );
  await run(() => {
    document.querySelector('civic-progress-gauge').setAttribute('data', '{"title":"Efter","current":7}');
    document
      .querySelector('main')
      .insertAdjacentHTML(
        'beforeend',
        `<div data-civic="vision-banner" data-civic-data='{"statement":"Kom sedan"}'><p>Reserv</p></div>`,
      );
  });
  await until(async () => {
    const after = await run(elements);
    return after.some(text => text.startsWith('Efter')) && after.some(text => text.includes('Kom sedan'));
  }, 'what came after');
};

const counts = await inEachEngine({ 'back to a page that was kept': visit });
server.close();
close(counts);
