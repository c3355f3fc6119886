import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useArrival, useContent, useDiagnosis, useEdit } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { OutlineEditor } from '#renderer/ui/outline-editor.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import type { SwotQuadrant } from '#shared/domain/diagnosis/diagnosis.ts';
import {
  deleteDiagnosisRows,
  insertDiagnosisRows,
  insertedDiagnosisIds,
  moveDiagnosisRow,
  patchDiagnosisRow,
} from '#shared/domain/diagnosis/diagnosis-edits.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(22rem, 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  quadrant: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
});

/** In the order in which they stand, as on paper: what is inside over what is outside. */
const QUADRANTS = ['strength', 'weakness', 'opportunity', 'threat'] as const satisfies readonly SwotQuadrant[];

/** Fortalezas, oportunidades, debilidades y amenazas. */
export const SwotSection = () => {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useArrival('swot', ({ rowId }) => {
    root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowId ?? '')}"] textarea`)?.focus();
  });
  return (
    <SectionLayout
      title="FODA"
      about="Lo que el programa tiene adentro (fortalezas y debilidades) y lo que encuentra afuera (oportunidades y amenazas)."
      help="diagnosis.trees"
      scrolls
    >
      <div ref={root} className={styles.root}>
        {QUADRANTS.map((quadrant) => (
          <div key={quadrant} className={styles.quadrant}>
            <SwotQuadrantEditor quadrant={quadrant} />
          </div>
        ))}
      </div>
    </SectionLayout>
  );
};

const WORDS: Readonly<Record<SwotQuadrant, { title: string; one: string; empty: string }>> = {
  strength: { title: 'Fortalezas', one: 'fortaleza', empty: 'Qué se hace bien o con qué se cuenta.' },
  weakness: { title: 'Debilidades', one: 'debilidad', empty: 'Qué falta o qué se hace mal.' },
  opportunity: { title: 'Oportunidades', one: 'oportunidad', empty: 'Qué hay afuera que se pueda aprovechar.' },
  threat: { title: 'Amenazas', one: 'amenaza', empty: 'Qué hay afuera que pueda estorbar.' },
};

/** One quadrant as a list. */
export const SwotQuadrantEditor = ({ quadrant }: { readonly quadrant: SwotQuadrant }) => {
  const { readOnly } = useDiagnosis();
  const edit = useEdit();
  const rows = useContent((content) => content.swot).filter((row) => row.quadrant === quadrant);
  const { title, one, empty } = WORDS[quadrant];
  return (
    <OutlineEditor
      label={title}
      itemName={one}
      items={rows.map(({ id, text }) => ({ id, text, level: 0 }))}
      addLabel={`Agregar ${one}`}
      empty={empty}
      maxLength={20_000}
      readOnly={readOnly}
      onText={(id, text) =>
        edit((content) => patchDiagnosisRow(content, 'swot', id, { text }), `Escribir una ${one}`, `swot ${id}`)
      }
      onInsert={(afterId) => {
        const changes = edit((content) => {
          const found = content.swot.findIndex(({ id }) => id === afterId);
          const index = found < 0 ? content.swot.length : found + 1;
          return insertDiagnosisRows(content, 'swot', [{ quadrant, text: '' }], index, newId);
        }, `Agregar una ${one}`);
        return insertedDiagnosisIds(changes, 'swot')[0];
      }}
      onDelete={(id) => edit((content) => deleteDiagnosisRows(content, 'swot', [id]), `Quitar una ${one}`)}
      onMove={(id, how) => {
        const at = rows.findIndex((row) => row.id === id);
        const target = rows[how === 'up' ? at - 1 : at + 1];
        if (target) edit((content) => moveDiagnosisRow(content, 'swot', id, target.id), `Mover una ${one}`);
      }}
    />
  );
};
