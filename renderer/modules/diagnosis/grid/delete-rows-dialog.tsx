import { makeStyles } from '@fluentui/react-components';
import { useLosses } from '#renderer/modules/diagnosis/grid/use-losses.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import type { RankedDiagnosisEntity } from '#shared/domain/diagnosis/diagnosis-edits.ts';

const useStyles = makeStyles({ words: { margin: '0 0 8px' } });

type Props = {
  readonly entity: RankedDiagnosisEntity;
  /** Null while nothing is asked. */
  readonly ids: readonly string[] | null;
  readonly rowNames: readonly [string, string];
  readonly onCancel: () => void;
  readonly onConfirm: (ids: readonly string[]) => void;
};

/** Asks before rows go that take figures or media habits with them, or that the annual programme names. */
export const DeleteRowsDialog = ({ entity, ids, rowNames, onCancel, onConfirm }: Props) => {
  const styles = useStyles();
  const { figures, habits, activities } = useLosses(entity)(ids ?? []);
  const many = (ids?.length ?? 0) > 1;
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
      {activities > 0 && (
        <p className={styles.words}>
          {many ? 'Los nombra' : 'Lo nombra'}
          {activities === 1 ? '' : 'n'} {countOf(activities, 'actividad', 'actividades')} del programa anual:{' '}
          {activities === 1 ? 'se quedará' : 'se quedarán'} sin {many ? 'ellos' : 'él'} hasta que elija
          {many ? ' otros' : ' otro'} ahí, y el programa lo avisará.
        </p>
      )}
      {lost.length > 0 && (
        <p className={styles.words}>
          Se {figures + habits === 1 ? 'quita' : 'quitan'} también {lost.join(' y ')}.
        </p>
      )}
      <p className={styles.words}>Con Ctrl+Z regresa todo como estaba.</p>
    </ConfirmDialog>
  );
};
