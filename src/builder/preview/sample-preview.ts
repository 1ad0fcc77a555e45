/** The small live example of an element in the first step. */
import type { TemplateResult } from 'lit';
import { goalsDocument } from '../../contract/document.js';
import type { ElementName } from '../elements/elements.js';
import { extractPart } from '../elements/extract-part.js';
import { sampleDocument } from '../elements/sample-document.js';
import type { UiLocale } from '../words/locale.js';
import { elementPreview } from './element-preview.js';
import { previewDocument } from './preview-document.js';

/** Examples are kept, as an element draws anew when it is given new data. */
const samples = new Map<string, unknown>();

const sampleOf = (element: ElementName, locale: UiLocale): unknown => {
  const key = `${element} ${locale}`;
  if (!samples.has(key)) {
    const document = previewDocument(
      goalsDocument,
      sampleDocument(element, locale),
      'https://www.kommun.example/',
    );
    samples.set(key, extractPart(document, element));
  }
  return samples.get(key);
};

export const samplePreview = (element: ElementName, locale: UiLocale): TemplateResult =>
  elementPreview(element, sampleOf(element, locale), { headingLevel: 4 });
