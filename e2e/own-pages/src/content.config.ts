export { collections } from '../../../src/loaders/collections.ts';
