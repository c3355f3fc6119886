import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import type { Guide } from '#renderer/guided/guided-frame.tsx';
import { mediumPatch } from '#renderer/modules/media-plan/lines/line-edits.ts';
import { UnitPicker } from '#renderer/modules/media-plan/lines/unit-picker.tsx';
import {
  useContent,
  useEdit,
  useLookups,
  useMediaPlan,
  useScenarioLines,
} from '#renderer/modules/media-plan/media-plan-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { unitWords } from '#shared/domain/media/media-catalogue.ts';
import { blankMediaLine, deleteMediaLines, startPlan } from '#shared/domain/media/media-edits.ts';
import { appendMediaRow, insertedMediaId } from '#shared/domain/media/media-rows.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'flex-start' },
  list: { margin: 0, paddingLeft: '1.6em', width: '100%', boxSizing: 'border-box' },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { flex: '1 1 0', minWidth: 0 },
});

type Props = { readonly campaignId: string | null; readonly guide: Guide };

/** What a campaign is carried by so far, and one more from the catalogue. */
export const CampaignAnswer = ({ campaignId, guide }: Props) => {
  const styles = useStyles();
  const { session, scenarios } = useMediaPlan();
  const lookups = useLookups();
  const edit = useEdit();
  const [picking, setPicking] = useState(false);
  const noPlan = useContent((content) => content.scenario.length === 0);
  const lines = useScenarioLines().filter((line) =>
    campaignId === null
      ? line.campaignId === null || !lookups.campaigns.has(line.campaignId)
      : line.campaignId === campaignId,
  );
  const add = (mediumKey: string) => {
    setPicking(false);
    const scenarioId = scenarios.get();
    if (scenarioId === null) return;
    const blank = blankMediaLine(scenarioId, campaignId);
    const audience = campaignId === null ? undefined : lookups.campaigns.get(campaignId)?.audience;
    const row = {
      ...blank,
      ...mediumPatch(blank, mediumKey, lookups),
      ...(audience === undefined || audience === 'both' ? {} : { audience }),
    };
    const changes = edit('Agregar un renglón', (content) => appendMediaRow(content, 'line', row, newId));
    const id = insertedMediaId(changes, 'line');
    if (id !== undefined) guide.goTo(`line:${id}:what`);
  };
  if (noPlan) {
    return (
      <Button
        appearance="primary"
        onClick={() => session.edit(startPlan(session.getState().content, 'Plan', newId), 'Empezar el plan')}
      >
        Empezar el plan
      </Button>
    );
  }
  return (
    <div className={styles.root}>
      {lines.length > 0 && (
        <ol className={styles.list} aria-label="Renglones">
          {lines.map((line) => {
            const unit = lookups.units.get(line.mediumKey);
            const name = [unit ? unitWords(unit) : 'Sin medio', line.outlet.trim()].filter(Boolean).join(', ');
            return (
              <li key={line.id}>
                <span className={styles.row}>
                  <span className={styles.words}>{name}</span>
                  <Button size="small" onClick={() => guide.goTo(`line:${line.id}:what`)}>
                    Ver
                  </Button>
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<DeleteRegular />}
                    aria-label={`Quitar ${name}`}
                    onClick={() => edit('Eliminar un renglón', (content) => deleteMediaLines(content, [line.id]))}
                  />
                </span>
              </li>
            );
          })}
        </ol>
      )}
      <Button icon={<AddRegular />} onClick={() => setPicking(true)}>
        {lines.length === 0 ? 'Agregar el primero' : 'Agregar otro'}
      </Button>
      {lines.length > 0 && <Text>Si ya están todos, siga adelante.</Text>}
      {picking && <UnitPicker title="¿Qué se va a difundir o hacer?" onPick={add} onClose={() => setPicking(false)} />}
    </div>
  );
};
