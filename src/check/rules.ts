/** Every rule but those about one file. The order does not matter: what is found is sorted. */
import type { ContentRule, HistoryRule, QuestionRule, UrlRule } from './rule.ts';
import { addedNotNew } from './rules/added-not-new.ts';
import { brokenLink } from './rules/broken-link.ts';
import { completedPlanned } from './rules/completed-planned.ts';
import { continuesTaken } from './rules/continues-taken.ts';
import { continuesUnknown } from './rules/continues-unknown.ts';
import { cycleOrder } from './rules/cycle-order.ts';
import { cycleWithoutReport } from './rules/cycle-without-report.ts';
import { droppedUnexplained } from './rules/dropped-unexplained.ts';
import { duplicateLine } from './rules/duplicate-line.ts';
import { hiddenInYaml } from './rules/hidden-character/yaml.ts';
import { duplicateTitle } from './rules/duplicate-name/areas-and-topics.ts';
import { duplicateCycle } from './rules/duplicate-name/cycles.ts';
import { draftBesideOriginal } from './rules/duplicate-name/drafts.ts';
import { duplicateReview } from './rules/duplicate-name/reviews.ts';
import { duplicateStatus } from './rules/duplicate-status.ts';
import { signOfUrls } from './rules/file-name/sign-of-urls.ts';
import { wrongName } from './rules/file-name/wrong-name.ts';
import { longReport } from './rules/long-report.ts';
import { lostUrl } from './rules/lost-url.ts';
import { pictureWithoutWords } from './rules/missed-mark/picture-without-words.ts';
import { firstFiles } from './rules/missing-file/first-files.ts';
import { missingSource } from './rules/missing-file/source.ts';
import { missingMark } from './rules/missing-image/mark.ts';
import { missingPicture } from './rules/missing-image/picture.ts';
import { redirectSource } from './rules/redirect-source.ts';
import { redirectTarget } from './rules/redirect-target.ts';
import { replacedByUnknown } from './rules/replaced-by-unknown.ts';
import { sharedId } from './rules/shared-id.ts';
import { similarWording } from './rules/similar-wording.ts';
import { largeFile } from './rules/too-long/published-file.ts';
import { tooManyLostUrls } from './rules/too-many-mistakes.ts';
import { unaccounted } from './rules/unaccounted.ts';
import { formerTitle } from './rules/unknown-area/former-title.ts';
import { unknownHeading } from './rules/unknown-area/heading.ts';
import { unexpectedFile } from './rules/unexpected-file.ts';
import { retiredArea } from './rules/unknown-area/retired-area.ts';
import { cycleOfRetirement } from './rules/unknown-cycle/retired-area.ts';
import { cycleOfReview } from './rules/unknown-cycle/review.ts';
import { unlistedCycle } from './rules/unknown-cycle/unlisted-cycle.ts';
import { unmatchedNote } from './rules/unmatched-note.ts';
import { unmentionedTopic } from './rules/unmentioned-topic.ts';
import { unsafeDrawing } from './rules/unsafe-file/drawing.ts';
import { firstBytes } from './rules/unsafe-file/first-bytes.ts';
import { kindOfPicture } from './rules/unsafe-file/kind-of-picture.ts';
import { kindOfSource } from './rules/unsafe-file/kind-of-source.ts';
import { untranslated } from './rules/untranslated.ts';

export const contentRules: readonly ContentRule[] = [
  cycleOfRetirement,
  cycleOfReview,
  cycleOrder,
  cycleWithoutReport,
  draftBesideOriginal,
  duplicateCycle,
  duplicateReview,
  duplicateStatus,
  duplicateTitle,
  firstBytes,
  firstFiles,
  formerTitle,
  hiddenInYaml,
  kindOfPicture,
  kindOfSource,
  largeFile,
  longReport,
  missingMark,
  missingPicture,
  missingSource,
  pictureWithoutWords,
  retiredArea,
  sharedId,
  signOfUrls,
  unexpectedFile,
  unknownHeading,
  unlistedCycle,
  unsafeDrawing,
  untranslated,
  wrongName,
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
