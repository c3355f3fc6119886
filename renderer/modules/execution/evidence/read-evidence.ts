import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { checkEvidence, MOST_EVIDENCE_BYTES } from '#shared/domain/execution/evidence-files.ts';

/** What is looked at before the whole is read. */
const HEAD_BYTES = 64 * 1024;

type Chosen = Pick<File, 'name' | 'size' | 'slice' | 'arrayBuffer'>;

/**
 * A file that a person chose, whole. Its size and its first bytes are looked at before it is read, so that a video of
 * 4 GB is refused at once; one that vanishes or changes meanwhile is told, and nothing of it is kept.
 */
export const readEvidence = async (file: Chosen): Promise<Result<Uint8Array<ArrayBuffer>>> => {
  if (file.size > MOST_EVIDENCE_BYTES) {
    const refused = checkEvidence(file.name, file.size, new Uint8Array());
    if (!refused.ok) return refused;
  }
  try {
    // A browser says of a file that is gone already that it has no bytes: only reading it tells it from an empty one.
    const head = new Uint8Array(await (file.size === 0 ? file : file.slice(0, HEAD_BYTES)).arrayBuffer());
    const checked = checkEvidence(file.name, file.size, head);
    if (!checked.ok) return checked;
    const bytes = new Uint8Array(await file.arrayBuffer());
    return bytes.length === file.size ? ok(bytes) : vanished(file.name);
  } catch {
    return vanished(file.name);
  }
};

const vanished = (name: string): Result<never> =>
  fail(
    'file-in-use',
    `No se pudo leer «${name.length > 60 ? `${name.slice(0, 59)}…` : name}»: se borró, cambió de lugar o se modificó mientras se copiaba. Revise que siga en su carpeta, o que la memoria no se haya desconectado, y vuelva a elegirlo. No se guardó nada de él.`,
  );
