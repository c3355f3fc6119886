import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { useContent, useReadOnly, useStrategyEdit } from '#renderer/modules/strategy/strategy-context.tsx';
import { partWords } from '#renderer/modules/strategy/strategy-sections.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import { RichTextEditor } from '#renderer/ui/rich-text-editor/rich-text-editor.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { setStrategyField } from '#shared/domain/strategy/strategy-rows.ts';

const useStyles = makeStyles({
  form: { maxWidth: '52rem', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  two: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXL,
  },
});

/** Title, mission, vision, the objectives and the axes of the development plan. */
export const TextsSection = () => {
  const styles = useStyles();
  const { title, about } = partWords('strategy');
  return (
    <SectionLayout title={title} about={about} help="strategy.texts" scrolls>
      <div className={styles.form}>
        <div className={styles.two}>
          <StrategyTitle />
          <PreparedOn />
        </div>
        <StrategyText field="mission" />
        <StrategyText field="vision" />
        <StrategyText field="institutionalObjective" />
        <StrategyText field="objective" />
        <PlanAxes />
      </div>
    </SectionLayout>
  );
};

export const StrategyTitle = () => {
  const readOnly = useReadOnly();
  const edit = useStrategyEdit();
  const row = useContent((content) => content.strategy[0]);
  if (!row) return null;
  return (
    <Field label="Título de la estrategia" data-fields="title">
      <DraftInput
        value={row.title}
        maxLength={2_000}
        readOnly={readOnly}
        onCommit={(title) =>
          edit(() => [setStrategyField('strategy', row.id, 'title', title)], 'Cambiar el título', `${row.id} title`)
        }
      />
    </Field>
  );
};

const PreparedOn = () => {
  const readOnly = useReadOnly();
  const edit = useStrategyEdit();
  const row = useContent((content) => content.strategy[0]);
  if (!row) return null;
  return (
    <div data-fields="preparedOn">
      <DateField
        label="Fecha de elaboración"
        value={row.preparedOn}
        readOnly={readOnly}
        onCommit={(day) =>
          edit(
            () => [setStrategyField('strategy', row.id, 'preparedOn', day)],
            'Cambiar la fecha de elaboración',
            `${row.id} preparedOn`,
          )
        }
      />
    </div>
  );
};

type TextKey = 'mission' | 'vision' | 'institutionalObjective' | 'objective';

const TEXTS: Readonly<Record<TextKey, { readonly label: string; readonly words: string; readonly hint: string }>> = {
  mission: { label: 'Misión', words: 'la misión', hint: 'Para qué existe la institución.' },
  vision: { label: 'Visión', words: 'la visión', hint: 'Qué quiere llegar a ser.' },
  institutionalObjective: {
    label: 'Objetivo institucional',
    words: 'el objetivo institucional',
    hint: 'El que la comunicación ayuda a cumplir, con el eje del plan de desarrollo del que sale.',
  },
  objective: {
    label: 'Objetivo de la comunicación',
    words: 'el objetivo de la comunicación',
    hint: 'Qué debe saber, sentir o hacer la gente al terminar el año.',
  },
};

/** One of the texts that a person writes. */
export const StrategyText = ({ field }: { readonly field: TextKey }) => {
  const readOnly = useReadOnly();
  const edit = useStrategyEdit();
  const row = useContent((content) => content.strategy[0]);
  const { label, words, hint } = TEXTS[field];
  if (!row) return null;
  return (
    <Field label={label} hint={hint} data-fields={field}>
      <RichTextEditor
        label={label}
        value={row[field]}
        readOnly={readOnly}
        toolbar="focus"
        minLines={3}
        onChange={(value) =>
          edit(() => [setStrategyField('strategy', row.id, field, value)], `Escribir ${words}`, `${row.id} ${field}`)
        }
      />
    </Field>
  );
};

export const PlanAxes = () => {
  const readOnly = useReadOnly();
  const edit = useStrategyEdit();
  const row = useContent((content) => content.strategy[0]);
  if (!row) return null;
  return (
    <Field
      label="Ejes del plan de desarrollo"
      hint="El plan y los ejes con que se alinea la comunicación."
      data-fields="planAxes"
    >
      <DraftTextarea
        value={row.planAxes}
        maxLength={20_000}
        rows={3}
        resize="vertical"
        readOnly={readOnly}
        onCommit={(axes) =>
          edit(
            () => [setStrategyField('strategy', row.id, 'planAxes', axes)],
            'Escribir los ejes del plan de desarrollo',
            `${row.id} planAxes`,
          )
        }
      />
    </Field>
  );
};
