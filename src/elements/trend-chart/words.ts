/** Words that the drawing and the table share. */
import { msg } from '@lit/localize';

/** That the method changed, as it is written at the break. */
export const breakText = (): string => msg('Ny mätmetod', { id: 'trend-chart.break' });
export const womenText = (): string => msg('Kvinnor', { id: 'trend-chart.women' });
export const menText = (): string => msg('Män', { id: 'trend-chart.men' });
export const missingText = (): string => msg('uppgift saknas', { id: 'trend-chart.no-figure' });
