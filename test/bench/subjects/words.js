/**
 * The words of our picture alone, each line of it a paragraph, without a bar, a shape, a style or a script: what no gauge that says as much can
 * be faster than.
 */
const linesOf = ({ title, unit, baseline, current, target, judgement }) => {
  const number = value => String(value).replace(/(\d)(\d{3})$/, '$1\u00A0$2');
  const length = target.value - baseline.value;
  const expected = Math.round(
    baseline.value +
      (length * (current.period - baseline.period)) / (Number(target.period) - Number(baseline.period)),
  );
  const ahead = current.value - expected;
  return [
    title,
    'Ska öka',
    `${number(current.value)} ${unit} (${current.period})`,
    `Mål ${number(target.value)}\u00A0${unit} till ${target.period}`,
    `${number(baseline.value)} (${baseline.period}) ${number(expected)} väntat ${number(target.value)}`,
    `${number(current.value)}\u00A0${unit} ${current.period}. Utgångsvärdet var ${number(baseline.value)} (${baseline.period}). Målet är ${number(target.value)} till ${target.period}.`,
    'Delvis uppnått',
    judgement.by,
    `${ahead > 0 ? 'Före' : 'Efter'} plan ${number(Math.abs(ahead))} ${ahead > 0 ? 'över' : 'under'} det väntade ${number(expected)} egen beräkning`,
    'Så är det räknat',
  ];
};

/** What another value changes: the number, the sentence and what is worked out. */
const changing = [2, 5, 8];

export default {
  markup: indicator =>
    `<div>${linesOf(indicator)
      .map(line => `<p>${line}</p>`)
      .join('')}</div>`,
  update: (element, indicator) => {
    const lines = linesOf(indicator);
    for (const index of changing) element.children[index].textContent = lines[index];
  },
};
