import { Badge, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTableStyles } from '#renderer/modules/consolidated/table-styles.ts';
import { useRowGrid } from '#renderer/ui/use-row-grid.tsx';
import type {
  Consolidated,
  ConsolidatedDossier,
  DocumentStandingRow,
} from '#shared/domain/consolidated/consolidated.ts';
import { type ConsolidatedFilter, keptDossiers } from '#shared/domain/consolidated/consolidated-totals.ts';
import {
  courseWords,
  heldWords,
  holderWords,
  notBegun,
  openWords,
  REVIEWED_NAMES,
  sinceWords,
  standingWords,
} from '#shared/domain/consolidated/standing-words.ts';

const useStyles = makeStyles({
  program: { width: '19%' },
  course: { width: '24%' },
  held: { width: '25%' },
  table: { tableLayout: 'fixed', minWidth: '58rem' },
  title: { fontWeight: tokens.fontWeightSemibold, textAlign: 'left' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
});

type Props = {
  readonly all: Consolidated;
  readonly filter: ConsolidatedFilter;
  readonly onOpen: (dossierId: string) => void;
};

/** Where each dossier goes, who holds what, and how its documents stand. Enter opens a dossier. */
export const StatesTab = ({ all, filter, onOpen }: Props) => {
  const styles = useStyles();
  const table = useTableStyles();
  const rows = useMemo(() => keptDossiers(all, filter), [all, filter]);
  const { body, rowProps, after } = useRowGrid({
    rows,
    titleOf: ({ programName }) => programName.trim() || 'Programa sin nombre',
    actionsFor: () => ACTIONS,
    onAction: (_, { dossierId }) => onOpen(dossierId),
  });
  const head = (label: string, width?: string) => (
    <th scope="col" className={mergeClasses(table.head, table.headWords, width)}>
      {label}
    </th>
  );
  const cell = mergeClasses(table.cell, table.words);
  return (
    <div className={table.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the rows take the focus, which only a grid says */}
      <table className={mergeClasses(table.table, styles.table)} role="grid" aria-label="Estado de los expedientes">
        <thead>
          <tr>
            {head('Programa', styles.program)}
            {head('Dónde va', styles.course)}
            {head('Quién tiene qué', styles.held)}
            {head('Documentos y su validación')}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr key={row.dossierId} className={table.row} {...rowProps(row, index)}>
              <td className={cell}>
                <Link as="button" tabIndex={-1} className={styles.title} onClick={() => onOpen(row.dossierId)}>
                  {row.programName.trim() || 'Programa sin nombre'}
                </Link>
              </td>
              <td className={cell}>
                {courseWords(row)}
                {row.current && <span className={table.quiet}>{holderWords(row.current)}</span>}
              </td>
              <td className={cell}>
                <Held held={row.held} />
              </td>
              <td className={cell}>
                <ul className={styles.list}>
                  {row.documents.map((document) => (
                    <Standing key={document.documentId} row={document} />
                  ))}
                  {notBegun(row.documents).map((kind) => (
                    <li key={kind} className={table.quiet}>
                      {REVIEWED_NAMES[kind]}: Sin empezar
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {after}
    </div>
  );
};

const ACTIONS = [{ action: 'open', label: 'Abrir el expediente', keys: 'Entrar' }] as const;

const Held = ({ held }: Pick<ConsolidatedDossier, 'held'>) => {
  const styles = useStyles();
  const table = useTableStyles();
  if (held.length === 0) return <span className={table.quiet}>Nadie todavía</span>;
  return (
    <ul className={styles.list}>
      {held.map(({ document, filed, ...holder }) => (
        <li key={document}>
          {document || 'Documento sin nombre'}
          <span className={table.quiet}>
            {filed ? 'Archivado por ' : ''}
            {holderWords(holder)}
          </span>
        </li>
      ))}
    </ul>
  );
};

const Standing = ({ row }: { readonly row: DocumentStandingRow }) => {
  const table = useTableStyles();
  const since = sinceWords(row);
  const open = openWords(row);
  return (
    <li>
      {REVIEWED_NAMES[row.kind]}: {standingWords(row)}{' '}
      {open !== '' && (
        <Badge size="small" appearance="tint" color="warning">
          {open}
        </Badge>
      )}
      {since !== '' && <span className={table.quiet}>{since}</span>}
      {row.heldElsewhere !== '' && <span className={table.quiet}>{heldWords(row)}</span>}
    </li>
  );
};
