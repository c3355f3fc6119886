import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { FindingNotes } from '#renderer/modules/media-plan/finding-notes.tsx';
import { AudiencePart } from '#renderer/modules/media-plan/lines/audience-part.tsx';
import { CampaignPart } from '#renderer/modules/media-plan/lines/campaign-part.tsx';
import { IdentityPart } from '#renderer/modules/media-plan/lines/identity-part.tsx';
import { LineDates } from '#renderer/modules/media-plan/lines/line-dates.tsx';
import { LineNote, useLineEdit } from '#renderer/modules/media-plan/lines/line-fields.tsx';
import { useLineView } from '#renderer/modules/media-plan/lines/line-view.ts';
import { PayerPart } from '#renderer/modules/media-plan/lines/payer-part.tsx';
import { PricePart } from '#renderer/modules/media-plan/lines/price-part.tsx';
import { UnitPicker } from '#renderer/modules/media-plan/lines/unit-picker.tsx';
import {
  useContent,
  useFindings,
  useLookups,
  useMediaPlan,
  useScenarioLines,
} from '#renderer/modules/media-plan/media-plan-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { unitWords } from '#shared/domain/media/media-catalogue.ts';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';

const useStyles = makeStyles({
  root: {
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: '8px 4px 16px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Everything of the line in which the person stands. */
export const LineEditor = () => {
  const { lineView } = useMediaPlan();
  const lineId = useLineView(lineView, (state) => state.active?.rowId ?? null);
  const line = useContent((content) => content.line.find(({ id }) => id === lineId));
  if (!line) {
    return (
      <EmptyState title="Ningún renglón elegido">
        Aquí se ve y se escribe completo el renglón en que está: precio, fechas, audiencia y quién lo paga.
      </EmptyState>
    );
  }
  return <WholeLine key={line.id} line={line} />;
};

const WholeLine = ({ line }: { readonly line: MediaLine }) => {
  const styles = useStyles();
  const { readOnly } = useMediaPlan();
  const { units } = useLookups();
  const set = useLineEdit(line.id);
  const [picking, setPicking] = useState(false);
  const number = useScenarioLines().findIndex(({ id }) => id === line.id) + 1;
  const findings = useFindings().filter(({ place }) => place.rowId === line.id && isOfLine(place));
  const unit = units.get(line.mediumKey);
  const direct = unit?.direct ?? false;
  // Back to the cell from which one came.
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    document.querySelector<HTMLElement>('[role="grid"][aria-label="Renglones del plan de medios"]')?.focus();
  };
  return (
    <section
      className={styles.root}
      aria-label={`Renglón ${number} completo`}
      data-line-editor
      data-row={line.id}
      data-pane="renglón"
      onKeyDown={keys}
    >
      <div data-fields="mediumKey">
        <Text size={200} className={styles.quiet}>
          Renglón {number}
        </Text>
        <h2 className={styles.heading}>{unit ? unitWords(unit) : 'Sin medio todavía'}</h2>
        {!readOnly && (
          <Button size="small" onClick={() => setPicking(true)}>
            {unit ? 'Cambiar el medio…' : 'Elegir del catálogo…'}
          </Button>
        )}
      </div>
      <FindingNotes findings={findings} label="Avisos del renglón" />
      <IdentityPart line={line} direct={direct} />
      <LineDates line={line} direct={direct} />
      <CampaignPart line={line} />
      <PricePart line={line} direct={direct} />
      <PayerPart line={line} />
      <AudiencePart line={line} direct={direct} />
      <LineNote line={line} />
      {picking && (
        <UnitPicker
          title="¿Qué medio es?"
          onPick={(mediumKey) => {
            set({ mediumKey }, 'Elegir el medio');
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </section>
  );
};

/** What an item lacks is said at the first of its lines, and is none of that line's own. */
const isOfLine = ({ section, field }: FindingPlace): boolean =>
  section !== 'budget' || field === 'budgetLineId' || field === 'commitments';
