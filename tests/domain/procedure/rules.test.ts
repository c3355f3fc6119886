import { describe, expect, it } from 'vitest';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { deleteActivities } from '#shared/domain/procedure/activity-edits.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { checkProcedure, isBlocked } from '#shared/domain/procedure/procedure-rules.ts';
import { insertRow } from '#shared/domain/procedure/row-edits.ts';
import {
  type ActivitySpec,
  countingIds,
  type ProcedureSpec,
  procedureOf,
} from '#tests/domain/procedure/procedure-builder.ts';
import { profileOf } from '#tests/domain/procedure/profiles-for-tests.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';

const ssj = profileOf('ssj');
const check = (content: ProcedureContent, profile = ssj) => checkProcedure(content, profile);
const codes = (findings: readonly Finding[]) => findings.map((finding) => finding.code);
const only = (findings: readonly Finding[], code: string) => findings.filter((finding) => finding.code === code);
const found = (spec: ProcedureSpec, code: string) => only(check(procedureOf(spec)), code);
const course = (...activities: readonly ActivitySpec[]) =>
  activities.map((activity) => ({ post: 'Auxiliar', text: 'Revisa el oficio.', ...activity }));
const yesNo = (yes: NonNullable<ActivitySpec['to']>, no: NonNullable<ActivitySpec['to']>) => ({
  question: '¿Procede?',
  branches: [
    { answer: 'Sí', to: yes },
    { answer: 'No', to: no },
  ],
});

describe('a published procedure with known faults', () => {
  const findings = check(seedShapedProcedure());

  it('yields the five that a reviewer sees at once', () => {
    expect(only(findings, 'scope-starts-late')[0]?.message).toContain('actividad 2');
    expect(only(findings, 'section-empty').map((finding) => finding.where)).toEqual([
      '8. Definiciones',
      '10. Formatos Utilizados',
    ]);
    expect(only(findings, 'annex-placeholder')[0]?.where).toBe('ANEXO 01');
    expect(only(findings, 'post-spelling')[0]).toMatchObject({
      where: 'Desarrollo, actividad 5, respuesta «Si»',
      message:
        'El puesto «Jefe de Departamento. de Vinculación y Enlace» también aparece como «jefe de departamento de vinculación y enlace».',
    });
    expect(only(findings, 'empty-bullet')[0]).toMatchObject({ where: '3. Reglas de Operación' });
  });

  it('has nothing that blocks, and accuses nothing that is right', () => {
    expect(isBlocked(findings)).toBe(false);
    expect([...new Set(codes(findings))].sort()).toEqual([
      'annex-placeholder',
      'cover-field-missing',
      'empty-bullet',
      'post-spelling',
      'scope-starts-late',
      'section-empty',
      'signatory-missing',
    ]);
  });

  it('lists findings in the order of the document', () => {
    const sections = ['cover', ...ssj.sections.map((section) => section.key)];
    const places = findings.map((finding) => sections.indexOf(finding.place.section));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('gives each finding a place that is there, and words that end in a full stop', () => {
    const content = seedShapedProcedure();
    const ids = new Set(Object.values(content).flatMap((rows) => rows.map((row) => row.id)));
    for (const finding of findings) {
      expect(['cover', ...ssj.sections.map((section) => section.key)]).toContain(finding.place.section);
      if (finding.place.rowId !== undefined) expect(ids.has(finding.place.rowId)).toBe(true);
      expect(finding.message).toMatch(/[.»]$/);
      expect(finding.remedy).toMatch(/[.»]$/);
    }
  });
});

describe('where the course goes', () => {
  it('a lost target blocks, and nothing else does', () => {
    const content = procedureOf({ activities: course({}, yesNo('next', 1), {}) });
    const after = applyChanges(content, deleteActivities(content, [content.activity[0]?.id ?? '']));
    const [lost] = only(check(after), 'lost-target');
    expect(lost).toMatchObject({ severity: 'blocking', where: 'Desarrollo, actividad 1, respuesta «No»' });
    expect(lost?.place).toEqual({ section: 'activities', rowId: after.branch[1]?.id, field: 'targetId' });
    expect(check(after).filter((finding) => finding.severity === 'blocking')).toHaveLength(1);
  });

  it('«Aplica siguiente actividad» in the last activity leads nowhere', () => {
    expect(found({ activities: course({}, yesNo('next', 1)) }, 'lost-target')[0]?.message).toContain(
      'última actividad',
    );
  });

  it('a last activity that does not end is told, without blocking', () => {
    const [last] = found({ activities: course({}, { to: 'next' }) }, 'last-without-end');
    expect(last).toMatchObject({ severity: 'warning', where: 'Desarrollo, actividad 2' });
  });

  it.each([
    ['one answer', { question: '¿Va?', branches: [{ answer: 'Sí', to: 'next' as const }] }, 'decision-one-branch'],
    ['a question without answers', { question: '¿Va?' }, 'decision-without-branches'],
    ['answers without question', { ...yesNo('next', 1), question: '' }, 'decision-without-question'],
    ['all answers to one place', yesNo(1, 1), 'decision-same-target'],
    [
      'the same answer twice',
      {
        question: '¿Va?',
        branches: [
          { answer: 'Sí', to: 'next' as const },
          { answer: 'SI', to: 1 },
        ],
      },
      'branch-repeated',
    ],
    [
      'a branch without answer',
      {
        question: '¿Va?',
        branches: [
          { answer: 'Sí', to: 'next' as const },
          { answer: ' ', to: 1 },
        ],
      },
      'branch-without-answer',
    ],
    ['a decision that returns to itself', yesNo('next', 2), 'self-loop'],
  ])('a decision with %s', (_what, decision, code) => {
    expect(found({ activities: course({}, decision, {}) }, code)).toHaveLength(1);
  });

  it('a sound decision raises nothing about its course', () => {
    const findings = check(procedureOf({ activities: course({}, yesNo('next', 1), {}) }));
    expect(codes(findings).filter((code) => /target|decision|branch|reach|end|loop/.test(code))).toEqual([]);
  });

  it('an activity after the end that nothing leads to', () => {
    const [after] = found({ activities: course({}, { to: 'end' }, {}) }, 'after-end');
    expect(after).toMatchObject({ where: 'Desarrollo, actividad 3', severity: 'warning' });
  });

  it('a second start: nothing leads to activity 3, since both answers go elsewhere', () => {
    const activities = course({}, yesNo(1, 4), {}, {});
    expect(found({ activities }, 'unreachable').map((finding) => finding.where)).toEqual(['Desarrollo, actividad 3']);
  });

  it('a course that goes round for ever has no end', () => {
    expect(found({ activities: course({}, { to: 1 }) }, 'no-end')).toHaveLength(1);
    const trapped = course(yesNo('next', 4), {}, { to: 2 }, {});
    expect(found({ activities: trapped }, 'no-way-out').map((finding) => finding.where)).toEqual([
      'Desarrollo, actividad 2',
    ]);
  });
});

describe('the rows of the activities table', () => {
  it('without responsible or description', () => {
    const findings = check(procedureOf({ activities: [{ text: '' }, { post: 'Auxiliar', text: 'Archiva.' }] }));
    expect(only(findings, 'activity-without-post')[0]?.place.field).toBe('postId');
    expect(only(findings, 'activity-without-description')[0]?.place.field).toBe('description');
  });

  it.each(['Elaborar el plan', 'Revisando el oficio', 'El auxiliar recibe', 'Elaboración del plan'])(
    '«%s» does not begin with a verb in the present tense',
    (text) => {
      expect(found({ activities: course({ text }) }, 'description-verb')).toHaveLength(1);
    },
  );

  it.each(['Recibe el oficio.', 'Integra la carpeta.', 'Se presenta en la oficina.', 'Anota el folio.'])(
    '«%s» is left alone',
    (text) => {
      expect(found({ activities: course({ text }) }, 'description-verb')).toEqual([]);
    },
  );

  it('a number written by hand that no activity has, that disagrees with the course, or that will not follow', () => {
    const texts = (text: string, to: 1 | 'next') =>
      codes(
        check(
          procedureOf({
            activities: course(
              {},
              {
                question: '¿Va?',
                branches: [
                  { answer: 'Sí', to: 'next' },
                  { answer: 'No', outcome: text, to },
                ],
              },
              {},
            ),
          }),
        ),
      ).filter((code) => code.startsWith('typed'));
    expect(texts('Pasa a la actividad 9', 1)).toEqual(['typed-number-out-of-range']);
    expect(texts('Pasa a la actividad No. 2', 1)).toEqual(['typed-number-disagrees']);
    expect(texts('Pasa a la actividad número 1', 1)).toEqual(['typed-number']);
    expect(texts('Aplica siguiente actividad', 'next')).toEqual(['typed-course']);
    expect(texts('Realiza 3 actividades', 1)).toEqual([]);
  });
});

describe('posts', () => {
  it.each([
    ['Jefe de Departamento de Compras', 'Jefe de Depto. de Compras'],
    ['Jefe de Departamento de Compras', 'Jefa del Departamento de Compras'],
    ['Coordinadora de Compras', 'Coord. de Compras'],
    ['Director de Promoción', 'Director de Promosión'],
  ])('«%s» and «%s» would be two lanes for one post', (one, other) => {
    expect(found({ activities: course({ post: one }, { post: other }) }, 'post-spelling')).toHaveLength(1);
  });

  it.each([
    ['Médico del turno A', 'Médico del turno B'],
    ['Director General', 'Director General de Salud'],
    ['Auxiliar 1', 'Auxiliar 2'],
    ['Jefe de Compras', 'Jefe de Cobros'],
  ])('«%s» and «%s» are two posts', (one, other) => {
    expect(found({ activities: course({ post: one }, { post: other }) }, 'post-spelling')).toEqual([]);
  });

  it('small letters in running text are no other spelling; a missing accent is', () => {
    const post = 'Jefe de Promoción';
    expect(found({ activities: course({ post, text: 'Turna al jefe de promoción.' }) }, 'post-spelling')).toEqual([]);
    expect(found({ activities: course({ post, text: 'Turna al jefe de promocion.' }) }, 'post-spelling')).toHaveLength(
      1,
    );
  });

  it('the longer name is the one that is meant', () => {
    const activities = course(
      { post: 'Director General', text: 'Turna al director general de salud.' },
      { post: 'Director General de Salud' },
    );
    expect(found({ activities }, 'post-spelling')).toEqual([]);
  });

  it('belong to an area of the scope', () => {
    const spec = {
      areas: ['Dirección de Compras', 'Departamento de Almacén'],
      activities: course({ post: 'Director de Compras' }, { post: 'Jefa del Departamento de Almacén' }),
    };
    expect(found(spec, 'post-outside-scope')).toEqual([]);
    expect(found(spec, 'area-without-post')).toEqual([]);
    const outside = { ...spec, activities: course({ post: 'Auxiliar' }) };
    expect(found(outside, 'post-outside-scope')[0]?.severity).toBe('info');
    const content = procedureOf(outside);
    const named = { ...content, post: content.post.map((post) => ({ ...post, areaName: 'Contraloría' })) };
    expect(only(check(named), 'post-outside-scope')[0]).toMatchObject({ severity: 'warning' });
  });
});

describe('documents, definitions and limits', () => {
  it('a document of an activity stands in one of the lists, and a form is used', () => {
    const activities = course({ documents: [{ flow: 'produces', title: 'Vale' }] });
    expect(found({ activities }, 'document-not-listed')).toHaveLength(1);
    expect(found({ activities, forms: [['', 'VALE']] }, 'document-not-linked')).toHaveLength(1);
    const linked = course({ documents: [{ flow: 'produces', title: 'Vale', source: 'Vale' }] });
    const findings = check(procedureOf({ activities: linked, forms: [['', 'Vale']] }));
    expect(codes(findings).filter((code) => code.startsWith('document') || code.startsWith('form'))).toEqual([]);
    expect(found({ activities: course({}), forms: [['', 'Vale']] }, 'form-not-used')).toHaveLength(1);
  });

  it('a code that a description mentions is listed; codes and titles are there once', () => {
    const activities = course({ text: 'Llena el DOM-F12-A1_001.' });
    expect(found({ activities }, 'document-not-listed')).toHaveLength(1);
    expect(found({ activities, forms: [['DOM-F12-A1_001', 'Vale']] }, 'document-not-listed')).toEqual([]);
    expect(
      found(
        {
          references: [
            ['A-1', 'Ley'],
            ['a-1', 'Norma'],
          ],
        },
        'code-repeated',
      ),
    ).toHaveLength(1);
    expect(found({ references: [['', 'Ley']], forms: [['', 'ley']] }, 'document-repeated')).toHaveLength(1);
  });

  it('an abbreviation is defined, or explains itself', () => {
    const used = (text: string, definitions: ProcedureSpec['definitions'] = []) =>
      found({ activities: course({ text }), definitions }, 'abbreviation-undefined').length;
    expect(used('Consulta la CURP en el RENAPO.')).toBe(2);
    expect(used('Consulta la CURP.', [['C.U.R.P.', 'Clave única']])).toBe(0);
    expect(used('Consulta la Clave Única (CURP) y anota la CURP.')).toBe(0);
    expect(used('REVISA EL OFICIO DE LA SECRETARÍA GENERAL.')).toBe(0);
    expect(used('Llena el DOM-F12 del capítulo IV.')).toBe(0);
  });

  it('limits that end before the last activity', () => {
    const activities = course(
      { text: 'Recibe la solicitud de vale.' },
      { text: 'Entrega los bienes del almacén al solicitante.' },
      { text: 'Archiva el vale.' },
    );
    const cover = { limitStart: 'recibe la solicitud de vale', limitEnd: 'la entrega de los bienes al solicitante' };
    expect(found({ activities, cover }, 'scope-ends-early')[0]?.message).toContain('actividad 2');
    expect(found({ activities, cover }, 'scope-starts-late')).toEqual([]);
    expect(found({ activities }, 'limit-missing')).toHaveLength(2);
  });
});

describe('cover and sections', () => {
  it('a code of another form, and dates in an impossible order', () => {
    const cover = { code: 'XX-1', documentedOn: '2020-05-01', updatedOn: '2020-04-30', authorisedOn: '2020-04-30' };
    expect(found({ cover }, 'code-form')[0]?.message).toContain('DOM-P120-D1_001');
    expect(found({ cover }, 'date-order')).toHaveLength(1);
    expect(found({ cover: { ...cover, updatedOn: '30-04-2020' } }, 'date-invalid')).toHaveLength(1);
  });

  it('a change table that is older than the update, out of order or without date', () => {
    const newId = countingIds(500);
    let content = procedureOf({ cover: { updatedOn: '2021-01-01' } });
    for (const date of ['30 de julio de 2014', '2013-01-01', 'hace poco']) {
      const row = { date, subject: 'todo', summary: 'Se documenta' };
      content = applyChanges(content, insertRow(content, 'revision', row, 99, newId));
    }
    const findings = check(content);
    expect(only(findings, 'revision-older-than-update')[0]?.message).toContain('30 de julio de 2014');
    expect(only(findings, 'revision-order')).toHaveLength(1);
    expect(only(findings, 'revision-date')).toHaveLength(1);
  });

  it('a section counts as filled once its text says that nothing applies', () => {
    const texts = { definitions: [{ kind: 'paragraph' as const, runs: [{ text: 'No aplica' }] }] };
    const empty = found({ texts }, 'section-empty').map((finding) => finding.place.section);
    expect(empty).not.toContain('definitions');
    expect(empty).toContain('forms');
  });

  it('own wording of what the guide fixes prints instead of it, and is told', () => {
    const block = (text: string) => ({ kind: 'bullet' as const, level: 1, runs: [{ text }] });
    const rules = ['Es vigente si nadie lo sustituye.', 'Está actualizado si sirve.', 'Es obsoleto si no.'].map(block);
    expect(found({ texts: { rules } }, 'fixed-text-own')).toEqual([]);
    expect(found({ texts: { rules: [...rules, block('Queda dictaminado.')] } }, 'fixed-text-own')).toHaveLength(1);
  });

  it('what another profile has no place for is told and kept', () => {
    const findings = check(seedShapedProcedure(), profileOf('ssa-federal'));
    expect(only(findings, 'not-in-profile').map((finding) => finding.message.match(/renglones de (\w+)/)?.[1])).toEqual(
      ['responsabilidades', 'colaboradores'],
    );
  });

  it('text that an import could not place', () => {
    const content = procedureOf({});
    const withRest = applyChanges(
      content,
      insertRow(content, 'leftover', { text: 'Nota al margen', hint: '' }, 0, countingIds(500)),
    );
    expect(only(check(withRest), 'leftover')[0]?.message).toContain('«Nota al margen»');
  });

  it('who signs: a required role without name, a role the profile lacks, a name without position', () => {
    const newId = countingIds(500);
    let content = procedureOf({});
    for (const [role, name] of [
      ['authorised', 'A. Prueba'],
      ['witness', 'B. Prueba'],
    ] as const) {
      content = applyChanges(content, insertRow(content, 'signatory', { role, name, position: '' }, 9, newId));
    }
    const findings = check(content);
    expect(only(findings, 'signatory-missing').map((finding) => finding.place.field)).toEqual(['prepared']);
    expect(only(findings, 'signatory-role-unknown')).toHaveLength(1);
    expect(only(findings, 'signatory-without-position')).toHaveLength(1);
  });
});
