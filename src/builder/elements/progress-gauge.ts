import { oneIndicator } from '../../base/one-indicator.js';
import { extractIndicator, indicatorChoices } from '../document/extract-indicator.js';
import type { BuilderElement } from './builder-element.js';
import { sampleResidents } from './sample-residents.js';

export const progressGauge: BuilderElement = {
  label: ['Mätare', 'Gauge'],
  description: [
    'Hur långt ni har kommit mot ett mål, i en siffra.',
    'How far you have come towards a target, in one figure.',
  ],
  part: oneIndicator,
  field: 'indicators',
  requiredField: 'title',
  openOrder: 3,
  isShareable: true,
  hasArc: true,
  isSentence: true,
  choices: document => indicatorChoices(document),
  extract: extractIndicator,
  sample: say => ({ indicators: [sampleResidents(say)] }),
};
