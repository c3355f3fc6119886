import { describe, expect, it } from 'vitest';
import { writeDocx } from '#electron/documents/docx/docx-writer.ts';
import { composeProgramRecord } from '#shared/documents/compose/program-record.ts';
import { emptyInstitution } from '#shared/domain/institution/institution.ts';
import { sampleRecord } from '#tests/domain/program-record/sample-record.ts';
import { recordDefinitions } from '#tests/domain/program-record/shipped-definitions.ts';
import { fixture, read, sheetOf } from '#tests/imports/program-record/record-reading.ts';

const CREATED_AT = '2025-03-03T15:00:00.000Z';

const wordFileOf = async (embed: boolean): Promise<Uint8Array> => {
  const { content } = await read({ kind: 'file', ...fixture('01') });
  const model = composeProgramRecord({
    content,
    definitions: recordDefinitions,
    institution: emptyInstitution,
    final: false,
    embed,
    signatures: [],
  });
  return writeDocx(model, new Map(), [], { createdAt: CREATED_AT, pageNumbers: false });
};

describe('a Word file of a programme record', () => {
  it('that Cauce wrote gives back the very record, under new ids', async () => {
    const before = (await read({ kind: 'file', ...fixture('01') })).content;
    const { content, ownFile, notes } = await read({ kind: 'file', name: 'ficha.docx', bytes: await wordFileOf(true) });
    expect(ownFile).toEqual({ edited: false });
    expect(notes).toEqual(['El documento se escribió con Cauce: se recupera completo.']);
    expect(sheetOf(content)).toEqual(sheetOf(before));
    expect(content.record[0]?.id).not.toBe(before.record[0]?.id);
    expect(content.link.find((row) => row.number === 4)?.targetId).toBe(content.email[0]?.id);
  });

  it('without its data is understood by what it says', async () => {
    const { content, ownFile } = await read({ kind: 'file', name: 'ficha.docx', bytes: await wordFileOf(false) });
    expect(ownFile).toBeNull();
    expect(sheetOf(content)).toMatchObject({
      name: 'HUERTOS DE BARRIO',
      agency: 'Secretaría Ficticia de Barrios',
      genero: 'Hombres | Mujeres',
      startYear: '2019',
      capturedOn: '2024-03-04',
      emails: 'siembra@huertos.ejemplo.mx',
    });
  });

  it('is refused where it is no record', async () => {
    const model = composeProgramRecord({
      content: sampleRecord(),
      definitions: { ...recordDefinitions, fields: [] },
      institution: emptyInstitution,
      final: true,
      embed: false,
      signatures: [],
    });
    const bytes = await writeDocx(model, new Map(), [], { createdAt: CREATED_AT, pageNumbers: false });
    await expect(read({ kind: 'file', name: 'otro.docx', bytes })).rejects.toMatchObject({ code: 'not-a-record' });
  });
});
