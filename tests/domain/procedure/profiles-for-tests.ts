import { join } from 'node:path';
import { loadProfiles } from '#electron/resources.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

export const resourcesFolder = join(import.meta.dirname, '../../../resources');

const profiles = loadProfiles(resourcesFolder);

/** A profile as it ships. */
export const profileOf = (id: string): ProcedureProfile => {
  const profile = profiles.find((candidate) => candidate.id === id);
  if (!profile) throw new Error(`No profile ${id}`);
  return profile;
};
