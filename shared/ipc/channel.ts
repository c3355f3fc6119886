import { z } from 'zod';

/** One channel: what goes in, what comes out. Both are parsed at the edge; neither is trusted. */
export type ChannelDefinition = { readonly input: z.ZodType; readonly output: z.ZodType };

export const channel = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

export const nothing = z.strictObject({});

/** Binary content. 64 MiB is the most that crosses at once. */
export const bytes: z.ZodType<Uint8Array, Uint8Array> = z
  .instanceof(Uint8Array)
  .refine((b) => b.byteLength <= 64 * 1024 * 1024, {
    message: 'El archivo pesa más de 64 MB. Use uno más pequeño.',
  });

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
