/** The drawing: a row for each, with its name, its value and where it is on the one scale. The rows are read; what is drawn beside them is not. */
import { html, nothing, type TemplateResult } from 'lit';
import { statusText } from '../../base/status.js';
import type { Peer } from '../../progress/comparison.js';
import type { Drawn } from './drawn.js';
import { ownName } from './names.js';
import { mostMarks, orderedPeers, rowsAround } from './order.js';

/** How far along, as CSS. */
const from = (share: number): string => `inset-inline-start:${share}%`;

/** What is not yet certain is drawn in another way. */
const isProvisional = ({ status }: Peer): boolean => status === 'preliminary' || status === 'estimated';

/** Where a value is: a bar from 0, or a point. */
const valueMark = (peer: Peer, { axis }: Drawn): TemplateResult | typeof nothing => {
  if (peer.value === undefined) return nothing;
  const name = isProvisional(peer) ? ' provisional' : '';
  const at = axis.at(peer.value);
  if (!axis.isBars) return html`<span class=${`point${name}`} .style=${from(at)}></span>`;
  const zero = axis.at(0);
  const [start, size] = [Math.min(at, zero), Math.abs(at - zero)];
  return html`<span class=${`bar${name}`} part="bar" .style=${`${from(start)};inline-size:${size}%`}></span
    ><span class="zero" .style=${from(zero)}></span>`;
};

/** Between what a value lies. */
const spread = ({ interval }: Peer, { axis }: Drawn): TemplateResult | typeof nothing => {
  if (!interval) return nothing;
  const [low, high] = [axis.at(interval.low), axis.at(interval.high)];
  return html`<span class="spread" .style=${`${from(low)};inline-size:${high - low}%`}></span>`;
};

/** The lines of what all are to be measured against, as far down as they have come: each goes on from its own row. */
const lines = (marks: readonly Peer[], { axis }: Drawn): readonly unknown[] =>
  marks.map(
    ({ value = 0 }, index) => html`<span class=${`line of-${index}`} .style=${from(axis.at(value))}></span>`,
  );

/** What the data notes of a value. */
export const ownNote = ({ note, given }: Peer, lang: unknown): unknown =>
  note === undefined
    ? nothing
    : html`<span class="note" dir="auto" lang=${given?.lang ?? lang}>${note}</span>`;

const row = (name: string, peer: Peer, inTrack: unknown, drawn: Drawn): TemplateResult => {
  const { data, lang, writeRow } = drawn;
  const { given, value = 0, status } = peer;
  const note = statusText(status);
  const spoken = given ? (given.lang ?? lang) : data.owner ? (data.owner.lang ?? lang) : nothing;
  return html`<li class=${name} part=${given ? 'row' : 'row own'}>
    <span class="name"
      ><span dir="auto" lang=${spoken}>${given?.title ?? ownName(data.owner)}</span
      >${note ? html` <span class="note">${note}</span>` : nothing} ${ownNote(peer, lang)}</span
    >
    <span class="value">${writeRow(value)}</span>
    <span class="track" aria-hidden="true">${inTrack}</span>
  </li>`;
};

/**
 * The rows. Those that are to be measured against come first: a line goes from each of them through all below.
 */
export const rows = (drawn: Drawn): TemplateResult => {
  const { standing, data } = drawn;
  const marks = standing.marks.slice(0, mostMarks);
  const more = standing.marks.slice(mostMarks);
  const shown = rowsAround(orderedPeers(standing, data));
  return html`${
      standing.marks.length
        ? html`<ul role="list" class="marks">
            ${marks.map((peer, index) => row('row mark', peer, lines(marks.slice(0, index + 1), drawn), drawn))}
            ${more.map(peer => row('row mark', peer, [lines(marks, drawn), valueMark(peer, drawn)], drawn))}
          </ul>`
        : nothing
    }
    <ul role="list" class="peers">
      ${shown.map(peer =>
        row(
          peer.given ? 'row' : 'row own',
          peer,
          [valueMark(peer, drawn), spread(peer, drawn), lines(marks, drawn)],
          drawn,
        ),
      )}
    </ul>`;
};
