import type { IsoDate } from '#shared/domain/common/dates.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import { coverOf, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { Dictamen } from '#shared/domain/procedure/procedure-version.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';
import { type Authorisation, authorisation } from '#shared/ipc/procedure-channels.ts';

/** What a person fills in before authorising. Dates are ISO days or ''. */
export type AuthoriseForm = {
  readonly code: string;
  readonly versionLabel: string;
  readonly documentedOn: string;
  readonly updatedOn: string;
  readonly authorisedOn: string;
  readonly signatories: readonly SignatoryForm[];
  readonly hasDictamen: boolean;
  readonly dictamen: Dictamen;
  readonly upToDate: boolean;
  readonly scan: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null;
};

export type SignatoryForm = {
  readonly key: string;
  readonly role: string;
  readonly label: string;
  readonly required: boolean;
  readonly name: string;
  readonly position: string;
};

/** Starts from what the document already says, then from who usually signs, then from today. */
export const authoriseFormOf = (
  content: ProcedureContent,
  profile: ProcedureProfile,
  institution: Institution,
  today: IsoDate,
): AuthoriseForm => {
  const cover = coverOf(content);
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
  return {
    code: cover.code,
    versionLabel: cover.versionLabel,
    documentedOn: isDay(cover.documentedOn) ? cover.documentedOn : today,
    updatedOn: isDay(cover.updatedOn) ? cover.updatedOn : today,
    authorisedOn: isDay(cover.authorisedOn) ? cover.authorisedOn : today,
    signatories: profile.signatureRoles.flatMap((role): readonly SignatoryForm[] => {
      const written = content.signatory.filter((person) => person.role === role.key);
      const usual = institution.signatories.filter((person) => person.role === role.key || person.role === role.label);
      const people = written.length > 0 ? written : usual.length > 0 ? usual : [{ name: '', position: '' }];
      return people.map((person, index) => ({
        key: `${role.key} ${index}`,
        role: role.key,
        label: role.label,
        required: role.required && index === 0,
        name: person.name,
        position: person.position,
      }));
    }),
    hasDictamen: false,
    dictamen: { guideCode: profile.guide.code, guideEdition: profile.edition, date: today, reference: '' },
    upToDate: true,
    scan: null,
  };
};

export type FormErrors = Readonly<Record<string, string>>;

/** The act as it is sent, or what is still missing, by field. The IPC edge decides; this only says it sooner. */
export const authorisationOf = (
  versionId: string,
  form: AuthoriseForm,
): { readonly ok: true; readonly act: Authorisation } | { readonly ok: false; readonly errors: FormErrors } => {
  const errors: Record<string, string> = {};
  const people = form.signatories.filter((person) => person.name.trim() !== '');
  for (const person of form.signatories) {
    if (person.required && person.name.trim() === '') {
      errors[person.key] = `Escriba quién firma en «${person.label}».`;
    }
  }
  if (form.hasDictamen && form.dictamen.guideCode.trim() === '') {
    errors['dictamen.guideCode'] = 'Escriba contra qué guía se dictaminó.';
  }
  if (form.documentedOn && form.updatedOn && form.updatedOn < form.documentedOn) {
    errors.updatedOn = 'La actualización no puede ser anterior a la documentación.';
  }
  if (form.updatedOn && form.authorisedOn && form.authorisedOn < form.updatedOn) {
    errors.authorisedOn = 'La autorización no puede ser anterior a la actualización.';
  }
  const parsed = authorisation.safeParse({
    versionId,
    code: form.code,
    versionLabel: form.versionLabel,
    documentedOn: form.documentedOn,
    updatedOn: form.updatedOn,
    authorisedOn: form.authorisedOn,
    signatories: people.map(({ role, name, position }) => ({ role, name: name.trim(), position: position.trim() })),
    dictamen: form.hasDictamen ? form.dictamen : null,
    upToDate: form.upToDate,
    scan: form.scan?.bytes ?? null,
  });
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const key = issue.path.join('.');
      errors[key] ??= issue.message;
    }
  }
  return parsed.success && Object.keys(errors).length === 0 ? { ok: true, act: parsed.data } : { ok: false, errors };
};
