import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, byRank, invertChanges } from '#shared/domain/common/changes.ts';
import {
  contactsOf,
  type ProgramRecord,
  programRecord,
  type RecordChange,
  recordChange,
  recordOf,
  valuesOf,
} from '#shared/domain/program-record/program-record.ts';
import {
  addContact,
  addEmail,
  addLink,
  addPeriod,
  addPhone,
  addSuccession,
  addValues,
  moveRow,
  placeLeftover,
  type RecordLeftoverTarget,
  removeRows,
  setRecordField,
  setRowField,
  toggleValue,
} from '#shared/domain/program-record/program-record-edits.ts';
import {
  parseRecordExchange,
  recordToExchange,
  withFreshRecordIds,
} from '#shared/domain/program-record/program-record-exchange.ts';
import { countingIds, sampleRecord } from '#tests/domain/program-record/sample-record.ts';
import { recordCatalogues } from '#tests/domain/program-record/shipped-definitions.ts';

const groups = recordCatalogues.catalogues.find((catalogue) => catalogue.key === 'grupos_atencion');
const [succession] = recordCatalogues.successions;
if (!groups || !succession) throw new Error('The shipped catalogues lack what the tests use');

const applied = (content: ProgramRecord, changes: readonly RecordChange[]) => applyChanges(content, changes);
const values = (content: ProgramRecord, key: string) => valuesOf(content, key).map((row) => row.value);

describe('editing a record', () => {
  const newId = countingIds(10_000);

  it('adds the values of a list once each, with the catalogue’s corrected label', () => {
    const content = applied(
      sampleRecord(),
      addValues(sampleRecord(), 'grupos_atencion', ['Academicos', 'ESTUDIANTES', ' ', 'Academicos'], newId, {
        catalogue: groups,
      }),
    );
    expect(values(content, 'grupos_atencion')).toEqual(['Población en general', 'Estudiantes', 'Academicos']);
    expect(content.value.find((row) => row.value === 'Academicos')?.label).toBe('Académicos');
  });

  it('adds at a place among the values of the field, not of all fields', () => {
    const content = applied(sampleRecord(), addValues(sampleRecord(), 'entorno', ['Rural'], newId, { index: 0 }));
    expect(values(content, 'entorno')).toEqual(['Rural', 'Urbano']);
    expect(values(content, 'genero')).toEqual(['Hombres', 'Mujeres']);
  });

  it('ticks and unticks a value', () => {
    const ticked = applied(sampleRecord(), toggleValue(sampleRecord(), 'entorno', 'Rural', newId));
    expect(values(ticked, 'entorno')).toEqual(['Urbano', 'Rural']);
    expect(values(applied(ticked, toggleValue(ticked, 'entorno', 'rural', newId)), 'entorno')).toEqual(['Urbano']);
  });

  it('makes no change where nothing changes', () => {
    const content = sampleRecord();
    const group = valuesOf(content, 'genero')[0]?.id ?? '';
    expect(setRecordField(content, 'name', recordOf(content).name)).toEqual([]);
    expect(setRecordField(content, 'objective', [...recordOf(content).objective])).toEqual([]);
    expect(moveRow(content, 'value', group, 0)).toEqual([]);
    expect(removeRows(content, 'value', ['gone'])).toEqual([]);
    expect(setRowField(content, 'email', 'gone', 'address', 'x')).toEqual([]);
  });

  it('keeps a link whose row is deleted, tied to the field only', () => {
    const content = sampleRecord();
    const email = content.email[0]?.id ?? '';
    const linked = applied(content, addLink(content, 'mailto:x@y.mx', newId, { fieldKey: 'correo', targetId: email }));
    expect(linked.link.at(-1)).toMatchObject({ number: 2, targetId: email });
    const without = applied(linked, removeRows(linked, 'email', [email]));
    expect(without.link.at(-1)).toMatchObject({ number: 2, fieldKey: 'correo', targetId: null });
  });

  it('writes a known succession once', () => {
    const once = applied(sampleRecord(), addSuccession(sampleRecord(), succession, newId));
    expect(once.period.map((row) => row.institution)).toEqual(succession.periods.map((row) => row.institution));
    expect(addSuccession(once, succession, newId)).toEqual([]);
  });

  it('gives a leftover its place, and none where it does not fit', () => {
    const leftover = (text: string) => [{ id: newId(), rank: 'a0', text, hint: '' }];
    const place = (text: string, target: RecordLeftoverTarget) => {
      const content = sampleRecord({}, { leftover: leftover(text) });
      return applied(content, placeLeftover(content, content.leftover[0]?.id ?? '', target, newId));
    };
    const described = place('Y enseña a podar.', { kind: 'text', field: 'description' });
    expect(recordOf(described).description).toMatch(/ficticio\.\nY enseña a podar\.$/);
    expect(described.leftover).toEqual([]);
    expect(values(place('Aves', { kind: 'value', fieldKey: 'genero' }), 'genero')).toContain('Aves');
    expect(contactsOf(place('Luz Ríos', { kind: 'contact', role: 'official' }), 'official').at(-1)?.person).toBe(
      'Luz Ríos',
    );
    expect(recordOf(place('Uno\nDos', { kind: 'objective' })).objective).toHaveLength(4);
    expect(place('x'.repeat(200), { kind: 'text', field: 'startYear' }).leftover).toHaveLength(1);
    expect(place('9'.repeat(200), { kind: 'phone' }).leftover).toHaveLength(1);
  });
});

type Edit = (content: ProgramRecord, a: number, b: number, newId: () => string) => readonly RecordChange[];

const ENTITIES = ['value', 'contact', 'phone', 'email', 'link', 'period', 'leftover'] as const;
const FIELDS = ['genero', 'grupos_atencion', 'entorno'] as const;
const TARGETS: readonly RecordLeftoverTarget[] = [
  { kind: 'text', field: 'targetPopulation' },
  { kind: 'text', field: 'startYear' },
  { kind: 'objective' },
  { kind: 'value', fieldKey: 'genero' },
  { kind: 'contact', role: 'official' },
  { kind: 'phone' },
  { kind: 'email' },
  { kind: 'link' },
  { kind: 'period' },
];
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
const idIn = (content: ProgramRecord, entity: (typeof ENTITIES)[number], n: number): string =>
  pick<{ readonly id: string }>(content[entity], n)?.id ?? 'none';
const entityOf = (n: number) => pick(ENTITIES, n) ?? 'value';

const edits: readonly Edit[] = [
  (c, a, b, newId) => addValues(c, pick(FIELDS, a) ?? 'genero', [`V${b}`, `W${a}`], newId, { index: b % 5 }),
  (c, a, b, newId) => toggleValue(c, pick(FIELDS, a) ?? 'genero', `V${b % 4}`, newId, groups),
  (c, a, _b, newId) => addContact(c, a % 2 === 0 ? 'contact' : 'official', newId, { person: `P${a}` }),
  (c, a, _b, newId) => addPhone(c, newId, { number: `${a}` }),
  (c, a, _b, newId) => addEmail(c, newId, `a${a}@b.mx`),
  (c, a, _b, newId) => addLink(c, `https://${a}.mx`, newId, { fieldKey: 'correo', targetId: idIn(c, 'email', a) }),
  (c, a, _b, newId) => addPeriod(c, newId, { institution: `I${a}` }),
  (c, _a, _b, newId) => addSuccession(c, succession, newId),
  (c, a, b) => moveRow(c, entityOf(a), idIn(c, entityOf(a), b), a % 6),
  (c, a, b) => removeRows(c, entityOf(a), [idIn(c, entityOf(a), b), idIn(c, entityOf(a), b + 1)]),
  (c, a) => setRecordField(c, 'description', `${a}`),
  (c, a, b) => setRowField(c, 'value', idIn(c, 'value', a), 'label', `${b}`),
  (c, a, b, newId) => placeLeftover(c, idIn(c, 'leftover', a), pick(TARGETS, b) ?? { kind: 'objective' }, newId),
];

describe('any sequence of edits', () => {
  it('keeps the record sound, in order, exchangeable, and is undone exactly', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(edits.length - 1), fc.nat(1_000), fc.nat(1_000)), { maxLength: 40 }),
        (steps) => {
          const newId = countingIds(10_000);
          const text = (index: number) => ({ id: newId(), rank: `a${index}`, text: `Resto ${index}`, hint: '' });
          let content = sampleRecord({}, { leftover: [text(0), text(1), text(2)] });
          for (const [kind, a, b] of steps) {
            const changes = edits[kind]?.(content, a, b, newId) ?? [];
            const next = applyChanges(
              content,
              changes.map((change) => recordChange.parse(change)),
            );
            expect(applyChanges(next, invertChanges(content, changes))).toEqual(content);
            content = next;
          }
          expect(programRecord.safeParse(content).success).toBe(true);
          expect(parseRecordExchange(recordToExchange(content))).toEqual({ ok: true, value: content });
          for (const rows of Object.values(content)) {
            expect([...(rows as readonly { id: string }[])].sort(byRank)).toEqual(rows);
          }
          const targets = new Set(
            [content.value, content.contact, content.phone, content.email].flat().map((r) => r.id),
          );
          expect(content.link.every((row) => row.targetId === null || targets.has(row.targetId))).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('moves a row among its own and no other', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(8)), { maxLength: 20 }), (moves) => {
        let content = sampleRecord();
        content = applied(content, addValues(content, 'genero', ['A', 'B', 'C', 'D'], countingIds(10_000)));
        for (const [which, index] of moves) {
          const row = pick(valuesOf(content, 'genero'), which);
          const others = values(content, 'entorno');
          const expected = values(content, 'genero').filter((value) => value !== row?.value);
          expected.splice(Math.min(index, expected.length), 0, row?.value ?? '');
          content = applied(content, moveRow(content, 'value', row?.id ?? '', index));
          expect(values(content, 'genero')).toEqual(expected);
          expect(values(content, 'entorno')).toEqual(others);
        }
      }),
    );
  });
});

describe('the exchanged form of a record', () => {
  const refusal = (json: string): string => {
    const parsed = parseRecordExchange(json);
    return parsed.ok ? 'aceptado' : `${parsed.error.code}: ${parsed.error.message}`;
  };
  it('refuses what is no record, is newer or is damaged, with cause and remedy', () => {
    const json = recordToExchange(sampleRecord());
    expect(refusal('{')).toMatch(/^invalid-input: .*no son una ficha.*Pida/s);
    expect(refusal(json.replace('"schemaVersion":1', '"schemaVersion":2'))).toMatch(/^store-newer: .*Actualice/s);
    expect(refusal(json.replace('"startYear":"2019"', '"startYear":2019'))).toMatch(/^invalid-input: .*dañados/s);
    const [first] = sampleRecord().email;
    expect(first).toBeDefined();
    if (first) expect(refusal(recordToExchange(sampleRecord({}, { email: [first, first] })))).toMatch(/dañados/);
  });
  it('gets new ids with its links still tied', () => {
    const base = sampleRecord();
    const linked = applied(
      base,
      addLink(base, 'mailto:x@y.mx', countingIds(700), { fieldKey: 'correo', targetId: base.email[0]?.id ?? null }),
    );
    const copy = withFreshRecordIds(linked, countingIds(5_000));
    expect(copy.link.at(-1)?.targetId).toBe(copy.email[0]?.id);
    expect(copy.email[0]?.id).not.toBe(linked.email[0]?.id);
    expect(copy.value.map((row) => row.value)).toEqual(linked.value.map((row) => row.value));
  });
});
