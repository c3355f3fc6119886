import { generateNKeysBetween } from 'fractional-indexing';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { countingIds, procedureOf } from '#tests/domain/procedure/procedure-builder.ts';

/**
 * The structure and the faults of a published procedure in our own words: ten activities, two posts, one decision that
 * sends back, limits that start at activity 2, an empty bullet, empty sections 8 and 10, an annex that is a placeholder,
 * and a post with a stray full stop that running text spells without it.
 */
export const seedShapedProcedure = (): ProcedureContent => {
  const director = 'Director de Vinculación y Registro';
  const head = 'Jefe de Departamento. de Vinculación y Enlace';
  const newId = countingIds();
  const content = procedureOf(
    {
      cover: {
        limitStart: 'obtiene el reparto de los recursos para ferias y enlace',
        limitEnd: 'llevar a cabo las ferias de salud comunitaria',
      },
      areas: ['Dirección de Vinculación y Registro', 'Departamento de Vinculación y Enlace'],
      activities: [
        { post: director, text: 'Prepara la propuesta de recursos con su reparto por renglón.' },
        { post: head, text: 'Obtiene el reparto de los recursos para ferias y enlace.' },
        { post: head, text: 'Estudia la situación de las ferias en la región.' },
        { post: head, text: 'Redacta el calendario de ferias y lo turna al director.' },
        {
          post: director,
          text: 'Obtiene el calendario de ferias, lo lee y resuelve',
          question: '¿Aprueba?',
          branches: [
            { answer: 'Si', outcome: 'Rubrica y turna a jefe de departamento de vinculación y enlace', to: 'next' },
            { answer: 'No', outcome: 'Devuelve el calendario con sus comentarios.', to: 4 },
          ],
        },
        { post: head, text: 'Obtiene el calendario aprobado.' },
        { post: head, text: 'Prepara los materiales y el plan de visitas.' },
        { post: head, text: 'Busca aliados en los barrios.' },
        { post: head, text: 'Acuerda apoyos con radios comunitarias.' },
        { post: head, text: 'Lleva a cabo las ferias de salud comunitaria según lo acordado.', to: 'end' },
      ],
      references: [
        ['DOM-OE900-01_001', 'Manual de Organización de la Dirección General'],
        ['', 'Lineamientos de ferias'],
      ],
      texts: {
        objective: [{ kind: 'paragraph', runs: [{ text: 'Acercar los servicios a la población.' }] }],
        rules: [
          { kind: 'bullet', level: 0, runs: [{ text: 'Se cuida el presupuesto.' }] },
          { kind: 'bullet', level: 0, runs: [{ text: '' }] },
        ],
      },
    },
    newId,
  );
  const rank = generateNKeysBetween(null, null, 1)[0] ?? '';
  return {
    ...content,
    responsibility: [
      {
        id: newId(),
        rank,
        document: 'Manual de Organización',
        functions: [{ kind: 'bullet', level: 0, runs: [{ text: 'Promover las ferias.' }] }],
      },
    ],
    collaborator: [{ id: newId(), rank, group: 'unit', name: 'Persona Ficticia', role: '' }],
    revision: [{ id: newId(), rank, date: '2014-07-30', subject: 'todo', summary: 'Primera edición' }],
    annex: [{ id: newId(), rank, title: '', alt: '', imageSha: null, imageMime: null, widthPx: 0, heightPx: 0 }],
  };
};
