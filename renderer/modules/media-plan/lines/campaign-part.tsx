import { Checkbox, makeStyles } from '@fluentui/react-components';
import { campaignPatch } from '#renderer/modules/media-plan/lines/line-edits.ts';
import { LineChoice, useLineEdit } from '#renderer/modules/media-plan/lines/line-fields.tsx';
import { LinePart, type OfLine } from '#renderer/modules/media-plan/lines/line-part.tsx';
import {
  useAbout,
  useContent,
  useEdit,
  useLookups,
  useMediaPlan,
} from '#renderer/modules/media-plan/media-plan-context.tsx';
import { ChoiceList } from '#renderer/ui/choice-list.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { toggleLineSegment } from '#shared/domain/media/media-edits.ts';

const useStyles = makeStyles({
  part: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  wide: { gridColumn: '1 / -1' },
  days: { display: 'flex', flexWrap: 'wrap', columnGap: '2px' },
});

/** For which campaign, to whom, on which days of the week. */
export const CampaignPart = ({ line }: Pick<OfLine, 'line'>) => {
  const styles = useStyles();
  const { readOnly } = useMediaPlan();
  const { strategy, diagnosis } = useAbout();
  const lookups = useLookups();
  const edit = useEdit();
  const set = useLineEdit(line.id);
  const lineSegment = useContent((content) => content.lineSegment);
  const chosen = new Set(lineSegment.filter(({ lineId }) => lineId === line.id).map(({ segmentId }) => segmentId));
  const materials = strategy.material.filter(({ campaignId }) => campaignId === line.campaignId);
  const segments = [
    ...diagnosis.segment.map(({ id, name }) => ({ id, label: name.trim() || 'Sin nombre' })),
    ...[...chosen]
      .filter((id) => !lookups.segments.has(id))
      .map((id) => ({ id, label: 'Grupo que ya no está', lost: true })),
  ];
  return (
    <LinePart title="Para qué campaña y para quién">
      <LineChoice
        line={line}
        field="campaignId"
        label="Campaña"
        wide
        value={line.campaignId ?? ''}
        options={[
          ['', 'Ninguna'],
          ...strategy.campaign.map(({ id, name }) => [id, name.trim() || 'Sin nombre'] as const),
        ]}
        patch={(value) => campaignPatch(line, value === '' ? null : value, lookups)}
      />
      <LineChoice
        line={line}
        field="materialId"
        label="Versión"
        wide
        value={line.materialId ?? ''}
        options={[['', 'Ninguna'], ...materials.map(({ id, name }) => [id, name.trim() || 'Sin nombre'] as const)]}
        patch={(value) => ({ materialId: value === '' ? null : value })}
      />
      <LineChoice
        line={line}
        field="audience"
        label="Público"
        value={line.audience}
        options={[
          ['external', 'Externo'],
          ['internal', 'Interno (personal)'],
        ]}
        patch={(value) => ({ audience: value === 'internal' ? 'internal' : 'external' })}
      />
      <div className={styles.wide}>
        <ChoiceList
          legend="Segmentos a los que llega"
          fields="segments"
          choices={segments}
          chosen={chosen}
          readOnly={readOnly}
          onToggle={(segmentId) =>
            edit('Elegir los segmentos', (content) => toggleLineSegment(content, line.id, segmentId, newId))
          }
        />
      </div>
      <fieldset className={`${styles.part} ${styles.wide}`} data-fields="weekdays">
        <legend>Días en que cae una semana pintada</legend>
        <div className={styles.days}>
          {WEEKDAYS.map((name, at) => (
            <Checkbox
              key={name}
              label={name}
              checked={(line.weekdays & (1 << at)) !== 0}
              disabled={readOnly}
              onChange={() => set({ weekdays: line.weekdays ^ (1 << at) }, 'Elegir los días de la semana')}
            />
          ))}
        </div>
      </fieldset>
    </LinePart>
  );
};

const WEEKDAYS = ['lu', 'ma', 'mi', 'ju', 'vi', 'sá', 'do'] as const;
