/** Asks the services for the figures that a document names, and puts them into it. */
import type { Client } from '../../client/client.js';
import type { Outcome } from '../../services/outcome.js';
import { describeFromProblem, readFrom, type From } from '../../sources/from.js';
import { childOf, dataOf, textOf } from '../json/tree.js';
import type { Language } from '../language.js';
import { dayOf, sayOutcome } from '../services.js';
import type { OpenDocument, Trouble } from './document.js';
import { licenceOf } from './licence.js';
import { merge, type Merged } from './merge.js';
import { targetsIn, type Target } from './targets.js';

const words = {
  sv: { kept: 'Siffrorna står kvar som de var.', noList: 'series ska vara en lista.' },
  en: { kept: 'The figures are left as they were.', noList: 'series should be a list.' },
};

/** What has come for an indicator or a comparison. */
export interface Updated extends Merged {
  readonly path: string;
  readonly name: string;
}

/** What came of asking. */
export interface Fetched {
  /** How many parts of the document name a source. */
  readonly asked: number;
  /** How many series have come. */
  readonly series: number;
  /** In the document's order. */
  readonly updated: readonly Updated[];
  readonly troubles: readonly Trouble[];
}

/** Whether it is said what the figures may be used for. */
const hasLicence = ({ object, around }: Target): boolean =>
  !!around || textOf(childOf(childOf(object, 'source'), 'licence')) !== undefined;

/** Which figures to ask for, and what is wrong with those that cannot be. */
const readTargets = (
  text: string,
  targets: readonly Target[],
  language: Language,
  trouble: (target: Target, field: string, code: string, message: string) => void,
): ReadonlyMap<From, Target> => {
  const wanted = new Map<From, Target>();
  for (const target of targets) {
    const { from, problem } = readFrom(dataOf(text, target.from));
    if (from) wanted.set(from, target);
    else
      trouble(
        target,
        ['from', problem.field].filter(Boolean).join('.'),
        'from',
        describeFromProblem(problem, language),
      );
  }
  return wanted;
};

/**
 * Fetches the figures, and writes them into the document's editor.
 *
 * @param document The document.
 * @param connect Makes the client, when there is something to ask for.
 */
export const updateFigures = async (
  document: OpenDocument,
  connect: () => Promise<Client>,
  language: Language,
): Promise<Fetched> => {
  const said = words[language];
  const troubles: Trouble[] = [];
  const updated: Updated[] = [];
  const trouble = (target: Target, field: string, code: string, message: string): void =>
    void troubles.push({
      code,
      path: [target.path, field].filter(Boolean).join('.'),
      ...document.place(target.from),
      message: `${target.name}: ${message} ${said.kept}`,
    });
  const targets = targetsIn(document.root);
  const wanted = readTargets(document.text, targets, language, trouble);
  const client = await connect();
  const outcomes = new Map<From, Outcome>();
  await client.series([...wanted.keys()], (from, outcome) => void outcomes.set(from, outcome));

  // In the document's order, whatever order they came in.
  let series = 0;
  for (const [from, target] of wanted) {
    const outcome = outcomes.get(from);
    if (!outcome) continue;
    if (!('series' in outcome)) {
      const code = 'failure' in outcome ? outcome.failure.code : outcome.problem.code;
      trouble(target, 'from', code, sayOutcome(outcome, language));
      continue;
    }
    series++;
    const merged = merge(target, outcome.series, document.editor, {
      from,
      licence: hasLicence(target) ? undefined : await licenceOf(from, client),
      today: dayOf(new Date()),
    });
    if (!merged) trouble(target, 'series', 'type', said.noList);
    else updated.push({ path: target.path, name: target.name, ...merged });
  }
  troubles.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return { asked: targets.length, series, updated, troubles };
};
