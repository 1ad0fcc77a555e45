/** What every app shows: all five elements, with figures that the tests look for. */
import type {
  FeedbackPrompt,
  GoalAreaList,
  GoalList,
  ProgressGaugeData,
  VisionBannerData,
} from 'civic-goals';

export const vision: VisionBannerData = { statement: 'En plats att växa på' };

export const areas: GoalAreaList['data'] = {
  title: 'Målområden',
  areas: [{ title: 'Hållbar tillväxt' }, { title: 'Trygg i livets alla skeden' }],
};

export const goals: GoalList['data'] = {
  title: 'Våra mål',
  goals: [{ title: 'Fler bostäder', indicators: [{ title: 'Bostäder', current: 120, target: 200 }] }],
};

export const schools: readonly ProgressGaugeData[] = ['Ås', 'Föllinge', 'Nälden'].map((title, index) => ({
  title,
  current: index + 1,
  target: 9,
}));

export const prompt: FeedbackPrompt['data'] = { question: 'Hjälpte sidan dig?' };

/** The address of a document and of an indicator in it. */
export const published = '/stories/krokom/goals.json#befolkning';

/** A place where answers are kept, some time later. */
export const save = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 20));
