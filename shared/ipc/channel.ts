import { z } from 'zod';

/** One channel: what goes in, what comes out. Both are parsed at the edge; neither is trusted. */
export type ChannelDefinition = { readonly input: z.ZodType; readonly output: z.ZodType };

export const channel = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

export const nothing = z.strictObject({});

const MEBIBYTE = 1024 * 1024;

const bytesUpTo = (mebibytes: number, remedy: string): z.ZodType<Uint8Array, Uint8Array> =>
  z.instanceof(Uint8Array).refine((b) => b.byteLength <= mebibytes * MEBIBYTE, {
    message: `El archivo pesa más de ${mebibytes} MB. ${remedy}`,
  });

/** A file that a person adds: an image, a scan, a document. */
export const bytes = bytesUpTo(64, 'Use uno más pequeño.');

/** A file that proves what was done (`MOST_EVIDENCE_BYTES`). */
export const evidenceBytes = bytesUpTo(
  100,
  'Recórtelo o redúzcalo, o guarde aquí una foto y anote dónde está el original.',
);

/** A whole store, in or out. Beyond it, its folder is copied. */
export const storeBytes = bytesUpTo(
  512,
  'Un almacén tan grande se traslada con Cauce cerrado, copiando su carpeta completa.',
);

/** A package of another computer. */
export const packageBytes = bytesUpTo(
  512,
  'Un paquete no pesa tanto: revise que sea el archivo correcto, o pida que lo escriban sin evidencias, con su lista solamente.',
);

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
