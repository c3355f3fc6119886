import {
  Badge,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CONFIDENCE, validityWords } from '#renderer/modules/guidelines/guideline-words.ts';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { Guideline } from '#shared/domain/review/guideline.ts';
import { reviewSectionName } from '#shared/domain/review/section-names.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '4px 16px', margin: 0 },
  pair: { display: 'contents' },
  term: { color: tokens.colorNeutralForeground2 },
  said: { margin: 0, overflowWrap: 'anywhere' },
});

type Props = { readonly guideline: Guideline; readonly onClose: () => void };

/** A guideline that ships with the program: read, with where it comes from and how sure that is. */
export const ShippedDialog = ({ guideline, onClose }: Props) => {
  const styles = useStyles();
  useReturnFocus();
  const sure = CONFIDENCE[guideline.confidence];
  const said = [
    ['Numeral', guideline.numeral || 'No se anotó'],
    [
      'Apartado',
      guideline.section === '' ? 'Todo el programa' : reviewSectionName('annual-program', guideline.section),
    ],
    ['Vigencia', validityWords(guideline)],
    ['Fuente', guideline.source],
  ] as const;
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface data-help="guidelines">
        <DialogBody>
          <DialogTitle>{guideline.document}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{guideline.requirement}</Text>
            <dl className={styles.list}>
              {said.map(([term, words]) => (
                <div key={term} className={styles.pair}>
                  <dt className={styles.term}>{term}</dt>
                  <dd className={styles.said}>{words}</dd>
                </div>
              ))}
              <dt className={styles.term}>Confianza</dt>
              <dd className={styles.said}>
                <Badge appearance="tint" color={sure.color}>
                  {sure.label}
                </Badge>{' '}
                {sure.meaning}
              </dd>
            </dl>
            <Text size={200} className={styles.term}>
              Viene con Cauce y no se cambia. Si su oficina lo necesita dicho de otro modo, elija «Copiar como propio…»
              en sus acciones.
            </Text>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              Cerrar
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
