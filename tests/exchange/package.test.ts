import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seal, unseal } from '#electron/exchange/package-seal.ts';
import { hash, readPackage } from '#electron/exchange/read-package.ts';
import { writePackage } from '#electron/exchange/write-package.ts';
import { planOf } from '#shared/domain/budget/budget-plan.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { damagesOf } from '#tests/exchange/forged-packages.ts';
import {
  BUDGET,
  fileOf,
  lineOf,
  returnedSample,
  sampleOf,
  smallBudget,
  wholeSample,
} from '#tests/exchange/sample-package.ts';

const said = (bytes: Uint8Array): { readonly code: string; readonly message: string } => {
  try {
    readPackage(bytes);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('It was accepted');
};

const whole = writePackage(sampleOf());
const damages = damagesOf(whole);

describe('a package that is whole', () => {
  test('gives back exactly what went in, and the same input gives the same bytes', () => {
    const sample = sampleOf();
    const { manifest, payload, files } = readPackage(whole);
    expect(payload).toEqual(sample.payload);
    expect(manifest).toMatchObject({ ...sample.facts, document: { kind: 'budget', id: BUDGET } });
    expect([...files.values()].map((bytes) => new TextDecoder().decode(bytes))).toEqual([
      'Acta ficticia de la reunión.',
    ]);
    expect(manifest.contentSha).toBe(hash(canonicalJson(planOf(smallBudget()))));
    expect(manifest.revisions.at(-1)?.contentSha).toBe(hash(canonicalJson(smallBudget())));
    expect(Buffer.compare(writePackage(sampleOf()), whole)).toBe(0);
  });

  test('the order in which files are given changes nothing', () => {
    const files = [fileOf('uno'), fileOf('dos'), fileOf('tres')];
    const turned = writePackage(sampleOf(undefined, { files: files.toReversed() }));
    expect(Buffer.compare(writePackage(sampleOf(undefined, { files })), turned)).toBe(0);
  });

  test('evidence may be listed only, with its hash', () => {
    const { manifest, files } = readPackage(
      writePackage(sampleOf(undefined, { files: [{ ...fileOf('mucho'), bytes: null }] })),
    );
    expect(manifest.files).toMatchObject([{ included: false, sha: hash('mucho') }]);
    expect(files.size).toBe(0);
  });

  test('a return carries its observations and justifications', () => {
    const sample = returnedSample();
    expect(readPackage(writePackage(sample)).payload).toEqual(sample.payload);
  });

  test('a loan needs no act of the Vo.Bo.', () => {
    expect(readPackage(writePackage(sampleOf(undefined, { facts: { act: 'lend' } }))).manifest.act).toBe('lend');
  });

  test('what does not fit together is not written', () => {
    const content = smallBudget();
    const other = applyChanges(content, [
      { op: 'update', entity: 'budget', id: BUDGET, field: 'title', value: 'Otro título' },
    ]);
    expect(() => writePackage(sampleOf(content, { facts: { revisions: lineOf([other]) } }))).toThrow('cadena');
    expect(() => writePackage(sampleOf(content, { files: [{ ...fileOf('a'), sha: hash('b') }] }))).toThrow('enumera');
    expect(() => writePackage(sampleOf(content, { facts: { act: 'return' } }))).toThrow('contesta');
  });
});

describe('a package of format 1, written when it was born', () => {
  test('opens for ever', () => {
    const { manifest, payload, files } = readPackage(
      readFileSync(join(import.meta.dirname, '../fixtures/packages/format-1.cauce')),
    );
    expect(manifest).toMatchObject({ formatVersion: 1, act: 'return', delivery: 2, about: 1, fiscalYear: 2026 });
    if (payload.document.kind !== 'budget') throw new Error('It was a budget');
    const { content } = payload.document;
    expect(Object.values(content).every((rows) => rows.length > 0)).toBe(true);
    expect(content.line.map(({ annual }) => annual)).toEqual([900, 480, 120]);
    expect(payload.review.content.observation.map((row) => row.text)).toEqual([
      'Falta el costo por anuncio (ficticia).',
    ]);
    expect(files.size).toBe(1);
  });
});

test('a package of format 2 opens for ever, with all that it added', () => {
  const { manifest, payload, files } = readPackage(
    readFileSync(join(import.meta.dirname, '../fixtures/packages/format-2.cauce')),
  );
  expect(manifest).toMatchObject({ formatVersion: 2, act: 'return', delivery: 4, about: 3, to: 'Ana Ficticia' });
  expect(payload).toMatchObject({
    versions: [{ number: 1, authorisedBy: 'Beto Ficticio', printedJson: '{}' }],
    dossier: { content: { step: [{ state: 'current' }], evidence: [{ name: 'acta ficticia.txt' }] } },
    guidelines: [{ document: 'Circular ficticia' }],
    preparedBy: ['Ana Ficticia'],
    procedure: { frozen: { printedJson: '{}' } },
  });
  expect(payload.versions[0]?.contentSha).toBe(manifest.contentSha);
  expect(manifest.revisions.at(-1)?.contentSha).not.toBe(manifest.contentSha);
  expect(files.size).toBe(2);
});

test('a package with all that format 2 added gives back exactly what went in', () => {
  const sample = wholeSample();
  expect(readPackage(writePackage(sample)).payload).toEqual(sample.payload);
});

describe('a package that was damaged on its way', () => {
  test('no byte can change without being noticed', () => {
    const bytes = Uint8Array.from(whole);
    const accepted: number[] = [];
    for (let at = 0; at < bytes.byteLength; at += 1) {
      const kept = bytes[at] ?? 0;
      bytes[at] = kept ^ (1 << (at % 8));
      try {
        readPackage(bytes);
        accepted.push(at);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
      bytes[at] = kept;
    }
    expect(accepted).toEqual([]);
    expect(readPackage(bytes).manifest.delivery).toBe(1);
  });

  test('a byte changed and sealed again is refused, or changes nothing of what is read', () => {
    const archive = Buffer.from(unseal(whole) as Uint8Array);
    archive.writeUInt16LE(0, archive.byteLength - 2);
    const original = canonicalJson([readPackage(whole).manifest, readPackage(whole).payload]);
    for (let at = 0; at < archive.byteLength; at += 11) {
      const kept = archive[at] ?? 0;
      archive[at] = kept ^ (1 << (at % 8));
      try {
        const { manifest, payload } = readPackage(seal(archive));
        expect(canonicalJson([manifest, payload])).toBe(original);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
      archive[at] = kept;
    }
  });

  test('nor can it be cut short anywhere', () => {
    for (let length = 0; length < whole.byteLength; length += 1) {
      expect(said(whole.subarray(0, length)).code).toBe('file-rejected');
    }
  });
});

describe('a package that was made to deceive', () => {
  test.each(Object.entries(damages))('%s is refused with problem, cause and remedy', (_, [code, says, make]) => {
    const refusal = said(make());
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(says);
    expect(refusal.message).toMatch(/^El (archivo|paquete) .+\. No se cambió nada\. .+\.$/);
  });
});
