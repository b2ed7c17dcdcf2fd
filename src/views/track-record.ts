/** What became of open work, as pages say and draw it. */
import { fates, type Fate, type TrackCounts } from '../history/track-record.ts';
import type { Translate } from '../strings/translate.ts';
import type { Icon } from './change-groups.ts';

/** A number of each row of a track record. */
interface TrackColumn {
  icon: Icon;
  word: string;
  /** Undefined if there is nothing to say: nothing of the kind happened, or there was no plan. */
  count(counts: TrackCounts): number | string | undefined;
}

const icons: Readonly<Record<Fate, Icon>> = {
  completed: { status: 'completed' },
  dropped: { status: 'dropped' },
  open: { change: 'carried' },
  unmentioned: { change: 'unlisted' },
};

/** What was open before comes first, then what became of it, then how much of the plan was delivered, if there was any. */
export function trackColumns(t: Translate, hasPlans: boolean): TrackColumn[] {
  const words: Readonly<Record<Fate, string>> = {
    completed: t.first(t('review.completed')),
    dropped: t.first(t('review.dropped')),
    open: t('record.stillOpen'),
    unmentioned: t('record.notMentioned'),
  };
  const ofPlan: TrackColumn = {
    icon: {},
    word: t('outcome.delivered'),
    count: ({ delivery }) => delivery && t('record.of', { ...delivery }),
  };
  return [
    { icon: {}, word: t('record.before'), count: ({ before }) => before || undefined },
    ...fates.map((fate): TrackColumn => ({
      icon: icons[fate],
      word: words[fate],
      count: (counts) => counts[fate] || undefined,
    })),
    ...(hasPlans ? [ofPlan] : []),
  ];
}

/** Fewer cases say nothing in general. */
const enoughCases = 10;

/** What became of open work in a sentence or two. */
export function trackSentence(counts: TrackCounts, t: Translate): string {
  const { before } = counts;
  const happened = fates.filter((fate) => counts[fate] > 0);
  const parts = happened.map((fate) => t(`record.${fate}`, { count: counts[fate] }));
  const sentences = [
    before >= enoughCases ? t('record.sentence', { count: before, parts }) : t('record.about'),
    counts.unmentioned * 2 > before && t('record.silent'),
  ];
  return sentences.filter(Boolean).join(' ');
}

/** The parts of all columns of a picture that have the same fate, as one path. */
interface SharePath {
  icon: Icon;
  /** How it is filled, as in `src/styles/delivery.css`. */
  fill: 'done' | 'dropped' | 'open' | 'unknown';
  path: string;
}

/** The height of the picture, in pixels. Each column is one unit wide. */
export const pictureHeight = 56;
const width = 0.9;

const fills: Readonly<Record<Fate, SharePath['fill']>> = {
  completed: 'done',
  dropped: 'dropped',
  open: 'open',
  unmentioned: 'unknown',
};

/** Draws the shares of all fates, the oldest cycle first, completed work at the bottom. */
export function sharePaths(columns: readonly TrackCounts[]): SharePath[] {
  const paths = new Map<Fate, string>(fates.map((fate) => [fate, '']));
  for (const [index, counts] of columns.entries()) {
    let bottom = pictureHeight;
    for (const fate of fates) {
      if (counts[fate] === 0) continue;
      const top = bottom - (counts[fate] / counts.before) * pictureHeight;
      const box = `M${index} ${Math.round(top)}h${width}V${Math.round(bottom)}h-${width}z`;
      bottom = top;
      paths.set(fate, paths.get(fate)! + box);
    }
  }
  return [...paths].flatMap(([fate, path]) => (path === '' ? [] : { icon: icons[fate], fill: fills[fate], path }));
}
