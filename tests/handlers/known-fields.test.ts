import { expect, test } from 'vitest';
import { withKnownFields } from '#electron/handlers/known-fields.ts';
import { programRecord } from '#shared/domain/program-record/program-record.ts';
import { countingIds, sampleRecord } from '#tests/domain/program-record/sample-record.ts';
import { recordDefinitions } from '#tests/domain/program-record/shipped-definitions.ts';

test('a record of this program’s own fields stays as it is', () => {
  const content = sampleRecord();
  expect(withKnownFields(content, recordDefinitions)).toEqual(content);
});

test('a value of a field that is nowhere waits as a leftover, and no link leads to it any more', () => {
  const newId = countingIds(500);
  const foreign = { id: newId(), rank: 'a0', fieldKey: 'clima', value: 'Templado', label: '' };
  const link = { id: newId(), rank: 'a0', number: 1, url: 'https://x.mx', fieldKey: 'clima', targetId: foreign.id };
  const waiting = { id: newId(), rank: 'a0', text: 'Otro texto', hint: '' };
  const before = sampleRecord({}, { link: [link], leftover: [waiting] });
  const after = withKnownFields({ ...before, value: [...before.value, foreign] }, recordDefinitions);
  expect(after.value).toEqual(before.value);
  expect(after.leftover.map((row) => row.text)).toEqual(['Otro texto', 'Templado']);
  expect(after.leftover[1]?.hint).toContain('«clima»');
  expect(after.link).toMatchObject([{ fieldKey: '', targetId: null, url: 'https://x.mx' }]);
  expect(programRecord.safeParse(after).success).toBe(true);
});
