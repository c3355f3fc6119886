import { Badge, Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { Preview } from '#renderer/documents/use-preview.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  bar: { width: '7rem' },
  grow: { flexGrow: 1 },
  notice: { padding: tokens.spacingHorizontalM },
});

/** Whether what is on screen is what the document says now: being made, behind, or failed. */
export const PreviewStatus = ({ pdf, stale, progress, failure, refresh, cancel }: Preview) => {
  const styles = useStyles();
  if (failure)
    return (
      <div className={styles.notice}>
        <ErrorNotice
          failure={
            failure.code === 'cancelled'
              ? {
                  ...failure,
                  message: 'Se canceló la vista previa. Se actualizará con el próximo cambio, o cuando usted lo pida.',
                }
              : failure
          }
          onRetry={refresh}
        />
      </div>
    );
  if (!progress && !stale) return null;
  return (
    <div className={styles.line} role="status">
      {progress ? (
        <>
          <ProgressBar
            className={styles.bar}
            {...(progress.fraction > 0 && progress.fraction < 1 ? { value: progress.fraction } : {})}
            aria-label="Avance de la vista previa"
          />
          <Text size={200}>{pdf ? `Actualizando: ${progress.step.toLowerCase()}…` : `${progress.step}…`}</Text>
          <span className={styles.grow} />
          <Button size="small" appearance="subtle" onClick={cancel}>
            Cancelar
          </Button>
        </>
      ) : (
        <>
          <Badge appearance="tint" color="warning">
            Atrasada
          </Badge>
          <Text size={200}>Hay cambios que esta vista todavía no muestra.</Text>
        </>
      )}
    </div>
  );
};
