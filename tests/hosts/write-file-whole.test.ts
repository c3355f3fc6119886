import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainTarget, writeFileWhole } from '#electron/hosts/write-file-whole.ts';
import { DomainError } from '#shared/domain/common/result.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cauce-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file written whole', () => {
  it('replaces what stood under its name and leaves nothing beside it', async () => {
    const file = path.join(folder, 'a.docx');
    writeFileSync(file, 'before');
    await writeFileWhole(file, new TextEncoder().encode('after'));
    expect(readFileSync(file, 'utf8')).toBe('after');
    expect(readdirSync(folder)).toEqual(['a.docx']);
  });

  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'names the file that another program holds (%s, as Windows says it)',
    (code) => {
      const error = explainTarget(Object.assign(new Error(code), { code }), 'C:\\Docs\\manual.docx');
      expect(error).toBeInstanceOf(DomainError);
      expect(error).toMatchObject({ code: 'file-in-use', message: expect.stringContaining('C:\\Docs\\manual.docx') });
    },
  );

  it('says that the disk is full, and passes on what it does not know', () => {
    const full = explainTarget(Object.assign(new Error(), { code: 'ENOSPC' }), '/a/b.pdf');
    expect(full).toMatchObject({ code: 'disk-full', message: expect.stringContaining('b.pdf') });
    const unknown = Object.assign(new Error(), { code: 'EWHATEVER' });
    expect(explainTarget(unknown, '/a/b.pdf')).toBe(unknown);
  });
});
