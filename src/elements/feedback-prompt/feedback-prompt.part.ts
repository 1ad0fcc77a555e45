/** What the prompt shows of a document: its question. */
import { feedback, type Feedback } from '../../contract/feedback.js';
import { under } from '../../data/locate.js';
import type { Part } from '../../data/part.js';

export type FeedbackPromptData = Feedback;

export const feedbackPart: Part<FeedbackPromptData> = { find: under('feedback'), schema: feedback };
