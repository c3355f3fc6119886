import { Button } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { Fold, RemoveButton, RowTools } from '#renderer/modules/partners/card/card-parts.tsx';
import { RowDay, RowLine, RowText } from '#renderer/modules/partners/card/row-fields.tsx';
import { nameOfContact, nameOfPartner } from '#renderer/modules/partners/partner-names.ts';
import { useAbout, useContent, useDirectoryEdit, usePartners } from '#renderer/modules/partners/partners-context.tsx';
import { Beside } from '#renderer/ui/card-part.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { today } from '#renderer/ui/today.ts';
import { daysBetween, formatLongDate } from '#shared/domain/common/dates.ts';
import type { Encounter, EncounterKind, Partner } from '#shared/domain/partners/directory.ts';
import { closeFollowUp, directoryRows } from '#shared/domain/partners/directory-edits.ts';
import { dueWords } from '#shared/domain/partners/follow-ups.ts';
import { ENCOUNTER_NAMES } from '#shared/domain/partners/partner-words.ts';

type Props = { readonly encounter: Encounter; readonly partner: Partner };

/** One dealing: with whom, about what, what came of it, and when to come back to it. */
export const EncounterRow = ({ encounter, partner }: Props) => {
  const edit = useDirectoryEdit();
  const { jump } = usePartners();
  const people = useContent((content) => content.contact);
  const { dossiers } = useAbout();
  const own = people.filter(({ partnerId }) => partnerId === partner.id);
  const person = people.find(({ id }) => id === encounter.contactId);
  const whole = `la gestión con «${nameOfPartner(partner)}»`;
  const common = (field: keyof Encounter & string, words: string) => ({
    entity: 'encounter' as const,
    rowId: encounter.id,
    field,
    history: `Cambiar ${words} de ${whole}`,
  });
  const isDue = encounter.followUpOn !== '' && encounter.followUpDoneOn === '';
  const daysLeft = isDue ? daysBetween(today(), encounter.followUpOn) : 0;
  return (
    <Fold
      rowId={encounter.id}
      title={encounter.subject.trim() || `${ENCOUNTER_NAMES[encounter.kind]} sin asunto`}
      notes={[
        [
          ENCOUNTER_NAMES[encounter.kind],
          encounter.date === '' ? 'sin fecha' : formatLongDate(encounter.date),
          person ? nameOfContact(person) : '',
          encounter.officer.trim() === '' ? '' : `por ${encounter.officer.trim()}`,
        ]
          .filter(Boolean)
          .join(' · '),
        isDue && encounter.followUpNote.trim() !== '' ? `Sigue: ${encounter.followUpNote.trim()}` : '',
      ]}
      {...(isDue ? { due: { words: dueWords(daysLeft), late: daysLeft <= 0 } } : {})}
    >
      <Beside>
        <div data-fields="kind">
          <SelectField
            label="Tipo de gestión"
            value={encounter.kind}
            onChange={(value) =>
              edit(
                () => [directoryRows.set('encounter', encounter.id, 'kind', kindOf(value))],
                `Cambiar el tipo de ${whole}`,
              )
            }
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {ENCOUNTER_NAMES[kind]}
              </option>
            ))}
          </SelectField>
        </div>
        <RowDay {...common('date', 'la fecha')} label="Fecha" value={encounter.date} />
        <div data-fields="contactId">
          <SelectField
            label="Con quién"
            value={encounter.contactId ?? ''}
            onChange={(value) =>
              edit(
                () => [directoryRows.set('encounter', encounter.id, 'contactId', value === '' ? null : value)],
                `Cambiar con quién fue ${whole}`,
              )
            }
          >
            <option value="">Nadie en particular</option>
            {own.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOfContact(one)}
              </option>
            ))}
            {person && person.partnerId !== partner.id && (
              <option value={person.id}>{nameOfContact(person)} (de otro organismo)</option>
            )}
          </SelectField>
        </div>
        <RowLine {...common('officer', 'quién hizo')} label="Quién de la oficina" value={encounter.officer} />
      </Beside>
      <RowLine {...common('subject', 'el asunto')} label="Asunto" value={encounter.subject} />
      <RowText {...common('outcome', 'el resultado')} label="Qué se acordó" value={encounter.outcome} />
      <Beside>
        <RowDay
          {...common('followUpOn', 'el seguimiento')}
          label="Dar seguimiento el"
          value={encounter.followUpOn}
          hint="Vacío si no queda nada por hacer"
        />
        <RowLine {...common('followUpNote', 'qué sigue')} label="Qué sigue" value={encounter.followUpNote} />
        <RowDay
          {...common('followUpDoneOn', 'cuándo se atendió el seguimiento')}
          label="Atendido el"
          value={encounter.followUpDoneOn}
        />
      </Beside>
      <div data-fields="dossierId">
        <SelectField
          label="Expediente de que se trató"
          value={encounter.dossierId ?? ''}
          onChange={(value) =>
            edit(
              () => [directoryRows.set('encounter', encounter.id, 'dossierId', value === '' ? null : value)],
              `Cambiar el expediente de ${whole}`,
            )
          }
        >
          <option value="">Ninguno en particular</option>
          {dossiers.map(({ dossierId, name, archived }) => (
            <option key={dossierId} value={dossierId}>
              {archived ? `${name} (archivado)` : name}
            </option>
          ))}
          {encounter.dossierId !== null && !dossiers.some(({ dossierId }) => dossierId === encounter.dossierId) && (
            <option value={encounter.dossierId}>Uno que ya no está</option>
          )}
        </SelectField>
      </div>
      <RowTools>
        {isDue && (
          <Button
            size="small"
            appearance="primary"
            icon={<CheckmarkRegular />}
            onClick={() => {
              edit(() => closeFollowUp(encounter.id, today()), `Atender el seguimiento de ${whole}`);
              // The button goes away with what was due.
              jump({ section: 'encounters', rowId: encounter.id, field: 'followUpDoneOn' });
            }}
          >
            Atendido hoy
          </Button>
        )}
        <RemoveButton
          label="Borrar la gestión"
          onClick={() => edit(() => [directoryRows.remove('encounter', encounter.id)], `Borrar ${whole}`)}
        />
      </RowTools>
    </Fold>
  );
};

const KINDS = Object.keys(ENCOUNTER_NAMES) as readonly EncounterKind[];
const kindOf = (value: string): EncounterKind => KINDS.find((kind) => kind === value) ?? 'other';
