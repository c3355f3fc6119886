import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useState } from 'react';
import { nameOfPartner } from '#renderer/modules/partners/partner-names.ts';
import { useContent } from '#renderer/modules/partners/partners-context.tsx';
import { usePartnerActions } from '#renderer/modules/partners/use-partner-actions.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { foldText } from '#shared/domain/common/text.ts';
import type { Partner } from '#shared/domain/partners/directory.ts';

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', gap: '12px' } });

type Props = {
  readonly partner: Partner;
  /** The other one, where it is known already. */
  readonly first: string | null;
  readonly onClose: () => void;
};

/** Two entries that are one body: which of the two keeps its own words is the person's choice. */
export const MergeDialog = ({ partner, first, onClose }: Props) => {
  const styles = useStyles();
  const { merge } = usePartnerActions();
  const all = useContent((content) => content.partner);
  const [query, setQuery] = useState('');
  const [otherId, setOtherId] = useState(first ?? '');
  const [keeps, setKeeps] = useState<'this' | 'other'>('this');
  const [asked, setAsked] = useState(false);
  const wanted = foldText(query);
  const found = all
    .filter(({ id }) => id !== partner.id)
    .filter((one) => one.id === otherId || foldText(`${one.name} ${one.shortName}`).includes(wanted))
    .slice(0, MOST_SHOWN);
  const other = all.find(({ id }) => id === otherId);

  const submit = () => {
    setAsked(true);
    if (!other) return;
    onClose();
    if (keeps === 'this') merge(partner.id, other.id);
    else merge(other.id, partner.id);
  };
  return (
    <FormDialog help="partners.import" onSubmit={submit} onClose={onClose}>
      <DialogBody>
        <DialogTitle>Unir «{nameOfPartner(partner)}» con otro</DialogTitle>
        <DialogContent className={styles.content}>
          <span>
            Quedan como un solo organismo. El que se conserva mantiene sus datos y completa los que le falten con los
            del otro; las personas, teléfonos, territorios y gestiones de los dos se juntan. Ctrl+Z los separa.
          </span>
          {first === null && (
            <Field label="Buscar al otro">
              <Input type="search" value={query} onChange={(_, data) => setQuery(data.value)} />
            </Field>
          )}
          <SelectField
            label="El otro organismo"
            required
            value={otherId}
            onChange={setOtherId}
            problem={asked && !other ? 'Elija con cuál se une.' : null}
          >
            <option value="">Elija uno</option>
            {found.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOfPartner(one)}
              </option>
            ))}
          </SelectField>
          {other && (
            <Field label="¿Cuál nombre y cuáles datos se conservan?">
              <RadioGroup value={keeps} onChange={(_, data) => setKeeps(data.value === 'other' ? 'other' : 'this')}>
                <Radio value="this" label={nameOfPartner(partner)} />
                <Radio value="other" label={nameOfPartner(other)} />
              </RadioGroup>
            </Field>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancelar</Button>
          <Button type="submit" appearance="primary">
            Unir
          </Button>
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};

const MOST_SHOWN = 300;
