import { Field, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useContent } from '#renderer/modules/budget/budget-context.tsx';
import { useLineEdit } from '#renderer/modules/budget/guided/use-line-edit.ts';
import type { BudgetLine } from '#shared/domain/budget/budget.ts';

/** The department that will spend it and the source that pays for it. */
export const WhoAnswer = ({ line }: { readonly line: BudgetLine }) => {
  const edit = useLineEdit(line.id);
  const departments = useContent((content) => content.department);
  const sources = useContent((content) => content.fundingSource);
  return (
    <>
      {departments.length === 0 && <Missing what="departamentos" />}
      {departments.length > 0 && (
        <Field label="Departamento">
          <Select
            value={line.departmentId ?? ''}
            onChange={(_, data) =>
              edit({ departmentId: data.value === '' ? null : data.value }, 'Elegir el departamento')
            }
          >
            <option value="">Elija un departamento</option>
            {departments.map((row) => (
              <option key={row.id} value={row.id}>
                {nameOf(row)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {sources.length === 0 && <Missing what="fuentes de financiamiento" />}
      {sources.length > 0 && (
        <Field label="Fuente de financiamiento">
          <Select
            value={line.fundingSourceId ?? ''}
            onChange={(_, data) => edit({ fundingSourceId: data.value === '' ? null : data.value }, 'Elegir la fuente')}
          >
            <option value="">Elija una fuente</option>
            {sources.map((row) => (
              <option key={row.id} value={row.id}>
                {nameOf(row)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
};

const Missing = ({ what }: { readonly what: string }) => (
  <MessageBar intent="info">
    <MessageBarBody>Todavía no hay {what}: se agregan en las primeras preguntas, a la izquierda.</MessageBarBody>
  </MessageBar>
);

const nameOf = ({ code, name }: { readonly code: string; readonly name: string }): string =>
  [code, name].filter((part) => part.trim() !== '').join(' ') || 'Sin nombre';
