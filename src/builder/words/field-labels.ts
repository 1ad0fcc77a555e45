/** The labels of the form's fields and rows, by their names in the reference. Those of fields stand in `locales/fields.json`. */
import type { Bilingual } from './locale.js';

export { labels as fieldLabels } from '../../generated/fields.js';

/** What one row of a list is called, by the name of the list. Other lists use their label. */
export const rowLabels: Readonly<Record<string, Bilingual>> = {
  'GoalAreaList.areas': ['Område', 'Area'],
  'GoalList.goals': ['Mål', 'Goal'],
  'Area.goals': ['Mål', 'Goal'],
  'Summary.goals': ['Mål', 'Goal'],
  'Goal.goals': ['Delmål', 'Sub-goal'],
  'Goal.indicators': ['Indikator', 'Indicator'],
  'GoalsDocument.indicators': ['Indikator', 'Indicator'],
  'GoalsDocument.versions': ['Tidigare dokument', 'Earlier document'],
  'Goal.assignments': ['Uppdrag', 'Assignment'],
  'Goal.owners': ['Ansvarig', 'Owner'],
  'Goal.sdgs': ['Globalt mål', 'Global goal'],
  'Vision.values.words': ['Kärnvärde', 'Core value'],
  'Indicator.series': ['Resultat', 'Result'],
  'Indicator.groups': ['Grupp', 'Group'],
  'Indicator.comparisons': ['Jämförelse', 'Comparison'],
  'Comparison.series': ['Resultat', 'Result'],
  'Indicator.milestones': ['Årsmål', 'Yearly target'],
  'Feedback.reasons': ['Skäl', 'Reason'],
  'GoalsDocument.texts': ['Ord', 'Word'],
};
