/** The notes about each CMS, in Swedish and English. Each says whether it was measured, read or is only expected. */
import type { UiLocale } from './locale.js';

interface CmsNotes {
  /** What came of each form in a tool. */
  readonly measuredIn: (tool: string, link: string, block: string, tag: string) => string;
  readonly withLines: string;
  readonly linesIn: (editor: string) => string;
  readonly inlineFallback: string;
  readonly everywhere: (count: number) => string;
  /** What became of an embed after a tool had stored it. */
  readonly seen: Readonly<Record<'element' | 'twice' | 'link' | 'text' | 'source' | 'gone', string>>;
  readonly author: string;
  readonly editorRole: string;
  readonly plainHtml: string;
  readonly other: string;
  readonly source: string;
  readonly sitevision: readonly string[];
  readonly drupal: readonly string[];
  readonly umbracoTinymce: readonly string[];
  readonly umbracoTiptap: readonly string[];
  readonly optimizely: readonly string[];
  readonly typo3: readonly string[];
  readonly wordpress: readonly string[];
  readonly html: readonly string[];
}

export const cmsNotes: Readonly<Record<UiLocale, CmsNotes>> = {
  sv: {
    measuredIn: (tool, link, block, tag) =>
      `Mätt i ${tool}: länken ${link}, blocket ${block}, taggen ${tag}.`,
    withLines: 'Mätt: med raderna nedan visas taggen.',
    linesIn: editor => `Mätt: raderna nedan i redigeraren ${editor}. Systemet i övrigt är inte kört.`,
    inlineFallback:
      'Mätt: stycken och listor inuti taggen flyttas ut ur den. Därför står reservtexten här direkt i taggen.',
    everywhere: count =>
      `Länken kom fram i alla ${count} verktyg som vi har provat. Därför är den säkrast när ni inte vet.`,
    seen: {
      element: 'visas',
      twice: 'visas, med reservtexten efter',
      link: 'blir en vanlig länk',
      text: 'blir bara text',
      source: 'visas som källkod',
      gone: 'försvinner',
    },
    author: 'författare',
    editorRole: 'redaktör eller administratör',
    plainHtml: 'Ren HTML, utan CMS',
    other: 'Annat, eller vet inte',
    source: 'Klistra in i källkoden (knappen ”Källkod”, ”HTML” eller ”<>”), inte i den vanliga texten.',
    sitevision: [
      'Klistra in taggen i en HTML-modul. I en textmodul: använd länken, ensam i sitt stycke.',
      'Väntat: att HTML-modulen lämnar taggen orörd och att textmodulen släpper igenom länken. Vi har ingen SiteVision att prova i. Prova på en opublicerad sida först.',
      'Läst i SiteVisions hjälp: sidans policy (CSP) ställs in under Webbplatsinställningar, Avancerad säkerhet, och används bara online.',
    ],
    drupal: [
      'Gör länken med länkknappen, ensam i ett stycke. Har webbteamet tillåtit blocket klistrar ni in det med knappen Source.',
      'Läst i Drupals källkod: raden skrivs i Manually editable HTML tags, och filtret får samma tillägg av sig självt.',
    ],
    umbracoTinymce: [
      'Klistra in med knappen för källkod.',
      'Läst i Umbracos dokumentation: var raderna skrivs.',
    ],
    umbracoTiptap: [
      'Gör länken med länkknappen, ensam i ett stycke.',
      'Läst: Umbraco 15.3 släpper igenom block, men i 17 är det rapporterat att innehåll flyttas ut ur dem.',
    ],
    optimizely: [
      'Klistra in med knappen för källkod. Den läggs till med raderna nedan.',
      'Läst i Optimizelys dokumentation: var raderna skrivs. Väntat: att texten visas utan att saneras en gång till.',
    ],
    typo3: [
      'Klistra in taggen i innehållselementet HTML. I brödtext: använd länken, eller blocket om webbteamet har tillåtit det.',
      'Läst i TYPO3:s källkod: elementet HTML skrivs ut som det är. Väntat: att er mall för det är den som följer med.',
    ],
    wordpress: ['Lägg till blocket Anpassad HTML och klistra in där, inte i ett vanligt stycke.'],
    html: ['Mätt: sidan visas i Chromium, Firefox och WebKit.'],
  },
  en: {
    measuredIn: (tool, link, block, tag) =>
      `Measured in ${tool}: the link ${link}, the block ${block}, the tag ${tag}.`,
    withLines: 'Measured: with the lines below the tag is shown.',
    linesIn: editor =>
      `Measured: the lines below in the editor ${editor}. The rest of the system was not run.`,
    inlineFallback:
      'Measured: paragraphs and lists inside the tag are moved out of it. So here the fallback stands directly in the tag.',
    everywhere: count =>
      `The link came through in all ${count} tools that we have tried. So it is the safest when you do not know.`,
    seen: {
      element: 'is shown',
      twice: 'is shown, with its fallback after it',
      link: 'becomes an ordinary link',
      text: 'becomes text alone',
      source: 'is shown as source code',
      gone: 'vanishes',
    },
    author: 'author',
    editorRole: 'editor or administrator',
    plainHtml: 'Plain HTML, without a CMS',
    other: 'Another, or not known',
    source:
      'Paste it into the source code (the button “Source”, “HTML” or “<>”), not into the ordinary text.',
    sitevision: [
      'Paste the tag into an HTML module. In a text module: use the link, alone in its paragraph.',
      'Expected: that the HTML module leaves the tag alone and the text module lets the link through. We have no SiteVision to try it in. Try it on an unpublished page first.',
      'Read in SiteVision’s help: the page’s policy (CSP) is set under the site’s settings, advanced security, and is used online only.',
    ],
    drupal: [
      'Make the link with the link button, alone in a paragraph. If the web team has allowed the block, paste that with the button Source.',
      'Read in Drupal’s source code: the line is written in Manually editable HTML tags, and the filter gets the same by itself.',
    ],
    umbracoTinymce: [
      'Paste it with the button for source code.',
      'Read in Umbraco’s documentation: where the lines are written.',
    ],
    umbracoTiptap: [
      'Make the link with the link button, alone in a paragraph.',
      'Read: Umbraco 15.3 lets blocks through, but of 17 it is reported that their content is moved out of them.',
    ],
    optimizely: [
      'Paste it with the button for source code. The lines below add it.',
      'Read in Optimizely’s documentation: where the lines are written. Expected: that the text is shown without being sanitized once more.',
    ],
    typo3: [
      'Paste the tag into the content element HTML. In running text: use the link, or the block if the web team has allowed it.',
      'Read in TYPO3’s source code: the element HTML is printed as it is. Expected: that your template for it is the one that comes along.',
    ],
    wordpress: ['Add the block Custom HTML and paste it there, not into an ordinary paragraph.'],
    html: ['Measured: the page is shown in Chromium, Firefox and WebKit.'],
  },
};
