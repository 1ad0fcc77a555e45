export interface AxeState {
  readonly title: string;
  readonly scheme: 'light' | 'dark';
  readonly isForced: boolean;
}

export declare const themes: readonly Omit<AxeState, 'title'>[];
export declare const axeStates: (
  titles: readonly string[],
  engine: number | undefined,
  hasForcedColors: boolean,
) => AxeState[];
