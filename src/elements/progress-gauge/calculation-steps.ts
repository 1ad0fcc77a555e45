/** How a gauge's figure is calculated, step by step: fetched when somebody asks, or for paper when the page is at rest. */
import { msg, str } from '@lit/localize';
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { formatList, formatNumber, formatPeriod, withUnit } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import { isBefore, targetValueText, valueFormatter } from '../../base/value-text.js';
import type { Indicator, Method } from '../../contract/indicator.js';
import { latestJudgement } from '../../contract/judgement.js';
import { breaksOf, figuresOf } from '../../progress/figures.js';
import { milestonesOf, type Fulfilment } from '../../progress/fulfilment.js';
import { decimalsIn, printedDifference } from '../../progress/precision.js';
import { percentText } from './calculation.js';

const sheet = css`
  .working {
    display: grid;
    gap: 0.4em;
    margin-top: 0.5em;
    max-width: 42em;
    font-size: 0.9em;
  }
  .working dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.15em 1em;
    margin: 0;
  }
  .working dt {
    color: var(--_muted);
  }
  .working dd {
    grid-column: 2;
    margin: 0;
  }
  .working .steps {
    font-variant-numeric: tabular-nums;
  }
  .working .how {
    font-weight: 600;
  }
`;

const methodText = (method: Method): string => {
  switch (method) {
    case 'share-of-target':
      return msg('andel av målet', { id: 'working.share-of-target' });
    case 'share-of-journey':
      return msg('andel av vägen', { id: 'working.share-of-journey' });
    case 'on-path':
      return msg('jämfört med planen', { id: 'working.on-path' });
    case 'threshold':
      return msg('nått eller inte', { id: 'working.threshold' });
  }
};

const because = ({ unassessed }: Fulfilment): string =>
  unassessed === 'too-early'
    ? msg('Resultatet är från samma period som utgångsvärdet, så det finns inget att jämföra än.', {
        id: 'working.too-early',
      })
    : msg('Resultatet är från en tidigare period än utgångsvärdet och säger inget om vägen därifrån.', {
        id: 'working.before-baseline',
      });

/**
 * The working: the figures that went in, the method and its steps, and who says what.
 *
 * @param host The gauge.
 * @param indicator What it shows.
 * @param fulfilment What was calculated of it.
 * @param lang The language of the data's texts, where it is not the element's.
 * @param heading What stands over it, where it is not opened by a button that says so.
 */
export const calculationSteps = (
  host: LitElement,
  indicator: Indicator,
  fulfilment: Fulfilment,
  locale: Locale,
  lang: unknown,
  heading: string | undefined,
): TemplateResult => {
  adoptStyles(host, sheet);
  const { unit, method: asked, partlyFrom = 80, judgement, source } = indicator;
  const { baseline: from, target: aim, method, figure, expected, pace, direction } = fulfilment;
  const figures = figuresOf(indicator);
  const { baseline, current, target, decided, compared: value } = figures;
  const full = valueFormatter(figures.decimals, unit, locale);
  const write = valueFormatter(figures.decimals, undefined, locale);
  const writePlan = valueFormatter(figures.planDecimals, undefined, locale);
  const at = (text: string, period: string | number | undefined): string =>
    period === undefined ? text : `${text} (${formatPeriod(period, locale, indicator.periodKind)})`;
  const valued = (observed: { value?: number; period?: string | number } | undefined): string | undefined =>
    observed?.value === undefined ? undefined : at(full(observed.value), observed.period);
  const milestones = milestonesOf(indicator);

  const rows: readonly (readonly [string, string | readonly string[] | undefined])[] = [
    [msg('Utgångsvärde', { id: 'working.baseline' }), valued(baseline)],
    [
      msg('Delmål', { id: 'working.milestones' }),
      milestones.map(({ value, period }) => at(write(value), period)),
    ],
    [
      msg('Mål', { id: 'working.target' }),
      target && at(targetValueText(target, full, isBefore(unit) ? full : write), target.period),
    ],
    [msg('Resultat', { id: 'working.result' }), valued(current)],
    [msg('Resultat i målets period', { id: 'working.decided' }), valued(decided)],
    [
      msg('Väntat då', { id: 'working.expected' }),
      expected === null
        ? undefined
        : at(valueFormatter(figures.planDecimals, unit, locale)(expected), (decided ?? current)?.period),
    ],
  ];

  const steps = (): readonly unknown[] => {
    if (value === undefined || figure === null) return [because(fulfilment)];
    const result = write(value);
    const start = from === null ? '' : write(from);
    const goal = aim === null ? '' : write(aim);
    const partly = withUnit(formatNumber(partlyFrom, locale, decimalsIn(partlyFrom)), '%', locale);
    const limit = msg(str`Från ${partly} räknas målet som delvis uppnått.`, { id: 'working.partly-from' });
    const share = percentText(fulfilment, indicator.partlyFrom, locale);
    switch (method) {
      case 'share-of-target':
        return [
          direction === 'decrease'
            ? msg('Lägre är bättre, så målet delas med resultatet.', { id: 'working.target-by-result' })
            : msg('Resultatet delas med målet.', { id: 'working.result-by-target' }),
          direction === 'decrease' ? `${goal} / ${result} = ${share}` : `${result} / ${goal} = ${share}`,
          limit,
        ];
      case 'share-of-journey':
        return [
          msg('Hur stor del av vägen från utgångsvärdet till målet som är avklarad.', {
            id: 'working.journey',
          }),
          `(${result} − ${start}) / (${goal} − ${start}) = ${share}`,
          limit,
        ];
      case 'on-path': {
        if (expected === null) return [];
        const planned = writePlan(expected);
        const near = writePlan(figures.near);
        return [
          from === null
            ? msg(
                str`Planen går i raka linjer från det första delmålet till målet, och är vid resultatets period ${planned}.`,
                { id: 'working.path-from-milestone' },
              )
            : milestones.length
              ? msg(
                  str`Planen går i raka linjer från utgångsvärdet genom delmålen till målet, och är vid resultatets period ${planned}.`,
                  {
                    id: 'working.path-through-milestones',
                  },
                )
              : msg(
                  str`Planen är en rät linje från utgångsvärdet till målet, och är vid resultatets period ${planned}.`,
                  {
                    id: 'working.straight-path',
                  },
                ),
          `${result} − ${planned} = ${writePlan(printedDifference(value, expected, figures.planDecimals))}`,
          pace
            ? msg(
                str`Högst 1 % av hela vägen (${near}) från planen räknas som enligt plan. Om målet nås går inte att säga förrän i målets period.`,
                {
                  id: 'working.pace',
                },
              )
            : msg('Målets period är här, så nu avgörs om målet är nått.', { id: 'working.final' }),
        ];
      }
      case 'threshold': {
        const range = target && targetValueText(target, write);
        return [
          aim === null || !target
            ? msg(str`Resultatet ${result} jämförs med målet, ${range ?? ''}.`, { id: 'working.in-range' })
            : direction === 'decrease'
              ? msg(str`Resultatet ${result} ska vara högst ${goal}.`, { id: 'working.at-most' })
              : msg(str`Resultatet ${result} ska vara minst ${goal}.`, { id: 'working.at-least' }),
          asked && asked !== 'threshold'
            ? msg(str`Metoden ”${methodText(asked)}” går inte att använda på de här siffrorna.`, {
                id: 'working.not-possible',
              })
            : '',
        ];
      }
      default:
        return [];
    }
  };

  const changed = breaksOf(indicator).map(period => formatPeriod(period, locale, indicator.periodKind));
  // A browser's first list takes long: none is made for nothing.
  const years = changed.length ? formatList(changed, locale) : '';
  const judged = latestJudgement(judgement);
  const by = judged?.by;
  return html`<div class="working" part="working">
    ${heading ? html`<p class="how">${heading}</p>` : nothing}
    <dl>
      ${rows.map(([name, texts = []]) => {
        const [first, ...rest] = [texts].flat();
        return first === undefined
          ? nothing
          : html`<dt>${name}</dt>
              <dd>${first}</dd>
              ${rest.map(text => html`<dd>${text}</dd>`)}`;
      })}
    </dl>
    ${method ? html`<p>${msg(str`Metod: ${methodText(method)}.`, { id: 'working.method' })}</p>` : nothing}
    ${steps()
      .filter(Boolean)
      .map(step => html`<p class="steps">${step}</p>`)}
    ${
      changed.length
        ? html`<p>
            ${msg(str`Mätmetoden ändrades ${years}. Värden före och efter går inte att jämföra rakt av.`, {
              id: 'working.break',
            })}
          </p>`
        : nothing
    }
    ${
      judged?.assessment
        ? html`<p>
            ${msg('Målet är också bedömt, och den bedömningen gäller före uträkningen.', {
              id: 'working.judged',
            })}
            ${by ? html`<span dir="auto" lang=${judged.lang ?? lang}>${by}</span>` : nothing}
          </p>`
        : nothing
    }
    <p>
      ${
        source
          ? msg('Källan står för siffrorna. Uträkningen är gjord här och är inte källans.', {
              id: 'working.not-the-source',
            })
          : msg('Uträkningen är gjord här, av siffrorna ovan.', { id: 'working.own' })
      }
    </p>
  </div>`;
};
