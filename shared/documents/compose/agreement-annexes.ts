import type { AgreementPaper } from '#shared/documents/compose/agreement-paper.ts';
import { BLANK } from '#shared/documents/compose/agreement-words.ts';
import { heading, paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { allDayWords, knownWhole } from '#shared/documents/compose/media-words.ts';
import { figureCell, planTable } from '#shared/documents/compose/plan-parts.ts';
import type { Block } from '#shared/documents/model.ts';
import { unitWords } from '#shared/domain/media/media-catalogue.ts';
import { planCosts } from '#shared/domain/media/plan-costs.ts';

/** The lines of the media plan that it is about with their days, then the annexes that are kept as files, by name. */
export const annexBlocks = (paper: AgreementPaper): readonly Block[] => {
  const lines = linesTable(paper);
  const files = paper.input.content.file.filter(
    ({ agreementId, kind }) => agreementId === paper.agreement.id && kind === 'annex',
  );
  const names = [...(lines.length === 0 ? [] : ['Calendario de difusión']), ...files.map(({ name }) => name)];
  if (names.length === 0) return [];
  return [
    heading('convenio_anexos', 1, '', 'Anexos'),
    {
      kind: 'list',
      ordered: false,
      items: names.map((name, at) => ({
        level: 0,
        runs: [{ text: `Anexo ${at + 1}. `, bold: true }, { text: name }],
      })),
    },
    ...(lines.length === 0 ? [] : [heading('convenio_anexo_1', 2, 'Anexo 1.', 'Calendario de difusión'), ...lines]),
  ];
};

const linesTable = ({ input, agreement }: AgreementPaper): readonly Block[] => {
  const { content, mediaPlan, catalogue } = input;
  const wanted = content.agreementLine.filter(({ agreementId }) => agreementId === agreement.id);
  if (!mediaPlan || wanted.length === 0) return [];
  const costs = planCosts(mediaPlan);
  const units = new Map(catalogue.units.map((unit) => [unit.key, unitWords(unit)]));
  const rows = wanted.flatMap(({ mediaLineId }) => {
    const line = mediaPlan.line.find(({ id }) => id === mediaLineId);
    const spread = costs.byLine.get(mediaLineId);
    if (!line || !spread) return [];
    const days = spread.days.filter(({ paid, bonus }) => paid + bonus > 0).map(({ index }) => index);
    return [
      {
        breaks: true,
        cells: [
          textCell([line.outlet.trim() || BLANK, units.get(line.mediumKey) ?? ''].filter(Boolean).join('\n')),
          textCell(line.durationSeconds === null ? '—' : `${line.durationSeconds} s`, { align: 'center' }),
          figureCell(knownWhole(spread.paid)),
          figureCell(knownWhole(spread.bonus)),
          textCell(days.length === 0 ? 'Sin días' : allDayWords(costs.calendar, days)),
        ],
      },
    ];
  });
  return [
    ...planTable({
      id: 'convenio_difusion',
      summary: 'Renglones del plan de medios: soporte, duración, inserciones y días',
      titles: ['Soporte', 'Duración', 'Pagadas', 'Bonificadas', 'Días de difusión'],
      shares: [0.28, 0.11, 0.1, 0.14, 0.37],
      size: 8.5,
      rows,
    }),
    ...(rows.length === 0
      ? []
      : [paragraph('Tomado del plan de medios; los días cuentan inserciones pagadas y bonificadas.', 'note', 'left')]),
  ];
};
