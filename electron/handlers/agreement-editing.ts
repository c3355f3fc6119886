import type { AppContext } from '#electron/handlers/app-context.ts';
import { type PlanDocument, planEditing } from '#electron/handlers/plan-editing.ts';
import { tiesOnce } from '#electron/handlers/ties-once.ts';
import { agreementsTables } from '#electron/storage/agreements-tables.ts';
import { type LooseChange, readRows, tableOf } from '#electron/storage/journal/entity-tables.ts';
import {
  countAgreementsRows,
  readAgreementsContent,
  readAgreementsRow,
} from '#electron/storage/repositories/agreements-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { mayEditAgreements } from '#shared/domain/agreements/agreement-edits.ts';
import {
  type AgreementsChange,
  type AgreementsContent,
  agreementsChange,
  MOST_AGREEMENT_ROWS,
} from '#shared/domain/agreements/agreements.ts';
import { DomainError } from '#shared/domain/common/result.ts';

export type AgreementEditing = ReturnType<typeof agreementEditing>;

/**
 * What is typed into a dossier's agreements and taken back (`typed`), as far as what was signed allows it, and what the
 * application writes of acts and files (`written`).
 */
export const agreementEditing = (context: AppContext) => {
  const document = {
    kind: null,
    tables: agreementsTables,
    change: agreementsChange,
    ownEntity: 'agreements',
    fixedFields: new Set(['dossierId', 'fiscalYear']),
    dossierOf: (db, agreementsId) => readAgreementsRow(db, agreementsId).dossierId,
    countRows: (db, agreementsId, entity) =>
      countAgreementsRows(db, agreementsId, entity as keyof typeof MOST_AGREEMENT_ROWS),
    mostRows: MOST_AGREEMENT_ROWS,
    called: 'el expediente, en sus convenios,',
    guardOf: (db, agreementsId) => {
      const before = readAgreementsContent(db, agreementsId);
      return (changes) => {
        const allowed = mayEditAgreements(before, changes);
        if (!allowed.ok) throw new DomainError(allowed.error.code, `No se guardó el cambio: ${allowed.error.message}`);
      };
    },
    requireSound: (db, agreementsId, changes) => {
      requireOnce(db, agreementsId, changes);
      if (changes.some(namesScan)) requireScans(db, agreementsId);
    },
  } satisfies PlanDocument<AgreementsChange>;
  return {
    typed: planEditing<AgreementsChange>(context, { ...document, refuse: refuseFileRow }),
    written: planEditing<AgreementsChange>(context, document),
  };
};

/** A file's row says what is kept under its hash: nobody types that. What it is called and what it is may change. */
const refuseFileRow = (change: LooseChange): void => {
  if (change.entity !== 'file' || change.op === 'delete') return;
  if (change.op === 'update' && TYPED_OF_FILES.has(change.field)) return;
  throw new DomainError(
    'invalid-input',
    'No se guardó el cambio: un archivo del convenio se agrega con su contenido. Use «Agregar archivo» y elíjalo.',
  );
};

const TYPED_OF_FILES: ReadonlySet<string> = new Set(['name', 'kind', 'rank']);

/**
 * What was signed is kept as it looked: a text that anybody can change afterwards proves nothing.
 * @throws DomainError file-rejected
 */
export const requireScan = ({ kind, name, mime }: Pick<AgreementFile, 'kind' | 'name' | 'mime'>): void => {
  if (kind !== 'signed' || mime === 'application/pdf' || mime.startsWith('image/')) return;
  throw new DomainError(
    'file-rejected',
    `«${name}» no es un escaneo: el documento firmado se guarda como PDF o como foto, con sus firmas. Escanéelo, o agregue este archivo como anexo.`,
  );
};

type AgreementFile = AgreementsContent['file'][number];

const namesScan = (change: LooseChange): boolean =>
  change.entity === 'file' && change.op === 'update' && change.field === 'kind';

const requireScans = (db: ReadableDb, agreementsId: string): void => {
  const files = readRows(db, tableOf(agreementsTables, 'file'), agreementsId) as unknown as readonly AgreementFile[];
  for (const file of files) requireScan(file);
};

const requireOnce = tiesOnce(agreementsTables, {
  agreementLine: {
    fields: ['agreementId', 'mediaLineId'],
    twice: 'el convenio ya está ligado a ese renglón de medios. Elija otro.',
  },
  agreementActivity: {
    fields: ['agreementId', 'activityId'],
    twice: 'el convenio ya está ligado a esa actividad. Elija otra.',
  },
  commitment: {
    fields: ['promiseId', 'spendingId'],
    twice: 'el pago ya está ligado a ese compromiso del presupuesto. Elija otro.',
  },
});
