import { ruleOfNames } from '../../wrong-names.ts';

/** Names that cannot be part of a URL, or that some system cannot store. */
export const wrongName = ruleOfNames('file-name');
