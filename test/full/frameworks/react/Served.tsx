import { useState } from 'react';
import type {} from 'civic-goals/types/react';
import { areas, goals, prompt, published, vision } from '../examples';

/** For a server, and for elements that are defined later: data is text. */
export const Served = () => {
  const [current, setCurrent] = useState(14925);
  const [log, setLog] = useState('');
  return (
    <main>
      <button id="more" onClick={() => setCurrent(current + 1000)} />
      <button id="break" onClick={() => setCurrent('fel' as unknown as number)} />
      <civic-vision-banner data-json={JSON.stringify(vision)} heading-level={3}>
        <p>Vår vision</p>
      </civic-vision-banner>
      <civic-goal-area-list data-json={JSON.stringify(areas)} />
      <civic-goal-list data-json={JSON.stringify(goals)} />
      <div id="population">
        <civic-progress-gauge
          data-json={JSON.stringify({ title: 'Antal "invånare" <här>', current, target: 16000 })}
          oncivic-error={event =>
            setLog(`civic-error ${event.detail.element} ${event.detail.faults[0]?.path}`)
          }
        >
          <p>{current} invånare</p>
        </civic-progress-gauge>
      </div>
      <civic-progress-gauge id="published" src={published} compact />
      <civic-feedback-prompt data-json={JSON.stringify(prompt)} />
      <pre id="log">{log}</pre>
    </main>
  );
};
