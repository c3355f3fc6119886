import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZip } from '#electron/documents/docx/zip.ts';
import { main } from '#electron/hosts/cli/command-line.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { moneyInWords } from '#shared/domain/common/money-words.ts';
import { insertionOrders } from '#shared/domain/media/insertion-orders.ts';
import { planCosts } from '#shared/domain/media/plan-costs.ts';
import { scenarioLines } from '#shared/domain/media/plan-tables.ts';
import { shippedMedia } from '#tests/domain/media/shipped-media.ts';
import { fillBudget, fillMedia, fillPlans } from '#tests/handlers/full-dossier.ts';
import { deskWithPlans } from '#tests/handlers/plan-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

let data: string;
let ids: { readonly dossierId: string; readonly strategyId: string; readonly mediaPlanId: string };
let plan: Awaited<ReturnType<typeof fillMedia>>['mediaPlan'];

beforeAll(() => {
  data = mkdtempSync(path.join(tmpdir(), 'cauce-cli-'));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** In this process: what a process of its own adds, other commands prove. */
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

const exported = async (what: string, id: string, format: string, ...more: readonly string[]) => {
  const file = path.join(data, `${what}.${format}`);
  const { code, out, err } = await run('--json', 'export', what, id, '--format', format, '--out', file, ...more);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const told = JSON.parse(out) as { readonly findings: readonly { readonly code: string }[] };
  return { bytes: readFileSync(file), told };
};

const wordText = (docx: Uint8Array): string =>
  new TextDecoder()
    .decode(readZip(docx)?.get('word/document.xml')?.read())
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');

describe('the papers of strategy and media plan on the command line', () => {
  it('has a dossier with both', async () => {
    const { app, dossierId } = await deskWithPlans(data);
    const budgetId = (await app.ask('dossier.open', { dossierId })).content.dossier[0]?.budgetId ?? '';
    const lines = await fillBudget(app.ask, newId, budgetId, null);
    await fillPlans(app.ask, newId, dossierId, lines);
    const { strategyId, mediaPlanId, mediaPlan } = await fillMedia(app.ask, newId, dossierId, lines);
    ids = { dossierId, strategyId, mediaPlanId };
    plan = mediaPlan;
    await app.close();
  });

  it('are written by the document’s id or by its dossier’s, with what is still wrong', async () => {
    const strategy = await exported('strategy', ids.dossierId, 'docx');
    const text = wordText(strategy.bytes);
    for (const said of ['Que la lluvia no se vaya', 'Spot de radio «El techo»', 'Con qué se revisó cada material'])
      expect(text).toContain(said);
    const media = await exported('media-plan', ids.mediaPlanId, 'xlsx');
    expect(media.bytes.subarray(0, 2).toString()).toBe('PK');
    expect(media.told.findings.map(({ code }) => code)).toContain('rate-missing');
  }, 60_000);

  it('order of one outlet what the plan says, or of all of them', async () => {
    const costs = planCosts(plan);
    const direct = new Set(shippedMedia.units.filter((unit) => unit.direct).map(({ key }) => key));
    const orders = insertionOrders(costs, scenarioLines(plan, plan.mediaPlan[0]?.scenarioId ?? ''), direct);
    const all = wordText((await exported('insertion-order', ids.dossierId, 'docx')).bytes);
    for (const { outlet, totals } of orders) {
      expect(all).toContain(`Orden de inserción a ${outlet}`);
      if (totals.total > 0) expect(all).toContain(`${formatMoney(totals.total)} (${moneyInWords(totals.total)})`);
    }
    const dearest = orders.toSorted((a, b) => b.totals.total - a.totals.total)[0];
    if (!dearest) throw new Error('The plan orders nothing');
    const { bytes, told } = await exported(
      'insertion-order',
      ids.mediaPlanId,
      'docx',
      '--outlet',
      dearest.outlet.toUpperCase(),
    );
    const one = wordText(bytes);
    expect(one.match(/Orden de inserción a /g)).toHaveLength(1);
    expect(one).toContain(`${formatMoney(dearest.totals.total)} (`);
    expect(told.findings.map(({ code }) => code)).not.toContain('rate-missing');
  }, 60_000);

  it('are refused where there is nothing to print, and nothing is written', async () => {
    const out = path.join(data, 'nada.pdf');
    const refused = (...words: readonly string[]) => run('export', ...words, '--out', out);
    expect(
      await refused('insertion-order', ids.mediaPlanId, '--format', 'pdf', '--outlet', 'Radio que no está'),
    ).toMatchObject({ code: 1, err: expect.stringMatching(/que ordenar a «Radio que no está»\. Se ordena a: .*; .*/) });
    expect(await refused('insertion-order', ids.mediaPlanId, '--format', 'pdf', '--outlet', ' ')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--outlet está vacía'),
    });
    expect(await refused('strategy', ids.strategyId, '--format', 'xlsx')).toMatchObject({
      code: 2,
      err: expect.stringContaining('docx, pdf'),
    });
    expect((await refused('strategy', ids.strategyId, '--format', 'pdf', '--outlet', 'x')).code).toBe(2);
    expect((await refused('media-plan', newId(), '--format', 'pdf')).code).toBe(1);
    expect(existsSync(out)).toBe(false);
    expect((await run('export', 'insertion-order', '--help')).out).toContain('como se llama en el plan');
  });
});
