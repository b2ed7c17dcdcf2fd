/** The rules about what a report can change, by what they look at. `site-rules.ts` has the others. */
import type { RulesOfDocuments } from './find-in-document.ts';
import type { ContentRule, FieldsRule, HistoryRule, QuestionRule, UrlRule } from './rule.ts';
import { addedNotNew } from './rules/added-not-new.ts';
import { brokenLink } from './rules/broken-link/link.ts';
import { linkFromOtherFolder } from './rules/broken-link/other-folder.ts';
import { linkToUnknownFile } from './rules/broken-link/unknown-file.ts';
import { closedWaiting } from './rules/closed-waiting.ts';
import { completedPlanned } from './rules/completed-planned.ts';
import { continuesTaken } from './rules/continues-taken.ts';
import { continuesUnknown } from './rules/continues-unknown.ts';
import { copiedField } from './rules/copied-report/field.ts';
import { otherTitle } from './rules/copied-report/title.ts';
import { uneditedCopy } from './rules/copied-report/unedited.ts';
import { cycleOrder } from './rules/cycle-order.ts';
import { cycleWithoutReport } from './rules/cycle-without-report.ts';
import { droppedUnexplained } from './rules/dropped-unexplained.ts';
import { dueBeforeCycle } from './rules/due-before-cycle.ts';
import { duplicateLine } from './rules/duplicate-line.ts';
import { emptyLine } from './rules/empty-line.ts';
import { wrongField } from './rules/frontmatter-field.ts';
import { brokenFences } from './rules/frontmatter-syntax/fences.ts';
import { misreadText } from './rules/frontmatter-syntax/misread-text.ts';
import { repeatedField } from './rules/frontmatter-syntax/repeated-field.ts';
import { unreadableLine } from './rules/frontmatter-syntax/unreadable-line.ts';
import { headingLevel } from './rules/heading-level.ts';
import { hiddenInDocument } from './rules/hidden-character/document.ts';
import { hiddenEscape } from './rules/hidden-character/escape.ts';
import { wrongAttribute } from './rules/item-attribute/attribute.ts';
import { wrongDue } from './rules/item-attribute/due.ts';
import { replacedButCompleted } from './rules/item-attribute/replaced-but-completed.ts';
import { lineOutsideArea } from './rules/line-outside-area.ts';
import { longReport } from './rules/long-report.ts';
import { lostUrl } from './rules/lost-url.ts';
import { mdxAutolink } from './rules/mdx-autolink.ts';
import { mdxComment } from './rules/mdx-comment.ts';
import { mdxEsm } from './rules/mdx-esm.ts';
import { mdxExpression } from './rules/mdx-expression.ts';
import { mdxLessThan } from './rules/mdx-less-than.ts';
import { mdxTag } from './rules/mdx-tag.ts';
import { misplacedItem } from './rules/misplaced-item.ts';
import { markerInPlan } from './rules/misplaced-marker/in-plan.ts';
import { markerWithoutBullet } from './rules/misplaced-marker/without-bullet.ts';
import { markerAtWrongEnd } from './rules/misplaced-marker/wrong-end.ts';
import { announcedLine } from './rules/missed-mark/announced.ts';
import { brokenMarker } from './rules/missed-mark/broken-marker.ts';
import { otherBullet } from './rules/missed-mark/bullet.ts';
import { contradictedMarker } from './rules/missed-mark/contradicted-marker.ts';
import { contradictingParts } from './rules/missed-mark/contradicting-parts.ts';
import { dueInWords } from './rules/missed-mark/due-in-words.ts';
import { fieldAsLine } from './rules/missed-mark/field-as-line.ts';
import { missedHeading } from './rules/missed-mark/heading.ts';
import { joinedText } from './rules/missed-mark/joined-text.ts';
import { linkWithoutWords } from './rules/missed-mark/link-without-words.ts';
import { listAsCode } from './rules/missed-mark/list-as-code.ts';
import { numberedList } from './rules/missed-mark/numbered-list.ts';
import { pictureWithoutWords } from './rules/missed-mark/picture-without-words.ts';
import { quotedList } from './rules/missed-mark/quoted-list.ts';
import { shallowBullet } from './rules/missed-mark/shallow-bullet.ts';
import { slip } from './rules/missed-mark/slip.ts';
import { statusAboveLines } from './rules/missed-mark/status-above-lines.ts';
import { statusInWords } from './rules/missed-mark/status-in-words.ts';
import { statusOfOthers } from './rules/missed-mark/status-of-others.ts';
import { struckOutWords } from './rules/missed-mark/struck-out.ts';
import { tableOfWork } from './rules/missed-mark/table-of-work.ts';
import { twoMarkers } from './rules/missed-mark/two-markers.ts';
import { unclosedCode } from './rules/missed-mark/unclosed-code.ts';
import { unreadWork } from './rules/missed-mark/unread-work.ts';
import { missingSource } from './rules/missing-file/source.ts';
import { imageOnOtherHost } from './rules/missing-image/other-host.ts';
import { missingPicture } from './rules/missing-image/picture.ts';
import { missingPart } from './rules/missing-part.ts';
import { redirectSource } from './rules/redirect-source.ts';
import { redirectTarget } from './rules/redirect-target.ts';
import { replacedByUnknown } from './rules/replaced-by-unknown.ts';
import { similarWording } from './rules/similar-wording/reworded.ts';
import { inTwoAreas } from './rules/similar-wording/two-areas.ts';
import { twoReports } from './rules/two-reports.ts';
import { unaccounted } from './rules/unaccounted.ts';
import { formerTitle } from './rules/unknown-area/former-title.ts';
import { unknownHeading } from './rules/unknown-area/heading.ts';
import { retiredArea } from './rules/unknown-area/retired-area.ts';
import { unknownElement } from './rules/unknown-component/element.ts';
import { footnote } from './rules/unknown-component/footnote.ts';
import { noteAttribute } from './rules/unknown-component/note-attribute.ts';
import { unlistedCycle } from './rules/unknown-cycle/unlisted-cycle.ts';
import { unknownMarker } from './rules/unknown-marker.ts';
import { unanswered } from './rules/unanswered.ts';
import { unknownTeam } from './rules/unknown-team.ts';
import { unmarkedItem } from './rules/unmarked-item.ts';
import { unmatchedNote } from './rules/unmatched-note.ts';
import { unmentionedTopic } from './rules/unmentioned-topic.ts';
import { unsafeLink } from './rules/unsafe-address/link.ts';
import { kindOfPicture } from './rules/unsafe-file/kind-of-picture.ts';
import { kindOfSource } from './rules/unsafe-file/kind-of-source.ts';
import { wrongFigure } from './rules/wrong-figure.ts';
import { areaOfOtherTeam } from './rules/wrong-part/area.ts';
import { partBesideWhole } from './rules/wrong-part/beside-whole.ts';

/** What content is checked with. */
export interface Rules extends RulesOfDocuments {
  /** In stages: what is left of YAML with a mistake may look wrong in other ways, too. */
  fields: readonly (readonly FieldsRule[])[];
  content: readonly ContentRule[];
  history: readonly HistoryRule[];
  urls: readonly UrlRule[];
  questions: readonly QuestionRule[];
}

// The order only matters where a comment says so, as what is found is sorted.
export const reportRules: Rules = {
  fields: [[unreadableLine, repeatedField], [hiddenEscape, misreadText], [wrongField]],
  // The mistake is that of the first that knows a sign.
  signs: [mdxComment, mdxExpression, mdxEsm, mdxAutolink, unknownElement, mdxTag, mdxLessThan],
  documents: [
    brokenFences,
    footnote,
    hiddenInDocument,
    imageOnOtherHost,
    linkFromOtherFolder,
    linkWithoutWords,
    misplacedItem,
    noteAttribute,
    slip,
    unclosedCode,
    unsafeLink,
  ],
  reports: [
    announcedLine,
    brokenMarker,
    contradictedMarker,
    contradictingParts,
    dueInWords,
    emptyLine,
    fieldAsLine,
    headingLevel,
    joinedText,
    lineOutsideArea,
    listAsCode,
    markerAtWrongEnd,
    markerInPlan,
    markerWithoutBullet,
    missedHeading,
    numberedList,
    otherBullet,
    quotedList,
    replacedButCompleted,
    shallowBullet,
    statusAboveLines,
    statusInWords,
    statusOfOthers,
    struckOutWords,
    tableOfWork,
    twoMarkers,
    twoReports,
    unknownMarker,
    wrongAttribute,
  ],
  content: [
    areaOfOtherTeam,
    copiedField,
    cycleOrder,
    cycleWithoutReport,
    formerTitle,
    kindOfPicture,
    kindOfSource,
    linkToUnknownFile,
    longReport,
    missingPicture,
    missingSource,
    otherTitle,
    partBesideWhole,
    pictureWithoutWords,
    retiredArea,
    unknownHeading,
    unknownTeam,
    unlistedCycle,
    unreadWork,
    wrongDue,
    wrongFigure,
  ],
  history: [
    addedNotNew,
    closedWaiting,
    continuesTaken,
    continuesUnknown,
    duplicateLine,
    replacedByUnknown,
    unmatchedNote,
  ],
  urls: [brokenLink, lostUrl, redirectSource, redirectTarget],
  questions: [
    completedPlanned,
    droppedUnexplained,
    dueBeforeCycle,
    inTwoAreas,
    missingPart,
    similarWording,
    unaccounted,
    unanswered,
    uneditedCopy,
    unmarkedItem,
    unmentionedTopic,
  ],
};
