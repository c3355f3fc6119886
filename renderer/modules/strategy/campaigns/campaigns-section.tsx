import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { MegaphoneRegular } from '@fluentui/react-icons/svg/megaphone';
import { useRef } from 'react';
import { CampaignCard } from '#renderer/modules/strategy/campaigns/campaign-card.tsx';
import { nameOfCampaign } from '#renderer/modules/strategy/campaigns/campaign-fields.tsx';
import { useCampaignActions } from '#renderer/modules/strategy/campaigns/use-campaign-actions.ts';
import { countAt } from '#renderer/modules/strategy/count-at.ts';
import { ListAndCard } from '#renderer/modules/strategy/list-and-card.tsx';
import { RowList } from '#renderer/modules/strategy/row-list.tsx';
import { spanOf } from '#renderer/modules/strategy/span-words.ts';
import {
  useContent,
  useFindings,
  usePlace,
  useReadOnly,
  useStrategy,
} from '#renderer/modules/strategy/strategy-context.tsx';
import { partWords } from '#renderer/modules/strategy/strategy-sections.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import type { Campaign } from '#shared/domain/strategy/strategy.ts';

/** The campaigns, and the card of the one that one stands on. */
export const CampaignsSection = () => {
  const readOnly = useReadOnly();
  const { places } = useStrategy();
  const { campaignId } = usePlace();
  const findings = useFindings();
  const campaigns = useContent((content) => content.campaign);
  const list = useRef<HTMLDivElement>(null);
  const { add, bring, remove, move } = useCampaignActions();
  const { title, about } = partWords('campaigns');
  const index = Math.max(
    0,
    campaigns.findIndex(({ id }) => id === campaignId),
  );
  const campaign = campaigns[index];
  useShortcuts({ 'Alt+N': add }, !readOnly);

  const removeOne = (id: string) => {
    remove(id);
    // The keys go on from the neighbour, or from the button that begins again.
    setTimeout(() => list.current?.querySelector<HTMLElement>('[data-entry][tabindex="0"]')?.focus(), 0);
  };
  const buttons = readOnly ? undefined : (
    <>
      <Button appearance="primary" icon={<AddRegular />} title="Alt+N" onClick={add}>
        Agregar campaña
      </Button>
      <Button icon={<ArrowDownloadRegular />} onClick={bring}>
        Traer campañas del programa
      </Button>
    </>
  );
  return (
    <SectionLayout title={title} about={about} help="strategy.campaigns" actions={campaign ? buttons : undefined}>
      {campaign ? (
        <ListAndCard
          list={
            <div ref={list}>
              <RowList
                label="Campañas"
                groups={[
                  {
                    key: 'all',
                    title: '',
                    rows: campaigns.map((one, at) => ({
                      id: one.id,
                      name: `${at + 1}. ${nameOfCampaign(one)}`,
                      note: noteOf(one),
                      ...countAt(findings, one.id),
                    })),
                  },
                ]}
                at={campaign.id}
                onChoose={(id) => places.set({ campaignId: id })}
                onOpen={(id) =>
                  places.set({ campaignId: id, wish: { section: 'campaigns', rowId: id, field: 'name' } })
                }
                {...(readOnly ? {} : { onMove: move, onDelete: removeOne })}
              />
            </div>
          }
        >
          <CampaignCard
            key={campaign.id}
            campaign={campaign}
            index={index}
            count={campaigns.length}
            onMove={(step) => move(campaign.id, step)}
            onDelete={() => removeOne(campaign.id)}
          />
        </ListAndCard>
      ) : (
        <EmptyState icon={<MegaphoneRegular />} title="Todavía no hay campañas" actions={buttons}>
          Cada campaña dice una cosa a alguien, en unas fechas y unos lugares. Agregue la primera, o tráigalas de las
          estrategias del programa anual con los hallazgos, grupos y territorios que ya tienen.
        </EmptyState>
      )}
    </SectionLayout>
  );
};

const noteOf = (campaign: Campaign): string => spanOf(campaign.startDate, campaign.endDate);
