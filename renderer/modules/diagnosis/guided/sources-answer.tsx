import { useContent, useDiagnosis, useEdit } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { blankSource } from '#renderer/modules/diagnosis/sections/sources-section.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { RowsEditor } from '#renderer/ui/rows-editor.tsx';
import {
  deleteDiagnosisRows,
  insertDiagnosisRows,
  moveDiagnosisRow,
  patchDiagnosisRow,
} from '#shared/domain/diagnosis/diagnosis-edits.ts';

/** The sources as short rows. */
export const SourcesAnswer = () => {
  const { readOnly } = useDiagnosis();
  const edit = useEdit();
  const rows = useContent((content) => content.source);
  return (
    <RowsEditor
      label="Fuentes"
      rowName="fuente"
      addLabel="Agregar fuente"
      rows={rows}
      columns={COLUMNS}
      readOnly={readOnly}
      onInsert={(index) =>
        edit((content) => insertDiagnosisRows(content, 'source', [blankSource()], index, newId), 'Agregar fuente')
      }
      onDelete={(id) => edit((content) => deleteDiagnosisRows(content, 'source', [id]), 'Quitar fuente')}
      onMove={(id, index) => {
        const target = rows[index];
        if (target) edit((content) => moveDiagnosisRow(content, 'source', id, target.id), 'Mover fuente');
      }}
      onChange={(id, field, value) =>
        edit(
          (content) =>
            patchDiagnosisRow(content, 'source', id, { [field]: value.slice(0, field === 'published' ? 100 : 2_000) }),
          'Escribir una fuente',
          `source ${id} ${field}`,
        )
      }
    />
  );
};

const COLUMNS = [
  { key: 'title', title: 'Documento, encuesta o registro' },
  { key: 'institution', title: 'Institución' },
  { key: 'published', title: 'Fecha (o s/f)' },
] as const;
