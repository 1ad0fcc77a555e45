/** What is said of a page that is looked through for mistakes, in Swedish and English. */

interface InspectWords {
  readonly title: string;
  readonly attribute: (found: string, near: string) => string;
  readonly empty: string;
  readonly picture: (address: string) => string;
  readonly tag: (found: string, near: string) => string;
  readonly escaped: (found: string) => string;
  readonly noDiv: (found: string) => string;
}

export const words: Readonly<Record<'sv' | 'en', InspectWords>> = {
  sv: {
    title: 'Om det här stället på sidan (visas bara för dig som redaktör)',
    attribute: (found, near) => `Attributet ${found} finns inte. Menade du ${near}?`,
    empty:
      'Elementet har inga uppgifter: varken data-json eller src, och sidan namnger inget måldokument. Därför syns bara det som står i taggen.',
    picture: address =>
      `Bilden ${address} kunde inte visas. Kontrollera att den finns, stavningen, och stora och små bokstäver; sidans säkerhetspolicy (img-src) kan också hindra den.`,
    tag: (found, near) => `${found} finns inte. Menade du ${near}?`,
    escaped: found =>
      `Taggen ${found} är inklistrad som text (&lt;) och visas därför. Klistra in den i redaktörens läge för HTML eller källkod.`,
    noDiv: found => `data-civic står på <${found}>, men fungerar bara på <div>.`,
  },
  en: {
    title: 'About this place in the page (shown to you as an editor only)',
    attribute: (found, near) => `There is no attribute ${found}. Did you mean ${near}?`,
    empty:
      'The element has no data: neither data-json nor src, and the page names no goals document. So only what stands inside the tag is seen.',
    picture: address =>
      `The picture ${address} could not be shown. See that it is there, and check the spelling, capitals and small letters; the page’s security policy (img-src) may forbid it, too.`,
    tag: (found, near) => `There is no ${found}. Did you mean ${near}?`,
    escaped: found =>
      `The tag ${found} was pasted as text (&lt;), and so it is seen. Paste it in the editor’s mode for HTML or source code.`,
    noDiv: found => `data-civic stands on <${found}>, but works on <div> only.`,
  },
};
