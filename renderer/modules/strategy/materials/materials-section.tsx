import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DocumentMultipleRegular } from '@fluentui/react-icons/svg/document-multiple';
import { useRef } from 'react';
import { nameOfCampaign } from '#renderer/modules/strategy/campaigns/campaign-fields.tsx';
import { countAt } from '#renderer/modules/strategy/count-at.ts';
import { ListAndCard } from '#renderer/modules/strategy/list-and-card.tsx';
import { MaterialCard } from '#renderer/modules/strategy/materials/material-card.tsx';
import { nameOfMaterial } from '#renderer/modules/strategy/materials/material-fields.tsx';
import { useAddMaterial } from '#renderer/modules/strategy/materials/use-add-material.ts';
import { RowList } from '#renderer/modules/strategy/row-list.tsx';
import {
  useContent,
  useFindings,
  usePlace,
  useReadOnly,
  useStrategy,
  useStrategyEdit,
} from '#renderer/modules/strategy/strategy-context.tsx';
import { partWords } from '#renderer/modules/strategy/strategy-sections.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import type { Campaign, Material } from '#shared/domain/strategy/strategy.ts';
import { deleteMaterial } from '#shared/domain/strategy/strategy-edits.ts';
import { moveStrategyRow } from '#shared/domain/strategy/strategy-rows.ts';

/** The versions under their campaigns, and the card of the one that one stands on. */
export const MaterialsSection = () => {
  const readOnly = useReadOnly();
  const { places, session, jump } = useStrategy();
  const { materialId } = usePlace();
  const findings = useFindings();
  const edit = useStrategyEdit();
  const notify = useNotify();
  const campaigns = useContent((content) => content.campaign);
  const materials = useContent((content) => content.material);
  const list = useRef<HTMLDivElement>(null);
  const add = useAddMaterial();
  const groups = groupsOf(campaigns, materials);
  const ordered = groups.flatMap(({ rows }) => rows);
  const material = ordered.find(({ id }) => id === materialId) ?? ordered[0];
  const siblings = ordered.filter(({ campaignId }) => campaignId === material?.campaignId);
  const campaign = campaigns.find(({ id }) => id === material?.campaignId) ?? campaigns[0];
  const campaignId = campaign?.id;
  const addHere = () => campaignId !== undefined && add(campaignId);
  useShortcuts({ 'Alt+N': addHere }, !readOnly && campaignId !== undefined);
  const { title, about } = partWords('materials');

  const move = (id: string, step: 1 | -1) => {
    const one = ordered.find((row) => row.id === id);
    if (!one) return;
    const ids = ordered.filter((row) => row.campaignId === one.campaignId).map((row) => row.id);
    edit(
      (content) => moveStrategyRow(content, 'material', id, ids, ids.indexOf(id) + step),
      `Mover el material «${nameOfMaterial(one)}»`,
    );
  };
  const remove = (id: string) => {
    const at = ordered.findIndex((row) => row.id === id);
    const one = ordered[at];
    if (!one) return;
    edit((content) => deleteMaterial(content, id), `Quitar el material «${nameOfMaterial(one)}»`);
    places.set({ materialId: (ordered[at + 1] ?? ordered[at - 1])?.id ?? null });
    if (ordered.length === 1) places.set({ wish: { section: 'materials' } });
    notify({
      intent: 'info',
      key: 'material-removed',
      title: `Se quitó el material «${nameOfMaterial(one)}»`,
      body: 'Con las respuestas de su lista. Ctrl+Z lo devuelve.',
      action: { label: 'Deshacer', run: () => void session.undo() },
    });
    setTimeout(() => list.current?.querySelector<HTMLElement>('[data-entry][tabindex="0"]')?.focus(), 0);
  };
  const addButton = (
    <Button
      appearance="primary"
      icon={<AddRegular />}
      title={`Alt+N: a la campaña «${campaign ? nameOfCampaign(campaign) : ''}»`}
      onClick={addHere}
    >
      Agregar material
    </Button>
  );
  return (
    <SectionLayout
      title={title}
      about={about}
      help="strategy.materials"
      actions={material && !readOnly && campaignId !== undefined ? addButton : undefined}
    >
      {material ? (
        <ListAndCard
          list={
            <div ref={list}>
              <RowList
                label="Materiales"
                groups={groups.map(({ key, title: heading, rows }) => ({
                  key,
                  title: heading,
                  rows: rows.map((row) => ({
                    id: row.id,
                    name: nameOfMaterial(row),
                    note: row.format.trim(),
                    ...countAt(findings, row.id),
                  })),
                }))}
                at={material.id}
                onChoose={(id) => places.set({ materialId: id })}
                onOpen={(id) =>
                  places.set({ materialId: id, wish: { section: 'materials', rowId: id, field: 'name' } })
                }
                {...(readOnly ? {} : { onMove: move, onDelete: remove })}
              />
            </div>
          }
        >
          <MaterialCard
            key={material.id}
            material={material}
            index={siblings.indexOf(material)}
            count={siblings.length}
            onMove={(step) => move(material.id, step)}
            onDelete={() => remove(material.id)}
          />
        </ListAndCard>
      ) : (
        <EmptyState
          icon={<DocumentMultipleRegular />}
          title="Todavía no hay materiales"
          actions={
            readOnly ? undefined : campaignId === undefined ? (
              <Button onClick={() => jump({ section: 'campaigns' })}>Ir a las campañas</Button>
            ) : (
              addButton
            )
          }
        >
          {campaignId === undefined
            ? 'Cada material es de una campaña: agregue primero la campaña.'
            : 'Un material por versión: el spot, el cartel, el guion de plática. A cada uno se le contesta la lista del artículo 134 antes de difundirlo.'}
        </EmptyState>
      )}
    </SectionLayout>
  );
};

type Group = { readonly key: string; readonly title: string; readonly rows: readonly Material[] };

/** Campaigns with materials, in their order; last those whose campaign is gone. */
const groupsOf = (campaigns: readonly Campaign[], materials: readonly Material[]): readonly Group[] => [
  ...campaigns
    .map((campaign, index) => ({
      key: campaign.id,
      title: `${index + 1}. ${nameOfCampaign(campaign)}`,
      rows: materials.filter(({ campaignId }) => campaignId === campaign.id),
    }))
    .filter(({ rows }) => rows.length > 0),
  ...[materials.filter(({ campaignId }) => !campaigns.some(({ id }) => id === campaignId))]
    .filter((rows) => rows.length > 0)
    .map((rows) => ({ key: 'lost', title: 'De una campaña que ya no está', rows })),
];
