import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { call } from '#renderer/api.ts';
import { parseYear, YearField } from '#renderer/modules/catalogues/year-field.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { Failure } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

type Props = { readonly onCreated: (classifierId: string) => void; readonly onClose: () => void };

/** Whose it is, for which year, and how many figures its specific items have. */
export const NewClassifierDialog = ({ onCreated, onClose }: Props) => {
  const styles = useStyles();
  useReturnFocus();
  const [name, setName] = useState('Clasificador por objeto del gasto');
  const [owner, setOwner] = useState('');
  const [year, setYear] = useState(String(new Date().getFullYear()));
  const [edition, setEdition] = useState('');
  const [width, setWidth] = useState<4 | 5>(4);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const fiscalYear = parseYear(year);
    if (busy || fiscalYear === null || name.trim() === '') return;
    setBusy(true);
    const created = await call('classifier.create', {
      name: name.trim(),
      owner: owner.trim(),
      fiscalYear,
      edition: edition.trim(),
      width,
    });
    setBusy(false);
    if (created.ok) onCreated(created.value.classifierId);
    else setFailure(created.error);
  };

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <form onSubmit={create} noValidate>
          <DialogBody>
            <DialogTitle>Nuevo clasificador</DialogTitle>
            <DialogContent className={styles.content}>
              <Field
                label="Nombre"
                required
                validationMessage={tried && name.trim() === '' ? 'Escriba un nombre.' : null}
              >
                <Input autoFocus value={name} maxLength={2_000} onChange={(_, data) => setName(data.value)} />
              </Field>
              <YearField value={year} onChange={setYear} showMissing={tried} />
              <Field label="Ente" hint="De quién es: la entidad o el organismo que lo publica.">
                <Input value={owner} maxLength={2_000} onChange={(_, data) => setOwner(data.value)} />
              </Field>
              <Field
                label="Edición"
                hint="Con qué publicación se cotejó, por ejemplo «Periódico oficial, 15-dic-2025»."
              >
                <Input value={edition} maxLength={2_000} onChange={(_, data) => setEdition(data.value)} />
              </Field>
              <Field label="Claves de las partidas específicas">
                <RadioGroup
                  layout="horizontal"
                  value={String(width)}
                  onChange={(_, data) => setWidth(data.value === '5' ? 5 : 4)}
                >
                  <Radio value="4" label="Cuatro cifras: 3611" />
                  <Radio value="5" label="Cinco cifras: 36101" />
                </RadioGroup>
              </Field>
              {failure && <ErrorNotice title="No se pudo crear" failure={failure} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Cancelar</Button>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                {busy ? 'Creando…' : 'Crear'}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};
