import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Difference } from '#shared/domain/review/compare-documents.ts';

const useStyles = makeStyles({
  ends: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 22rem))',
    gap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalM,
  },
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'left',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
      whiteSpace: 'pre-wrap',
    },
    '& thead th': {
      position: 'sticky',
      // Over the padding of what scrolls, or rows would show above it.
      top: `calc(-1 * ${tokens.spacingVerticalM})`,
      zIndex: 1,
      backgroundColor: tokens.colorNeutralBackground1,
      fontSize: tokens.fontSizeBase200,
      color: tokens.colorNeutralForeground2,
    },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
  },
  section: { backgroundColor: tokens.colorNeutralBackground2, fontWeight: tokens.fontWeightSemibold },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  figure: { textAlign: 'right !important' as 'right', fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground2 },
  more: { marginTop: tokens.spacingVerticalM },
});

/** The document as it stands, among the ends of a comparison. */
const NOW = '';

/** What came, went and changed between two versions, or a version and the document as it stands, side by side. */
export const Comparison = () => {
  const styles = useStyles();
  const { kind, documentId, opened } = useReview();
  const { versions, state } = opened;
  const [first, second] = versions;
  // The latest step: from the version before to the newest; while another is being made, from the newest to it.
  const [from, setFrom] = useState((state === 'authorised' && second ? second : first)?.versionId ?? NOW);
  const [to, setTo] = useState(state === 'authorised' && second ? (first?.versionId ?? NOW) : NOW);
  const { loaded, reload } = useLoaded(`${documentId} ${opened.contentSha} ${from} ${to}`, () =>
    call('review.compare', { kind, documentId, from: from || null, to: to || null }),
  );
  const choices = (
    <>
      <option value={NOW}>
        {state === 'authorised' ? 'El documento como está' : `Versión ${opened.version}, como está`}
      </option>
      {versions.map((version) => (
        <option key={version.versionId} value={version.versionId}>
          Versión {version.number}, autorizada el {formatLongDate(version.authorisedOn)}
        </option>
      ))}
    </>
  );
  return (
    <>
      <div className={styles.ends}>
        <SelectField label="Antes" value={from} onChange={setFrom}>
          {choices}
        </SelectField>
        <SelectField label="Después" value={to} onChange={setTo}>
          {choices}
        </SelectField>
      </div>
      {loaded.state === 'loading' && <Loading label="Comparando…" />}
      {loaded.state === 'failed' && (
        <ErrorNotice title="No se pudo comparar" failure={loaded.failure} onRetry={() => void reload()} />
      )}
      {loaded.state === 'ready' &&
        (loaded.value.length === 0 ? (
          <Text className={styles.quiet}>Dicen lo mismo: no hay diferencias.</Text>
        ) : (
          <Differences differences={loaded.value} />
        ))}
    </>
  );
};

const Differences = ({ differences }: { readonly differences: readonly Difference[] }) => {
  const styles = useStyles();
  const { placeName } = useReview();
  const [shown, setShown] = useState(PAGE);
  const listed = differences.slice(0, shown);
  const left = differences.length - listed.length;
  const sections = [...new Set(listed.map(({ section }) => section))];
  return (
    <>
      <div className={styles.counts}>
        {CHANGES.map(({ change, color, counted }) => {
          const count = differences.filter((one) => one.change === change).length;
          return count === 0 ? null : (
            <Badge key={change} appearance="tint" color={color}>
              {countOf(count, counted[0], counted[1])}
            </Badge>
          );
        })}
      </div>
      <table className={styles.table} aria-label="Diferencias">
        <colgroup>
          <col style={{ width: '10%' }} />
          <col style={{ width: '22%' }} />
          <col style={{ width: '27%' }} />
          <col style={{ width: '27%' }} />
          <col style={{ width: '14%' }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Cambio</th>
            <th scope="col">Dónde</th>
            <th scope="col">Antes</th>
            <th scope="col">Después</th>
            <th scope="col" className={styles.figure}>
              Diferencia
            </th>
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section}>
            <tr>
              <th scope="rowgroup" colSpan={5} className={styles.section}>
                {placeName(section, null)}
              </th>
            </tr>
            {listed
              .filter((one) => one.section === section)
              .map((one, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a comparison never change
                <tr key={index}>
                  <td>
                    <Change change={one.change} />
                  </td>
                  <th scope="row">
                    {one.where}
                    {one.what !== '' && <span className={styles.quiet}> · {one.what}</span>}
                  </th>
                  <td className={one.change === 'removed' ? styles.before : undefined}>{one.before}</td>
                  <td>{one.after}</td>
                  <td className={mergeClasses(styles.figure)}>{one.difference}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      {left > 0 && (
        <Button className={styles.more} onClick={() => setShown((now) => now + PAGE)}>
          {left > PAGE
            ? `Ver ${PAGE} más, de ${left.toLocaleString('es-MX')} que faltan`
            : `Ver ${countOf(left, 'diferencia que falta', 'diferencias que faltan')}`}
        </Button>
      )}
    </>
  );
};

/** Rows at once: a line whose year moved differs in thirteen figures, and a budget has a thousand lines. */
const PAGE = 300;

const CHANGES = [
  { change: 'added', name: 'Se agregó', color: 'success', counted: ['agregado', 'agregados'] },
  { change: 'removed', name: 'Se quitó', color: 'danger', counted: ['quitado', 'quitados'] },
  { change: 'changed', name: 'Cambió', color: 'informative', counted: ['dato cambiado', 'datos cambiados'] },
] as const;

const Change = ({ change }: Pick<Difference, 'change'>) => {
  const known = CHANGES.find((one) => one.change === change) ?? CHANGES[2];
  return (
    <Badge appearance="tint" color={known.color}>
      {known.name}
    </Badge>
  );
};
