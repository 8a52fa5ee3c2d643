import type { FiguresAccess, Stream } from '#features/stats';
import type { FindReadyBytes } from '#platform/http';

/** Below `/api`. */
export const FIGURES_PATHS = {
  votes: 'pollofficesstats',
  ballots: 'pollofficeresults',
} as const satisfies Readonly<Record<Stream, string>>;

const ID_LENGTH = 36;

const ROUTES = (['votes', 'ballots'] as const).map((stream) => {
  const before = `/api/${FIGURES_PATHS[stream]}/`;
  return {
    stream,
    before,
    from: before.length,
    to: before.length + ID_LENGTH,
    route: `${before}:id`,
  };
});

/**
 * The most asked questions of the day: figures that are at hand, for everybody, at their plain address with or without its
 * slash. Whatever else there is to say (unknown, private, not fresh, a query, an id in capitals) is for the controller.
 */
export function findReadyFigures(access: FiguresAccess): FindReadyBytes {
  return (url) => {
    for (const { stream, before, from, to, route } of ROUTES) {
      if (!url.startsWith(before)) continue;
      const isWhole = url.length === to || (url.length === to + 1 && url.endsWith('/'));
      const answer = isWhole ? access.peekPublic(stream, url.slice(from, to)) : undefined;
      return answer && { route, answer };
    }
    return undefined;
  };
}
