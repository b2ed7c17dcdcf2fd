/** The feed of an item, while an author writes; a build has it from `other-files.json`. */
import { feedPaths } from '../../../_feeds.ts';

export const getStaticPaths = () => (import.meta.env.DEV ? feedPaths('item', 'area', 'item') : []);
export { feedResponse as GET } from '../../../_feeds.ts';
