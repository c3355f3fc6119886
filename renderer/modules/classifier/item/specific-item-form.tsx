import { Button, Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ClassifierSession } from '#renderer/modules/classifier/classifier-session.ts';
import { type ItemField, setItemField } from '#renderer/modules/classifier/item/item-edits.ts';
import { codeProblem, sayProblem } from '#renderer/modules/classifier/item/item-problem.ts';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import type { BaseCatalogue } from '#shared/domain/classifier/base-catalogue.ts';
import { type ClassifierContent, type SpecificItem, schemeOf } from '#shared/domain/classifier/classifier.ts';
import { normalCode } from '#shared/domain/classifier/item-code.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  code: { maxWidth: '10rem' },
  remove: { alignSelf: 'flex-start' },
});

type Props = {
  readonly item: SpecificItem;
  readonly content: ClassifierContent;
  readonly base: BaseCatalogue;
  readonly session: ClassifierSession;
  readonly readOnly: boolean;
  readonly go: (code: string) => void;
  readonly onRemove: () => void;
};

/** A specific item of the owner: everything about it can be changed while the year is open. */
export const SpecificItemForm = ({ item, content, base, session, readOnly, go, onRemove }: Props) => {
  const styles = useStyles();
  const problem = codeProblem(item, content, base);
  const set = <F extends ItemField>(field: F, value: SpecificItem[F], label: string) => {
    const changes = setItemField(item, field, value);
    if (changes.length > 0) session.edit(changes, label, `${field} ${item.id}`);
  };
  const setCode = (text: string) => {
    const code = normalCode(text, schemeOf(content).width).slice(0, 20);
    if (code === '' || code === item.code) return;
    set('code', code, `Cambiar la clave ${item.code} por ${code}`);
    go(code);
  };
  return (
    <div className={styles.root}>
      <Field
        label="Clave"
        validationMessage={problem?.field === 'code' ? sayProblem(problem) : null}
        validationState={problem?.severity === 'blocking' ? 'error' : 'warning'}
      >
        <DraftInput
          className={styles.code}
          value={item.code}
          maxLength={20}
          inputMode="numeric"
          readOnly={readOnly}
          onCommit={setCode}
        />
      </Field>
      <Field
        label="Denominación"
        required
        validationMessage={item.name.trim() === '' ? 'Escriba la denominación que le da su clasificador.' : null}
      >
        <DraftInput
          value={item.name}
          maxLength={500}
          readOnly={readOnly}
          onCommit={(value) => set('name', value, `Cambiar la denominación de ${item.code}`)}
        />
      </Field>
      <Checkbox
        label="Restringida: su gasto pide la validación de otra área"
        checked={item.restricted}
        disabled={readOnly}
        onChange={(_, data) =>
          set(
            'restricted',
            data.checked === true,
            data.checked === true ? `Restringir ${item.code}` : `Quitar la restricción de ${item.code}`,
          )
        }
      />
      {item.restricted && (
        <Field
          label="Quién la valida"
          validationMessage={item.validator.trim() === '' ? 'Escriba el área que autoriza su ejercicio.' : null}
          validationState="warning"
        >
          <DraftInput
            value={item.validator}
            maxLength={2_000}
            readOnly={readOnly}
            onCommit={(value) => set('validator', value, `Cambiar quién valida ${item.code}`)}
          />
        </Field>
      )}
      <Field label="Nota">
        <DraftTextarea
          value={item.note}
          maxLength={2_000}
          readOnly={readOnly}
          rows={2}
          onCommit={(value) => set('note', value, `Cambiar la nota de ${item.code}`)}
        />
      </Field>
      {!readOnly && (
        <Button className={styles.remove} appearance="subtle" icon={<DeleteRegular />} onClick={onRemove}>
          Quitar la partida
        </Button>
      )}
    </div>
  );
};
