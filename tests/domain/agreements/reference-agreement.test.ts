import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordAct } from '#shared/domain/agreements/agreement-acts.ts';
import { addStates, agreementRows, blankAgreement, blankPromise } from '#shared/domain/agreements/agreement-edits.ts';
import { checkAgreements } from '#shared/domain/agreements/agreement-rules.ts';
import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import { type AgreementsContent, agreementsContent, emptyAgreements } from '#shared/domain/agreements/agreements.ts';
import { stateOf, statesFile } from '#shared/domain/diagnosis/states.ts';
import { afterChanges } from '#tests/domain/agreements/agreements-builder.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

const root = join(import.meta.dirname, '../../..');
const folder = resolve(root, process.env.CAUCE_REFERENCE ?? '../shared', 'seeds');
const name = existsSync(folder) ? readdirSync(folder).find((file) => file.startsWith('003')) : undefined;
if (name === undefined && process.env.REQUIRE_REFERENCE === '1')
  throw new Error('CAUCE_REFERENCE is required and not there');
if (name === undefined)
  console.info('Reference texts are not there (CAUCE_REFERENCE): the published agreement was not entered.');

/** Everything is read out of the published note; not a sentence of it stands here. */
describe.skipIf(name === undefined)('the published agreement, entered as a person would', () => {
  const text = name === undefined ? '' : readFileSync(join(folder, name), 'utf8');
  const { states } = statesFile.parse(JSON.parse(readFileSync(join(root, 'resources/catalogues/states.json'), 'utf8')));
  const newId = countingIds(120_000);
  const named = (pattern: RegExp): string => pattern.exec(text)?.[1]?.trim() ?? '';
  const listed = named(/ en: ([^.]+)\./)
    .split(/, | y /)
    .map((word) => word.trim());

  const entered = (): AgreementsContent => {
    let content: AgreementsContent = emptyAgreements({
      id: idAt(1),
      dossierId: idAt(2),
      title: 'Convenios',
      fiscalYear: 2020,
    });
    const add = <E extends Parameters<typeof agreementRows.append>[1]>(
      entity: E,
      values: Parameters<typeof agreementRows.append<E>>[2],
    ): readonly string[] => {
      const changes = agreementRows.append(content, entity, values, newId);
      content = afterChanges(content, changes);
      return agreementRows.insertedIds(changes, entity);
    };
    const [agreementId = ''] = add('agreement', [
      {
        ...blankAgreement('collaboration'),
        title: 'Convenio de colaboración',
        object: named(/que tiene como objetivo ([^.]+)\./),
        startDate: '2020-01-01',
        endDate: '2020-12-31',
      },
    ]);
    const party = {
      agreementId,
      partnerId: null,
      sector: 'public' as const,
      taxId: '',
      address: '',
      mediaRegistry: '',
      declarations: [],
    };
    const [ours = '', other = ''] = add('party', [
      {
        ...party,
        side: 'ours',
        name: named(/\n(El Instituto Mexicano del Seguro Social|.*?) y el /).replace(/^El /, ''),
        shortName: 'IMSS',
      },
      { ...party, side: 'other', name: named(/ y el (Instituto [^,]+),/), shortName: 'INSABI' },
    ]);
    const post = (pattern: RegExp) => ({
      name: named(pattern).replace(/^la Doctora /, 'Doctora '),
      position: text.match(pattern)?.[2]?.trim() ?? '',
    });
    const signs = { agreementId, contactId: null };
    add('signatory', [
      { ...signs, ...post(/firmado por ([^,]+), ([^;]+);/), partyId: other, role: 'signs' },
      { ...signs, ...post(/; ([^,;]+), (director general del IMSS);/), partyId: ours, role: 'signs' },
      { ...signs, ...post(/y (la Doctora [^,]+), (titular [^,]+),/), partyId: ours, role: 'signs' },
      { ...signs, ...post(/En presencia de ([^,]+), ([^,]+),/), partyId: null, role: 'witness' },
    ]);
    add('promise', [
      {
        ...blankPromise(agreementId, 'in-kind'),
        partyId: other,
        description: named(/también apoyará al IMSS-Bienestar en ([^,]+),/),
      },
      { ...blankPromise(agreementId, 'in-kind'), partyId: ours, description: named(/permitirá ([^,]+),/) },
    ]);
    const found = listed.flatMap((word) => stateOf(word, states) ?? []);
    content = afterChanges(content, addStates(content, agreementId, found, newId));
    return content;
  };

  it('has its two parties, three signatories and a witness, and its 19 states', () => {
    const content = entered();
    expect(agreementsContent.parse(content)).toEqual(content);
    expect(content.party.map(({ name: party }) => party.split(' ').length)).toEqual([5, 6]);
    expect(content.signatory.map(({ role }) => role)).toEqual(['signs', 'signs', 'signs', 'witness']);
    expect(
      content.signatory.every(({ name: person, position }) => person.split(' ').length > 1 && position !== ''),
    ).toBe(true);
    expect(new Set(content.signatory.map(({ name: person }) => person)).size).toBe(4);
    expect(listed).toHaveLength(19);
    expect(content.territory).toHaveLength(19);
    const names = content.territory.map((row) => row.name);
    expect(names).not.toContain('Jalisco');
    expect(names).toEqual(expect.arrayContaining(['Chihuahua', 'Coahuila', 'Durango', 'Yucatán', 'Estado de México']));
    expect(content.promise.every(({ description }) => description !== '')).toBe(true);
    expect(content.agreement[0]?.object).not.toBe('');
  });

  it('lacks nothing for its signature', () => {
    let content = entered();
    const [agreement] = content.agreement;
    if (!agreement) throw new Error('No agreement');
    for (const act of ['send-to-legal', 'sign'] as const) {
      const result = recordAct(
        content,
        agreement.id,
        { act, date: '2020-02-01', actor: '', reason: '' },
        '2020-03-01',
        newId,
      );
      if (!result.ok) throw new Error(result.error.message);
      content = afterChanges(content, result.value);
    }
    expect(agreementStanding(content, agreement, '2020-03-01').state).toBe('in-force');
    const context = { budget: undefined, mediaPlan: undefined, program: undefined, today: '2020-03-01' };
    expect(
      checkAgreements(content, context)
        .filter(({ severity }) => severity !== 'info')
        .map(({ code }) => code),
    ).toEqual(['signed-without-scan']);
  });
});
