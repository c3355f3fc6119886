import { describe, expect, it } from 'vitest';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { deleteActivities, insertActivity, moveActivities } from '#shared/domain/procedure/activity-edits.ts';
import { setCourse } from '#shared/domain/procedure/branch-edits.ts';
import { describeChange } from '#shared/domain/procedure/describe-change.ts';
import { withFreshIds } from '#shared/domain/procedure/fresh-ids.ts';
import { setResponsible } from '#shared/domain/procedure/post-edits.ts';
import type { ProcedureChange, ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { compareProcedures } from '#shared/domain/procedure/procedure-comparison.ts';
import { insertRow, update } from '#shared/domain/procedure/row-edits.ts';
import { setSectionText } from '#shared/domain/procedure/section-edits.ts';
import { countingIds } from '#tests/domain/procedure/procedure-builder.ts';
import { profileOf } from '#tests/domain/procedure/profiles-for-tests.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';

const ssj = profileOf('ssj');
const first = seedShapedProcedure();
const idOf = (content: ProcedureContent, number: number): string => content.activity[number - 1]?.id ?? '';
/** A later version, as the library makes it: the same content under ids of its own, then edited. */
const later = (edit: (content: ProcedureContent) => readonly ProcedureChange[]): ProcedureContent => {
  const copy = withFreshIds(first, countingIds(60_000));
  return applyChanges(copy, edit(copy));
};
const told = (after: ProcedureContent) =>
  compareProcedures(first, after, ssj).map((d) => `${d.kind} ${d.what}: ${d.before} > ${d.after}`);

describe('comparing two versions', () => {
  it('a copy under other ids differs in nothing', () => {
    expect(told(later(() => []))).toEqual([]);
  });

  it('an activity put in before others is one addition, and the jump that follows it no change', () => {
    const after = later((content) =>
      insertActivity(content, 0, countingIds(90_000), { description: 'Abre la oficina.' }),
    );
    expect(told(after)).toEqual(['added Actividad 1:  > Abre la oficina.']);
  });

  it('a reworded description, another responsible and another course', () => {
    const words = 'Estudia a fondo la situación de las ferias en toda la región.';
    const after = later((content) => [
      update('activity', idOf(content, 3), 'description', words),
      ...setResponsible(content, [idOf(content, 3)], 'Analista', countingIds(90_000)),
      ...setCourse(content, 'branch', content.branch[1]?.id ?? '', {
        nextKind: 'activity',
        targetId: idOf(content, 3),
      }),
    ]);
    expect(told(after)).toEqual([
      'added Puesto «Analista»:  > Analista',
      'changed Actividad 3 · responsable: Jefe de Departamento. de Vinculación y Enlace > Analista',
      `changed Actividad 3 · descripción: Estudia la situación de las ferias en la región. > ${words}`,
      'changed Actividad 5 · respuesta «No» · continuación: Aplica actividad 4 > Aplica actividad 3',
    ]);
  });

  it('one moved activity is one move, not ten', () => {
    const after = later((content) => moveActivities(content, [idOf(content, 8)], 1));
    expect(told(after)).toEqual(['moved Actividad 2: actividad 8 > actividad 2']);
  });

  it('a deleted activity, and the target it was, show', () => {
    const after = later((content) => deleteActivities(content, [idOf(content, 4)]));
    expect(told(after)).toEqual([
      'changed Actividad 4 · respuesta «No» · continuación: Aplica actividad 4 > Aplica actividad [falta actividad de destino]',
      'removed Actividad 4 (numeración anterior): Redacta el calendario de ferias y lo turna al director. > ',
    ]);
  });

  it('sections, cover and lists', () => {
    const newId = countingIds(90_000);
    const after = later((content) => [
      update('cover', content.cover[0]?.id ?? '', 'title', 'Ferias'),
      ...setSectionText(content, 'objective', [{ kind: 'paragraph', runs: [{ text: 'Acercar.' }] }], newId),
      ...insertRow(content, 'form', { code: 'F-1', title: 'Vale' }, 0, newId),
    ]);
    expect(told(after)).toEqual([
      'changed Portada · título del procedimiento:  > Ferias',
      'changed Objetivo: Acercar los servicios a la población. > Acercar.',
      'added Formato «Vale»:  > F-1 · Vale',
    ]);
  });
});

describe('a journal entry in words', () => {
  const describe1 = (change: Partial<Parameters<typeof describeChange>[0]> & { entity: string; rowId: string }) =>
    describeChange({ field: null, before: null, after: null, ...change }, first, ssj);

  it('names the activity by its number and the field by its word', () => {
    expect(
      describe1({ entity: 'activity', rowId: idOf(first, 3), field: 'description', before: 'Mira', after: 'Estudia' }),
    ).toEqual({ what: 'Actividad 3 · descripción', before: 'Mira', after: 'Estudia' });
  });

  it('says posts, targets and choices in words, never in ids', () => {
    const post = first.post[0];
    expect(
      describe1({ entity: 'activity', rowId: idOf(first, 3), field: 'postId', before: null, after: post?.id }),
    ).toEqual({ what: 'Actividad 3 · responsable', before: '', after: 'Director de Vinculación y Registro' });
    const branch = first.branch[1];
    expect(
      describe1({ entity: 'branch', rowId: branch?.id ?? '', field: 'targetId', before: idOf(first, 4), after: null }),
    ).toEqual({
      what: 'Actividad 5 · respuesta «No» · actividad de destino',
      before: 'actividad 4',
      after: '[falta actividad de destino]',
    });
    expect(
      describe1({ entity: 'branch', rowId: branch?.id ?? '', field: 'nextKind', before: 'next', after: 'end' }),
    ).toMatchObject({ before: 'siguiente actividad', after: 'fin del procedimiento' });
  });

  it('names the section and the cover field by their titles, and a date in words', () => {
    const text = first.sectionText.find((row) => row.sectionKey === 'rules');
    const body = [{ kind: 'paragraph', runs: [{ text: 'Una regla.' }] }];
    expect(describe1({ entity: 'sectionText', rowId: text?.id ?? '', field: 'body', before: [], after: body })).toEqual(
      {
        what: 'Reglas de Operación',
        before: '',
        after: 'Una regla.',
      },
    );
    expect(
      describe1({
        entity: 'cover',
        rowId: first.cover[0]?.id ?? '',
        field: 'updatedOn',
        before: '',
        after: '2014-07-30',
      }),
    ).toEqual({ what: 'Portada · fecha de actualización', before: '', after: '30 de julio de 2014' });
  });

  it('a row that came or went says what it said, even when it is gone', () => {
    const row = { id: 'x', rank: 'a0', term: 'Feria', meaning: 'Reunión de salud' };
    expect(describe1({ entity: 'definition', rowId: 'x', before: row })).toEqual({
      what: 'Definición «Feria»',
      before: 'Feria · Reunión de salud',
      after: '',
    });
    expect(describe1({ entity: 'activity', rowId: 'gone', before: { description: 'Mira' } })).toMatchObject({
      what: 'Actividad borrada',
      before: 'Mira',
    });
  });

  it('a row that moved says so without its order key', () => {
    expect(describe1({ entity: 'activity', rowId: idOf(first, 2), field: 'rank', before: 'a0', after: 'a1V' })).toEqual(
      { what: 'Actividad 2 · orden', before: '', after: 'cambió de lugar' },
    );
  });

  it('shortens long texts', () => {
    const long = 'palabra '.repeat(100);
    const { after } = describe1({
      entity: 'activity',
      rowId: idOf(first, 1),
      field: 'description',
      before: '',
      after: long,
    });
    expect(after.length).toBeLessThanOrEqual(300);
    expect(after.endsWith('…')).toBe(true);
  });
});
