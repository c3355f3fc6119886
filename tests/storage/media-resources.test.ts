import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPlanResources } from '#electron/resources.ts';
import { refusal, temporaryFolder } from '#tests/storage/test-store.ts';

const SHIPPED = join(import.meta.dirname, '../../resources');

/** The resources with one catalogue as `change` leaves it; null: not there. */
const resourcesWith = (name: string, change: (file: Record<string, unknown[]>) => unknown): string => {
  const folder = temporaryFolder();
  for (const part of ['catalogues', 'program-profiles'])
    cpSync(join(SHIPPED, part), join(folder, part), { recursive: true });
  const path = join(folder, 'catalogues', name);
  const changed = change(JSON.parse(readFileSync(path, 'utf8')));
  if (changed === null) rmSync(path);
  else writeFileSync(path, JSON.stringify(changed));
  return folder;
};

describe('the catalogues of media as the program loads them', () => {
  test('are whole, with every check of materials whatever its year', () => {
    const { catalogue, formulas, lists, checks } = loadPlanResources(SHIPPED).media;
    expect([catalogue.units.length, formulas.length, checks.length]).toEqual([181, 18, 9]);
    expect(lists.campaignKinds.length).toBeGreaterThan(0);
  });

  test.each([
    ['media.json', () => null, /media\.json.*[Ff]alta parte del programa/],
    [
      'media.json',
      (file: Record<string, unknown[]>) => ({ ...file, units: [...(file.units ?? []), file.units?.[0]] }),
      /media\.json tiene dos veces «/,
    ],
    [
      'media.json',
      (file: Record<string, unknown[]>) => ({ ...file, units: [{ key: 'Radio!' }] }),
      /media\.json no se puede usar/,
    ],
    [
      'material-checks.json',
      (file: Record<string, unknown[]>) => ({ ...file, checks: [...(file.checks ?? []), file.checks?.[0]] }),
      /tiene dos veces «purpose»/,
    ],
    ['media-formulas.json', () => ({}), /media-formulas\.json no se puede usar/],
    ['communication-lists.json', () => ({}), /communication-lists\.json no se puede usar/],
  ] as const)('name the file that is wrong: %s', async (name, change, message) => {
    const refused = await refusal(() => loadPlanResources(resourcesWith(name, change)));
    expect(refused.code).toBe('internal');
    expect(refused.message).toMatch(message);
  });
});
