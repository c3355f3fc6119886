import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { type KeyboardEvent, useState } from 'react';
import type { Guide } from '#renderer/guided/guided-frame.tsx';
import { nameOfCampaign } from '#renderer/modules/strategy/campaigns/campaign-fields.tsx';
import { useCampaignActions } from '#renderer/modules/strategy/campaigns/use-campaign-actions.ts';
import { CoverageTable } from '#renderer/modules/strategy/sections/coverage-section.tsx';
import { useAbout, useContent, useStrategyEdit } from '#renderer/modules/strategy/strategy-context.tsx';
import { ChoiceList } from '#renderer/ui/choice-list.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { blankCampaign, campaignsFromProgram, toggleTie } from '#shared/domain/strategy/strategy-edits.ts';
import { appendStrategyRow, insertedStrategyId } from '#shared/domain/strategy/strategy-rows.ts';

const useStyles = makeStyles({
  add: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  grow: { flex: '1 1 0', minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: '1.6em' },
  table: { minWidth: 0 },
});

/** The programme's strategies with their campaigns; those without one can be brought at once. */
export const ProgramAnswer = () => {
  const styles = useStyles();
  const { program } = useAbout();
  const { bring } = useCampaignActions();
  const content = useContent((all) => all);
  const missing = campaignsFromProgram(content, program, newId).some(
    (change) => change.op === 'insert' && change.entity === 'campaign',
  );
  return (
    <>
      {missing && (
        <div>
          <Button icon={<ArrowDownloadRegular />} onClick={bring}>
            Traer campañas del programa
          </Button>
        </div>
      )}
      <div className={styles.table} data-own-enter>
        <CoverageTable of="strategies" />
      </div>
    </>
  );
};

/** Which groups no campaign speaks to, and where that is chosen. */
export const SegmentsAnswer = () => {
  const styles = useStyles();
  return (
    <div className={styles.table} data-own-enter>
      <CoverageTable of="segments" />
    </div>
  );
};

/** Which campaigns answer a finding: known ones to tick, or a new one. */
export const ConclusionAnswer = ({ conclusionId }: { readonly conclusionId: string }) => {
  const styles = useStyles();
  const edit = useStrategyEdit();
  const campaigns = useContent((content) => content.campaign);
  const answers = useContent((content) => content.campaignConclusion);
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const chosen = new Set(answers.filter((row) => row.conclusionId === conclusionId).map((row) => row.campaignId));
  const add = () => {
    if (name === '') return;
    setTyped('');
    edit((content) => {
      const inserted = appendStrategyRow(content, 'campaign', { ...blankCampaign(), name }, newId);
      const campaignId = insertedStrategyId(inserted, 'campaign');
      return campaignId === undefined
        ? inserted
        : [...inserted, ...appendStrategyRow(content, 'campaignConclusion', { campaignId, conclusionId }, newId)];
    }, `Agregar la campaña «${name}»`);
  };
  // Enter adds what was typed; with nothing typed it goes on to the next question.
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || name === '') return;
    event.preventDefault();
    add();
  };
  return (
    <>
      {campaigns.length > 0 && (
        <ChoiceList
          legend="Campañas que lo atienden"
          fields="reasons"
          choices={campaigns.map((campaign, index) => ({
            id: campaign.id,
            label: `${index + 1}. ${nameOfCampaign(campaign)}`,
          }))}
          chosen={chosen}
          readOnly={false}
          onToggle={(id) =>
            edit(
              (content) => toggleTie(content, 'campaignConclusion', id, conclusionId, newId),
              'Cambiar qué campaña atiende un hallazgo',
            )
          }
        />
      )}
      <div className={styles.add}>
        <Field label="Una campaña nueva" className={styles.grow}>
          <Input
            value={typed}
            maxLength={2_000}
            onChange={(_, data) => setTyped(data.value)}
            onKeyDown={keys}
            {...(name === '' ? {} : { 'data-own-enter': true })}
          />
        </Field>
        <Button icon={<AddRegular />} disabledFocusable={name === ''} onClick={add}>
          Agregar
        </Button>
      </div>
    </>
  );
};

/** The campaigns so far, and one more. */
export const CampaignsAnswer = ({ guide }: { readonly guide: Guide }) => {
  const styles = useStyles();
  const edit = useStrategyEdit();
  const campaigns = useContent((content) => content.campaign);
  const add = () => {
    const changes = edit(
      (content) => appendStrategyRow(content, 'campaign', blankCampaign(), newId),
      'Agregar una campaña',
    );
    const id = insertedStrategyId(changes, 'campaign');
    if (id !== undefined) guide.goTo(`campaign:${id}:what`);
  };
  return (
    <>
      {campaigns.length > 0 && (
        <ol className={styles.list} aria-label="Campañas">
          {campaigns.map((campaign) => (
            <li key={campaign.id}>{nameOfCampaign(campaign)}</li>
          ))}
        </ol>
      )}
      <div className={styles.row}>
        <Button icon={<AddRegular />} onClick={add}>
          {campaigns.length === 0 ? 'Agregar la primera campaña' : 'Agregar otra campaña'}
        </Button>
      </div>
      {campaigns.length > 0 && <Text>Si ya están todas, siga adelante.</Text>}
    </>
  );
};
