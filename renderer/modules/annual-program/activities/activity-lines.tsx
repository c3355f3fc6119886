import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import { nameOfActivity } from '#renderer/modules/annual-program/activities/activity-parts.tsx';
import {
  useAbout,
  useContent,
  useProgramEdit,
  useReadOnly,
} from '#renderer/modules/annual-program/program-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import type { PlannedActivity } from '#shared/domain/annual-program/annual-program.ts';
import { lineUses } from '#shared/domain/annual-program/budget-tie.ts';
import { setLineAmount } from '#shared/domain/annual-program/program-edits.ts';
import { type Centavos, formatMoney, positiveCentavos } from '#shared/domain/common/money.ts';
import { fail, type Result } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { parseMoney } from '#shared/domain/common/typed-numbers.ts';

const useStyles = makeStyles({
  root: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 10rem auto',
    gap: '8px',
    alignItems: 'start',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { minWidth: 0, display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  excess: { color: tokens.colorStatusDangerForeground3 },
  offer: {
    maxHeight: '14rem',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  offered: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '8px',
    padding: '6px 8px',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** What the activity takes of which budget lines: every peso of a line is somebody's, leftovers and excess are shown. */
export const ActivityLines = ({ activity }: { readonly activity: PlannedActivity }) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const edit = useProgramEdit();
  const { lines } = useAbout();
  const amounts = useContent((content) => content.activityLine);
  const uses = new Map(lineUses({ activityLine: amounts }, lines).map((use) => [use.lineId, use]));
  const own = amounts.filter(({ activityId }) => activityId === activity.id);
  const total = own.reduce((sum, { amount }) => sum + amount, 0);
  const set = (lineId: string, amount: Centavos | null, verb: string) =>
    edit(
      (content) => setLineAmount(content, activity.id, lineId, amount, newId),
      `${verb} de la actividad «${nameOfActivity(activity)}»`,
    );
  return (
    <fieldset className={styles.root} data-fields="lines">
      <legend className={styles.legend}>
        Renglones del presupuesto que usa{' '}
        <Text size={200} className={styles.quiet}>
          ({own.length === 0 ? 'ninguno' : formatMoney(total)})
        </Text>
      </legend>
      {own.length > 0 && (
        <ul className={styles.list} aria-label="Renglones que usa">
          {own.map(({ id, lineId, amount }) => {
            const line = lines.find((one) => one.id === lineId);
            const left = uses.get(lineId)?.left ?? 0;
            const name = line ? nameOfLine(line) : 'Renglón borrado del presupuesto';
            return (
              <li key={id} className={styles.line} data-row={id}>
                <span className={styles.words}>
                  <Text>{name}</Text>
                  {line && (
                    <Text size={200} className={left < 0 ? styles.excess : styles.quiet}>
                      {left < 0
                        ? `Excede ${formatMoney(-left)} de ${formatMoney(line.annual)}`
                        : left === 0
                          ? `Los ${formatMoney(line.annual)} tienen actividad`
                          : `Quedan ${formatMoney(left)} de ${formatMoney(line.annual)} sin actividad`}
                    </Text>
                  )}
                </span>
                <ParsedInput
                  label="Importe"
                  text={formatMoney(amount, false)}
                  before="$"
                  read={readAmount}
                  readOnly={readOnly}
                  onCommit={(value) => set(lineId, value, 'Cambiar un importe')}
                />
                {!readOnly && (
                  <Button
                    appearance="subtle"
                    icon={<DeleteRegular />}
                    aria-label={`Quitar el renglón ${name}`}
                    title="Quitar"
                    onClick={() => set(lineId, null, 'Quitar un renglón')}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {!readOnly && (
        <LineOffer
          taken={new Set(own.map(({ lineId }) => lineId))}
          leftOf={(lineId) => uses.get(lineId)?.left ?? 0}
          onTake={(lineId, amount) => set(lineId, amount, 'Agregar un renglón')}
        />
      )}
    </fieldset>
  );
};

type OfferProps = {
  readonly taken: ReadonlySet<string>;
  readonly leftOf: (lineId: string) => Centavos;
  readonly onTake: (lineId: string, amount: Centavos) => void;
};

/** Lines of the dossier's budget, those with something left first. */
const LineOffer = ({ taken, leftOf, onTake }: OfferProps) => {
  const styles = useStyles();
  const { lines } = useAbout();
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  if (lines.length === 0) {
    return (
      <Text size={200} className={styles.quiet}>
        El presupuesto del expediente todavía no tiene renglones.
      </Text>
    );
  }
  if (!open) {
    return (
      <div>
        <Button size="small" icon={<AddRegular />} onClick={() => setOpen(true)}>
          Usar un renglón del presupuesto
        </Button>
      </div>
    );
  }
  const wanted = foldText(query);
  const found = lines
    .filter((line) => !taken.has(line.id) && foldText(`${nameOfLine(line)} ${line.department}`).includes(wanted))
    .toSorted((a, b) => Number(leftOf(b.id) > 0) - Number(leftOf(a.id) > 0));
  return (
    <>
      <Input
        size="small"
        autoFocus
        type="search"
        aria-label="Buscar renglón por partida o palabras"
        placeholder="Partida, palabras o departamento"
        value={query}
        onChange={(_, data) => setQuery(data.value)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      />
      <div className={styles.offer}>
        {found.slice(0, MOST_OFFERED).map((line) => (
          <button
            key={line.id}
            type="button"
            className={styles.offered}
            onClick={() => {
              onTake(line.id, Math.max(0, leftOf(line.id)));
              setOpen(false);
              setQuery('');
            }}
          >
            <span>
              {nameOfLine(line)}
              {line.department !== '' && ` · ${line.department}`}
            </span>
            <span>Quedan {formatMoney(leftOf(line.id))}</span>
          </button>
        ))}
        {found.length === 0 && <Text size={200}>Ningún otro renglón dice eso.</Text>}
      </div>
      {found.length > MOST_OFFERED && (
        <Text size={200} className={styles.quiet}>
          Se muestran {MOST_OFFERED} de {found.length}: escriba algo para encontrar los demás.
        </Text>
      )}
    </>
  );
};

const MOST_OFFERED = 40;

const nameOfLine = ({ itemCode, description }: { readonly itemCode: string; readonly description: string }): string =>
  [itemCode, description.trim() || 'Renglón sin descripción'].filter(Boolean).join(' ');

const readAmount = (typed: string): Result<Centavos> => {
  const read = parseMoney(typed);
  if (!read.ok || positiveCentavos.safeParse(read.value).success) return read;
  return fail('invalid-input', 'El importe no puede ser negativo. Escriba cuánto toma la actividad del renglón.');
};
