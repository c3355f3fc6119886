import type { IdSource } from '#shared/domain/common/ids.ts';
import type { DiagnosisChange, DiagnosisContent, Territory } from '#shared/domain/diagnosis/diagnosis.ts';
import { deleteDiagnosisRows, insertDiagnosisRows } from '#shared/domain/diagnosis/diagnosis-edits.ts';
import type { ProgramUse } from '#shared/domain/diagnosis/program-uses.ts';
import { type FederalState, stateOf } from '#shared/domain/diagnosis/states.ts';

/** The states of the catalogue that the diagnosis has, by their code; written by hand without a code counts too. */
export const presentStates = (
  content: Pick<DiagnosisContent, 'territory'>,
  states: readonly FederalState[],
): ReadonlyMap<string, Territory> => {
  const own = content.territory.filter(({ level }) => level === 'state');
  return new Map(
    states.flatMap(({ code, name }) => {
      const row = own.find((territory) => territory.code === code || stateOf(territory.name, states)?.name === name);
      return row ? [[code, row] as const] : [];
    }),
  );
};

/**
 * Codes of those states that nothing hangs on: no place lies in them, no figure or conclusion speaks of them and no
 * activity of the annual programme names them.
 */
export const deletableStates = (
  content: DiagnosisContent,
  states: readonly FederalState[],
  programUses: readonly ProgramUse[],
): ReadonlySet<string> => {
  const used = new Set([
    ...content.territory.map(({ parentId }) => parentId),
    ...content.figure.map(({ territoryId }) => territoryId),
    ...content.conclusion.map(({ territoryId }) => territoryId),
    ...programUses.map(({ rowId }) => rowId),
  ]);
  return new Set([...presentStates(content, states)].flatMap(([code, { id }]) => (used.has(id) ? [] : [code])));
};

/**
 * Adds the states that are wanted and missing, in the catalogue's order at the end, and takes away those that aren't
 * wanted and that nothing hangs on.
 * @param wanted codes of the catalogue
 */
export const setStates = (
  content: DiagnosisContent,
  { states, programUses }: { readonly states: readonly FederalState[]; readonly programUses: readonly ProgramUse[] },
  wanted: ReadonlySet<string>,
  newId: IdSource,
): readonly DiagnosisChange[] => {
  const present = presentStates(content, states);
  const deletable = deletableStates(content, states, programUses);
  const unwanted = [...present].flatMap(([code, { id }]) => (deletable.has(code) && !wanted.has(code) ? [id] : []));
  const missing = states.filter(({ code }) => wanted.has(code) && !present.has(code));
  return [
    ...deleteDiagnosisRows(content, 'territory', unwanted),
    ...insertDiagnosisRows(
      content,
      'territory',
      missing.map(({ code, name }) => ({ parentId: null, level: 'state' as const, code, name })),
      content.territory.length,
      newId,
    ),
  ];
};
