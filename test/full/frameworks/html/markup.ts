/** The page as a server writes it. */
import { areas, goals, prompt, published, vision } from '../examples';

const escape = (data: unknown): string =>
  JSON.stringify(data).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

export const markup = (population: string): string => `<main>
  <button id="more"></button>
  <button id="deeper"></button>
  <button id="toggle"></button>
  <button id="reverse"></button>
  <button id="break"></button>
  <civic-vision-banner data="${escape(vision)}" heading-level="2"><p>Vår vision</p></civic-vision-banner>
  <civic-goal-area-list data-json="${escape(areas)}"></civic-goal-area-list>
  <civic-goal-list data-json="${escape(goals)}"></civic-goal-list>
  <div id="population">${population}</div>
  <civic-progress-gauge id="published" src="${published}" compact></civic-progress-gauge>
  <div id="schools"></div>
  <civic-feedback-prompt data="${escape(prompt)}"></civic-feedback-prompt>
  <pre id="log"></pre>
</main>`;

export const served = (current: unknown): string =>
  `<civic-progress-gauge data-json="${escape({ title: 'Antal "invånare" <här>', current, target: 16000 })}">
    <p>${current} invånare</p>
  </civic-progress-gauge>`;

/** What the scripts of a page say. */
export const say = (line: string): void => {
  const log = document.querySelector('#log')!;
  log.textContent = [log.textContent, line].filter(Boolean).join('\n');
};

export const onClick = (id: string, then: () => void): void =>
  document.querySelector(`#${id}`)!.addEventListener('click', then);
