import {
  Button,
  Checkbox,
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
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { call } from '#renderer/api.ts';
import { useAbout, useExecution, useNames } from '#renderer/modules/execution/execution-context.tsx';
import { PickField } from '#renderer/modules/execution/fields.tsx';
import { momentTitle } from '#renderer/modules/execution/names.ts';
import { commitmentsOf, LATER, roomTogether } from '#renderer/modules/execution/spending/commitments.ts';
import { MoneySteps } from '#renderer/modules/execution/spending/money-steps.tsx';
import { Beside } from '#renderer/ui/card-part.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { budgetOf } from '#shared/domain/budget/budget.ts';
import { isInYear } from '#shared/domain/common/fiscal-year.ts';
import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import { parseMoney } from '#shared/domain/common/typed-numbers.ts';
import { type LaterMoment, recordMoments } from '#shared/domain/execution/spending-moments.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  moments: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  problem: { color: tokens.colorStatusDangerForeground1 },
  amount: { width: '100%', minWidth: 0, '& input': { textAlign: 'right', minWidth: 0 } },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  /** The entry of the log that it is tied to; null where it is recorded by itself. */
  readonly entryId: string | null;
  readonly commitmentId: string | null;
  /** Day that is proposed. */
  readonly date: string;
  readonly concept: string;
  /** Takes back instead: by another entry below zero. */
  readonly cancels?: boolean;
  readonly onClose: () => void;
};

/** Moments of spending of one commitment, as one document proves them. */
export const RecordDialog = ({
  entryId,
  commitmentId,
  date: first,
  concept: firstConcept,
  cancels,
  onClose,
}: Props) => {
  const styles = useStyles();
  const notify = useNotify();
  const { executionId, session } = useExecution();
  const about = useAbout();
  const names = useNames();
  const { fiscalYear } = budgetOf(about.budget);
  const { all } = useMemo(() => commitmentsOf(about, names), [about, names]);
  const choices = useMemo(
    () =>
      all.map(({ id, name, note, left }) => ({
        id,
        name: `${name}${note === '' ? '' : ` · ${note}`} · ${left > 0 ? `quedan ${formatMoney(left)}` : 'ya está pagado'}`,
      })),
    [all],
  );
  const [chosenId, setChosenId] = useState(commitmentId);
  const [mode, setMode] = useState<'record' | 'cancel'>(cancels ? 'cancel' : 'record');
  const [moments, setMoments] = useState<readonly LaterMoment[]>(LATER);
  const [date, setDate] = useState(isInYear(first, fiscalYear) ? first : '');
  const [typed, setTyped] = useState<string | null>(null);
  const [document, setDocument] = useState('');
  const [concept, setConcept] = useState(firstConcept);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const chosen = all.find(({ id }) => id === chosenId);
  const room = chosen && mode === 'record' ? Math.max(0, roomTogether(chosen.ledger, moments)) : 0;
  // What is left is what one mostly pays; it is written over by typing.
  const amountText = typed ?? (room > 0 ? formatMoney(room, false) : '');
  const read = parseMoney(amountText.trim());
  const amount: Centavos | null = amountText.trim() !== '' && read.ok && read.value > 0 ? read.value : null;
  const said =
    chosen && amount !== null
      ? {
          commitmentId: chosen.id,
          moments: LATER.filter((moment) => moments.includes(moment)),
          date,
          amount: mode === 'cancel' ? -amount : amount,
          document,
          concept,
        }
      : null;
  const amountProblem =
    amountText.trim() !== '' && !read.ok
      ? read.error.message
      : amount === null
        ? tried
          ? 'Escriba cuánto fue, mayor que cero y con IVA.'
          : undefined
        : excessOf(said, about.budget);

  const submit = async () => {
    setTried(true);
    setFailure(null);
    if (busy || said === null || said.moments.length === 0) return;
    const checked = recordMoments(about.budget, said, newId);
    if (!checked.ok) {
      if (date !== '' && document.trim() !== '' && amountProblem === undefined) setFailure(checked.error);
      return;
    }
    setBusy(true);
    const step = await session.act(() =>
      call('execution.recordMoments', { executionId, entryId, ...said, moments: [...said.moments] }),
    );
    setBusy(false);
    if (step === null) {
      setFailure({
        code: 'conflict',
        message:
          'Antes hay que guardar lo que se escribió en la bitácora. Cierre este cuadro y oprima «Guardar otra vez».',
      });
      return;
    }
    if (!step.ok) {
      setFailure(step.error);
      return;
    }
    session.setAbout({ ...session.getState().about, budget: step.value.budget });
    notify({
      intent: 'success',
      title: mode === 'cancel' ? 'Se canceló en el presupuesto' : 'Se registró en el presupuesto',
      body: `${said.moments.map(momentTitle).join(', ')}: ${formatMoney(said.amount)}, ${document.trim()}.`,
    });
    onClose();
  };

  return (
    <FormDialog help="ejecucion.gasto" busy={busy} onSubmit={submit} onClose={onClose}>
      <DialogBody>
        <DialogTitle>{mode === 'cancel' ? 'Cancelar gasto' : 'Registrar gasto'}</DialogTitle>
        <DialogContent className={styles.content}>
          <PickField
            label="¿De qué compromiso sale?"
            required
            choices={choices}
            value={chosenId}
            none="Busque por contrato, concepto, documento o partida"
            {...(tried && chosen === undefined ? { problem: 'Elija el compromiso.' } : {})}
            onPick={(id) => {
              setChosenId(id);
              setTyped(null);
            }}
          />
          {chosen && <MoneySteps moments={chosen.ledger.moments} />}
          <RadioGroup
            layout="horizontal"
            aria-label="Qué se hace"
            value={mode}
            onChange={(_, data) => setMode(data.value === 'cancel' ? 'cancel' : 'record')}
          >
            <Radio value="record" label="Registrar lo que pasó" />
            <Radio value="cancel" label="Cancelar lo registrado por error" />
          </RadioGroup>
          <fieldset className={styles.group}>
            <legend className={styles.legend}>Momentos que prueba el documento</legend>
            <div className={styles.moments}>
              {LATER.map((moment) => (
                <Checkbox
                  key={moment}
                  label={momentTitle(moment)}
                  checked={moments.includes(moment)}
                  onChange={(_, data) =>
                    setMoments(data.checked === true ? [...moments, moment] : moments.filter((one) => one !== moment))
                  }
                />
              ))}
            </div>
            {moments.length === 0 ? (
              <Text size={200} role="alert" className={styles.problem}>
                Elija por lo menos uno.
              </Text>
            ) : (
              <Text size={200} className={styles.quiet}>
                Una factura que se recibió, se ejerció y se pagó lleva los tres.
              </Text>
            )}
          </fieldset>
          <Beside>
            <Field
              label="Importe, con IVA"
              required
              validationMessage={amountProblem ?? null}
              hint={
                mode === 'cancel'
                  ? 'Escríbalo sin signo: se anota restando.'
                  : chosen
                    ? `Quedan ${formatMoney(room)}.`
                    : ''
              }
            >
              <Input
                className={styles.amount}
                inputMode="decimal"
                contentBefore="$"
                value={amountText}
                onFocus={(event) => event.target.select()}
                onChange={(_, data) => setTyped(data.value)}
              />
            </Field>
            <DateField
              label="Fecha"
              required
              value={date}
              hint={`Un día de ${fiscalYear}, por ejemplo 15/05/${fiscalYear}`}
              onCommit={setDate}
              {...(date === ''
                ? tried
                  ? { problem: 'Diga qué día fue.' }
                  : {}
                : isInYear(date, fiscalYear)
                  ? {}
                  : {
                      problem: `La fecha no es del ejercicio ${fiscalYear}. Corríjala, o registre el gasto en su ejercicio.`,
                    })}
            />
          </Beside>
          <Beside>
            <Field
              label="Número de documento"
              required
              validationMessage={
                tried && document.trim() === ''
                  ? 'Escriba el número de la factura, orden de pago o transferencia.'
                  : null
              }
            >
              <Input
                value={document}
                maxLength={2_000}
                placeholder="Factura o transferencia"
                onChange={(_, data) => setDocument(data.value)}
              />
            </Field>
            <Field label="Concepto">
              <Input value={concept} maxLength={2_000} onChange={(_, data) => setConcept(data.value)} />
            </Field>
          </Beside>
          <Text size={200} className={styles.quiet}>
            Se escribe en el presupuesto y no se deshace con Ctrl+Z: un error se cancela con otro registro, que resta.
            Tampoco podrá deshacerse lo que escribió antes en la bitácora.
          </Text>
          {failure && <ErrorNotice failure={failure} />}
        </DialogContent>
        <DialogActions>
          <Button disabledFocusable={busy} onClick={onClose}>
            Cerrar
          </Button>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {busy ? 'Guardando…' : mode === 'cancel' ? 'Cancelar este importe' : 'Registrar'}
          </Button>
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};

/** Why an amount can't be, told while it is typed; what else is missing is told by its own field. */
const excessOf = (
  said: Parameters<typeof recordMoments>[1] | null,
  budget: Parameters<typeof recordMoments>[0],
): string | undefined => {
  if (said === null || said.moments.length === 0) return undefined;
  const day = isInYear(said.date, budgetOf(budget).fiscalYear) ? said.date : `${budgetOf(budget).fiscalYear}-01-01`;
  const checked = recordMoments(budget, { ...said, date: day, document: said.document || '-' }, () => 'x');
  return checked.ok ? undefined : checked.error.message;
};
