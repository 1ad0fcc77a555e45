/** `civic-goals search`: finds what can be fetched, by its words. */
import type { Listed } from '../services/outcome.js';
import { defineCommand, type ExitCode } from './command.js';
import { alikeTo } from './figures/peers.js';
import { UsageError } from './problems.js';
import { makeProgress } from './progress.js';
import { clientFor, sayOutcome, serviceOptions } from './services.js';
import { version } from './version.js';

const words = {
  sv: {
    none: (asked: string) => `Inget hittades för ”${asked}”. Försök med ett annat ord, eller ett kortare.`,
    add: {
      kolada: 'Lägg in ett: civic-goals add goals.json kolada ID KOMMUNKOD',
      pxweb: 'Lägg in en: civic-goals add goals.json pxweb ADRESS --value Region=KOMMUNKOD',
    },
    members: (count: number) => `${count} kommuner`,
  },
  en: {
    none: (asked: string) => `Nothing was found for “${asked}”. Try another word, or a shorter one.`,
    add: {
      kolada: 'To put one in: civic-goals add goals.json kolada ID MUNICIPALITY',
      pxweb: 'To put one in: civic-goals add goals.json pxweb ADDRESS --value Region=MUNICIPALITY',
    },
    members: (count: number) => `${count} municipalities`,
  },
};

interface Hit {
  readonly id: string;
  readonly title: string;
  /** What else tells it from others. */
  readonly more?: string;
}

export const search = defineCommand({
  about: {
    sv: 'Söker bland det som kan hämtas: nyckeltal i Kolada och tabeller hos SCB.',
    en: 'Searches what can be fetched: measures of Kolada and tables of Statistics Sweden.',
  },
  details: {
    sv: `civic-goals search kolada invånare
civic-goals search pxweb folkmängd
civic-goals search kolada --peers 2309

Med --peers visas de senaste grupperna liknande kommuner för en kommun, och deras ämnen.`,
    en: `civic-goals search kolada invånare
civic-goals search pxweb folkmängd
civic-goals search kolada --peers 2309

With --peers it shows the newest groups of municipalities that are alike to one, and their subjects.`,
  },
  operands: { name: { sv: 'kolada|pxweb ORD…', en: 'kolada|pxweb WORDS…' }, least: 1, most: Infinity },
  options: {
    peers: {
      type: 'string',
      value: { sv: 'KOMMUNKOD', en: 'MUNICIPALITY' },
      about: {
        sv: 'liknande kommuner, i stället för ord',
        en: 'municipalities that are alike, in place of words',
      },
    },
    ...serviceOptions,
  },
  run: async ({ values, operands: [source = '', ...rest], language, format, output }): Promise<ExitCode> => {
    const said = words[language];
    const asked = values.peers ?? rest.join(' ').trim();
    if (source !== 'kolada' && source !== 'pxweb')
      throw new UsageError('operand-wrong', {
        sv: `${source}: ska vara kolada eller pxweb.`,
        en: `${source}: should be kolada or pxweb.`,
      });
    if (!asked)
      throw new UsageError('operand-missing', {
        sv: 'Ordet att söka efter saknas.',
        en: 'The word to search for is missing.',
      });
    if (values.peers !== undefined && !/^\d{4}$/.test(values.peers))
      throw new UsageError('value-wrong', {
        sv: `--peers ${values.peers}: ska vara en kommunkod, som 2309.`,
        en: `--peers ${values.peers}: should be the code of a municipality, such as 2309.`,
      });
    const progress = makeProgress(values.progress);
    const client = await clientFor({ values, version: version(), progress, language });
    const find = async (): Promise<Listed<Hit>> => {
      if (values.peers !== undefined) {
        const { items, error } = await alikeTo(values.peers, client);
        if (error) return { error };
        return {
          items: items.map(({ id, subject, title, members }) => ({
            id,
            title: `${subject}: ${title}`,
            more: said.members(members.length),
          })),
        };
      }
      if (source === 'kolada') return client.kolada.search(asked);
      const { items, error } = await client.statistics.search(asked);
      return error
        ? { error }
        : {
            items: items.map(({ id, title, periods }) => ({ id, title, ...(periods && { more: periods }) })),
          };
    };
    const { items, error } = await find();
    progress.end();
    if (format === 'json')
      output.print(
        JSON.stringify(error ? { troubles: [{ message: sayOutcome(error, language) }] } : items, null, 2),
      );
    else if (error) output.print(sayOutcome(error, language));
    else if (!items.length) output.print(said.none(asked));
    else {
      const width = Math.max(...items.map(({ id }) => id.length));
      for (const { id, title, more } of items)
        output.print(`${id.padEnd(width)}  ${title}${more === undefined ? '' : ` (${more})`}`);
      if (values.peers === undefined) output.print(`\n${said.add[source]}`);
    }
    return error || !items.length ? 1 : 0;
  },
});
