import type { Values } from '#electron/hosts/cli/arguments.ts';
import { usageError } from '#electron/hosts/cli/command-error.ts';
import type { FoundProcedure } from '#electron/hosts/cli/find-procedure.ts';
import { isoDate } from '#shared/domain/common/dates.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import type { Dictamen } from '#shared/domain/procedure/procedure-version.ts';
import type { ChannelInput } from '#shared/ipc/contract.ts';

/** What the act records: what the command line says, and otherwise what stands on the cover and in the signatures. */
export const authorisationOf = (
  { versionId, opened }: FoundProcedure,
  values: Values,
  scan: Uint8Array | null,
): ChannelInput<'procedure.authorise'> => {
  const cover = coverOf(opened.content);
  return {
    versionId,
    code: values.code ?? cover.code,
    versionLabel: values['version-label'] ?? cover.versionLabel,
    documentedOn: values['documented-on'] ?? cover.documentedOn,
    updatedOn: values['updated-on'] ?? cover.updatedOn,
    authorisedOn: values['authorised-on'] ?? cover.authorisedOn,
    signatories: opened.content.signatory.map(({ role, name, position }) => ({ role, name, position })),
    dictamen: dictamenOf(values),
    upToDate: values['not-up-to-date'] !== true,
    scan,
  };
};

const DATES = ['documented-on', 'updated-on', 'authorised-on', 'dictamen-date'] as const;

/** Looks at the options alone, before any store is opened. @throws CommandError `usage` */
export const checkAuthorisationOptions = (values: Values): void => {
  const wrong = DATES.find((option) => values[option] !== undefined && !isoDate.safeParse(values[option]).success);
  if (wrong) throw usageError(`«${values[wrong]}» no es una fecha para --${wrong}: escríbala como 2026-11-22.`);
  dictamenOf(values);
};

const dictamenOf = (values: Values): Dictamen | null => {
  const given = ['dictamen-edition', 'dictamen-date', 'dictamen-reference'] as const;
  if (values.dictamen === undefined) {
    const orphan = given.find((option) => values[option] !== undefined);
    if (orphan) throw usageError(`--${orphan} va junto con --dictamen CLAVE.`);
    return null;
  }
  if (values['dictamen-date'] === undefined) throw usageError('A --dictamen le falta --dictamen-date FECHA.');
  return {
    guideCode: values.dictamen,
    guideEdition: values['dictamen-edition'] ?? '',
    date: values['dictamen-date'],
    reference: values['dictamen-reference'] ?? '',
  };
};
