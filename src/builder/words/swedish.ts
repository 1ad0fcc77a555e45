/** The builder's own words in Swedish. What it says about the data comes from the schema and from the checks. */
import { swedishDrafts } from './draft-words.js';
import { swedishFetch } from './fetch-words.js';
import { swedishFiles } from './file-words.js';
import { swedishMerge } from './merge-words.js';
import { swedishNewYear } from './new-year-words.js';
import { swedishFrom } from './from-words.js';
import type { InAnyLanguage } from './in-any-language.js';
import { lowerFirst } from './lower-first.js';

type Say<T extends unknown[]> = (...values: T) => string;

export const swedish = {
  title: 'Bygg ett inslag om era mål',
  lead: 'Fyll i, se hur det blir och ta med det till er webbplats.',
  staysHere: 'Allt stannar i den här webbläsaren.',
  steps: { choose: 'Välj', edit: 'Fyll i', copy: 'Ta med' },
  stepOf: ((step, count) => `Steg ${step} av ${count}`) as Say<[number, number]>,
  language: 'In English',
  skip: 'Till innehållet',
  chooseHeading: 'Vad vill ni visa?',
  startHeading: 'Har ni redan något?',
  startHelp:
    'Öppna ett kalkylark med mål och siffror eller er goals.json. Eller klistra in en tagg, ett block, en länk, en tabell eller ett helt måldokument: det gör inget om något har gått sönder på vägen.',
  pasteHere: 'Klistra in här',
  goOn: 'Gå vidare med det här',
  ...swedishDrafts,
  ...swedishFetch,
  ...swedishFiles,
  ...swedishFrom,
  ...swedishMerge,
  ...swedishNewYear,
  nothingThere: 'Här finns inget att gå vidare med: ingen tagg, inget block, ingen länk och inga uppgifter.',
  onlyAddress: ((src: string) =>
    `Det här pekar på dokumentet ${src}. Spara det på datorn och öppna filen här.`) as Say<[string]>,
  opened: ((count: number) =>
    count ? `Öppnat. ${count} ${count === 1 ? 'sak' : 'saker'} att titta på.` : 'Öppnat.') as Say<[number]>,
  form: 'Uppgifter',
  preview: 'Så här blir det',
  undo: 'Ångra',
  redo: 'Gör om',
  undone: ((what: string) => `Ångrade: ${what}`) as Say<[string]>,
  redone: ((what: string) => `Gjorde om: ${what}`) as Say<[string]>,
  typing: 'det som skrevs',
  save: 'Spara goals.json',
  saved: 'Sparat som goals.json, bland det ni har laddat ner.',
  example: 'Fyll i med ett exempel',
  exampleFilled: 'Ifyllt med ett exempel.',
  clear: 'Börja om',
  cleared: 'Börjat om. Ångra om det var ett misstag.',
  more: 'Fler uppgifter',
  unitForms: 'Ental, eller enheten före talet',
  filled: ((count: number) => `${count} ifyllda`) as Say<[number]>,
  rest: 'Resten av måldokumentet',
  restHelp: 'Det som inte syns i det här inslaget, men finns i samma dokument.',
  add: ((what: string) => `Lägg till ${what.toLowerCase()}`) as Say<[string]>,
  addLater: ((what: string) => `Lägg till en senare ${what.toLowerCase()}`) as Say<[string]>,
  addYear: 'Lägg till ett år',
  addWord: 'Lägg till ett ord',
  whichWord: 'Vilken text',
  yourWord: 'Er text',
  refer: 'Hänvisa till en indikator',
  whichIndicator: 'Vilken indikator?',
  noOtherIndicator: 'Det finns ingen annan indikator i dokumentet än.',
  referred: ((title: string) => `Hänvisar till ${title}`) as Say<[string]>,
  added: ((what: string, count: number) => `Lade till ${what.toLowerCase()} ${count}`) as Say<
    [string, number]
  >,
  removed: ((what: string) => `Tog bort ${lowerFirst(what)}`) as Say<[string]>,
  moved: ((what: string, from: number, to: number) =>
    `Flyttade ${what.toLowerCase()} ${from} till plats ${to}`) as Say<[string, number, number]>,
  moveUp: 'Flytta upp',
  moveDown: 'Flytta ner',
  remove: 'Ta bort',
  drag: 'Dra för att flytta',
  rowOf: ((what: string, index: number, count: number) => `${what} ${index} av ${count}`) as Say<
    [string, number, number]
  >,
  untitled: 'Utan namn än',
  above: 'Fylls i överst i formuläret.',
  hasNotes: 'Att titta på',
  jump: ((what: string) => `Gå till ${what.toLowerCase()}`) as Say<[string]>,
  goThere: 'Gå dit',
  choose: 'Välj …',
  notSaid: 'Inte angivet',
  chooseColour: 'välj en färg',
  isRange: 'Målet är ett intervall',
  noFollowUp: 'Ingen följdfråga',
  blank: { 'Image.alt': 'Bilden är bara utsmyckning', 'Feedback.privacy.text': 'Ingen text' } as Readonly<
    Record<string, string>
  >,
  otherBlank: 'Ska vara tomt',
  fromSide: ['Från vänster', 'Uppifrån'],
  sdgTargets: 'Delmål, som 11.3 och 4.1',
  fromExcel: 'Klistra in från Excel',
  pasteTable: 'Tabellen',
  pasteTableHelp:
    'Markera cellerna i Excel, kopiera och klistra in: årtal i en kolumn eller rad, värden i nästa. År som redan finns får de nya värdena.',
  readTable: 'Läs in tabellen',
  tableRead: ((count: number) => `Läste in ${count} år`) as Say<[number]>,
  noTable: 'Här finns ingen tabell att läsa: det behövs årtal och värden i kolumner eller rader.',
  noteKinds: { fault: 'Fel', hint: 'Tips', advice: 'Råd' },
  widthLabel: 'Bredd',
  widths: { 320: 'Mobil, 320', 768: 'Surfplatta, 768', 1280: 'Dator, 1280' } as Readonly<
    Record<number, string>
  >,
  scheme: 'Mörkt läge',
  pageLanguage: 'Sidans språk',
  emptyPreview: ((field: string) => `Här syns det när ni har fyllt i ”${field}”.`) as Say<[string]>,
  brokenPreview: 'Det här går inte att visa än. Under ”Att titta på” står varför.',
  noPicture: 'Bilden visas inte här, men på er webbplats.',
  whichToShow: 'Vilken ska visas?',
  area: 'Målområde',
  noArea: 'Inget område',
  newArea: 'Ett nytt område',
  movedTo: ((goal: string, area: string) => `Flyttade ”${goal}” till ”${area}”`) as Say<[string, string]>,
  advice: 'Att titta på',
  noAdvice: 'Inget att anmärka på.',
  remaining: 'Fattas än',
  adviceHelp: 'Råd hindrar inte. Det ni har skrivit går att ta med ändå.',
  next: 'Ta med till webbplatsen',
  copyHeading: 'Ta med till webbplatsen',
  whichCms: 'Vilket publiceringsverktyg har ni?',
  onlyEditor: 'Bara textredigeraren är känd',
  forWebTeam: 'Till webbteamet',
  useThis: 'Använd det här',
  others: 'De andra sätten',
  forms: { link: 'Länken', block: 'Blocket', tag: 'Taggen' },
  formHelp: {
    link: 'Gör en vanlig länk med verktygets länkknapp. Låt den stå ensam i sitt stycke.',
    block: 'Klistra in i läget för HTML eller källkod.',
    tag: 'Klistra in i läget för HTML eller källkod.',
  },
  copy: 'Kopiera',
  copyWhat: ((what: string) => `Kopiera ${what.toLowerCase()}`) as Say<[string]>,
  copied: 'Kopierat.',
  copyByHand: 'Markerat. Tryck Ctrl+C (eller ⌘C) för att kopiera.',
  allow: ((form: string) =>
    `Vill ni hellre använda ${form.toLowerCase()}? Det här tillåter webbteamet`) as Say<[string]>,
  linkAddress: 'Adressen',
  linkText: 'Länkens text',
  asHtml: 'Länken som HTML',
  recipe: ((file: string) => `Så gör webbteamet: ${file}`) as Say<[string]>,
  basis: { measured: 'Provat i verktyget.', read: 'Enligt verktygets beskrivning, inte provat.' },
  templateHeading: 'Raden i mallen',
  templateHelp: 'Webbteamet skriver in den en gång, i sidmallens <head>.',
  documentHeading: 'Måldokumentet goals.json',
  documentHelp:
    'Lägg det på er webbplats, så kan alla sidor visa samma siffror. Ändra i dokumentet, så ändras alla sidor.',
  idsMade: ((count: number) =>
    `${count === 1 ? 'Ett namn (id) har' : `${count} namn (id) har`} lagts till i måldokumentet, så att inslaget hittar rätt även när någon flyttar om. Spara dokumentet och lägg ut det på nytt.`) as Say<
    [number]
  >,
  tooLong: ((length: number, limit: number) =>
    `Det här är ${length} tecken, och vissa verktyg klipper vid ${limit}. Lägg hellre ut dokumentet och peka på det.`) as Say<
    [number, number]
  >,
  settings: 'Inställningar',
  page: 'Sidan dit länken leder',
  src: 'Adressen till goals.json, om filen redan ligger på webben',
  base: 'Mappen där civic-goals ligger, säger webbteamet',
  headingLevel: 'Rubriknivå',
  embedLanguage: 'Inslagets språk',
  asPage: 'Som sidans',
  pointAtDocument: 'Peka på dokumentet',
  groupId: 'Id, som värdena kallar gruppen',
  arc: 'Rita som en båge',
  sender: 'Visa vems målet är, och när det ändrades',
  noSender:
    'Dokumentet säger inte vems det är: fyll i organisationen under Resten av måldokumentet i förra steget.',
  actions: 'Låt besökare dela det: länken, bilden, siffrorna',
  asOf: 'Visa vad dokumentet sade den dagen (annars dagens)',
} as const;

export type UiWords = InAnyLanguage<typeof swedish>;
