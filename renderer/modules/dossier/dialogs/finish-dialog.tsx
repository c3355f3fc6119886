import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { stepWords } from '#renderer/modules/dossier/course-words.ts';
import { useDossier } from '#renderer/modules/dossier/dossier-context.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { today } from '#renderer/ui/today.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { CourseActivity, WayOut } from '#shared/domain/dossier/course.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  two: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalL },
  way: { display: 'block', color: tokens.colorNeutralForeground2 },
  next: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

type Props = {
  readonly activity: CourseActivity;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Ends the current activity: when, who did it, what was decided where it decides, and a note. */
export const FinishDialog = ({ activity, onDone, onClose }: Props) => {
  const styles = useStyles();
  const { dossierId, session, desk } = useDossier();
  const visit = activity.visits.at(-1);
  const [endedOn, setEndedOn] = useState(() => later(today(), visit?.startedOn ?? ''));
  const [officerName, setOfficerName] = useState(
    activity.officerName || visit?.officerName || officerAtDesk(desk, activity.postName),
  );
  const [branchId, setBranchId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const way = activity.decides
    ? activity.next.find(({ branch }) => branch?.id === branchId)
    : activity.next.find(({ branch }) => branch === null);

  const finish = async () => {
    if (busy) return;
    setFailure(null);
    if (endedOn === '' || (activity.decides && branchId === null)) {
      setTried(true);
      return;
    }
    setBusy(true);
    const { activityId } = activity;
    const done = await session.record(() =>
      call('dossier.finishActivity', { dossierId, activityId, branchId, endedOn, officerName, note }),
    );
    setBusy(false);
    if (done.ok) onDone();
    else setFailure(done.error);
  };

  return (
    <FormDialog help="dossier.finish" busy={busy} onSubmit={finish} onClose={onClose}>
      <DialogBody>
        <DialogTitle>Terminar la {stepWords(activity).toLowerCase()}</DialogTitle>
        <DialogContent className={styles.content}>
          {activity.decides && (
            <Field
              label={activity.question.trim() || '¿Qué se decidió?'}
              required
              validationMessage={tried && branchId === null ? 'Elija lo que se decidió.' : null}
              {...(tried && branchId === null ? { 'data-missing': true } : {})}
            >
              <RadioGroup value={branchId ?? ''} onChange={(_, data) => setBranchId(data.value)}>
                {activity.next.map((one) =>
                  one.branch === null ? null : (
                    <Radio
                      key={one.branch.id}
                      value={one.branch.id}
                      label={
                        <>
                          {one.branch.answer.trim() || 'Sin respuesta escrita'}
                          <Text size={200} className={styles.way}>
                            {[one.branch.outcome.trim(), nextWords(one, activity.number)].filter(Boolean).join(' ')}
                          </Text>
                        </>
                      }
                    />
                  ),
                )}
              </RadioGroup>
            </Field>
          )}
          {!activity.decides && way && <Text className={styles.next}>{nextWords(way, activity.number)}</Text>}
          <div className={styles.two}>
            <DateField
              label="Fecha en que se terminó"
              required
              value={endedOn}
              hint={visit ? `Empezó el ${visit.startedOn.split('-').reverse().join('/')}` : ''}
              {...(tried && endedOn === '' ? { problem: 'Escriba la fecha.' } : {})}
              onCommit={setEndedOn}
            />
            <Field label="Quién la hizo" hint={activity.postName}>
              <Input
                value={officerName}
                maxLength={2_000}
                placeholder="Nombre de la persona"
                onChange={(_, data) => setOfficerName(data.value)}
              />
            </Field>
          </div>
          <Field label="Nota" hint="Por ejemplo, el número del oficio. Queda en el historial del curso.">
            <Textarea value={note} maxLength={20_000} rows={2} onChange={(_, data) => setNote(data.value)} />
          </Field>
          {failure && <ErrorNotice title="No se terminó la actividad" failure={failure} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancelar</Button>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            Terminar actividad
          </Button>
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};

/** Who sits here, where the post is theirs; '' otherwise: nobody is named by guess. */
const officerAtDesk = ({ user }: Desk, postName: string): string =>
  user && foldText(user.postName) === foldText(postName) ? user.officerName : '';

const later = (a: string, b: string): string => (a < b ? b : a);

/** What happens after it, in one sentence. */
const nextWords = (way: WayOut, from: number): string => {
  if (way.target.kind === 'end') return 'Con esto termina el curso.';
  if (way.number === null) return 'El procedimiento no dice a dónde sigue.';
  const verb = way.number <= from ? 'Regresa a' : 'Sigue';
  return `${verb} la actividad ${way.number}${way.postName === '' ? '' : `, de ${way.postName}`}.`;
};
