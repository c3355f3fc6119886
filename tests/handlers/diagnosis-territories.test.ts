import { describe, expect, test } from 'vitest';
import { importTerritories } from '#shared/domain/diagnosis/territory-import.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';
import { deskWithPlans } from '#tests/handlers/plan-desk.ts';
import { madeRow, madeWorkbook } from '#tests/imports/workbook/made-workbook.ts';
import { newId } from '#tests/storage/test-store.ts';

/** What a sheet would add to the empty diagnosis of a desk, read as the screen reads it. */
const wouldAdd = async (source: ImportSource) => {
  const { app, diagnosisId } = await deskWithPlans();
  const { content, states } = await app.ask('diagnosis.open', { diagnosisId });
  const { rows, notices } = await app.ask('diagnosis.readTerritories', { source });
  const read = importTerritories(content, rows, states, newId);
  if (!read.ok) throw new Error(read.error.message);
  const names = read.value.changes.flatMap((change) =>
    change.op === 'insert' && change.entity === 'territory' ? [change.row.name] : [],
  );
  return { names, notices, app, diagnosisId, changes: read.value.changes };
};

describe('a sheet of territories', () => {
  test('is found among the sheets of a workbook by its heading, and is stored and taken back as one step', async () => {
    const bytes = await madeWorkbook([
      { name: 'Notas', data: madeRow(1, ['Esto no es una lista de lugares']) },
      {
        name: 'Municipios',
        data: `${madeRow(1, ['Entidad', 'Municipio', 'Clave'])}${madeRow(2, ['Jalisco', 'Zapopan', '120'])}${madeRow(3, ['Veracruz de Ignacio de la Llave', 'Xalapa', '087'])}`,
      },
    ]);
    const { names, notices, app, diagnosisId, changes } = await wouldAdd({ kind: 'file', name: 'lugares.xlsx', bytes });
    expect(names).toEqual(['Jalisco', 'Zapopan', 'Veracruz', 'Xalapa']);
    expect(notices.join(' ')).toMatch(/Se leyó la hoja «Municipios»/);
    await app.ask('diagnosis.edit', {
      diagnosisId,
      label: 'Importar territorios',
      coalesce: null,
      changes: [...changes],
    });
    expect((await app.ask('diagnosis.open', { diagnosisId })).content.territory).toHaveLength(4);
    await app.ask('diagnosis.undo', { diagnosisId });
    expect((await app.ask('diagnosis.open', { diagnosisId })).content.territory).toEqual([]);
  });

  test('of an old CSV keeps its accents', async () => {
    const bytes = Uint8Array.from(Buffer.from('Entidad;Municipio\r\nJalisco;Tonalá\r\n', 'latin1'));
    expect((await wouldAdd({ kind: 'file', name: 'lugares.csv', bytes })).names).toEqual(['Jalisco', 'Tonalá']);
  });

  test('that is none is refused with its reason, and nothing is written', async () => {
    const { app } = await deskWithPlans();
    const source = {
      kind: 'file',
      name: 'foto.png',
      bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a),
    } as const;
    expect(await app.refused('diagnosis.readTerritories', { source })).toMatchObject({ code: 'file-rejected' });
    const empty = { kind: 'text', text: ' \n ' } as const;
    expect((await app.refused('diagnosis.readTerritories', { source: empty })).message).toMatch(/está vacía/);
  });
});
