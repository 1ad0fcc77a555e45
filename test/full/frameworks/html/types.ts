/** What the types must allow, and, below, what they must not: each `wrong` is about the line that follows. */
import 'civic-goals/define';

const gauge = document.createElement('civic-progress-gauge');
gauge.data = { title: 'x', current: 1, target: 2 };
gauge.data = '{"title":"x"}';
gauge.data = null;
gauge.headingLevel = 3;
gauge.compact = true;
gauge.addEventListener('civic-error', ({ detail }) => detail.faults[0]?.message.toUpperCase());
window.addEventListener('civic-error', ({ detail }) => detail.element.toUpperCase());
document.addEventListener('civic-feedback-answer', ({ detail }) => detail.reasons.join());
document.querySelector('civic-feedback-prompt')?.addEventListener('civic-feedback-submit', event => {
  event.preventDefault();
  if (event.detail.helpful === 'yes') event.accept();
  else event.reject('x');
});

// wrong: no such property
gauge.dat = { title: 'x' };
// wrong: no such field
gauge.data = { titel: 'x' };
// wrong: a figure is no text
gauge.data = { title: 'x', target: true };
// wrong: a heading's level is a number
gauge.headingLevel = 'three';
// wrong: only a gauge can be compact
document.createElement('civic-vision-banner').compact = true;
// wrong: no such field in the detail
gauge.addEventListener('civic-error', ({ detail }) => detail.fault);
// wrong: an answer is yes or no
document.addEventListener('civic-feedback-answer', ({ detail }) => detail.helpful === 'maybe');
// wrong: this event cannot be accepted
document.addEventListener('civic-feedback-answer', event => event.accept());
