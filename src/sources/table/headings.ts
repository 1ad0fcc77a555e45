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
