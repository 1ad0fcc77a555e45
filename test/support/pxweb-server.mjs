/** A small statistics office with PxWebApi 2: one table of regions, sexes and years, a saved query, and the bounds of the real ones. */
import { startServer } from './http-server.mjs';

const split = text => (text.match(/(?:\([^)]*\)|[^,(])+/g) ?? []).map(code => code.trim());

/**
 * Starts it.
 *
 * @param options `regions`, a name by each code; `years`; `value`, which gives a figure or `null` by the codes; `status`, which gives a mark or nothing;
 *   `mostCells`; `updated`, the day; `latency`.
 */
export const startPxweb = async ({
  regions = { '0180': 'Provstad', '0181': 'Andra' },
  years = ['2020', '2021', '2022', '2023', '2024'],
  value = (region, sex, year) => Number(region) * 10 + Number(year) + (Number(sex) || 5) / 10,
  status = () => undefined,
  mostCells = 150_000,
  updated = '2025-02-21T07:00:00Z',
  latency = 0,
} = {}) => {
  const variables = {
    Region: { label: 'region', codes: regions },
    Kon: { label: 'kön', codes: { 1: 'män', 2: 'kvinnor', '1+2': 'totalt' } },
    ContentsCode: { label: 'tabellinnehåll', codes: { BE1: 'Folkmängd' } },
    Tid: { label: 'år', codes: Object.fromEntries(years.map(year => [year, year])) },
  };

  const pick = (name, asked) => {
    const all =
      name === 'Kon' ? ['1', '2', '1+2'] : name === 'Tid' ? years : Object.keys(variables[name].codes);
    return asked.flatMap(code => {
      const [, top] = /^top\((\d+)\)$/i.exec(code) ?? [];
      if (top) return all.slice(-Number(top));
      if (code === '*') return all;
      if (!all.includes(code)) throw new Error(`${name}: ${code}`);
      return [code];
    });
  };

  const data = params => {
    const chosen = Object.fromEntries(
      Object.keys(variables).map(name => {
        const asked = params.get(`valueCodes[${name}]`);
        return [
          name,
          pick(name, asked ? split(asked) : name === 'ContentsCode' || name === 'Tid' ? ['*'] : []),
        ];
      }),
    );
    // What may be left out is summed up, as `Kon` and `Region` are.
    const ids = Object.keys(variables).filter(name => chosen[name].length);
    const size = ids.map(name => chosen[name].length);
    if (size.reduce((product, count) => product * count, 1) > mostCells)
      return {
        status: 403,
        body: { type: 'Parameter error', title: 'Too many cells selected', status: 403 },
      };
    const cells = ids.reduce(
      (all, name) => all.flatMap(each => chosen[name].map(code => ({ ...each, [name]: code }))),
      [{}],
    );
    const marks = Object.fromEntries(
      cells.flatMap((cell, index) => {
        const mark = status(cell.Region, cell.Kon ?? '1+2', cell.Tid);
        return mark ? [[index, mark]] : [];
      }),
    );
    return {
      body: {
        version: '2.0',
        class: 'dataset',
        label: 'Folkmängd',
        source: 'Provbyrån',
        updated,
        id: ids,
        size,
        role: { time: ['Tid'], metric: ['ContentsCode'] },
        dimension: Object.fromEntries(
          ids.map(name => [
            name,
            {
              label: variables[name].label,
              category: {
                index: Object.fromEntries(chosen[name].map((code, index) => [code, index])),
                label: Object.fromEntries(chosen[name].map(code => [code, variables[name].codes[code]])),
                ...(name === 'ContentsCode' && { unit: { BE1: { base: 'antal', decimals: 0 } } }),
              },
              ...(name === 'Kon' && { extension: { eliminationValueCode: '1+2' } }),
            },
          ]),
        ),
        value: cells.map(cell => value(cell.Region, cell.Kon ?? '1+2', cell.Tid)),
        ...(Object.keys(marks).length && { status: marks }),
      },
    };
  };

  const answer = url => {
    const path = url.pathname.replace(/^\/api\/v2\//, '');
    if (path === 'config')
      return {
        body: { maxDataCells: mostCells, license: 'https://creativecommons.org/publicdomain/zero/1.0/' },
      };
    if (path === 'tables') {
      const words = url.searchParams.get('query')?.toLowerCase() ?? '';
      const table = {
        id: 'TAB1',
        label: 'Folkmängd efter region',
        firstPeriod: years[0],
        lastPeriod: years.at(-1),
      };
      return {
        body: { language: 'sv', tables: [table].filter(({ label }) => label.toLowerCase().includes(words)) },
      };
    }
    try {
      if (/^tables\/TAB1\/data$/.test(path))
        return url.searchParams.get('outputFormat') === 'json-stat2'
          ? data(url.searchParams)
          : { body: 'PX', headers: { 'content-type': 'text/plain' } };
      if (path === 'savedqueries/7/data')
        return url.searchParams.get('outputFormat') === 'json-stat2'
          ? data(new URLSearchParams({ 'valueCodes[Region]': '0180', 'valueCodes[Tid]': 'top(2)' }))
          : { body: 'PX', headers: { 'content-type': 'text/plain' } };
    } catch (error) {
      return {
        status: 400,
        body: { type: 'Parameter error', title: 'Non-existent value', detail: error.message },
      };
    }
    return { status: 404, body: { type: 'Parameter error', title: 'Non-existent table', status: 404 } };
  };

  const server = await startServer(answer, { latency });
  server.base = `${server.origin}/api/v2/`;
  return server;
};
