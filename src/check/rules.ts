/** Every rule. The order does not matter: what is found is sorted. */
import type { ContentRule, DocumentRule, HistoryRule, QuestionRule, UrlRule } from './rule.ts';
import { brokenLink } from './rules/broken-link.ts';
import { completedPlanned } from './rules/completed-planned.ts';
import { droppedUnexplained } from './rules/dropped-unexplained.ts';
import { longReport } from './rules/long-report.ts';
import { lostUrl } from './rules/lost-url.ts';
import { redirectSource } from './rules/redirect-source.ts';
import { redirectTarget } from './rules/redirect-target.ts';
import { similarWording } from './rules/similar-wording.ts';
import { tooManyLostUrls } from './rules/too-many-mistakes.ts';
import { unaccounted } from './rules/unaccounted.ts';
import { unmentionedTopic } from './rules/unmentioned-topic.ts';

export const documentRules: readonly DocumentRule[] = [];

export const contentRules: readonly ContentRule[] = [longReport];

export const historyRules: readonly HistoryRule[] = [];

export const urlRules: readonly UrlRule[] = [brokenLink, lostUrl, redirectSource, redirectTarget, tooManyLostUrls];

export const questionRules: readonly QuestionRule[] = [
  completedPlanned,
  droppedUnexplained,
  similarWording,
  unaccounted,
  unmentionedTopic,
];
