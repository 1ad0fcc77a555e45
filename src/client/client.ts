/** Fetches what documents name: one client for all the services, with what each of them asks for. */
import type { From, JsonStatFrom, KoladaFrom, PxwebFrom, SheetFrom } from '../sources/from.js';
import { services, type Service } from '../services/addresses.js';
import type { Cache } from './cache.js';
import type { Clock } from './clock.js';
import { createKoladaClient, type KoladaClient } from '../services/kolada.js';
import type { Limits } from './pace.js';
import type { Outcome } from '../services/outcome.js';
import { createStatisticsClient, type StatisticsClient } from '../services/pxweb.js';
import type { Transport } from '../services/answer.js';
import { createTransport, type TransportOptions } from './transport.js';

/** What each may be asked: Kolada names no bound, Statistics Sweden 30 calls in 10 seconds. */
const limits: Readonly<Record<Service, Limits>> = {
  kolada: { atOnce: 3 },
  pxweb: { atOnce: 3, calls: 30, per: 10_000 },
};

export interface ClientOptions {
  readonly userAgent: string;
  /** Services that are elsewhere: a mirror, a proxy, a test's. */
  readonly at?: Partial<Readonly<Record<Service, string>>>;
  readonly cache?: Cache | undefined;
  readonly clock?: Clock;
  /** The day by which figures are preliminary, `2026-11-29`. */
  readonly today: string;
  readonly hear?: ((address: string) => void) | undefined;
  readonly transport?: Partial<TransportOptions>;
  /** Reads tables in files: nothing where it cannot. */
  readonly sheets?: ((from: SheetFrom) => Promise<Outcome>) | undefined;
}

/** Said where nobody has given a reader of files. */
const notHere = { sv: 'Filer läses inte här.', en: 'Files are not read here.' };

export interface Client {
  readonly kolada: KoladaClient;
  readonly statistics: StatisticsClient;
  /**
   * Fetches series.
   *
   * @param froms Where they are; each is an object of its own.
   * @param each Is given each with what came of it, once, as soon as it is there.
   */
  series(froms: readonly From[], each: (from: From, outcome: Outcome) => void): Promise<void>;
  /** What the figures of an office may be used for, as it says it of the root of its API. */
  licence(root: string): Promise<string | undefined>;
}

const isOfKolada = (from: From): from is KoladaFrom => from.type === 'kolada';
const isOfTable = (from: From): from is PxwebFrom | JsonStatFrom =>
  from.type === 'pxweb' || from.type === 'json-stat';
const isOfSheet = (from: From): from is SheetFrom => from.type === 'csv' || from.type === 'xlsx';

export const createClient = ({
  userAgent,
  at = {},
  cache,
  clock,
  today,
  hear,
  transport = {},
  sheets,
}: ClientOptions): Client => {
  const transportTo = (service: Service): Transport =>
    createTransport({
      userAgent,
      limits: limits[service],
      cache,
      hear,
      ...(clock && { clock }),
      ...transport,
    });
  const kolada = createKoladaClient(transportTo('kolada'), at.kolada ?? services.kolada);
  const statistics = createStatisticsClient(transportTo('pxweb'), at.pxweb ?? services.pxweb);

  /** Where Statistics Sweden is elsewhere, so are the addresses that documents name of it. */
  const place = (url: string): string =>
    at.pxweb && url.startsWith(services.pxweb) ? at.pxweb + url.slice(services.pxweb.length) : url;
  const moved = <F extends PxwebFrom | JsonStatFrom>(from: F): F => ({
    ...from,
    ...(from.url !== undefined && { url: place(from.url) }),
  });

  return {
    kolada,
    statistics,
    licence: root => statistics.licence(place(root)),
    series: async (froms, each) => {
      // A series is known by its object, which a client gives back.
      const wanted = new Map<object, From>();
      for (const from of froms) wanted.set(isOfTable(from) ? moved(from) : from, from);
      const give = (asked: object, outcome: Outcome): void => {
        const from = wanted.get(asked);
        if (from) each(from, outcome);
      };
      const asked = [...wanted.keys()] as From[];
      await Promise.all([
        kolada.series(asked.filter(isOfKolada), today, give),
        statistics.series(asked.filter(isOfTable), give),
        ...asked.filter(isOfSheet).map(async from =>
          give(
            from,
            (await sheets?.(from)) ?? {
              problem: { code: 'file', file: from.file ?? from.url ?? '', words: notHere },
            },
          ),
        ),
      ]);
    },
  };
};
