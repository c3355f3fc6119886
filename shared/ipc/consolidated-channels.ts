import { z } from 'zod';
import { fiscalYear } from '#shared/domain/common/fiscal-year.ts';
import { consolidated } from '#shared/domain/consolidated/consolidated.ts';
import { channel, nothing } from '#shared/ipc/channel.ts';

export const consolidatedChannels = {
  /** Years that have dossiers which aren't put away, newest first. */
  'consolidated.years': channel(nothing, z.array(z.object({ fiscalYear, dossiers: z.number().int() }))),
  /** Everything of a year; empty where it has no dossier. */
  'consolidated.open': channel(z.object({ fiscalYear }), consolidated),
} as const;
