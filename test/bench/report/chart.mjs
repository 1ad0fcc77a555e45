/** The figures for 1 000 gauges as a picture: a bar for each subject, with the quarters around its median. */
import { ratios } from '../statistics.mjs';

const rowHeight = 26;
const left = 250;
const width = 820;

const plain = label =>
  label.replaceAll('**', '').replaceAll('`', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const chart = ({ gauges, subjects }) => {
  const measured = gauges[1000];
  const column = name => measured[name].map(({ create }) => create);
  const bars = Object.keys(measured)
    .map(name => ({ name, ...ratios(column(name), column('native')) }))
    .sort((a, b) => a.median - b.median);
  const longest = Math.max(...bars.map(({ high }) => high));
  // By the logarithm, or what is fast cannot be told from what is as fast.
  const x = value => left + ((width - left - 70) * Math.log(Math.max(value, 1))) / Math.log(longest);
  const rows = bars.map(({ name, median, low, high }, index) => {
    const y = 44 + index * rowHeight;
    const isOurs = name.startsWith('ours');
    return `<text x="${left - 10}" y="${y + 13}" text-anchor="end"${isOurs ? ' class="ours"' : ''}>${plain(subjects[name]?.label ?? 'another build of ours')}</text>
  <rect x="${left}" y="${y + 2}" width="${Math.max(1, x(median) - left).toFixed(1)}" height="14"${isOurs ? ' class="ours"' : ''}/>
  <path d="M${x(low).toFixed(1)} ${y + 9}H${x(high).toFixed(1)}M${x(low).toFixed(1)} ${y + 5}V${y + 13}M${x(high).toFixed(1)} ${y + 5}V${y + 13}"/>
  <text x="${(x(high) + 8).toFixed(1)}" y="${y + 13}">${median.toFixed(1)}</text>`;
  });
  const height = 44 + bars.length * rowHeight + 10;
  const said = `Creating 1 000 of each, times a native meter: ${bars
    .map(({ name, median }) => `${plain(subjects[name]?.label ?? name)} ${median.toFixed(1)}`)
    .join(', ')}.`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${said}">
  <style>
    text { font: 13px sans-serif; fill: #222; }
    rect { fill: #8fa39a; }
    rect.ours { fill: #1c6350; }
    text.ours { font-weight: 700; }
    path { stroke: #222; fill: none; }
    .ground { fill: #fff; }
  </style>
  <rect class="ground" width="${width}" height="${height}"/>
  <text x="10" y="24">Creating 1 000, × a native &lt;meter> (logarithmic; the median, and the quarters around it)</text>
  ${rows.join('\n  ')}
</svg>
`;
};
