/** Words that the drawing and the table share. */
import { msg } from '@lit/localize';
import { statusText } from '../../base/status.js';

/** That the method changed, as it is written at the break. */
export const breakText = (): string => msg('Ny mätmetod', { id: 'trend-chart.break' });
export const forecastText = (): string => statusText('forecast');
/** That the value is not known exactly: the name of what is drawn around it. */
export const uncertaintyText = (): string => msg('Osäkerhet', { id: 'trend-chart.uncertainty' });
export const womenText = (): string => msg('Kvinnor', { id: 'trend-chart.women' });
export const menText = (): string => msg('Män', { id: 'trend-chart.men' });
export const missingText = (): string => msg('uppgift saknas', { id: 'trend-chart.no-figure' });
