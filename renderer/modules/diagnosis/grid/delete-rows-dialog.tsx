import { useDiagnosis } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { type RankedDiagnosisEntity, usesOfRows } from '#shared/domain/diagnosis/diagnosis-edits.ts';

type Props = {
  readonly entity: RankedDiagnosisEntity;
  /** Null while nothing is asked. */
  readonly ids: readonly string[] | null;
  readonly rowNames: readonly [string, string];
  readonly onCancel: () => void;
  readonly onConfirm: (ids: readonly string[]) => void;
};

/** Asks before rows go that take figures or media habits with them. */
export const DeleteRowsDialog = ({ entity, ids, rowNames, onCancel, onConfirm }: Props) => {
  const { session } = useDiagnosis();
  const { figures, habits } = usesOfRows(session.getState().content, entity, ids ?? []);
  const lost = [
    ...(figures > 0 ? [countOf(figures, 'cifra', 'cifras')] : []),
    ...(habits > 0 ? [countOf(habits, 'hábito de medios', 'hábitos de medios')] : []),
  ];
  return (
    <ConfirmDialog
      open={ids !== null}
      title={ids?.length === 1 ? `¿Quitar este ${rowNames[0]}?` : `¿Quitar ${ids?.length ?? 0} ${rowNames[1]}?`}
      confirmLabel="Quitar"
      onCancel={onCancel}
      onConfirm={() => ids && onConfirm(ids)}
    >
      Se {lost.length === 1 && figures + habits === 1 ? 'quita' : 'quitan'} también {lost.join(' y ')}. Con Ctrl+Z
      regresa todo como estaba.
    </ConfirmDialog>
  );
};
