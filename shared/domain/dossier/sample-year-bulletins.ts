import { blankBulletin } from '#shared/domain/bulletin/bulletin-edits.ts';
import { type BulletinsContent, emptyBulletins } from '#shared/domain/bulletin/bulletins.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import { rankedRows } from '#shared/domain/dossier/sample-dossier.ts';
import type { SampleYear } from '#shared/domain/dossier/sample-year.ts';
import { byName } from '#shared/domain/dossier/sample-year-names.ts';
import type { StrategyContent } from '#shared/domain/strategy/strategy.ts';

/** The sample's bulletins dated until `today`, all of them drafts. @throws Error for a campaign that isn't there */
export const sampleBulletins = (
  { bulletins: said }: SampleYear,
  row: BulletinsContent['bulletins'][number],
  { campaign }: Pick<StrategyContent, 'campaign'>,
  today: string,
  newId: IdSource,
): BulletinsContent => {
  const campaignOf = byName(campaign, ({ name }) => name, 'campaign');
  const specs = rankedRows(
    said.list.filter(({ on }) => `${row.fiscalYear}-${on}` <= today),
    newId,
  );
  return {
    ...emptyBulletins({ ...row, title: said.title }),
    bulletin: specs.map(({ id, rank, number, title, place, on, campaign: name, body }) => ({
      ...blankBulletin(said.office),
      ...{ id, rank, number, title, place, pressContact: said.pressContact },
      date: `${row.fiscalYear}-${on}`,
      campaignId: name === null ? null : campaignOf(name).id,
      body: paragraphs(body),
    })),
    subhead: rankedRows(
      specs.flatMap(({ id, subheads }) => subheads.map((text) => ({ bulletinId: id, text }))),
      newId,
    ),
    link: rankedRows(
      specs.flatMap(({ id, link }) => (link === null ? [] : [{ ...link, bulletinId: id }])),
      newId,
    ),
  };
};
