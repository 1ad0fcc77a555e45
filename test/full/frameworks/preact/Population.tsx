import 'civic-goals/define';
import type { CivicErrorDetail } from 'civic-goals';
import type {} from 'civic-goals/types/preact';
import { useMemo } from 'preact/hooks';

interface Props {
  current: number;
  onFault: (detail: CivicErrorDetail) => void;
}

export const Population = ({ current, onFault }: Props) => {
  const data = useMemo(() => ({ title: 'Antal invånare', current, target: 16000 }), [current]);
  return (
    <civic-progress-gauge heading-level={3} data={data} oncivic-error={event => onFault(event.detail)}>
      <p>{current} invånare. Målet är 16 000.</p>
    </civic-progress-gauge>
  );
};
