import type { IdSource } from '#shared/domain/common/ids.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import type { DiagnosisContent, Figure, Territory, TreeNode } from '#shared/domain/diagnosis/diagnosis.ts';

/** Order keys in the order of a list. */
export const rankAt = (index: number): string => `a${String(index).padStart(4, '0')}x`;

const PLACES = [
  ['Estado de Ejemplo', 'state', null, '33', 1_912_400, 178_900],
  ['Región Sierra', 'region', 0, '', 214_300, 12_400],
  ['Región Valle', 'region', 0, '', 1_103_800, 119_000],
  ['Región Costa', 'region', 0, '', 594_300, 47_500],
  ['San Prueba de los Pinos', 'municipality', 1, '33001', 96_100, 4_805],
  ['Muestra del Monte', 'municipality', 1, '33002', 118_200, 7_092],
  ['Villa Ficticia', 'municipality', 2, '33003', 702_500, 77_275],
  ['Santa Ejemplar', 'municipality', 2, '33004', 401_300, 36_117],
  ['Puerto Supuesto', 'municipality', 3, '33005', 361_900, 28_952],
  ['Bahía del Caso', 'municipality', 3, '33006', 232_400, 16_268],
] as const;

const GROUPS = [
  [
    'Familias sin agua entubada',
    'Creen que instalar un captador cuesta más de lo que cuesta.',
    'El agua de lluvia es de quien la guarda.',
  ],
  [
    'Familias con servicio por tandeo',
    'No saben cuánta agua guarda un techo como el suyo.',
    'Su techo le da agua tres meses.',
  ],
  [
    'Mujeres jefas de hogar',
    'El trámite pide tiempo que no tienen entre semana.',
    'Venga en sábado: en una hora queda inscrita.',
  ],
  [
    'Personas adultas mayores',
    'No leen avisos en internet y desconfían de quien toca la puerta.',
    'Pregunte por nosotros en su centro de salud.',
  ],
  ['Personas con discapacidad', 'El módulo no tiene rampa ni intérprete.', 'Vamos a su casa y llevamos intérprete.'],
  [
    'Comunidades indígenas de la sierra',
    'Los materiales están solo en español.',
    'En su lengua, con gente de su comunidad.',
  ],
  ['Jornaleros agrícolas', 'Se mudan con la cosecha y pierden el turno.', 'Su lugar lo espera en el albergue.'],
  ['Estudiantes de secundaria', 'Piensan que es asunto de personas adultas.', 'Mide la lluvia en tu escuela.'],
  ['Estudiantes de bachillerato', 'No ven en qué les toca.', 'Diseña el captador de tu plantel.'],
  ['Docentes', 'No tienen material que quepa en su programa.', 'Cuatro clases listas para usarse.'],
  ['Personal de salud', 'No se les informó a qué hogares alcanza.', 'Usted sabe qué casa lo necesita.'],
  ['Comerciantes de mercado', 'No cierran el puesto para ir a una plática.', 'La plática va al mercado, a las siete.'],
  [
    'Personas migrantes en retorno',
    'No tienen comprobante de domicilio reciente.',
    'Basta la constancia de su delegación.',
  ],
  ['Artesanas y artesanos', 'Trabajan en casa y no pasan por la cabecera.', 'El taller se abre en su barrio.'],
  ['Pescadores y sus familias', 'Creen que cerca del mar no hace falta.', 'Junto al mar también falta agua dulce.'],
  ['Autoridades auxiliares', 'Reciben el aviso tarde y por oficio.', 'Usted se entera primero.'],
  ['Comités de agua', 'Temen que el programa reemplace su trabajo.', 'El captador suma a lo que ya hacen.'],
  ['Población en general', 'Conoce el nombre y no lo que ofrece.', 'Que la lluvia no se vaya.'],
] as const;

const MEDIA = [
  ['Radio comunitaria', 'por la mañana', '62'],
  ['Perifoneo', 'fines de semana', '48'],
  ['Redes sociales', 'por la noche', '71'],
  ['Carteles en el centro de salud', 'una vez al mes', '35'],
] as const;

const SWOT = [
  ['strength', 'El captador se instala en un día y se paga en dos temporadas de lluvia.'],
  ['strength', 'Doce promotoras hablan las lenguas de la sierra.'],
  ['strength', 'Las beneficiarias de otros años dan testimonio sin que se les pague.'],
  ['opportunity', 'Las escuelas piden temas de medio ambiente para su programa.'],
  ['opportunity', 'Las radios comunitarias ofrecen espacio sin costo en temporada de secas.'],
  ['opportunity', 'El ordenamiento municipal pide captación en vivienda nueva.'],
  ['weakness', 'Un solo módulo atiende a la sierra y abre tres días a la semana.'],
  ['weakness', 'El formato de inscripción pide dos veces los mismos datos.'],
  ['weakness', 'No se sabe cuántas personas llegaron por cada medio.'],
  ['threat', 'Los caminos de la sierra se cierran en agosto.'],
  ['threat', 'Circulan avisos falsos que cobran por la inscripción.'],
  ['threat', 'La veda por elecciones detiene la difusión en mayo.'],
] as const;

const PROBLEM = {
  core: 'Los hogares que más necesitan captar lluvia no conocen el programa o creen que no es para ellos',
  below: [
    [
      'Los mensajes no llegan a donde viven',
      [
        'Se publica sobre todo en redes sociales',
        'No hay materiales en lenguas de la sierra',
        'El perifoneo no sube a las localidades altas',
      ],
    ],
    [
      'Quien se entera no entiende cómo inscribirse',
      ['El formato pide dos veces los mismos datos', 'El módulo abre en horario de trabajo'],
    ],
    ['Se desconfía del programa', ['Circulan avisos que cobran la inscripción', 'Nadie conocido lo recomienda']],
  ],
  above: [
    ['El padrón se llena con hogares que ya tienen agua', ['La ayuda no llega a quien la necesita']],
    [
      'Los captadores del almacén se quedan sin instalar',
      ['Se devuelve presupuesto al cierre', 'Baja la meta del año siguiente'],
    ],
  ],
} as const;

const OBJECTIVE = {
  core: 'Los hogares que más necesitan captar lluvia conocen el programa y saben que es para ellos',
  below: [
    [
      'Los mensajes llegan a donde viven',
      [
        'Se usan radio comunitaria y perifoneo',
        'Hay materiales en lenguas de la sierra',
        'Las promotoras suben a las localidades altas',
      ],
    ],
    ['Quien se entera sabe cómo inscribirse', ['El formato pide cada dato una vez', 'El módulo abre en sábado']],
    ['Se confía en el programa', ['Se avisa cómo reconocer al personal', 'Vecinas y vecinos lo recomiendan']],
  ],
  above: [
    ['El padrón se llena con hogares sin agua', ['La ayuda llega a quien la necesita']],
    ['Los captadores se instalan todos', ['El presupuesto se ejerce completo', 'La meta crece al año siguiente']],
  ],
} as const;

const CONCLUSIONS = [
  'Ocho de cada diez hogares sin agua entubada no han oído hablar del programa; en la sierra son casi todos.',
  'La radio comunitaria y el perifoneo llegan donde las redes sociales no.',
  'Las mujeres jefas de hogar dejan el trámite a medias porque el módulo abre en horario de trabajo.',
  'Sin materiales en su lengua, las comunidades de la sierra no preguntan.',
  'Los avisos falsos hacen que las personas mayores no abran la puerta.',
  'Las escuelas y los mercados reúnen en un día a más gente que un mes de módulo.',
  'No se puede decir qué medio funcionó: nadie pregunta por dónde se enteraron.',
] as const;

const PAST = [
  ['Pláticas informativas', 'plática', '120', '131', 'Las de mercado tuvieron el doble de asistentes.'],
  ['Personas informadas', 'persona', '18000', '15240', 'Faltó la sierra en agosto: los caminos se cierran.'],
  ['Espacios de radio', 'espacio', '960', '960', 'Se cumplió con radios comunitarias.'],
  ['Carteles colocados', 'cartel', '2400', '1850', 'Se imprimieron tarde; hay que pedirlos en enero.'],
  ['Captadores instalados', 'captador', '1500', '1322', 'Se instaló donde hubo promotora.'],
] as const;

const SOURCES = [
  ['Encuesta ficticia de hogares y agua', 'Instituto de Estadística de Ejemplo', '2024', 'cuadro 3.2'],
  ['Conteo ficticio de población', 'Consejo de Población de Ejemplo', '2025', 'hoja 12'],
  ['Registro del padrón del programa', 'Dirección de Prueba', 'noviembre de 2025', ''],
  ['Sondeo ficticio de medios en cuatro municipios', 'Universidad de Ejemplo', '2025', 'sección 4'],
  ['Grupos de escucha con promotoras', 'Departamento de Difusión', 'agosto de 2025', 'acta 3'],
  ['Censo ficticio de viviendas con agua por tandeo', 'Comisión del Agua de Ejemplo', '2023', 'anexo II'],
] as const;

/** A diagnosis as a department would hand it in: 10 places, 18 groups, 70 figures, both trees. All of it is made up. */
export const realisticDiagnosis = (
  row: Pick<DiagnosisContent['diagnosis'][number], 'id' | 'dossierId' | 'fiscalYear'>,
  newId: IdSource,
): DiagnosisContent => {
  const territory = places(newId);
  const source = SOURCES.map(([title, institution, published, page], index) => {
    return { id: newId(), rank: rankAt(index), title, institution, published, url: '', page };
  });
  const segment = GROUPS.map(([name, barrier, message], index) => ({
    id: newId(),
    rank: rankAt(index),
    name,
    groupValue: '',
    description: `${name} de los municipios donde trabaja el programa, según el registro y los grupos de escucha.`,
    barriers: paragraphs(barrier),
    message,
    priority: (index % 5) + 1,
  }));
  const sourceAt = (index: number): string => source[index % source.length]?.id ?? '';
  const figures = (): readonly Figure[] => {
    const people = (index: number, kind: Figure['kind'], more: Partial<Figure>): Figure => ({
      id: newId(),
      rank: rankAt(index),
      kind,
      concept: '',
      territoryId: null,
      segmentId: null,
      unit: 'people',
      value: '',
      base: '',
      baseValue: '',
      sourceId: sourceAt(index),
      date: '2025',
      note: '',
      ...more,
    });
    const rows: Figure[] = [];
    for (const [at, [, , , , population, served]] of PLACES.entries()) {
      const territoryId = territory[at]?.id ?? null;
      const parts = [
        ['potential', Math.round(population * 0.31)],
        ['target', Math.round(population * 0.18)],
        ['served', served],
      ] as const;
      for (const [kind, value] of parts) {
        rows.push(people(rows.length, kind, { territoryId, value: String(value) }));
      }
    }
    for (const [at, { id }] of segment.entries()) {
      const target = 4_200 + at * 3_150;
      const own = { territoryId: territory[0]?.id ?? null, segmentId: id };
      rows.push(people(rows.length, 'target', { ...own, value: String(target) }));
      rows.push(people(rows.length, 'served', { ...own, value: String(Math.round(target * (0.12 + at * 0.035))) }));
    }
    const quoted = [
      ['de los hogares sin agua entubada', '151300', 0],
      ['de las personas de 60 años y más que no la conocen por radio', '', 3],
    ] as const;
    for (const [base, baseValue, from] of quoted) {
      rows.push(
        people(rows.length, 'other', {
          concept: 'No ha oído hablar del programa',
          territoryId: territory[0]?.id ?? null,
          unit: 'percent',
          value: '80',
          base,
          baseValue,
          sourceId: sourceAt(from),
        }),
      );
    }
    return rows;
  };
  return {
    diagnosis: [
      {
        ...row,
        title: `Diagnóstico ${row.fiscalYear} · Programa Lluvia en Casa`,
        context: paragraphs(
          'El programa ficticio Lluvia en Casa entrega captadores a hogares que no tienen agua entubada o la reciben por tandeo.\nEn los dos últimos años se instalaron menos de los que había en almacén, y las visitas a la sierra mostraron que casi nadie sabía que existe. Este diagnóstico pregunta a quién hay que decírselo, por dónde y qué se lo impide.',
        ),
        method: paragraphs(
          'Se reunieron los registros del padrón, una encuesta de hogares y un sondeo de medios en cuatro municipios, y se hicieron seis grupos de escucha con promotoras.\nCada cifra dice de quiénes es y de dónde viene; las de los grupos no se suman, porque se traslapan.',
        ),
      },
    ],
    territory,
    source,
    segment,
    figure: figures(),
    mediaHabit: segment.flatMap(({ id }, at) =>
      [0, 1].map((step) => {
        const [medium, use, percent] = MEDIA[(at + step) % MEDIA.length] ?? MEDIA[0];
        return { id: newId(), rank: rankAt(at * 2 + step), segmentId: id, medium, use, percent, sourceId: sourceAt(3) };
      }),
    ),
    swot: SWOT.map(([quadrant, text], index) => ({ id: newId(), rank: rankAt(index), quadrant, text })),
    treeNode: [...treeOf('problem', PROBLEM, newId), ...treeOf('objective', OBJECTIVE, newId)],
    conclusion: CONCLUSIONS.map((text, index) => ({
      id: newId(),
      rank: rankAt(index),
      text,
      segmentId: index === 2 ? (segment[2]?.id ?? null) : index === 3 ? (segment[5]?.id ?? null) : null,
      territoryId: index === 0 || index === 3 ? (territory[1]?.id ?? null) : null,
    })),
    pastResult: PAST.map(([concept, unit, planned, done, lesson], index) => ({
      id: newId(),
      rank: rankAt(index),
      fiscalYear: row.fiscalYear - 1,
      concept,
      unit,
      planned,
      done,
      sourceId: sourceAt(2),
      lesson,
    })),
  };
};

const places = (newId: IdSource): readonly Territory[] => {
  const ids = PLACES.map(() => newId());
  return PLACES.map(([name, level, parent, code], index) => ({
    id: ids[index] ?? '',
    rank: rankAt(index),
    parentId: parent === null ? null : (ids[parent] ?? null),
    level,
    code,
    name,
  }));
};

type TreeSpec = Readonly<Record<'below' | 'above', readonly (readonly [string, readonly string[]])[]>> & {
  readonly core: string;
};

const treeOf = (tree: TreeNode['tree'], spec: TreeSpec, newId: IdSource): readonly TreeNode[] => {
  const nodes: TreeNode[] = [];
  const add = (side: TreeNode['side'], parentId: string | null, text: string): string => {
    const id = newId();
    nodes.push({ id, rank: rankAt(nodes.length), tree, side, parentId, text });
    return id;
  };
  add('core', null, spec.core);
  for (const side of ['below', 'above'] as const) {
    for (const [text, children] of spec[side]) {
      const parent = add(side, null, text);
      for (const child of children) add(side, parent, child);
    }
  }
  return nodes;
};
