import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { useAbout, useContent, useExecutionEdit, useReadOnly } from '#renderer/modules/execution/execution-context.tsx';
import { Beside, CardPart, Quiet } from '#renderer/ui/card-part.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { quarterName } from '#shared/domain/common/fiscal-year.ts';
import type { Publication } from '#shared/domain/execution/execution.ts';
import { executionRows } from '#shared/domain/execution/execution-edits.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

type SaidField = Exclude<keyof Publication, 'id' | 'rank' | 'quarter'>;

const BLANK_PUBLICATION: Readonly<Record<SaidField, string>> = {
  role: '',
  responsibleArea: '',
  validatedOn: '',
  updatedOn: '',
  note: '',
  programName: '',
  programApprovedOn: '',
  programLink: '',
  airtimeMessage: '',
  airtimeLink: '',
};

/** What a person says of a quarter that no document of the dossier knows. */
export const PublicationFields = ({ quarter }: { readonly quarter: number }) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const { publicationRoles } = useAbout();
  const edit = useExecutionEdit();
  const row = useContent((content) => content.publication.find((one) => one.quarter === quarter));
  const before = useContent((content) =>
    content.publication.findLast((one) => one.quarter < quarter && one.responsibleArea !== ''),
  );
  const put = (field: SaidField) => (value: string) =>
    edit(
      (content) => {
        const present = content.publication.find((one) => one.quarter === quarter);
        if (present) return [executionRows.set('publication', present.id, field, value)];
        if (value === '') return [];
        return executionRows.append(content, 'publication', [{ ...BLANK_PUBLICATION, quarter, [field]: value }], newId);
      },
      `Cambiar lo que se publica de ${quarterName(quarter)}`,
      `${quarter} ${field}`,
    );
  const value = (field: SaidField) => row?.[field] ?? '';
  const line = (field: SaidField, label: string, placeholder = '', problem: string | null = null) => (
    <Field
      label={label}
      validationState={problem === null ? 'none' : 'warning'}
      validationMessage={problem}
      data-fields={field}
    >
      <DraftInput
        value={value(field)}
        maxLength={2_000}
        readOnly={readOnly}
        placeholder={readOnly ? '' : placeholder}
        onCommit={put(field)}
      />
    </Field>
  );
  const link = (field: SaidField, label: string) =>
    line(
      field,
      label,
      'https://…',
      /^(https?:\/\/\S+)?$/i.test(value(field).trim())
        ? null
        : 'No es un enlace. Cópielo completo del navegador: empieza con https:// y no lleva espacios.',
    );
  const day = (field: SaidField, label: string) => (
    <div data-fields={field}>
      <DateField label={label} value={value(field)} keepsStored readOnly={readOnly} hint="" onCommit={put(field)} />
    </div>
  );
  const role = value('role');
  return (
    <div className={styles.root} data-row={row?.id}>
      <CardPart title={`Lo que se dice de ${quarterName(quarter)}`}>
        {before && !row && !readOnly && (
          <Quiet>Lo escrito en {quarterName(before.quarter)} no se copia solo: cada trimestre se valida aparte.</Quiet>
        )}
        <Beside>
          <div data-fields="role">
            <SelectField label="Función de la dependencia" value={role} readOnly={readOnly} onChange={put('role')}>
              <option value="">Sin decir</option>
              {role !== '' && !publicationRoles.includes(role) && (
                <option value={role}>{role} (no está en la lista)</option>
              )}
              {publicationRoles.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </SelectField>
          </div>
          {line('responsibleArea', 'Área responsable de la información', 'Como la publica la dependencia')}
        </Beside>
        <Beside>
          {day('validatedOn', 'Fecha de validación')}
          {day('updatedOn', 'Fecha de actualización')}
        </Beside>
        <Field label="Nota" data-fields="note">
          <DraftTextarea
            value={value('note')}
            maxLength={20_000}
            rows={2}
            resize="vertical"
            readOnly={readOnly}
            onCommit={put('note')}
          />
        </Field>
      </CardPart>
      <CardPart title="Programa anual de comunicación">
        <Beside>
          {line('programName', 'Denominación del documento')}
          {day('programApprovedOn', 'Fecha de aprobación')}
        </Beside>
        {link('programLink', 'Hipervínculo al documento')}
      </CardPart>
      <CardPart title="Tiempos oficiales">
        {line('airtimeMessage', 'Mensaje')}
        {link('airtimeLink', 'Hipervínculo a lo que publica quien los administra')}
      </CardPart>
    </div>
  );
};
