import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProcedureFromContent } from '#electron/handlers/create-procedure.ts';
import { documentHandlers } from '#electron/handlers/document-handlers.ts';
import { type ComposedApp, composeApp } from '#electron/hosts/compose-app.ts';
import { sampleImages, sampleProcedure } from '#electron/resources.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { AppEvent } from '#shared/ipc/contract.ts';
import type { ExportFormat } from '#shared/ipc/document-channels.ts';
import { authorised } from '#tests/handlers/freeze-procedure.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const newId = () => uuidV7(Date.now(), randomBytes(10));
const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let folder: string;
let app: ComposedApp;
const saved: { name: string; mime: string; bytes: Uint8Array }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cauce-documents-'));
  app = await composeApp({
    host: 'cli',
    root: ROOT,
    dataFolder: folder,
    saveFile: async (name, mime, bytes) => {
      saved.push({ name, mime, bytes });
      return { kind: 'saved', path: join(folder, name) };
    },
  });
  for (const image of sampleImages(join(ROOT, 'resources'))) app.context.store.blobs.put(image.bytes);
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const sample = (change: (content: ProcedureContent) => ProcedureContent = (content) => content) =>
  createProcedureFromContent(app.context, change(sampleProcedure(join(ROOT, 'resources'), newId)), {
    kind: 'sample',
    label: 'Ejemplo',
  });

const exportOf = (versionId: string, format: ExportFormat, jobId = newId()) =>
  documentHandlers(app.context)['document.export']({ target: { kind: 'procedure', versionId }, format, jobId });

describe('preview and export over a real store', () => {
  test('give the same bytes, again and again, and tell their progress', async () => {
    const { versionId } = sample();
    const events: AppEvent[] = [];
    const stop = app.subscribe((event) => events.push(event));
    const jobId = newId();
    const preview = await documentHandlers(app.context)['document.preview']({
      target: { kind: 'procedure', versionId },
      jobId,
    });
    const exported = await exportOf(versionId, 'pdf');
    stop();

    expect(shaOf(preview.bytes)).toBe(preview.sha);
    expect(exported.sha).toBe(preview.sha);
    expect(preview.pages).toBeGreaterThan(5);
    const file = saved.at(-1);
    expect(file && shaOf(file.bytes)).toBe(preview.sha);
    expect(file?.mime).toBe('application/pdf');
    expect(file?.name).toMatch(/^\S.*Huertos de Barrio.*\.pdf$/);
    expect(events.filter((event) => event.kind === 'job-progress' && event.jobId === jobId).length).toBeGreaterThan(1);
  });

  test('write the flowchart as SVG, PNG and BPMN', async () => {
    const { versionId } = sample();
    for (const [format, start] of [
      ['svg', '<svg'],
      ['png', '\u0089PNG'],
      ['bpmn', '<?xml'],
    ] as const) {
      await exportOf(versionId, format);
      expect(
        Buffer.from(saved.at(-1)?.bytes ?? [])
          .toString('latin1')
          .startsWith(start),
      ).toBe(true);
    }
  });

  test('are refused only by a branch that lost its target, naming where', async () => {
    const { versionId } = sample((content) => ({
      ...content,
      branch: content.branch.map((branch, index) =>
        index === 0 ? { ...branch, nextKind: 'activity', targetId: null } : branch,
      ),
    }));
    const before = saved.length;

    await expect(exportOf(versionId, 'pdf')).rejects.toMatchObject({
      code: 'blocked-by-findings',
      message: expect.stringContaining('actividad 5'),
    });
    expect(saved).toHaveLength(before);
  });

  test('list other findings beside the file', async () => {
    const { versionId } = sample((content) => ({
      ...content,
      activity: content.activity.map((row, index) => (index === 0 ? { ...row, description: 'Recibe 😀.' } : row)),
    }));
    const { findings } = await exportOf(versionId, 'pdf');

    expect(findings.map((finding) => finding.code)).toContain('character-without-glyph');
  });

  test('stop when asked to, and write nothing', async () => {
    const { versionId } = sample();
    const handlers = documentHandlers(app.context);
    const jobId = newId();
    const before = saved.length;
    const running = handlers['document.export']({ target: { kind: 'procedure', versionId }, format: 'docx', jobId });
    const outcome = Promise.resolve(running).then(
      () => 'written',
      (error: { readonly code: string }) => error.code,
    );

    expect(await handlers['document.cancel']({ jobId })).toEqual({ cancelled: true });
    expect(await outcome).toBe('cancelled');
    expect(saved).toHaveLength(before);
    expect(await handlers['document.cancel']({ jobId })).toEqual({ cancelled: false });
  });

  test('of what is not there say so', async () => {
    await expect(exportOf(newId(), 'pdf')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the guide and identity that an authorised version was printed with', () => {
  test('where they can’t be read its own files still come, and a manual says that the store is damaged', async () => {
    await app.router.call('desk.saveUser', { officerName: 'Ana Ruiz', postName: 'Analista', officeName: 'Planeación' });
    const content = sampleProcedure(join(ROOT, 'resources'), newId);
    // Frozen without guide and identity, as a damaged row would be.
    const { versionId, procedureId } = authorised(app, content);
    await exportOf(versionId, 'pdf');
    expect(saved.at(-1)?.bytes.length).toBeGreaterThan(0);

    const manual = await app.router.call('manual.create', { profileId: content.cover[0]?.profileId ?? '', title: 'M' });
    if (!manual.ok) throw new Error('no manual');
    const { manualId } = manual.value as { readonly manualId: string };
    const row = { id: newId(), rank: 'a0', procedureId };
    const changes = [{ op: 'insert', entity: 'member', row }];
    await app.router.call('manual.edit', { manualId, label: 'Agregar', coalesce: null, changes });
    const target = { kind: 'manual', manualId } as const;
    await expect(documentHandlers(app.context)['document.preview']({ target, jobId: newId() })).rejects.toMatchObject({
      code: 'store-damaged',
      message: expect.stringContaining('almacén está dañado'),
    });
  });
});
