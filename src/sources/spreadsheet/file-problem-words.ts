/** Why a file cannot be read, in words for the one who chose it. */
import type { FileProblem } from './sheet.js';

const kinds = {
  pdf: ['en pdf', 'a PDF'],
  picture: ['en bild', 'a picture'],
  word: ['ett Word-dokument', 'a Word document'],
  presentation: ['en presentation', 'a presentation'],
  xlsb: ['en binär arbetsbok (.xlsb)', 'a binary workbook (.xlsb)'],
  zip: ['en komprimerad fil som inte är något kalkylark', 'a compressed file that is no spreadsheet'],
} as const;

const inMegabytes = (bytes: number, lang: 'sv' | 'en'): string =>
  `${(bytes / 1e6).toLocaleString([lang], { maximumFractionDigits: 1 })} MB`;

/**
 * Says why a file cannot be read, and what to do about it.
 *
 * @param lang Swedish or English.
 */
export const describeFileProblem = (problem: FileProblem, lang: 'sv' | 'en'): string => {
  const say = (sv: string, en: string): string => (lang === 'sv' ? sv : en);
  switch (problem.code) {
    case 'too-large': {
      const [size, most] = [problem.size, problem.most].map(bytes => inMegabytes(bytes, lang));
      const better = problem.isOds
        ? say(
            ' Spara den som Excel-fil (.xlsx), som tar mindre plats att läsa.',
            ' Save it as an Excel file (.xlsx), which takes less room to read.',
          )
        : '';
      return say(
        `Filen är för stor: ${size} uppackad, och högst ${most} kan läsas. Ta bort blad och rader som inte behövs.${better}`,
        `The file is too large: ${size} unpacked, and at most ${most} can be read. Take away sheets and rows that are not needed.${better}`,
      );
    }
    case 'too-many-rows':
      return say(
        `Bladet har fler än ${problem.most.toLocaleString(['sv'])} rader. Ta bort rader som inte behövs.`,
        `The sheet has more than ${problem.most.toLocaleString(['en'])} rows. Take away rows that are not needed.`,
      );
    case 'old-or-locked':
      return say(
        'Filen är i Excels gamla format (.xls) eller har lösenord. Spara den som Excel-arbetsbok (.xlsx) utan lösenord.',
        'The file is in Excel’s old format (.xls) or has a password. Save it as an Excel workbook (.xlsx) without a password.',
      );
    case 'other-kind': {
      const kind = kinds[problem.kind][lang === 'sv' ? 0 : 1];
      return say(
        `Filen är ${kind}. Välj en Excel-fil (.xlsx), en .ods, en CSV eller goals.json.`,
        `The file is ${kind}. Choose an Excel file (.xlsx), an .ods, a CSV or goals.json.`,
      );
    }
    case 'damaged':
      return say(
        'Filen går inte att läsa: den är skadad eller inte hel. Öppna den i Excel eller LibreOffice och spara den igen.',
        'The file cannot be read: it is damaged or not whole. Open it in Excel or LibreOffice and save it again.',
      );
    case 'no-sheets':
      return say('Filen har inga blad.', 'The file has no sheets.');
    case 'empty':
      return say('Filen är tom.', 'The file is empty.');
  }
};
