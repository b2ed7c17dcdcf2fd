/** Every rule about one file. */
import type { RulesOfDocuments } from './find-in-document.ts';
import { linkFromOtherFolder } from './rules/broken-link/other-folder.ts';
import { emptyLine } from './rules/empty-line.ts';
import { headingLevel } from './rules/heading-level.ts';
import { hiddenInDocument } from './rules/hidden-character/document.ts';
import { wrongAttribute } from './rules/item-attribute/attribute.ts';
import { replacedButCompleted } from './rules/item-attribute/replaced-but-completed.ts';
import { lineOutsideArea } from './rules/line-outside-area.ts';
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
import { foreignMarkup } from './rules/missed-mark/foreign-markup.ts';
import { missedHeading } from './rules/missed-mark/heading.ts';
import { joinedText } from './rules/missed-mark/joined-text.ts';
import { linkWithoutWords } from './rules/missed-mark/link-without-words.ts';
import { listAsCode } from './rules/missed-mark/list-as-code.ts';
import { numberedList } from './rules/missed-mark/numbered-list.ts';
import { quotedList } from './rules/missed-mark/quoted-list.ts';
import { shallowBullet } from './rules/missed-mark/shallow-bullet.ts';
import { statusInWords } from './rules/missed-mark/status-in-words.ts';
import { struckOutWords } from './rules/missed-mark/struck-out.ts';
import { twoMarkers } from './rules/missed-mark/two-markers.ts';
import { unclosedCode } from './rules/missed-mark/unclosed-code.ts';
import { imageOnOtherHost } from './rules/missing-image/other-host.ts';
import { unknownElement } from './rules/unknown-component/element.ts';
import { footnote } from './rules/unknown-component/footnote.ts';
import { noteAttribute } from './rules/unknown-component/note-attribute.ts';
import { unknownMarker } from './rules/unknown-marker.ts';
import { unsafeLink } from './rules/unsafe-address/link.ts';

export const rulesOfDocuments: RulesOfDocuments = {
  // The first that knows a sign explains it. For all others, the order does not matter.
  signs: [mdxComment, mdxExpression, mdxEsm, mdxAutolink, unknownElement, mdxTag, mdxLessThan],
  documents: [
    foreignMarkup,
    footnote,
    hiddenInDocument,
    imageOnOtherHost,
    linkFromOtherFolder,
    linkWithoutWords,
    misplacedItem,
    noteAttribute,
    unclosedCode,
    unsafeLink,
  ],
  reports: [
    announcedLine,
    brokenMarker,
    emptyLine,
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
    statusInWords,
    struckOutWords,
    twoMarkers,
    unknownMarker,
    wrongAttribute,
  ],
};
