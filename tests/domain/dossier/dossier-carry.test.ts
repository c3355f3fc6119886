import { describe, expect, it } from 'vitest';
import { paragraphs, plainText } from '#shared/domain/common/rich-text.ts';
import { type DossierContent, dossierContent } from '#shared/domain/dossier/dossier.ts';
import { carryDossier } from '#shared/domain/dossier/dossier-carry.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { dossierRow, finish, started } from '#tests/domain/dossier/walking.ts';
import { countingIds, procedureOf } from '#tests/domain/procedure/procedure-builder.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';

const newId = countingIds(70_000);
const procedure = seedShapedProcedure();
const [director, head] = procedure.post.map(({ id }) => id);

const lastYear = (): DossierContent => {
  const content = finish(started(procedure), procedure, '2026-01-12', undefined, { note: 'Se hizo a tiempo.' });
  const assignment = (postId: string | undefined, officerName: string, startedOn: string, rank: string) => ({
    id: newId(),
    rank,
    postId: postId ?? '',
    officerName,
    startedOn,
  });
  return {
    ...content,
    assignment: [
      assignment(director, 'Carmen Ríos', '', 'a0'),
      assignment(director, 'Luis Peña', '2026-05-01', 'a1'),
      assignment(director, 'Rosa Gil', '2027-03-01', 'a2'),
      assignment(head, 'Ana Luz Prado', '', 'a3'),
    ],
    activityNote: [
      { id: newId(), activityId: procedure.activity[2]?.id ?? '', body: paragraphs('Preguntar a las brigadas.') },
    ],
    evidence: [
      {
        id: newId(),
        rank: 'a0',
        activityId: procedure.activity[0]?.id ?? '',
        name: 'oficio.pdf',
        mime: 'application/pdf',
        sha: 'a'.repeat(64),
        sizeBytes: 10,
        description: '',
        addedOn: '2026-01-12',
        addedBy: 'Ana Luz Prado',
      },
    ],
  };
};

const carry = (to: ProcedureContent) =>
  carryDossier(lastYear(), { ...dossierRow(), fiscalYear: 2027 }, procedure, to, '2027-01-04', newId);

describe('a dossier carried into the next year', () => {
  it('takes the people in force and the notes, under new ids, and leaves steps and evidence behind', () => {
    const before = lastYear();
    const after = carry(procedure);
    dossierContent.parse(after);
    expect(after.assignment.map(({ officerName, startedOn }) => [officerName, startedOn])).toEqual([
      ['Luis Peña', '2026-05-01'],
      ['Rosa Gil', '2027-03-01'],
      ['Ana Luz Prado', ''],
    ]);
    expect(after.activityNote.map(({ body }) => plainText(body))).toEqual(['Preguntar a las brigadas.']);
    expect([after.step, after.evidence]).toEqual([[], []]);
    const ids = new Set([...before.assignment, ...before.activityNote].map(({ id }) => id));
    expect([...after.assignment, ...after.activityNote].some(({ id }) => ids.has(id))).toBe(false);
  });

  it('finds the same posts and activities in another procedure by their words, and drops what isn’t there', () => {
    const other = procedureOf(
      {
        activities: [
          {
            post: 'Jefe de departamento de vinculación y enlace',
            text: 'Estudia la situación de las ferias en la región',
          },
          { post: 'Titular nuevo', text: 'Firma.' },
        ],
      },
      countingIds(80_000),
    );
    const after = carry(other);
    expect(after.assignment.map(({ officerName, postId }) => [officerName, postId])).toEqual([
      ['Ana Luz Prado', other.post[0]?.id],
    ]);
    expect(after.activityNote.map(({ activityId }) => activityId)).toEqual([other.activity[0]?.id]);
  });

  it('never takes rows without words for each other', () => {
    const blank = procedureOf({ activities: [{ text: '' }] }, countingIds(81_000));
    const from = { ...procedure, activity: procedure.activity.map((activity) => ({ ...activity, description: '' })) };
    const after = carryDossier(lastYear(), dossierRow(), from, blank, '2027-01-04', newId);
    expect(after.activityNote).toEqual([]);
  });
});
