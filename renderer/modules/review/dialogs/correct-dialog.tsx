import { Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { ActDialog } from '#renderer/modules/review/dialogs/act-dialog.tsx';
import { ActFields } from '#renderer/modules/review/dialogs/act-fields.tsx';
import { ScanField } from '#renderer/modules/review/dialogs/scan-field.tsx';
import { useActForm } from '#renderer/modules/review/dialogs/use-act-form.ts';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { ACT_TITLES, whoWords } from '#renderer/modules/review/review-words.ts';
import type { OpenedFile } from '#renderer/ui/file-input.tsx';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { actsAsCorrected } from '#shared/domain/review/act-corrections.ts';
import type { ActRow } from '#shared/domain/review/review.ts';

type Props = {
  /** As it holds now. */
  readonly row: ActRow;
  readonly index: number;
  readonly onClose: () => void;
};

/** Corrects who, when and by which letter of an act, or adds its scan; what it said before stays in the history. */
export const CorrectDialog = ({ row, index, onClose }: Props) => {
  const { opened } = useReview();
  const acts = actsAsCorrected(opened.content);
  const form = useActForm({ row, notBefore: acts[index - 1]?.on ?? '', notAfter: acts[index + 1]?.on ?? '' });
  const [reason, setReason] = useState('');
  const [scan, setScan] = useState<OpenedFile | null>(null);
  const [tried, setTried] = useState(false);
  const judgedHere = (row.act === 'return' || row.act === 'authorise') && row.recordedBy === '';
  return (
    <ActDialog
      title="Corregir los datos de un acto"
      help="review"
      verb="Corregir"
      refusedTitle="No se corrigió"
      doneTitle="Se corrigió: la historia muestra también lo que decía antes"
      check={() => {
        setTried(true);
        return form.check() && reason.trim() !== '';
      }}
      perform={() =>
        call('review.correct', { ...form.wanted(), actId: row.id, reason: reason.trim(), scan: scan?.bytes ?? null })
      }
      onClose={onClose}
    >
      <Text>
        <strong>Dice ahora.</strong> {ACT_TITLES[row.act]} el {formatLongDate(row.on)}: {whoWords(row)}
        {row.scanSha === null ? '' : ', con su escaneo'}. Lo que se decidió y el contenido no cambian.
      </Text>
      <ActFields
        form={form}
        who={row.recordedBy === '' ? 'Quién lo hizo' : 'Quién firmó'}
        fixedWho={judgedHere}
        whoHint="Lo hizo en este equipo, con su nombre: no se cambia."
        letter="Número de oficio"
      />
      <ScanField
        scan={scan}
        onScan={setScan}
        missing={row.scanSha === null ? 'Solo si llegó después.' : 'Solo si sustituye al que hay.'}
      />
      <Field
        label="Por qué se corrige"
        required
        validationMessage={tried && reason.trim() === '' ? 'Escriba por qué se corrige.' : null}
      >
        <Textarea value={reason} rows={2} maxLength={20_000} onChange={(_, data) => setReason(data.value)} />
      </Field>
    </ActDialog>
  );
};
