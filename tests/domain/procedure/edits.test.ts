import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, byRank, invertChanges } from '#shared/domain/common/changes.ts';
import { ranksAt } from '#shared/domain/common/rank-edits.ts';
import {
  deleteActivities,
  duplicateActivity,
  insertActivity,
  moveActivities,
  moveActivityBy,
} from '#shared/domain/procedure/activity-edits.ts';
import {
  addBranch,
  deleteBranch,
  makeDecision,
  moveBranch,
  removeDecision,
  setCourse,
} from '#shared/domain/procedure/branch-edits.ts';
import { courseWords } from '#shared/domain/procedure/course-wording.ts';
import {
  addDocument,
  deleteDocument,
  linkDocument,
  listDocument,
  moveDocument,
  renameSource,
  setDocumentFlow,
} from '#shared/domain/procedure/document-edits.ts';
import { mergePosts, renamePost, setResponsible } from '#shared/domain/procedure/post-edits.ts';
import {
  activityNumbers,
  branchesOf,
  type ProcedureChange,
  type ProcedureContent,
  procedureChange,
  procedureContent,
} from '#shared/domain/procedure/procedure.ts';
import { parseExchange, procedureToExchange } from '#shared/domain/procedure/procedure-snapshot.ts';
import { deleteRows, insertedIds, insertRow, moveRows } from '#shared/domain/procedure/row-edits.ts';
import {
  discardLeftover,
  placeLeftover,
  setCoverField,
  setSectionText,
  setSignatory,
  switchProfile,
} from '#shared/domain/procedure/section-edits.ts';
import { countingIds, procedureOf } from '#tests/domain/procedure/procedure-builder.ts';
import { profileOf } from '#tests/domain/procedure/profiles-for-tests.ts';

const wording = profileOf('ssj').wording;
const texts = (content: ProcedureContent) => content.activity.map((activity) => activity.description);
const words = (content: ProcedureContent) =>
  content.activity.flatMap((activity) =>
    branchesOf(content, activity.id).map(
      (b) => `${activity.description} ${b.answer}: ${courseWords(b, wording, activityNumbers(content))}`,
    ),
  );
const idOf = (content: ProcedureContent, text: string): string =>
  content.activity.find((activity) => activity.description === text)?.id ?? 'none';
const courses = (content: ProcedureContent) => content.activity.map((activity) => activity.nextKind);

const threeSteps = () =>
  procedureOf({
    activities: [
      { post: 'Auxiliar', text: 'A' },
      {
        post: 'Jefa',
        text: 'B',
        question: '¿Procede?',
        branches: [
          { answer: 'Sí', to: 'next' },
          { answer: 'No', to: 1 },
        ],
      },
      { post: 'Auxiliar', text: 'C', to: 'end' },
    ],
  });

describe('editing the activities table', () => {
  it('a reference follows when an activity is inserted before its target', () => {
    const before = threeSteps();
    const after = applyChanges(before, insertActivity(before, 0, countingIds(900), { description: 'N' }));
    expect(texts(after)).toEqual(['N', 'A', 'B', 'C']);
    expect(words(after)).toEqual(['B Sí: Aplica siguiente actividad', 'B No: Aplica actividad 2']);
  });

  it('a reference follows when its target moves', () => {
    const before = threeSteps();
    const after = applyChanges(before, moveActivities(before, [idOf(before, 'A')], 2));
    expect(texts(after)).toEqual(['B', 'C', 'A']);
    expect(words(after)).toContain('B No: Aplica actividad 3');
  });

  it('deleting a target leaves a visible lost target, never another number', () => {
    const before = threeSteps();
    const after = applyChanges(before, deleteActivities(before, [idOf(before, 'A')]));
    expect(words(after)).toEqual([
      'B Sí: Aplica siguiente actividad',
      'B No: Aplica actividad [falta actividad de destino]',
    ]);
  });

  it('deleting a decision deletes its branches and documents', () => {
    const start = threeSteps();
    const before = applyChanges(
      start,
      addDocument(start, idOf(start, 'B'), 'receives', countingIds(800), { title: 'Solicitud' }),
    );
    const after = applyChanges(before, deleteActivities(before, [idOf(before, 'B')]));
    expect(after.branch).toEqual([]);
    expect(after.activityDocument).toEqual([]);
  });

  it('the end of the procedure passes on to whichever activity becomes the last', () => {
    const before = threeSteps();
    const longer = applyChanges(before, insertActivity(before, 99, countingIds(900), { description: 'D' }));
    expect(courses(longer)).toEqual(['next', 'next', 'next', 'end']);
    const moved = applyChanges(longer, moveActivityBy(longer, idOf(longer, 'D'), -1));
    expect(texts(moved)).toEqual(['A', 'B', 'D', 'C']);
    expect(courses(moved)).toEqual(['next', 'next', 'next', 'end']);
    const shorter = applyChanges(moved, deleteActivities(moved, [idOf(moved, 'C')]));
    expect(courses(shorter)).toEqual(['next', 'next', 'end']);
  });

  it('the first activity of an empty procedure ends it', () => {
    const before = procedureOf({});
    expect(courses(applyChanges(before, insertActivity(before, 0, countingIds(900))))).toEqual(['end']);
  });

  it('duplicating copies branches and documents under new ids', () => {
    const start = threeSteps();
    const before = applyChanges(
      start,
      addDocument(start, idOf(start, 'B'), 'files', countingIds(800), { title: 'Acuse' }),
    );
    const after = applyChanges(before, duplicateActivity(before, idOf(before, 'B'), countingIds(900)));
    expect(texts(after)).toEqual(['A', 'B', 'B', 'C']);
    expect(words(after).slice(2)).toEqual(['B Sí: Aplica siguiente actividad', 'B No: Aplica actividad 1']);
    expect(after.activityDocument.map((d) => [d.title, d.filing])).toEqual([
      ['Acuse', 'definitive'],
      ['Acuse', 'definitive'],
    ]);
  });

  it('a decision sends «Sí» where the activity went and leaves «No» to be chosen', () => {
    const before = threeSteps();
    const middle = applyChanges(before, makeDecision(before, idOf(before, 'A'), countingIds(900)));
    expect(words(middle)[0]).toBe('A Sí: Aplica siguiente actividad');
  });

  it('a decision made while it is the last activity sends «Sí» on to the one that is written next', () => {
    const before = threeSteps();
    const after = applyChanges(before, makeDecision(before, idOf(before, 'C'), countingIds(900)));
    expect(words(after).slice(2)).toEqual([
      'C Sí: Aplica siguiente actividad',
      'C No: Aplica actividad [falta actividad de destino]',
    ]);
    const back = applyChanges(after, removeDecision(after, idOf(after, 'C')));
    expect(courses(back)).toEqual(['next', 'next', 'end']);
    expect(branchesOf(back, idOf(back, 'C'))).toEqual([]);
  });

  it('a decision takes a third answer between the other two, and answers can be reordered', () => {
    const before = threeSteps();
    const b = idOf(before, 'B');
    const three = applyChanges(
      before,
      addBranch(before, b, countingIds(900), { answer: 'En parte', nextKind: 'end' }, 1),
    );
    expect(branchesOf(three, b).map((row) => row.answer)).toEqual(['Sí', 'En parte', 'No']);
    const moved = applyChanges(three, moveBranch(three, branchesOf(three, b)[2]?.id ?? '', 0));
    expect(branchesOf(moved, b).map((row) => row.answer)).toEqual(['No', 'Sí', 'En parte']);
    const fewer = applyChanges(moved, deleteBranch(moved, branchesOf(moved, b)[1]?.id ?? ''));
    expect(branchesOf(fewer, b).map((row) => row.answer)).toEqual(['No', 'En parte']);
  });

  it('a course that is no jump forgets its target', () => {
    const before = threeSteps();
    const no = branchesOf(before, idOf(before, 'B'))[1]?.id ?? '';
    const after = applyChanges(before, setCourse(before, 'branch', no, { nextKind: 'end', targetId: null }));
    expect(after.branch.find((row) => row.id === no)).toMatchObject({ nextKind: 'end', targetId: null });
  });
});

describe('posts, documents and sections', () => {
  it('writing the name of a post that is there takes that post, whatever its case or accents', () => {
    const before = threeSteps();
    const after = applyChanges(before, setResponsible(before, [idOf(before, 'A')], '  JEFA ', countingIds(900)));
    expect(after.post.map((post) => post.name)).toEqual(['Auxiliar', 'Jefa']);
    expect(after.activity[0]?.postId).toBe(after.activity[1]?.postId);
  });

  it('a new name makes a post, and a post that nobody needs any more goes', () => {
    const before = threeSteps();
    const after = applyChanges(before, setResponsible(before, [idOf(before, 'B')], 'Directora', countingIds(900)));
    expect(after.post.map((post) => post.name)).toEqual(['Auxiliar', 'Directora']);
  });

  it('renaming a post to the name of another makes one post of the two', () => {
    const before = threeSteps();
    const jefa = before.post[1]?.id ?? '';
    const after = applyChanges(before, renamePost(before, jefa, 'Auxiliar'));
    expect(after.post).toHaveLength(1);
    expect(new Set(after.activity.map((activity) => activity.postId)).size).toBe(1);
  });

  it('deleting a post leaves its activities without responsible', () => {
    const before = threeSteps();
    const after = applyChanges(before, deleteRows(before, 'post', [before.post[0]?.id ?? '']));
    expect(after.activity.map((activity) => activity.postId === null)).toEqual([true, false, true]);
  });

  it('a document is listed once, linked by title, and follows the new title of its form', () => {
    const newId = countingIds(800);
    let content = threeSteps();
    const run = (changes: readonly ProcedureChange[]) => {
      content = applyChanges(content, changes);
      return changes;
    };
    const first = insertedIds(
      run(addDocument(content, idOf(content, 'A'), 'produces', newId, { title: 'Solicitud' })),
      'activityDocument',
    )[0];
    const second = insertedIds(
      run(addDocument(content, idOf(content, 'B'), 'receives', newId, { title: 'SOLICITUD' })),
      'activityDocument',
    )[0];
    run(listDocument(content, first ?? '', 'form', newId));
    run(listDocument(content, second ?? '', 'form', newId));
    expect(content.form.map((form) => form.title)).toEqual(['Solicitud']);
    run(renameSource(content, 'form', content.form[0]?.id ?? '', 'Solicitud de apoyo'));
    expect(content.activityDocument.map((d) => d.title)).toEqual(['Solicitud de apoyo', 'Solicitud de apoyo']);
    run(deleteRows(content, 'form', [content.form[0]?.id ?? '']));
    expect(content.activityDocument.map((d) => d.sourceId)).toEqual([null, null]);
  });

  it('a leftover goes into its section as a paragraph and off the list', () => {
    const newId = countingIds(800);
    const start = procedureOf({});
    const before = applyChanges(
      start,
      insertRow(start, 'leftover', { text: 'Se atiende en tres días.', hint: '' }, 0, newId),
    );
    const after = applyChanges(
      before,
      placeLeftover(before, before.leftover[0]?.id ?? '', { kind: 'section', sectionKey: 'rules' }, newId),
    );
    expect(after.leftover).toEqual([]);
    expect(after.sectionText[0]?.body).toEqual([{ kind: 'paragraph', runs: [{ text: 'Se atiende en tres días.' }] }]);
  });

  it('a leftover too long for a title stays where it is', () => {
    const newId = countingIds(800);
    const start = procedureOf({});
    const before = applyChanges(
      start,
      insertRow(start, 'leftover', { text: 'palabra '.repeat(300), hint: '' }, 0, newId),
    );
    expect(placeLeftover(before, before.leftover[0]?.id ?? '', { kind: 'reference' }, newId)).toEqual([]);
  });

  it('rows with the same order key, as another program may write them, can still be reordered', () => {
    const rows = [
      { id: 'a', rank: 'zz!' },
      { id: 'b', rank: 'zz!' },
    ];
    const { ranks, reranked } = ranksAt(rows, 1, 1);
    const all = [
      ...rows.map((row) => ({ ...row, ...reranked.find((other) => other.id === row.id) })),
      { id: 'n', rank: ranks[0] ?? '' },
    ];
    expect([...all].sort(byRank).map((row) => row.id)).toEqual(['a', 'n', 'b']);
  });

  it('two thousand insertions at one spot keep the order keys within the schema', () => {
    let rows: { id: string; rank: string }[] = [
      { id: 'first', rank: 'a0' },
      { id: 'last', rank: 'a1' },
    ];
    let longest = 0;
    for (let i = 0; i < 2_000; i += 1) {
      const { ranks, reranked } = ranksAt(rows, 1, 1);
      const fresh = new Map(reranked.map((row) => [row.id, row.rank]));
      rows = rows.map((row) => ({ ...row, rank: fresh.get(row.id) ?? row.rank }));
      rows.splice(1, 0, { id: `n${i}`, rank: ranks[0] ?? '' });
      longest = Math.max(longest, ...rows.slice(0, 3).map((row) => row.rank.length));
    }
    expect([...rows].sort(byRank)).toEqual(rows);
    expect(longest).toBeLessThanOrEqual(200);
  });
});

/** One edit, chosen by three numbers: which kind, and which rows. */
const edits: readonly ((
  c: ProcedureContent,
  a: number,
  b: number,
  newId: () => string,
) => readonly ProcedureChange[])[] = [
  (c, a, b, newId) => insertActivity(c, a % (c.activity.length + 2), newId, { description: `Revisa ${b}` }),
  (c, a, b) => moveActivities(c, [pick(c.activity, a)], b % (c.activity.length + 1)),
  (c, a, b) => moveActivities(c, [pick(c.activity, a), pick(c.activity, b)], a % (c.activity.length + 1)),
  (c, a, b) => moveActivityBy(c, pick(c.activity, a), (b % 3) - 1),
  (c, a) => deleteActivities(c, [pick(c.activity, a)]),
  (c, a, b) => deleteActivities(c, [pick(c.activity, a), pick(c.activity, b)]),
  (c, a, _b, newId) => duplicateActivity(c, pick(c.activity, a), newId),
  (c, a, _b, newId) => makeDecision(c, pick(c.activity, a), newId),
  (c, a) => removeDecision(c, pick(c.activity, a)),
  (c, a, b, newId) => addBranch(c, pick(c.activity, a), newId, {}, b % 4),
  (c, a) => deleteBranch(c, pick(c.branch, a)),
  (c, a, b) => moveBranch(c, pick(c.branch, a), b % 4),
  (c, a, b) => setCourse(c, 'branch', pick(c.branch, a), { nextKind: 'activity', targetId: idOrNull(c.activity, b) }),
  (c, a, b) =>
    setCourse(c, 'activity', pick(c.activity, a), { nextKind: 'activity', targetId: idOrNull(c.activity, b) }),
  (c, a) => setCourse(c, 'activity', pick(c.activity, a), { nextKind: 'end', targetId: null }),
  (c, a, b, newId) =>
    setResponsible(c, [pick(c.activity, a)], ['Jefa', 'Auxiliar', '', `Puesto ${b % 5}`][b % 4] ?? '', newId),
  (c, a, b) => renamePost(c, pick(c.post, a), `Puesto ${b % 5}`),
  (c, a, b) => mergePosts(c, [pick(c.post, a)], pick(c.post, b)),
  (c, a) => deleteRows(c, 'post', [pick(c.post, a)]),
  (c, a, b, newId) =>
    addDocument(c, pick(c.activity, a), (['receives', 'produces', 'files'] as const)[b % 3] ?? 'files', newId, {
      title: `Oficio ${b % 4}`,
    }),
  (c, a, b) =>
    setDocumentFlow(c, pick(c.activityDocument, a), (['receives', 'produces', 'files'] as const)[b % 3] ?? 'files'),
  (c, a, b) => moveDocument(c, pick(c.activityDocument, a), b % 3),
  (c, a) => deleteDocument(c, pick(c.activityDocument, a)),
  (c, a, b, newId) => listDocument(c, pick(c.activityDocument, a), b % 2 === 0 ? 'form' : 'reference', newId),
  (c, a, b) => linkDocument(c, pick(c.activityDocument, a), idOrNull([...c.form, ...c.reference], b)),
  (c, a, b) => renameSource(c, 'form', pick(c.form, a), `Oficio ${b % 4}`),
  (c, a, b) => deleteRows(c, b % 2 === 0 ? 'form' : 'reference', [pick(b % 2 === 0 ? c.form : c.reference, a)]),
  (c, a, _b, newId) => insertRow(c, 'definition', { term: 'CURP', meaning: '' }, a % (c.definition.length + 1), newId),
  (c, a, b) => moveRows(c, 'definition', [pick(c.definition, a)], b % (c.definition.length + 1)),
  (c, a, _b, newId) => insertRow(c, 'leftover', { text: `Resto: ${a}`, hint: '' }, 0, newId),
  (c, a, b, newId) =>
    placeLeftover(
      c,
      pick(c.leftover, a),
      (
        [
          { kind: 'section', sectionKey: 'rules' },
          { kind: 'definition' },
          { kind: 'new-activity', index: 0 },
          { kind: 'form' },
          { kind: 'description', activityId: pick(c.activity, b) },
        ] as const
      )[b % 5] ?? { kind: 'area' },
      newId,
    ),
  (c, a) => discardLeftover(c, pick(c.leftover, a)),
  (c, a, _b, newId) =>
    setSectionText(c, 'objective', a % 2 === 0 ? [] : [{ kind: 'paragraph', runs: [{ text: `${a}` }] }], newId),
  (c, a, b, newId) => setCoverField(c, profileOf('ssj').cover.fields[a % 11] ?? fail(), `${b}`, newId),
  (c, a, b, newId) => setSignatory(c, a % 2 === 0 ? 'prepared' : 'authorised', { name: `N ${b}` }, newId),
  (c, a) => switchProfile(c, ['ssj', 'colima'][a % 2] ?? 'ssj'),
];

const pick = (rows: readonly { readonly id: string }[], n: number): string =>
  rows[n % Math.max(1, rows.length)]?.id ?? 'none';
const idOrNull = (rows: readonly { readonly id: string }[], n: number): string | null =>
  n % 5 === 0 ? null : (rows[n % Math.max(1, rows.length)]?.id ?? null);
const fail = (): never => {
  throw new Error('no such field');
};

/** Three activities, each with a document from a list: what edits could leave dangling. */
const threeStepsWithDocuments = () =>
  procedureOf({
    forms: [['F-1', 'Vale']],
    activities: [
      { post: 'Auxiliar', text: 'A', documents: [{ flow: 'produces', title: 'Vale', source: 'Vale' }] },
      {
        post: 'Jefa',
        text: 'B',
        question: '¿Procede?',
        branches: [
          { answer: 'Sí', to: 'next' },
          { answer: 'No', to: 1 },
        ],
        documents: [{ flow: 'receives', title: 'Vale', source: 'Vale' }],
      },
      { post: 'Auxiliar', text: 'C', documents: [{ flow: 'files', title: 'Vale', source: 'Vale' }], to: 1 },
    ],
  });

describe('any sequence of edits', () => {
  const step = fc.tuple(fc.nat(edits.length - 1), fc.nat(1_000), fc.nat(1_000));

  it('keeps the content sound, in order, and is undone exactly', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const newId = countingIds(10_000);
        let content: ProcedureContent = threeStepsWithDocuments();
        for (const [kind, a, b] of steps) {
          const changes = edits[kind]?.(content, a, b, newId) ?? [];
          const parsed = changes.map((change) => procedureChange.parse(change));
          const after = applyChanges(content, parsed);
          expect(applyChanges(after, invertChanges(content, changes))).toEqual(content);
          content = after;
        }
        expect(procedureContent.safeParse(content).success).toBe(true);
        // parseExchange refuses ids used twice and references into nothing.
        expect(parseExchange(procedureToExchange(content))).toEqual({ ok: true, value: content });
        for (const rows of Object.values(content)) {
          expect([...(rows as unknown as { id: string }[])].sort(byRank)).toEqual(rows);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never lets a jump point to another activity than the one that was chosen', () => {
    const structural = edits.slice(0, 4);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(structural.length - 1), fc.nat(1_000), fc.nat(1_000)), { maxLength: 30 }),
        (steps) => {
          const newId = countingIds(10_000);
          let content: ProcedureContent = threeSteps();
          for (const [kind, a, b] of steps) {
            content = applyChanges(content, structural[kind]?.(content, a, b, newId) ?? []);
          }
          const number = activityNumbers(content).get(idOf(content, 'A'));
          expect(words(content)).toContain(`B No: Aplica actividad ${number}`);
        },
      ),
    );
  });
});
