import { z } from 'zod';

/** `blocking` stops the act it concerns; `warning` and `info` are listed beside it. */
export const findingSeverity = z.enum(['blocking', 'warning', 'info']);
export type FindingSeverity = z.infer<typeof findingSeverity>;

/**
 * Where a finding lives, precise enough to jump there: a section of the profile, and within it
 * optionally a row (an entity's id) and a field of that row.
 */
export const findingPlace = z.object({
  section: z.string(),
  rowId: z.string().optional(),
  field: z.string().optional(),
});
export type FindingPlace = z.infer<typeof findingPlace>;

/** The result of a check: what is wrong (`message`), where, and what to do about it (`remedy`), in plain Spanish. */
export const finding = z.object({
  code: z.string(),
  severity: findingSeverity,
  place: findingPlace,
  /** The place in words, as printed on screen and by the command line: «Desarrollo, actividad 5». */
  where: z.string(),
  message: z.string(),
  remedy: z.string(),
});
export type Finding = z.infer<typeof finding>;
