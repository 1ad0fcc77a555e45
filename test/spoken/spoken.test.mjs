/**
 * What is said: for each element, example and state, the text that assistive technology gets of it in Chromium and in Firefox is
 * recorded in `test/spoken/`, and the sentence that matters in it is asserted by itself, below.
 *
 *   node test/spoken/spoken.test.mjs --write      records what is said now: after a build, for a person to read before it is committed
 *
 * Where Firefox says something else than Chromium, it has a section of its own.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { findBrowsers, howToGet } from '../browsers.mjs';
import { fixture } from '../support/fixtures.mjs';
import { open } from '../support/spoken.mjs';

const { goalAreas, goals, indicators, municipality, pages, peers, prompts, summaries, trends, visions } =
  await fixture('examples');

const fallback = '<p>Det som stod här förut</p>';
const long = 'Kommunalförbundsdirektionssammanträdesprotokollsjusterare';
/** A document that says whose it is, and of which day. */
const krokoms = {
  lang: 'sv',
  organization: { name: 'Krokoms kommun', href: 'https://www.krokom.se/' },
  updated: '2026-03-03',
};
const receiver = { endpoint: '/feedback' };
const krokomsVision = 'heading "Vision Krokoms kommun gör plats för växtkraft!" level 2';
const described = 'described by "Hjälpte informationen på sidan dig?"';
const krokomsQuestion = `heading "Hjälpte informationen på sidan dig?" level 2\nbutton "Ja" ${described}\nbutton "Nej" ${described}`;
const personal = 'Jag är 811228-9874, asa@example.com och 070-174 06 05.';
const notSent = 'alert\nparagraph: Ditt svar kunde inte skickas.\nparagraph\nlink "Skriv till kommunen"';

/**
 * The elements, each with its `examples`, and with `states` of its own, which have
 *
 *   data, attributes, inside     what the tag has
 *   lang                         the language of its place
 *   press                        what is pressed, one after the other, by its words
 *   write                        what is written before the last press
 *   until                        what it has inside when it is ready, as a selector
 *
 * `says` has what matters in each of them: a line or a few in a row, without what they are indented by; a pattern for what the
 * engines do not say alike; or a list of such. `never` has patterns that nothing said by the element may match.
 */
const elements = {
  'civic-vision-banner': {
    examples: visions,
    states: {
      'StatementOnly, in English': { data: visions.StatementOnly, lang: 'en' },
    },
    says: {
      Krokom: [
        krokomsVision,
        /^figure\nimage "Man på fjälltopp med utsikt över bergskedja\."$/m,
        'list\nlistitem: välkomnande\nlistitem: modig\nlistitem: nära\nlistitem: pålitlig\nparagraph: Vi gör plats för växtkraft genom att vara modiga, nära och pålitliga. Här är alla välkomna. Dessa fyra ord - välkomnande, modig, nära och pålitlig - är våra kärnvärden',
      ],
      WithoutPicture: krokomsVision,
      StatementOnly: 'heading "Vision En kommun att längta till" level 2',
      Credited: [krokomsVision, 'caption: Bild: ritad för civic-goals', 'link "Läs hela visionen"'],
      LongWords: `heading "${long} ${long} för alla" level 2`,
      English: [
        'heading "Vision A place to grow" level 2 lang en',
        'paragraph lang en: We make room for people, companies and ideas.',
      ],
      'in English': krokomsVision,
      'StatementOnly, in English': 'heading "Vision En kommun att längta till" level 2',
    },
  },
  'civic-goal-area-list': {
    examples: goalAreas,
    states: {
      'WithGoals, opened': {
        data: goalAreas.WithGoals,
        press: ['Mål (2) Hållbar tillväxt'],
        until: 'details[open]',
      },
      'WithGoals, in English': { data: goalAreas.WithGoals, lang: 'en' },
    },
    says: {
      Krokom: [
        'heading "Målområden" level 2',
        'list\nlistitem\nheading "Hållbar tillväxt och utveckling" level 3\nlistitem\nheading "Medborgaren i fokus" level 3\nlistitem\nheading "Laget med förmåga och energi" level 3\nlistitem\nheading "Nämndsspecifika förändringsmål" level 3',
      ],
      History:
        'paragraph: Utfall: Uppnått Utvecklas åt rätt håll\nparagraph: Kommunfullmäktige bedömt 20 mars 2024\ngroup\ndisclosure "Tidigare bedömningar (2)" collapsed',
      Linked: 'heading "Medborgaren i fokus" level 3\nlink "Medborgaren i fokus"',
      WithGoals: [
        /^disclosure "Mål \(2\) Hållbar tillväxt".* collapsed$/m,
        /^disclosure "Mål \(1\) Medborgaren i fokus".* collapsed$/m,
        'paragraph: Delvis uppnått\nparagraph: Kommunfullmäktige bedömt 22 februari 2024',
      ],
      LongWords: `heading "${long}" level 2\nlist\nlistitem\nheading "${long}" level 3`,
      'WithGoals, opened': [
        /^disclosure "Mål \(2\) Hållbar tillväxt".* expanded$/m,
        'list\nlistitem\nparagraph: Utbud, antal och bredd av bostäder ska öka\nparagraph: Ska öka\nlistitem\nparagraph: Klimatavtrycket ska minska\nparagraph: Ska minska',
        /^disclosure "Mål \(1\) Medborgaren i fokus".* collapsed$/m,
      ],
      'in English': 'heading "Målområden" level 2',
      'WithGoals, in English': [
        /^disclosure "Goals \(2\) Hållbar tillväxt".* collapsed$/m,
        'paragraph: Partly met\nparagraph: Kommunfullmäktige judged 22 February 2024',
      ],
    },
  },
  'civic-goal-list': {
    examples: goals,
    states: {
      'EveryField, in English': { data: goals.EveryField, lang: 'en' },
      'under its areas': { data: municipality },
    },
    says: {
      Many: [
        'search\ntext: Sök bland målen\nsearchbox "Sök bland målen"\ntext: Sorts mål\ncombobox "Sorts mål" value "Alla" collapsed',
        'disclosure "Delmål (1)" collapsed',
      ],
      'under its areas': [
        'combobox "Målområde" value "Alla" collapsed',
        'heading "En hållbar kommun" level 2\nlist\nlistitem\nparagraph: Fler elever ska nå målen i skolan (1.1)',
      ],
      Krokom: [
        'heading "Förändringsmål 2019" level 2',
        'list\nlistitem\nparagraph: Antal invånare ska följa plan mot befolkningsmålet 16 000 invånare 2030\nparagraph: Antal invånare\nparagraph: Ska öka\nparagraph: 14 925 invånare 2018. Målet är 16 000 till 2030.\nparagraph: Kan inte bedömas det är för tidigt att säga egen beräkning\nbutton "Så är det räknat" collapsed',
        'listitem\nparagraph: Stärka samernas kultur och språk',
        // All twelve, and nothing that is an item besides.
        /^(?:(?!listitem).*\n)*(?:listitem\n(?:(?!listitem).*\n?)+){12}$/,
      ],
      History:
        'paragraph: Utfall: Uppnått Utvecklas åt rätt håll\nparagraph: Kommunfullmäktige bedömt 20 mars 2024\ngroup\ndisclosure "Tidigare bedömningar (2)" collapsed',
      EveryField: [
        'link "Alla elever ska nå målen i skolan"\nparagraph: Effektmål Barn- och utbildningsnämnden och Kommunstyrelsen 2026 Globala målen: 4 God utbildning för alla (4.1), 10 Minskad ojämlikhet',
        'paragraph: Prognos: Delvis uppnått Väntas uppnås Utvecklas åt rätt håll\nparagraph: Barn- och utbildningsnämnden bedömt 22 februari 2024\nparagraph: Två av tre delmål är nådda.',
        'disclosure "Uppdrag (3)" expanded\nlist\nlistitem\nparagraph: Inför läxhjälp i alla skolor\nparagraph: Pågår Rektorerna senast 30 juni 2025',
        'disclosure "Delmål (2)" expanded\nlist\nlistitem\nparagraph: Frånvaron ska minska\nparagraph: Processmål Ska minska\nparagraph: Kan inte bedömas Utvecklingen är okänd',
      ],
      LongWords: `listitem\nparagraph: ${long}\nparagraph: ${long} och ${long}`,
      'in English': 'paragraph: 14,925 invånare in 2018. The target is 16,000 by 2030.',
      'EveryField, in English': /^paragraph: Forecast: Partly met Expected to be met /m,
    },
    never: [/^(image|graphics)/m, /^(text|paragraph): [\d\s,−%]+$/m],
  },
  'civic-progress-gauge': {
    examples: indicators,
    states: {
      'Population, compact': { data: indicators.Population, attributes: 'compact' },
      'Judged, in English': { data: indicators.Judged, lang: 'en' },
      'OnTheWay, in Finnish': { data: { ...indicators.OnTheWay, lang: 'sv' }, lang: 'fi' },
      'OnTheWay, in Arabic': { data: { ...indicators.OnTheWay, lang: 'sv' }, lang: 'ar' },
      'History, opened': {
        data: indicators.History,
        press: ['Tidigare bedömningar (2)'],
        until: '.earlier[open] .changes',
      },
      'OnTheWay, opened': { data: indicators.OnTheWay, press: ['Så är det räknat'], until: '.working' },
      'OnTheWay, arc': { data: indicators.OnTheWay, attributes: 'appearance="arc"', until: 'svg.arc' },
      'OnTheWay, with its sender': {
        data: { ...krokoms, indicators: [indicators.OnTheWay] },
        attributes: 'sender',
      },
      'Old, with its sender, in English': {
        data: { ...krokoms, indicators: [indicators.Old] },
        attributes: 'sender',
        lang: 'en',
      },
      'OnTheWay, to be shared': { data: indicators.OnTheWay, attributes: 'actions', until: '.opener' },
      'OnTheWay, being shared': {
        data: indicators.OnTheWay,
        attributes: 'actions',
        press: ['Dela'],
        until: '.panel',
      },
    },
    says: {
      ShareOfTarget:
        'paragraph: Delvis uppnått 97,5 % av målet egen beräkning\nbutton "Så är det räknat" collapsed',
      ShareOfJourney: 'paragraph: Delvis uppnått 66,7 % av vägen till målet egen beräkning',
      Threshold: 'paragraph: Inte uppnått egen beräkning',
      Milestones: 'paragraph: Efter plan 22 under det väntade 15 617 egen beräkning',
      OnPath: 'paragraph: Enligt plan 2 över det väntade 15 468 egen beräkning',
      Behind: 'paragraph: Efter plan 458 under det väntade 15 468 egen beräkning',
      TargetYear: 'paragraph: Uppnått egen beräkning',
      TooEarly: 'paragraph: Kan inte bedömas det är för tidigt att säga egen beräkning',
      OlderThanBaseline: 'paragraph: Kan inte bedömas resultatet är äldre än utgångsvärdet egen beräkning',
      Break: 'paragraph: Före plan 127 över det väntade 15 468 ny mätmetod 2023 egen beräkning',
      Singular: 'paragraph: 1 lägenhet 2024. Utgångsvärdet var 0 (2022). Målet är 20 till 2028.',
      Place:
        'paragraph: Resultatet är plats 145 (2024). Utgångsvärdet var plats 201 (2019). Målet är plats 100 till 2030.',
      Old: 'paragraph: De senaste siffrorna är från 2019. Det kan finnas nyare.',
      'OnTheWay, with its sender':
        'paragraph\ntext: Avsändare:\nlink "Krokoms kommun"\ntext: . Senast uppdaterad 3 mars 2026.',
      'OnTheWay, to be shared': 'button "Dela" collapsed',
      'OnTheWay, being shared': [
        'button "Dela" expanded\nlist "Länk"\nlistitem\nbutton "Kopiera länken"',
        'list "Ladda ner"\nlistitem\nbutton "Bild (PNG)"\nlistitem\nbutton "Bild (SVG)"\nlistitem\nbutton "Siffror (CSV)"\nlistitem\nbutton "Data (JSON)"',
      ],
      'Old, with its sender, in English': [
        'paragraph: The latest figures are from 2019. There may be newer ones.',
        'paragraph\ntext: Published by:\nlink "Krokoms kommun" lang sv\ntext: . Last updated 3 March 2026.',
      ],
      NoDirection: 'paragraph: 412 kg per invånare. Målet är 400.',
      FloorReached: 'paragraph: 54 % 2024. Målet är minst 50 %.',
      JudgedOtherwise: [
        'paragraph: Utfall: Uppnått\nparagraph: Kommunfullmäktige bedömt 20 mars 2024\nparagraph: Målet räknas som uppnått vid 97 procent.\nparagraph: Delvis uppnått 97,5 % av målet egen beräkning',
      ],
      History:
        'paragraph: Utfall: Uppnått Utvecklas åt rätt håll\nparagraph: Kommunfullmäktige bedömt 20 mars 2024\ngroup\ndisclosure "Tidigare bedömningar (2)" collapsed',
      'History, opened':
        'disclosure "Tidigare bedömningar (2)" expanded\nlist\nlistitem\nparagraph: Prognos: Delvis uppnått Väntas uppnås\nparagraph: bedömt 17 oktober 2023\nparagraph: Ändrades sedan från ”Delvis uppnått” till ”Uppnått”. Ändrades sedan från ”Väntas uppnås” till ”Utvecklas åt rätt håll”.',
      Outturn: 'paragraph: Utfall: Delvis uppnått Oförändrat',
      CannotBeAssessed:
        'paragraph: Kan inte bedömas Utvecklingen är okänd\nparagraph: För få har svarat på enkäten.',
      'OnTheWay, opened': [
        'button "Så är det räknat" expanded',
        'paragraph: Metod: jämfört med planen.',
        'paragraph: 15 595 − 15 468 = 127',
      ],
      'OnTheWay, in Finnish': [
        'heading "Antal invånare" level 2 lang sv',
        'paragraph: 15 595 invånare vuonna 2023. Lähtöarvo oli 14 785 (2014). Tavoite on 16 000 vuoteen 2030 mennessä.',
        'paragraph: Suunnitelmasta edellä 127 yli odotetun (15 468) oma laskelma',
      ],
      'OnTheWay, in Arabic': [
        'heading "Antal invånare" level 2 lang sv',
        // What runs the other way is kept apart by marks, which Firefox does not hand on.
        /^paragraph: \u2068?15,595 invånare\u2069? في عام 2023\. القيمة الأساسية كانت 14,785 \(2014\)\. الهدف هو 16,000 بحلول عام 2030\.$/m,
      ],
      'OnTheWay, arc':
        'paragraph: 15 595 invånare 2023. Utgångsvärdet var 14 785 (2014). Målet är 16 000 till 2030.',
      Population: [
        'heading "Antal invånare" level 2\nparagraph: Ska öka',
        'paragraph: 14 925 invånare 2018. Målet är 16 000 till 2030.',
      ],
      NoResult: 'paragraph: Inget resultat ännu. Målet är 50 %.',
      OnTheWay: [
        'paragraph: 15 595 invånare 2023. Utgångsvärdet var 14 785 (2014). Målet är 16 000 till 2030.',
        'text: Källa:\nlink "SCB"\ntext: , CC0, 22 februari 2024',
      ],
      Zero: 'paragraph: 0 (2023). Utgångsvärdet var 4 (2019). Målet är 0 till 2030.',
      ZeroResult: 'paragraph: 0 bostäder 2024. Målet är 200 till 2027.',
      Negative: 'paragraph: −3,0 mnkr 2024. Utgångsvärdet var −12,5 (2022). Målet är 8,0 till 2026.',
      BeyondTarget: 'paragraph: 64 platser 2024. Utgångsvärdet var 10 (2020). Målet är 50 till 2026.',
      WorseThanBaseline:
        'paragraph: 74,5 % 2023. Utgångsvärdet var 78,0 % (2020). Målet är 90,0 % till 2026.',
      Decrease:
        'paragraph: Ska minska\nparagraph: 7,1 ton per invånare 2022. Utgångsvärdet var 9,4 (2015). Målet är 3,0 till 2030.',
      BaselineIsTarget: 'paragraph: 42 % 2024. Utgångsvärdet var 40 % (2020). Målet är 40 %.',
      Range: 'paragraph: 21,5 °C (januari–juni 2024). Målet är mellan 20,0 och 23,0.',
      Held: 'paragraph: 41,2 % 2024. Preliminär uppgift. Målet är mellan 38,0 % och 42,0 %.',
      DecidedEarlier: 'paragraph: Inte uppnått 2021 var det 90 egen beräkning',
      MilestoneAlone: 'paragraph: Efter plan 200 under årsmålet 500 (2025) egen beräkning',
      OnlyTarget: 'paragraph: Inget resultat ännu. Målet är 500 träd till juni 2026.',
      OnlyResult: 'paragraph: 81 234 besök (läsåret 2023/2024).',
      OnlyTitle: 'paragraph: Inget resultat ännu.',
      Series: 'paragraph: 226,9 poäng 2023. Uppgift saknas för 2024. Målet är 235,0 till 2027.',
      Judged: [
        'paragraph: 86,5 % 2024. Utgångsvärdet var 82,0 % (2023). Målet är 95,0 % till 2026.',
        'paragraph: Prognos: Delvis uppnått Väntas uppnås Utvecklas åt rätt håll\nparagraph: Barn- och utbildningsnämnden bedömt 22 februari 2024\nparagraph: Två av tre delmål är nådda.',
      ],
      LongWords: `paragraph: 123 456 789,25 ${long.toLowerCase()}. Målet är 987 654 321,00.`,
      'Population, compact':
        'paragraph: Antal invånare\nparagraph: Ska öka\nparagraph: 14 925 invånare 2018. Målet är 16 000 till 2030.',
      'in English':
        'paragraph: Should increase\nparagraph: 14,925 invånare in 2018. The target is 16,000 by 2030.',
      'Judged, in English': [
        'paragraph: 86.5% in 2024. The baseline was 82.0% (2023). The target is 95.0% by 2026.',
        /^paragraph: Forecast: Partly met /m,
      ],
    },
    // Nothing of the drawing: no picture, no number by itself, no flag, and no number besides the sentence's.
    never: [
      /^(image|graphics|img|svg|figure)/im,
      /^(text|paragraph): [\d\s,−%]+$/m,
      /: (Mål|Target) \d/,
      /15 595(?! invånare| [−/])/,
      /14 785(?! \(2014\)\.| invånare)/,
    ],
  },
  'civic-trend-chart': {
    examples: trends,
    states: {
      'Population, in English': { data: trends.Population, lang: 'en' },
      'Population, its table': { data: trends.Population, press: ['Visa som tabell'], until: 'table' },
    },
    says: {
      Population: [
        'slider "Läs av diagrammet" value "2023: 15 595 invånare, 127 över planen"',
        'paragraph: Från 14 785 år 2014 till 15 595 år 2023. Före plan. Det är högre än planen. Målet är 16 000 till 2030.',
      ],
      Singular: 'slider "Läs av diagrammet" value "2024: 1 olycka"',
      Place: [
        'slider "Läs av diagrammet" value "2024: plats 145, 10 under planen"',
        'paragraph: Från plats 201 (2019) till plats 145 (2024). Före plan. Det är lägre än planen. Målet är plats 100 till 2030.',
      ],
      Compared: [
        'slider "Läs av diagrammet" value "2024: 86,5 %, Riket 86,0 %, Liknande kommuner 84,9 %, Norrvik 91,2 %"',
        'paragraph: Från 82,3 % år 2018 till 86,5 % år 2024. Som jämförelse: Riket 86,0 %, Liknande kommuner 84,9 % och Norrvik 91,2 %. Målet är 92,0 % till 2027.',
      ],
      Months: [
        'slider "Läs av diagrammet" value "december 2024: 75 ärenden"',
        'paragraph: Från 94 (mars 2023) till 75 (december 2024). Målet är 70 till juni 2025.',
      ],
      Intervals:
        'paragraph: Från 74,0 % år 2018 till 81,0 % år 2023. Med osäkerheten inräknad: mellan 78,0 % och 84,0 %. Efter plan. Det är lägre än planen. Prognosen är 83,0 % år 2025. Målet är 90,0 % till 2028.',
      ManyGroups:
        'slider "Läs av diagrammet" value "2023: 86,5 %, 1,2 under planen, Kommunala skolor 86,4 %, Fristående skolor 86,9 %, Årskurs F–6 91,2 %, Årskurs 7–9 80,7 %"',
      Old: 'paragraph: De senaste siffrorna är från läsåret 2017/2018. Det kan finnas nyare.',
      History:
        'paragraph: Utfall: Uppnått Utvecklas åt rätt håll\nparagraph: Kommunfullmäktige bedömt 20 mars 2024\ngroup\ndisclosure "Tidigare bedömningar (2)" collapsed',
      Groups: [
        'slider "Läs av diagrammet" value "2023: 86,5 %, 2,9 under planen, kvinnor 88,9 %, män 84,3 %"',
        'paragraph: Från 82,0 % år 2019 till 86,5 % år 2023. Efter plan. Det är lägre än planen. Målet är 95,0 % till 2026.',
      ],
      Gap: 'paragraph: Från 218,4 år 2016 till 229,3 år 2023. Uppgift saknas för 2018 och 2022. Målet är 235,0 till 2027.',
      Break:
        'paragraph: Från 9,4 år 2015 till 6,5 år 2023. Efter plan. Det är högre än planen. Mätmetoden ändrades 2020. Målet är 3,0 till 2030.',
      Milestones:
        'paragraph: Från 21 % år 2018 till 36 % år 2023. Efter plan. Det är lägre än planen. Målet är 60 % till 2027.',
      Range:
        'paragraph: Från 19,6 (januari–juni 2021) till 21,5 (juli–december 2023). Målet är mellan 20,0 och 23,0.',
      Decrease:
        'paragraph: Från 74 (2017) till 57 (2023). Efter plan. Det är högre än planen. Målet är högst 45 (2026).',
      Quarters: 'paragraph: Från 1 741 (januari–mars 2023) till 1 760 (oktober–december 2023).',
      OnePoint: 'paragraph: Resultatet var 0 år 2024. Målet är 200 till 2027.',
      NoResult: 'paragraph: Inget resultat ännu. Uppgift saknas för 2025. Målet är 80 % till 2030.',
      Forecast:
        'paragraph: Från 14 925 år 2018 till 15 612 år 2024. Preliminär uppgift. Prognosen är 16 500 år 2030. Målet är 16 000 till 2030.',
      NothingToDraw: 'paragraph: Inget resultat ännu. Målet är 60.',
      Negative:
        'paragraph: Från −12,5 år 2019 till −3,0 år 2024. Efter plan. Det är lägre än planen. Målet är 8,0 till 2026.',
      LongWords:
        'paragraph: Från 123 456 789,25 år 2019 till 323 456 789,50 år 2021. Målet är 987 654 321,00 till 2030.',
      Percent: 'paragraph: Från 58 % år 2015 till 63 % år 2021. Målet är minst 75 %.',
      'Population, in English':
        'paragraph: From 14,785 in 2014 to 15,595 in 2023. Ahead of plan. That is above the plan. The target is 16,000 by 2030.',
      'Population, its table': [
        /^table "Antal invånare \(invånare\)"$/m,
        'rowheader "2018"\ncell "14 925"\ncell "15 089"',
        'button "Kopiera som CSV"\nbutton "Ladda ner som CSV"',
      ],
      'in English':
        'paragraph: From 14,785 in 2014 to 15,595 in 2023. Ahead of plan. That is above the plan. The target is 16,000 by 2030.',
    },
    never: [/^(image|graphics|img|svg|figure)/im, /^(text|paragraph): [\d\s,−%]+$/m],
  },
  'civic-peer-comparison': {
    examples: peers,
    states: {
      'Named, by name': { data: peers.Named, attributes: 'order="name"' },
      'Named, its table': { data: peers.Named, press: ['Visa som tabell'], until: 'table' },
      'Named, in English': { data: peers.Named, lang: 'en' },
    },
    says: {
      Emissions: [
        'paragraph: Vår kommun ligger på plats 3 av 8, där ett lägre värde är bättre.\nparagraph: ton per invånare, 2024\nlist\nlistitem\ntext: Riket\ntext: 4,40\nlistitem\ntext: Liknande kommuner, klimat, 2024\ntext: 5,83\nlist\nlistitem\ntext: Sandhamra\ntext: 2,90\nlistitem\ntext: Norrvik\ntext: 3,60\nlistitem\ntext: Vår kommun\ntext: 4,20',
        'paragraph: Värdet är 4,20 ton per invånare (2024). Det är lägre än Riket (4,40) och Liknande kommuner, klimat, 2024 (5,83).',
      ],
      Named: 'paragraph: Granfjälls kommun ligger på plats 3 av 8, där ett lägre värde är bättre.',
      Points: [
        'paragraph: Granfjälls kommun ligger på delad plats 3 av 6, där ett högre värde är bättre.',
        'paragraph: Värdet är 86,50 % (2024). Det är högre än Riket (86,21 %). Axeln börjar vid 70 %.',
      ],
      Provisional: [
        'listitem\ntext: Norrvik Preliminär uppgift Bara de som fick plats.\ntext: 44\nlistitem\ntext: Granfjälls kommun Preliminär uppgift Till och med oktober.\ntext: 61',
        'paragraph: Utan värde för 2024:\nlist\nlistitem: Storberga: 57 dagar (2022)\nlistitem: Sandhamra: visas inte av sekretesskäl\nlistitem: Ekeskog: uppgift saknas',
      ],
      NoDirection: [
        'paragraph: Granfjälls kommun: 15 595 invånare (2024).',
        'paragraph: Det högsta värdet står först, vilket inte säger att det är bäst.',
      ],
      Uncertain:
        'paragraph: Med osäkerheten inräknad: mellan 77,0 % och 85,0 %. Det är högre än Riket (79,0 %). Ett högre värde är bättre. Värdena är osäkra, så den rätta ordningen kan vara en annan.',
      Negative: 'paragraph: Värdet är −840 kr (2024). Det är lägre än Länet (−310).',
      NationAlone:
        'paragraph: Det är lägre än Riket (6,9 %). Ett lägre värde är bättre. Axeln börjar vid 5,4 %.',
      NoResult: [
        'paragraph: Inget resultat ännu.',
        'paragraph: Utan värde för 2023:\nlist\nlistitem: Granfjälls kommun: inte publicerad än\nlistitem: Storberga: 66,0 % (2022)',
      ],
      Many: 'paragraph: Värdet är 3,1 (2024). Diagrammet visar 40 av 61 kommuner. Alla står i tabellen.',
      LongWords: /^paragraph: Det är högre än Kommunalförbunds/m,
      English: 'paragraph: Vår kommun ligger på plats 2 av 3, där ett högre värde är bättre.',
      'in English': 'paragraph: Our municipality is in place 3 of 8, where a lower value is better.',
      'Named, by name': [
        'paragraph: Granfjälls kommun: 4,20 ton per invånare (2024).',
        'listitem\ntext: Björkvalla\ntext: 7,40\nlistitem\ntext: Ekeskog\ntext: 4,90\nlistitem\ntext: Granfjälls kommun\ntext: 4,20',
        /Ett lägre värde är bättre\.$/m,
      ],
      'Named, its table': [
        /^table "Utsläpp av växthusgaser \(ton per invånare\)"$/m,
        'rowheader "Granfjälls kommun"\ncell "4,20"\ncell "3"',
        'button "Kopiera som CSV"\nbutton "Ladda ner som CSV"',
      ],
      'Named, in English': [
        'paragraph: Granfjälls kommun is in place 3 of 8, where a lower value is better.',
        'paragraph: The value is 4.20 ton per invånare (2024). That is lower than Riket (4.40) and Liknande kommuner, klimat, 2024 (5.83).',
      ],
    },
    // Nothing of the drawing; and a value always follows the name that it is of.
    never: [
      /^(image|graphics|img|svg|figure)/im,
      /^listitem: [\d\s,−%]+$/m,
      /^text: [\d\s,−%]+\ntext: [\d\s,−%]+$/m,
    ],
  },
  'civic-goal-summary': {
    examples: summaries,
    states: {
      'Pace, in English': { data: summaries.Pace, lang: 'en' },
      'Pace, in German': { data: { ...summaries.Pace, lang: 'sv' }, lang: 'de' },
    },
    says: {
      Counts: [
        'paragraph: 8 av 30 mål är uppnådda.\nlist\nlistitem: Uppnått 8 (27 %)\nlistitem: Delvis uppnått 3 (10 %)\nlistitem: Inte uppnått 19 (63 %)\nparagraph: Antalen är angivna av kommunen.',
      ],
      WithNotAssessed: 'listitem: Utan bedömning 7 (23 %)',
      Outlook: 'paragraph: 14 av 30 mål väntas uppnås.',
      Trend: 'paragraph: 11 av 22 mål utvecklas åt rätt håll.',
      Pace: 'paragraph: 11 av 17 mål är före eller enligt plan.',
      Assignments: 'paragraph: 14 av 20 uppdrag är klara, 2 försenade.',
      AssignmentsFromGoals: 'listitem: Läget är inte angivet 1 (14 %)',
      FromGoals: [
        'paragraph: 3 av 11 mål är uppnådda.',
        /^paragraph: Räknat på 11 mål\. .* Bedömda: 5\. Uträknade: 1\. Utan bedömning: 5\.$/m,
      ],
      TrendFromGoals: 'paragraph: 2 av 11 mål utvecklas åt rätt håll.',
      PaceFromGoals: 'paragraph: 3 av 11 mål är före eller enligt plan.',
      AllMet: 'paragraph: 12 av 12 mål är uppnådda.',
      NoneMet: 'paragraph: 0 av 12 mål är uppnådda.',
      OneGoal: 'paragraph: 1 av 1 mål är uppnått.',
      NoGoals: 'paragraph: Det finns inga mål att räkna.',
      Thirds: ['listitem: Uppnått 1 (34 %)', 'listitem: Delvis uppnått 1 (33 %)'],
      OneInAThousand: 'paragraph: 1 av 2 000 mål är uppnått.',
      Krokom: 'paragraph: Inget av 12 mål är bedömt.',
      LongWords: 'paragraph: 123 456 av 13 703 701 mål är uppnådda.',
      English: 'paragraph: 1 av 6 mål är uppnått.',
      'in English': 'paragraph: 8 of 30 goals have been met.',
      'Pace, in English': 'paragraph: 11 of 17 goals are ahead of plan or on it.',
      'Pace, in German': [
        'paragraph: 11 von 17 Zielen liegen im Plan oder davor.',
        'listitem: Ohne Bewertung 1 (6 %)',
      ],
    },
    // Nothing of the bar: a number always stands with its word.
    never: [/^(image|graphics)/m, /^(text|paragraph|listitem): [\d\s()%]+$/m],
  },
  'civic-feedback-prompt': {
    examples: prompts,
    states: {
      'Krokom, Nej': { data: prompts.Krokom, press: ['Nej'], until: 'form' },
      'Krokom, Ja': { data: { ...prompts.Krokom, ...receiver }, press: ['Ja'], until: '[part=thanks]' },
      'Krokom, Ja, not taken': { data: prompts.Krokom, press: ['Ja'], until: '[role=alert]' },
      'WithReasons, Nej': { data: prompts.WithReasons, press: ['Nej'], until: 'form' },
      'WithReasons, Nej, sent': {
        data: { ...prompts.WithReasons, ...receiver },
        press: ['Nej', 'Skicka'],
        until: '[part=thanks]',
      },
      'WithReasons, Nej, not taken': {
        data: prompts.WithReasons,
        press: ['Nej', 'Skicka'],
        until: '[role=alert]',
      },
      'WithReasons, Nej, written, not taken': {
        data: prompts.WithReasons,
        press: ['Nej', 'Skicka'],
        write: 'Var finns blanketten?',
        until: '[role=alert]',
      },
      'WithReasons, Nej, too long': {
        data: { ...prompts.WithReasons, maxLength: 20 },
        press: ['Nej', 'Skicka'],
        write: 'Var finns blanketten för bygglov?',
        // How much too long it is, is said when the visitor pauses.
        until: 'form:has(#too-long) [role=status]:not(:empty)',
      },
      'WithReasons, Nej, personal data': {
        data: prompts.WithReasons,
        press: ['Nej', 'Skicka'],
        write: personal,
        until: 'mark',
      },
      'Krokom, in South Sámi': { data: { ...prompts.Krokom, lang: 'sv' }, lang: 'sma' },
      'Krokom, No, in English': { data: prompts.Krokom, lang: 'en', press: ['No'], until: 'form' },
      'Krokom, No, in English, personal data': {
        data: prompts.Krokom,
        lang: 'en',
        press: ['No', 'Send'],
        write: personal,
        until: 'mark',
      },
    },
    says: {
      Krokom: krokomsQuestion,
      WithReasons: krokomsQuestion,
      JustTheAnswer: krokomsQuestion,
      LongWords: `heading "${long}?" level 2\nbutton "${long}" described by "${long}?"\nbutton "Nej" described by "${long}?"`,
      'Krokom, Nej': [
        'form\nheading "Vad kan vi göra bättre?" level 2 focused',
        'textbox "Berätta gärna mer" described by "Frivilligt, högst 1 000 tecken. Skriv inga personuppgifter. Det du skickar till kommunen blir allmän handling." multiline',
        'text: Behöver du svar eller hjälp?\nlink "Skriv till kommunen"',
        'button "Skicka"\nbutton "Hoppa över"',
      ],
      'Krokom, Ja': 'paragraph focused: Tack för att du hjälper oss!',
      'Krokom, Ja, not taken': notSent,
      'WithReasons, Nej': [
        'heading "Vad saknade du?" level 2 focused',
        'group "Kryssa i det som stämmer"',
        'checkbox "Jag hittade inte det jag sökte" unchecked',
        'link "Så behandlar vi uppgifterna"',
      ],
      'WithReasons, Nej, sent': 'paragraph focused: Tack för att du hjälper oss!',
      'WithReasons, Nej, written, not taken':
        'alert\nparagraph: Ditt svar kunde inte skickas. Det du skrev finns kvar.',
      'WithReasons, Nej, too long': [
        /textbox "Berätta gärna mer" .*Texten är för lång\. Korta den, så går den att skicka\.".* invalid/,
        'paragraph: Texten är för lång. Korta den, så går den att skicka.',
      ],
      'WithReasons, Nej, personal data': [
        'heading "Det ser ut att finnas personuppgifter i din text" level 2 focused',
        'paragraph: Texten är inte skickad än. Det som skickas kan läsas av andra, för det blir allmän handling.',
        'listitem: Personnumret 811228-9874 skickas aldrig.',
        /checkbox "Behåll e-postadressen asa@example\.com" unchecked/,
        /checkbox "Behåll telefonnumret 070-174 06 05" unchecked/,
        'button "Skicka"\nbutton "Ändra texten"',
      ],
      'Krokom, No, in English, personal data': [
        'heading "There seems to be personal data in your text" level 2 focused',
        'listitem: The personal identity number 811228-9874 is never sent.',
      ],
      'WithReasons, Nej, not taken': [notSent, 'button "Försök igen"\nbutton "Hoppa över"'],
      'in English': /button "Yes" .*\n.*button "No"/,
      'Krokom, in South Sámi': [
        'heading "Hjälpte informationen på sidan dig?" level 2 lang sv',
        /^button "Jaavoe" .*\ntext lang sma: Jaavoe$/m,
      ],
      'Krokom, No, in English': [
        'heading "What can we do better?" level 2 focused',
        'button "Send"\nbutton "Skip"',
      ],
    },
    // Nobody meets the field for programs.
    never: [/website|Lämna/],
  },
  'civic-goal-page': {
    examples: pages,
    says: {
      EveryPart: [
        'heading "Vision En kommun att längta till" level 2',
        'heading "Innehåll" level 3',
        'link "Antal invånare"',
        'heading "Antal invånare" level 4',
      ],
      Krokom: [
        'link "Förändringsmål 2019"',
        'heading "Behöriga pedagoger på förskola och fritidshem" level 4',
      ],
      WithoutVision: 'heading "Skarviks kommun" level 2',
      English: 'heading "What we are to reach" level 3 lang en',
      'in English': ['navigation "Contents"', 'heading "Indicators" level 3'],
    },
    // Nothing is announced twice: what a part is called stands above it, and not in it again.
    never: [/^(heading ".*") level \d\n\1/m],
  },
};

/** What every element owes besides, its first example at hand, and what matters in that. */
const everywhere = data => ({
  'in English': { data, lang: 'en' },
  'no data': { inside: fallback, until: '' },
  'bad data': { data: '{', inside: fallback, until: 'civic-error' },
  'bad data, nothing in its place': { data: '{' },
  'bad data, debug': { data: '{', inside: fallback, attributes: 'debug', until: '.civic-debug' },
  'a document that does not come': { attributes: 'src="/test/nothing.json"', until: '.retry' },
});
const saysEverywhere = {
  'no data': /^paragraph: Det som stod här förut$/,
  'bad data': /^paragraph: Det som stod här förut$/,
  'bad data, nothing in its place': /^paragraph: Innehållet kan inte visas just nu\.$/,
  'bad data, debug': [
    'paragraph: Det som stod här förut\nparagraph: Om elementets data (visas bara för dig som redaktör)',
    /^paragraph: Fel: /m,
  ],
  'a document that does not come': 'status: Innehållet kan inte visas just nu.\nbutton "Försök igen"',
};
const neverAnywhere = [/undefined|null|NaN|\[object/];

const escaped = words => words.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const written = data => (typeof data === 'string' ? data : JSON.stringify(data));

/** Everything that is listened to: which it is, what the page is told to show, and what matters in it. */
const cases = Object.entries(elements).flatMap(([tag, { examples, states, says, never = [] }]) => {
  const all = {
    ...Object.fromEntries(Object.entries(examples).map(([name, data]) => [name, { data }])),
    ...states,
    ...everywhere(Object.values(examples)[0]),
  };
  return Object.entries(all).map(
    (
      [name, { data, attributes = '', inside = '', lang = 'sv', press = [], write = '', until = '.base' }],
      index,
    ) => ({
      tag,
      name,
      says: [says[name] ?? saysEverywhere[name] ?? []].flat(),
      never: [...neverAnywhere, ...never],
      shown: {
        html: `<${tag} ${data === undefined ? '' : `data="${escaped(written(data))}"`} ${attributes}>${inside}</${tag}>`,
        lang,
        press,
        write,
        until,
        last: `${tag} ${index}`,
      },
    }),
  );
});

/** Runs in the page: shows one case, and waits until nothing more is to come. */
const show = async ({ html, lang, press, write, until, last }) => {
  const wait = async (look, what) => {
    const end = performance.now() + 120_000;
    for (;;) {
      const found = look();
      if (found) return found;
      if (performance.now() > end) throw new Error(`Waited two minutes for ${what}.`);
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  };
  const frames = () =>
    new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  const all = (root, selector) =>
    [...root.querySelectorAll('*')].flatMap(element => [
      ...(element.matches(selector) ? [element] : []),
      ...(element.shadowRoot ? all(element.shadowRoot, selector) : []),
    ]);

  document.body.replaceChildren();
  await frames();
  let told = false;
  const listen = () => (told = true);
  document.addEventListener('civic-error', listen, { once: true });
  const main = document.createElement('main');
  // Not on the page itself: Firefox holds on to the language that a page has had.
  main.lang = lang;
  main.innerHTML = html;
  document.body.append(main);
  const host = main.firstElementChild;
  await wait(() => host.matches(':defined'), `${host.localName} to be defined`);
  await host.updateComplete;

  for (const words of press) {
    const button = await wait(
      () =>
        all(main, 'button, summary').find(
          ({ textContent }) => textContent.replace(/\s+/g, ' ').trim() === words,
        ),
      `“${words}”`,
    );
    if (write && words === press.at(-1)) {
      const field = await wait(() => all(main, 'textarea')[0], 'the field');
      field.value = write;
      field.dispatchEvent(new Event('input'));
    }
    button.click();
  }
  await wait(() => (until === 'civic-error' ? told : !until || host.shadowRoot.querySelector(until)), until);
  const within = () => all(host.shadowRoot, '*').filter(({ localName }) => localName.startsWith('civic-'));
  await wait(
    () => within().every(({ shadowRoot }) => shadowRoot?.querySelector('.base')),
    'the elements inside',
  );
  // A drawing comes with code of its own.
  await wait(() => all(main, '.plot').every(plot => plot.querySelector('svg')), 'the drawings');
  for (const element of [host, ...within()]) await element.updateComplete;
  for (const image of all(main, 'img')) image.loading = 'eager';
  await wait(() => all(main, 'img').every(({ complete }) => complete), 'the pictures');
  document.removeEventListener('civic-error', listen);

  // What comes a frame later is in the tree after all of this.
  await frames();
  const end = document.createElement('p');
  end.textContent = last;
  document.body.append(end);
  await frames();
  return document.activeElement !== document.body;
};

/** What an engine says of each case. */
const listenTo = async (engine, path, address) => {
  const browser = await open[engine](path);
  try {
    await browser.go(`${address}/test/pages/blank.html`);
    await browser.run(src => {
      const script = document.createElement('script');
      document.head.append(Object.assign(script, { type: 'module', src }));
    }, `${address}/cdn/civic-goals.js`);
    const said = new Map();
    for (const one of cases) {
      try {
        const focus = await browser.run(show, one.shown);
        said.set(one, await browser.tree(one.shown.last, focus));
      } catch (error) {
        throw new Error(`${one.tag}, ${one.name}, in ${titles[engine]}: ${error.message}`, { cause: error });
      }
    }
    return said;
  } finally {
    await browser.end();
  }
};

const titles = { chromium: 'Chromium', firefox: 'Firefox' };
const engines = Object.keys(titles);
const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const found = await findBrowsers();
const there = engines.filter(engine => found[engine]);
const missing = engines.filter(engine => !found[engine]);
const howTo = engine => `No ${titles[engine]} here. To get it: ${howToGet(engine)}.`;

const { server, address } = await serve('.');
const listening = there.map(engine => listenTo(engine, found[engine], address));
// Each ends its browser, also where the other has failed.
await Promise.allSettled(listening);
server.close();
const said = Object.fromEntries((await Promise.all(listening)).map((heard, index) => [there[index], heard]));

const fileOf = tag => new URL(`${tag}.txt`, import.meta.url);
const inFirefox = ', in Firefox';

/** The sections of a file, by what stands over them. */
const sectionsIn = file => {
  const [, ...parts] = existsSync(file) ? readFileSync(file, 'utf8').split(/^== (.*)\n/m) : [];
  return Object.fromEntries(
    parts.flatMap((part, index) => (index % 2 ? [] : [[part, parts[index + 1].trimEnd()]])),
  );
};

/** The sections as they would be now: one for each case, and one more where Firefox says something else. */
const sectionsOf = tag =>
  Object.fromEntries(
    cases
      .filter(one => one.tag === tag)
      .flatMap(one => {
        const [chromium, firefox] = engines.map(engine => said[engine].get(one));
        return [[one.name, chromium], ...(firefox === chromium ? [] : [[one.name + inFirefox, firefox]])];
      }),
  );

const renew =
  'If that is as it should be: node test/spoken/spoken.test.mjs --write after a build, and read what has changed.';

const brief = line => (line instanceof RegExp ? String(line) : line.split('\n').join(' · '));

if (process.argv.includes('--write')) {
  if (missing.length) throw new Error(missing.map(howTo).join('\n'));
  mkdirSync(new URL('.', import.meta.url), { recursive: true });
  for (const tag of Object.keys(elements)) {
    const sections = Object.entries(sectionsOf(tag)).map(([title, lines]) => `== ${title}\n${lines}\n`);
    const head = `What assistive technology gets of <${tag}>, in Chromium, and in Firefox where that says something else.\nWritten by: node test/spoken/spoken.test.mjs --write\n`;
    writeFileSync(fileOf(tag), [head, ...sections].join('\n'));
  }
} else {
  for (const engine of missing) {
    test(`what is said in ${titles[engine]}`, { skip: inCI ? false : howTo(engine) }, () =>
      assert.fail(howTo(engine)),
    );
  }

  for (const tag of Object.keys(elements)) {
    const recorded = sectionsIn(fileOf(tag));

    test(`${tag}: a sentence that matters is named for each example and state`, () => {
      const own = cases.filter(one => one.tag === tag);
      assert.deepEqual(
        own.filter(({ says }) => !says.length).map(({ name }) => name),
        [],
      );
      const names = new Set(own.map(({ name }) => name));
      assert.deepEqual(
        Object.keys(elements[tag].says).filter(name => !names.has(name)),
        [],
        'there is no such example or state',
      );
    });

    // What Firefox says of its own shows only beside what Chromium says.
    if (!missing.length) {
      test(`${tag}: what is recorded is what there is`, () => {
        assert.deepEqual(Object.keys(recorded), Object.keys(sectionsOf(tag)), renew);
      });
    }

    for (const engine of there) {
      const heard = cases
        .filter(one => one.tag === tag)
        .map(one => ({
          ...one,
          lines: said[engine].get(one),
          plain: said[engine].get(one).replace(/^ +/gm, ''),
        }));

      for (const { name, says, lines, plain } of heard) {
        const before = (engine === 'firefox' ? recorded[name + inFirefox] : undefined) ?? recorded[name];

        test(`${tag}, ${name}, in ${titles[engine]}: all of it`, () => {
          // By itself the assertion says which lines are others.
          if (lines !== before) console.log(renew);
          assert.equal(lines, before);
        });

        for (const line of says) {
          test(`${tag}, ${name}, in ${titles[engine]}: ${brief(line)}`, () => {
            const isSaid = line instanceof RegExp ? line.test(plain) : `\n${plain}\n`.includes(`\n${line}\n`);
            assert.ok(isSaid, `This is not said:\n${line}\n\nThis is:\n${lines}`);
          });
        }
      }

      test(`${tag}, in ${titles[engine]}: nothing that is not to be said`, () => {
        for (const { name, lines, plain, never } of heard)
          for (const pattern of never) assert.doesNotMatch(plain, pattern, `${name}:\n${lines}`);
      });
    }
  }
}
