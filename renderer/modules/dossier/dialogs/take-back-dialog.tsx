import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { useDossier } from '#renderer/modules/dossier/dossier-context.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { today } from '#renderer/ui/today.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import { type Course, takeBackTargets } from '#shared/domain/dossier/course.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  two: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalL },
});

type Props = {
  readonly course: Course;
  /** The activity that was asked for; null for the one before. */
  readonly activityId: string | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Takes the course back to an earlier activity that it has been at (or opens an ended one again), with a reason. */
export const TakeBackDialog = ({ course, activityId, onDone, onClose }: Props) => {
  const styles = useStyles();
  const { dossierId, session } = useDossier();
  const { current } = course;
  const choices = takeBackTargets(course);
  const [targetId, setTargetId] = useState(activityId ?? choices.at(-1)?.activityId ?? '');
  const [on, setOn] = useState(() => lastDay(course));
  const [officerName, setOfficerName] = useState(current?.officerName ?? '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const takeBack = async () => {
    if (busy) return;
    setFailure(null);
    if (on === '' || reason.trim() === '') {
      setTried(true);
      return;
    }
    setBusy(true);
    const done = await session.record(() =>
      call('dossier.takeBack', { dossierId, activityId: targetId, on, officerName, reason: reason.trim() }),
    );
    setBusy(false);
    if (done.ok) onDone();
    else setFailure(done.error);
  };

  return (
    <FormDialog help="dossier.take-back" busy={busy} onSubmit={takeBack} onClose={onClose}>
      <DialogBody>
        <DialogTitle>{current ? 'Regresar el expediente' : 'Abrir el curso otra vez'}</DialogTitle>
        <DialogContent className={styles.content}>
          <Text>
            {current
              ? `La actividad ${current.number} quedará como devuelta. Nada de lo hecho se borra: la actividad que elija empieza otra vuelta.`
              : 'Nada de lo hecho se borra: la actividad que elija empieza otra vuelta.'}
          </Text>
          <SelectField label="Regresar a" required autoFocus value={targetId} onChange={setTargetId}>
            {choices.map((one) => (
              <option key={one.activityId} value={one.activityId}>
                Actividad {one.number}: {shortened(one.description)}
              </option>
            ))}
          </SelectField>
          <Field
            label="Por qué se regresa"
            required
            validationMessage={tried && reason.trim() === '' ? 'Escriba por qué se regresa.' : null}
          >
            <Textarea value={reason} maxLength={15_000} rows={3} onChange={(_, data) => setReason(data.value)} />
          </Field>
          <div className={styles.two}>
            <DateField
              label="Fecha"
              required
              value={on}
              hint="Día en que se regresa"
              {...(tried && on === '' ? { problem: 'Escriba la fecha.' } : {})}
              onCommit={setOn}
            />
            {current && (
              <Field label="Quién lo regresa" hint={current.postName}>
                <Input
                  value={officerName}
                  maxLength={2_000}
                  placeholder="Nombre de la persona"
                  onChange={(_, data) => setOfficerName(data.value)}
                />
              </Field>
            )}
          </div>
          {failure && <ErrorNotice title="No se regresó el expediente" failure={failure} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancelar</Button>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {current ? 'Regresar' : 'Abrir otra vez'}
          </Button>
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};

/** Today, or the last day of the course where that lies ahead: its dates never run backwards. */
const lastDay = (course: Course): string =>
  [today(), ...course.activities.flatMap((one) => one.visits.flatMap((visit) => [visit.startedOn, visit.endedOn]))]
    .toSorted()
    .at(-1) ?? today();

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text);
