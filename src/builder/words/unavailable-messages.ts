/** Why a snippet cannot be made, in Swedish and English. */
import type { UiLocale } from './locale.js';

interface UnavailableMessages {
  readonly 'no-part': string;
  readonly 'no-page': string;
  readonly 'feedback-in-link': string;
}

export const unavailableMessages: Readonly<Record<UiLocale, UnavailableMessages>> = {
  sv: {
    'no-part': 'Det finns inget att visa än. Fyll i uppgifterna, eller välj vilken indikator som ska visas.',
    'no-page': 'Skriv adressen till sidan där man kan läsa om målet, med https:// först. Länken leder dit.',
    'feedback-in-link':
      'Frågan kan inte klistras in som länk med egna uppgifter. Använd blocket, taggen eller ett publicerat måldokument.',
  },
  en: {
    'no-part': 'There is nothing to show yet. Fill in the data, or choose which indicator is to be shown.',
    'no-page':
      'Write the address of the page where one can read about the goal, with https:// first. The link leads there.',
    'feedback-in-link':
      'The question cannot be pasted as a link with data of its own. Use the block, the tag or a published goals document.',
  },
};
