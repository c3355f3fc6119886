import type { AppContext } from '#electron/handlers/app-context.ts';
import {
  type Arrival,
  type Assessment,
  assess,
  fingerprintOf,
  keepingOurs,
} from '#electron/handlers/package-arrival.ts';
import { crossingWords } from '#electron/handlers/package-crossing.ts';
import { dossierChangeWords } from '#electron/handlers/package-dossier.ts';
import { relatedEffects } from '#electron/handlers/package-related.ts';
import { type Setting, settingOf } from '#electron/handlers/package-setting.ts';
import { conflictInWords, courseWords, packageWords } from '#electron/handlers/package-words.ts';
import { PACKAGED, rowsOf } from '#electron/handlers/packaged-kinds.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { type ComparedContent, compareDocuments, type Difference } from '#shared/domain/review/compare-documents.ts';
import { mergedContent } from '#shared/exchange/merge.ts';
import type { MergeContent } from '#shared/exchange/merge-rules.ts';
import { documentRow, type PackagedDocument } from '#shared/exchange/package-payload.ts';
import type { PackageConflict, PackageInspection } from '#shared/ipc/package-channels.ts';

/** The question which of two documents a dossier keeps. */
export const OTHER_KEY = 'document';

export type Inspected = { readonly inspection: Omit<PackageInspection, 'token'>; readonly seen: string };

/**
 * What receiving a package would do, in people's words; writes nothing.
 * @throws DomainError conflict, file-rejected
 */
export const inspectPackage = (context: AppContext, db: ReadableDb, arrival: Arrival): Inspected => {
  const assessment = assess(db, arrival);
  const { outcome } = assessment;
  const setting = outcome.kind === 'recalled' || outcome.kind === 'same' ? null : settingOf(db, arrival);
  const { manifest, payload } = arrival;
  const program = setting?.program;
  const crossing = crossingWords(arrival, assessment);
  const inspection: Omit<PackageInspection, 'token'> = {
    manifest: {
      kind: assessment.kind,
      documentId: assessment.documentId,
      title: manifest.document.title,
      dossierId: manifest.dossierId,
      programName: manifest.program.name,
      fiscalYear: manifest.fiscalYear,
      procedureTitle: manifest.procedure.title,
      act: manifest.act,
      number: manifest.delivery,
      about: manifest.about,
      on: manifest.on,
      officerName: manifest.officer.name,
      postName: manifest.post.name,
      from: manifest.origin.name,
      institution: manifest.institution,
      contentSha: manifest.contentSha,
      formatVersion: manifest.formatVersion,
    },
    outcome:
      outcome.kind === 'stale' || outcome.kind === 'foreign' || outcome.kind === 'altered' ? 'same' : outcome.kind,
    meaning: meaningOf(arrival, assessment) + crossing.meaning + (setting?.catalogues.differs ?? ''),
    mayReceive: outcome.kind !== 'same' && (outcome.kind !== 'recalled' || outcome.why === 'recall'),
    creates: setting ? createsOf(db, arrival, assessment, setting) : [],
    changes: shortened([...crossing.changes, ...changesOf(context, db, arrival, assessment)]),
    conflicts: [...crossing.conflicts, ...conflictsOf(context, db, arrival, assessment)],
    matches:
      program?.kind === 'ask'
        ? [{ key: program.key, what: 'el programa', here: program.here.name, there: program.there.name }]
        : [],
    observations: payload.review.content.observation.map(({ section, text, answer }) => ({ section, text, answer })),
    evidence: manifest.files
      .filter(({ role }) => role === 'evidence')
      .map(({ name, sizeBytes, included }) => ({ name, sizeBytes, included })),
  };
  return { inspection, seen: fingerprintOf(assessment) };
};

/** A screen that lists more says nothing to anybody; that there are more is said. */
const MOST_CHANGES = 5_000;

const shortened = (changes: readonly Difference[]): Difference[] => {
  const more = changes.length - MOST_CHANGES;
  if (more <= 0) return [...changes];
  const last = {
    section: '',
    change: 'changed',
    what: `y ${more} cambios más`,
    before: '',
    after: '',
    difference: '',
  } as const;
  return [...changes.slice(0, MOST_CHANGES), { ...last, where: 'Otros renglones' }];
};

const changesOf = (context: AppContext, db: ReadableDb, arrival: Arrival, assessment: Assessment) => {
  const { kind, documentId, held, merge, outcome } = assessment;
  // A recall takes away the right to change it, and nothing of what stands here; what answers one is shown.
  if (!held || outcome.kind === 'same' || (outcome.kind === 'recalled' && outcome.why === 'recall')) return [];
  const words = packageWords(context, db, kind, documentId);
  const ours = rowsOf(held.document);
  // What is taken without asking; what is asked stays as it is here until it is chosen.
  const after = merge ? mergedContent(ours, merge, keepingOurs(merge)) : rowsOf(arrival.payload.document);
  return [...compareDocuments(ours as unknown as ComparedContent, after as unknown as ComparedContent, words)];
};

const conflictsOf = (
  context: AppContext,
  db: ReadableDb,
  arrival: Arrival,
  { kind, documentId, held, merge, review, course, other }: Assessment,
): PackageConflict[] => {
  const found: PackageConflict[] = [];
  if (other?.touched) {
    found.push({
      key: OTHER_KEY,
      where: 'Expediente',
      what: `${PACKAGED[kind].called} que se conserva`,
      base: '',
      ours: documentRow(PACKAGED[kind].read(db, other.documentId)).title,
      theirs: arrival.manifest.document.title,
    });
  }
  if (held && merge) {
    const words = packageWords(context, db, kind, documentId);
    // What is decided in pieces stands beside the rows that keep it: a question may be about either.
    const told = (document: PackagedDocument): ComparedContent => {
      const rows = rowsOf(document) as unknown as MergeContent;
      return { ...merge.pieces.apart(rows), ...rows };
    };
    const contents = { ours: told(held.document), theirs: told(arrival.payload.document) };
    for (const conflict of merge.conflicts) found.push(conflictInWords(conflict, contents, words, merge.rules));
  }
  if (course?.merge && review) {
    const contents = { ours: review, theirs: arrival.payload.review.content };
    for (const conflict of course.merge.conflicts) {
      found.push(conflictInWords(conflict, contents, courseWords, course.merge.rules));
    }
  }
  return found;
};

const createsOf = (db: ReadableDb, arrival: Arrival, { kind, held }: Assessment, setting: Setting): string[] => {
  const { manifest } = arrival;
  return [
    ...(setting.program?.kind === 'new' ? [`el programa «${manifest.program.name}»`] : []),
    ...(setting.procedure
      ? [`el procedimiento «${manifest.procedure.title}», versión ${manifest.procedure.number}`]
      : []),
    ...setting.catalogues.creates,
    ...(setting.dossier ? [`el expediente de ${manifest.fiscalYear}`] : dossierChangeWords(db, arrival)),
    ...(held ? [] : [PACKAGED[kind].called]),
    ...relatedEffects(db, arrival, setting).map(({ document, effect }) =>
      effect === 'create'
        ? `${PACKAGED[document.kind].called}, como copia para consulta`
        : `${PACKAGED[document.kind].called}, que aquí solo se consulta, al día`,
    ),
  ];
};

const meaningOf = ({ manifest, payload }: Arrival, { outcome, held, merge, course }: Assessment): string => {
  const from = [manifest.officer.name, manifest.origin.name].filter(Boolean).join(', ');
  const number = `entrega ${manifest.delivery}`;
  switch (outcome.kind) {
    case 'new':
      return `${ACTS[manifest.act]} de ${from} (${number}). El documento todavía no está aquí: se crea con todo lo que necesita.`;
    case 'fast-forward':
      return `${ACTS[manifest.act]} de ${from} (${number}). Aquí nada cambió desde la última entrega: se toma lo que llega.`;
    case 'merge': {
      const asked = (merge?.conflicts.length ?? 0) + (course?.merge?.conflicts.length ?? 0);
      return `${ACTS[manifest.act]} de ${from} (${number}). Las dos copias siguieron por su lado: se juntan ${
        asked === 0
          ? 'y no hay nada que se contradiga'
          : `y usted elige en ${asked === 1 ? 'un punto' : `${asked} puntos`}`
      }.`;
    }
    case 'recalled':
      return outcome.why === 'recall'
        ? held
          ? `${from} retiró la entrega ${outcome.delivery}: al registrarlo, el documento queda aquí solo para consulta, y lo que se escribió aquí se conserva.`
          : `${from} retiró la entrega ${outcome.delivery}, que nunca llegó a este equipo: al registrarlo, esa entrega ya no se recibe aquí. Espere la entrega nueva.`
        : outcome.why === 'answer'
          ? `Contesta la entrega ${outcome.delivery}, que se retiró: se muestra y no se incorpora. ${observationsOf(payload)}`
          : `La entrega ${outcome.delivery} se retiró después: se muestra y no se incorpora. Espere la entrega nueva.`;
    default:
      return 'Este paquete ya se había recibido, o salió de esta computadora: no hay nada que incorporar.';
  }
};

const observationsOf = ({ review }: Arrival['payload']): string =>
  review.content.observation.length > 0
    ? 'Si algo de lo que observa sirve, escríbalo usted en el documento.'
    : 'Espere la respuesta a la entrega más reciente.';

const ACTS: Readonly<Record<PackageInspection['manifest']['act'], string>> = {
  send: 'Envío a validación',
  recall: 'Aviso de retiro',
  return: 'Devolución con observaciones',
  authorise: 'Autorización (Vo.Bo.)',
  'hand-over': 'Entrega',
  lend: 'Préstamo',
  'give-back': 'Devolución de un préstamo',
};
