import { Badge, Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { dossierTitle, followedProcedure, programTitle, stepWords } from '#renderer/modules/dossiers/dossier-words.ts';
import { countOf, momentOf } from '#renderer/ui/spanish-time.ts';
import { closedSentence } from '#shared/domain/dossier/year-closing.ts';
import { REVIEWED_NAMES } from '#shared/domain/review/reviewed-names.ts';
import type { DossierSummary } from '#shared/ipc/dossier-channels.ts';

const useStyles = makeStyles({
  cell: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  title: { fontWeight: tokens.fontWeightSemibold, textAlign: 'left' },
  untitled: { fontStyle: 'italic' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  step: { fontWeight: tokens.fontWeightSemibold },
  // Two lines say enough of what is to be done; the whole text stands in the dossier.
  clipped: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground2,
  },
  held: { listStyleType: 'none', margin: `${tokens.spacingVerticalXXS} 0 0`, padding: 0 },
  findings: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXXS },
});

/** More documents than these are counted: the dossier lists them all. */
const MOST_DOCUMENTS = 2;

type Props = {
  readonly row: DossierSummary;
  readonly onOpen: () => void;
  readonly onMore: (element: HTMLElement) => void;
};

/** The cells of one dossier. */
export const DossierCells = ({ row, onOpen, onMore }: Props) => {
  const styles = useStyles();
  const { current } = row;
  return (
    <>
      <td className={styles.cell}>
        <Link
          as="button"
          tabIndex={-1}
          className={mergeClasses(styles.title, row.programName.trim() === '' && styles.untitled)}
          onClick={onOpen}
        >
          {programTitle(row.programName)}
        </Link>
        <Text size={200} className={styles.quiet}>
          {followedProcedure(row)}
        </Text>
      </td>
      <td className={styles.cell}>{row.fiscalYear}</td>
      <td className={styles.cell}>
        <span className={styles.line}>
          {current && <span className={styles.step}>{stepWords(current)}</span>}
          <StateBadge row={row} />
        </span>
        {current && (
          <Text size={200} className={styles.clipped} title={current.description}>
            {current.description}
          </Text>
        )}
      </td>
      <td className={styles.cell}>
        <Holders row={row} />
      </td>
      <td className={styles.cell}>
        <Findings findings={row.findings} />
      </td>
      <td className={styles.cell}>
        {momentOf(row.changedAt)}
        <Text size={200} className={styles.quiet}>
          {row.changedBy}
        </Text>
      </td>
      <td className={styles.cell}>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={`Más acciones: ${dossierTitle(row)}`}
          aria-haspopup="menu"
          onClick={(event) => onMore(event.currentTarget)}
        />
      </td>
    </>
  );
};

const StateBadge = ({ row }: { readonly row: DossierSummary }) => {
  if (row.closedOn !== '') {
    return (
      <Badge appearance="tint" color="informative" title={closedSentence(row.fiscalYear, row.closedOn)}>
        Cerrado
      </Badge>
    );
  }
  if (row.state === 'finished') {
    return (
      <Badge appearance="tint" color="success">
        Terminado
      </Badge>
    );
  }
  return row.current?.returned ? (
    <Badge appearance="tint" color="warning">
      Devuelto
    </Badge>
  ) : (
    <Badge appearance="tint" color="brand">
      En curso
    </Badge>
  );
};

/** Who has the activity in hand, and who has each document. */
const Holders = ({ row }: { readonly row: DossierSummary }) => {
  const styles = useStyles();
  const shown = row.held.slice(0, MOST_DOCUMENTS);
  const more = row.held.length - shown.length;
  const elsewhere = row.documents.filter(({ heldElsewhere }) => heldElsewhere !== '');
  return (
    <>
      {row.current && (
        <>
          {row.current.postName || 'Sin responsable'}
          <Text size={200} className={styles.quiet}>
            {row.current.officerName || 'Sin persona asignada'}
          </Text>
        </>
      )}
      {elsewhere.map((one) => (
        <Text key={one.kind} size={200} className={styles.clipped} title={one.heldElsewhere}>
          {REVIEWED_NAMES[one.kind]}: lo lleva {one.holder}
        </Text>
      ))}
      {shown.length > 0 && (
        <ul className={styles.held} aria-label="Documentos">
          {shown.map((one) => (
            <li key={`${one.document} ${one.postName}`}>
              <Text size={200} className={styles.clipped}>
                {one.document}: {one.filed ? 'archivado por ' : ''}
                {one.officerName || one.postName}
              </Text>
            </li>
          ))}
          {more > 0 && (
            <li>
              <Text size={200} className={styles.quiet}>
                y {countOf(more, 'documento más', 'documentos más')}
              </Text>
            </li>
          )}
        </ul>
      )}
    </>
  );
};

const Findings = ({ findings }: { readonly findings: DossierSummary['findings'] }) => {
  const styles = useStyles();
  if (findings.blocking + findings.warning === 0) {
    return (
      <Text size={200} className={styles.quiet}>
        Ninguno
      </Text>
    );
  }
  return (
    <span className={styles.findings}>
      {findings.blocking > 0 && (
        <Badge appearance="tint" color="danger">
          {findings.blocking} por resolver
        </Badge>
      )}
      {findings.warning > 0 && (
        <Badge appearance="tint" color="warning">
          {countOf(findings.warning, 'aviso', 'avisos')}
        </Badge>
      )}
    </span>
  );
};
