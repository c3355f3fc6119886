import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { MaterialChecklist } from '#renderer/modules/strategy/materials/material-checklist.tsx';
import {
  MaterialBody,
  MaterialCampaign,
  MaterialDates,
  MaterialFormat,
  MaterialName,
  nameOfMaterial,
} from '#renderer/modules/strategy/materials/material-fields.tsx';
import { useContent, useStrategyEdit } from '#renderer/modules/strategy/strategy-context.tsx';
import { deleteMaterial } from '#shared/domain/strategy/strategy-edits.ts';

/** One question about one version. */
export const MaterialAnswer = ({ materialId, part }: { readonly materialId: string; readonly part: string }) => {
  const edit = useStrategyEdit();
  const material = useContent((content) => content.material.find(({ id }) => id === materialId));
  const orphan = useContent((content) => !content.campaign.some(({ id }) => id === material?.campaignId));
  if (!material) return null;
  switch (part) {
    case 'what':
      return (
        <>
          <MaterialName material={material} />
          <MaterialFormat material={material} />
          {orphan && <MaterialCampaign material={material} />}
          <MaterialDates material={material} />
          <div>
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              onClick={() =>
                edit(
                  (content) => deleteMaterial(content, material.id),
                  `Quitar el material «${nameOfMaterial(material)}»`,
                )
              }
            >
              Quitar este material
            </Button>
          </div>
        </>
      );
    case 'body':
      return <MaterialBody material={material} />;
    case 'check':
      return <MaterialChecklist material={material} />;
    default:
      return null;
  }
};
