import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { parseOpenYear } from '#renderer/modules/guidelines/parse-years.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { Failure } from '#shared/domain/common/result.ts';
import type { Guideline } from '#shared/domain/review/guideline.ts';
import { reviewSectionName } from '#shared/domain/review/section-names.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '44rem' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  two: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalL },
  years: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalL },
});

/** What is written of a guideline of the desk's own. */
export type GuidelineDraft = Omit<Guideline, 'origin' | 'confidence'>;

type Props = {
  readonly draft: GuidelineDraft;
  readonly isNew: boolean;
  /** Keys of the sections that a programme may have, in their order. */
  readonly sections: readonly string[];
  readonly onSaved: (all: readonly Guideline[], saved: GuidelineDraft) => void;
  readonly onClose: () => void;
};

/** Writes a guideline of the desk's own. */
export const GuidelineDialog = ({ draft, isNew, sections, onSaved, onClose }: Props) => {
  const styles = useStyles();
  const [written, setWritten] = useState(draft);
  const [fromText, setFromText] = useState(draft.fromYear === null ? '' : String(draft.fromYear));
  const [toText, setToText] = useState(draft.toYear === null ? '' : String(draft.toYear));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const fromYear = parseOpenYear(fromText);
  const toYear = parseOpenYear(toText);
  const crossed = typeof fromYear === 'number' && typeof toYear === 'number' && fromYear > toYear;
  const set = (part: Partial<GuidelineDraft>) => setWritten((before) => ({ ...before, ...part }));

  const save = async () => {
    setTried(true);
    setFailure(null);
    if (busy || written.requirement.trim() === '' || fromYear === undefined || toYear === undefined || crossed) return;
    setBusy(true);
    const guideline = { ...written, requirement: written.requirement.trim(), fromYear, toYear };
    const result = await call('guideline.save', { guideline });
    setBusy(false);
    if (result.ok) onSaved(result.value, guideline);
    else setFailure(result.error);
  };
  const yearProblem = (year: number | null | undefined): string | null =>
    tried && year === undefined ? 'Escriba el año con cuatro cifras, o déjelo vacío.' : null;

  return (
    <FormDialog help="guidelines" className={styles.surface} busy={busy} onSubmit={save} onClose={onClose}>
      <DialogBody>
        <DialogTitle>{isNew ? 'Agregar un lineamiento' : 'Editar el lineamiento'}</DialogTitle>
        <DialogContent className={styles.content}>
          <div className={styles.two}>
            <Field label="Documento" hint="Ley, regla, circular u oficio que lo pide">
              <Input
                autoFocus
                value={written.document}
                maxLength={2_000}
                onChange={(_, data) => set({ document: data.value })}
              />
            </Field>
            <Field label="Numeral" hint="Artículo, fracción o punto">
              <Input value={written.numeral} maxLength={200} onChange={(_, data) => set({ numeral: data.value })} />
            </Field>
          </div>
          <Field
            label="Qué pide"
            required
            hint="Con sus palabras y en una o dos frases: se contesta «cumple», «no cumple» o «no aplica»."
            validationMessage={tried && written.requirement.trim() === '' ? 'Escriba qué pide.' : null}
          >
            <Textarea
              value={written.requirement}
              maxLength={20_000}
              rows={4}
              resize="vertical"
              onChange={(_, data) => set({ requirement: data.value })}
            />
          </Field>
          <SelectField
            label="Apartado del programa que lo atiende"
            value={written.section}
            onChange={(section) => set({ section })}
          >
            <option value="">Todo el programa</option>
            {sections.map((section) => (
              <option key={section} value={section}>
                {reviewSectionName('annual-program', section)}
              </option>
            ))}
          </SelectField>
          <div className={styles.years}>
            <Field
              label="Rige desde el ejercicio"
              hint="Vacío: desde siempre"
              validationMessage={yearProblem(fromYear)}
            >
              <Input
                value={fromText}
                inputMode="numeric"
                maxLength={4}
                onChange={(_, data) => setFromText(data.value)}
              />
            </Field>
            <Field
              label="Rige hasta el ejercicio"
              hint="Vacío: sigue vigente"
              validationMessage={
                yearProblem(toYear) ?? (tried && crossed ? 'Termina antes de empezar: corrija uno de los dos.' : null)
              }
            >
              <Input value={toText} inputMode="numeric" maxLength={4} onChange={(_, data) => setToText(data.value)} />
            </Field>
          </div>
          <Field label="Fuente" hint="Dónde se leyó: publicación, fecha, dirección">
            <Input value={written.source} maxLength={2_000} onChange={(_, data) => set({ source: data.value })} />
          </Field>
          {failure && <ErrorNotice title="No se guardó" failure={failure} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancelar</Button>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {busy ? 'Guardando…' : 'Guardar'}
          </Button>
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};
