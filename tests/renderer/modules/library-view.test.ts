import { describe, expect, test } from 'vitest';
import { actionsFor } from '#renderer/modules/library/library-actions.ts';
import { arrange, type PropertyName } from '#renderer/modules/library/library-view.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import type { ProcedureSummary } from '#shared/ipc/procedure-channels.ts';

const version = (part: Partial<ProcedureVersion>): ProcedureVersion => ({
  id: 'v',
  procedureId: 'p',
  number: 1,
  stage: 'draft',
  authorisedAt: null,
  supersededBy: null,
  upToDate: false,
  obsolete: null,
  dictamen: null,
  contentSha: null,
  pdfSha: null,
  docxSha: null,
  scanSha: null,
  ...part,
});
const inForce = version({ id: 'f', stage: 'authorised', upToDate: true });
const row = (title: string, part: Partial<ProcedureSummary> = {}): ProcedureSummary => ({
  procedureId: title,
  title,
  code: '',
  versionLabel: '',
  areaName: '',
  profileId: 'ssj',
  archived: false,
  activities: 1,
  changedAt: '2026-01-01T00:00:00.000Z',
  changedBy: 'Laura',
  newest: version({}),
  inForce: null,
  ...part,
});
const titles = (rows: readonly ProcedureSummary[]) => rows.map((r) => r.title);
const byTitle = { column: 'title', descending: false } as const;

describe('the library', () => {
  test('sorts as Spanish does, numbers as numbers, and what has no title last', () => {
    const rows = ['Ñandú', 'Zona', 'Área 10', 'Área 9', 'nube', ''].map((title) => row(title));
    expect(titles(arrange(rows, new Set(), byTitle))).toEqual(['Área 9', 'Área 10', 'nube', 'Ñandú', 'Zona', '']);
  });

  test('shows what has all the wanted properties, judged by the version in force', () => {
    const rows = [
      row('borrador'),
      row('vigente', { newest: inForce, inForce }),
      row('vigente con borrador', { newest: version({ number: 2 }), inForce }),
      row('obsoleto', {
        newest: inForce,
        inForce: { ...inForce, obsolete: { reason: 'cambió la ley', date: '2026-01-01' } },
      }),
    ];
    const having = (...names: PropertyName[]) => titles(arrange(rows, new Set(names), byTitle));
    expect(having('vigente')).toEqual(['obsoleto', 'vigente', 'vigente con borrador']);
    expect(having('vigente', 'actualizado')).toEqual(['vigente', 'vigente con borrador']);
    expect(having('obsoleto')).toEqual(['obsoleto']);
    expect(having('dictaminado')).toEqual([]);
  });

  test('offers only what can be done', () => {
    const can = (r: ProcedureSummary) => actionsFor(r).map((item) => item.action);
    expect(can(row('borrador'))).toEqual(['open', 'rename', 'duplicate', 'archive']);
    expect(can(row('vigente', { newest: inForce, inForce }))).toEqual(['open', 'duplicate', 'new-version', 'archive']);
    expect(can(row('dos', { newest: version({ number: 2 }), inForce }))).toContain('open-in-force');
    expect(can(row('guardado', { archived: true }))).toEqual(['open', 'duplicate', 'restore']);
  });
});
