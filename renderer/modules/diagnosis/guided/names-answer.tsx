import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import {
  useContent,
  useDiagnosis,
  useDiagnosisState,
  useEdit,
} from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { DeleteRowsDialog } from '#renderer/modules/diagnosis/grid/delete-rows-dialog.tsx';
import { isLoss, useLosses } from '#renderer/modules/diagnosis/grid/use-losses.ts';
import { newId } from '#renderer/ui/new-id.ts';
import { RowsEditor } from '#renderer/ui/rows-editor.tsx';
import {
  deleteDiagnosisRows,
  insertDiagnosisRows,
  moveDiagnosisRow,
  patchDiagnosisRow,
} from '#shared/domain/diagnosis/diagnosis-edits.ts';
import { blankSegment, missingGroups } from '#shared/domain/diagnosis/segment-edits.ts';

/** Who is spoken to: the groups of the record at once, and one's own. */
export const NamesAnswer = () => {
  const { readOnly } = useDiagnosis();
  const edit = useEdit();
  const losses = useLosses('segment');
  const rows = useContent((content) => content.segment);
  const groups = useDiagnosisState((state) => state.about.groups);
  const absent = missingGroups({ segment: rows }, groups);
  const [doomed, setDoomed] = useState<readonly string[] | null>(null);
  const remove = (ids: readonly string[]) => {
    setDoomed(null);
    edit((content) => deleteDiagnosisRows(content, 'segment', ids), 'Quitar segmento');
  };
  return (
    <>
      {absent.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            La ficha del programa nombra {absent.length === 1 ? 'un grupo' : `${absent.length} grupos`} que aquí no{' '}
            {absent.length === 1 ? 'está' : 'están'}: {absent.join(', ')}.
          </MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              onClick={() =>
                edit(
                  (content) =>
                    insertDiagnosisRows(
                      content,
                      'segment',
                      missingGroups(content, groups).map(blankSegment),
                      content.segment.length,
                      newId,
                    ),
                  'Agregar los grupos de la ficha',
                )
              }
            >
              Agregar los grupos de la ficha
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <RowsEditor
        label="Segmentos"
        rowName="segmento"
        addLabel="Agregar segmento"
        rows={rows}
        columns={COLUMNS}
        readOnly={readOnly}
        onInsert={(index) =>
          edit(
            (content) => insertDiagnosisRows(content, 'segment', [blankSegment('')], index, newId),
            'Agregar segmento',
          )
        }
        onDelete={(id) => {
          if (isLoss(losses([id]))) setDoomed([id]);
          else remove([id]);
        }}
        onMove={(id, index) => {
          const target = rows[index];
          if (target) edit((content) => moveDiagnosisRow(content, 'segment', id, target.id), 'Mover segmento');
        }}
        onChange={(id, field, value) =>
          edit(
            (content) => patchDiagnosisRow(content, 'segment', id, { [field]: value.slice(0, 2_000) }),
            'Escribir el nombre de un segmento',
            `segment ${id} ${field}`,
          )
        }
      />
      <DeleteRowsDialog
        entity="segment"
        ids={doomed}
        rowNames={ROW_NAMES}
        onCancel={() => setDoomed(null)}
        onConfirm={remove}
      />
    </>
  );
};

const COLUMNS = [{ key: 'name', title: 'Nombre' }] as const;
const ROW_NAMES = ['segmento', 'segmentos'] as const;
