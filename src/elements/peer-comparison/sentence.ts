/** What a comparison says: the place where there is one, the value, and how it stands against what it is to be measured against. */
import { msg, str } from '@lit/localize';
import { formatList, formatNumber, formatPeriod, isolated, joinSentences } from '../../base/format.js';
import { statusSentence, statusText } from '../../base/status.js';
import { intervalSentence, valueFormatter } from '../../base/value-text.js';
import type { Peer } from '../../progress/comparison.js';
import { decimalsIn } from '../../progress/precision.js';
import type { Drawn } from './drawn.js';
import { ownName } from './names.js';
import { mostRows } from './order.js';

/** Whether places are said: not where the order is another. */
export const hasPlaces = ({ data, standing }: Pick<Drawn, 'data' | 'standing'>): boolean =>
  data.order !== 'name' && standing.own.place !== undefined;

const withPeriod = (figure: string, { standing: { period }, data, locale }: Drawn): string => {
  if (period === undefined) return figure;
  const when = formatPeriod(period, locale, data.periodKind);
  return msg(str`${figure} (${when})`, { id: 'trend-chart.of-period' });
};

/** What stands first, and largest: `Krokoms kommun ligger på plats 3 av 8, där ett högre värde är bättre.` */
export const leadText = (said: Drawn): string => {
  const { data, standing, locale, write } = said;
  const { own, peers, better, isShared } = standing;
  const name = isolated(ownName(data.owner), locale);
  if (own.value === undefined) return msg('Inget resultat ännu.', { id: 'progress-gauge.no-result' });
  if (own.place === undefined || !hasPlaces(said)) {
    const figure = withPeriod(write(own.value), said);
    return msg(str`${name}: ${figure}.`, { id: 'peer-comparison.value' });
  }
  const [place, count] = [own.place, peers.length].map(number => formatNumber(number, locale, 0));
  if (better === 'decrease')
    return isShared
      ? msg(str`${name} ligger på delad plats ${place} av ${count}, där ett lägre värde är bättre.`, {
          id: 'peer-comparison.shared-lower',
        })
      : msg(str`${name} ligger på plats ${place} av ${count}, där ett lägre värde är bättre.`, {
          id: 'peer-comparison.place-lower',
        });
  return isShared
    ? msg(str`${name} ligger på delad plats ${place} av ${count}, där ett högre värde är bättre.`, {
        id: 'peer-comparison.shared-higher',
      })
    : msg(str`${name} ligger på plats ${place} av ${count}, där ett högre värde är bättre.`, {
        id: 'peer-comparison.place-higher',
      });
};

/** How the value stands against the nation, counties and groups. */
const againstText = ({ standing: { own, marks }, locale, writeRow }: Drawn): readonly string[] => {
  const { value } = own;
  if (value === undefined) return [];
  const named = (isSo: (other: number) => boolean): string =>
    formatList(
      marks.flatMap(({ given, value: other }) =>
        given && other !== undefined && isSo(other) ? `${given.title} (${writeRow(other)})` : [],
      ),
      locale,
    );
  const [above, same, below] = [
    named(other => value > other),
    named(other => value === other),
    named(other => value < other),
  ];
  return [
    above && msg(str`Det är högre än ${above}.`, { id: 'peer-comparison.above' }),
    same && msg(str`Det är lika med ${same}.`, { id: 'peer-comparison.same' }),
    below && msg(str`Det är lägre än ${below}.`, { id: 'peer-comparison.below' }),
  ];
};

/** What the order means, where no place says it. */
const orderText = (said: Drawn): readonly string[] => {
  const { better, peers } = said.standing;
  if (hasPlaces(said)) return [];
  const isUncertain = peers.some(({ interval }) => interval);
  return [
    better === 'increase'
      ? msg('Ett högre värde är bättre.', { id: 'peer-comparison.higher-is-better' })
      : '',
    better === 'decrease' ? msg('Ett lägre värde är bättre.', { id: 'peer-comparison.lower-is-better' }) : '',
    said.data.order !== 'name' && !better && peers.length > 1
      ? msg('Det högsta värdet står först, vilket inte säger att det är bäst.', {
          id: 'peer-comparison.highest-first',
        })
      : '',
    said.data.order !== 'name' && better && isUncertain
      ? msg('Värdena är osäkra, så den rätta ordningen kan vara en annan.', {
          id: 'peer-comparison.uncertain',
        })
      : '',
  ];
};

/** What is said besides what stands first, without a word of the drawing. */
const besideTexts = (said: Drawn): readonly string[] => {
  const { standing, write } = said;
  const { own } = standing;
  const figure = own.value === undefined ? '' : withPeriod(write(own.value), said);
  return [
    hasPlaces(said) ? msg(str`Värdet är ${figure}.`, { id: 'peer-comparison.own-value' }) : '',
    own.value === undefined ? '' : statusSentence(own.status),
    intervalSentence(own.interval, write),
    ...againstText(said),
    ...orderText(said),
  ];
};

/** The same as sentences, where nothing is drawn. */
export const besideText = (said: Drawn): unknown => joinSentences(besideTexts(said));

/** The sentences that stand under the drawing. */
export const restText = (said: Drawn): unknown => {
  const { data, standing, axis, locale } = said;
  const { peers, marks } = standing;
  // No more than `Intl` writes.
  const decimals = Math.min(20, decimalsIn(axis.from));
  const from = valueFormatter(decimals, data.unit, locale)(axis.from);
  const [some, all] = [mostRows, peers.length].map(count => formatNumber(count, locale, 0));
  return joinSentences([
    ...besideTexts(said),
    !axis.isBars &&
      peers.length + marks.length > 0 &&
      msg(str`Axeln börjar vid ${from}.`, { id: 'trend-chart.begins' }),
    peers.length > mostRows &&
      msg(str`Diagrammet visar ${some} av ${all} kommuner. Alla står i tabellen.`, {
        id: 'peer-comparison.some',
      }),
  ]);
};

/** Over those that have no value to compare. */
export const missingHead = ({ standing: { period }, data, locale }: Drawn): string => {
  if (period === undefined) return msg('Utan värde:', { id: 'peer-comparison.without' });
  const when = formatPeriod(period, locale, data.periodKind);
  return msg(str`Utan värde för ${when}:`, { id: 'peer-comparison.without-for' });
};

/** Why one has no value: what it has of another period, or why it has none. */
export const missingText = ({ status, other }: Peer, { data, locale, write }: Drawn): string => {
  if (other?.value !== undefined) {
    const figure = write(other.value);
    const when =
      other.period === undefined
        ? msg('okänd period', { id: 'peer-comparison.unknown-period' })
        : formatPeriod(other.period, locale, data.periodKind);
    return msg(str`${figure} (${when})`, { id: 'trend-chart.of-period' });
  }
  return statusText(status).toLowerCase() || msg('uppgift saknas', { id: 'trend-chart.no-figure' });
};
