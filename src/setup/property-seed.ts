/**
 * Gives every property-based test the same input at each run, so that a failure is the fault of the change under test.
 * `ALMANAC_SEED=11 npm test -- unit` looks with other input.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['ALMANAC_SEED'] ?? 7) });
