import { nameOfCampaign } from '#renderer/modules/strategy/campaigns/campaign-fields.tsx';
import { useAbout, useContent, useStrategy, useStrategyEdit } from '#renderer/modules/strategy/strategy-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { blankCampaign, campaignsFromProgram, deleteCampaign } from '#shared/domain/strategy/strategy-edits.ts';
import { appendStrategyRow, insertedStrategyId, moveStrategyRow } from '#shared/domain/strategy/strategy-rows.ts';

/** What can be done with campaigns as wholes. */
export const useCampaignActions = () => {
  const { session, places } = useStrategy();
  const edit = useStrategyEdit();
  const notify = useNotify();
  const { program } = useAbout();
  const campaigns = useContent((content) => content.campaign);

  const add = () => {
    const changes = edit(
      (content) => appendStrategyRow(content, 'campaign', blankCampaign(), newId),
      'Agregar una campaña',
    );
    const rowId = insertedStrategyId(changes, 'campaign');
    if (rowId === undefined) return;
    places.set({
      sectionKey: 'campaigns',
      campaignId: rowId,
      wish: { section: 'campaigns', rowId, field: 'name' },
    });
  };

  const bring = () => {
    const changes = edit(
      (content) => campaignsFromProgram(content, program, newId),
      'Traer campañas del programa anual',
    );
    const rowId = insertedStrategyId(changes, 'campaign');
    if (rowId === undefined) {
      notify({
        intent: 'info',
        key: 'nothing-to-bring',
        title: 'No hay nada que traer',
        body:
          program.length === 0
            ? 'El programa anual de este expediente todavía no tiene estrategias.'
            : 'Cada estrategia del programa anual ya la lleva a cabo alguna campaña.',
      });
      return;
    }
    const brought = changes.filter((change) => change.op === 'insert' && change.entity === 'campaign').length;
    notify({
      intent: 'success',
      key: 'brought',
      title: brought === 1 ? 'Se trajo una campaña' : `Se trajeron ${brought} campañas`,
      body: 'Con los hallazgos, grupos y territorios de su estrategia. Complete su tipo, mensaje y fechas.',
    });
    places.set({
      sectionKey: 'campaigns',
      campaignId: rowId,
      wish: { section: 'campaigns', rowId, field: 'name' },
    });
  };

  const remove = (id: string) => {
    const index = campaigns.findIndex((one) => one.id === id);
    const campaign = campaigns[index];
    if (!campaign) return;
    const materials = session.getState().content.material.filter(({ campaignId }) => campaignId === id).length;
    edit((content) => deleteCampaign(content, id), `Quitar la campaña «${nameOfCampaign(campaign)}»`);
    places.set({ campaignId: (campaigns[index + 1] ?? campaigns[index - 1])?.id ?? null });
    if (campaigns.length === 1) places.set({ wish: { section: 'campaigns' } });
    notify({
      intent: 'info',
      key: 'campaign-removed',
      title: `Se quitó la campaña «${nameOfCampaign(campaign)}»`,
      body:
        materials === 0
          ? 'Ctrl+Z la devuelve.'
          : `Y con ella ${materials === 1 ? 'su material' : `sus ${materials} materiales`}. Ctrl+Z los devuelve.`,
      action: { label: 'Deshacer', run: () => void session.undo() },
    });
  };

  const move = (id: string, step: 1 | -1) => {
    const ids = campaigns.map((one) => one.id);
    const at = ids.indexOf(id);
    const campaign = campaigns[at];
    if (campaign && ids[at + step] !== undefined) {
      edit(
        (content) => moveStrategyRow(content, 'campaign', id, ids, at + step),
        `Mover la campaña «${nameOfCampaign(campaign)}»`,
      );
    }
  };
  return { add, bring, remove, move } as const;
};
