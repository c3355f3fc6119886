import { type AgreementEditing, requireScan } from '#electron/handlers/agreement-editing.ts';
import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import {
  checkedEvidence,
  keepEvidence,
  registerEvidence,
  saveEvidence,
  shownEvidence,
} from '#electron/handlers/keep-evidence.ts';
import { readAgreementsContent } from '#electron/storage/repositories/agreements-repository.ts';
import { agreementRows } from '#shared/domain/agreements/agreement-edits.ts';
import { agreementWords } from '#shared/domain/agreements/agreement-finding.ts';
import { type AgreementsContent, MOST_AGREEMENT_ROWS } from '#shared/domain/agreements/agreements.ts';
import { AGREEMENT_FILE_NAMES } from '#shared/domain/agreements/agreements-words.ts';
import { DomainError } from '#shared/domain/common/result.ts';

type FileChannel = 'agreements.addFile' | 'agreements.readFile' | 'agreements.saveFile';

/** Files kept with an agreement, by content: the signed scan with its hash, annexes, opinions. */
export const agreementFiles = (context: AppContext, editing: AgreementEditing): Handlers<FileChannel> => {
  const { store } = context;
  const fileOf = (agreementsId: string, fileId: string) => {
    const file = readAgreementsContent(store.read, agreementsId).file.find(({ id }) => id === fileId);
    if (!file) throw noSuchFile();
    return file;
  };
  return {
    'agreements.addFile': ({ agreementsId, agreementId, kind, name, bytes }) => {
      // Asked before a large file is written, and again with the row.
      const reason = editing.written.whyReadOnly(store.read, agreementsId);
      if (reason !== null) throw new DomainError('frozen', `No se guardó el archivo: ${reason}`);
      requirePlace(readAgreementsContent(store.read, agreementsId), agreementId);
      requireScan({ kind, ...checkedEvidence(name, bytes) });
      const kept = keepEvidence(context, name, bytes);
      return store.write((db) => {
        const content = readAgreementsContent(db, agreementsId);
        const agreement = requirePlace(content, agreementId);
        const same = content.file.find(
          (row) => row.agreementId === agreementId && row.sha === kept.sha && row.kind === kind,
        );
        if (same) throw keptAlready(same.name);
        const row = { ...registerEvidence(db, context, kept), agreementId, kind };
        const changes = [...agreementRows.append(content, 'file', [row], context.newId)];
        const label = `Agregar «${kept.name}» (${AGREEMENT_FILE_NAMES[kind]}): ${agreementWords(agreement)}`;
        // No undo takes a signed document away.
        const saved =
          kind === 'signed'
            ? editing.written.actIn(db, agreementsId, label, changes)
            : editing.written.editIn(db, {
                documentId: agreementsId,
                label: label.slice(0, 300),
                coalesce: null,
                changes,
              });
        return { changes, saved, notice: kept.notice };
      });
    },
    'agreements.readFile': ({ agreementsId, fileId }) => shownEvidence(context, fileOf(agreementsId, fileId)),
    'agreements.saveFile': ({ agreementsId, fileId }) => saveEvidence(context, fileOf(agreementsId, fileId), 'Archivo'),
  };
};

const requirePlace = (content: AgreementsContent, agreementId: string) => {
  const agreement = content.agreement.find(({ id }) => id === agreementId);
  if (!agreement) {
    throw new DomainError(
      'not-found',
      'No se guardó el archivo: ese convenio ya no existe. Vuelva a abrir la lista de convenios.',
    );
  }
  if (content.file.length >= MOST_AGREEMENT_ROWS.file) {
    throw new DomainError(
      'too-large',
      'No se guardó el archivo: el expediente ya tiene 20,000 archivos de convenios, que son los que caben. Reúna varios en un archivo comprimido y borre los sueltos.',
    );
  }
  return agreement;
};

const keptAlready = (name: string): DomainError =>
  new DomainError('conflict', `Ese archivo ya está guardado en este convenio, como «${name}». No se guardó otra vez.`);

const noSuchFile = (): DomainError =>
  new DomainError(
    'not-found',
    'No se encontró el archivo: se borró, o es de otro convenio. Vuelva a abrir el convenio y elija uno de la lista.',
  );
