/** The Sustainable Development Goals of the United Nations by number and name, as Sweden and the UN write them in short. */
import { msg } from '@lit/localize';
import { comma } from '../../base/format.js';
import type { Locale } from '../../base/language.js';

const names: Readonly<Record<number, () => string>> = {
  1: () => msg('Ingen fattigdom', { id: 'sdg.1' }),
  2: () => msg('Ingen hunger', { id: 'sdg.2' }),
  3: () => msg('God hälsa och välbefinnande', { id: 'sdg.3' }),
  4: () => msg('God utbildning för alla', { id: 'sdg.4' }),
  5: () => msg('Jämställdhet', { id: 'sdg.5' }),
  6: () => msg('Rent vatten och sanitet för alla', { id: 'sdg.6' }),
  7: () => msg('Hållbar energi för alla', { id: 'sdg.7' }),
  8: () => msg('Anständiga arbetsvillkor och ekonomisk tillväxt', { id: 'sdg.8' }),
  9: () => msg('Hållbar industri, innovationer och infrastruktur', { id: 'sdg.9' }),
  10: () => msg('Minskad ojämlikhet', { id: 'sdg.10' }),
  11: () => msg('Hållbara städer och samhällen', { id: 'sdg.11' }),
  12: () => msg('Hållbar konsumtion och produktion', { id: 'sdg.12' }),
  13: () => msg('Bekämpa klimatförändringarna', { id: 'sdg.13' }),
  14: () => msg('Hav och marina resurser', { id: 'sdg.14' }),
  15: () => msg('Ekosystem och biologisk mångfald', { id: 'sdg.15' }),
  16: () => msg('Fredliga och inkluderande samhällen', { id: 'sdg.16' }),
  17: () => msg('Genomförande och globalt partnerskap', { id: 'sdg.17' }),
};

/**
 * The goals with their names, each once, with the targets that are meant: `4 God utbildning för alla (4.1)`.
 *
 * @param sdgs Goals 1–17, or targets such as `4.1`.
 * @param locale The language of the names.
 */
export const sdgTexts = (sdgs: readonly (number | string)[], locale: Locale): readonly string[] => {
  const targets = new Map<number, string[]>();
  for (const item of sdgs) {
    const number = parseInt(String(item), 10);
    const meant = targets.get(number) ?? [];
    targets.set(number, meant);
    if (String(item).includes('.')) meant.push(String(item));
  }
  return [...targets].map(([number, meant]) => {
    const name = names[number]?.() ?? '';
    return `${number}\u00A0${name}${meant.length ? ` (${meant.join(comma(locale))})` : ''}`;
  });
};
