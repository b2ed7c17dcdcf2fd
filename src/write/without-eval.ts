/** Imported before all else: the policy of the site forbids code made from text, which zod would use to read faster. */
import { config } from 'zod/mini';

config({ jitless: true });
