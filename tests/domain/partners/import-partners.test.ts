import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCells } from '#shared/domain/common/cells.ts';
import { tableOfRows } from '#shared/domain/common/sheet-table.ts';
import { statesFile } from '#shared/domain/diagnosis/states.ts';
import type { DirectoryContent } from '#shared/domain/partners/directory.ts';
import { importPartners, type PartnerImport } from '#shared/domain/partners/import-partners.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { afterChanges, directoryWith, partnerAt } from '#tests/domain/partners/directory-builder.ts';

const { states } = statesFile.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../resources/catalogues/states.json'), 'utf8')),
);

const imported = (
  content: DirectoryContent,
  csv: string,
  answers: ReadonlyMap<number, 'new' | 'join'> = new Map(),
): PartnerImport => {
  const result = importPartners(content, tableOfRows(readCells(csv).rows), {
    states,
    answers,
    newId: countingIds(90_000),
  });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

const SHEET = `Directorio ficticio,,,,,,,
Nombre,Sector,Contacto,Cargo,Correo,Teléfono,Entidad,Color
"Radio Ejemplo, S.A. de C.V.",Privado,Ana Prueba,Gerente,ana@ejemplo.mx; ventas@ejemplo.mx,33 1111 2222,Jalisco,azul
RADIO EJEMPLO,,Beto Prueba,Ventas,,,,
Radio Ejemplo SA de CV,Privado,Ana Prueba,Gerente,ANA@ejemplo.mx,(33) 1111-2222,14,
Comité Vecinal,social,,,,33 1111 2222,Jalisco,
Cámara de Prueba,militar,,,,,,
,Público,Sin organismo,,,,,
Cabildo de Prueba,Gobierno,,,no es correo,,,
`;

describe('a sheet of bodies', () => {
  it('makes one body of the rows of one, and asks where another shares its telephone', () => {
    const found = imported(directoryWith(), SHEET);
    expect(found.rows.map(({ state, words }) => [state, words])).toEqual([
      ['new', 'Se agrega «Radio Ejemplo, S.A. de C.V.», con Ana Prueba.'],
      ['joins', 'A «Radio Ejemplo, S.A. de C.V.» se agrega Beto Prueba, Ventas.'],
      ['present', 'Ya está.'],
      ['doubtful', 'Puede ser «Radio Ejemplo, S.A. de C.V.» (mismo teléfono). Diga si es el mismo o si es otro.'],
      ['refused', 'B7: «militar» no es un sector. Escriba público, social o privado.'],
      ['refused', 'A8: Falta el nombre del organismo. Escríbalo en la hoja.'],
      ['refused', 'E9: «no es correo» no es un correo electrónico. Corríjalo, o bórrelo de la hoja.'],
    ]);
    expect([found.added, found.joined, found.doubtful, found.refused, found.unused]).toEqual([1, 1, 1, 3, ['Color']]);
    const after = afterChanges(directoryWith(), found.changes);
    expect(after.partner.map(({ name, sector }) => [name, sector])).toEqual([
      ['Radio Ejemplo, S.A. de C.V.', 'private'],
    ]);
    expect(after.contact.map(({ name }) => name)).toEqual(['Ana Prueba', 'Beto Prueba']);
    expect(after.post.map(({ name }) => name)).toEqual(['Gerente', 'Ventas']);
    expect(after.contactWay.map(({ value }) => value)).toEqual(['ana@ejemplo.mx', 'ventas@ejemplo.mx', '33 1111 2222']);
    expect(after.partnerTerritory.map(({ code, name }) => [code, name])).toEqual([['14', 'Jalisco']]);
    // Read again, it says nothing new; what was doubtful still waits.
    const again = imported(after, SHEET);
    expect(again.changes).toEqual([]);
    expect(again.rows.map(({ state }) => state)).toEqual([
      'present',
      'present',
      'present',
      'doubtful',
      'refused',
      'refused',
      'refused',
    ]);
  });

  it('takes a doubtful row as a person answers', () => {
    const other = afterChanges(directoryWith(), imported(directoryWith(), SHEET, new Map([[6, 'new']])).changes);
    expect(other.partner.map(({ name }) => name)).toEqual(['Radio Ejemplo, S.A. de C.V.', 'Comité Vecinal']);
    const same = afterChanges(directoryWith(), imported(directoryWith(), SHEET, new Map([[6, 'join']])).changes);
    expect(same.partner).toHaveLength(1);
  });

  it('fills the blanks of a body that is there and leaves its words', () => {
    const content = directoryWith([{ name: 'Radio Ejemplo', activity: 'Radiodifusora', taxId: '', sector: null }]);
    const found = imported(content, 'Organismo,RFC,Giro,Sector\nRadio Ejemplo,ABC010203AB1,Televisora,privado\n');
    expect(found.rows[0]?.words).toBe('A «Radio Ejemplo» se agrega RFC, sector.');
    expect(afterChanges(content, found.changes).partner[0]).toMatchObject({
      id: partnerAt(0),
      taxId: 'ABC010203AB1',
      activity: 'Radiodifusora',
      sector: 'private',
    });
  });

  it('doubts a body of the same name with another RFC, and knows one by its RFC alone', () => {
    const content = directoryWith([{ name: 'Radio Ejemplo', taxId: 'ABC010203AB1' }]);
    const found = imported(content, 'Nombre,RFC\nRadio Ejemplo,XYZ010203AB1\nLa Voz,abc-010203-ab1\n');
    expect(found.rows.map(({ state }) => state)).toEqual(['doubtful', 'present']);
    expect(found.rows[0]?.words).toContain('mismo nombre, otro RFC');
  });

  it('is refused whole where nobody can tell its columns', () => {
    const result = importPartners(directoryWith(), tableOfRows(readCells('a,b\n1,2\n').rows), {
      states,
      answers: new Map(),
      newId: countingIds(),
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  it('reads 5,000 rows', () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, at) => `Organismo ${at % 2_500},social,Persona ${at},p${at}@ejemplo.mx`,
    );
    const found = imported(directoryWith(), `Nombre,Sector,Contacto,Correo\n${rows.join('\n')}\n`);
    expect([found.added, found.joined]).toEqual([2_500, 2_500]);
  });
});
