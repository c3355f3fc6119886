import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useAbout, useContent, useExecution } from '#renderer/modules/execution/execution-context.tsx';
import { publishedContracts, uncontractedOf, unsaidOf } from '#renderer/modules/execution/transparency/blank-rows.ts';
import { CardPart, Quiet } from '#renderer/ui/card-part.tsx';
import { agreementsOf } from '#shared/domain/agreements/agreements.ts';
import { quarterName } from '#shared/domain/common/fiscal-year.ts';
import type { TransparencyPeriod } from '#shared/domain/transparency/transparency-source.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  go: { textAlign: 'left' },
  contract: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
});

/** What would stay blank in the workbook of a quarter, and where it is written. */
export const BlankCells = ({ quarter }: { readonly quarter: TransparencyPeriod['quarter'] }) => {
  const styles = useStyles();
  const { dossierId, session, places, navigate } = useExecution();
  const { agreements, budget } = useAbout();
  const said = useContent((content) => content.publication.find((one) => one.quarter === quarter));
  const unsaid = unsaidOf(said);
  const contracts = useMemo(() => publishedContracts(agreements, budget, quarter), [agreements, budget, quarter]);
  const uncontracted = useMemo(() => uncontractedOf(agreements, budget, quarter), [agreements, budget, quarter]);
  const toAgreement = (rowId: string) => {
    if (agreements === null) return;
    const agreementsId = agreementsOf(agreements).id;
    void session
      .flush()
      .then(() => navigate({ screen: 'agreements', agreementsId, dossierId, place: { section: 'agreement', rowId } }));
  };
  return (
    <>
      <CardPart title={unsaid.length === 0 ? 'Todo está dicho' : `Quedaría en blanco (${unsaid.length})`}>
        {unsaid.length === 0 ? (
          <Quiet>No falta nada de lo que se dice aquí.</Quiet>
        ) : (
          <ul className={styles.list}>
            {unsaid.map(({ field, name }) => (
              <li key={field}>
                <Link
                  as="button"
                  className={styles.go}
                  onClick={() => places.set({ wish: { section: 'transparency', field } })}
                >
                  {name.charAt(0).toUpperCase() + name.slice(1)}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </CardPart>
      <CardPart title={`Contratos con gasto ejercido (${contracts.length})`}>
        {contracts.length === 0 ? (
          <Quiet>
            Ningún contrato tuvo gasto ejercido de {quarterName(quarter)}: el formato de contratación saldría sin
            renglones.
          </Quiet>
        ) : (
          <ul className={styles.list}>
            {contracts.map(({ id, name, blank }) => (
              <li key={id} className={styles.contract}>
                <Link as="button" className={styles.go} onClick={() => toAgreement(id)}>
                  {name}
                </Link>
                <Quiet>{blank.length === 0 ? 'Completo.' : `Quedaría en blanco: ${blank.join(', ')}.`}</Quiet>
              </li>
            ))}
          </ul>
        )}
        {uncontracted !== '' && <Quiet>{uncontracted}</Quiet>}
      </CardPart>
    </>
  );
};
