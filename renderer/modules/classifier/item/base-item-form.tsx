import { Checkbox, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ClassifierSession } from '#renderer/modules/classifier/classifier-session.ts';
import { setRestriction } from '#renderer/modules/classifier/item/item-edits.ts';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import type { ClassifierContent } from '#shared/domain/classifier/classifier.ts';
import type { ClassifierIndex, ClassifierItem } from '#shared/domain/classifier/classifier-index.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly item: ClassifierItem;
  readonly content: ClassifierContent;
  readonly index: ClassifierIndex;
  readonly session: ClassifierSession;
  readonly readOnly: boolean;
};

/** An item of the base keeps its name; its owner may restrict it, and with it all that stands below. */
export const BaseItemForm = ({ item, content, index, session, readOnly }: Props) => {
  const styles = useStyles();
  const own = content.restriction.find((row) => row.code === item.code);
  const inherited = item.restricted && !own;
  const above = inherited
    ? index
        .pathOf(item.code)
        .slice(0, -1)
        .reverse()
        .find((step) => content.restriction.some((row) => row.code === step.code))
    : undefined;
  const set = (validator: string | null, label: string, coalesce: string | null = null) => {
    const changes = setRestriction(content, item.code, validator, newId);
    if (changes.length > 0) session.edit(changes, label, coalesce);
  };
  return (
    <div className={styles.root}>
      {above && (
        <Text>
          Restringida porque lo está {above.code} {above.name}
          {item.validator === '' ? '.' : `: la valida ${item.validator}.`}
        </Text>
      )}
      <Checkbox
        label="Restringida: su gasto, y el de lo que depende de ella, pide la validación de otra área"
        checked={own !== undefined}
        disabled={readOnly}
        onChange={(_, data) =>
          data.checked === true
            ? set(inherited ? item.validator : '', `Restringir ${item.code}`)
            : set(null, `Quitar la restricción de ${item.code}`)
        }
      />
      {own && (
        <Field
          label="Quién la valida"
          validationMessage={own.validator.trim() === '' ? 'Escriba el área que autoriza su ejercicio.' : null}
          validationState="warning"
        >
          <DraftInput
            value={own.validator}
            maxLength={2_000}
            readOnly={readOnly}
            onCommit={(value) => set(value, `Cambiar quién valida ${item.code}`, `validator ${item.code}`)}
          />
        </Field>
      )}
    </div>
  );
};
