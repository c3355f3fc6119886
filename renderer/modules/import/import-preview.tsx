import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
  Spinner,
  Subtitle1,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { sectionsFound } from '#renderer/modules/import/import-findings.ts';
import { ImportedActivities } from '#renderer/modules/import/imported-activities.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';
import type { ImportPreview } from '#shared/ipc/import-channels.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, outline: 'none' },
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, margin: 0 },
  count: {
    display: 'flex',
    flexDirection: 'column-reverse',
    minWidth: '8rem',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  figure: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: 600 },
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
  summary: { marginLeft: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
  nothing: { color: tokens.colorNeutralForeground3 },
  foot: {
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingVerticalXXL})`,
    display: 'flex',
    justifyContent: 'flex-end',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type Props = {
  readonly preview: ImportPreview;
  readonly profiles: readonly ProcedureProfile[];
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
};

/** What the reader found, section by section, and what it couldn't place. */
export const ImportPreviewView = ({ preview, profiles, busy, failure, onConfirm, onBack }: Props) => {
  const styles = useStyles();
  const { content, counts, unplaced, notes, ownFile } = preview;
  const profile = profiles.find((p) => p.id === coverOf(content).profileId) ?? profiles[0];
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.focus({ preventScroll: true }), []);

  return (
    <section ref={root} tabIndex={-1} aria-label="Vista previa de la importación" className={styles.root}>
      {ownFile && (
        <MessageBar intent={ownFile.edited ? 'warning' : 'success'} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>Este documento lo escribió Cauce.</MessageBarTitle>{' '}
            {ownFile.edited
              ? 'Alguien cambió su texto en Word después. Abajo ve el procedimiento tal como lo escribió Cauce: los cambios hechos en Word no están. Si los necesita, páselos a mano.'
              : 'Trae el procedimiento completo, y nadie cambió su texto: se recupera igual.'}
          </MessageBarBody>
        </MessageBar>
      )}
      <dl className={styles.counts} aria-label="Resumen">
        {[
          [counts.activities, 'actividad', 'actividades'] as const,
          [counts.posts, 'puesto', 'puestos'] as const,
          [counts.decisions, 'decisión', 'decisiones'] as const,
          [counts.branches, 'salida de decisión', 'salidas de decisión'] as const,
        ].map(([count, one, many]) => (
          <div key={one} className={styles.count}>
            <dt>{count === 1 ? one : many}</dt>
            <dd className={styles.figure}>{count}</dd>
          </div>
        ))}
      </dl>
      {unplaced.length > 0 && (
        <section aria-labelledby="unplaced">
          <Subtitle1 as="h2" id="unplaced" className={styles.heading}>
            {countOf(unplaced.length, 'texto no encontró', 'textos no encontraron')} su lugar
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
            No se pierde: queda junto al procedimiento para que usted lo coloque o lo descarte.
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
      <section aria-labelledby="activities">
        <Subtitle1 as="h2" id="activities" className={styles.heading}>
          Actividades
        </Subtitle1>
        <ImportedActivities content={content} />
      </section>
      {profile && (
        <section aria-labelledby="sections">
          <Subtitle1 as="h2" id="sections" className={styles.heading}>
            Apartados de la guía «{profile.name}»
          </Subtitle1>
          <Accordion multiple collapsible>
            {sectionsFound(content, profile).map((section) => (
              <AccordionItem key={section.key} value={section.key} disabled={section.empty}>
                <AccordionHeader as="h3">
                  <span className={mergeClasses(section.empty && styles.nothing)}>{section.title}</span>
                  <Text size={200} className={styles.summary}>
                    {section.summary}
                  </Text>
                </AccordionHeader>
                <AccordionPanel>
                  <ul className={styles.list}>
                    {section.lines.map((line, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
                      <li key={index} className={styles.line}>
                        {line}
                      </li>
                    ))}
                  </ul>
                </AccordionPanel>
              </AccordionItem>
            ))}
          </Accordion>
        </section>
      )}
      {failure && <ErrorNotice title="No se pudo importar" failure={failure} />}
      <div className={styles.foot}>
        <Button onClick={onBack} disabled={busy}>
          Elegir otro documento
        </Button>
        <Button
          appearance="primary"
          onClick={onConfirm}
          disabledFocusable={busy}
          icon={busy ? <Spinner size="tiny" /> : null}
        >
          {busy ? 'Importando…' : 'Importar este procedimiento'}
        </Button>
      </div>
    </section>
  );
};
