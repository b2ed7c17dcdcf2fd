/** The ids of parts of pages that the layout names, all beginning with `_`. A page has those for which it has something. */
import { changeWords } from '../history/history.ts';
import { outcomes } from '../history/outcomes.ts';
import type { PageUrl } from './redirects.ts';
import { routeOf } from './routes.ts';

const everywhere = '_main';

/** The groups of a status without a plan, or of a plan; those of other status reports are outcomes. */
const groups = ['status', 'plan'].flatMap((kind) => [
  kind,
  ...[...changeWords, 'awaited'].map((word) => `${kind}-${word}`),
]);
const ofMatrix = /^_(?:matrix|tools|view)$/;

const onRoutes: Readonly<Record<string, RegExp>> = {
  '/': /^_(?:changes|delivered|due|longest|now|stale|teams|visit)$/,
  '/areas/': /^_(?:due|overdue|record|stale)$/,
  '/due/': /^_(?:dates|later|next|overdue)$/,
  '/areas/[area]/': /^_(?:earlier|follow|now|record|waits)$/,
  '/areas/[area]/[item]/': /^_(?:follow|records|reports|topics)$/,
  // A part has the name of its team in its ids.
  '/cycles/[cycle]/': /^_(?:(?:plan|status)(?:\/[a-z0-9-]+)?(?:-edited|-source)?|unaccounted)$/,
  '/cycles/[cycle]/changes/': new RegExp(
    `^_(?:compare|follow|outcomes|visit|flow-.*-(?:title|desc)|${[...groups, ...outcomes, 'awaited'].join('|')})$`,
  ),
  '/figures/': /^_of-.*$/,
  '/guide/follow/': /^_feed$/,
  '/matrix/': ofMatrix,
  '/matrix/[cycle]/': ofMatrix,
  '/reviews/[review]/': /^_(?:completed|dropped|open|unlisted)$/,
  // The letters with which items begin.
  '/search/': /^_(?:all|0-9|\p{L}{1,3})$/u,
  '/teams/': /^_(?:expected|of-.*)$/,
  '/teams/[team]/': /^_(?:asked|changes|delivered|expected|follow|now|record|waits)$/,
  '/topics/[topic]/': /^_(?:earlier|follow|now)$/,
  '/waits/': /^_(?:by|by-.*|ended)$/,
};

/** Whether an anchor is one that the layout gives to pages like this. */
export function isOfLayout({ path, anchor }: PageUrl): boolean {
  return anchor === everywhere || (onRoutes[routeOf(path)?.path ?? '']?.test(anchor) ?? false);
}

/** Whether an anchor is the number of a slide. How many slides there are, only the finished page shows. */
export function isSlideNumber({ path, anchor }: PageUrl): boolean {
  return /^\/cycles\/[^/]+\/slides\/$/.test(path) && /^[1-9]\d*$/.test(anchor);
}
