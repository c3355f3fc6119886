import { describe, expect, it } from 'vitest';
import { guideProgress } from '#shared/domain/common/guide.ts';
import { emptyRecord } from '#shared/domain/program-record/program-record.ts';
import { checkProgramRecord } from '#shared/domain/program-record/program-record-rules.ts';
import { fieldGroups, placeOfQuestion, questionAt, recordGuide } from '#shared/domain/program-record/record-guide.ts';
import { countingIds, sampleRecord } from '#tests/domain/program-record/sample-record.ts';
import { recordCatalogues, recordDefinitions } from '#tests/domain/program-record/shipped-definitions.ts';

const empty = () => emptyRecord(countingIds()());
const options = { definitions: recordDefinitions, catalogues: recordCatalogues.catalogues, today: '2025-03-01' };

describe('the guided questions of a record', () => {
  it('ask for every one of the 27 fields, once', () => {
    const fields = fieldGroups(recordDefinitions).flatMap((group) => group.fields.map((field) => field.key));
    expect(fields).toHaveLength(27);
    expect(new Set(fields)).toEqual(new Set(recordDefinitions.fields.map((field) => field.key)));
  });

  it('keep the parts of one row together and the sections in their order', () => {
    const groups = fieldGroups(recordDefinitions);
    expect(groups.find((group) => group.key === 'tel_lada')?.fields.map((field) => field.key)).toEqual([
      'tel_lada',
      'tel_numero',
      'extension',
    ]);
    expect(groups.find((group) => group.key === 'responsable')?.fields).toHaveLength(2);
    const sections = groups.map((group) => group.section);
    expect([...new Set(sections)]).toEqual(recordDefinitions.sections.map((section) => section.key));
    expect(sections).toEqual([...sections].sort((a, b) => sectionIndex(a) - sectionIndex(b)));
  });

  it('of an empty record leave open what is required and nothing else', () => {
    const questions = recordGuide(empty(), recordDefinitions);
    const required = recordDefinitions.fields.filter((field) => field.required).map((field) => field.key);
    expect(questions.filter((question) => question.state === 'open').map((question) => question.key)).toEqual(
      questions.map((question) => question.key).filter((key) => required.includes(key)),
    );
    expect(guideProgress(questions)).toEqual({ answered: 0, needed: required.length });
    for (const question of questions) {
      expect(question.title, question.key).toMatch(/^¿.+\?$/);
      expect([question.why, question.example, question.prints, question.section]).not.toContain('');
    }
  });

  it('are all closed where the completeness review asks for nothing', () => {
    expect(checkProgramRecord(sampleRecord(), options)).toEqual([]);
    expect(recordGuide(sampleRecord(), recordDefinitions).filter((question) => question.state === 'open')).toEqual([]);
  });

  it('ask where the leftovers of an import go, as long as there are any', () => {
    const withLeftover = {
      ...sampleRecord(),
      leftover: [{ id: countingIds(900)(), rank: 'a0', text: 'Otro', hint: '' }],
    };
    expect(recordGuide(withLeftover, recordDefinitions).at(-1)).toMatchObject({ key: 'sin-lugar', state: 'open' });
    expect(recordGuide(sampleRecord(), recordDefinitions).some((question) => question.key === 'sin-lugar')).toBe(false);
  });

  it('lead to the same place of the open record and back', () => {
    for (const { key } of recordGuide(sampleRecord(), recordDefinitions)) {
      expect(questionAt(recordDefinitions, placeOfQuestion(recordDefinitions, key))).toBe(key);
    }
    expect(questionAt(recordDefinitions, { section: 'informes', field: 'extension', rowId: 'x' })).toBe('tel_lada');
    expect(questionAt(recordDefinitions, { section: 'historia', field: 'endedOn' })).toBe('historia');
  });
});

const sectionIndex = (key: string) => recordDefinitions.sections.findIndex((section) => section.key === key);
