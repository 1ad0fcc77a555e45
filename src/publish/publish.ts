/** What the command `publish` needs of this floor. */
export { documentLocale, pageLocales } from './pages/page-language.js';
export { filesIn, noPages, pageListPath, readPageList } from './pages/page-list.js';
export { planSite } from './pages/plan-site.js';
export { readFont } from './pictures/font-file.js';
export { publishedDocument, publishedText, versionNames } from './data/versions.js';
