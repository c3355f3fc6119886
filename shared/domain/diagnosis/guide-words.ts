import type { GuideQuestion } from '#shared/domain/common/guide.ts';

/** What is asked of the diagnosis as a whole. */
export type WholeQuestion =
  | 'context'
  | 'method'
  | 'territories'
  | 'sources'
  | 'segments'
  | 'populations'
  | 'figures'
  | 'strengths'
  | 'weaknesses'
  | 'opportunities'
  | 'threats'
  | 'problem'
  | 'causes'
  | 'effects'
  | 'objective'
  | 'means'
  | 'ends'
  | 'conclusions'
  | 'results'
  | 'check';

type Words = Pick<GuideQuestion, 'title' | 'why' | 'example' | 'prints'>;

/** The questions in the words of who makes a diagnosis for the first time. Every example is fictitious. */
export const WHOLE_WORDS: Readonly<Record<WholeQuestion, Words & Pick<GuideQuestion, 'section'>>> = {
  context: {
    section: 'El diagnóstico',
    title: '¿Qué situación da origen al programa?',
    why: 'Quien lea el diagnóstico debe entender en un minuto qué pasa, a quién le pasa y por qué hace falta comunicarlo.',
    example:
      'En los barrios del sur de Villa Ficticia cuatro de cada diez familias compran toda su verdura. El programa enseña a sembrar en casa, pero en 2026 solo se inscribió una de cada diez: la mayoría no sabía que existía.',
    prints: 'Diagnóstico, capítulo 1, Contexto',
  },
  method: {
    section: 'El diagnóstico',
    title: '¿Cómo se reunió la información?',
    why: 'Una cifra vale lo que vale la manera en que se obtuvo. También se dice lo que no se sabe.',
    example:
      'Se revisaron los registros de inscripción de 2026 y la Encuesta Ficticia de Hábitos. No hay datos por localidad.',
    prints: 'Diagnóstico, capítulo 2, Método',
  },
  territories: {
    section: 'Dónde',
    title: '¿En qué territorios está la población?',
    why: 'Cada actividad y cada medio del programa anual dirá a qué territorios llega; de aquí se eligen.',
    example: 'Jalisco y Colima. Si hace falta más detalle, los municipios de Jalisco: Zapopan y Tonalá.',
    prints: 'Diagnóstico, capítulo 3, Territorios',
  },
  sources: {
    section: 'De dónde se sabe',
    title: '¿De qué documentos salen las cifras?',
    why: 'Una cifra sin fuente no se puede defender cuando alguien pregunta. Cada una se anota una sola vez.',
    example: 'Encuesta Ficticia de Hábitos de Medios, Instituto Ficticio de Estadística, 2025, p. 14',
    prints: 'Diagnóstico, capítulo Fuentes; cada cifra lleva su número entre corchetes',
  },
  segments: {
    section: 'A quién',
    title: '¿A qué segmentos se les va a hablar?',
    why: 'No se le habla igual a todos. Los grupos que nombra la ficha del programa deben estar, o explicarse por qué no.',
    example: 'Mujeres rurales; personas mayores; jóvenes que no estudian. Se traslapan: alguien puede estar en dos.',
    prints: 'Diagnóstico, capítulo Grupos, con su número',
  },
  populations: {
    section: 'Cuántos son',
    title: '¿Cuántas personas son la población potencial, la objetivo y la atendida?',
    why: 'La potencial son todas las que tienen el problema; la objetivo, las que el programa va a buscar; la atendida, las que ya recibió. Cada una cabe en la anterior.',
    example:
      'En Jalisco: potencial 12,000, objetivo 5,000, atendida 3,200 personas; registro del programa, diciembre de 2026.',
    prints: 'Diagnóstico, capítulos Poblaciones y Cobertura, con su gráfica',
  },
  figures: {
    section: 'Cuántos son',
    title: '¿Está completa cada cifra, y va a citar alguna otra?',
    why: 'Dos porcentajes iguales pueden ser de personas distintas: cada cifra dice de quiénes es, de qué fuente y de qué fecha.',
    example:
      '80 % de las familias con patio, y 80 % de las familias inscritas: son dos cifras, y la columna «De quiénes» las distingue.',
    prints: 'Diagnóstico, capítulo Poblaciones',
  },
  strengths: {
    section: 'FODA',
    title: '¿Qué fortalezas tiene el programa?',
    why: 'Lo que se hace bien y con lo que se cuenta es de donde salen las estrategias.',
    example: 'Hay una promotora conocida en cada barrio.',
    prints: 'Diagnóstico, capítulo Análisis FODA',
  },
  weaknesses: {
    section: 'FODA',
    title: '¿Qué debilidades tiene?',
    why: 'Lo que falta adentro se puede corregir, si se dice.',
    example: 'Los avisos se escriben con palabras que la gente no usa.',
    prints: 'Diagnóstico, capítulo Análisis FODA',
  },
  opportunities: {
    section: 'FODA',
    title: '¿Qué oportunidades hay afuera?',
    why: 'Lo que ya existe y se puede aprovechar ahorra dinero y tiempo.',
    example: 'La radio comunitaria regala espacios en la mañana.',
    prints: 'Diagnóstico, capítulo Análisis FODA',
  },
  threats: {
    section: 'FODA',
    title: '¿Qué amenazas hay afuera?',
    why: 'Lo que puede estorbar se prevé mejor si está escrito desde ahora.',
    example: 'Las lluvias cierran los caminos en agosto.',
    prints: 'Diagnóstico, capítulo Análisis FODA',
  },
  problem: {
    section: 'Árbol de problemas',
    title: '¿Cuál es el problema central?',
    why: 'Todo lo demás cuelga de él. Es un hecho negativo que existe, no la falta de una solución.',
    example: '«Las familias no saben que pueden inscribirse», y no «falta una campaña».',
    prints: 'Árbol de problemas, en el centro',
  },
  causes: {
    section: 'Árbol de problemas',
    title: '¿Por qué existe ese problema?',
    why: 'Las causas que se puedan cambiar serán los medios del programa. Debajo de cada una va lo que la provoca.',
    example: 'El aviso sale solo en internet. Y debajo (con Tab): En tres barrios no hay señal.',
    prints: 'Árbol de problemas, debajo del problema',
  },
  effects: {
    section: 'Árbol de problemas',
    title: '¿Qué provoca ese problema?',
    why: 'Los efectos dicen por qué vale la pena resolverlo.',
    example: 'Los lugares del programa se quedan vacíos.',
    prints: 'Árbol de problemas, arriba del problema',
  },
  objective: {
    section: 'Árbol de objetivos',
    title: '¿Cómo se ve ese problema ya resuelto?',
    why: 'Es el problema puesto en positivo: lo que habrá cuando el programa haya servido.',
    example: 'Las familias saben que pueden inscribirse y cómo hacerlo.',
    prints: 'Árbol de objetivos, en el centro',
  },
  means: {
    section: 'Árbol de objetivos',
    title: '¿Por qué medios se llega a ese objetivo?',
    why: 'Cada causa resuelta es un medio. De aquí salen las estrategias y las actividades.',
    example: 'El aviso llega también por radio y por las promotoras.',
    prints: 'Árbol de objetivos, debajo del objetivo',
  },
  ends: {
    section: 'Árbol de objetivos',
    title: '¿Para qué se quiere lograr?',
    why: 'Cada efecto resuelto es un fin: lo que ganan las personas.',
    example: 'Todos los lugares del programa se ocupan.',
    prints: 'Árbol de objetivos, arriba del objetivo',
  },
  conclusions: {
    section: 'Lo que se concluye',
    title: '¿Qué hallazgos deben atender las estrategias?',
    why: 'El programa anual dirá con qué estrategia contesta cada uno; los que queden sin contestar se señalan.',
    example: 'Las mujeres rurales se enteran tarde porque el aviso sale solo en internet.',
    prints: 'Diagnóstico, capítulo Hallazgos y conclusiones, y en el programa anual',
  },
  results: {
    section: 'Lo que se concluye',
    title: '¿Qué se logró en años anteriores?',
    why: 'Lo que ya se intentó y cómo salió ahorra repetirlo. Si el expediente viene del año pasado, ya está aquí.',
    example:
      '2026: inscribir a 5,000 familias; se inscribieron 3,200. Se aprendió que en agosto nadie va a las pláticas.',
    prints: 'Diagnóstico, capítulo Resultados de años anteriores',
  },
  check: {
    section: 'Lo que se concluye',
    title: '¿Está bien el diagnóstico?',
    why: 'Es la última mirada antes de enviarlo: qué dice la revisión y qué falta por corregir.',
    example: 'Población objetivo, Jalisco: la cifra no dice de dónde viene. Se elige su fuente.',
    prints: 'No se imprime; la revisión se repite al enviarlo',
  },
};

export const SEGMENT_WORDS: Readonly<Record<'barriers' | 'message' | 'media', Words>> = {
  barriers: {
    title: '¿Quiénes son y qué les impide acercarse?',
    why: 'La barrera dice qué tiene que resolver la comunicación: no saber, no poder llegar, no confiar, no entender.',
    example: 'Trabajan hasta las seis; la ventanilla cierra a las tres. Creen que piden credencial de elector.',
    prints: 'Diagnóstico, capítulo Grupos, renglones Descripción y Barreras',
  },
  message: {
    title: '¿Qué se les va a decir, y con qué prioridad?',
    why: 'Una sola frase, con sus palabras: la que se repetirá en todos los medios.',
    example: '«Inscríbase el sábado, sin papeles». Prioridad 1.',
    prints: 'Diagnóstico, capítulo Grupos, renglones Mensaje y Prioridad; matriz de segmentos del programa anual',
  },
  media: {
    title: '¿Por qué medios se enteran de las cosas?',
    why: 'El plan de medios debe ir a donde ya están, con un dato que lo respalde.',
    example: 'Radio comunitaria: la oyen en la cocina, de 7 a 9; 62 %, fuente [1].',
    prints: 'Diagnóstico, capítulo Grupos, renglón Hábitos de medios',
  },
};
