import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '#electron/imports/workbook/read-workbook.ts';
import { cauceJson, runCauce } from '#tests/cli/run-cauce.ts';
import { edit } from '#tests/handlers/budget-desk.ts';
import { deskWithDossier, lineOfLonas } from '#tests/handlers/dossier-desk.ts';

let data: string;
beforeAll(() => {
  data = mkdtempSync(path.join(tmpdir(), 'cauce-cli-'));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

type Report = {
  readonly total: Readonly<Record<string, { readonly amount: string; readonly centavos: number }>>;
  readonly asked: readonly { readonly item: string; readonly months: readonly { readonly amount: string }[] }[];
  readonly programs: readonly { readonly name: string; readonly kind: string }[];
  readonly dossiers: readonly { readonly documents: readonly { readonly kind: string; readonly state: string }[] }[];
};

describe('the consolidated on the command line', () => {
  it('has a year to add up', async () => {
    const { app, dossierId } = await deskWithDossier(data);
    const { content } = await app.ask('dossier.open', { dossierId });
    await edit(app, content.dossier[0]?.budgetId ?? '', [lineOfLonas()]);
    await app.close();
  });

  it('tells sums, programmes and states in words, and the same for other programs', async () => {
    const told = await runCauce(data, 'consolidate', '--year', '2026');
    expect(told).toMatchObject({ code: 0, err: '' });
    for (const words of [
      'Consolidado 2026',
      'Solicitado: $1,200.00',
      '3361',
      'Ferias de Barrio',
      'Anteproyecto: Borrador',
    ]) {
      expect(told.out).toContain(words);
    }
    const report = await cauceJson<Report>(data, 'consolidate', '--year', '2026');
    expect(report.total).toMatchObject({
      asked: { amount: '1200.00', centavos: 120_000 },
      authorised: { centavos: 0 },
    });
    expect(report.asked[0]).toMatchObject({ item: '3361', months: Array(12).fill({ amount: '100.00' }) });
    expect(report.programs).toMatchObject([{ name: 'Ferias de Barrio', kind: 'program' }]);
    expect(report.dossiers[0]?.documents).toMatchObject([{ kind: 'budget', state: 'draft' }]);
  }, 60_000);

  it('exports a year that has dossiers, and says which there are of one that has none', async () => {
    const out = path.join(data, 'consolidado.xlsx');
    const done = await runCauce(data, 'export', 'consolidated', '2026', '--format', 'xlsx', '--out', out);
    expect(done).toMatchObject({ code: 0, err: '' });
    const { sheets } = await readWorkbook(new Uint8Array(readFileSync(out)));
    expect(sheets[0]?.rows.map(({ cells }) => cells[1])).toContain('3361');
    const none = await runCauce(data, 'export', 'consolidated', '2031', '--format', 'pdf', '--out', `${out}.pdf`);
    expect(none.code).toBe(1);
    expect(none.err).toContain('no hay expedientes de 2031 que no estén archivados. Los hay de: 2026.');
  }, 60_000);
});
