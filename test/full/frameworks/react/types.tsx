/** What the types must allow, and, below, what they must not: each `wrong` is about the line that follows. */
import type { CivicErrorDetail, FeedbackPrompt, GoalsDocument, ProgressGauge } from 'civic-goals';
import type {} from 'civic-goals/types/react';
import { useRef } from 'react';

declare const goals: GoalsDocument;
declare const take: (detail: CivicErrorDetail) => void;

export const Right = () => {
  const gauge = useRef<ProgressGauge>(null);
  return [
    <civic-progress-gauge data={{ title: 'x' }} ref={gauge} key="a" className="b" id="c" hidden />,
    <civic-progress-gauge data='{"title":"x"}' lang="en" heading-level={3} compact debug />,
    <civic-progress-gauge data={null} compact={false} heading-level="3" data-json="{}" src="/goals.json" />,
    <civic-vision-banner data={goals} onClick={event => event.currentTarget.headingLevel} />,
    <civic-goal-area-list data={{ areas: [{ title: 'x' }] }} oncivic-error={({ detail }) => take(detail)} />,
    <civic-goal-list data={{ goals: [{ title: 'x' }] }} oncivic-error={event => event.currentTarget.data} />,
    <civic-feedback-prompt
      oncivic-feedback-answer={event => event.detail.helpful === 'yes'}
      oncivic-feedback-submit={event => {
        event.reject('x');
        const prompt: FeedbackPrompt = event.currentTarget;
        return prompt;
      }}
    >
      <p>x</p>
    </civic-feedback-prompt>,
  ];
};

export const wrong = [
  // wrong: no such property
  <civic-progress-gauge dat={{ title: 'x' }} />,
  // wrong: no such field
  <civic-progress-gauge data={{ titel: 'x' }} />,
  // wrong: a figure is no text
  <civic-progress-gauge data={{ title: 'x', target: true }} />,
  // wrong: a heading's level is a number
  <civic-goal-list heading-level="three" />,
  // wrong: only a gauge can be compact
  <civic-vision-banner compact />,
  // wrong: no such tag
  <civic-gauge />,
  // wrong: no such field in the detail
  <civic-goal-list oncivic-error={event => event.detail.fault} />,
  // wrong: an answer is yes or no
  <civic-feedback-prompt oncivic-feedback-answer={event => event.detail.helpful === 'maybe'} />,
  // wrong: this event cannot be accepted
  <civic-feedback-prompt oncivic-feedback-answer={event => event.accept()} />,
];
