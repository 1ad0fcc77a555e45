/** The themes in `stories/themes/`: a file and a class for each. */
export const themes = ['skarvik', 'tegelbro', 'solbacka', 'kronvalla', 'granfjall'] as const;
