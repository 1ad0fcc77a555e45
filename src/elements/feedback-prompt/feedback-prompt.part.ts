/** What the prompt shows of a document: its question. */
import { feedback, type Feedback } from '../../contract/feedback.js';
import { byKey } from '../../data/locate.js';
import type { Part } from '../../data/part.js';

export type FeedbackPromptData = Feedback;

export const feedbackPart: Part<FeedbackPromptData> = {
  find: byKey('feedback'),
  schema: feedback,
  // Where nothing is said, nothing is sent: not to an address either that a script of the page has added to all objects.
  resolve: value => ({ endpoint: undefined, ...value }) as FeedbackPromptData,
};
