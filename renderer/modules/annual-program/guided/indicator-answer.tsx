import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import {
  IndicatorMeasure,
  IndicatorProof,
  IndicatorWhat,
} from '#renderer/modules/annual-program/indicators/indicator-card.tsx';
import { nameOfIndicator } from '#renderer/modules/annual-program/indicators/indicator-fields.tsx';
import { useAbout, useContent, useProgramEdit } from '#renderer/modules/annual-program/program-context.tsx';
import { removeProgramRow } from '#shared/domain/annual-program/program-rows.ts';

/** One question about one indicator. */
export const IndicatorAnswer = ({ indicatorId, part }: { readonly indicatorId: string; readonly part: string }) => {
  const edit = useProgramEdit();
  const form = useAbout().profile.indicatorForm;
  const indicator = useContent((content) => content.indicator.find(({ id }) => id === indicatorId));
  if (!indicator) return null;
  switch (part) {
    case 'what':
      return (
        <>
          <IndicatorWhat indicator={indicator} form={form} />
          <div>
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              onClick={() =>
                edit(
                  () => [removeProgramRow('indicator', indicator.id)],
                  `Quitar el indicador «${nameOfIndicator(indicator)}»`,
                )
              }
            >
              Quitar este indicador
            </Button>
          </div>
        </>
      );
    case 'measure':
      return <IndicatorMeasure indicator={indicator} />;
    case 'proof':
      return <IndicatorProof indicator={indicator} form={form} />;
    default:
      return null;
  }
};
