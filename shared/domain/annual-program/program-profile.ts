import { z } from 'zod';
import type { FiscalYear } from '#shared/domain/common/fiscal-year.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';

/** The sections that a programme has and in which order: data in resources, never code. */
export const programProfile = z.object({
  id: z.string().min(1).max(100),
  name: z.string(),
  /** Indicators as the POA's form, or as the MIR; by fiscal year. */
  indicatorForm: z.enum(['poa', 'mir']),
  sections: z.array(
    z.object({
      key: z.string().min(1).max(100),
      title: z.string(),
      /** `text` is written by a person; the others follow from data. */
      kind: z.enum([
        'cover',
        'summary',
        'text',
        'diagnosis',
        'objectives',
        'schedule',
        'segments',
        'budget',
        'indicators',
        'compliance',
        'signatures',
        'annexes',
      ]),
      help: z.string(),
    }),
  ),
  signatureRoles: z.array(z.object({ key: z.string(), title: z.string() })),
});
export type ProgramProfile = Frozen<z.infer<typeof programProfile>>;

/** The last fiscal year of the POA's form; the MIR replaced it in 2019. */
const LAST_POA_YEAR = 2018;

/**
 * The profile that a new programme of a year starts with: the first with the indicators of that year, or the first.
 * @throws Error where there are no profiles: a broken installation is refused before
 */
export const profileOfYear = (profiles: readonly ProgramProfile[], year: FiscalYear): ProgramProfile => {
  const form = year <= LAST_POA_YEAR ? 'poa' : 'mir';
  const profile = profiles.find(({ indicatorForm }) => indicatorForm === form) ?? profiles[0];
  if (!profile) throw new Error('There are no programme profiles');
  return profile;
};
