import type { Agreement, AgreementPromise } from '#shared/domain/agreements/agreements.ts';
import type { PartnerSector } from '#shared/domain/partners/directory.ts';

type Side = 'ours' | 'other';

type AgreementSpec = {
  /** Days are of the fiscal year: «02-01». */
  readonly agreement: Partial<Agreement> & Pick<Agreement, 'kind' | 'startDate' | 'endDate'>;
  /** What our side declares. */
  readonly ours: string;
  readonly other: {
    readonly name: string;
    readonly shortName: string;
    readonly sector: PartnerSector;
    readonly taxId: string;
    readonly address: string;
    readonly mediaRegistry?: string;
    readonly declarations: string;
  };
  readonly signatories: readonly (readonly [
    by: Side | 'nobody',
    role: 'signs' | 'witness' | 'follow-up',
    name: string,
    position: string,
  ])[];
  readonly promises: readonly (Partial<AgreementPromise> &
    Pick<AgreementPromise, 'nature' | 'description' | 'dueDate'> & { readonly by: Side })[];
  /** Outlets of the realistic media plan. */
  readonly outlets: readonly string[];
  /** Activities of the realistic programme. */
  readonly activities: readonly string[];
  readonly clauses: readonly (readonly [section: string, title: string, text: string])[];
  /** All of `TERRITORY_CODES`, or municipalities by name. */
  readonly states: 'all' | readonly string[];
};

/** Nineteen states, the shape of a list that a real agreement has. */
export const TERRITORY_CODES = '01 03 04 05 07 08 10 12 13 15 16 20 21 22 24 25 28 30 32'.split(' ');

export const OUR_SIDE = {
  name: 'Secretaría de Agua y Saneamiento de Ejemplo',
  shortName: 'LA SECRETARÍA',
  sector: 'public',
  taxId: 'SAS010101AA1',
  address: 'Calle de la Fuente 100, Centro, Villa Ficticia',
} as const;

const DECLARED =
  'Es una dependencia del gobierno del Estado de Ejemplo. Su titular tiene facultades para celebrar este instrumento conforme a su reglamento interior.\nSeñala como domicilio el que aparece arriba.';

const PRIVACY = [
  'confidentiality',
  'Confidencialidad y datos personales',
  'Cada parte cuida los datos de las personas que conozca por este instrumento y los usa solamente para cumplirlo.',
] as const;
const IMAGE = [
  'intellectual-property',
  'Propiedad intelectual y uso de imagen',
  'Los materiales siguen siendo de quien los hizo. El logotipo de la otra parte se usa con su permiso por escrito.',
] as const;
const CHANGES = [
  'changes',
  'Modificaciones',
  'Lo pactado cambia solamente por convenio modificatorio firmado por las partes.',
] as const;
const END = [
  'termination',
  'Terminación y rescisión',
  'Cualquiera de las partes puede terminarlo con aviso por escrito de quince días. Lo que esté en curso se concluye.',
] as const;

export const AGREEMENT_SPECS: readonly AgreementSpec[] = [
  {
    agreement: {
      kind: 'concertation',
      number: 'CON-01/FICTICIO',
      title: 'Convenio de concertación con el Consejo Ciudadano del Agua',
      object:
        'Sumar esfuerzos para que las familias sin agua entubada conozcan el programa Lluvia en Casa y sepan cómo inscribirse.',
      legalBasis: 'Artículos 4 y 12 del reglamento ficticio de participación social',
      requestingArea: 'Departamento de Difusión',
      startDate: '02-01',
      endDate: '12-15',
      place: 'Villa Ficticia',
      jurisdiction: 'los tribunales competentes de Villa Ficticia',
      link: 'https://transparencia.ejemplo.gob.mx/convenios/con-01',
    },
    ours: DECLARED,
    other: {
      name: 'Consejo Ciudadano del Agua de Ejemplo, A.C.',
      shortName: 'EL CONSEJO',
      sector: 'social',
      taxId: 'CCA150315BB2',
      address: 'Andador del Aljibe 8, Santa Ejemplar',
      declarations:
        'Es una asociación civil que reúne a comités de agua de comunidades. Su presidenta lo representa, como consta en su acta de asamblea.',
    },
    signatories: [
      ['ours', 'signs', 'Mtra. Elena Ficticia Robles', 'Secretaria de Agua y Saneamiento'],
      ['ours', 'signs', 'Lic. Tomás Inventado Cruz', 'Director de Vinculación Social'],
      ['ours', 'signs', 'Ing. Rosa Supuesta León', 'Directora de Programas Comunitarios'],
      ['other', 'signs', 'C. Amparo Imaginaria Díaz', 'Presidenta del Consejo'],
      ['nobody', 'witness', 'Dr. Julio Quimérico Paz', 'Presidente de la Comisión Ciudadana de Transparencia'],
      ['ours', 'follow-up', 'Lic. Norma Ejemplar Vega', 'Jefa de Departamento de Difusión'],
    ],
    promises: [
      {
        by: 'ours',
        nature: 'in-kind',
        description: 'Carteles del cuidado del agua',
        quantity: '1200',
        unit: 'cartel',
        dueDate: '02-28',
        estimatedValue: 5_130_000,
        valuedBy: 'Costo de impresión de la cotización ficticia 14',
      },
      {
        by: 'ours',
        nature: 'in-kind',
        description: 'Pláticas en asambleas comunitarias',
        quantity: '24',
        unit: 'plática',
        dueDate: '11-30',
        estimatedValue: 2_880_000,
        valuedBy: 'Costo por plática del plan de medios',
      },
      {
        by: 'other',
        nature: 'in-kind',
        description: 'Bardas para rotular en comunidades',
        quantity: '40',
        unit: 'barda',
        dueDate: '06-30',
        estimatedValue: 8_800_000,
        valuedBy: 'Tarifa de la región Costa en el plan de medios',
      },
      {
        by: 'other',
        nature: 'in-kind',
        description: 'Personas voluntarias para visitas casa por casa',
        quantity: '60',
        unit: 'persona',
        dueDate: '10-31',
        estimatedValue: null,
      },
    ],
    outlets: [],
    activities: ['Visitas casa por casa en localidades sin agua entubada', 'Reuniones con comités de agua'],
    clauses: [
      [
        'background',
        'Antecedentes',
        'El programa anual de comunicación prevé reuniones con comités de agua y visitas casa por casa. El Consejo reúne a esos comités.',
      ],
      IMAGE,
      PRIVACY,
      CHANGES,
      END,
    ],
    states: 'all',
  },
  {
    agreement: {
      kind: 'collaboration',
      number: 'COL-02/FICTICIO',
      title: 'Convenio de colaboración con la Universidad Pública de Prueba',
      object:
        'Producir y transmitir cápsulas del programa, y dar talleres en barrios con estudiantes en servicio social.',
      mediumType: 'Televisión',
      legalBasis: 'Artículo 9 de la ley ficticia de planeación del estado',
      requestingArea: 'Departamento de Difusión',
      startDate: '02-10',
      endDate: '11-30',
      place: 'Villa Ficticia',
      jurisdiction: 'los tribunales competentes de Villa Ficticia',
    },
    ours: DECLARED,
    other: {
      name: 'Universidad Pública de Prueba',
      shortName: 'LA UNIVERSIDAD',
      sector: 'public',
      taxId: 'UPP880808CC3',
      address: 'Ciudad Universitaria s/n, Villa Ficticia',
      declarations:
        'Es un organismo público del estado, dedicado a la educación superior. Su rectora lo representa por disposición de su ley orgánica.',
    },
    signatories: [
      ['ours', 'signs', 'Mtra. Elena Ficticia Robles', 'Secretaria de Agua y Saneamiento'],
      ['other', 'signs', 'Dra. Irene Muestra Campos', 'Rectora'],
      ['other', 'follow-up', 'Mtro. Hugo Prueba Salas', 'Director del Canal Universitario'],
    ],
    promises: [
      {
        by: 'other',
        nature: 'in-kind',
        description: 'Cápsulas transmitidas sin costo',
        quantity: '48',
        unit: 'cápsula',
        dueDate: '10-31',
        estimatedValue: 23_040_000,
        valuedBy: 'Tarifa del canal, a 4,800 pesos por cápsula',
      },
      {
        by: 'other',
        nature: 'money',
        description: 'Aportación para producir las cápsulas',
        dueDate: '07-31',
        amount: 6_000_000,
      },
      {
        by: 'ours',
        nature: 'in-kind',
        description: 'Guiones y entrevistas para las cápsulas',
        quantity: '12',
        unit: 'guion',
        dueDate: '05-31',
        estimatedValue: 3_600_000,
        valuedBy: 'Horas de la Coordinación de Diseño',
      },
    ],
    outlets: ['Canal Universitario de Prueba'],
    activities: ['Cápsulas de video con testimonios', 'Talleres en barrios de artesanas y artesanos'],
    clauses: [IMAGE, PRIVACY, CHANGES, END],
    states: ['Villa Ficticia', 'Santa Ejemplar'],
  },
  {
    agreement: {
      kind: 'contract',
      number: 'CTO-03/FICTICIO',
      title: 'Contrato de spots de radio con Radio Ejemplo',
      object: 'Transmitir spots de 30 segundos del programa en Radio Ejemplo 98.5 FM conforme al plan de medios.',
      mediumType: 'Radio',
      procurement: 'Adjudicación directa',
      procurementNumber: 'AD-007/FICTICIO',
      procurementReasons:
        'Es la única estación que se oye en toda la región Valle, y el importe no pasa del tope del año.',
      legalBasis: 'Artículo 41 de la ley ficticia de adquisiciones',
      requestingArea: 'Departamento de Difusión',
      startDate: '02-17',
      endDate: '11-30',
      place: 'Villa Ficticia',
      jurisdiction: 'los tribunales competentes de Villa Ficticia',
      link: 'https://transparencia.ejemplo.gob.mx/contratos/cto-03',
    },
    ours: DECLARED,
    other: {
      name: 'Radio Ejemplo, S.A. de C.V.',
      shortName: 'EL PROVEEDOR',
      sector: 'private',
      taxId: 'REJ991231DD4',
      address: 'Avenida de las Ondas 985, Villa Ficticia',
      mediaRegistry: 'PNMI-FICTICIO-1187',
      declarations:
        'Es una sociedad mercantil con concesión vigente. Su apoderada acredita sus facultades con el testimonio notarial que se anexa.',
    },
    signatories: [
      ['ours', 'signs', 'C.P. Mario Ejemplo Ruiz', 'Director de Administración'],
      ['other', 'signs', 'Lic. Inés Prueba Ficticia', 'Apoderada legal'],
      ['nobody', 'witness', 'Lic. Norma Ejemplar Vega', 'Jefa de Departamento de Difusión'],
    ],
    promises: [
      {
        by: 'other',
        nature: 'in-kind',
        description: 'Spots de 30 segundos transmitidos',
        quantity: '360',
        unit: 'spot',
        dueDate: '11-06',
        estimatedValue: 6_250_899,
        valuedBy: 'Lo que se paga por ellos',
      },
      {
        by: 'ours',
        nature: 'money',
        description: 'Primer pago, contra el informe de transmisión de abril',
        dueDate: '05-15',
        amount: 3_125_450,
        itemCode: '3611',
      },
      {
        by: 'ours',
        nature: 'money',
        description: 'Segundo pago, contra el informe final',
        dueDate: '11-16',
        amount: 3_125_449,
        itemCode: '3611',
      },
    ],
    outlets: ['Radio Ejemplo 98.5 FM'],
    activities: ['Radio comercial en la costa y el valle'],
    clauses: [IMAGE, PRIVACY, CHANGES, END],
    states: ['Villa Ficticia'],
  },
];
