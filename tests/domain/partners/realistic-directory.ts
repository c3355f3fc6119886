import type { DirectoryChange, DirectoryContent } from '#shared/domain/partners/directory.ts';
import { blankContact, blankPartner } from '#shared/domain/partners/directory-edits.ts';

type Said = {
  readonly sector: 'public' | 'social' | 'private' | null;
  readonly name: string;
  readonly shortName?: string;
  readonly activity: string;
  readonly mediumType?: string;
  readonly taxId?: string;
  readonly address?: string;
  readonly active?: boolean;
  readonly states?: readonly string[];
  readonly towns?: readonly string[];
  readonly phone?: string;
  readonly people?: readonly {
    readonly courtesy: string;
    readonly name: string;
    readonly post: string;
    readonly area?: string;
    readonly email?: string;
    readonly mobile?: string;
    readonly powers?: string;
  }[];
  readonly dealings?: readonly {
    readonly kind: 'call' | 'meeting' | 'letter' | 'visit';
    readonly date: string;
    readonly subject: string;
    readonly outcome?: string;
    readonly on?: string;
    readonly next?: string;
    readonly done?: string;
  }[];
};

/** Fourteen made-up bodies of the three sectors, three follow-ups open: what a small office has in its drawer. */
const SAID: readonly Said[] = [
  {
    sector: 'public',
    name: 'Secretaría de Salud del Estado Ficticio',
    shortName: 'SSEF',
    activity: 'Dependencia estatal',
    taxId: 'SSE850101AB1',
    address: 'Av. de los Ejemplos 120, Col. Centro, Villa Prueba',
    states: ['Colima'],
    phone: '312 555 0100',
    people: [
      {
        courtesy: 'Dra.',
        name: 'Rosario Prueba Montes',
        post: 'Directora de Promoción de la Salud',
        area: 'Subsecretaría de Prevención',
        email: 'promocion@salud.ejemplo.gob.mx',
        powers: 'Nombramiento del 3 de enero de 2025',
      },
      {
        courtesy: 'Lic.',
        name: 'Héctor Ficticio Luna',
        post: 'Jefe de Comunicación Social',
        email: 'prensa@salud.ejemplo.gob.mx',
        mobile: '312 555 0101',
      },
    ],
    dealings: [
      {
        kind: 'meeting',
        date: '2026-03-02',
        subject: 'Calendario de ferias de salud',
        outcome: 'Acordaron ocho ferias entre abril y noviembre',
        on: '2026-03-20',
        next: 'Enviar el calendario firmado',
      },
    ],
  },
  {
    sector: 'public',
    name: 'Sistema para el Desarrollo Integral de la Familia de Villa Prueba',
    shortName: 'DIF Villa Prueba',
    activity: 'Organismo municipal',
    states: ['Colima'],
    towns: ['Villa Prueba'],
    phone: '312 555 0110',
    people: [
      { courtesy: 'C.', name: 'Amparo Inventada Ríos', post: 'Presidenta', email: 'dif@villaprueba.ejemplo.gob.mx' },
    ],
  },
  {
    sector: 'public',
    name: 'Universidad Pública de Ejemplo',
    shortName: 'UPE',
    activity: 'Institución educativa',
    taxId: 'UPE790915QX2',
    address: 'Calzada del Saber 2000',
    states: ['Colima', 'Jalisco', 'Michoacán'],
    phone: '312 555 0120',
    people: [
      { courtesy: 'Dr.', name: 'Samuel Ficticio Arce', post: 'Rector', powers: 'Acta del Consejo, 2024' },
      {
        courtesy: 'Mtra.',
        name: 'Lidia Prueba Soto',
        post: 'Coordinadora de Servicio Social',
        email: 'servicio@upe.ejemplo.mx',
      },
      { courtesy: '', name: 'Óscar Supuesto Vela', post: 'Enlace de Radio Universitaria', mobile: '312 555 0121' },
    ],
  },
  {
    sector: 'public',
    name: 'Ayuntamiento de Cerro Supuesto',
    activity: 'Municipio',
    states: ['Jalisco'],
    towns: ['Cerro Supuesto'],
    phone: '341 555 0130',
  },
  {
    sector: 'social',
    name: 'Comité de Salud de la Colonia El Ejemplo',
    activity: 'Comité vecinal',
    states: ['Colima'],
    people: [{ courtesy: '', name: 'Chayo Inventada Peña', post: 'Presidenta del comité', mobile: '312 555 0140' }],
    dealings: [
      {
        kind: 'visit',
        date: '2026-02-18',
        subject: 'Plática sobre agua segura',
        outcome: 'Prestan la casa comunal',
        on: '2026-03-10',
        next: 'Confirmar el día de la plática',
      },
      {
        kind: 'call',
        date: '2026-01-15',
        subject: 'Primer contacto',
        on: '2026-01-20',
        next: 'Visitar al comité',
        done: '2026-02-18',
      },
    ],
  },
  {
    sector: 'social',
    name: 'Fundación Manos de Prueba, A.C.',
    activity: 'Asociación civil',
    taxId: 'FMP100214TR5',
    states: ['Jalisco'],
    people: [
      {
        courtesy: 'Lic.',
        name: 'Irene Supuesta Cano',
        post: 'Directora general',
        email: 'direccion@manos.ejemplo.org',
      },
    ],
  },
  {
    sector: 'social',
    name: 'Red de Promotoras Rurales Ficticias',
    activity: 'Red comunitaria',
    states: ['Michoacán'],
    people: [{ courtesy: '', name: 'Eloísa Inventada Cruz', post: 'Coordinadora', mobile: '443 555 0150' }],
  },
  {
    sector: 'social',
    name: 'Asociación de Adultos Mayores La Espera Grata',
    activity: 'Asociación civil',
    states: ['Colima'],
  },
  {
    sector: 'private',
    name: 'Radio Ejemplo, S.A. de C.V.',
    shortName: 'La Ficticia 98.3',
    activity: 'Radiodifusora',
    mediumType: 'Radio',
    taxId: 'REJ950620KP8',
    states: ['Colima', 'Jalisco'],
    phone: '312 555 0160',
    people: [
      {
        courtesy: 'Lic.',
        name: 'Inés Prueba Ficticia',
        post: 'Directora comercial',
        email: 'ventas@radioejemplo.mx',
        mobile: '312 555 0161',
      },
      {
        courtesy: 'Ing.',
        name: 'Darío Supuesto Mier',
        post: 'Apoderado legal',
        powers: 'Escritura 4,512, notaría ficticia 9',
      },
    ],
    dealings: [
      {
        kind: 'letter',
        date: '2026-03-09',
        subject: 'Cápsulas de radio sin costo',
        outcome: 'Ofrecen veinte cápsulas de 30 segundos',
        on: '2026-04-15',
        next: 'Pedir la carta compromiso',
      },
    ],
  },
  {
    sector: 'private',
    name: 'Impresos Supuestos, S. de R.L. de C.V.',
    activity: 'Imprenta',
    taxId: 'ISU080303MN4',
    states: ['Jalisco'],
    phone: '33 5555 0170',
    people: [{ courtesy: '', name: 'Paco Inventado Gil', post: 'Ventas', email: 'cotiza@impresos.ejemplo.mx' }],
  },
  {
    sector: 'private',
    name: 'Cámara de Comercio de Villa Prueba',
    shortName: 'CANACO VP',
    activity: 'Cámara empresarial',
    states: ['Colima'],
    phone: '312 555 0180',
  },
  {
    sector: 'private',
    name: 'Pantallas del Centro Ficticio',
    activity: 'Publicidad exterior',
    mediumType: 'Publicidad exterior',
    states: ['Colima'],
  },
  {
    sector: 'private',
    name: 'Periódico El Supuesto',
    activity: 'Diario',
    mediumType: 'Prensa',
    states: ['Colima'],
    active: false,
  },
  { sector: null, name: 'Voluntarios por la Lectura', activity: '' },
];

/** @param idOf fresh or fixed ids; must not give the same twice */
export const realisticDirectory = (
  idOf: () => string,
  stateCode: (name: string) => string,
): readonly DirectoryChange[] => {
  const changes: DirectoryChange[] = [];
  let at = 0;
  const put = <E extends Exclude<keyof DirectoryContent, 'directory'>>(
    entity: E,
    values: Omit<DirectoryContent[E][number], 'id' | 'rank'>,
  ): string => {
    const id = idOf();
    at += 1;
    changes.push({ op: 'insert', entity, row: { ...values, id, rank: `a${String(at).padStart(4, '0')}x` } } as never);
    return id;
  };
  for (const said of SAID) {
    const { states = [], towns = [], people = [], dealings = [], phone, ...partner } = said;
    const partnerId = put('partner', { ...blankPartner(), ...partner });
    for (const name of states) put('partnerTerritory', { partnerId, level: 'state', code: stateCode(name), name });
    for (const name of towns) put('partnerTerritory', { partnerId, level: 'municipality', code: '', name });
    const reach = (contactId: string | null, kind: 'phone' | 'email' | 'mobile', value: string | undefined) =>
      value === undefined ? null : put('contactWay', { partnerId, contactId, kind, value, note: '' });
    reach(null, 'phone', phone);
    const contacts = people.map(({ courtesy, name, post, area = '', powers = '', email, mobile }) => {
      const contactId = put('contact', { ...blankContact(partnerId), courtesy, name });
      put('post', { contactId, name: post, area, startDate: '', endDate: '', powers });
      reach(contactId, 'email', email);
      reach(contactId, 'mobile', mobile);
      return contactId;
    });
    for (const { kind, date, subject, outcome = '', on = '', next = '', done = '' } of dealings) {
      put('encounter', {
        partnerId,
        contactId: contacts[0] ?? null,
        dossierId: null,
        kind,
        date,
        officer: 'Ana Ejemplo Ruiz',
        subject,
        outcome,
        followUpOn: on,
        followUpNote: next,
        followUpDoneOn: done,
      });
    }
  }
  return changes;
};
