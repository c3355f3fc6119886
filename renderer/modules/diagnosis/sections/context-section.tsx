import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useArrival, useContent, useDiagnosis, useEdit } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { RichTextEditor } from '#renderer/ui/rich-text-editor/rich-text-editor.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { patchDiagnosisRow } from '#shared/domain/diagnosis/diagnosis-edits.ts';

const useStyles = makeStyles({
  form: { maxWidth: '52rem', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** What the diagnosis is called, the situation it begins with and how it was made. */
export const ContextSection = () => {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useArrival('context', ({ field }) => {
    root.current
      ?.querySelector<HTMLElement>(`[data-field="${field ?? 'title'}"] :is(input, [contenteditable])`)
      ?.focus();
  });
  return (
    <SectionLayout
      title="Contexto y método"
      about="De dónde parte el diagnóstico y cómo se hizo. Abre el documento impreso."
      help="diagnosis"
      scrolls
    >
      <div ref={root} className={styles.form}>
        <TitleField />
        <RichField field="context" />
        <RichField field="method" />
      </div>
    </SectionLayout>
  );
};

const TitleField = () => {
  const { readOnly } = useDiagnosis();
  const edit = useEdit();
  const row = useContent((content) => content.diagnosis[0]);
  if (!row) return null;
  return (
    <Field label="Título del diagnóstico" data-field="title">
      <DraftInput
        value={row.title}
        maxLength={2_000}
        readOnly={readOnly}
        onCommit={(title) =>
          edit(
            (content) => patchDiagnosisRow(content, 'diagnosis', row.id, { title }),
            'Escribir el título del diagnóstico',
            'title',
          )
        }
      />
    </Field>
  );
};

const RICH = {
  context: {
    label: 'Contexto',
    hint: 'La situación que da origen al programa: qué pasa, a quién, desde cuándo y con qué datos se sabe.',
  },
  method: {
    label: 'Método',
    hint: 'Cómo se reunió la información: fuentes consultadas, periodo, límites de lo que se sabe.',
  },
} as const;

/** One of the two long texts. */
export const RichField = ({ field }: { readonly field: keyof typeof RICH }) => {
  const { readOnly } = useDiagnosis();
  const edit = useEdit();
  const row = useContent((content) => content.diagnosis[0]);
  const { label, hint } = RICH[field];
  if (!row) return null;
  return (
    <Field label={label} hint={hint} data-field={field}>
      {() => (
        <RichTextEditor
          label={label}
          value={row[field]}
          readOnly={readOnly}
          minLines={6}
          onChange={(value) =>
            edit(
              (content) => patchDiagnosisRow(content, 'diagnosis', row.id, { [field]: value }),
              `Escribir «${label}»`,
              field,
            )
          }
        />
      )}
    </Field>
  );
};
