import { makeStyles } from '@fluentui/react-components';
import { useAbout, useContent, useReadOnly, useStrategyEdit } from '#renderer/modules/strategy/strategy-context.tsx';
import { partWords } from '#renderer/modules/strategy/strategy-sections.ts';
import { newId } from '#renderer/ui/new-id.ts';
import { RowsEditor } from '#renderer/ui/rows-editor.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import {
  insertStrategyRows,
  moveStrategyRow,
  removeStrategyRow,
  setStrategyField,
} from '#shared/domain/strategy/strategy-rows.ts';

const useStyles = makeStyles({ rows: { maxWidth: '64rem' } });

/** Sector programme, objective and topic, row by row. */
export const TopicsSection = () => {
  const styles = useStyles();
  const { title, about } = partWords('topics');
  return (
    <SectionLayout title={title} about={about} help="strategy.texts" scrolls>
      <div className={styles.rows}>
        <TopicRows />
      </div>
    </SectionLayout>
  );
};

export const TopicRows = () => {
  const readOnly = useReadOnly();
  const edit = useStrategyEdit();
  const { lists } = useAbout();
  const rows = useContent((content) => content.topic);
  const ids = rows.map(({ id }) => id);
  return (
    <RowsEditor
      label="Temas"
      rowName="tema"
      addLabel="Agregar tema"
      rows={rows}
      columns={[
        { key: 'sectorProgram', title: 'Programa sectorial' },
        { key: 'strategicObjective', title: 'Objetivo estratégico o transversal' },
        { key: 'topic', title: 'Tema específico', suggestions: lists.topics },
      ]}
      readOnly={readOnly}
      onInsert={(index) =>
        edit(
          (content) =>
            insertStrategyRows(
              content,
              'topic',
              [{ sectorProgram: '', strategicObjective: '', topic: '' }],
              index,
              newId,
            ),
          'Agregar un tema',
        )
      }
      onDelete={(id) => edit(() => [removeStrategyRow('topic', id)], 'Quitar un tema')}
      onMove={(id, to) => edit((content) => moveStrategyRow(content, 'topic', id, ids, to), 'Mover un tema')}
      onChange={(id, field, value) =>
        edit(() => [setStrategyField('topic', id, field, value)], 'Escribir un tema', `${id} ${field}`)
      }
    />
  );
};
