/** What the headings of a table say: whose the values are, what is counted, and in what unit. */

/** What the values of a column are of. */
export type ColumnKind = 'value' | 'women' | 'men';

export const columnKind = (head: string): ColumnKind | undefined =>
  /^(k|f)$|kvinn|flick|women|female|girl/i.test(head)
    ? 'women'
    : /^m$|(^|[\s,(])(män|men|male|males)\b|(^|[\s,(])män$|mäns?(?![\p{L}])|pojk|\bboys?\b/iu.test(head)
      ? 'men'
      : /^(t|totalt?|alla|samtliga|båda|all|both|värde|resultat|utfall|value|result)$/i.test(head)
        ? 'value'
        : undefined;

/** What a column beside the total has, where it is no group: another place, a plan, another measure, a remark. */
const otherThan =
  /riket|sverige|nation|länet?\b|kommun|region|medel|snitt|median|liknande|budget|prognos|plan|mål|target|forecast|average|mean|county|country|municipal|^(antal|andel|procent|%|kostnad|index|förändring|skillnad|differens|kvartal|månad|år|nr|kod|number|share|cost|change|difference|code|year|month|quarter)\b/i;

/** Whether a column or a row with that heading may be a group of what is counted. */
export const mayBeGroup = (head: string): boolean => !otherThan.test(head);

/** Splits a heading into title and unit: `Andel behöriga (%)`. */
export const parseHeading = (head: string): { readonly title?: string; readonly unit?: string } => {
  const [, before = head, unit] = /^(.*?)\s*[([]([^()[\]]+)[)\]]$/.exec(head) ?? [];
  const percent = /[,:]\s*(procent|percent|%)$/i.exec(before);
  const title = percent ? before.slice(0, percent.index) : before;
  return {
    ...(title && columnKind(title) === undefined && { title }),
    ...(percent
      ? { unit: '%' }
      : unit && columnKind(unit) === undefined && { unit: unit === 'procent' ? '%' : unit }),
  };
};
