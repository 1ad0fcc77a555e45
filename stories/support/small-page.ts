/** One small page for all looks, so that nothing but the look differs. */
import skarvik from '../skarvik/goals.json' with { type: 'json' };
import { snippet } from './snippet.js';

const { statement, intro, mission } = skarvik.vision;
const areas = skarvik.goalAreas.areas.map(({ title, description }) => ({ title, description }));
const indicator = (name: string) => skarvik.indicators.find(({ id }) => id === name);

/** The HTML. */
export const smallPage = [
  snippet('civic-vision-banner', { statement, intro, mission }, `<p>${statement}</p>`),
  snippet('civic-goal-area-list', { title: 'Tre områden', areas }, '<p>Läs om våra målområden.</p>'),
  snippet('civic-progress-gauge', indicator('invanare'), '<p>8 172 invånare 2025.</p>'),
  snippet('civic-trend-chart', indicator('gymnasiebehorighet'), '<p>89,3 procent är behöriga.</p>'),
  snippet('civic-feedback-prompt', { contact: skarvik.feedback.contact }, '<p>Skriv till kommunen.</p>'),
].join('\n');
