import { ruleOfNames } from '../wrong-names.ts';

export const unexpectedFile = ruleOfNames('unexpected-file');
