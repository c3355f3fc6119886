import { uuidV7 } from '#shared/domain/common/ids.ts';
import type { ManualContent } from '#shared/domain/manual/manual.ts';

/** A fictitious manual without members of its own; whoever composes it gives them. */
export const emptyManual = (profileId: string): ManualContent => ({
  manual: [
    {
      id: uuidV7(1_700_000_000_000, new Uint8Array(10)),
      profileId,
      title: 'Manual de procedimientos',
      areaName: 'Departamento de Vinculación',
      code: 'IFSC-MP-001',
      date: '2026-01-01',
      presentation: [{ kind: 'paragraph', runs: [{ text: 'Este manual reúne los procedimientos del área.' }] }],
      legalBasis: [{ kind: 'bullet', level: 0, runs: [{ text: 'Reglamento interior ficticio.' }] }],
    },
  ],
  member: [],
  signatory: [],
});
