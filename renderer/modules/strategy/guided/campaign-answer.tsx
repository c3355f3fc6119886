import { Button, makeStyles, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { Guide } from '#renderer/guided/guided-frame.tsx';
import {
  CampaignAudienceFields,
  CampaignCoverage,
  CampaignDates,
  CampaignKind,
  CampaignMore,
  CampaignName,
  CampaignTopic,
  CampaignWords,
} from '#renderer/modules/strategy/campaigns/campaign-fields.tsx';
import {
  CampaignReasons,
  CampaignSegments,
  CampaignTerritories,
} from '#renderer/modules/strategy/campaigns/campaign-ties.tsx';
import { CampaignTraits } from '#renderer/modules/strategy/campaigns/campaign-traits.tsx';
import { useCampaignActions } from '#renderer/modules/strategy/campaigns/use-campaign-actions.ts';
import { nameOfMaterial } from '#renderer/modules/strategy/materials/material-fields.tsx';
import { useContent, useStrategyEdit } from '#renderer/modules/strategy/strategy-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import type { Campaign } from '#shared/domain/strategy/strategy.ts';
import { blankMaterial } from '#shared/domain/strategy/strategy-edits.ts';
import { appendStrategyRow, insertedStrategyId } from '#shared/domain/strategy/strategy-rows.ts';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '1.6em' } });

type Props = { readonly campaignId: string; readonly part: string; readonly guide: Guide };

/** One question about one campaign. */
export const CampaignAnswer = ({ campaignId, part, guide }: Props) => {
  const { remove } = useCampaignActions();
  const campaign = useContent((content) => content.campaign.find(({ id }) => id === campaignId));
  if (!campaign) return null;
  switch (part) {
    case 'what':
      return (
        <>
          <CampaignName campaign={campaign} />
          <CampaignKind campaign={campaign} />
          <CampaignTopic campaign={campaign} />
          <div>
            <Button appearance="subtle" icon={<DeleteRegular />} onClick={() => remove(campaign.id)}>
              Quitar esta campaña
            </Button>
          </div>
        </>
      );
    case 'say':
      return <CampaignWords campaign={campaign} />;
    case 'whom':
      return (
        <>
          <CampaignAudienceFields campaign={campaign} />
          <CampaignSegments campaign={campaign} />
          <CampaignTraits campaign={campaign} />
        </>
      );
    case 'where':
      return (
        <>
          <CampaignCoverage campaign={campaign} />
          <CampaignTerritories campaign={campaign} />
        </>
      );
    case 'when':
      return <CampaignDates campaign={campaign} />;
    case 'why':
      return <CampaignReasons campaign={campaign} />;
    case 'more':
      return <CampaignMore campaign={campaign} />;
    case 'materials':
      return <MaterialsAnswer campaign={campaign} guide={guide} />;
    default:
      return null;
  }
};

/** Its versions so far, and one more. */
const MaterialsAnswer = ({ campaign, guide }: { readonly campaign: Campaign; readonly guide: Guide }) => {
  const styles = useStyles();
  const edit = useStrategyEdit();
  const all = useContent((content) => content.material);
  const materials = all.filter((row) => row.campaignId === campaign.id);
  const add = () => {
    const changes = edit(
      (content) => appendStrategyRow(content, 'material', blankMaterial(campaign.id), newId),
      'Agregar un material',
    );
    const id = insertedStrategyId(changes, 'material');
    if (id !== undefined) guide.goTo(`material:${id}:what`);
  };
  return (
    <>
      {materials.length > 0 && (
        <ol className={styles.list} aria-label="Materiales de la campaña">
          {materials.map((material) => (
            <li key={material.id}>{nameOfMaterial(material)}</li>
          ))}
        </ol>
      )}
      <div>
        <Button icon={<AddRegular />} onClick={add}>
          {materials.length === 0 ? 'Agregar el primer material' : 'Agregar otro material'}
        </Button>
      </div>
      {materials.length > 0 && <Text>Si ya están todos, siga adelante.</Text>}
    </>
  );
};
