import { describe, expect, it } from 'vitest';
import { writeDocx } from '#electron/documents/docx/docx-writer.ts';
import { typstSource } from '#electron/documents/pdf/typst-source.ts';
import { composeProgramRecord } from '#shared/documents/compose/program-record.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { emptyInstitution } from '#shared/domain/institution/institution.ts';
import { emptyRecord, type ProgramRecord } from '#shared/domain/program-record/program-record.ts';
import { addSuccession, addValues } from '#shared/domain/program-record/program-record-edits.ts';
import { bundledFaces } from '#tests/documents/docx/bundled-faces.ts';
import { hasValidator, schemaErrors } from '#tests/documents/docx/ooxml-validator.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { compileUnderPdfUa, nativeTypst } from '#tests/documents/pdf/native-typst.ts';
import { pageTexts, solid } from '#tests/documents/pdf/pdf-inspection.ts';
import { CREATED_AT, pdfOf, testAssets } from '#tests/documents/pdf/test-compiler.ts';
import { countingIds, sampleRecord } from '#tests/domain/program-record/sample-record.ts';
import { recordCatalogues, recordDefinitions } from '#tests/domain/program-record/shipped-definitions.ts';

const full = (): ProgramRecord => {
  const newId = countingIds(900);
  const groups = Array.from({ length: 18 }, (_, index) => `Grupo ficticio número ${index + 1}`);
  const base = sampleRecord();
  const grouped = applyChanges(base, addValues(base, 'grupos_atencion', groups, newId));
  const [succession] = recordCatalogues.successions;
  if (!succession) throw new Error('No succession is shipped');
  return applyChanges(grouped, addSuccession(grouped, succession, newId));
};

const modelOf = (content: ProgramRecord, final: boolean) =>
  composeProgramRecord({
    content,
    definitions: recordDefinitions,
    institution: { ...emptyInstitution, name: 'Instituto Ficticio', subtitle: 'Dirección Ficticia' },
    final,
    embed: true,
    signatures: [{ role: 'Autorizó', name: 'Irene Monte', position: 'Secretaria' }],
  });

describe('the files of a programme record', () => {
  it.skipIf(!installed('pdftotext'))('the PDF prints every text of the model', async () => {
    const model = modelOf(full(), true);
    const { bytes, pages } = await pdfOf(model);
    expect(pages).toBeGreaterThan(1);
    const printed = solid(pageTexts(bytes).join(' '));
    const fields = /\{pages?\}/;
    for (const { text } of modelTexts(model)) {
      // A long text may be parted by a page's header: its words are compared one by one.
      for (const word of fields.test(text) ? [] : text.split(/\s+/)) expect(printed).toContain(solid(word));
    }
  });

  it.skipIf(!nativeTypst)('the PDF passes the gate of PDF/UA-1, whole and empty, draft and final', async () => {
    const { fonts } = await testAssets();
    for (const content of [full(), emptyRecord(countingIds()())]) {
      for (const final of [true, false]) {
        const pdf = compileUnderPdfUa(typstSource(modelOf(content, final), new Map(), CREATED_AT), fonts);
        expect(pdf.toString('latin1')).toContain('pdfuaid');
      }
    }
  });

  it.skipIf(!hasValidator())('the Word file keeps to the schema of its format', async () => {
    for (const content of [full(), emptyRecord(countingIds()())]) {
      const options = { createdAt: CREATED_AT, pageNumbers: true };
      expect(schemaErrors(await writeDocx(modelOf(content, false), new Map(), bundledFaces(), options))).toEqual([]);
    }
  });
});
