import { describe, expect, it } from 'vitest';
import { emptyRecord, type ProgramRecord, type RecordRow } from '#shared/domain/program-record/program-record.ts';
import { checkProgramRecord } from '#shared/domain/program-record/program-record-rules.ts';
import { withDeskValues } from '#shared/domain/program-record/record-definitions.ts';
import { countingIds, sampleRecord } from '#tests/domain/program-record/sample-record.ts';
import { recordCatalogues, recordDefinitions } from '#tests/domain/program-record/shipped-definitions.ts';

const { catalogues } = recordCatalogues;
const check = (content: ProgramRecord, today = '2024-06-01') =>
  checkProgramRecord(content, { definitions: recordDefinitions, catalogues, today });
const codes = (content: ProgramRecord, today?: string) => check(content, today).map((finding) => finding.code);
const about = (change: Partial<RecordRow>) => codes(sampleRecord(change));
const row = (rank: string, id = 999) => ({ id: countingIds(id)(), rank });

describe('a programme record', () => {
  it('that is whole has no findings', () => expect(check(sampleRecord())).toEqual([]));

  it('that is empty is asked for every required field, in its order; only the name blocks', () => {
    const findings = check(emptyRecord(countingIds()()));
    expect(findings.filter((finding) => finding.severity === 'blocking').map((finding) => finding.place.field)).toEqual(
      ['nombre'],
    );
    const asked = findings
      .filter((finding) => /without-name|field-missing|without-values/.test(finding.code))
      .map((finding) => finding.place.field);
    expect(asked).toEqual(recordDefinitions.fields.filter((field) => field.required).map((field) => field.key));
    expect(asked).toEqual(
      expect.arrayContaining(['dependencia', 'contacto_nombre', 'objetivo_general', 'grupos_atencion']),
    );
    for (const { message, remedy, where } of findings) {
      expect([message, remedy, where].every((text) => text.length > 5)).toBe(true);
    }
  });

  it.each<[string, Partial<RecordRow>]>([
    ['record-year-unreadable', { startYear: 'hace años' }],
    ['record-year-after-capture', { startYear: '2025' }],
    ['record-year-out-of-range', { startYear: '1850' }],
    ['record-year-out-of-range', { startYear: '2090', capturedOn: '' }],
    ['record-date-unreadable', { capturedOn: '2024-02-30' }],
    ['record-date-in-future', { capturedOn: '2024-06-02' }],
    ['record-without-capture-date', { capturedOn: '' }],
    ['record-share-without-total', { targetPopulation: 'El 100 % de quienes carecen de agua.' }],
    ['record-share-without-total', { targetPopulation: 'Sesenta y tantos: 60 por ciento en 2018' }],
    ['record-population-without-figure', { targetPopulation: 'Las familias del barrio' }],
    ['record-address-malformed', { webPage: 'huertos' }],
    ['record-address-malformed', { sourceUrl: 'C:\\ficha.html' }],
    ['record-text-repeated', { description: 'El programa busca: Que cada barrio tenga un huerto.' }],
  ])('yields %s for %o', (code, change) => expect(about(change)).toContain(code));

  it.each<Partial<RecordRow>>([
    { targetPopulation: 'El 60 % de las 12,000 familias.' },
    { targetPopulation: 'El 60% de 3.5 millones de personas.' },
    { startYear: '2024' },
    { capturedOn: '2024-06-01' },
    { webPage: '' },
  ])('has nothing against %o', (change) => expect(about(change)).toEqual([]));

  it('is told of values twice, values outside the catalogue and empty values', () => {
    const value = (rank: string, text: string, id: number) => ({
      ...row(rank, id),
      fieldKey: 'genero',
      value: text,
      label: '',
    });
    const content = sampleRecord({}, {});
    const found = check({
      ...content,
      value: [...content.value, value('z1', 'MUJERES', 900), value('z2', 'Quimeras', 901), value('z3', ' ', 902)],
    });
    expect(found.map((finding) => [finding.code, finding.severity])).toEqual([
      ['record-value-repeated', 'warning'],
      ['record-value-unknown', 'info'],
      ['record-value-empty', 'warning'],
    ]);
    expect(found[0]?.message).toBe('«MUJERES» está repetido en «Género».');
  });

  it('no longer asks about a value that the desk added to its catalogue', () => {
    const content = sampleRecord();
    const odd = content.value.map((entry) => (entry.value === 'Salud' ? { ...entry, value: 'Vivienda' } : entry));
    const extended = withDeskValues(catalogues, [
      { catalogue: 'area_actividad', value: 'Vivienda', label: '' },
      { catalogue: 'area_actividad', value: 'Vivienda', label: '' },
      { catalogue: 'area_actividad', value: 'Salud', label: 'otra' },
    ]);
    const options = { definitions: recordDefinitions, today: '2024-06-01' };
    expect(checkProgramRecord({ ...content, value: odd }, { ...options, catalogues })).toHaveLength(1);
    expect(checkProgramRecord({ ...content, value: odd }, { ...options, catalogues: extended })).toEqual([]);
    expect(extended.find((catalogue) => catalogue.key === 'area_actividad')?.values.map((v) => v.value)).toEqual([
      'Salud',
      'Vivienda',
    ]);
  });

  it.each([
    'siembra',
    'siembra@',
    'siembra@huertos',
    'siembra @huertos.mx',
    'a..b@huertos.mx',
    'libros arroba plaza punto mx',
    '',
  ])('is told that «%s» is no mail address', (address) => {
    expect(codes(sampleRecord({}, { email: [{ ...row('a0'), address }] }))).toEqual(['record-email-malformed']);
  });

  it.each([
    ['', '5550 1234', /8 cifras.*diez/],
    ['33', '5550 123', /9 cifras/],
    ['33', '5550 1234 5550 1235', /más de diez/],
    ['', '', /en blanco/],
  ])('is told of the telephone «%s %s»', (areaCode, number, message) => {
    const found = check(sampleRecord({}, { phone: [{ ...row('a0'), areaCode, number, extension: '' }] }));
    expect(found.map((finding) => finding.code)).toEqual(['record-phone-malformed']);
    expect(found[0]?.message).toMatch(message);
  });

  it.each([
    ['33', '3030 5555'],
    ['', '33 3030 5555'],
    ['+52 33', '3030 5555'],
    ['01 444', '555 0101'],
    ['', '800 555 0101'],
    ['', '911'],
  ])('accepts the telephone «%s %s»', (areaCode, number) => {
    expect(codes(sampleRecord({}, { phone: [{ ...row('a0'), areaCode, number, extension: '' }] }))).toEqual([]);
  });

  it('is told where nobody can be reached, and of a person without post', () => {
    const contact = sampleRecord().contact.map((entry) => ({ ...entry, post: '' }));
    expect(codes(sampleRecord({}, { phone: [], email: [], contact }))).toEqual([
      'record-person-without-post',
      'record-unreachable',
      'record-person-without-post',
    ]);
  });

  it('is told of links without address, with a wrong one, or with the same number', () => {
    const link = (rank: string, id: number, number: number | null, url: string) => ({
      ...row(rank, id),
      number,
      url,
      fieldKey: '',
      targetId: null,
    });
    const found = codes(
      sampleRecord(
        {},
        {
          link: [
            link('a0', 900, 1, ''),
            link('a1', 901, null, 'nada'),
            link('a2', 902, 2, 'https://a.mx'),
            link('a3', 903, 2, 'https://b.mx'),
            link('a4', 904, 3, 'mailto:a@b.mx'),
          ],
        },
      ),
    );
    expect(found).toEqual(['record-link-without-address', 'record-link-malformed', 'record-link-number-repeated']);
  });

  it('is told of periods that end before they begin, are no dates, or have no institution or source', () => {
    const period = (id: number, values: Partial<ProgramRecord['period'][number]>) => ({
      ...row(`a${id}`, 900 + id),
      institution: 'INVENTO',
      startedOn: '',
      endedOn: '',
      act: '',
      source: 'Diario',
      ...values,
    });
    const found = codes(
      sampleRecord(
        {},
        {
          period: [
            period(0, { startedOn: '2019-11-29', endedOn: '2019' }),
            period(1, { startedOn: '2019-11-29', endedOn: '2019-10' }),
            period(2, { startedOn: '2019-13' }),
            period(3, { institution: '' }),
            period(4, { startedOn: '2020', source: '' }),
          ],
        },
      ),
    );
    expect(found).toEqual([
      'record-period-backwards',
      'record-period-date-unreadable',
      'record-period-without-institution',
      'record-period-without-source',
    ]);
  });

  it('reminds of the texts that an import could not place', () => {
    const found = check(sampleRecord({}, { leftover: [{ ...row('a0'), text: 'Resto', hint: '' }] }));
    expect(found).toMatchObject([{ code: 'record-leftovers', severity: 'info', where: 'Textos sin lugar' }]);
  });
});

describe('the shipped definitions', () => {
  it('name a section, a catalogue and a place of the content that exist, each key once', () => {
    const sections = new Set(recordDefinitions.sections.map((section) => section.key));
    const keys = recordDefinitions.fields.map((field) => field.key);
    expect(new Set(keys).size).toBe(27);
    const content = sampleRecord();
    for (const field of recordDefinitions.fields) {
      expect(sections.has(field.section)).toBe(true);
      expect(field.catalogue === null || catalogues.some((catalogue) => catalogue.key === field.catalogue)).toBe(true);
      expect(Object.keys(content[field.entity][0] ?? {})).toContain(field.field);
    }
  });
  it('have catalogues without repeated values and successions whose periods raise no finding', () => {
    for (const catalogue of catalogues) {
      expect(new Set(catalogue.values.map((value) => value.value)).size).toBe(catalogue.values.length);
    }
    for (const succession of recordCatalogues.successions) {
      const newId = countingIds(500);
      const period = succession.periods.map((values, index) => ({ id: newId(), rank: `a${index}`, ...values }));
      expect(codes(sampleRecord({}, { period }))).toEqual([]);
    }
  });
});
