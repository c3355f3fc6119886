import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { codeProblem, sayProblem } from '#renderer/modules/classifier/item/item-problem.ts';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { BaseCatalogue } from '#shared/domain/classifier/base-catalogue.ts';
import { type ClassifierContent, type SpecificItem, schemeOf } from '#shared/domain/classifier/classifier.ts';
import { genericOf, normalCode } from '#shared/domain/classifier/item-code.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  code: { maxWidth: '12rem' },
});

type Props = {
  /** What the code begins with. */
  readonly start: string;
  readonly content: ClassifierContent;
  readonly base: BaseCatalogue;
  readonly onAdd: (item: Omit<SpecificItem, 'id'>) => void;
  readonly onClose: () => void;
};

/** A specific item; nothing is added that the classifier couldn't hold. */
export const NewItemDialog = ({ start, content, base, onAdd, onClose }: Props) => {
  const styles = useStyles();
  useReturnFocus();
  const { width } = schemeOf(content);
  const [text, setText] = useState(start);
  const [name, setName] = useState('');
  const [restricted, setRestricted] = useState(false);
  const [validator, setValidator] = useState('');
  const [tried, setTried] = useState(false);
  const code = normalCode(text, width).slice(0, 20);
  const problem = code === '' ? undefined : codeProblem({ id: '', code, name }, content, base);
  const inBase = problem?.code === 'item-in-base' || problem?.code === 'item-name-differs';
  const complete = code.length >= width;
  const parent = base.items.find((item) => item.code === genericOf(code));

  const add = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code === '' || name.trim() === '' || problem) return;
    onAdd({ code, name: name.trim(), restricted, validator: restricted ? validator.trim() : '', note: '' });
  };

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <form onSubmit={add} noValidate>
          <DialogBody>
            <DialogTitle>Nueva partida específica</DialogTitle>
            <DialogContent className={styles.content}>
              <Field
                label="Clave"
                required
                hint={
                  complete && !problem && parent
                    ? `Depende de ${parent.code} ${parent.name}.`
                    : `${width} cifras; las tres primeras son las de CONAC.`
                }
                validationMessage={
                  code === ''
                    ? tried
                      ? 'Escriba la clave.'
                      : null
                    : problem && (tried || complete)
                      ? inBase
                        ? `${problem.message} Escriba la de su ente.`
                        : sayProblem(problem)
                      : null
                }
              >
                <Input
                  className={styles.code}
                  autoFocus
                  value={text}
                  inputMode="numeric"
                  maxLength={20}
                  onChange={(_, data) => setText(data.value)}
                />
              </Field>
              <Field
                label="Denominación"
                required
                validationMessage={
                  tried && name.trim() === '' ? 'Escriba la denominación que le da su clasificador.' : null
                }
              >
                <Input value={name} maxLength={500} onChange={(_, data) => setName(data.value)} />
              </Field>
              <Checkbox
                label="Restringida: su gasto pide la validación de otra área"
                checked={restricted}
                onChange={(_, data) => setRestricted(data.checked === true)}
              />
              {restricted && (
                <Field label="Quién la valida">
                  <Input value={validator} maxLength={2_000} onChange={(_, data) => setValidator(data.value)} />
                </Field>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Cancelar</Button>
              <Button type="submit" appearance="primary">
                Agregar
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};
