import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '#electron/hosts/cli/command-line.ts';
import type { MediaReport } from '#electron/hosts/cli/media-report.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { planCosts } from '#shared/domain/media/plan-costs.ts';
import { totalsByScenario } from '#shared/domain/media/plan-tables.ts';
import { runCauce } from '#tests/cli/run-cauce.ts';
import { creation } from '#tests/handlers/dossier-desk.ts';
import { fillBudget, fillMedia, fillPlans } from '#tests/handlers/full-dossier.ts';
import { deskWithPlans } from '#tests/handlers/plan-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

let data: string;
let ids: { readonly dossierId: string; readonly strategyId: string; readonly mediaPlanId: string };
let bareDossierId: string;
let plan: Awaited<ReturnType<typeof fillMedia>>['mediaPlan'];

beforeAll(() => {
  data = mkdtempSync(path.join(tmpdir(), 'cauce-cli-'));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** In this process: what a process of its own adds, one command proves. */
const run = async (...words: readonly string[]) => {
  const told = { out: '', err: '' };
  const print = (text: string) => {
    told.out += text;
  };
  const note = (text: string) => {
    told.err += text;
  };
  return { code: await main(['--data', data, ...words], { print, note, ask: null }), ...told };
};
const json = async <T>(...words: readonly string[]): Promise<T> => {
  const { code, out, err } = await run('--json', ...words);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as T;
};

describe('strategy and media plan on the command line', () => {
  it('has a dossier with both', async () => {
    const desk = await deskWithPlans(data);
    const { app, dossierId } = desk;
    const budgetId = (await app.ask('dossier.open', { dossierId })).content.dossier[0]?.budgetId ?? '';
    const lines = await fillBudget(app.ask, newId, budgetId, null);
    await fillPlans(app.ask, newId, dossierId, lines);
    const { strategyId, mediaPlanId, mediaPlan } = await fillMedia(app.ask, newId, dossierId, lines);
    ids = { dossierId, strategyId, mediaPlanId };
    plan = mediaPlan;
    bareDossierId = (await app.ask('dossier.create', creation(desk, { fiscalYear: 2028 }))).dossierId;
    await app.close();
  });

  it('shows a strategy by its own id and by its dossier’s, with campaigns, materials and the checklist', async () => {
    const own = await run('strategy', 'show', ids.strategyId);
    expect(own).toMatchObject({ code: 0, err: '' });
    for (const words of [
      'Estrategia de comunicación 2026',
      'Campaña 1. Que la lluvia no se vaya',
      'Mensaje: Su techo puede darle agua tres meses',
      'Territorios: ',
      'Material: Spot de radio «El techo», Spot de 30 segundos. Lista de revisión: ',
    ]) {
      expect(own.out).toContain(words);
    }
    expect((await run('strategy', 'show', ids.dossierId)).out).toBe(own.out);
    const shown = await json<{ id: string; content: { campaign: unknown[] } }>('strategy', 'show', ids.dossierId);
    expect(shown.id).toBe(ids.strategyId);
    expect(shown.content.campaign.length).toBeGreaterThan(1);
  });

  it('shows a media plan whose sums are those of the screen, saying beside each what it lacks', async () => {
    const report = await json<MediaReport & { readonly content: unknown; readonly openFindings: unknown[] }>(
      'media',
      'show',
      ids.dossierId,
    );
    const [own, copy] = totalsByScenario(planCosts(plan), plan);
    expect(report.total).toMatchObject({
      lines: own?.totals.lines,
      unknown: 1,
      total: { centavos: own?.totals.total },
    });
    const sum = (rows: readonly { readonly total: { readonly centavos: number } }[]) =>
      rows.reduce((all, { total }) => all + total.centavos, 0);
    for (const rows of [report.byMedium, report.byItem, report.byCampaign]) expect(sum(rows)).toBe(own?.totals.total);
    expect(report.byMonth.reduce((all, { centavos }) => all + centavos, 0)).toBe(own?.totals.total);
    expect(report.scenarios.map(({ total }) => total.centavos)).toEqual([own?.totals.total, copy?.totals.total]);
    expect(report.lines.filter(({ total }) => total === null)).toHaveLength(1);
    expect(report.content).toEqual(expect.objectContaining({ lineDays: expect.any(Array) }));

    const { out } = await runCauce(data, 'media', 'show', ids.mediaPlanId);
    for (const words of [
      'Plan de medios 2026',
      `${formatMoney(own?.totals.total ?? 0)} (un renglón no tiene tarifa)`,
      'sin tarifa',
      'Tiempo de Estado',
      'Por partida',
      'Contra el presupuesto',
      'Costo por millar de impactos, sobre costo total con IVA',
    ]) {
      expect(out).toContain(words);
    }
    const other = await run('media', 'show', ids.mediaPlanId, '--scenario', copy?.name ?? '');
    expect(other.out).toContain(formatMoney(copy?.totals.total ?? 0));
    expect(other.out).toContain('se revisa solo en la copia que es el plan');
    const lost = await run('media', 'show', ids.mediaPlanId, '--scenario', 'Sin radio');
    expect(lost).toMatchObject({ code: 1, out: '', err: expect.stringContaining(`«${copy?.name}»`) });
  }, 60_000);

  it('checks a media plan: every finding in one line, and 0 whatever there is', async () => {
    const found = await json<{ code: string; severity: string }[]>('media', 'check', ids.dossierId);
    expect(found).toContainEqual(expect.objectContaining({ code: 'rate-missing', severity: 'warning' }));
    const { code, out } = await run('media', 'check', ids.mediaPlanId);
    expect([code, out.split('\n').length]).toEqual([0, found.length + 1]);
  });

  it('shows what a sheet would add, writes it with --yes, and refuses a unit that no catalogue has', async () => {
    const file = path.join(data, 'medios.csv');
    const rows = [
      'Soporte;Categoría;Subcategoría;Unidad;Campaña;Tarifa bruta;Semana 14;Semana 15',
      'Radio del Valle (ficticia);Radio;Radiodifusoras locales;Spot de 30 seg.;Que la lluvia no se vaya;850.50;10;5',
      'Radio Imposible;;;Holograma;;100;1;',
    ];
    writeFileSync(file, rows.join('\n'));
    const before = await json<MediaReport>('media', 'show', ids.mediaPlanId);
    const looked = await run('media', 'import', ids.dossierId, '--file', file);
    expect(looked.code).toBe(0);
    expect(looked.err).toContain('repita la orden con --yes');
    expect(looked.out).toMatch(/Semana 14 → .*\[rechazado\] renglón 3: Radio Imposible.*Se toman: 1; rechazados: 1/s);
    expect((await json<MediaReport>('media', 'show', ids.mediaPlanId)).lines).toHaveLength(before.lines.length);
    const copy = before.scenarios[1]?.id ?? '';
    const written = await json<{ id: string; taken: number; token?: string }>(
      ...['media', 'import', ids.mediaPlanId, '--file', file, '--scenario', copy, '--yes'],
    );
    expect(written).toMatchObject({ id: ids.mediaPlanId, taken: 1, refused: 1 });
    expect(written.token).toBeUndefined();
    const after = await json<MediaReport>('media', 'show', ids.mediaPlanId, '--scenario', copy);
    expect(after.lines.at(-1)).toMatchObject({ outlet: 'Radio del Valle (ficticia)', paid: 15 });
    expect(after.scenarios[0]).toEqual(before.scenarios[0]);
    expect((await json<{ ok: boolean }>('verify')).ok).toBe(true);

    writeFileSync(file, rows.filter((row) => !row.startsWith('Radio del Valle')).join('\n'));
    const none = await run('media', 'import', ids.mediaPlanId, '--file', file, '--yes');
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('No se escribió nada') });
  }, 60_000);

  it('makes nothing by looking, and says what is wrong in words', async () => {
    const strategy = await run('strategy', 'show', bareDossierId);
    expect(strategy).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/no tiene estrategia.*empezarla/) });
    expect((await run('media', 'check', bareDossierId)).err).toContain('todavía no tiene plan de medios');
    expect((await run('media', 'show', 'abc')).err).toContain('cauce dossier list');
    expect(await run('media', 'import', ids.mediaPlanId)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--file'),
    });
    const missing = await run('media', 'import', ids.mediaPlanId, '--file', path.join(data, 'no-está.xlsx'));
    expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('no existe') });
  });

  it('shows, compares and hands over both kinds as every other', async () => {
    for (const [kind, id] of [
      ['strategy', ids.strategyId],
      ['media-plan', ids.mediaPlanId],
    ] as const) {
      const shown = await run('review', 'show', '--kind', kind, '--id', id);
      expect(shown).toMatchObject({ code: 0, out: expect.stringContaining('Borrador. Versión 1') });
      const out = path.join(data, `${kind}.cauce`);
      const sent = await run(
        'package',
        'write',
        '--kind',
        kind,
        '--id',
        id,
        '--act',
        'lend',
        '--to',
        'Promoción',
        '--out',
        out,
      );
      expect({ code: sent.code, err: sent.err }).toEqual({ code: 0, err: '' });
    }
    const lent = (await run('review', 'show', '--kind', 'strategy', '--id', ids.strategyId)).code;
    expect(lent).toBe(0);
  }, 60_000);
});
