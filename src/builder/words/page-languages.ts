/** The languages a page may be in, each by its own name. */
export const pageLanguages: Readonly<Record<string, string>> = {
  sv: 'svenska',
  en: 'English',
  fi: 'suomi',
  nb: 'norsk bokmål',
  de: 'Deutsch',
  ar: 'العربية',
  se: 'davvisámegiella',
  sma: 'åarjelsaemien',
  smj: 'julevsámegiella',
  fit: 'meänkieli',
};
