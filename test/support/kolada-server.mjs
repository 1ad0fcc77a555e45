/**
 * A small Kolada, version 3, that behaves as the real one does: pages, at most 25 ids, an empty list for a parameter that it does not know,
 * version 2 gone. Its figures are worked out from the ids, and any may be set otherwise.
 */
import { startServer } from './http-server.mjs';

const mostIds = 25;

/** A figure that is always the same for the same ids, and another one for others. */
export const figureOf = (kpi, municipality, year, gender = 'T') => {
  const seed = [...`${kpi}${municipality}${year}${gender}`].reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 99_991,
    7,
  );
  return seed / 10;
};

/**
 * Starts it.
 *
 * @param options `years`; `measures`, `municipalities` and `groups`, lists of rows as Kolada has them; `rows`, which gives the entries of a row,
 *   or nothing where there is no row; `latency`, in milliseconds; and `cors`, whose page may read the answers.
 */
export const startKolada = async ({
  years = [2022, 2023, 2024],
  measures,
  municipalities = [{ id: '0180', title: 'Provstad', type: 'K' }],
  groups = [],
  rows = (kpi, municipality, year) => [
    { gender: 'T', count: 1, status: '', value: figureOf(kpi, municipality, year), isdeleted: false },
  ],
  latency = 0,
  cors,
} = {}) => {
  const measureOf = id => ({
    id,
    title: `Prov ${id}, antal`,
    description: 'Ett prov.',
    is_divided_by_gender: false,
    prel_publication_date: null,
    publication_date: '2025-02-01',
    publ_period: '2024',
  });

  const paged = (url, values) => {
    const perPage = Math.min(Number(url.searchParams.get('per_page') ?? 5000), 5000);
    const page = Number(url.searchParams.get('page') ?? 1);
    const link = number => {
      const to = new URL(url.pathname + url.search, server.origin);
      to.searchParams.set('page', number);
      return to.href;
    };
    const part = values.slice((page - 1) * perPage, page * perPage);
    return {
      body: {
        values: part,
        count: part.length,
        next_url: page * perPage < values.length ? link(page + 1) : null,
        previous_url: page > 1 ? link(page - 1) : null,
      },
    };
  };

  const titled = (url, list) => {
    const words = url.searchParams.get('title')?.toLowerCase();
    return words === undefined ? list : list.filter(({ title }) => title.toLowerCase().includes(words));
  };

  const answer = url => {
    const [version, ...path] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
    if (version === 'v2')
      return {
        status: 410,
        body: { error: 'This endpoint is deprecated. Please use /v3 instead.' },
      };
    if (version !== 'v3') return { status: 404, body: { detail: 'Not Found' } };
    const [kind, ...rest] = path;
    const ids = (rest[0] ?? '').split(',').filter(Boolean);
    if (ids.length > mostIds) return { status: 400, body: { detail: `At most ${mostIds} ids.` } };
    if (kind === 'kpi' && ids.length)
      return paged(url, measures ? measures.filter(({ id }) => ids.includes(id)) : ids.map(measureOf));
    if (kind === 'kpi') return paged(url, titled(url, measures ?? []));
    const lists = { municipality: municipalities, municipality_groups: groups };
    if (kind in lists)
      return paged(
        url,
        titled(url, ids.length ? lists[kind].filter(({ id }) => ids.includes(id)) : lists[kind]),
      );
    if (kind !== 'data') return { status: 404, body: { detail: 'Not Found' } };

    // As a path, or as a query, where a wrong name of a parameter gives an empty list.
    const query = name => url.searchParams.get(name)?.split(',');
    const named = Object.fromEntries(
      path.slice(1).flatMap((step, index, steps) => (index % 2 ? [[steps[index - 1], step.split(',')]] : [])),
    );
    const kpis = named.kpi ?? query('kpi_id') ?? [];
    const places = named.municipality ?? query('municipality_id') ?? [];
    if (kpis.length > mostIds || places.length > mostIds)
      return { status: 400, body: { detail: `At most ${mostIds} ids.` } };
    const wanted = named.year?.map(Number) ?? years;
    const known = measures && new Set(measures.map(({ id }) => id));
    return paged(
      url,
      kpis
        .filter(kpi => known?.has(kpi) ?? true)
        .flatMap(kpi =>
          places.flatMap(municipality =>
            years
              .filter(year => wanted.includes(year))
              .flatMap(period => {
                const values = rows(kpi, municipality, period);
                return values ? [{ kpi, municipality, period, values }] : [];
              }),
          ),
        ),
    );
  };

  const headers = cors && { 'access-control-allow-origin': cors };
  const server = await startServer(url => ({ headers, ...answer(url) }), { latency });
  server.base = `${server.origin}/v3/`;
  return server;
};
