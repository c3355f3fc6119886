import { describe, expect, test } from 'vitest';
import { hash, readPackage } from '#electron/exchange/read-package.ts';
import { type PackageToWrite, writePackage } from '#electron/exchange/write-package.ts';
import { emptyAnnualProgram } from '#shared/domain/annual-program/annual-program.ts';
import { emptyDiagnosis } from '#shared/domain/diagnosis/diagnosis.ts';
import { emptyMediaPlan } from '#shared/domain/media/media-plan.ts';
import { emptyStrategy } from '#shared/domain/strategy/strategy.ts';
import { contentShaOf } from '#shared/exchange/package-format.ts';
import type { PackagedDocument } from '#shared/exchange/package-payload.ts';
import { nextRevision } from '#shared/exchange/revisions.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { DOSSIER, sampleOf, smallBudget } from '#tests/exchange/sample-package.ts';

const DOCUMENT = idAt(70);
const head = { id: DOCUMENT, dossierId: DOSSIER, title: 'Documento ficticio', fiscalYear: 2026 };
const diagnosis = (dossierId = DOSSIER): PackagedDocument => ({
  kind: 'diagnosis',
  schemaVersion: 1,
  content: emptyDiagnosis({ ...head, dossierId, context: [], method: [] }),
});
const annualProgram: PackagedDocument = {
  kind: 'annual-program',
  schemaVersion: 1,
  content: emptyAnnualProgram({ ...head, profileId: 'poa' }),
};

const strategy: PackagedDocument = {
  kind: 'strategy',
  schemaVersion: 1,
  content: emptyStrategy({
    ...head,
    mission: [],
    vision: [],
    institutionalObjective: [],
    objective: [],
    planAxes: '',
    preparedOn: '',
  }),
};
const mediaPlan: PackagedDocument = {
  kind: 'media-plan',
  schemaVersion: 1,
  content: emptyMediaPlan({ ...head, scenarioId: null, vatPercent: '', costBase: 'total' }),
};

/** A loan of that document, which needs no act of the Vo.Bo. */
const loanOf = (document: PackagedDocument, related: readonly PackagedDocument[] = []): PackageToWrite =>
  sampleOf(undefined, {
    facts: { act: 'lend', revisions: [nextRevision(DOCUMENT, contentShaOf(document.content, hash), [], hash)] },
    payload: {
      document,
      related,
      review: {
        schemaVersion: 1,
        content: {
          review: [{ id: DOCUMENT, kind: document.kind }],
          act: [],
          observation: [],
          justification: [],
          correction: [],
        },
      },
    },
  });

describe('every kind of document is handed over alike', () => {
  test.each([diagnosis(), annualProgram, strategy, mediaPlan])('$kind comes back as it went', (document) => {
    const { manifest, payload } = readPackage(writePackage(loanOf(document)));
    expect(payload.document).toEqual(document);
    expect(manifest.document).toEqual({ kind: document.kind, id: DOCUMENT, title: 'Documento ficticio' });
  });

  test('an annual programme brings its budget to be read beside it', () => {
    const budget: PackagedDocument = { kind: 'budget', schemaVersion: 1, content: smallBudget() };
    expect(readPackage(writePackage(loanOf(annualProgram, [budget]))).payload.related).toEqual([budget]);
  });

  test('a document that names another dossier than the cover is not written', () => {
    expect(() => writePackage(loanOf(diagnosis(idAt(71))))).toThrow('otro expediente');
  });
});
