/**
 * The sentences in the forms that Swedish has not got, for the translators: other languages' are chosen by `inForm`, which knows them by
 * their ids. What the translation tool reads; no page loads it.
 */
import { msg, str } from '@lit/localize';

/** Every form but those that are said in Swedish, in `sentence.ts`. */
export const pluralForms = (count: string, total: string): readonly string[] => [
  msg(str`${count} av ${total} mål är uppnådda.`, { id: 'goal-summary.met-zero' }),
  msg(str`${count} av ${total} mål är uppnådda.`, { id: 'goal-summary.met-two' }),
  msg(str`${count} av ${total} mål är uppnådda.`, { id: 'goal-summary.met-few' }),
  msg(str`${count} av ${total} mål är uppnådda.`, { id: 'goal-summary.met-many' }),
  msg(str`${count} av ${total} mål väntas uppnås.`, { id: 'goal-summary.will-be-met-zero' }),
  msg(str`${count} av ${total} mål väntas uppnås.`, { id: 'goal-summary.will-be-met-one' }),
  msg(str`${count} av ${total} mål väntas uppnås.`, { id: 'goal-summary.will-be-met-two' }),
  msg(str`${count} av ${total} mål väntas uppnås.`, { id: 'goal-summary.will-be-met-few' }),
  msg(str`${count} av ${total} mål väntas uppnås.`, { id: 'goal-summary.will-be-met-many' }),
  msg(str`${count} av ${total} mål utvecklas åt rätt håll.`, { id: 'goal-summary.improving-zero' }),
  msg(str`${count} av ${total} mål utvecklas åt rätt håll.`, { id: 'goal-summary.improving-one' }),
  msg(str`${count} av ${total} mål utvecklas åt rätt håll.`, { id: 'goal-summary.improving-two' }),
  msg(str`${count} av ${total} mål utvecklas åt rätt håll.`, { id: 'goal-summary.improving-few' }),
  msg(str`${count} av ${total} mål utvecklas åt rätt håll.`, { id: 'goal-summary.improving-many' }),
  msg(str`${count} av ${total} mål är före eller enligt plan.`, { id: 'goal-summary.on-plan-zero' }),
  msg(str`${count} av ${total} mål är före eller enligt plan.`, { id: 'goal-summary.on-plan-one' }),
  msg(str`${count} av ${total} mål är före eller enligt plan.`, { id: 'goal-summary.on-plan-two' }),
  msg(str`${count} av ${total} mål är före eller enligt plan.`, { id: 'goal-summary.on-plan-few' }),
  msg(str`${count} av ${total} mål är före eller enligt plan.`, { id: 'goal-summary.on-plan-many' }),
  msg(str`${count} av ${total} uppdrag är klara`, { id: 'goal-summary.done-zero' }),
  msg(str`${count} av ${total} uppdrag är klara`, { id: 'goal-summary.done-two' }),
  msg(str`${count} av ${total} uppdrag är klara`, { id: 'goal-summary.done-few' }),
  msg(str`${count} av ${total} uppdrag är klara`, { id: 'goal-summary.done-many' }),
  msg(str`${count} försenade`, { id: 'goal-summary.delayed-two' }),
  msg(str`${count} försenade`, { id: 'goal-summary.delayed-few' }),
  msg(str`${count} försenade`, { id: 'goal-summary.delayed-many' }),
];
