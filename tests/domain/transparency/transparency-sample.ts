import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import { planCosts } from '#shared/domain/media/plan-costs.ts';
import { transparencyFormatsFile } from '#shared/domain/transparency/transparency-formats.ts';
import type { TransparencySource } from '#shared/domain/transparency/transparency-source.ts';
import {
  agreementAt,
  agreementsWith,
  promiseAt,
  rankOf,
  SIGNED,
  theirsOf,
} from '#tests/domain/agreements/agreements-builder.ts';
import { budgetWith, classifier, each } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { CAMPAIGN, lineAt, planWith } from '#tests/domain/media/plan-builder.ts';
import { keyOf, shippedLists, shippedMedia } from '#tests/domain/media/shipped-media.ts';
import { campaignWith, strategyWith } from '#tests/domain/strategy/strategy-builder.ts';

/** As shipped. */
export const shippedFormats = transparencyFormatsFile.parse(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../resources/catalogues/transparency-formats.json'), 'utf8'),
  ),
);

const RADIO = keyOf('Radiodifusoras locales', 'Spot de 30 seg.');
const ITEM = '3611';

/** Two contracts: one with two lines of the same item and a part without line; one that exercised nothing in the quarter. */
export const transparencySample = (quarter: 1 | 2 | 3 | 4 = 2): TransparencySource => {
  const money = { nature: 'money', by: 'ours' } as const;
  const agreements = agreementsWith([
    {
      kind: 'contract',
      number: 'CTO-7',
      acts: SIGNED,
      link: 'https://ejemplo.mx/cto-7',
      legalBasis: 'Artículo ficticio',
      promises: [
        { ...money, amount: 500_000, itemCode: ITEM },
        { ...money, amount: 90_000, itemCode: '3631' },
      ],
    },
    { kind: 'contract', number: 'CTO-8', acts: SIGNED, promises: [{ ...money, amount: 10_000, itemCode: ITEM }] },
    {
      kind: 'amendment',
      amendsId: agreementAt(0),
      acts: SIGNED,
      link: 'https://ejemplo.mx/mod-1',
      endDate: '2026-12-15',
      promises: [{ ...money, amount: 100_000, itemCode: '', amendsPromiseId: promiseAt(1) }],
    },
  ]);
  const entry = (
    at: number,
    moment: BudgetContent['spending'][number]['moment'],
    itemCode: string,
    month: number,
    amount: number,
    root: number | null,
  ): BudgetContent['spending'][number] => ({
    id: idAt(180_000 + at),
    rank: rankOf(at),
    itemCode,
    departmentId: null,
    fundingSourceId: null,
    moment,
    date: `2026-${String(month).padStart(2, '0')}-10`,
    month,
    amount,
    document: moment === 'committed' ? 'CTO' : `F-${month}`,
    concept: '',
    commitmentId: root === null ? null : idAt(180_000 + root),
  });
  const spent = (from: number, itemCode: string, month: number, amount: number, root: number) =>
    (['accrued', 'exercised', 'paid'] as const).map((moment, at) =>
      entry(from + at, moment, itemCode, month, amount, root),
    );
  const budget: BudgetContent = {
    ...budgetWith({
      authorised: [
        [ITEM, each(100_000)],
        ['3631', each(50_000)],
        ['2111', each(1)],
      ],
    }),
    spending: [
      entry(0, 'committed', ITEM, 2, 500_000, null),
      entry(1, 'committed', '3631', 2, 100_000, null),
      entry(2, 'committed', ITEM, 2, 10_000, null),
      ...spent(3, ITEM, 3, 200_000, 0),
      ...spent(6, ITEM, 5, 150_000, 0),
      ...spent(9, '3631', 6, 40_000, 1),
      ...spent(12, ITEM, 8, 10_000, 2),
    ],
  };
  const line = { mediumKey: RADIO, itemCode: ITEM, grossRate: 10_000, vatPercent: '16', campaignId: CAMPAIGN } as const;
  const mediaPlan = planWith(
    [
      { ...line, on: { '05-04': [2] } },
      { ...line, outlet: 'Radio Dos', on: { '05-04': [1] } },
      { ...line, outlet: 'Radio Libre', on: { '05-04': [1] } },
      { ...line, airtime: 'state', durationSeconds: 30, stations: 2, on: { '05-04': [3], '08-03': [5] } },
      { ...line, airtime: 'fiscal', durationSeconds: null, on: { '05-04': [3] } },
      { ...line, airtime: 'state', on: { '01-05': [3] } },
    ],
    {
      lineCommitment: [0, 1].map((at) => ({
        id: idAt(181_000 + at),
        rank: rankOf(at),
        lineId: lineAt(at),
        spendingId: idAt(180_000),
      })),
    },
  );
  return {
    period: { fiscalYear: 2026, quarter },
    said: {
      role: 'Contratante y solicitante',
      responsibleArea: 'Unidad de Prueba',
      validatedOn: '2026-07-10',
      updatedOn: '2026-07-11',
      note: '',
      programName: 'Programa ficticio',
      programApprovedOn: '2026-01-30',
      programLink: 'https://ejemplo.mx/programa',
      airtimeMessage: 'Los tiempos los administra otro ente (ficticio).',
      airtimeLink: '',
    },
    agreements: {
      ...agreements,
      party: agreements.party.map((row) => (row.id === theirsOf(0) ? { ...row, taxId: 'ABCD010203AB1' } : row)),
      commitment: [0, 1, 2].map((at) => ({
        id: idAt(182_000 + at),
        rank: rankOf(at),
        agreementId: agreementAt(at === 2 ? 1 : 0),
        promiseId: promiseAt(at),
        spendingId: idAt(180_000 + at),
      })),
    },
    budget,
    itemName: (code) => classifier.find(code)?.name ?? '',
    mediaPlan,
    costs: planCosts(mediaPlan),
    strategy: {
      ...strategyWith({
        campaign: [campaignWith({ id: CAMPAIGN, topic: 'Ecología y medio ambiente', startDate: '2026-05-01' })],
      }),
      strategy: strategyWith().strategy.map((row) => ({
        ...row,
        institutionalObjective: paragraphs('Cuidar el agua.'),
      })),
      campaignTrait: [{ id: idAt(1), rank: 'a0', campaignId: CAMPAIGN, trait: 'sex', value: 'Ambos' }],
    },
    catalogue: shippedMedia,
    lists: shippedLists,
  };
};
