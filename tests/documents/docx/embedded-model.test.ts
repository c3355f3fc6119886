import { describe, expect, test } from 'vitest';
import { readEmbedded } from '#electron/documents/docx/embedded-model.ts';
import { PROCEDURE_SCHEMA_VERSION } from '#shared/domain/procedure/procedure.ts';
import { PROCEDURE_EXCHANGE_TYPE, parseExchange } from '#shared/domain/procedure/procedure-snapshot.ts';
import { fictitiousProcedure } from '#tests/documents/compose/procedure-fixture.ts';
import { docxOf, procedureModel, withPart } from '#tests/documents/docx/docx-fixture.ts';
import { convertWithOffice } from '#tests/documents/docx/office.ts';
import { installed } from '#tests/documents/installed-tool.ts';

describe('the data that a Word file of ours carries', () => {
  test('comes back whole, and its text unedited', async () => {
    const model = procedureModel({ activities: 12 });
    const embedded = readEmbedded(await docxOf(model));

    expect(embedded).toEqual({
      type: PROCEDURE_EXCHANGE_TYPE,
      schemaVersion: PROCEDURE_SCHEMA_VERSION,
      json: model.embedded?.json,
      edited: false,
    });
    expect(parseExchange(embedded?.json ?? '')).toEqual({ ok: true, value: fictitiousProcedure({ activities: 12 }) });
  });

  test('comes back with every character that people type', async () => {
    const json = JSON.stringify({ text: '<a> & "b" \'c\' ]]> \u0001 \u0085 \ufffe \ud83d\ude00 ñ\n\t' });
    const model = { ...procedureModel({ activities: 2 }), embedded: { type: 'prueba', schemaVersion: 3, json } };
    const embedded = readEmbedded(await docxOf(model));

    expect(JSON.parse(embedded?.json ?? 'null')).toEqual(JSON.parse(json));
    expect(embedded).toMatchObject({ type: 'prueba', schemaVersion: 3, edited: false });
  });

  test.each([
    ['a word of the activities table', 'Busca en el inventario', 'Busca en la bodega'],
    ['a heading', '6.- Desarrollo', '6.- Descripción'],
    ['a word in the flowchart', '¿Cumple los', '¿Reúne los'],
  ])('says so when somebody edited %s', async (_what, before, after) => {
    const docx = await docxOf(procedureModel({ activities: 12 }));
    const edited = withPart(docx, 'word/document.xml', (xml) => xml.replaceAll(before, after));

    expect(readEmbedded(edited)).toMatchObject({ edited: true });
  });

  test('does not call a renewed contents list an edit', async () => {
    const docx = await docxOf(procedureModel({ activities: 12 }));
    const renewed = withPart(docx, 'word/document.xml', (xml) =>
      xml.replace(/(<w:pStyle w:val="TOC1"\/>.*?<w:t>)\d+(<\/w:t>)/s, '$187$2'),
    );

    expect(readEmbedded(renewed)).toMatchObject({ edited: false });
  });

  test.skipIf(!installed('soffice'))('survives being saved again by LibreOffice, unedited', async () => {
    const model = procedureModel({ activities: 12, posts: 5 });
    const saved = await convertWithOffice(await docxOf(model), 'docx');

    expect(readEmbedded(saved)).toMatchObject({ json: model.embedded?.json, edited: false });
  });

  test.skipIf(!installed('soffice'))('an edit shows also in what LibreOffice saved', async () => {
    const docx = await docxOf(procedureModel({ activities: 12 }));
    const edited = withPart(docx, 'word/document.xml', (xml) =>
      xml.replaceAll('Busca en el inventario', 'Busca afuera'),
    );

    expect(readEmbedded(await convertWithOffice(edited, 'docx'))).toMatchObject({ edited: true });
  });

  test('is not there in a file without it, nor in what is no file of Word', async () => {
    const docx = await docxOf({ ...procedureModel({ activities: 2 }), embedded: null });

    expect(readEmbedded(docx)).toBeNull();
    expect(readEmbedded(docx.slice(0, docx.length / 2))).toBeNull();
    expect(readEmbedded(new Uint8Array())).toBeNull();
    expect(readEmbedded(new TextEncoder().encode('PK no es un zip PK\u0005\u0006'))).toBeNull();
  });

  test('is refused where the claimed data is malformed', async () => {
    const docx = await docxOf(procedureModel({ activities: 2 }));

    expect(
      readEmbedded(withPart(docx, 'customXml/item1.xml', () => '<datos xmlns="urn:cauce:documento"/>')),
    ).toBeNull();
    expect(readEmbedded(withPart(docx, 'customXml/item1.xml', () => '<otro/>'))).toBeNull();
  });
});
