import { useState } from 'react';
import { areas, goals, prompt, published, save, schools, vision } from '../examples';
import { Population } from './Population';

export const App = () => {
  const [current, setCurrent] = useState(14925);
  const [level, setLevel] = useState(2);
  const [shown, setShown] = useState(true);
  const [order, setOrder] = useState(schools);
  const [log, setLog] = useState<string[]>([]);
  const say = (line: string) => setLog(lines => [...lines, line]);

  return (
    <main>
      <button id="more" onClick={() => setCurrent(current + 1000)} />
      <button id="deeper" onClick={() => setLevel(level + 1)} />
      <button id="toggle" onClick={() => setShown(!shown)} />
      <button id="reverse" onClick={() => setOrder(order.toReversed())} />
      <button id="break" onClick={() => setCurrent(Infinity)} />
      {shown && (
        <civic-vision-banner data={JSON.stringify(vision)} heading-level={level}>
          <p>Vår vision</p>
        </civic-vision-banner>
      )}
      <civic-goal-area-list data-json={JSON.stringify(areas)} />
      <civic-goal-list data={goals} />
      <div id="population">
        <Population
          current={current}
          onFault={detail => say(`civic-error ${detail.element} ${detail.faults[0]?.path}`)}
        />
      </div>
      <civic-progress-gauge id="published" src={published} compact />
      <div id="schools">
        {order.map(school => (
          <civic-progress-gauge key={school.title} data={school} />
        ))}
      </div>
      <civic-feedback-prompt
        data={prompt}
        oncivic-feedback-answer={event => say(`civic-feedback-answer ${event.detail.helpful}`)}
        oncivic-feedback-submit={event => {
          event.preventDefault();
          say(`civic-feedback-submit ${event.detail.helpful}`);
          void save().then(() => event.accept());
        }}
      />
      <pre id="log">{log.join('\n')}</pre>
    </main>
  );
};
