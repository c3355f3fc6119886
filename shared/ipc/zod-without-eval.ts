import { z } from 'zod';

/**
 * zod 4 probes `new Function` when an object schema is made, which a strict Content-Security-Policy reports; the
 * interpreter is fast enough here. Imported before any schema: first in the contract and first in the page's entry.
 */
z.config({ jitless: true });
