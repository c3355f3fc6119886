import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Spinner,
  Subtitle1,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { fieldsFound } from '#renderer/modules/programs/import/fields-found.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { RecordDefinitions } from '#shared/domain/program-record/record-definitions.ts';
import type { RecordImportPreview } from '#shared/ipc/program-channels.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, outline: 'none', maxWidth: '62rem' },
  answered: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  heading: { margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { margin: 0, paddingLeft: '1.4em' },
  line: { marginBottom: tokens.spacingVerticalXS, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  unplaced: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    listStyleType: 'none',
    borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeBorder2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  table: { width: '100%', borderCollapse: 'collapse' },
  name: {
    width: '15rem',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
  },
  value: { verticalAlign: 'top', padding: `${tokens.spacingVerticalXS} 0` },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  nothing: { color: tokens.colorNeutralForeground3 },
  foot: {
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingVerticalXXL})`,
    display: 'flex',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type Props = {
  readonly preview: RecordImportPreview;
  readonly definitions: RecordDefinitions;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
};

/** What the reader found, field by field, and what it couldn't place. Nothing is written yet. */
export const ProgramFound = ({ preview, definitions, busy, failure, onConfirm, onBack }: Props) => {
  const styles = useStyles();
  const { content, answered, fields, unplaced, notes, ownFile } = preview;
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.focus({ preventScroll: true }), []);
  return (
    <section ref={root} tabIndex={-1} aria-label="Vista previa de la importación" className={styles.root}>
      {ownFile && (
        <MessageBar intent={ownFile.edited ? 'warning' : 'success'} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>Este documento lo escribió Cauce.</MessageBarTitle>{' '}
            {ownFile.edited
              ? 'Alguien cambió su texto en Word después. Abajo ve la ficha tal como la escribió Cauce: los cambios hechos en Word no están. Si los necesita, páselos a mano.'
              : 'Trae la ficha completa, y nadie cambió su texto: se recupera igual.'}
          </MessageBarBody>
        </MessageBar>
      )}
      <Text className={styles.answered}>
        {answered} de {fields} campos contestados
        {unplaced.length > 0 && ` · ${countOf(unplaced.length, 'texto sin lugar', 'textos sin lugar')}`}
      </Text>
      {unplaced.length > 0 && (
        <section aria-labelledby="unplaced">
          <Subtitle1 as="h2" id="unplaced" className={styles.heading}>
            Textos que no encontraron su lugar
          </Subtitle1>
          <ul className={styles.unplaced}>
            {unplaced.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
              <li key={index} className={styles.line}>
                {text}
              </li>
            ))}
          </ul>
          <Text size={200} className={styles.nothing}>
            No se pierden: quedan en la ficha, aparte, hasta que usted los coloque o los descarte.
          </Text>
        </section>
      )}
      {notes.length > 0 && (
        <section aria-labelledby="notes">
          <Subtitle1 as="h2" id="notes" className={styles.heading}>
            Lo que Cauce interpretó
          </Subtitle1>
          <ul className={styles.list}>
            {notes.map((note) => (
              <li key={note} className={styles.line}>
                {note}
              </li>
            ))}
          </ul>
        </section>
      )}
      {fieldsFound(content, definitions).map((section) => (
        <section key={section.key} aria-labelledby={`found-${section.key}`}>
          <Subtitle1 as="h2" id={`found-${section.key}`} className={styles.heading}>
            {section.title}
          </Subtitle1>
          <table className={styles.table}>
            <tbody>
              {section.fields.map(({ key, label, lines }) => (
                <tr key={key} className={styles.row}>
                  <th scope="row" className={styles.name}>
                    {label}
                  </th>
                  <td className={styles.value}>
                    {lines.length === 0 && <Text className={styles.nothing}>Nada</Text>}
                    {lines.length === 1 && <div className={styles.line}>{lines[0]}</div>}
                    {lines.length > 1 && (
                      <ul className={styles.list}>
                        {lines.map((line, index) => (
                          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
                          <li key={index} className={styles.line}>
                            {line}
                          </li>
                        ))}
                      </ul>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {failure && <ErrorNotice title="No se pudo importar" failure={failure} />}
      <div className={styles.foot}>
        <Button onClick={onBack} disabled={busy}>
          Elegir otro texto
        </Button>
        <Button
          appearance="primary"
          onClick={onConfirm}
          disabledFocusable={busy}
          icon={busy ? <Spinner size="tiny" /> : null}
        >
          {busy ? 'Importando…' : 'Importar esta ficha'}
        </Button>
      </div>
    </section>
  );
};
