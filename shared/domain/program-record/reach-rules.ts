import type { Finding } from '#shared/domain/common/finding.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { contactsOf, type RecordPhone } from '#shared/domain/program-record/program-record.ts';
import type { RecordReading } from '#shared/domain/program-record/record-reading.ts';

/** Whether people who ask can reach somebody: contacts, mails, telephones, addresses of pages. */
export const checkReach = (reading: RecordReading): readonly Finding[] => [
  ...checkContacts(reading),
  ...checkEmails(reading),
  ...checkPhones(reading),
  ...checkLinks(reading),
];

const checkContacts = (reading: RecordReading): readonly Finding[] => {
  const { content } = reading;
  const withoutPost = (['contact', 'official'] as const).flatMap((role) =>
    contactsOf(content, role)
      .filter((row) => row.person.trim() !== '' && row.post.trim() === '')
      .map((row) =>
        reading.finding(
          'record-person-without-post',
          'warning',
          role === 'contact' ? 'contacto_cargo' : 'responsable_puesto',
          `No se dice qué cargo tiene «${row.person.trim()}».`,
          'Escriba el cargo: permanece aunque cambie la persona.',
          row.id,
        ),
      ),
  );
  const reachable = content.phone.some((row) => row.number.trim() !== '') || content.email.length > 0;
  return reachable
    ? withoutPost
    : [
        ...withoutPost,
        reading.finding(
          'record-unreachable',
          'warning',
          'correo',
          'No hay correo ni teléfono para pedir informes.',
          'Agregue al menos uno de los dos.',
        ),
      ];
};

/** Deliberately plain: it finds misprints, it doesn't judge the standard's rarities. */
const EMAIL = /^[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}$/u;

const checkEmails = (reading: RecordReading): readonly Finding[] => {
  const seen = new Set<string>();
  return reading.content.email.flatMap(({ id, address }): readonly Finding[] => {
    const text = address.trim();
    if (!EMAIL.test(text) || text.includes('..')) {
      return [
        reading.finding(
          'record-email-malformed',
          'warning',
          'correo',
          text === '' ? 'Hay un correo en blanco.' : `«${text}» no es una dirección de correo completa.`,
          'Escríbala como nombre@sitio.mx, sin espacios ni acentos, o quítela.',
          id,
        ),
      ];
    }
    const again = seen.has(text.toLowerCase());
    seen.add(text.toLowerCase());
    return again ? [repeated(reading, 'correo', text, id)] : [];
  });
};

const checkPhones = (reading: RecordReading): readonly Finding[] => {
  const seen = new Set<string>();
  return reading.content.phone.flatMap((row): readonly Finding[] => {
    const problem = phoneProblem(row);
    if (problem) {
      return [
        reading.finding('record-phone-malformed', 'warning', 'tel_numero', problem.message, problem.remedy, row.id),
      ];
    }
    const key = `${nationalDigits(row)} ${row.extension.replace(/\D/g, '')}`;
    const again = seen.has(key);
    seen.add(key);
    return again ? [repeated(reading, 'tel_numero', `${row.areaCode} ${row.number}`.trim(), row.id)] : [];
  });
};

/** Mexican numbers have ten digits since 2019; older records print the city code and seven or eight digits apart. */
const phoneProblem = (row: RecordPhone): { readonly message: string; readonly remedy: string } | null => {
  const printed = [row.areaCode, row.number].filter((part) => part.trim() !== '').join(' ');
  const digits = nationalDigits(row);
  if (digits === '') {
    return {
      message:
        row.extension.trim() === ''
          ? 'Hay un teléfono en blanco.'
          : `La extensión ${row.extension.trim()} no tiene número de teléfono.`,
      remedy: 'Escriba el número o quite el renglón.',
    };
  }
  if (digits.length === 10 || /^0?1?800/.test(digits) || /^\d{3}$/.test(digits)) return null;
  if (digits.length < 10) {
    return {
      message: `El teléfono «${printed}» tiene ${digits.length} cifras; con la lada deben ser diez.`,
      remedy: row.areaCode.trim() === '' ? 'Agregue la lada de la ciudad.' : 'Complete el número.',
    };
  }
  return {
    message: `El teléfono «${printed}» tiene ${digits.length} cifras, más de diez.`,
    remedy: 'Si son dos números, póngalos en renglones aparte.',
  };
};

/** Without the country's code and the old prefixes for long distance and mobiles. */
const nationalDigits = (row: RecordPhone): string => {
  const digits = `${row.areaCode}${row.number}`.replace(/\D/g, '');
  return digits.length > 10 ? digits.replace(/^(?:0052|52)?(?:01|044|045|1)?(?=\d{10}$)/, '') : digits;
};

const checkLinks = (reading: RecordReading): readonly Finding[] => {
  const { content, record } = reading;
  const pages = (
    [
      ['pagina_web', record.webPage],
      ['source_url', record.sourceUrl],
    ] as const
  ).flatMap(([key, text]) =>
    text.trim() === '' || isAddress(text)
      ? []
      : [
          reading.finding(
            'record-address-malformed',
            'warning',
            key,
            `«${text.trim()}» no es una dirección completa.`,
            'Escríbala entera, con http:// o https:// al principio y sin espacios.',
          ),
        ],
  );
  const links = content.link.flatMap((row): readonly Finding[] => {
    const name = row.number === null ? 'Un enlace' : `El enlace [${row.number}]`;
    if (row.url.trim() === '') {
      return [
        reading.finding(
          'record-link-without-address',
          'warning',
          'links',
          `${name} no tiene dirección.`,
          'Escriba a dónde lleva o quítelo.',
          row.id,
        ),
      ];
    }
    return isAddress(row.url) || /^mailto:\S+@\S+$/i.test(row.url.trim())
      ? []
      : [
          reading.finding(
            'record-link-malformed',
            'warning',
            'links',
            `${name} lleva a «${row.url.trim()}», que no es una dirección.`,
            'Corríjala: empieza con http://, https:// o mailto:.',
            row.id,
          ),
        ];
  });
  const numbers = new Map<number, string>();
  const clashes = content.link.flatMap((row): readonly Finding[] => {
    if (row.number === null) return [];
    const url = numbers.get(row.number);
    numbers.set(row.number, url ?? row.url);
    return url === undefined || foldText(url) === foldText(row.url)
      ? []
      : [
          reading.finding(
            'record-link-number-repeated',
            'warning',
            'links',
            `Dos enlaces distintos llevan el número [${row.number}].`,
            'Dé a uno de ellos otro número.',
            row.id,
          ),
        ];
  });
  return [...pages, ...links, ...clashes];
};

const isAddress = (text: string): boolean => /^(?:https?|ftp):\/\/[^\s/]+\.[^\s]+$/i.test(text.trim());

const repeated = (reading: RecordReading, key: string, text: string, rowId: string): Finding =>
  reading.finding('record-value-repeated', 'warning', key, `«${text}» está repetido.`, 'Quite uno de los dos.', rowId);
