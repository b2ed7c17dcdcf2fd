/** The feed of an area. */
import { feedPaths } from '../../_feeds.ts';

export const getStaticPaths = () => feedPaths('area', 'area');
export { feedResponse as GET } from '../../_feeds.ts';
