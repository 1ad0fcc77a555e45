/** What the fields are called on the form, by their names in the reference; Swedish, then English. A test holds that each has a label. */

export { labels } from '../generated/fields.js';

/** What one row of a list is called, by the name of the list; where it has no other, that of its label. */
export const rowNames: Readonly<Record<string, readonly [sv: string, en: string]>> = {
  'GoalAreaList.areas': ['Område', 'Area'],
  'GoalList.goals': ['Mål', 'Goal'],
  'Area.goals': ['Mål', 'Goal'],
  'Summary.goals': ['Mål', 'Goal'],
  'Goal.goals': ['Delmål', 'Sub-goal'],
  'Goal.indicators': ['Indikator', 'Indicator'],
  'GoalsDocument.indicators': ['Indikator', 'Indicator'],
  'Goal.assignments': ['Uppdrag', 'Assignment'],
  'Goal.owners': ['Ansvarig', 'Owner'],
  'Goal.sdgs': ['Globalt mål', 'Global goal'],
  'Vision.values.words': ['Kärnvärde', 'Core value'],
  'Indicator.series': ['Resultat', 'Result'],
  'Indicator.milestones': ['Årsmål', 'Yearly target'],
  'Feedback.reasons': ['Skäl', 'Reason'],
  'GoalsDocument.texts': ['Ord', 'Word'],
};
