import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { KeptFiles } from '#renderer/modules/dossier/closing/kept-files.tsx';
import { useDossier, useDossierState } from '#renderer/modules/dossier/dossier-context.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { Closing } from '#shared/domain/dossier/year-closing.ts';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  act: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** What was kept when the year was closed, with its hashes; nothing where it never was. */
export const ClosedDocuments = () => {
  const styles = useStyles();
  const { dossierId } = useDossier();
  const closedOn = useDossierState((state) => state.about.summary.closedOn);
  const { loaded, reload } = useLoaded(`closings ${dossierId} ${closedOn}`, () =>
    call('dossier.closings', { dossierId }),
  );
  if (loaded.state === 'failed') {
    return (
      <ErrorNotice
        title="No se pudo leer lo guardado al cerrar"
        failure={loaded.failure}
        onRetry={() => void reload()}
      />
    );
  }
  if (loaded.state === 'loading' || loaded.value.closing.length === 0) return null;
  const { closing, closedDocument } = loaded.value;
  return (
    <section aria-label="Cierre del ejercicio" data-help="dossier.close">
      <div className={styles.head}>
        <h2 className={styles.title}>Cierre del ejercicio</h2>
        <VerifyButton />
      </div>
      <ul className={styles.list}>
        {closing.toReversed().map((act) => (
          <li key={act.id} className={styles.act}>
            <ActWords act={act} />
            {act.act === 'close' && (
              <KeptFiles files={closedDocument.filter(({ closingId }) => closingId === act.id)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const ActWords = ({ act }: { readonly act: Closing }) => {
  const styles = useStyles();
  return (
    <>
      <Text weight="semibold">
        {act.act === 'close' ? 'Se cerró' : 'Se reabrió'} el {formatLongDate(act.on)}
      </Text>
      <Text size={200} className={styles.quiet}>
        {[act.officerName, act.postName].filter((part) => part !== '').join(', ')}
        {act.note === '' ? '' : `. ${act.note}`}
      </Text>
    </>
  );
};

/** Compares every kept file with its hash, and says what came of it. */
const VerifyButton = () => {
  const { dossierId } = useDossier();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<{ readonly checked: number; readonly problems: readonly string[] } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const verify = async () => {
    setBusy(true);
    setFailure(null);
    const result = await call('dossier.verifyClosedDocuments', { dossierId });
    setBusy(false);
    if (!result.ok) setFailure(result.error);
    else setTold({ checked: result.value.checked, problems: result.value.problems.map(({ problem }) => problem) });
  };
  return (
    <>
      <span role="status">
        {told !== null && told.problems.length === 0 && (
          <Badge appearance="tint" color="success">
            {told.checked} archivos íntegros
          </Badge>
        )}
      </span>
      <Button size="small" disabledFocusable={busy} onClick={() => void verify()}>
        {busy ? 'Comprobando…' : 'Comprobar los archivos'}
      </Button>
      {failure && <ErrorNotice title="No se pudieron comprobar" failure={failure} />}
      {told !== null && told.problems.length > 0 && (
        <ErrorNotice
          title={`${told.problems.length} de ${told.checked} archivos ya no son los que se guardaron`}
          failure={{ code: 'store-damaged', message: told.problems[0] ?? '' }}
        />
      )}
    </>
  );
};
