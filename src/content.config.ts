export { collections } from './loaders/collections.ts';
