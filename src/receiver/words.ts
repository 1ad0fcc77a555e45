/** What the receiver's pages say, in Swedish and English. */

export type Lang = 'sv' | 'en';

const sv = {
  thanks: 'Tack för ditt svar',
  taken: 'Ditt svar är sparat.',
  back: 'Tillbaka till sidan',
  refused: 'Svaret kunde inte tas emot',
  waiting: 'Svaret är inte sparat ännu',
  again: 'Skicka en gång till',
  refusals: {
    waiting:
      'Det sparas så snart det går. Vänta en minut och skicka det en gång till, för säkerhets skull: det räknas bara en gång.',
    large: 'Texten är för lång. Gå tillbaka, korta den och skicka igen.',
    rate: 'Det har kommit många svar på kort tid. Vänta en minut och skicka igen.',
    busy: 'Svaret kunde inte sparas just nu. Vänta en minut och skicka igen.',
    slow: 'Svaret kom inte fram i tid. Skicka igen.',
    origin: 'Sidan du kom från får inte skicka svar hit. Kontakta kommunen på ett annat sätt.',
    other: 'Formuläret var inte rätt ifyllt. Gå tillbaka och försök igen.',
  },
  answers: 'Svar om webbplatsens sidor',
  answersOn: (page: string) => `Svar om ${page}`,
  unknownPage: 'Okänd sida',
  allPages: 'Alla sidor',
  export: 'Hämta alla svar som CSV',
  other: 'In English',
  otherLang: 'en' as Lang,
  summary: (answers: string, pages: string) =>
    `${answers} svar om ${pages} ${pages === '1' ? 'sida' : 'sidor'}.`,
  pages: 'Svar per sida',
  page: 'Sida',
  total: 'Svar',
  yes: 'Ja',
  no: 'Nej',
  share: 'Andel ja',
  comments: 'Kommentarer',
  reasons: 'Skäl',
  reason: 'Skäl',
  count: 'Antal',
  noAnswers: 'Inga svar ännu.',
  noComments: 'Inga kommentarer.',
  latest: 'Kommentarer, senaste först',
  setAside: 'Ställda åt sidan',
  setAsideWhy:
    'De här kommentarerna skrevs på mindre än två sekunder. De räknas inte förrän du tar fram dem.',
  restore: 'Ta fram',
  remove: 'Ta bort kommentaren',
  removeNow: 'Ja, ta bort texten för gott',
  removeWhy: {
    file: 'När du tar bort en kommentar visas texten inte mer, och filen skrivs om utan den. Svaret ja eller nej räknas fortfarande.',
    database:
      'När du tar bort en kommentar tas texten ur databasens tabell. Svaret ja eller nej räknas fortfarande.',
  },
  unwiped:
    'Det som är borttaget visas inte mer, men kan ännu läsas i filen. Filen skrivs om så snart det går: medan ett annat program läser den går det inte. Läs in sidan på nytt för att se om det är klart.',
  wiped: {
    file: 'Det som är borttaget är borta, också ur filen. I säkerhetskopior kan det finnas kvar.',
    database:
      'Det som är borttaget är borta ur databasens tabell. I serverns egna filer, loggar, repliker och säkerhetskopior kan det finnas kvar en tid.',
  },
  overdue: 'Gamla svar väntar på ditt ja',
  overdueWhy: (answers: string, total: string, before: string, now: string) =>
    `${answers} av ${total} svar kom före ${before}, och ska efter så lång tid tas bort. Det är så många på en gång att klockan kan gå fel: den säger ${now}. Går den rätt, säg ja.`,
  forget: 'Ja, klockan går rätt: ta bort svaren för gott',
  of: (date: string) => ` från ${date}`,
  trapped: 'Skräppost',
  trappedWhy: 'Antal inskick där ett fält som människor inte ser var ifyllt. De är inte sparade.',
  day: 'Dag',
  newer: 'Senare',
  older: 'Äldre',
  more: 'Fler sidor',
  before: 'Föregående sidor',
  pager: 'Bläddra',
  login: 'Lösenord krävs',
  loginWhy: 'Ange lösenordet i rutan som webbläsaren visar. Användarnamnet kan vara vad som helst.',
  tries: 'För många försök',
  triesWhy:
    'Någon med samma adress som du har skrivit fel lösenord flera gånger. Vänta en minut och försök igen.',
  missing: 'Sidan finns inte',
  missingWhy: 'Kontrollera adressen.',
  stale: 'Det gick inte',
  staleWhy: 'Sidan är för gammal. Gå tillbaka, läs in den på nytt och försök igen.',
  later: 'Inte gjort ännu',
  laterWhy: {
    file: 'Det går inte att skriva i filen med svaren just nu. Det du bad om görs så snart det går. Gå tillbaka om en stund, läs in sidan på nytt och se efter.',
    database:
      'Det går inte att skriva i databasen just nu. Det du bad om görs så snart det går. Gå tillbaka om en stund, läs in sidan på nytt och se efter.',
  },
  locked: 'Svaren går inte att läsa just nu',
  lockedWhy: {
    file: 'Ett annat program kan hålla filen. Försök igen om en stund. Hjälper det inte står felet i mottagarens logg.',
    database:
      'Databasen svarar inte. Försök igen om en stund. Hjälper det inte står felet i mottagarens logg.',
  },
  broken: 'Något gick fel',
  brokenWhy: 'Försök igen om en stund.',
  file: 'svar',
  table: {
    headings: [
      'Först',
      'Senast',
      'Sida',
      'Fråga',
      'Språk',
      'Hjälpte sidan',
      'Skäl',
      'Kommentar',
      'Sekunder',
      'Märkning',
      'Id',
    ],
    yes: 'ja',
    no: 'nej',
    setAside: 'ställd åt sidan',
    removed: 'kommentaren borttagen',
  },
};

/** Everything that the pages say, in one language. */
export type Words = typeof sv;

const en: Words = {
  thanks: 'Thank you for your answer',
  taken: 'Your answer has been stored.',
  back: 'Back to the page',
  refused: 'The answer could not be taken',
  waiting: 'The answer is not stored yet',
  again: 'Send it once more',
  refusals: {
    waiting:
      'It will be as soon as that can be done. Wait a minute and send it once more, to be sure: it counts only once.',
    large: 'The text is too long. Go back, shorten it and send it again.',
    rate: 'Many answers have come in a short time. Wait a minute and send it again.',
    busy: 'The answer could not be stored just now. Wait a minute and send it again.',
    slow: 'The answer did not arrive in time. Send it again.',
    origin: 'The page you came from may not send answers here. Contact the municipality in another way.',
    other: 'The form was not filled in correctly. Go back and try again.',
  },
  answers: 'Answers about the site’s pages',
  answersOn: page => `Answers about ${page}`,
  unknownPage: 'Unknown page',
  allPages: 'All pages',
  export: 'Download all answers as CSV',
  other: 'På svenska',
  otherLang: 'sv',
  summary: (answers, pages) =>
    `${answers} ${answers === '1' ? 'answer' : 'answers'} about ${pages} ${pages === '1' ? 'page' : 'pages'}.`,
  pages: 'Answers for each page',
  page: 'Page',
  total: 'Answers',
  yes: 'Yes',
  no: 'No',
  share: 'Share yes',
  comments: 'Comments',
  reasons: 'Reasons',
  reason: 'Reason',
  count: 'Number',
  noAnswers: 'No answers yet.',
  noComments: 'No comments.',
  latest: 'Comments, newest first',
  setAside: 'Set aside',
  setAsideWhy:
    'These comments were written in less than two seconds. They are not counted until you restore them.',
  restore: 'Restore',
  remove: 'Remove the comment',
  removeNow: 'Yes, remove the text for good',
  removeWhy: {
    file: 'When you remove a comment its text is not shown any more, and the file is written anew without it. The yes or no still counts.',
    database:
      'When you remove a comment its text is taken out of the database’s table. The yes or no still counts.',
  },
  unwiped:
    'What was removed is not shown any more, but can still be read in the file. The file is written anew as soon as that can be done: not while another program reads it. Load this page again to see whether it is done.',
  wiped: {
    file: 'What was removed is gone, from the file too. It may still be in backups.',
    database:
      'What was removed is gone from the database’s table. It may be in the server’s own files, logs, replicas and backups for some time.',
  },
  overdue: 'Old answers wait for your yes',
  overdueWhy: (answers, total, before, now) =>
    `${answers} of ${total} answers came before ${before}, and are to be removed after so long a time. They are so many at once that the clock may be wrong: it says ${now}. If it is right, say yes.`,
  forget: 'Yes, the clock is right: remove the answers for good',
  of: date => ` of ${date}`,
  trapped: 'Spam',
  trappedWhy: 'So many posts filled in a field that people do not see. They are not stored.',
  day: 'Day',
  newer: 'Newer',
  older: 'Older',
  more: 'More pages',
  before: 'Previous pages',
  pager: 'Browse',
  login: 'A password is needed',
  loginWhy: 'Type the password into the box that the browser shows. The user name can be anything.',
  tries: 'Too many tries',
  triesWhy:
    'Somebody with the same address as you has typed a wrong password several times. Wait a minute and try again.',
  missing: 'There is no such page',
  missingWhy: 'Check the address.',
  stale: 'That did not work',
  staleWhy: 'The page is too old. Go back, load it again and try again.',
  later: 'Not done yet',
  laterWhy: {
    file: 'Nothing can be written to the file with the answers just now. What you asked for is done as soon as that can be. Go back in a while, load the page again and look.',
    database:
      'Nothing can be written to the database just now. What you asked for is done as soon as that can be. Go back in a while, load the page again and look.',
  },
  locked: 'The answers cannot be read just now',
  lockedWhy: {
    file: 'Another program may hold the file. Try again in a while. If that does not help, the receiver’s log says what is wrong.',
    database:
      'The database does not answer. Try again in a while. If that does not help, the receiver’s log says what is wrong.',
  },
  broken: 'Something went wrong',
  brokenWhy: 'Try again in a while.',
  file: 'answers',
  table: {
    headings: [
      'First',
      'Latest',
      'Page',
      'Prompt',
      'Language',
      'Page helped',
      'Reasons',
      'Comment',
      'Seconds',
      'Mark',
      'Id',
    ],
    yes: 'yes',
    no: 'no',
    setAside: 'set aside',
    removed: 'comment removed',
  },
};

export const words: Readonly<Record<Lang, Words>> = { sv, en };
