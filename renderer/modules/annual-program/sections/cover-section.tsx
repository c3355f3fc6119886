import { Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { SectionFrame } from '#renderer/modules/annual-program/fields/section-frame.tsx';
import { useContent, useProgramEdit, useReadOnly } from '#renderer/modules/annual-program/program-context.tsx';
import type { ProfileSection } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { setProgramField } from '#shared/domain/annual-program/program-rows.ts';

const useStyles = makeStyles({
  form: { maxWidth: '44rem', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** The title; institution and year are the dossier's. */
export const CoverSection = ({ section }: { readonly section: ProfileSection }) => {
  const styles = useStyles();
  const row = useContent((content) => content.annualProgram[0]);
  return (
    <SectionFrame section={section}>
      <div className={styles.form}>
        <ProgramTitle />
        <Text>Ejercicio fiscal {row?.fiscalYear}. Es el de su expediente y no se cambia.</Text>
      </div>
    </SectionFrame>
  );
};

export const ProgramTitle = () => {
  const readOnly = useReadOnly();
  const edit = useProgramEdit();
  const row = useContent((content) => content.annualProgram[0]);
  if (!row) return null;
  return (
    <Field label="Título del programa anual" data-fields="title">
      <DraftInput
        value={row.title}
        maxLength={2_000}
        readOnly={readOnly}
        onCommit={(title) =>
          edit(() => [setProgramField('annualProgram', row.id, 'title', title)], 'Cambiar el título', `${row.id} title`)
        }
      />
    </Field>
  );
};
