import { describe, expect, test } from 'vitest';
import { verifyStore } from '#electron/storage/verify.ts';
import { campaignRow, deskWithMedia, lineRow } from '#tests/handlers/media-desk.ts';
import { insert } from '#tests/handlers/plan-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

const HEADING =
  'Categoría\tSubcategoría\tUnidad\tSoporte\tPlaza\tTarifa bruta\tIVA\tCampaña\tResponsable\tSemana 19\tSemana 20';
const RADIO = 'Radio\tRadiodifusoras locales\tSpot de 30 seg.';
const good = (outlet: string, rate = '$185.37') =>
  `${RADIO}\t${outlet}\tVilla Ficticia\t${rate}\t16 %\tCuide el agua\tAna\t10\t4`;

const pasted = (...rows: readonly string[]) => ({ kind: 'text' as const, text: [HEADING, ...rows].join('\n') });

const importDesk = async () => {
  const desk = await deskWithMedia();
  const { app, mediaPlanId, scenarioId, editStrategy } = desk;
  const campaign = campaignRow({ startDate: '2026-05-01', endDate: '2026-12-31' });
  await editStrategy([insert('campaign', campaign)]);
  return {
    ...desk,
    campaign,
    preview: (...rows: readonly string[]) =>
      app.ask('mediaPlan.importPreview', { mediaPlanId, scenarioId, source: pasted(...rows) }),
  };
};

describe('a sheet of media lines', () => {
  test('is shown with what each column and row is taken for, and writes nothing before it is confirmed', async () => {
    const { app, mediaPlanId, scenarioId, campaign, preview, plan } = await importDesk();
    const lastCommand = () => app.context.store.read.get('SELECT max(sequence) AS last FROM journal_command');
    const before = lastCommand();
    const shown = await preview(
      good('Radio Ejemplo'),
      `Radio\tRadiodifusoras locales\tSpot de 7 minutos\tRadio Rara\t\t100\t\t\t\t1\t`,
      good('Radio Cara', 'mucho'),
      `${RADIO}\tRadio Fracción\t\t100\t0.16\t\t\t1\t`,
      `${RADIO}\tRadio Perdida\t\t100\t\tOtra campaña\t\t1\t`,
      'Total\t\t\t\t\t\t\t\t\t16\t4',
    );
    expect(shown.columns.map(({ takenAs }) => takenAs)).toEqual([
      'Categoría',
      'Subcategoría',
      'Unidad',
      'Soporte',
      'Plaza',
      'Tarifa bruta sin IVA',
      'Tasa de IVA',
      'Campaña',
      '',
      'Semana 19 (4 al 10 de mayo)',
      'Semana 20 (11 al 17 de mayo)',
    ]);
    expect(shown.rows.map(({ line, state }) => [line, state])).toEqual([
      [2, 'new'],
      [3, 'refused'],
      [4, 'refused'],
      [5, 'refused'],
      [6, 'refused'],
      [7, 'skipped'],
    ]);
    expect(shown.rows.flatMap(({ problems }) => problems.map(({ cell, message }) => [cell, message]))).toEqual([
      ['C3', expect.stringMatching(/Spot de 7 minutos» no está en el catálogo de medios/)],
      ['F4', expect.stringMatching(/^F4: «mucho»/)],
      ['G5', expect.stringMatching(/«0.16» es menos de uno por ciento.*16 en vez de 0.16/)],
      ['H6', expect.stringMatching(/«Otra campaña» no es una campaña de la estrategia/)],
    ]);
    expect(shown.rows[0]?.cells).toEqual(good('Radio Ejemplo').split('\t'));
    expect([shown.taken, shown.refused, shown.skipped]).toEqual([1, 4, 1]);
    expect((await plan()).line).toEqual([]);
    expect(lastCommand()).toEqual(before);

    expect(await app.ask('mediaPlan.importConfirm', { token: shown.token })).toEqual({ mediaPlanId, taken: 1 });
    const after = await plan();
    expect(after.line).toMatchObject([
      { scenarioId, campaignId: campaign.id, outlet: 'Radio Ejemplo', grossRate: 18_537, vatPercent: '16' },
    ]);
    // Ten over the seven days of the week: the earlier days take what doesn't divide.
    expect(after.lineDays).toMatchObject([
      { month: 5, p04: 2, p05: 2, p06: 2, p07: 1, p10: 1, p11: 1, p14: 1, p15: 0 },
    ]);
    expect((await app.ask('mediaPlan.undo', { mediaPlanId })).label).toBe('Importar renglones de una hoja');
    expect(await plan()).toMatchObject({ line: [], lineDays: [] });
    expect(verifyStore(app.context.store)).toEqual([]);
  });

  test('is confirmed once, by the program that showed it', async () => {
    const { app, preview } = await importDesk();
    const { token } = await preview(good('Radio Ejemplo'));
    await app.ask('mediaPlan.importConfirm', { token });
    for (const gone of [token, newId()]) {
      expect((await app.refused('mediaPlan.importConfirm', { token: gone })).code).toBe('not-found');
    }
  });

  test('is refused where it would be taken otherwise than it was shown, and nothing of it is written', async () => {
    const { app, campaign, preview, editStrategy, plan } = await importDesk();
    const { token } = await preview(good('Radio Ejemplo'), good('Radio Muestra'));
    await editStrategy([{ op: 'update', entity: 'campaign', id: campaign.id, field: 'endDate', value: '2026-05-12' }]);
    // The second week still has days of the campaign; without any the rows are no longer the ones that were shown.
    await editStrategy([{ op: 'update', entity: 'campaign', id: campaign.id, field: 'endDate', value: '2026-05-10' }]);
    const refused = await app.refused('mediaPlan.importConfirm', { token });
    expect(refused.code).toBe('conflict');
    expect(refused.message).toMatch(/ya no se tomaría igual. No se guardó nada/);
    expect((await plan()).line).toEqual([]);
  });

  test('goes into a copy of the plan that is there, of a plan that may be changed', async () => {
    const { app, mediaPlanId, dossierId, scenarioId, preview, plan, edit } = await importDesk();
    const source = pasted(good('Radio Ejemplo'));
    const elsewhere = { mediaPlanId, scenarioId: newId(), source };
    expect((await app.refused('mediaPlan.importPreview', elsewhere)).code).toBe('not-found');
    const gone = newId();
    await edit([insert('scenario', { id: gone, rank: 'a1', name: 'Prueba', note: '' })]);
    const { token } = await app.ask('mediaPlan.importPreview', { mediaPlanId, scenarioId: gone, source });
    await edit([{ op: 'delete', entity: 'scenario', id: gone }]);
    expect((await app.refused('mediaPlan.importConfirm', { token })).code).toBe('not-found');
    const { token: late } = await preview(good('Radio Ejemplo'));
    await app.ask('dossier.archive', { dossierId, archived: true });
    expect((await app.refused('mediaPlan.importConfirm', { token: late })).code).toBe('not-allowed');
    expect((await plan()).line).toEqual([]);
    expect((await plan()).scenario.map(({ id }) => id)).toEqual([scenarioId]);
  });

  test('is refused whole where it names a week that the year hasn’t', async () => {
    const { app, mediaPlanId, scenarioId, plan } = await importDesk();
    const source = pasted(good('Radio Ejemplo')).text.replace('Semana 20', 'Semana 54');
    const refused = await app.refused('mediaPlan.importPreview', {
      mediaPlanId,
      scenarioId,
      source: { kind: 'text', text: source },
    });
    expect(refused.message).toMatch(/2026 no tiene semana 54.*de la 1 a la 53/);
    expect((await plan()).line).toEqual([]);
  });

  test('follows the lines that the copy has, and keeps what they are', async () => {
    const { app, scenarioId, edit, preview, plan } = await importDesk();
    const first = lineRow(scenarioId, { outlet: 'El primero' });
    await edit([insert('line', first)]);
    const { token } = await preview(good('Radio Ejemplo'), good('Radio Muestra'));
    await app.ask('mediaPlan.importConfirm', { token });
    const after = await plan();
    expect(after.line.map(({ outlet }) => outlet)).toEqual(['El primero', 'Radio Ejemplo', 'Radio Muestra']);
    expect(after.line[0]).toEqual(first);
  });
});
