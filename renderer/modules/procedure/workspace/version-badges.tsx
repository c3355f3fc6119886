import { Badge, makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { documentProperties, type ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';

const useStyles = makeStyles({
  root: { display: 'inline-flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

type BadgeText = {
  readonly text: string;
  readonly color: 'brand' | 'success' | 'warning' | 'danger' | 'informative';
  readonly why: string;
};

/** What a version is, in words: its stage and the properties that hold. */
export const badgesOf = (version: ProcedureVersion): readonly BadgeText[] => {
  const { vigente, actualizado, obsoleto, dictaminado } = documentProperties(version);
  const draft = version.stage === 'draft';
  return [
    draft
      ? { text: 'BORRADOR', color: 'warning', why: 'Todavía puede cambiarse; se imprime con la palabra BORRADOR.' }
      : { text: 'AUTORIZADO', color: 'brand', why: 'Quedó como se firmó y ya no cambia.' },
    ...(vigente ? [{ text: 'Vigente', color: 'success', why: PROPERTY_HELP.vigente } as const] : []),
    ...(!draft && !vigente
      ? [{ text: 'Sustituido', color: 'informative', why: 'Una versión más nueva ocupó su lugar.' } as const]
      : []),
    ...(actualizado ? [{ text: 'Actualizado', color: 'success', why: PROPERTY_HELP.actualizado } as const] : []),
    ...(obsoleto ? [{ text: 'Obsoleto', color: 'danger', why: PROPERTY_HELP.obsoleto } as const] : []),
    ...(dictaminado ? [{ text: 'Dictaminado', color: 'success', why: PROPERTY_HELP.dictaminado } as const] : []),
  ];
};

export const PROPERTY_HELP = {
  vigente: 'Está autorizado y ninguno más nuevo lo sustituye, aunque hayan cambiado las fechas o los directivos.',
  actualizado: 'Está vigente y responde a las necesidades actuales del organismo.',
  obsoleto: 'Su contenido ya no responde a las necesidades actuales o está en desuso.',
  dictaminado: 'Cumple con los lineamientos de la guía técnica, según un dictamen favorable.',
} as const;

export const VersionBadges = ({ version }: { readonly version: ProcedureVersion }) => {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      {badgesOf(version).map((badge) => (
        <Tooltip key={badge.text} relationship="description" content={badge.why}>
          <Badge appearance="tint" color={badge.color}>
            {badge.text}
          </Badge>
        </Tooltip>
      ))}
    </span>
  );
};
