/** What the page of answers asks the file for. Answers that are set aside are in no count. */

/** How many comments, and how many pages of the site, stand on one page. */
export const atOnce = { comments: 50, pages: 200 };

const comment = 'latest, helpful, reasons, comment, lang, id, page';

/** @param database An open file. */
export const makeCounts = database => {
  const all = (sql, ...values) => database.prepare(sql).all(...values);

  return {
    totals: () =>
      all('SELECT count(*) AS answers, count(DISTINCT page) AS pages FROM answers WHERE NOT set_aside')[0],

    pages: from =>
      all(
        `SELECT page, count(*) AS answers, sum(helpful = 'yes') AS yes, sum(comment <> '') AS comments
        FROM answers WHERE NOT set_aside
        GROUP BY page ORDER BY answers DESC, page LIMIT ? OFFSET ?`,
        atOnce.pages + 1,
        from,
      ),

    of: page =>
      all(
        `SELECT count(*) AS answers, coalesce(sum(helpful = 'yes'), 0) AS yes, coalesce(sum(comment <> ''), 0) AS comments
        FROM answers WHERE NOT set_aside AND page = ?`,
        page,
      )[0],

    reasons: page =>
      all(
        `SELECT json_each.value AS reason, count(*) AS answers
        FROM answers, json_each(answers.reasons) WHERE NOT set_aside AND page = ?
        GROUP BY reason ORDER BY answers DESC, reason LIMIT 100`,
        page,
      ),

    comments: (page, from) =>
      all(
        `SELECT ${comment}
        FROM answers WHERE NOT set_aside AND comment <> '' AND page = ?
        ORDER BY latest DESC, number DESC LIMIT ? OFFSET ?`,
        page,
        atOnce.comments + 1,
        from,
      ),

    setAside: () =>
      all(
        `SELECT ${comment}
        FROM answers WHERE set_aside AND comment <> ''
        ORDER BY latest DESC, number DESC LIMIT ?`,
        atOnce.comments,
      ),

    trapped: () => all('SELECT day, posts FROM trapped ORDER BY day DESC LIMIT 30'),
  };
};
