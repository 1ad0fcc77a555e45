/** The same texts in another language, and functions with the same parameters. */
export type InAnyLanguage<Words> = Words extends string
  ? string
  : Words extends (...values: never[]) => string
    ? Words
    : { readonly [Key in keyof Words]: InAnyLanguage<Words[Key]> };
