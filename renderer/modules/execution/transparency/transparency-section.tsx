import { makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { useId, useMemo } from 'react';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { Flushed } from '#renderer/editing/document-header.tsx';
import {
  type ExecutionPlace,
  useAbout,
  useContent,
  useExecution,
  useFindings,
  usePlace,
} from '#renderer/modules/execution/execution-context.tsx';
import { partWords } from '#renderer/modules/execution/execution-sections.ts';
import { BlankCells } from '#renderer/modules/execution/transparency/blank-cells.tsx';
import { PublicationFields } from '#renderer/modules/execution/transparency/publication-fields.tsx';
import { CardPart, Quiet } from '#renderer/ui/card-part.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { quarterName } from '#shared/domain/common/fiscal-year.ts';
import type { ExportFormat } from '#shared/ipc/document-channels.ts';

const useStyles = makeStyles({
  quarter: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(15rem, 2fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (max-width: 70rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  formats: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

const FORMATS: readonly ExportFormat[] = ['xlsx'];
const QUARTERS: readonly ExecutionPlace['quarter'][] = [1, 2, 3, 4];

/** What is published of a quarter: what a person says of it, what would stay blank, and the workbook. */
export const TransparencySection = () => {
  const styles = useStyles();
  const id = useId();
  const { executionId, session, go } = useExecution();
  const { transparencyFormats, transparencyNote } = useAbout();
  const { quarter } = usePlace();
  const findings = useFindings();
  const own = useMemo(() => findings.filter(({ place }) => place.section === 'transparency'), [findings]);
  const fiscalYear = useContent((content) => content.execution[0]?.fiscalYear ?? 0);
  const { title, about } = partWords('transparency');
  if (transparencyFormats.length === 0) {
    return (
      <SectionLayout title={title} about={about} help="ejecucion.transparencia">
        <EmptyState icon={<DocumentTableRegular />} title={`No hay formatos para ${fiscalYear}`}>
          {transparencyNote || 'Cauce no conoce formatos de transparencia para este ejercicio.'}
        </EmptyState>
      </SectionLayout>
    );
  }
  return (
    <SectionLayout
      title={title}
      about={about}
      help="ejecucion.transparencia"
      scrolls
      actions={
        <>
          <div className={styles.quarter}>
            <label htmlFor={id}>Trimestre</label>
            <Select
              id={id}
              value={String(quarter)}
              onChange={(_, data) => go({ quarter: QUARTERS.find((one) => String(one) === data.value) ?? quarter })}
            >
              {QUARTERS.map((one) => (
                <option key={one} value={one}>
                  {capitalised(quarterName(one))}
                </option>
              ))}
            </Select>
          </div>
          <Flushed session={session}>
            <ExportMenu
              target={{ kind: 'transparency', executionId, quarter }}
              formats={FORMATS}
              label="Exportar el trimestre"
              findings={own}
            />
          </Flushed>
        </>
      }
    >
      <div className={styles.root}>
        <div className={styles.column}>
          <PublicationFields key={quarter} quarter={quarter} />
        </div>
        <div className={styles.column}>
          <CardPart title={`Formatos de ${fiscalYear}`}>
            <ul className={styles.formats}>
              {transparencyFormats.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
            {transparencyNote !== '' && <Text size={200}>{transparencyNote}</Text>}
            <Quiet>
              Los renglones salen de los convenios, el presupuesto, el plan de medios y la estrategia del expediente;
              aquí no se copian.
            </Quiet>
          </CardPart>
          <BlankCells quarter={quarter} />
        </div>
      </div>
    </SectionLayout>
  );
};

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
