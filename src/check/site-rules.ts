/** Every rule. Those about what no report changes stand here: the page for writing needs none of them. */
import { reportRules, type Rules } from './rules.ts';
import { cycleInField } from './rules/unknown-cycle/field.ts';
import { duplicateName } from './rules/duplicate-name.ts';
import { duplicateSign } from './rules/duplicate-status/sign.ts';
import { duplicateWord } from './rules/duplicate-status/word.ts';
import { expectedBeforeCycle } from './rules/expected-before-cycle.ts';
import { firstBytes } from './rules/unsafe-file/first-bytes.ts';
import { firstFiles } from './rules/missing-file/first-files.ts';
import { hiddenInYaml } from './rules/hidden-character/yaml.ts';
import { largeFile } from './rules/too-long/published-file.ts';
import { missingMark } from './rules/missing-image/mark.ts';
import { publishedUrl } from './rules/unsafe-address/published-url.ts';
import { sharedId } from './rules/shared-id.ts';
import { signOfUrls } from './rules/file-name/sign-of-urls.ts';
import { statusWord } from './rules/status-word.ts';
import { teamWithoutArea } from './rules/team-without-area.ts';
import { unexpectedFile } from './rules/unexpected-file.ts';
import { unsafeDrawing } from './rules/unsafe-file/drawing.ts';
import { untranslated } from './rules/untranslated.ts';
import { wrongName } from './rules/file-name/wrong-name.ts';

export const siteRules: Rules = {
  ...reportRules,
  content: [
    ...reportRules.content,
    cycleInField,
    duplicateName,
    duplicateSign,
    duplicateWord,
    expectedBeforeCycle,
    firstBytes,
    firstFiles,
    hiddenInYaml,
    largeFile,
    missingMark,
    publishedUrl,
    sharedId,
    signOfUrls,
    statusWord,
    teamWithoutArea,
    unexpectedFile,
    unsafeDrawing,
    untranslated,
    wrongName,
  ],
};
