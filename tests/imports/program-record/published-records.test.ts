import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programRecord } from '#shared/domain/program-record/program-record.ts';
import { checkProgramRecord } from '#shared/domain/program-record/program-record-rules.ts';
import { recordCatalogues, recordDefinitions } from '#tests/domain/program-record/shipped-definitions.ts';
import { fixture, read, sheetOf } from '#tests/imports/program-record/record-reading.ts';

const readFixture = (start: string) => read({ kind: 'file', ...fixture(start) });
const sheet = async (start: string) => sheetOf((await readFixture(start)).content);

describe('a published record', () => {
  it('of a portal gives every field, with lists, people, telephones and the links by their numbers', async () => {
    const { content, unplaced, notes } = await readFixture('01');
    expect(programRecord.safeParse(content).success).toBe(true);
    expect({ unplaced, notes }).toEqual({ unplaced: [], notes: [] });
    expect(sheetOf(content)).toEqual({
      name: 'HUERTOS DE BARRIO',
      description:
        'Programa ficticio, escrito para las pruebas, que presta terrenos baldíos a grupos de vecinos para que siembren hortalizas.',
      webPage: 'https://huertos.ejemplo.mx/barrio',
      agency: 'Secretaría Ficticia de Barrios',
      startYear: '2019',
      targetPopulation: 'el 60 % de las 12,000 familias del padrón vecinal de 2018.',
      capturedOn: '2024-03-04',
      sourceUrl: 'https://portal.ejemplo.mx/gobierno/programas/77',
      recordNumber: '77',
      portal: 'portal.ejemplo.mx',
      genero: 'Hombres | Mujeres',
      grupos_atencion:
        'Niños, niñas y adolescentes | Jovenes de 16 a 25 años | Personas mayores | Población en general',
      tipo_beneficio: 'Apoyos - En Especie | Servicios - Capacitación',
      area_actividad: 'Medio ambiente',
      necesidades: 'Alimentación',
      cobertura: 'Municipal',
      entorno: 'Urbano',
      marginacion: 'Media',
      objective:
        'El programa busca: / • Que cada barrio tenga un huerto. / • Que las familias coman verdura fresca. / • Que los baldíos dejen de ser basureros.',
      people:
        'contact ; Ing. Brisa Nogal Peña ; Jefa del Departamento de Siembra ; Dirección de Espacios Verdes ; Instituto Inventado de Vecinos - IIV | official ; Dra. Irene Monte Claro ; Secretaria de Barrios ;  ; ',
      phones: '33 ; 55501234 ; 210 | 33 ; 5550-1235 ; 12',
      emails: 'siembra@huertos.ejemplo.mx',
      links:
        '[1] pagina_web https://huertos.ejemplo.mx/barrio | [2] dependencia https://portal.ejemplo.mx/dependencia/barrios | [3] contacto_organismo https://portal.ejemplo.mx/dependencia/iiv | [4] correo mailto:siembra@huertos.ejemplo.mx | [5] area_actividad https://portal.ejemplo.mx/area/medio-ambiente',
      leftovers: '',
    });
  });

  it('keeps the spelling of the source and prints the corrected one', async () => {
    const { content } = await readFixture('01');
    expect(content.value.find((row) => row.value === 'Jovenes de 16 a 25 años')?.label).toBe('Jóvenes de 16 a 25 años');
  });

  it('ties each numbered link to the row that it stood in', async () => {
    const { content } = await readFixture('01');
    const target = (number: number) => content.link.find((row) => row.number === number)?.targetId;
    expect(target(3)).toBe(content.contact[0]?.id);
    expect(target(4)).toBe(content.email[0]?.id);
    expect(target(5)).toBe(content.value.find((row) => row.fieldKey === 'area_actividad')?.id);
  });

  it('is read in another order, without colons, accents or line breaks, with Windows line ends', async () => {
    // Git may have stored other line ends than those that Windows pastes.
    const text = `\uFEFF${fixture('02')
      .bytes.toString('utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r?\n/g, '\r\n')}`;
    expect(sheetOf((await read({ kind: 'text', text })).content)).toMatchObject({
      name: 'Agua en Casa',
      agency: 'Comisión Ficticia del Agua',
      webPage: 'www.agua.ejemplo.mx',
      startYear: '2021',
      capturedOn: '2024-01-15',
      targetPopulation: 'Familias de localidades con menos de 500 habitantes',
      cobertura: 'Estatal',
      entorno: 'Rural | Urbano',
      marginacion: 'Muy alta | Alta',
      necesidades: 'Agua potable',
      area_actividad: 'Vivienda | Medio ambiente',
      grupos_atencion: 'hombres | mujeres | amas de casa',
      genero: 'Hombres | Mujeres',
      objective: 'Que ninguna familia camine por agua: / • instalar captadores / • enseñar a cuidarlos',
      people:
        'contact ; Arq. Luz Ríos Vado ; Coordinadora de Captación ;  ; Comisión Ficticia del Agua | official ; Mtro. Abel Tinaco Soto ; Comisionado ;  ; ',
      phones: '444 ; 555 0101 ; 7 | 444 ; 555 0102 ; ',
      emails: 'captacion@agua.ejemplo.mx | dudas@agua.ejemplo.mx',
      leftovers: 'Esta línea no es de ningún campo. | Ficha (texto ficticio)',
    });
  });

  it('is read as a browser copies it, with its menus and foot shown as what has no place', async () => {
    expect(await sheet('03')).toMatchObject({
      name: 'Lectura en la Plaza',
      description: 'Programa ficticio de préstamo de libros en plazas públicas.',
      genero: 'Hombres | Mujeres | Población LGBT+',
      capturedOn: '2016-05-05',
      phones: '222 ; 555 0909 ; ',
      emails: 'libros arroba plaza punto mx',
      leftovers:
        '10:45 | Compartir en redes | © Portal de ejemplo. Todos los derechos reservados. | Gobierno | Programas | Pasar al contenido principal | Buscar',
    });
  });

  it('is read from a web page without running anything of it', async () => {
    const read04 = await sheet('04');
    expect(read04).toMatchObject({
      name: 'Bicis al Trabajo',
      genero: 'Hombres | Mujeres',
      grupos_atencion: 'Población en general | Estudiantes',
      startYear: '2022',
      objective: 'Se quiere: / • Menos tráfico / • Más salud',
    });
    expect(JSON.stringify(read04)).not.toContain('alert');
  });

  it('gives the same sheet when it lost its line breaks, but for what only lines tell apart', async () => {
    const text = fixture('01').bytes.toString('utf8').replace(/\s+/g, ' ');
    const flat = sheetOf((await read({ kind: 'text', text })).content);
    const { description, people, links, phones, ...rest } = await sheet('01');
    expect(flat).toMatchObject(rest);
    expect(flat.description).toContain(description);
    expect(flat.people).toContain('Brisa Nogal Peña ; Jefa del Departamento de Siembra');
    expect(flat.phones).toContain('5550-1235 ; 12');
    expect([people, links, phones].every((text) => text !== '')).toBe(true);
  });

  const label = /^([^\n]*: *)$/gm;
  it.each<[string, (text: string) => string]>([
    ['without colons', (text) => text.replace(/: *\n/g, '\n')],
    ['with the values beside the labels', (text) => text.replace(/: *\n/g, ': ')],
    ['with the values beside labels without colons', (text) => text.replace(/: *\n/g, ' ')],
    ['with tabs between labels and values', (text) => text.replace(/: *\n/g, ':\t')],
    ['with spaces before the colons', (text) => text.replace(/: *\n/g, ' :\n')],
    [
      'with labels without accents',
      (text) => text.replace(label, (line) => line.normalize('NFD').replace(/\p{M}/gu, '')),
    ],
    ['with labels in capitals', (text) => text.replace(label, (line) => line.toUpperCase())],
    ['with labels in bold Markdown', (text) => text.replace(label, (line) => `**${line.trim()}**`)],
    ['with empty lines between all lines', (text) => text.replace(/\n/g, '\n\n')],
    ['with Windows line ends', (text) => text.replace(/\n/g, '\r\n')],
    ['with its bullets on lines of their own', (text) => text.replace(/ • /g, '\n•\n')],
    ['with dashes for bullets', (text) => text.replace(/ • /g, '\n- ')],
    ['broken at eighty letters', (text) => text.replace(/(.{60,80}) /g, '$1\n')],
  ])('gives the same sheet %s', async (_, disturbed) => {
    const text = disturbed(fixture('01').bytes.toString('utf8').replace(/\r\n/g, '\n'));
    expect(sheetOf((await read({ kind: 'text', text })).content)).toEqual(await sheet('01'));
  });

  it('says so where the weekday and the date disagree', async () => {
    const text = fixture('01').bytes.toString('utf8').replace('Lunes, Marzo 4', 'Viernes, Marzo 4');
    const { content, notes } = await read({ kind: 'text', text });
    expect(content.record[0]?.capturedOn).toBe('2024-03-04');
    expect(notes).toEqual([
      'La fecha de captura dice «Viernes, Marzo 4, 2024», pero ese día no fue viernes. Compruébela.',
    ]);
  });

  it('keeps the number of a link that the list does not explain, and the revision asks for its address', async () => {
    const text = fixture('01').bytes.toString('utf8').replace('[3] https://portal.ejemplo.mx/dependencia/iiv\n', '');
    const { content } = await read({ kind: 'text', text });
    expect(content.contact[0]?.organisation).toBe('Instituto Inventado de Vecinos - IIV');
    const findings = checkProgramRecord(content, {
      definitions: recordDefinitions,
      catalogues: recordCatalogues.catalogues,
      today: '2024-06-01',
    });
    expect(findings.map((finding) => finding.code)).toContain('record-link-without-address');
  });
});

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}@]+/gu) ?? [];

describe('whatever the order of its fields and whatever stands between them', () => {
  const blocks = fixture('01')
    .bytes.toString('utf8')
    .slice(fixture('01').bytes.toString('utf8').indexOf('Género:'))
    .split(/\n(?=[^\n]*:\s*\n|Source URL|Links$)/m)
    .filter((block) => /^(?:[^\n]*:|Links)/.test(block) && !block.startsWith('Links'));
  const stray = fc.array(fc.constantFrom('Nube', 'perro', 'Casa:', '[9]', '12', 'árbol,', '• y', '(sin', 'fin)'), {
    minLength: 1,
    maxLength: 6,
  });

  it('no word of a record is lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(blocks, { minLength: blocks.length }),
        fc.array(fc.tuple(fc.nat(blocks.length), stray), { maxLength: 5 }),
        async (order, strays) => {
          const lines = [...order];
          for (const [at, words] of strays) lines.splice(at, 0, words.join(' '));
          const { content } = await read({ kind: 'text', text: `Título de prueba\n${lines.join('\n')}` });
          expect(programRecord.safeParse(content).success).toBe(true);
          const held = new Set(wordsOf(JSON.stringify(content).replaceAll('\\n', ' ')));
          const labels = new Set(
            wordsOf([...order].map((block) => block.split(':')[0]).join(' ')).concat(
              // Printed anyway: headings, the date in words, the numbers of links.
              wordsOf('MAYORES INFORMES Información técnica del programa Lunes Marzo 4 ext y http https 1 2 3 4 5 9'),
            ),
          );
          const lost = wordsOf(lines.join(' ')).filter((word) => !held.has(word) && !labels.has(word));
          expect(lost).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
