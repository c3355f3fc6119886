import { describe, expect, it } from 'vitest';
import { documentsHeld } from '#shared/domain/dossier/documents-held.ts';
import type { DossierContent } from '#shared/domain/dossier/dossier.ts';
import { backTo, done, finish, started, TODAY } from '#tests/domain/dossier/walking.ts';
import { countingIds, procedureOf } from '#tests/domain/procedure/procedure-builder.ts';

/** The head writes a programme, the director reads it and sends it back or signs it, the head files it. */
const procedure = procedureOf({
  forms: [['F-1', 'Programa anual']],
  activities: [
    { post: 'Jefa', documents: [{ flow: 'produces', title: 'Programa anual', source: 'Programa anual' }] },
    {
      post: 'Director',
      question: '¿Autoriza?',
      branches: [
        { answer: 'Sí', to: 'next' },
        { answer: 'No', to: 1 },
      ],
      documents: [
        { flow: 'receives', title: 'Programa anual (original)', source: 'Programa anual' },
        { flow: 'produces', title: 'Oficio  de respuesta' },
      ],
    },
    {
      post: 'Jefa',
      documents: [
        { flow: 'receives', title: 'oficio de respuesta' },
        { flow: 'files', title: 'Programa anual', source: 'Programa anual' },
      ],
    },
  ],
});

const lines = (content: DossierContent): readonly string[] =>
  documentsHeld(content, procedure, TODAY).map(
    ({ document, postName, officerName, filed }) =>
      `${document}: ${postName}${officerName === '' ? '' : ` (${officerName})`}${filed ? ', archivado' : ''}`,
  );

describe('who holds each document', () => {
  it('follows what activities receive from their first day and produce or file on their last', () => {
    let content = started(procedure);
    expect(lines(content)).toEqual([]);
    content = finish(content, procedure, '2026-01-10');
    expect(lines(content)).toEqual(['Programa anual: Director']);
    content = finish(content, procedure, '2026-01-12', 'Sí');
    expect(lines(content)).toEqual(['Programa anual: Director', 'Oficio  de respuesta: Jefa']);
    content = finish(content, procedure, '2026-01-15');
    expect(lines(content)).toEqual(['Programa anual: Jefa, archivado', 'Oficio  de respuesta: Jefa']);
  });

  it('goes back with a return, and leaves the archive when the course is opened again', () => {
    let content = finish(finish(started(procedure), procedure, '2026-01-10'), procedure, '2026-01-12', 'No');
    expect(lines(content)).toEqual(['Programa anual: Jefa', 'Oficio  de respuesta: Director']);
    content = finish(content, procedure, '2026-01-14');
    expect(lines(content)).toEqual(['Programa anual: Director', 'Oficio  de respuesta: Director']);
    content = finish(finish(content, procedure, '2026-01-15', 'Sí'), procedure, '2026-01-16');
    expect(lines(content)[0]).toBe('Programa anual: Jefa, archivado');
    content = done(content, backTo(content, procedure, 2, '2026-01-20'));
    expect(lines(content)[0]).toBe('Programa anual: Director');
  });

  it('names who holds the post today, or else who had the document', () => {
    const newId = countingIds(95_000);
    const content = finish(started(procedure), procedure, '2026-01-10', undefined, { officerName: 'Ana Luz' });
    const director = procedure.post[1]?.id ?? '';
    const assignment = [
      { id: newId(), rank: 'a0', postId: director, officerName: 'Carmen Ríos', startedOn: '' },
      { id: newId(), rank: 'a1', postId: director, officerName: 'Luis Peña', startedOn: '2026-06-30' },
    ];
    expect(documentsHeld({ ...content, assignment }, procedure, '2026-06-29')[0]?.officerName).toBe('Carmen Ríos');
    expect(documentsHeld({ ...content, assignment }, procedure, TODAY)[0]?.officerName).toBe('Luis Peña');
  });
});
