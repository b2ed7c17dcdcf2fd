/** The feed of a topic. */
import { feedPaths } from '../../_feeds.ts';

export const getStaticPaths = () => feedPaths('topic', 'topic');
export { feedResponse as GET } from '../../_feeds.ts';
