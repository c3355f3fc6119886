import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useContent, useExecution } from '#renderer/modules/execution/execution-context.tsx';
import { spendingWords } from '#renderer/modules/execution/names.ts';
import type { KnownCommitment } from '#renderer/modules/execution/spending/commitments.ts';
import { CardPart, Quiet } from '#renderer/ui/card-part.tsx';
import { formatMoney } from '#shared/domain/common/money.ts';
import { ENTRY_KIND_NAMES } from '#shared/domain/execution/execution-finding.ts';
import { type LaterMoment, roomFor } from '#shared/domain/execution/spending-moments.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
});

type Props = {
  readonly commitment: KnownCommitment;
  readonly mayRecord: boolean;
  readonly onRecord: () => void;
  readonly onCancel: () => void;
};

/** Every entry of one commitment, with what of the log it paid, and what may still be recorded. */
export const CommitmentCard = ({ commitment, mayRecord, onRecord, onCancel }: Props) => {
  const styles = useStyles();
  const { jump } = useExecution();
  const { ledger, name } = commitment;
  const links = useContent((content) => content.entrySpending);
  const log = useContent((content) => content.entry);
  const entryOf = useMemo(() => {
    const byId = new Map(log.map((row) => [row.id, row]));
    return new Map(links.map(({ spendingId, entryId }) => [spendingId, byId.get(entryId)]));
  }, [links, log]);
  const rooms = ROOM_WORDS.map(([moment, words]) => `${formatMoney(roomFor(ledger, moment))} ${words}`).join(', ');
  return (
    <div data-row={ledger.entries.map(({ id }) => id).join(' ')}>
      <CardPart
        title={name}
        action={
          mayRecord && (
            <>
              <Button size="small" appearance="primary" onClick={onRecord}>
                Registrar…
              </Button>
              <Button size="small" onClick={onCancel}>
                Cancelar un registro…
              </Button>
            </>
          )
        }
      >
        <Quiet>Quedan {rooms}.</Quiet>
        <ul className={styles.list} aria-label={`Registros de ${name}`}>
          {ledger.entries.map((row) => {
            const entry = entryOf.get(row.id);
            return (
              <li key={row.id} className={styles.item} data-row={row.id}>
                <span>
                  {spendingWords(row)}
                  {row.concept.trim() === '' ? '' : ` · ${row.concept.trim()}`}
                  {row.amount < 0 ? ' (cancela)' : ''}
                </span>
                {entry && (
                  <Button size="small" appearance="subtle" onClick={() => jump({ section: 'log', rowId: entry.id })}>
                    Ver «{entry.title.trim() || ENTRY_KIND_NAMES[entry.kind]}»
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      </CardPart>
    </div>
  );
};

const ROOM_WORDS: readonly (readonly [LaterMoment, string])[] = [
  ['accrued', 'por devengar'],
  ['exercised', 'por ejercer'],
  ['paid', 'por pagar de lo ejercido'],
];
