/** What an indicator needs to be added: its place, its figures, those it is held against. What is not to be had is a refusal. */
import type { Outcome } from '../../services/outcome.js';
import type { From } from '../../sources/from.js';
import type { Language } from '../language.js';
import { UsageError } from '../problems.js';
import { sayOutcome, type clientFor } from '../services.js';
import { addWords } from './add-words.js';
import { alikeTo, fetchPeers } from './peers.js';
import type { Place } from './place.js';
import type { Peer } from './propose-indicator.js';
import { refuse } from './refusal.js';

/** @throws {Refusal} Where the document has no such goal, or is none. */
export const requirePlace = (
  place: Place,
  goal: string,
  language: Language,
): Exclude<Place, { problem: string }> => {
  const said = addWords[language];
  switch (place.problem) {
    case undefined:
      return place;
    case 'no-goal':
      return refuse('no-goal', said.noGoal(goal, place.near, place.ids ?? []));
    case 'no-document':
      return refuse('no-goals', said.noDocument);
    case 'no-list':
      return refuse('type', said.noList);
  }
};

/** @throws {Refusal} Where the source has none, or cannot say which. */
export const requireSeries = (
  outcome: Outcome | undefined,
  language: Language,
): Extract<Outcome, { readonly series: unknown }> => {
  if (outcome && 'series' in outcome) return outcome;
  const { failure, problem } = { failure: undefined, problem: undefined, ...outcome };
  const isChoice = problem?.code === 'choose';
  const message = outcome ? sayOutcome(outcome, language) : '';
  return refuse(
    failure?.code ?? problem?.code ?? 'empty',
    isChoice ? `${message} ${addWords[language].value}` : message,
  );
};

/**
 * The municipalities that it is held against, and what is said of them; none where nobody has asked.
 *
 * @param subject In what they are alike, as Kolada calls it.
 * @throws {Refusal} Where there are none.
 * @throws {UsageError} Where the source does not have groups.
 */
export const requirePeers = async (
  from: From,
  subject: string | undefined,
  language: Language,
  client: Awaited<ReturnType<typeof clientFor>>,
): Promise<{ readonly found: readonly Peer[]; readonly said: readonly string[] }> => {
  const said = addWords[language];
  if (subject === undefined) return { found: [], said: [] };
  if (from.type !== 'kolada')
    throw new UsageError('value-wrong', {
      sv: '--peers: finns bara för kolada.',
      en: '--peers: is for kolada alone.',
    });
  const { items, error } = await alikeTo(from.municipality, client);
  if (error) return refuse('peers', sayOutcome(error, language));
  if (!items.length) return refuse('no-peers', said.noAlike);
  const wanted = subject.toLowerCase();
  const group = items.find(each => each.subject.toLowerCase() === wanted);
  if (!group)
    return refuse(
      'no-peers',
      said.whichAlike(
        subject,
        items.map(each => each.subject),
      ),
    );
  const { peers, without } = await fetchPeers(from, group, client);
  return {
    found: peers,
    said: [said.alike(group.title, peers.length), ...(without.length ? [said.without(without)] : [])],
  };
};
