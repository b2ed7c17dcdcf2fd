/** Every rule but those about one file. The order does not matter: what is found is sorted. */
import type { ContentRule, HistoryRule, QuestionRule, UrlRule } from './rule.ts';
import { addedNotNew } from './rules/added-not-new.ts';
import { brokenLink } from './rules/broken-link.ts';
import { completedPlanned } from './rules/completed-planned.ts';
import { continuesTaken } from './rules/continues-taken.ts';
import { continuesUnknown } from './rules/continues-unknown.ts';
import { droppedUnexplained } from './rules/dropped-unexplained.ts';
import { duplicateLine } from './rules/duplicate-line.ts';
import { hiddenInYaml } from './rules/hidden-character/yaml.ts';
import { longReport } from './rules/long-report.ts';
import { lostUrl } from './rules/lost-url.ts';
import { redirectSource } from './rules/redirect-source.ts';
import { redirectTarget } from './rules/redirect-target.ts';
import { replacedByUnknown } from './rules/replaced-by-unknown.ts';
import { similarWording } from './rules/similar-wording.ts';
import { tooManyLostUrls } from './rules/too-many-mistakes.ts';
import { unaccounted } from './rules/unaccounted.ts';
import { formerTitle } from './rules/unknown-area/former-title.ts';
import { unknownHeading } from './rules/unknown-area/heading.ts';
import { retiredArea } from './rules/unknown-area/retired.ts';
import { unmatchedNote } from './rules/unmatched-note.ts';
import { unmentionedTopic } from './rules/unmentioned-topic.ts';

export const contentRules: readonly ContentRule[] = [
  formerTitle,
  hiddenInYaml,
  longReport,
  retiredArea,
  unknownHeading,
];

export const historyRules: readonly HistoryRule[] = [
  addedNotNew,
  continuesTaken,
  continuesUnknown,
  duplicateLine,
  replacedByUnknown,
  unmatchedNote,
];

export const urlRules: readonly UrlRule[] = [brokenLink, lostUrl, redirectSource, redirectTarget, tooManyLostUrls];

export const questionRules: readonly QuestionRule[] = [
  completedPlanned,
  droppedUnexplained,
  similarWording,
  unaccounted,
  unmentionedTopic,
];
