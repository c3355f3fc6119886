import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { useContent, useDiagnosis, useEdit } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { OutlineEditor } from '#renderer/ui/outline-editor.tsx';
import { outlineOf } from '#shared/domain/common/outline.ts';
import type { TreeKind } from '#shared/domain/diagnosis/diagnosis.ts';
import { insertedDiagnosisIds, patchDiagnosisRow } from '#shared/domain/diagnosis/diagnosis-edits.ts';
import { deleteNode, insertNode, moveNode, nodesOf, setCore } from '#shared/domain/diagnosis/tree-edits.ts';

const useStyles = makeStyles({
  core: {
    width: '100%',
    '& textarea': {
      // As high as its text, and never wider than the column: also of a word without end.
      fieldSizing: 'content',
      width: '100%',
      minHeight: '32px',
      maxHeight: '14em',
      overflowWrap: 'anywhere',
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});

const CORES: Readonly<Record<TreeKind, { label: string; hint: string }>> = {
  problem: {
    label: 'Problema central',
    hint: 'Un hecho negativo que existe, no la falta de una solución.',
  },
  objective: {
    label: 'Objetivo central',
    hint: 'El problema resuelto, como si ya hubiera pasado.',
  },
};

/** The problem or the objective itself. */
export const CoreField = ({ tree }: { readonly tree: TreeKind }) => {
  const styles = useStyles();
  const { readOnly } = useDiagnosis();
  const edit = useEdit();
  const nodes = useContent((content) => content.treeNode);
  const core = nodesOf({ treeNode: nodes }, tree, 'core')[0];
  const { label, hint } = CORES[tree];
  return (
    <Field label={label} hint={hint} data-row={core?.id ?? `${tree}-core`}>
      <DraftTextarea
        className={styles.core}
        rows={1}
        resize="none"
        value={core?.text ?? ''}
        maxLength={2_000}
        readOnly={readOnly}
        onCommit={(text) =>
          edit((content) => setCore(content, tree, text, newId), `Escribir el ${label.toLowerCase()}`, `core ${tree}`)
        }
      />
    </Field>
  );
};

type Side = 'below' | 'above';

const SIDES: Readonly<
  Record<TreeKind, Readonly<Record<Side, { title: string; one: string; add: string; empty: string }>>>
> = {
  problem: {
    above: { title: 'Efectos', one: 'efecto', add: 'Agregar efecto', empty: 'Qué provoca el problema.' },
    below: { title: 'Causas', one: 'causa', add: 'Agregar causa', empty: 'Por qué existe el problema.' },
  },
  objective: {
    above: { title: 'Fines', one: 'fin', add: 'Agregar fin', empty: 'Para qué se quiere el objetivo.' },
    below: { title: 'Medios', one: 'medio', add: 'Agregar medio', empty: 'Cómo se llega al objetivo.' },
  },
};

/** Causes, effects, means or ends as an outline: what hangs on a box stands under it, moved in. */
export const SideOutline = ({ tree, side }: { readonly tree: TreeKind; readonly side: Side }) => {
  const { readOnly } = useDiagnosis();
  const edit = useEdit();
  const nodes = useContent((content) => content.treeNode);
  const rows = nodesOf({ treeNode: nodes }, tree, side);
  const { title, one, add, empty } = SIDES[tree][side];
  return (
    <OutlineEditor
      label={title}
      itemName={one}
      nested
      items={outlineOf(rows).map(({ row, level }) => ({ id: row.id, text: row.text, level }))}
      addLabel={add}
      empty={empty}
      maxLength={2_000}
      readOnly={readOnly}
      onText={(id, text) =>
        edit((content) => patchDiagnosisRow(content, 'treeNode', id, { text }), `Escribir: ${one}`, `node ${id}`)
      }
      onInsert={(afterId) => {
        const changes = edit((content) => {
          const own = nodesOf(content, tree, side);
          const after = own.find(({ id }) => id === afterId);
          const parentId = after?.parentId ?? null;
          const siblings = own.filter((row) => row.parentId === parentId);
          const index = after ? siblings.indexOf(after) + 1 : siblings.length;
          return insertNode(content, { tree, side, parentId, index }, '', newId);
        }, add);
        return insertedDiagnosisIds(changes, 'treeNode')[0];
      }}
      onDelete={(id) => edit((content) => deleteNode(content, id), `Quitar: ${one} y lo que cuelga`)}
      onMove={(id, how) => edit((content) => moveNode(content, id, how), `Mover: ${one}`)}
    />
  );
};
