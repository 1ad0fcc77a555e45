/** Jargon of the administration that is hardly ever the right word for a resident, with what to write instead. */

/** The forms of a word, its name in the message, and what to write instead. */
type Entry = readonly [pattern: string, word: string, instead: string];

const swedish: readonly Entry[] = [
  ['rambudget(en|ar|erna)?s?', 'rambudget', 'den budget som ger varje nämnd en summa att hålla sig till'],
  ['måluppfyllelse(n|r)?', 'måluppfyllelse', 'om målen är nådda'],
  ['utfall(et|en)?', 'utfall', 'resultat'],
  ['implementer(a|as|ar|ade|at|ing|ingen)', 'implementera', 'införa'],
  ['kvalitetssäkr(a|as|ar|ade|at|ing|ingen)', 'kvalitetssäkra', 'se till att det blir rätt'],
  ['kompetensförsörjning(en)?', 'kompetensförsörjning', 'att ha personal med rätt kunskap'],
  ['synergi(er|effekt|effekter)', 'synergieffekt', 'det vi vinner på att samarbeta'],
  ['incitament(et|en)?', 'incitament', 'skäl, lockelse'],
  ['huruvida', 'huruvida', 'om'],
  ['beträffande', 'beträffande', 'om'],
  ['avseende', 'avseende', 'om, för'],
  ['erhåll(a|er|as|it)|erhöll', 'erhålla', 'få'],
  ['tillse(r|s)?', 'tillse', 'se till'],
  ['föreligg(a|er)', 'föreligga', 'finnas'],
  ['erfordr(a|as|ar|ades)|erforderlig(a|t)?', 'erfordras', 'behövas'],
  ['ombesörj(a|er|as|t)', 'ombesörja', 'ordna, sköta'],
  ['tillhandahåll(a|er|as|it)', 'tillhandahålla', 'erbjuda, ge'],
  ['nyttj(a|ar|as|ade|at)', 'nyttja', 'använda'],
  ['inneha(r|ft|s)?', 'inneha', 'ha'],
  ['bibehåll(a|er|as|it|en|na)', 'bibehålla', 'behålla'],
  ['härvid(lag)?', 'härvid', 'då, här'],
  ['således', 'således', 'alltså'],
  ['därutöver', 'därutöver', 'dessutom'],
  ['kontinuerlig(t|a)?', 'kontinuerlig', 'hela tiden, regelbunden'],
  ['skall', 'skall', 'ska'],
  ['vidtag(a|er)|vidta(r|s)?(?=\\s+åtgärd)', 'vidta åtgärder', 'göra något'],
  ['i syfte att', 'i syfte att', 'för att'],
  ['med anledning av', 'med anledning av', 'på grund av, efter'],
  ['proaktiv(t|a)?', 'proaktiv', 'i förväg'],
  ['evidensbaserad(e|t)?', 'evidensbaserad', 'som forskning visar fungerar'],
  ['horisontella? (mål|perspektiv|principer)', 'horisontella', 'gemensamma för alla områden'],
  ['internkontroll(en)?', 'internkontroll', 'att kommunen kontrollerar sig själv'],
];

const english: readonly Entry[] = [
  ['utili[sz](e|es|ed|ing|ation)', 'utilise', 'use'],
  ['leverag(e|es|ed|ing)', 'leverage', 'use'],
  ['facilitat(e|es|ed|ing|ion)', 'facilitate', 'help, make possible'],
  ['implement(s|ed|ing|ation)?', 'implement', 'carry out, bring in'],
  ['stakeholders?', 'stakeholders', 'those who are concerned'],
  ['synerg(y|ies)', 'synergy', 'what we gain by working together'],
  ['in order to', 'in order to', 'to'],
  ['with regard to|in respect of|pertaining to', 'with regard to', 'about'],
  ['prior to', 'prior to', 'before'],
  ['commenc(e|es|ed|ing|ement)', 'commence', 'begin'],
  ['endeavou?r(s|ed|ing)?', 'endeavour', 'try'],
  ['aforementioned', 'aforementioned', 'this'],
  ['outturns?', 'outturn', 'result'],
  ['goal fulfilment', 'goal fulfilment', 'whether the goals are met'],
  ['frame budget', 'frame budget', 'the budget that gives each committee a sum to keep to'],
  ['capacity building', 'capacity building', 'learning, training'],
  ['deliverables?', 'deliverable', 'what is to be done'],
];

/** A word that was found, and what to write instead. */
export interface JargonWord {
  readonly word: string;
  readonly instead: string;
}

const compiled = (entries: readonly Entry[]): readonly (readonly [RegExp, JargonWord])[] =>
  entries.map(([pattern, word, instead]) => [
    // `\b` does not know å, ä and ö.
    new RegExp(`(?<![\\p{L}\\d-])(?:${pattern})(?![\\p{L}\\d])`, 'iu'),
    { word, instead },
  ]);

const lists: Readonly<Record<string, readonly (readonly [RegExp, JargonWord])[]>> = {
  sv: compiled(swedish),
  en: compiled(english),
};

/** Returns the jargon in a text of a language, each word once. */
export const findJargon = (text: string, lang: string): readonly JargonWord[] =>
  (lists[lang] ?? []).flatMap(([pattern, found]) => (pattern.test(text) ? [found] : []));
