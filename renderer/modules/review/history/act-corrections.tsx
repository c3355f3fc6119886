import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import { CorrectDialog } from '#renderer/modules/review/dialogs/correct-dialog.tsx';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { ACT_TITLES } from '#renderer/modules/review/review-words.ts';
import { dayOf } from '#renderer/ui/spanish-time.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { ActCorrection, CorrectedField } from '#shared/domain/review/act-corrections.ts';
import type { ActRow } from '#shared/domain/review/review.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalXXS} 0`,
    padding: `0 0 0 ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2, alignSelf: 'center' },
});

/** What was corrected of an act: by whom, when, why, and what it said before. */
export const ActCorrections = ({ corrections }: { readonly corrections: readonly ActCorrection[] }) => {
  const styles = useStyles();
  if (corrections.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Correcciones">
      {corrections.map(({ correction, changes }) => (
        <li key={correction.id}>
          <Text size={200}>
            <strong>Corregido</strong> por {correction.recordedBy || 'quien usa este equipo'} el {dayOf(correction.at)}.{' '}
            {changes.map(changeWords).join('; ')}. Motivo: {correction.reason.trim()}
          </Text>
        </li>
      ))}
    </ul>
  );
};

/** «Número de oficio: decía DG/15/2027, dice DG/51/2027». */
const changeWords = ({ field, before, after }: ActCorrection['changes'][number]): string => {
  if (field === 'scanSha') return before === '' ? 'Se agregó el escaneo' : 'Se sustituyó el escaneo';
  const said = (value: string) => (value.trim() === '' ? '(vacío)' : field === 'on' ? formatLongDate(value) : value);
  return `${FIELDS[field]}: decía ${said(before)}, dice ${said(after)}`;
};

const FIELDS: Readonly<Record<Exclude<CorrectedField, 'scanSha'>, string>> = {
  officerName: 'Nombre',
  postName: 'Puesto',
  on: 'Fecha',
  letterNumber: 'Número de oficio',
};

type Props = { readonly row: ActRow; readonly index: number };

/** Corrects an act that was recorded here; of one from another computer it says who can. */
export const CorrectButton = ({ row, index }: Props) => {
  const styles = useStyles();
  const { opened, archived } = useReview();
  const [asking, setAsking] = useState(false);
  const elsewhere = opened.recordedElsewhere.find(({ actId }) => actId === row.id);
  if (archived) return null;
  if (elsewhere) {
    return (
      <Text size={200} className={styles.quiet}>
        Se registró en otra computadora: lo corrige allá {elsewhere.who}.
      </Text>
    );
  }
  return (
    <>
      <Button icon={<EditRegular />} aria-label={`Corregir… «${ACT_TITLES[row.act]}»`} onClick={() => setAsking(true)}>
        Corregir…
      </Button>
      {asking && <CorrectDialog row={row} index={index} onClose={() => setAsking(false)} />}
    </>
  );
};
