/** What few documents say of their figures: that they are old, and what is noted of them. Its code is fetched for those that do. */
import type { Indicator } from '../contract/indicator.js';
import type { Noted } from './notes.js';
import { onDemand } from './paper.js';
import type { remarkLines } from './remark-lines.js';

const lines = onDemand(() => import('./remark-lines.js'));

/** Fetches the code, where an indicator has anything for it. */
export const fetchRemarks = ({
  source,
  baseline,
  current,
  target,
  series,
  milestones,
}: Indicator): Promise<unknown> | false =>
  [baseline, current, target, series, milestones, { note: source?.every }]
    .flat()
    .some(one => (one as Noted | undefined)?.note) && lines.fetch();

/** The lines; nothing, where the code has not been fetched. */
export const remarks = (...of: Parameters<typeof remarkLines>): unknown => lines.code?.remarkLines(...of);
