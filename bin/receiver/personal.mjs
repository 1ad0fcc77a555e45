/** What is taken out of a comment before it is stored: a form without script cannot look for it. The page's own code does it. */
export { withoutIdentityNumbers } from '../../dist/elements/feedback-prompt/personal-data.js';
