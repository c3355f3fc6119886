import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';

/** What people call a version: what its cover says, or its number in the library while the cover says nothing. */
export const versionWords = (version: Pick<ProcedureVersion, 'number'>, label: string): string =>
  label.trim() === '' ? String(version.number) : label.trim();
