import { isOfficialAirtime } from '#shared/domain/media/media-plan.ts';
import { scenarioLines } from '#shared/domain/media/plan-tables.ts';
import { contractRows } from '#shared/domain/transparency/contract-rows.ts';
import { formatsOf, type TransparencyFormats } from '#shared/domain/transparency/transparency-formats.ts';
import {
  dateCell,
  daysOfQuarter,
  monthsOfQuarter,
  numberCell,
  type TransparencyRow,
  type TransparencySource,
  type TransparencyTable,
  textCell,
  traitWords,
} from '#shared/domain/transparency/transparency-source.ts';

/**
 * The rows of a quarter in the formats that its year asks for, each with the tables it refers to. None before there were
 * any formats. What no document knows stays blank for who publishes it.
 */
export const transparencyTables = (
  source: TransparencySource,
  formats: TransparencyFormats,
): readonly TransparencyTable[] => {
  const b = contractRows(source);
  const rows: Readonly<Record<string, readonly TransparencyRow[]>> = {
    A: [programRow(source)],
    B: b.main,
    'B-suppliers': b.suppliers,
    'B-budget': b.budget,
    'B-contracts': b.contracts,
    C: airtimeRows(source),
    D: [messageRow(source)],
  };
  return formatsOf(formats, source.period.fiscalYear).map((format) => ({ format, rows: rows[format.key] ?? [] }));
};

const programRow = ({ period, said }: TransparencySource): TransparencyRow => {
  const [start, end] = daysOfQuarter(period);
  return {
    id: null,
    cells: {
      'denominacion-del-documento': textCell(said.programName),
      ejercicio: numberCell(period.fiscalYear),
      'fecha-de-inicio-del-periodo': dateCell(start),
      'fecha-de-termino-del-periodo': dateCell(end),
      'fecha-de-aprobacion': dateCell(said.programApprovedOn),
      'hipervinculo-al-programa': textCell(said.programLink),
      'area-s-responsable-s': textCell(said.responsibleArea),
      'fecha-de-validacion': dateCell(said.validatedOn),
      'fecha-de-actualizacion': dateCell(said.updatedOn),
      nota: textCell(said.note),
    },
  };
};

/** Official airtime of the quarter, in seconds: insertions × duration × stations. Blank where one of them isn't known. */
const airtimeRows = (source: TransparencySource): readonly TransparencyRow[] => {
  const { mediaPlan, costs, strategy, catalogue, lists, period, said } = source;
  const [start, end] = daysOfQuarter(period);
  const months = monthsOfQuarter(period.quarter);
  const scenarioId = mediaPlan.mediaPlan[0]?.scenarioId ?? null;
  const lines = scenarioId === null ? [] : scenarioLines(mediaPlan, scenarioId);
  return lines
    .filter(({ airtime }) => isOfficialAirtime(airtime))
    .flatMap((line): readonly TransparencyRow[] => {
      const spread = costs.byLine.get(line.id);
      const insertions = months.reduce((sum, month) => sum + (spread?.monthInsertions[month - 1] ?? 0), 0);
      if (insertions === 0) return [];
      const campaign = strategy.campaign.find(({ id }) => id === line.campaignId);
      const unit = catalogue.units.find(({ key }) => key === line.mediumKey);
      const trait = (of: Parameters<typeof traitWords>[2]) => textCell(traitWords(strategy, campaign, of));
      return [
        {
          id: null,
          cells: {
            'tipo-tiempo-de-estado-fiscal': textCell(
              lists.officialAirtimes.find(({ airtime }) => airtime === line.airtime)?.name ?? '',
            ),
            'medio-radio-television': textCell(unit?.category ?? ''),
            'descripcion-de-unidad': textCell(unit?.unit ?? ''),
            'concepto-o-campana': textCell(campaign?.name ?? ''),
            cobertura: textCell(campaign?.coverage ?? ''),
            'ambito-geografico': textCell(campaign?.coverage ?? ''),
            sexo: trait('sex'),
            lugar: trait('settlement'),
            'nivel-educativo': trait('education'),
            edad: trait('age'),
            nse: trait('socioeconomic'),
            'distintivo-nombre-comercial': textCell(line.outlet),
            ...(line.durationSeconds === null || line.stations === null
              ? {}
              : {
                  'monto-total-del-tiempo-consumido': numberCell(insertions * line.durationSeconds * line.stations),
                }),
            'area-responsable': textCell(said.responsibleArea),
            inicio: dateCell(start),
            termino: dateCell(end),
          },
        },
      ];
    });
};

const messageRow = ({ said }: TransparencySource): TransparencyRow => ({
  id: null,
  cells: {
    mensaje: textCell(said.airtimeMessage),
    hipervinculo: textCell(said.airtimeLink),
    area: textCell(said.responsibleArea),
    validacion: dateCell(said.validatedOn),
    actualizacion: dateCell(said.updatedOn),
    nota: textCell(said.note),
  },
});
