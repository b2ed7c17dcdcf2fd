/** The collections, as Node loads them. It runs no TypeScript below node_modules: there, they are compiled. */

/** @type {typeof import('./collections.ts')} */
const collections = await import(
  import.meta.url.includes('/node_modules/') ? '../../build/src/loaders/collections.mjs' : './collections.ts'
);

export const { contentCollections } = collections;
