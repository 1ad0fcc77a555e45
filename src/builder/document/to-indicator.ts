/** What an office tells of a series, as an indicator. */
import type { SourceSeries } from '../../sources/source-series.js';

/** An indicator of a series, as the contract has it: what an office does not say is left for the editor. */
export const toIndicator = ({ title, unit, decimals, groups, series, source }: SourceSeries): object => ({
  title,
  ...(unit && { unit }),
  ...(decimals !== undefined && { decimals: Math.min(decimals, 6) }),
  ...(groups && { groups }),
  series,
  ...(source.name && { source: { ...source, name: source.name } }),
});
