import { describe, expect, it } from 'vitest';
import { programRecord } from '#shared/domain/program-record/program-record.ts';
import { fixture, read } from '#tests/imports/program-record/record-reading.ts';

const refusalOf = (text: string): Promise<string> =>
  read({ kind: 'text', text }).then(
    () => 'aceptado',
    (error: { code?: string; message: string }) => `${error.code}: ${error.message}`,
  );

const record = fixture('01').bytes.toString('utf8');

describe('a text that is no record is refused with cause and remedy', () => {
  it('a press text', async () => {
    expect(
      await refusalOf('El instituto abrirá tres oficinas.\n\nContacto: Prensa\nCorreo: prensa@ejemplo.mx\n'),
    ).toMatch(/^not-a-record: .*no parece la ficha.*Copie la página completa/s);
  });
  it('a procedure', async () => {
    expect(
      await refusalOf(
        'Procedimiento ficticio\nObjetivo:\nEntregar vales.\nAlcance:\nAlmacén\nResponsable: Auxiliar\nDesarrollo\n1. Recibe\n2. Entrega',
      ),
    ).toMatch(/^not-a-record/);
  });
  it('an empty text', async () => expect(await refusalOf('\n \t')).toMatch(/^invalid-input: .*vacío/s));
  it('a text of a megabyte', async () => {
    expect(await refusalOf(record + 'palabra '.repeat(125_000))).toMatch(/^too-large: .*demasiado largo.*Copie solo/s);
  });
  it('a text of ten thousand lines', async () => {
    expect(await refusalOf(record + 'a\n'.repeat(10_000))).toMatch(/^too-large/);
  });
});

describe('an odd record is read whole and soon', () => {
  const readSoon = async (text: string) => {
    const started = performance.now();
    const { content } = await read({ kind: 'text', text });
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(programRecord.safeParse(content).success).toBe(true);
    return content;
  };

  it('with thousands of values in one field', async () => {
    const many = Array.from({ length: 4_000 }, (_, index) => `Grupo número ${index}`).join(', ');
    const content = await readSoon(record.replace('Personas mayores,', `${many},`));
    expect(content.value.length).toBeLessThanOrEqual(400);
    expect(JSON.stringify(content.leftover)).toContain('Grupo número 3999');
  });
  it('with a value longer than its field', async () => {
    const long = `Zanja ${'honda '.repeat(1_000)}`.trim();
    const content = await readSoon(record.replace('Alimentación', long));
    expect(content.leftover.some((row) => row.text === long)).toBe(true);
  });
  it('with thousands of labels, brackets and colons', async () => {
    await readSoon(`${record}\n${'Género: [1] [1] : : Contacto: Puesto: '.repeat(3_000)}`);
  });
  it('with the patterns that slow expressions like', async () => {
    await readSoon(`${record}\nInicio > ${'a '.repeat(40_000)}\n${'['.repeat(20_000)}\n${'a@'.repeat(20_000)}`);
    await readSoon(record.replace('55501234', `${'3 '.repeat(40_000)}x`));
    await readSoon(record.replace('siembra@huertos.ejemplo.mx [4]', `${'x'.repeat(80_000)}@`));
  });
  it('with invisible characters inside its labels', async () => {
    const content = await readSoon(record.replaceAll('Género', 'Gé\u200Bne\u00ADro').replaceAll('Tels', '\u202ETels'));
    expect(content.value.filter((row) => row.fieldKey === 'genero')).toHaveLength(2);
    expect(content.phone).toHaveLength(2);
  });
  it('with decomposed accents', async () => {
    const content = await readSoon(record.normalize('NFD'));
    expect(content.contact[0]?.person).toBe('Ing. Brisa Nogal Peña');
  });
  it('with names that mean something to JavaScript', async () => {
    const content = await readSoon(record.replace('Alimentación', '__proto__, constructor, Género sin dos puntos'));
    expect(content.value.map((row) => row.value)).toContain('constructor');
  });
});
