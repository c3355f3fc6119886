import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { BudgetField } from '#renderer/modules/dossiers/budget-field.tsx';
import { programTitle } from '#renderer/modules/dossiers/dossier-words.ts';
import { parseYear } from '#renderer/modules/dossiers/parse-year.ts';
import type { VersionChoices } from '#renderer/modules/dossiers/version-choice.ts';
import { VersionField } from '#renderer/modules/dossiers/version-field.tsx';
import { YearField } from '#renderer/modules/dossiers/year-field.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { today } from '#renderer/ui/today.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { BudgetSummary } from '#shared/ipc/budget-channels.ts';
import type { ProgramSummary } from '#shared/ipc/program-channels.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  two: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalL },
});

/** Value of the choice that asks for a new programme's name. */
const NEW = 'new';

type Props = {
  readonly programs: readonly ProgramSummary[];
  readonly versions: VersionChoices;
  readonly budgets: readonly BudgetSummary[];
  readonly onCreated: (dossierId: string) => void;
  readonly onClose: () => void;
};

/** The dialog that makes a dossier, once there is something to choose from. */
export const NewDossierForm = ({ programs, versions, budgets, onCreated, onClose }: Props) => {
  const styles = useStyles();
  const [known, setKnown] = useState(programs);
  const [programId, setProgramId] = useState(programs.length === 0 ? NEW : '');
  const [name, setName] = useState('');
  const [yearText, setYearText] = useState(String(usualYear(new Date())));
  const [versionId, setVersionId] = useState(versions.choices[0]?.versionId ?? '');
  const [startedOn, setStartedOn] = useState(today());
  const [budgetId, setBudgetId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const year = parseYear(yearText);
  const isNew = programId === NEW;
  const sameYear = budgets.filter((budget) => budget.fiscalYear === year);
  const shared = sameYear.find((budget) => budget.budgetId === budgetId);

  const programOf = async (): Promise<string | null> => {
    if (!isNew) return programId;
    const created = await call('program.create', { name: name.trim() });
    if (!created.ok) {
      setFailure(created.error);
      return null;
    }
    // Should the dossier itself be refused, the programme is there and isn't made twice.
    const list = await call('program.list', { archived: false, query: '' });
    if (list.ok) setKnown(list.value);
    setProgramId(created.value.programId);
    return created.value.programId;
  };

  const create = async () => {
    if (busy) return;
    setFailure(null);
    if (year === null || startedOn === '' || versionId === '' || (isNew ? name.trim() === '' : programId === '')) {
      setTried(true);
      return;
    }
    setBusy(true);
    const forProgram = await programOf();
    if (forProgram !== null) {
      const created = await call('dossier.create', {
        programId: forProgram,
        fiscalYear: year,
        procedureVersionId: versionId,
        startedOn,
        budget: shared ? { kind: 'shared', budgetId: shared.budgetId } : { kind: 'new' },
      });
      if (created.ok) onCreated(created.value.dossierId);
      else setFailure(created.error);
    }
    setBusy(false);
  };

  return (
    <FormDialog help="dossiers.new" busy={busy} onSubmit={create} onClose={onClose}>
      <DialogBody>
        <DialogTitle>Nuevo expediente</DialogTitle>
        <DialogContent className={styles.content}>
          {known.length > 0 && (
            <SelectField
              label="Programa"
              required
              autoFocus
              problem={tried && programId === '' ? 'Elija un programa, o «Un programa nuevo…».' : null}
              value={programId}
              onChange={setProgramId}
            >
              <option value="" disabled>
                Elija un programa
              </option>
              {known.map((program) => (
                <option key={program.programId} value={program.programId}>
                  {programTitle(program.name)}
                </option>
              ))}
              <option value={NEW}>Un programa nuevo…</option>
            </SelectField>
          )}
          {isNew && (
            <Field
              label="Nombre del programa"
              required
              hint="Se dará de alta con una ficha en blanco que podrá llenar después."
              validationMessage={tried && name.trim() === '' ? 'Escriba el nombre del programa.' : null}
            >
              <Input
                autoFocus={known.length === 0}
                value={name}
                maxLength={2_000}
                onChange={(_, data) => setName(data.value)}
              />
            </Field>
          )}
          <div className={styles.two}>
            <YearField value={yearText} hint="El año que se planea" showMissing={tried} onChange={setYearText} />
            <DateField
              label="Fecha de inicio"
              required
              value={startedOn}
              hint="Día en que empieza la actividad 1"
              {...(tried && startedOn === '' ? { problem: 'Escriba la fecha de inicio.' } : {})}
              onCommit={setStartedOn}
            />
          </div>
          <VersionField choices={versions} value={versionId} onChange={setVersionId} />
          <BudgetField budgets={sameYear} year={year} value={shared ? shared.budgetId : null} onChange={setBudgetId} />
          {failure && <ErrorNotice title="No se creó el expediente" failure={failure} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancelar</Button>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {busy ? 'Creando…' : 'Crear expediente'}
          </Button>
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};

/** In the second half of a year the next one is planned. */
const usualYear = (now: Date): number => now.getFullYear() + (now.getMonth() >= 6 ? 1 : 0);
