import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { WeeksAnswer } from '#renderer/modules/media-plan/guided/weeks-answer.tsx';
import { AudiencePart } from '#renderer/modules/media-plan/lines/audience-part.tsx';
import { CampaignPart } from '#renderer/modules/media-plan/lines/campaign-part.tsx';
import { IdentityPart } from '#renderer/modules/media-plan/lines/identity-part.tsx';
import { LineDates } from '#renderer/modules/media-plan/lines/line-dates.tsx';
import { useLineEdit } from '#renderer/modules/media-plan/lines/line-fields.tsx';
import { PayerPart } from '#renderer/modules/media-plan/lines/payer-part.tsx';
import { PricePart } from '#renderer/modules/media-plan/lines/price-part.tsx';
import { UnitPicker } from '#renderer/modules/media-plan/lines/unit-picker.tsx';
import { useContent, useLookups } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { unitWords } from '#shared/domain/media/media-catalogue.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '40rem' },
  medium: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

type Props = { readonly lineId: string; readonly part: string };

/** One question of one line, with the controls of the whole line. */
export const LineAnswer = ({ lineId, part }: Props) => {
  const styles = useStyles();
  const { units } = useLookups();
  const line = useContent((content) => content.line.find(({ id }) => id === lineId));
  const set = useLineEdit(lineId);
  const [picking, setPicking] = useState(false);
  if (!line) return null;
  const unit = units.get(line.mediumKey);
  const direct = unit?.direct ?? false;
  switch (part) {
    case 'what':
      return (
        <div className={styles.root}>
          <IdentityPart line={line} direct={direct} />
          <CampaignPart line={line} />
          <div className={styles.medium}>
            {unit ? unitWords(unit) : 'Sin medio todavía'}
            <Button size="small" onClick={() => setPicking(true)}>
              {unit ? 'Cambiar el medio…' : 'Elegir del catálogo…'}
            </Button>
          </div>
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
        </div>
      );
    case 'when':
      return (
        <div className={styles.root}>
          {!direct && <WeeksAnswer line={line} />}
          <LineDates line={line} direct toCalendar={false} />
        </div>
      );
    case 'price':
      return (
        <div className={styles.root}>
          <PricePart line={line} direct={direct} />
        </div>
      );
    case 'payer':
      return (
        <div className={styles.root}>
          <PayerPart line={line} />
        </div>
      );
    case 'audience':
      return (
        <div className={styles.root}>
          <AudiencePart line={line} direct={direct} />
        </div>
      );
    default:
      return null;
  }
};
