/** The documents under `/api/`, without `.json`; apart from what makes them, which is much to load for their names. */
export const documentNames = ['cycles', 'areas', 'items', 'topics', 'changes'] as const;

/** The matrix as a table, which is made with them. */
export const matrixCsv = 'api/matrix.csv';

/** The files of the site that they are. */
export const documentFiles: readonly string[] = [...documentNames.map((name) => `api/${name}.json`), matrixCsv];
