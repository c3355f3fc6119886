import { join } from 'node:path';
import { hash } from '#electron/exchange/read-package.ts';
import type { FileToPack, PackageToWrite } from '#electron/exchange/write-package.ts';
import { loadProfiles } from '#electron/resources.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { planOf } from '#shared/domain/budget/budget-plan.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { emptyDossier } from '#shared/domain/dossier/dossier-carry.ts';
import { emptyInstitution } from '#shared/domain/institution/institution.ts';
import { emptyProcedure } from '#shared/domain/procedure/procedure.ts';
import { emptyRecord } from '#shared/domain/program-record/program-record.ts';
import { contentShaOf, judgedShaOf, type PackageFacts } from '#shared/exchange/package-format.ts';
import type { PackagePayload } from '#shared/exchange/package-payload.ts';
import { nextRevision, type Revision } from '#shared/exchange/revisions.ts';
import { budgetWith } from '#tests/domain/budget/budget-builder.ts';
import { classifierOf, idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';

export const BUDGET = idAt(1000);
export const DOSSIER = idAt(1);
const PROGRAM = idAt(2);
const VERSION = idAt(4);

const profiles = loadProfiles(join(import.meta.dirname, '../../resources'));

export const fileOf = (text: string, name = 'acta ficticia.txt'): FileToPack => {
  const bytes = new TextEncoder().encode(text);
  return { sha: hash(bytes), name, mime: 'text/plain', sizeBytes: bytes.byteLength, role: 'evidence', bytes };
};

/** A small budget, fictitious. */
export const smallBudget = (): BudgetContent =>
  budgetWith({
    lines: [
      { itemCode: '3611', description: 'Anuncios de radio (ficticios)', annual: 1_200_000, basis: 'free' },
      { itemCode: '3361', description: 'Carteles (ficticios)', annual: 480_000, basis: 'free' },
    ],
  });

/** Every kind of row that a budget has, with at least one of each; fictitious. */
export const fullBudget = (): BudgetContent =>
  budgetWith({
    lines: [
      { itemCode: '3611', description: 'Radio (ficticio)', annual: 900, basis: 'free' },
      { itemCode: '3361', description: 'Carteles (ficticio)', annual: 480, basis: 'free' },
      { itemCode: '2111', description: 'Papelería (ficticia)', annual: 120, basis: 'free' },
    ],
    authorised: [['3611', [100, 200]]],
    distribution: [['3611', [50, 60]]],
    ceilings: [{ code: '3000', annual: 5_000 }],
    transfers: [{ kind: 'transfer', movements: [['3611', [-10]]] }],
    spending: [['committed', '3611', 2, 70]],
  });

/** The return of a full budget with an observation and a justification: what the fixture of a format version holds. */
export const returnedSample = (): PackageToWrite => {
  const content = fullBudget();
  const sample = sampleOf(content, { facts: { act: 'return', delivery: 2, about: 1, on: '2026-02-09' } });
  const [returned] = sample.payload.review.content.act;
  if (!returned) throw new Error('No act');
  const sent = { ...returned, id: idAt(10), rank: 'Zz', act: 'send' as const, delivery: 1 };
  const observation = {
    id: idAt(11),
    rank: 'a0',
    actId: returned.id,
    section: 'lines',
    rowId: content.line[0]?.id ?? null,
    text: 'Falta el costo por anuncio (ficticia).',
    answer: '',
    answeredBy: '',
    answeredOn: '' as const,
  };
  const justification = {
    id: idAt(12),
    rank: 'a0',
    findingCode: 'ejemplo-ficticio',
    rowId: null,
    text: 'Se cotiza en marzo (ficticia).',
    author: 'Ana Ficticia',
  };
  const review = {
    ...sample.payload.review.content,
    act: [sent, { ...returned, on: '2026-02-09', officerName: 'Beto Ficticio', reason: 'Falta un costo (ficticia).' }],
    observation: [observation],
    justification: [justification],
  };
  return { ...sample, payload: { ...sample.payload, review: { schemaVersion: 1, content: review } } };
};

/** The same with everything that format 2 added: a frozen procedure, the dossier's course, an authorised version. */
export const wholeSample = (): PackageToWrite => {
  const { facts, payload, files } = returnedSample();
  const content = seedShapedProcedure();
  const versionId = content.cover[0]?.id ?? '';
  const paper = fileOf('%PDF-1.7 papel ficticio', 'papel.pdf');
  const papers = (['frozen-pdf', 'frozen-docx'] as const).map((role) => ({ ...paper, role }));
  const [sent, returned] = payload.review.content.act;
  if (!sent || !returned) throw new Error('No acts');
  const plan = payload.document.kind === 'budget' ? planOf(payload.document.content) : null;
  const authorised = { ...sent, id: idAt(13), rank: 'ZA', act: 'authorise' as const, delivery: 2, on: '2026-02-04' };
  const reopened = { ...sent, id: idAt(14), rank: 'ZB', act: 'reopen' as const, delivery: null, on: '2026-02-05' };
  const again = { ...sent, id: idAt(15), rank: 'ZC', delivery: 3, on: '2026-02-06' };
  const first = { ...sent, rank: 'Z0' };
  const act = [first, authorised, reopened, again, { ...returned, delivery: 4 }];
  const contentJson = canonicalJson(plan);
  const version = {
    id: idAt(16),
    documentId: BUDGET,
    number: 1,
    actId: authorised.id,
    authorisedOn: authorised.on,
    authorisedBy: 'Beto Ficticio',
    schemaVersion: 1,
    frozenAt: '2026-02-04T15:00:00.000Z',
    contentJson,
    contentSha: hash(contentJson),
    printedJson: '{}',
    printedSha: hash('{}'),
    pdfSha: paper.sha,
    docxSha: paper.sha,
  };
  const row = {
    id: DOSSIER,
    programId: PROGRAM,
    fiscalYear: 2026,
    procedureId: idAt(3),
    procedureVersionId: versionId,
    budgetId: BUDGET,
    carriedFromId: null,
    archived: false,
    createdAt: '2026-01-05T15:00:00.000Z',
  };
  const [activity] = content.activity;
  const step = {
    id: idAt(17),
    rank: 'a0',
    activityId: activity?.id ?? '',
    state: 'current' as const,
    startedOn: '2026-01-05',
    endedOn: '' as const,
    branchId: null,
    nextActivityId: null,
    officerName: 'Ana Ficticia',
    postName: 'Jefatura de Prueba',
    note: '',
  };
  const [evidence] = files;
  if (!evidence) throw new Error('No evidence');
  const { name, mime, sha, sizeBytes } = evidence;
  const kept = { id: idAt(18), rank: 'a0', activityId: step.activityId, name, mime, sha, sizeBytes };
  return {
    facts: { ...facts, delivery: 4, about: 3, to: 'Ana Ficticia', folio: 'DP/4/2026' },
    payload: {
      ...payload,
      review: { schemaVersion: 1, content: { ...payload.review.content, act } },
      versions: [version],
      procedure: {
        ...payload.procedure,
        content,
        frozen: { frozenAt: '2026-01-02T15:00:00.000Z', printedJson: '{}' },
        version: {
          ...payload.procedure.version,
          id: versionId,
          contentSha: hash(canonicalJson(content)),
          pdfSha: paper.sha,
          docxSha: paper.sha,
        },
      },
      dossier: {
        schemaVersion: 1,
        content: {
          ...emptyDossier(row),
          step: [step],
          evidence: [{ ...kept, description: '', addedOn: '2026-01-06', addedBy: 'Ana Ficticia' }],
        },
      },
      guidelines: [
        {
          id: idAt(19),
          document: 'Circular ficticia',
          numeral: '1',
          requirement: 'Anexar cotización (ficticio).',
          section: '',
          fromYear: null,
          toYear: null,
          source: '',
        },
      ],
      preparedBy: ['Ana Ficticia'],
    },
    files: [...files, ...papers],
  };
};

/** The revisions of a budget that went through these contents, one after the other. */
export const lineOf = (contents: readonly BudgetContent[]): readonly Revision[] =>
  contents.reduce<readonly Revision[]>((line, content) => line.concat(revisionOf(content, line.slice(-1))), []);

export const revisionOf = (content: BudgetContent, parents: readonly Revision[]): Revision =>
  nextRevision(
    BUDGET,
    contentShaOf(content, hash),
    parents.map(({ id }) => id),
    hash,
  );

/** A sending of that budget, with everything that a package carries. */
export const sampleOf = (
  content: BudgetContent = smallBudget(),
  {
    facts = {},
    payload = {},
    files = [fileOf('Acta ficticia de la reunión.')],
  }: {
    readonly facts?: Partial<PackageFacts>;
    readonly payload?: Partial<PackagePayload>;
    readonly files?: readonly FileToPack[];
  } = {},
): PackageToWrite => {
  const act = facts.act ?? 'send';
  const delivery = facts.delivery ?? 1;
  return {
    facts: {
      application: '0.1.0',
      origin: { storeId: 'almacen-ficticio-1', name: 'Dirección de Prueba' },
      dossierId: DOSSIER,
      act,
      delivery,
      about: null,
      on: '2026-02-03',
      officer: { id: idAt(5), name: 'Ana Ficticia' },
      post: { id: idAt(6), name: 'Jefatura de Prueba' },
      revisions: lineOf([content]),
      ...facts,
    },
    payload: { ...samplePayload(content, act, delivery), ...payload },
    files,
  };
};

const samplePayload = (content: BudgetContent, act: PackageFacts['act'], delivery: number): PackagePayload => {
  const [profile] = profiles;
  if (!profile) throw new Error('No profile ships');
  const reviewed = act === 'lend' || act === 'give-back' || act === 'hand-over' ? null : act;
  const row = {
    id: idAt(9),
    rank: 'a0',
    on: '2026-02-03',
    officerName: 'Ana Ficticia',
    postName: 'Jefatura de Prueba',
    reason: '',
    contentSha: judgedShaOf({ kind: 'budget', schemaVersion: 1, content }, hash),
    delivery,
    letterNumber: '',
    recordedBy: '',
    scanSha: null,
  };
  return {
    document: { kind: 'budget', schemaVersion: 1, content },
    review: {
      schemaVersion: 1,
      content: {
        review: [{ id: BUDGET, kind: 'budget' }],
        act: reviewed ? [{ ...row, act: reviewed }] : [],
        observation: [],
        justification: [],
        correction: [],
      },
    },
    related: [],
    program: { id: PROGRAM, schemaVersion: 1, content: emptyRecord(PROGRAM) },
    procedure: {
      schemaVersion: 1,
      content: emptyProcedure(VERSION, profile.id),
      profile,
      frozen: null,
      version: {
        id: VERSION,
        procedureId: idAt(3),
        number: 1,
        stage: 'authorised',
        authorisedAt: '2026-01-02T15:00:00.000Z',
        supersededBy: null,
        upToDate: true,
        obsolete: null,
        dictamen: null,
        contentSha: null,
        pdfSha: null,
        docxSha: null,
        scanSha: null,
      },
    },
    classifier: { schemaVersion: 1, content: classifierOf([['3611', 'Difusión en radio (ficticia)']]) },
    institution: { ...emptyInstitution, name: 'Institución de Prueba' },
    posts: [{ id: idAt(6), name: 'Jefatura de Prueba', officeName: 'Dirección de Prueba' }],
    officers: [{ id: idAt(5), name: 'Ana Ficticia', postId: idAt(6) }],
    versions: [],
    kept: [],
    dossier: null,
    guidelines: [],
    preparedBy: [],
  };
};
