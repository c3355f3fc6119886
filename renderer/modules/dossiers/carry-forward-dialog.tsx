import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { dossierTitle } from '#renderer/modules/dossiers/dossier-words.ts';
import { parseYear } from '#renderer/modules/dossiers/parse-year.ts';
import { readVersionChoices } from '#renderer/modules/dossiers/version-choice.ts';
import { VersionField } from '#renderer/modules/dossiers/version-field.tsx';
import { YearField } from '#renderer/modules/dossiers/year-field.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { today } from '#renderer/ui/today.ts';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { DossierSummary } from '#shared/ipc/dossier-channels.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  two: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalL },
  hint: { display: 'block', color: tokens.colorNeutralForeground3 },
  brought: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXXS },
});

type Props = {
  readonly dossier: DossierSummary;
  readonly onCreated: (dossierId: string) => void;
  readonly onClose: () => void;
};

/** Next year's dossier out of this one: structure and texts; amounts only where asked. */
export const CarryForwardDialog = ({ dossier, onCreated, onClose }: Props) => {
  const styles = useStyles();
  const { loaded, reload } = useLoaded('versions', readVersionChoices);
  const [yearText, setYearText] = useState(String(dossier.fiscalYear + 1));
  const [versionId, setVersionId] = useState('');
  const [startedOn, setStartedOn] = useState(today());
  const [withAmounts, setWithAmounts] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const carry = async () => {
    const year = parseYear(yearText);
    setTried(true);
    setFailure(null);
    if (busy || year === null || startedOn === '') return;
    setBusy(true);
    const created = await call('dossier.carryForward', {
      dossierId: dossier.dossierId,
      fiscalYear: year,
      procedureVersionId: versionId === '' ? null : versionId,
      startedOn,
      withAmounts,
    });
    setBusy(false);
    if (created.ok) onCreated(created.value.dossierId);
    else setFailure(created.error);
  };

  return (
    <FormDialog help="dossiers.carry" busy={busy} onSubmit={carry} onClose={onClose}>
      <DialogBody>
        <DialogTitle>Crear el expediente del año siguiente</DialogTitle>
        <DialogContent className={styles.content}>
          <Text>
            Se creará un expediente nuevo con lo escrito en «{dossierTitle(dossier)}»: quién ocupa cada puesto, las
            notas y los renglones del presupuesto. Este queda como está.
          </Text>
          <Brought dossier={dossier} fiscalYear={parseYear(yearText) ?? dossier.fiscalYear + 1} />
          <div className={styles.two}>
            <YearField
              value={yearText}
              hint={`Distinto de ${dossier.fiscalYear}`}
              showMissing={tried}
              onChange={setYearText}
            />
            <DateField
              label="Fecha de inicio"
              required
              value={startedOn}
              hint="Día en que empieza la actividad 1"
              {...(tried && startedOn === '' ? { problem: 'Escriba la fecha de inicio.' } : {})}
              onCommit={setStartedOn}
            />
          </div>
          {loaded.state === 'loading' && <Loading />}
          {loaded.state === 'failed' && (
            <ErrorNotice
              title="No se pudieron leer los procedimientos"
              failure={loaded.failure}
              onRetry={() => void reload()}
            />
          )}
          {loaded.state === 'ready' && (
            <VersionField
              choices={loaded.value}
              value={versionId}
              usual="El mismo procedimiento, en su versión vigente"
              onChange={setVersionId}
            />
          )}
          <Checkbox
            checked={withAmounts}
            onChange={(_, data) => setWithAmounts(data.checked === true)}
            label={
              <>
                Traer también los importes
                <Text size={200} className={styles.hint}>
                  Si no, los renglones del presupuesto llegan sin cantidades y se escriben de nuevo.
                </Text>
              </>
            }
          />
          {failure && <ErrorNotice title="No se creó el expediente" failure={failure} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancelar</Button>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {busy ? 'Creando…' : 'Crear el expediente'}
          </Button>
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};

type BroughtProps = { readonly dossier: DossierSummary; readonly fiscalYear: number };

/** What comes along of the year before, and what waits for its closing. */
const Brought = ({ dossier, fiscalYear }: BroughtProps) => {
  const styles = useStyles();
  const { dossierId } = dossier;
  const { loaded } = useLoaded(`carry ${dossierId} ${fiscalYear}`, () =>
    call('dossier.carryPreview', { dossierId, fiscalYear }),
  );
  if (loaded.state !== 'ready') return null;
  const { closedOn, results, agreements } = loaded.value;
  return (
    <ul className={styles.brought} aria-label="Lo que trae del año anterior">
      <li>
        Cuando abra su diagnóstico, su programa anual, su estrategia y su plan de medios, empezarán con lo escrito en
        los de {dossier.fiscalYear}.
      </li>
      <li>{resultsWords(dossier.fiscalYear, closedOn, results)}</li>
      <li>
        {agreements.length === 0
          ? `Ningún convenio de ${dossier.fiscalYear} sigue vigente en ${fiscalYear}.`
          : `Siguen los convenios vigentes: ${new Intl.ListFormat('es-MX').format(agreements)}.`}
        {closedOn === '' && ` Los que se firmen después en ${dossier.fiscalYear} llegarán cuando se cierre.`}
      </li>
    </ul>
  );
};

const resultsWords = (year: number, closedOn: string, results: number): string => {
  if (closedOn === '') {
    return `El ejercicio ${year} sigue abierto: sus resultados llegarán al diagnóstico cuando se cierre.`;
  }
  if (results === 0) return `El ejercicio ${year} no dejó resultados registrados en su ejecución.`;
  return `El diagnóstico traerá ${results === 1 ? 'un resultado' : `${results} resultados`} de ${year}: lo planeado y lo hecho.`;
};
