import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import {
  CampaignAudienceFields,
  CampaignCoverage,
  CampaignDates,
  CampaignKind,
  CampaignMore,
  CampaignName,
  type CampaignProps,
  CampaignTopic,
  CampaignWords,
} from '#renderer/modules/strategy/campaigns/campaign-fields.tsx';
import {
  CampaignReasons,
  CampaignSegments,
  CampaignTerritories,
} from '#renderer/modules/strategy/campaigns/campaign-ties.tsx';
import { CampaignTraits } from '#renderer/modules/strategy/campaigns/campaign-traits.tsx';
import { Beside, Card, CardPart } from '#renderer/modules/strategy/card.tsx';
import { nameOfMaterial } from '#renderer/modules/strategy/materials/material-fields.tsx';
import { useAddMaterial } from '#renderer/modules/strategy/materials/use-add-material.ts';
import { useContent, useReadOnly, useStrategy } from '#renderer/modules/strategy/strategy-context.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '1.4em' },
  materials: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = CampaignProps & {
  /** 0-based among all. */
  readonly index: number;
  readonly count: number;
  readonly onMove: (step: 1 | -1) => void;
  readonly onDelete: () => void;
};

/** Everything about one campaign; its materials are worked in their own part. */
export const CampaignCard = ({ campaign, index, count, onMove, onDelete }: Props) => (
  <Card
    rowId={campaign.id}
    label={`Campaña ${index + 1}`}
    title={`${index + 1}. ${campaign.name.trim() || 'Campaña sin nombre'}`}
    what="la campaña"
    index={index}
    count={count}
    onMove={onMove}
    onDelete={onDelete}
  >
    <CardPart title="Qué es">
      <CampaignName campaign={campaign} />
      <Beside>
        <CampaignKind campaign={campaign} />
        <CampaignTopic campaign={campaign} />
      </Beside>
    </CardPart>
    <CardPart title="Qué dice">
      <CampaignWords campaign={campaign} />
    </CardPart>
    <CardPart title="A quién">
      <CampaignAudienceFields campaign={campaign} />
      <CampaignSegments campaign={campaign} />
      <CampaignTraits campaign={campaign} />
    </CardPart>
    <CardPart title="Dónde y cuándo">
      <Beside>
        <CampaignDates campaign={campaign} />
        <CampaignCoverage campaign={campaign} />
      </Beside>
      <CampaignTerritories campaign={campaign} />
    </CardPart>
    <CardPart title="Por qué">
      <CampaignReasons campaign={campaign} />
    </CardPart>
    <CardPart title="Coemisores y servicio">
      <Beside>
        <CampaignMore campaign={campaign} />
      </Beside>
    </CardPart>
    <CardPart title="Materiales">
      <CampaignMaterials campaign={campaign} />
    </CardPart>
  </Card>
);

/** Its versions, each a way to its text and checklist. */
const CampaignMaterials = ({ campaign }: CampaignProps) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const { jump } = useStrategy();
  const add = useAddMaterial();
  const all = useContent((content) => content.material);
  const materials = all.filter(({ campaignId }) => campaignId === campaign.id);
  return (
    <div className={styles.materials} data-fields="materials">
      {materials.length === 0 ? (
        <Text className={styles.quiet}>Todavía no tiene ninguno: un spot, un cartel, un guion de plática.</Text>
      ) : (
        <ul className={styles.list} aria-label="Materiales de la campaña">
          {materials.map((material) => (
            <li key={material.id}>
              <Link as="button" onClick={() => jump({ section: 'materials', rowId: material.id, field: 'name' })}>
                {nameOfMaterial(material)}
              </Link>
              {material.format.trim() !== '' && ` (${material.format.trim()})`}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <div>
          <Button size="small" icon={<AddRegular />} onClick={() => add(campaign.id)}>
            Agregar material
          </Button>
        </div>
      )}
    </div>
  );
};
