/** What a page marks for the trace: a span goes from when something began to when it was answered. */
export const marks = { began: 'bench began', answered: 'bench answered' };
