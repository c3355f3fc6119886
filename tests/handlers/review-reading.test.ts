import { describe, expect, test } from 'vitest';
import { sha256 } from '#electron/storage/blobs.ts';
import { reviewDesk, SOUND } from '#tests/handlers/review-desk.ts';
import { openTestApp } from '#tests/storage/test-app.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

describe('what a review shows a person', () => {
  test('is the judged part section by section, with its sums, and nothing of its course', async () => {
    const { app, document } = await reviewDesk({
      lines: [
        { itemCode: '3611', description: 'Espacios en radio', annual: 1_200_000 },
        { itemCode: '3611', description: 'Perifoneo', annual: 800_050 },
      ],
    });
    const reading = await app.ask('review.read', document);
    expect(reading.map(({ section, title }) => [section, title])).toEqual([
      ['budget', 'Datos generales'],
      ['lines', 'Renglones'],
      ['ceilings', 'Techos'],
    ]);
    const lines = reading[1]?.groups.find(({ entity }) => entity === 'line');
    expect(lines?.total).toBe('$20,000.50');
    expect(lines?.rows.map(({ name }) => name)).toEqual(['Renglón 1 (3611)', 'Renglón 2 (3611)']);
    expect(lines?.rows[0]?.facts).toContainEqual({ title: 'importe anual', value: '$12,000.00' });
    expect(reading[2]?.groups).toEqual([]);
    // «Otro» says that it changed, which is nothing to who reads it.
    const facts = reading[0]?.groups.flatMap(({ rows }) => rows.flatMap((row) => row.facts.map(({ title }) => title)));
    expect(facts).not.toContain('clasificador');
  });

  test('takes one reason for many findings at once, or nothing of it', async () => {
    const line = { itemCode: '3611', annual: 1_200_000, departmentId: null, fundingSourceId: null };
    const { app, document, open } = await reviewDesk({ lines: [line, line, line] });
    const places = (await open()).findings
      .filter(({ severity, place }) => severity === 'warning' && place.rowId !== undefined)
      .map(({ code, place }) => ({ findingCode: code, rowId: place.rowId ?? null }));
    expect(places.length).toBeGreaterThanOrEqual(3);
    const stranger = { findingCode: 'nobody-said-this', rowId: null };
    const all = { ...document, text: 'Así se acordó' };
    const refused = await app.refused('review.justifyAll', { ...all, findings: [...places, stranger] });
    expect(refused.code).toBe('not-found');
    expect((await open()).content.justification).toEqual([]);
    const { content } = await app.ask('review.justifyAll', { ...all, findings: [...places, ...places] });
    expect(content.justification.map(({ findingCode, rowId, text }) => ({ findingCode, rowId, text }))).toEqual(
      places.map((place) => ({ ...place, text: 'Así se acordó' })),
    );
    const gone = await app.ask('review.justifyAll', { ...document, findings: places, text: '' });
    expect(gone.content.justification).toEqual([]);
  });

  test('keeps what is noted about a sending until it is answered, and takes no notes about anything else', async () => {
    const { app, document, act, open, send, giveBack } = await reviewDesk();
    const draft = { read: ['lines'], observations: [{ id: newId(), section: 'lines', rowId: null, text: 'Aclare ' }] };
    const save = (sending: string) => ({ ...document, sending, draft });
    expect((await app.refused('review.saveDraft', save(newId()))).code).toBe('conflict');
    const first = (await send()).content.act[0]?.id ?? '';
    await app.ask('review.saveDraft', save(first));
    expect((await open()).draft).toEqual(draft);
    await app.ask('review.recall', act());
    expect((await app.refused('review.saveDraft', save(first))).code).toBe('conflict');
    const again = (await send()).content.act.at(-1)?.id ?? '';
    expect((await open()).draft).toEqual({ read: [], observations: [] });
    await app.ask('review.saveDraft', save(again));
    expect((await giveBack(['Aclare'])).draft).toEqual({ read: [], observations: [] });
    expect(app.context.store.read.all('SELECT * FROM review_draft')).toEqual([]);
  });

  test('offers what its state allows, says why the rest is only read, and gives every file as it was kept', async () => {
    const folder = temporaryFolder();
    const { app, budgetId, document, act, judge, open, send } = await reviewDesk(SOUND, folder);
    const why = async () => {
      const { whyReadOnly, whyPlanReadOnly } = await app.ask('budget.open', { budgetId });
      return [whyReadOnly, whyPlanReadOnly];
    };
    expect([(await open()).acts, await why()]).toEqual([['send'], [null, null]]);
    expect((await send()).acts).toEqual(['recall', 'judge', 'paper']);
    expect(await why()).toEqual([null, expect.stringMatching(/^El anteproyecto está en validación \(ronda 1\)/)]);
    const { contentSha } = await open();
    const paper = { scan: PNG, scanName: 'firmado.png' };
    const authorised = await app.ask('review.authorise', { ...judge({ paper }), contentSha });
    expect(authorised.acts).toEqual(['reopen']);
    expect(await why()).toEqual([null, expect.stringContaining('abra otra versión')]);
    expect((await app.ask('review.reopen', { ...act(), reason: 'Cambió el techo' })).acts).toEqual(['send']);
    expect(await why()).toEqual([null, null]);
    await app.close();

    const saved: { readonly name: string; readonly mime: string; readonly sha: string }[] = [];
    const there = await openTestApp(folder, async (name, mime, bytes) => {
      saved.push({ name, mime, sha: sha256(bytes) });
      return { kind: 'saved', path: name };
    });
    const [version] = authorised.versions;
    const versionId = version?.versionId ?? '';
    for (const format of ['pdf', 'docx', 'pdf'] as const) await there.ask('review.saveVersion', { versionId, format });
    expect(saved.map(({ sha }) => sha)).toEqual([version?.pdfSha, version?.docxSha, version?.pdfSha]);
    expect(saved[1]?.name).toBe('Anteproyecto de presupuesto, versión 1, autorizada 2026-03-02.docx');
    const [sent, signed] = authorised.content.act;
    await there.ask('review.saveScan', { ...document, actId: signed?.id ?? '' });
    expect(saved.at(-1)).toEqual({
      name: 'Anteproyecto de presupuesto, Vo.Bo. firmado DG-15-2026 2026-03-02.png',
      mime: 'image/png',
      sha: sha256(PNG),
    });
    expect(await there.refused('review.saveScan', { ...document, actId: sent?.id ?? '' })).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('no tiene escaneo'),
    });
  });
});
