import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hash } from '#electron/exchange/read-package.ts';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { nextRevision } from '#shared/exchange/revisions.ts';
import { damagesOf, forgedFrom } from '#tests/exchange/forged-packages.ts';
import { contentOf, refusedEdit } from '#tests/handlers/budget-desk.ts';
import { lineOfLonas } from '#tests/handlers/dossier-desk.ts';
import {
  addMinutes,
  COLLEAGUE,
  deliver,
  digestOf,
  directorate,
  edit,
  emptyDesk,
  HEAD,
  inspect,
  openDesk,
  receive,
} from '#tests/handlers/package-desk.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

const named = (bytes: Uint8Array) => ({ name: 'entrega.cauce', bytes });

/** A hand-over with a file of evidence that goes along. */
const handOver = async () => {
  const owner = await directorate();
  const { dossierId, app } = owner;
  const minutes = await addMinutes(app, dossierId);
  return { ...owner, minutes, bytes: await deliver(app, owner.budget, 'hand-over') };
};

describe('a package that is not what it says', () => {
  test('is refused end to end with problem, cause and remedy, and neither a row nor a file is written', async () => {
    const { bytes, budgetId, dossierId, minutes } = await handOver();
    const other = await directorate();
    const before = digestOf(other.app);
    const whole = damagesOf(bytes);
    for (const [name, [code, says, make]] of Object.entries(whole)) {
      const refused = await other.app.refused('package.inspect', named(make()));
      expect([name, refused.code]).toEqual([name, code]);
      expect(refused.message).toMatch(says);
      expect(refused.message).toMatch(/No se cambió nada\. .+\.$/);
    }
    const cut = await other.app.refused('package.inspect', named(bytes.subarray(0, bytes.byteLength - 1_000)));
    expect(cut.code).toBe('file-rejected');
    // A token of nothing, or of what was replaced by something that was refused, receives nothing.
    const token = newId();
    expect((await other.app.refused('package.receive', { token, choices: {}, matches: {} })).code).toBe('conflict');
    expect(digestOf(other.app)).toBe(before);

    // The evidence came along with the whole one.
    const department = await emptyDesk(HEAD);
    const received = await receive(department.app, bytes);
    expect(received.inspection.evidence).toMatchObject([{ name: 'Minuta.pdf', included: true }]);
    const { content } = await department.app.ask('dossier.open', { dossierId });
    const [evidence] = content.evidence;
    expect(evidence).toMatchObject({ name: 'Minuta.pdf' });
    const saved = await department.app.ask('dossier.saveEvidence', {
      dossierId,
      evidenceId: evidence?.id ?? '',
    });
    expect(saved).toMatchObject({ kind: 'download', bytes: minutes });
    expect((await contentOf(department.app, budgetId)).line).toHaveLength(1);
  });

  test('replayed, late, or overtaken while somebody looked at it: nothing is written', async () => {
    const owner = await directorate();
    const { budget, budgetId } = owner;
    const first = await deliver(owner.app, budget, 'lend');
    const colleague = await emptyDesk(COLLEAGUE);
    await receive(colleague.app, first);
    const before = digestOf(colleague.app);
    const again = await inspect(colleague.app, first);
    expect(again).toMatchObject({ outcome: 'same', mayReceive: false, changes: [] });
    const nothing = await colleague.app.refused('package.receive', { token: again.token, choices: {}, matches: {} });
    expect(nothing).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('ya se había recibido') });
    expect(digestOf(colleague.app)).toBe(before);
    expect((await inspect(owner.app, first)).outcome).toBe('same');

    // Taken back and lent again: the first file is late for whoever has the second.
    await deliver(owner.app, budget, 'recall');
    const id = (await contentOf(owner.app, budgetId)).line[0]?.id ?? '';
    await edit(owner.app, budgetId, [updateRow('line', id, 'unit', 'lona')]);
    const second = await deliver(owner.app, budget, 'hand-over');
    const head = await emptyDesk(HEAD);
    await receive(head.app, second);
    const late = await head.app.refused('package.inspect', named(first));
    expect(late).toMatchObject({ code: 'conflict', message: expect.stringContaining('atrasado') });

    // What changed here since it was looked at is looked at again.
    const back = await deliver(head.app, budget, 'hand-over');
    const seen = await inspect(owner.app, back);
    await owner.app.ask('package.write', {
      ...budget,
      act: 'recall',
      on: '2026-03-03',
      to: '',
      folio: '',
      withEvidence: false,
    });
    await edit(owner.app, budgetId, [updateRow('line', id, 'unit', 'metro')]);
    const meanwhile = digestOf(owner.app);
    const moved = await owner.app.refused('package.receive', { token: seen.token, choices: {}, matches: {} });
    expect(moved).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('cambió aquí desde que se revisó'),
    });
    expect(digestOf(owner.app)).toBe(meanwhile);
  });

  test('of another dossier is refused, and so is a second content under a number already received', async () => {
    const owner = await directorate();
    const { dossierId, app, folder, budget, budgetId } = owner;
    const { diagnosisId } = await app.ask('diagnosis.ofDossier', { dossierId });
    const bytes = await deliver(app, { kind: 'diagnosis', documentId: diagnosisId }, 'hand-over');
    const head = await emptyDesk(HEAD);
    await receive(head.app, bytes);
    const reader = await head.app.ask('package.standing', budget);
    expect(reader).toMatchObject({ here: false, acts: [], reason: expect.stringContaining('copia para consulta') });
    const read = await refusedEdit(head.app, budgetId, [lineOfLonas()]);
    expect(read).toMatchObject({ code: 'frozen', message: expect.stringContaining('solo se consulta') });

    const other = newId();
    const moved = forgedFrom(bytes)(({ manifest, payload }) => {
      for (const part of [manifest, payload]) {
        Object.assign(part, JSON.parse(JSON.stringify(part).replaceAll(dossierId, other)));
      }
      const sha = hash(canonicalJson((payload.document as { readonly content: unknown }).content));
      Object.assign(manifest, { delivery: 9, contentSha: sha, revisions: [nextRevision(diagnosisId, sha, [], hash)] });
    });
    const before = digestOf(head.app);
    const foreign = await head.app.refused('package.inspect', named(moved));
    expect(foreign).toMatchObject({ code: 'conflict', message: expect.stringContaining('de otro expediente') });

    // Two computers that began as one copy of the data give one number to two things.
    const twinFolder = temporaryFolder();
    await app.close();
    cpSync(folder, twinFolder, { recursive: true });
    const [one, two] = [await openDesk(folder), await openDesk(twinFolder)];
    const id = (await contentOf(one.app, budgetId)).line[0]?.id ?? '';
    await edit(two.app, budgetId, [updateRow('line', id, 'unit', 'metro')]);
    await receive(head.app, await deliver(one.app, budget, 'hand-over'));
    const meanwhile = digestOf(head.app);
    expect(meanwhile).not.toBe(before);
    const altered = await head.app.refused('package.inspect', named(await deliver(two.app, budget, 'hand-over')));
    expect(altered).toMatchObject({ code: 'conflict', message: expect.stringContaining('mismo número') });
    expect(digestOf(head.app)).toBe(meanwhile);
  });
});

describe('a package of an older format', () => {
  test.each([
    ['format-1.cauce', { number: 2, about: 1 }],
    ['format-2.cauce', { number: 4, about: 3 }],
  ])('%s is received in an empty store, whole', async (file, numbers) => {
    const desk = await emptyDesk(HEAD);
    const bytes = readFileSync(join(import.meta.dirname, '../fixtures/packages', file));
    const received = await receive(desk.app, new Uint8Array(bytes));
    expect(received.inspection).toMatchObject({ outcome: 'new', manifest: { act: 'return', ...numbers } });
    const opened = await desk.app.ask('review.open', { kind: 'budget', documentId: received.documentId });
    expect(opened).toMatchObject({ state: 'returned', content: { observation: [{ answer: '' }] } });
    expect((await contentOf(desk.app, received.documentId)).line.map(({ annual }) => annual)).toEqual([900, 480, 120]);
    expect((await desk.app.ask('dossier.list', { archived: false, query: '' })).length).toBe(1);
    expect(received.standing.here).toBe(true);
    expect(await desk.app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });
});
