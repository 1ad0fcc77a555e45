/** The messages about what was pasted, beside the library's own, in Swedish and English. */
import type { UiLocale } from './locale.js';

interface PasteMessages {
  readonly several: (count: number) => string;
  readonly torn: string;
  readonly escaped: string;
  readonly 'lost-comma': string;
  readonly 'lost-end': string;
  readonly unreadable: (line: number, column: number, cause: string) => string;
  readonly linkData: string;
  readonly feedbackInLink: string;
  readonly empty: (tag: string) => string;
  readonly reply: (count: number) => string;
}

export const pasteMessages: Readonly<Record<UiLocale, PasteMessages>> = {
  sv: {
    several: count => `I texten finns ${count} inbäddningar. Den första är öppnad.`,
    torn: 'Citattecknen runt uppgifterna hade bytts ut på vägen. Uppgifterna är hämtade ändå.',
    escaped: 'Tecknen < och > hade bytts ut på vägen. Texten är läst ändå.',
    'lost-comma': 'Ett kommatecken hade fallit bort. Det är ditsatt igen.',
    'lost-end': 'Slutet av texten fattas. Det som fanns kvar är öppnat: se efter vad som saknas.',
    unreadable: (line, column, cause) =>
      `Texten går inte att läsa: något är fel på rad ${line}, tecken ${column}. ${cause} Kopiera hela texten en gång till, från början till slut, eller öppna filen goals.json.`,
    linkData:
      'Länkens uppgifter går inte att läsa: länken är avkortad eller ändrad på vägen. Kopiera hela länken en gång till.',
    feedbackInLink:
      'Frågan kan inte göras av uppgifter i en länk: då kunde vem som helst fråga i kommunens namn. Använd blocket eller taggen.',
    empty: tag => `<${tag}> har inga egna uppgifter: den visar sidans måldokument. Öppna det i stället.`,
    reply: count =>
      `${count === 1 ? 'En indikator är' : `${count} indikatorer är`} läst${count === 1 ? '' : 'a'} ur svaret. Se över rubrik och enhet, och fyll i om siffran ska öka eller minska.`,
  },
  en: {
    several: count => `The text has ${count} embeds. The first one is opened.`,
    torn: 'The quotation marks around the data had been changed on the way. The data was found all the same.',
    escaped: 'The characters < and > had been changed on the way. The text is read all the same.',
    'lost-comma': 'A comma had gone missing. It is back in its place.',
    'lost-end': 'The end of the text is missing. What was left is opened: see what is not there.',
    unreadable: (line, column, cause) =>
      `The text cannot be read: something is wrong on line ${line}, character ${column}. ${cause} Copy the whole text once more, from its beginning to its end, or open the file goals.json.`,
    linkData:
      'The link’s data cannot be read: the link is cut off or was changed on its way. Copy the whole link once more.',
    feedbackInLink:
      'The question cannot be made of data in a link: anybody could then ask in the municipality’s name. Use the block or the tag.',
    empty: tag => `<${tag}> has no data of its own: it shows the page’s goals document. Open that instead.`,
    reply: count =>
      `${count === 1 ? 'One indicator was' : `${count} indicators were`} read from the answer. Look over the title and the unit, and say whether the figure is to increase or decrease.`,
  },
};
