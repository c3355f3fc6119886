import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { DictamenFields } from '#renderer/modules/procedure/dialogs/dictamen-fields.tsx';
import { useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { today } from '#renderer/ui/today.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: 'grid', gridTemplateColumns: '1fr 180px', gap: tokens.spacingHorizontalM },
  actions: { alignSelf: 'flex-end' },
});

type Props = { readonly version: ProcedureVersion; readonly onDone: (version: ProcedureVersion) => void };

/** Acts on an authorised version. Whether it is in force follows from its successors and isn't chosen here. */
export const PropertiesForm = ({ version, onDone }: Props) => {
  const styles = useStyles();
  const { profile } = useEditor();
  const [upToDate, setUpToDate] = useState(version.upToDate);
  const [isObsolete, setIsObsolete] = useState(version.obsolete !== null);
  const [obsolete, setObsolete] = useState(version.obsolete ?? { reason: '', date: today() });
  const [hasDictamen, setHasDictamen] = useState(version.dictamen !== null);
  const [dictamen, setDictamen] = useState(
    version.dictamen ?? { guideCode: profile.guide.code, guideEdition: profile.edition, date: today(), reference: '' },
  );
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const reasonMissing = isObsolete && obsolete.reason.trim() === '';

  const save = async () => {
    setAsked(true);
    // What isn't understood as a day is none.
    if (reasonMissing || (isObsolete && obsolete.date === '') || (hasDictamen && dictamen.date === '')) return;
    const result = await call('procedure.setProperties', {
      versionId: version.id,
      upToDate: upToDate && !isObsolete,
      obsolete: isObsolete ? obsolete : null,
      dictamen: hasDictamen ? dictamen : null,
    });
    if (result.ok) onDone(result.value);
    else setFailure(result.error);
  };

  return (
    <div className={styles.root}>
      <Checkbox
        label="Actualizado: responde a las necesidades actuales"
        checked={upToDate && !isObsolete}
        disabled={isObsolete || version.supersededBy !== null}
        onChange={(_, data) => setUpToDate(data.checked === true)}
      />
      <Checkbox
        label="Obsoleto: ya no responde a las necesidades o está en desuso"
        checked={isObsolete}
        onChange={(_, data) => setIsObsolete(data.checked === true)}
      />
      {isObsolete && (
        <div className={styles.row}>
          <Field
            label="Motivo"
            required
            validationMessage={asked && reasonMissing ? 'Escriba por qué es obsoleto.' : null}
          >
            <Textarea
              value={obsolete.reason}
              maxLength={2_000}
              onChange={(_, data) => setObsolete({ ...obsolete, reason: data.value })}
            />
          </Field>
          <DateField
            label="Desde"
            required
            value={obsolete.date}
            {...(asked && obsolete.date === '' ? { problem: 'Escriba la fecha.' } : {})}
            onCommit={(date) => setObsolete({ ...obsolete, date })}
          />
        </div>
      )}
      <Checkbox
        label="Dictaminado: tiene dictamen favorable"
        checked={hasDictamen}
        onChange={(_, data) => setHasDictamen(data.checked === true)}
      />
      {hasDictamen && <DictamenFields value={dictamen} onChange={setDictamen} />}
      {failure && <ErrorNotice failure={failure} title="No se cambió nada" />}
      <Button appearance="primary" className={styles.actions} onClick={() => void save()}>
        Registrar
      </Button>
    </div>
  );
};
