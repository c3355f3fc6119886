import { describe, expect, it } from 'vitest';
import { foldText } from '#shared/domain/common/text.ts';
import { courseLines, fixture, read, textOf, wordsOf } from '#tests/imports/reading.ts';

const readFixture = async (start: string) => read({ kind: 'file', ...fixture(start) });

describe('a published procedure of another office', () => {
  it('is read with Roman numbers, Políticas for Reglas, and decisions as flat rows', async () => {
    const { content, unplaced } = await readFixture('01');
    expect(courseLines(content)).toEqual([
      '1 · Docente solicitante · Llena la solicitud de préstamo y la entrega en ventanilla.',
      '2 · Encargada de ventanilla · Revisa que la solicitud traiga firma y fecha. | ¿Está completa? Sí «Sella de recibido y la turna al almacén.» → 3, No «La devuelve a quien la entregó y explica qué falta.» → 1',
      '3 · Encargado de almacén · Busca el equipo en la lista de disponibles. | ¿Hay equipo disponible? Sí «» → 5, No «Avisa al docente y anota su lugar en la fila.» → 4',
      '4 · Docente solicitante · Espera el aviso de que hay equipo y vuelve a la actividad 1. → 1',
      '5 · Encargado de almacén · Entrega el equipo y recaba la firma en el vale.',
      '6 · Docente solicitante · Devuelve el equipo al terminar el plazo.',
      '7 · Encargado de almacén · Revisa el equipo, lo guarda y registra la devolución. → fin',
    ]);
    expect(content.cover[0]).toMatchObject({
      code: 'IFB-P014_002',
      areaName: 'Coordinación de Recursos Didácticos',
      documentedOn: '2021-03-12',
      limitStart: 'con la solicitud de un equipo',
      limitEnd: 'el registro de su devolución',
    });
    expect(content.area.map((area) => area.name)).toEqual([
      'Coordinación de Recursos Didácticos',
      'Jefatura de Laboratorios',
      'Oficina de Resguardo',
    ]);
    expect(textOf(content, 'rules')).toHaveLength(3);
    expect(content.definition.map((d) => d.term)).toEqual(['Vale', 'Fila']);
    expect(content.form.map((form) => form.code)).toEqual(['IFB-F020', 'IFB-F021']);
    expect(content.revision.map((revision) => revision.date)).toEqual(['2021-03-12', '2022-05-05']);
    expect(unplaced).toEqual([
      '(texto ficticio, escrito para las pruebas)',
      'Nota al pie: esta hoja se imprime por ambos lados.',
    ]);
  });

  it('is read from Markdown tables with decisions inside the running text', async () => {
    const { content } = await readFixture('02');
    expect(courseLines(content)).toEqual([
      '1 · Promotora del comedor · Recibe a la persona y le pide su nombre y su edad.',
      '2 · Promotora del comedor · Pregunta si trae identificación. | ¿Trae identificación? Sí «la copia y la anexa al expediente.» → sigue, No «llena la carta de palabra y pasa al paso 4.» → 4',
      '3 · Analista de padrón · Compara los datos con el padrón. | ¿Ya estaba registrada? Sí «actualiza su domicilio y pasa al paso 5.» → 5, No «» → sigue',
      '4 · Analista de padrón · Captura el registro nuevo.',
      '5 · Analista de padrón · Imprime la credencial y la entrega. → fin',
    ]);
    expect(textOf(content, 'rules')).toContain('• El registro puede terminarse después.');
    expect(content.reference.map((r) => `${r.code}|${r.title}`)).toEqual([
      '|Reglas del comedor comunitario',
      'CC-L-02|Lineamientos para cuidar datos personales',
    ]);
  });

  it('is read from a numbered list without any table', async () => {
    const { content } = await readFixture('03');
    expect(courseLines(content)).toEqual([
      '1 · Operadora de reportes · Recibe la llamada, anota la calle y el número del poste.',
      '2 · Jefe de cuadrilla · Visita el poste y revisa la lámpara. / La revisión se hace con el circuito apagado. | ¿La lámpara sirve? Sí «Revisa el cableado y continúa con el paso 4.» → 4, No «Cambia la lámpara.» → sigue',
      '3 · Jefe de cuadrilla · Prueba el encendido. → 5',
      '4 · Electricista · Repara el cable dañado.',
      '5 · Operadora de reportes · Llama a quien reportó y cierra el folio. → fin',
    ]);
    expect(textOf(content, 'objective')).toEqual(['Encender de nuevo toda luminaria apagada antes de tres días.']);
    expect(content.area.map((area) => area.name)).toEqual([
      'Dirección de Servicios Públicos',
      'Departamento de Alumbrado',
    ]);
    expect(content.annex.map((annex) => annex.title)).toEqual(['Croquis de la red de alumbrado']);
  });

  it('is read where nothing is numbered, rows go on below and a cell breaks its line', async () => {
    const { content } = await readFixture('04');
    expect(courseLines(content)).toEqual([
      '1 · Enfermera de campo · Revisa el censo y separa las cartillas con dosis pendiente.',
      '2 · Enfermera de campo · Llama a la familia y fija una cita. / Si no contestan, deja recado con la promotora de la colonia.',
      '3 · Enfermera de campo · Aplica la vacuna y la anota en la cartilla.',
      '4 · Médico pasante · Vigila al menor quince minutos. / Anota cualquier reacción. | ¿Hubo reacción? Sí «Atiende al menor y avisa a la jurisdicción.» → sigue, No «Despide a la familia.» → 6',
      '5 · Epidemióloga · Investiga la reacción y responde por escrito.',
      '6 · Archivista · Guarda la cartilla en el archivo. → fin',
    ]);
    expect(textOf(content, 'rules')).toEqual(['• Las vacunas no salen de la red fría.', '• ']);
    const sheet = content.activityDocument.find((document) => document.title === 'Hoja de reacciones');
    expect(content.form.find((form) => form.id === sheet?.sourceId)?.code).toBe('V-01');
  });

  it('is read from HTML with merged cells, three branches, and a jump to an activity that is not there', async () => {
    const { content, notes, unplaced } = await readFixture('05');
    expect(courseLines(content)).toEqual([
      '1 · Analista de compras · Pide precios a tres proveedores.',
      '2 · Analista de compras · Compara los precios en un cuadro.',
      '3 · Jefe de almacén · Revisa el cuadro y decide. / Guarda copia del cuadro. | ¿Qué resuelve? Compra «Firma el pedido.» → 5, Pide más precios «Señala a quién preguntar.» → 1, Cancela «Explica por qué.» → fin',
      '4 · Analista de compras · Avisa al proveedor elegido.',
      '5 · Jefe de almacén · Recibe el material y firma la remisión. → perdido',
      '6 · Directora administrativa · Autoriza el pago. → fin',
    ]);
    expect(notes).toContain('El texto manda a la actividad 9, que no existe. Elija el destino correcto en la tabla.');
    expect(notes).toContain('Se tomaron como un mismo puesto: «Jefe de almacén», «Jefe de Almacén.».');
    expect(content.signatory.map((s) => `${s.role}: ${s.name}`)).toEqual([
      'prepared: Rosa Nopal Río',
      'authorised: Inés Mezquite Sol',
    ]);
    expect(unplaced).toEqual(['Revisó · Julián Cedro Paz · Jefe de almacén', 'Limpiar es cuidar.']);
    expect(JSON.stringify(content)).not.toContain('alert');
  });

  it('is read where the number stands in the second column and the post only in the first row of its block', async () => {
    const { content } = await readFixture('06');
    expect(courseLines(content)).toEqual([
      '1 · Ventanilla de Quejas · Escucha a la persona y llena la hoja de queja.',
      '2 · Ventanilla de Quejas · Asigna un folio y turna la hoja a la inspectora.',
      '3 · Inspectora ambiental · Visita el lugar a la hora en que suele haber ruido. / Mide durante diez minutos en tres puntos distintos.',
      '4 · Inspectora ambiental · Compara la medición con el límite permitido y determina: | ¿Rebasa el límite? En caso afirmativo «levanta el acta y continúa en la actividad número 6.» → 6, En caso negativo «informa a quien se quejó y concluye el procedimiento.» → fin',
      '5 · Inspectora ambiental · (Sin efecto)',
      '6 · Jefa del departamento · Revisa el acta. Si falta algún dato la regresa a la actividad 4; de lo contrario la firma.',
      '7 · Jefa del departamento · Notifica al establecimiento y fija un plazo.',
      '8 · Inspectora ambiental · Vuelve al lugar al vencer el plazo. | ¿Persiste el ruido? SI «Aplica la multa y regresa al punto 7.» → 7, NO «Cierra el expediente.» → fin',
    ]);
  });
});

describe('no sentence is lost', () => {
  it.each(['01', '02', '03', '04', '05', '06'])('in fixture %s', async (start) => {
    const { content } = await readFixture(start);
    expect(lostSentences(fixture(start).bytes.toString('utf8'), wordsOf(content))).toEqual([]);
  });

  it('and the check notices a sentence that goes missing', () => {
    const source = 'Primera oración del documento completo. Segunda oración que alguien borró.';
    expect(lostSentences(source, '{"text":"Primera oración del documento completo."}')).toEqual([
      'segunda oracion que alguien borro',
    ]);
  });
});

/** An independent look: every run of four words or more between full stops must stand in the result. */
const lostSentences = (source: string, result: string): readonly string[] => {
  const held = foldText(result.replaceAll('\\n', ' ').replaceAll('\\"', ' '));
  const visible = source
    .replace(/<(script|style|title)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('**', '');
  return visible
    .split(/[\n\t|.:;?¿!>–]+/)
    .map((part) => foldText(part).replace(/^\d+ /, ''))
    .filter((part) => part.split(' ').length >= 4 && !FURNITURE.test(part) && !held.includes(part));
};

/** What stands elsewhere in another form: dates, areas one by one; and what the profile prints again: titles, column titles, courses, and the lead of the limits and areas. */
const FURNITURE =
  /^(?:aplica|pasa|va a la|regresa|continua|fin del?|termina|descripcion|breve descripcion|no de actividad|formatos e|i+ |v?i* ?(?:ambito|politicas|descripcion|glosario|control)|inicia con la solicitud|participan|areas que intervienen|limites del|politicas de operacion|hoja de control|la lampara sirve|direccion de servicios publicos y|de mayo de)/;
