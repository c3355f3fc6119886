import { Button, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { KIND_WORDS } from '#renderer/modules/review/review-words.ts';
import { REVIEWED_NAMES } from '#shared/domain/review/reviewed-names.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '48px', padding: '4px 12px' },
  words: { flex: '1 1 0', minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  meta: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

type Props = {
  readonly dossierId: string;
  readonly programName: string;
  readonly fiscalYear: number;
  readonly onOpen: () => void;
};

/** What is reviewed, and the way back to it and to its dossier. */
export const ReviewHeader = ({ dossierId, programName, fiscalYear, onOpen }: Props) => {
  const styles = useStyles();
  const { kind, archived, navigate } = useReview();
  return (
    <header className={styles.root} data-pane="encabezado">
      <Tooltip relationship="label" content="Volver al expediente">
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          onClick={() => navigate({ screen: 'dossier', dossierId })}
        />
      </Tooltip>
      <div className={styles.words}>
        <h1 className={styles.title}>Revisión y Vo.Bo.: {REVIEWED_NAMES[kind]}</h1>
        <Text size={200} className={styles.meta}>
          {archived && 'Expediente archivado, solo lectura · '}
          {programName.trim() || 'Programa sin nombre'} · Ejercicio {fiscalYear}
        </Text>
      </div>
      <Button onClick={onOpen}>{KIND_WORDS[kind].open}</Button>
    </header>
  );
};
