import { Badge, makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { PROPERTIES, type PropertyName, shownVersion } from '#renderer/modules/library/library-view.ts';
import { documentProperties } from '#shared/domain/procedure/procedure-version.ts';
import type { ProcedureSummary } from '#shared/ipc/procedure-channels.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

const COLOR: Readonly<Record<PropertyName, 'brand' | 'success' | 'danger' | 'informative'>> = {
  vigente: 'brand',
  actualizado: 'success',
  obsoleto: 'danger',
  dictaminado: 'informative',
};

/** The properties that a procedure has, and whether a draft is under way. */
export const PropertyBadges = ({ summary }: { readonly summary: ProcedureSummary }) => {
  const styles = useStyles();
  const properties = documentProperties(shownVersion(summary));
  return (
    <span className={styles.root}>
      {PROPERTIES.filter(({ name }) => properties[name]).map(({ name, label, meaning }) => (
        <Tooltip key={name} relationship="description" content={meaning}>
          <Badge appearance="tint" color={COLOR[name]}>
            {label}
          </Badge>
        </Tooltip>
      ))}
      {summary.newest.stage === 'draft' && (
        <Badge appearance="outline" color="informative">
          Borrador
        </Badge>
      )}
    </span>
  );
};
