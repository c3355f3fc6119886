import { Beside, Card, CardPart } from '#renderer/modules/strategy/card.tsx';
import { MaterialChecklist } from '#renderer/modules/strategy/materials/material-checklist.tsx';
import {
  MaterialBody,
  MaterialCampaign,
  MaterialDates,
  MaterialFormat,
  MaterialName,
  type MaterialProps,
  nameOfMaterial,
} from '#renderer/modules/strategy/materials/material-fields.tsx';

type Props = MaterialProps & {
  /** 0-based among those of its campaign. */
  readonly index: number;
  readonly count: number;
  readonly onMove: (step: 1 | -1) => void;
  readonly onDelete: () => void;
};

/** One version: what it is, its text, and what the checklist says of it. */
export const MaterialCard = ({ material, index, count, onMove, onDelete }: Props) => (
  <Card
    rowId={material.id}
    label={`Material «${nameOfMaterial(material)}»`}
    title={material.name.trim() || 'Material sin nombre'}
    what="el material"
    index={index}
    count={count}
    onMove={onMove}
    onDelete={onDelete}
  >
    <CardPart title="Qué es">
      <Beside>
        <MaterialName material={material} />
        <MaterialFormat material={material} />
        <MaterialCampaign material={material} />
      </Beside>
      <Beside>
        <MaterialDates material={material} />
      </Beside>
      <MaterialBody material={material} />
    </CardPart>
    <CardPart title="Lista del artículo 134">
      <MaterialChecklist material={material} />
    </CardPart>
  </Card>
);
