import { Badge, Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useMemo } from 'react';
import { callAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import {
  useAbout,
  useAgreements,
  useAgreementsEdit,
  useContent,
  useCurrent,
  useMoney,
  useReadOnly,
} from '#renderer/modules/agreements/agreements-context.tsx';
import { CommittedNow } from '#renderer/modules/agreements/course/committed-now.tsx';
import { DeliveryRow } from '#renderer/modules/agreements/ledger/delivery-row.tsx';
import { GoToExecution } from '#renderer/modules/agreements/ledger/go-to-execution.tsx';
import { OurMoney } from '#renderer/modules/agreements/ledger/our-money.tsx';
import { useLogEntries } from '#renderer/modules/agreements/ledger/use-log-entries.ts';
import { Group, Sheet } from '#renderer/modules/agreements/parts/part-pieces.tsx';
import { howMuch } from '#renderer/modules/agreements/parts/promise-words.ts';
import { Quiet } from '#renderer/ui/card-part.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { agreementRows } from '#shared/domain/agreements/agreement-edits.ts';
import {
  DELIVERY_STATE_NAMES,
  type DeliveryState,
  deliveryLedger,
  type LedgerRow,
  type LedgerSide,
} from '#shared/domain/agreements/delivery-ledger.ts';
import { isOurMoney } from '#shared/domain/agreements/promises.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { fractionNumber } from '#shared/domain/common/quantities.ts';

const useStyles = makeStyles({
  promise: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: {
    flex: '1 1 16rem',
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    overflowWrap: 'anywhere',
    outline: 'none',
  },
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    fontVariantNumeric: 'tabular-nums',
    margin: 0,
  },
  figure: { display: 'flex', gap: tokens.spacingHorizontalXS },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  add: { alignSelf: 'flex-start' },
});

/** What each side promised beside what it delivered. */
export const LedgerPart = () => {
  const { agreement, standing } = useCurrent();
  const { jump } = useAgreements();
  const { today } = useAbout();
  const content = useContent((all) => all);
  const money = useMoney().byAgreement.get(agreement.id);
  const ledger = useMemo(() => deliveryLedger(content, agreement, money, today), [content, agreement, money, today]);
  if (agreement.kind === 'amendment') {
    const base = content.agreement.find(({ id }) => id === agreement.amendsId);
    return (
      <Sheet>
        <Quiet>
          Lo que se pactó aquí se cumple junto con lo del convenio que modifica: sus entregas se llevan allá.
        </Quiet>
        {base && (
          <Link as="button" onClick={() => jump({ section: 'ledger', rowId: base.id })}>
            Ver el cumplimiento del que modifica
          </Link>
        )}
      </Sheet>
    );
  }
  if (standing.signedOn === '') {
    return (
      <Sheet>
        <Quiet>
          Las entregas se anotan desde que está firmado. Mientras tanto, lo que se promete está en «Compromisos».
        </Quiet>
      </Sheet>
    );
  }
  const theirs = ledger.rows.filter(({ promise }) => promise.side !== 'ours');
  const ours = ledger.rows.filter(({ promise }) => promise.side === 'ours');
  return (
    <div data-row={agreement.id}>
      <Sheet>
        <CommittedNow />
        <Group title="Lo que nos dan">
          <SideSums side={ledger.theirs} />
          {theirs.length === 0 ? (
            <Quiet>La otra parte no prometió nada.</Quiet>
          ) : (
            theirs.map((row) => <PromiseLedger key={row.promise.root.id} row={row} />)
          )}
        </Group>
        <Group title="Lo que damos">
          <SideSums side={ledger.ours} />
          {ours.length === 0 ? (
            <Quiet>Nuestra parte no prometió nada.</Quiet>
          ) : (
            ours.map((row) => <PromiseLedger key={row.promise.root.id} row={row} />)
          )}
          {ours.some(({ promise }) => isOurMoney(promise)) && <GoToExecution />}
        </Group>
      </Sheet>
    </div>
  );
};

const SideSums = ({ side }: { readonly side: LedgerSide }) => {
  if (side.promised === 0 && side.unknown === 0 && side.otherYears === 0) return null;
  return (
    <Quiet>
      {[
        `Prometido ${formatMoney(side.promised)}, entregado ${formatMoney(side.delivered)}`,
        side.unknown === 0 ? '' : `sin contar ${side.unknown} que nadie valoró`,
        side.otherYears === 0 ? '' : `otros ejercicios ${formatMoney(side.otherYears)}`,
      ]
        .filter(Boolean)
        .join('; ')}
      .
    </Quiet>
  );
};

type Props = { readonly row: LedgerRow };

const PromiseLedger = ({ row }: Props) => {
  const styles = useStyles();
  const { agreement } = useCurrent();
  const { jump } = useAgreements();
  const { today } = useAbout();
  const readOnly = useReadOnly();
  const edit = useAgreementsEdit();
  const entries = useLogEntries();
  const { promise, deliveries, state } = row;
  const { current, root } = promise;
  const paid = isOurMoney(promise);
  const title = current.description.trim() || 'Compromiso sin describir';
  const add = () => {
    const changes = edit(
      (content) =>
        agreementRows.append(
          content,
          'delivery',
          [
            {
              agreementId: agreement.id,
              promiseId: root.id,
              date: today,
              quantity: '',
              amount: 0,
              receivedBy: '',
              note: '',
              entryId: null,
            },
          ],
          newId,
        ),
      `Anotar una entrega del ${callAgreement(agreement)}`,
    );
    const [rowId] = agreementRows.insertedIds(changes, 'delivery');
    if (rowId !== undefined)
      jump({ section: 'ledger', rowId, field: current.nature === 'money' ? 'amount' : 'quantity' });
  };
  return (
    <section className={styles.promise} data-row={root.id} aria-label={title}>
      <div className={styles.head}>
        <h4 className={styles.title} tabIndex={-1}>
          {title}
        </h4>
        <Badge appearance="tint" color={COLOURS[state]}>
          {DELIVERY_STATE_NAMES[state]}
        </Badge>
      </div>
      <dl className={styles.figures}>
        <Figure term="Prometido" value={promisedWords(row)} />
        <Figure term={paid ? 'Pagado' : 'Entregado'} value={deliveredWords(row)} />
        <Figure term="Para" value={current.dueDate === '' ? 'toda la vigencia' : formatLongDate(current.dueDate)} />
      </dl>
      {paid ? (
        <OurMoney promise={promise} />
      ) : (
        <>
          {deliveries.map((delivery, index) => (
            <DeliveryRow key={delivery.id} delivery={delivery} promise={current} number={index + 1} entries={entries} />
          ))}
          {!readOnly && (
            <Button
              size="small"
              className={styles.add}
              icon={<AddRegular />}
              aria-label={`Anotar una entrega: ${title}`}
              onClick={(event) => event.detail <= 1 && add()}
            >
              Anotar una entrega
            </Button>
          )}
        </>
      )}
    </section>
  );
};

const Figure = ({ term, value }: { readonly term: string; readonly value: string }) => {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <dt className={styles.term}>{term}:</dt>
      <dd className={styles.value}>
        <Text>{value}</Text>
      </dd>
    </div>
  );
};

const COLOURS = {
  pending: 'informative',
  partial: 'warning',
  complete: 'success',
  above: 'brand',
  overdue: 'danger',
  'other-year': 'informative',
} as const satisfies Readonly<Record<DeliveryState, string>>;

const promisedWords = ({ promise: { current }, promisedValue }: LedgerRow): string =>
  [
    howMuch(current) || 'sin cantidad',
    current.nature === 'money' ? '' : promisedValue === null ? 'sin valor estimado' : formatMoney(promisedValue),
  ]
    .filter(Boolean)
    .join(' · ');

const deliveredWords = ({
  promise: { current },
  promisedQuantity,
  deliveredQuantity,
  deliveredValue,
  deliveries,
}: LedgerRow): string => {
  if (current.nature === 'money') return formatMoney(deliveredValue ?? 0);
  const quantity = fractionNumber(deliveredQuantity);
  const many =
    promisedQuantity === undefined
      ? deliveries.length === 0
        ? 'nada todavía'
        : quantity > 0
          ? quantity.toLocaleString('es-MX')
          : 'sí'
      : `${quantity.toLocaleString('es-MX')} ${current.unit.trim()}`.trim();
  return [many, deliveredValue === null || deliveredValue === 0 ? '' : formatMoney(deliveredValue)]
    .filter(Boolean)
    .join(' · ');
};
