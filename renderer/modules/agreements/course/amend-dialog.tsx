import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { amendTitle } from '#renderer/modules/agreements/agreement-names.ts';
import { useContent } from '#renderer/modules/agreements/agreements-context.tsx';
import { promiseWords } from '#renderer/modules/agreements/parts/promise-words.ts';
import { useAgreementActions } from '#renderer/modules/agreements/use-agreement-actions.ts';
import { ChoiceList } from '#renderer/ui/choice-list.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import type { Agreement } from '#shared/domain/agreements/agreements.ts';
import { standingPromises } from '#shared/domain/agreements/promises.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '44rem' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

type Props = { readonly agreement: Agreement; readonly onClose: () => void };

/** Which promises an amendment changes; it opens as a draft with them, its parties and its signatories. */
export const AmendDialog = ({ agreement, onClose }: Props) => {
  const styles = useStyles();
  const { amend } = useAgreementActions();
  const content = useContent((all) => all);
  const promises = useMemo(() => standingPromises(content, agreement), [content, agreement]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <FormDialog
      help="convenios.modificar"
      className={styles.surface}
      onSubmit={() => {
        onClose();
        amend(agreement, [...chosen]);
      }}
      onClose={onClose}
    >
      <DialogBody>
        <DialogTitle>{amendTitle(agreement.kind)}</DialogTitle>
        <DialogContent className={styles.content}>
          <Text>
            Lo firmado no cambia: se pacta un convenio modificatorio, que también se revisa y se firma. Empieza como
            borrador con las mismas partes y firmantes.
          </Text>
          {promises.length > 0 && (
            <ChoiceList
              legend="¿Qué compromisos cambian?"
              hint="Si solo cambian las fechas, no elija ninguno. Después puede agregar otros."
              fields="promises"
              choices={promises.map(({ root, current }) => ({ id: root.id, label: promiseWords(current) }))}
              chosen={chosen}
              readOnly={false}
              onToggle={toggle}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancelar</Button>
          <Button appearance="primary" type="submit">
            Empezar el modificatorio
          </Button>
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};
