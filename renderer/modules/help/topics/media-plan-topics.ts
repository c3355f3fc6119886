import type { HelpTopic } from '#renderer/modules/help/help-topic.ts';

const GROUP = 'Estrategia y plan de medios';

export const mediaPlanTopics: readonly HelpTopic[] = [
  {
    id: 'media-plan',
    group: GROUP,
    title: 'Plan de medios',
    keywords: 'renglones difusión directa pláticas radio televisión prensa pauta inserciones tarifa exportar revisión',
    paragraphs: [
      'El plan de medios dice con qué se difunde cada campaña de la estrategia: lo que se hace de frente con las personas y los medios que lo acompañan; dónde, en qué días, a qué precio, a quién llega y de qué partida se paga. Los grupos y los territorios son los del diagnóstico, y el dinero, el del presupuesto.',
      'A la izquierda están sus partes, con lo que falta en cada una: un círculo rojo impide enviar; un triángulo pide corregir o justificar. En el panel Avisos cada aviso lleva a su lugar, Página muestra el documento tal como se imprime e Historial, quién cambió qué.',
      'Arriba se lee lo que cuesta el plan con IVA, y de cuántos renglones todavía no se sabe. Lo que no se sabe queda vacío: nunca cuenta como cero.',
      'Mientras está en validación, autorizado o en manos de otro puesto solo se lee; el aviso de arriba dice por qué.',
      'Si es su primera vez, oprima «Modo guiado»: va de las campañas a un plan que cabe en el presupuesto, una pregunta a la vez.',
    ],
    steps: [
      'Alt+1 a Alt+8 abren cada parte; Alt+AvPág y Alt+RePág pasan a la siguiente o a la anterior; F6 recorre la pantalla.',
      'F8 va al siguiente aviso; Ctrl+P muestra la página; Ctrl+Z deshace, también lo que se quitó.',
      '«Estrategia» abre la del mismo expediente; «Revisión…» envía el plan a validación; «Exportar» imprime el plan y las órdenes de inserción.',
    ],
    seeAlso: ['media-plan.lines', 'media-plan.calendar', 'media-plan.budget', 'strategy', 'guided'],
  },
  {
    id: 'media-plan.plan',
    group: GROUP,
    title: 'Datos del plan',
    keywords: 'título IVA costo por millar base copia',
    paragraphs: [
      'La tasa de IVA es la de los renglones que no dicen otra; si nada la causa, escriba 0. Mientras falta, lo que se paga va sin IVA y así lo dice cada suma, y el plan no se puede enviar.',
      'El costo por millar y el costo por punto dividen la misma base en todo el plan: el neto, el neto con comisión y producción, o el total con IVA. Se dice en cada lugar donde se muestran.',
      'De las copias del plan una es el plan: la que se revisa, se compara con el presupuesto y se imprime.',
    ],
    seeAlso: ['media-plan', 'media-plan.compare'],
  },
  {
    id: 'media-plan.lines',
    group: GROUP,
    title: 'Renglones del plan de medios',
    keywords:
      'catálogo unidad soporte plaza franja tarifa bruta descuentos bonificación comisión producción IVA pegar excel plática',
    paragraphs: [
      'Cada renglón es un medio o algo que se hace directamente: una plática, una reunión, una jornada de campo, un módulo. «Agregar renglón» abre el catálogo: escriba cualquiera de sus palabras («spot 30 local», «bardas», «plática») y oprima Entrar.',
      'La tabla se llena como una hoja de cálculo, y también se le pega un bloque de Excel. A su lado está el renglón completo: fechas, precio paso a paso, segmentos, audiencia y quién lo paga. La difusión directa pide lugar, fechas y asistencia esperada.',
      'La tarifa es bruta y sin IVA. Los descuentos van uno tras otro: 15+5 son 19.25 % y no 20 %. Las inserciones bonificadas cuentan y no cuestan; los tiempos oficiales y lo que se da por convenio tampoco cuestan y también cuentan.',
      'Una cifra que no puede ser (más de dos decimales en pesos, un IVA de 160 %, un descuento o un alcance de más de 100 %) no se guarda: se queda donde se escribió con la explicación, y lo que había antes se conserva.',
      '«Paga» es un renglón del presupuesto o, si todavía no se sabe cuál, la partida: basta escribir su clave.',
    ],
    steps: [
      'Alt+N agrega un renglón; Ctrl+Mayús+D duplica los elegidos con sus inserciones; Ctrl+Menos los elimina y Ctrl+Z los devuelve.',
      'Alt+Mayús+Arriba y Alt+Mayús+Abajo cambian el orden; Alt+E muestra u oculta el renglón completo; Escape vuelve de él a la tabla.',
    ],
    seeAlso: ['media-plan.import', 'media-plan.calendar', 'media-plan.audience', 'media-plan.budget'],
  },
  {
    id: 'media-plan.import',
    group: GROUP,
    title: 'Importar renglones del plan',
    keywords: 'excel csv hoja semanas columnas rechazado',
    paragraphs: [
      'Una hoja de Excel, un CSV o celdas pegadas, con una fila de títulos. La unidad se busca en el catálogo por su categoría, subcategoría y unidad; la campaña, por su nombre. Las columnas «Semana 14» o con una fecha llevan inserciones pagadas; «Semana 14 bonificadas», las que no cuestan.',
      'El libro que Cauce exporta se puede corregir y cargar: se leen juntas «Renglones» y «Calendario por semana». Las inserciones de cada semana se reparten de nuevo entre sus días; grupos, territorio, contratos y respuestas a vedas no vienen en el libro.',
      'Primero se ve fila por fila qué se cargaría y por qué no lo demás: una unidad desconocida, una tarifa que no se entiende, una semana que el año no tiene. Nada se escribe hasta que usted lo diga, y todo es un solo paso que Ctrl+Z deshace.',
    ],
    seeAlso: ['media-plan.lines'],
  },
  {
    id: 'media-plan.audience',
    group: GROUP,
    title: 'Audiencia del plan de medios',
    keywords: 'universo rating GRP TRP alcance frecuencia impactos CPM afinidad',
    paragraphs: [
      'Un rating o un alcance es un porcentaje de un universo: cuántas personas, de qué plaza y según qué fuente. Los puntos sobre toda la población son GRP; sobre el grupo objetivo, TRP. Puntos de universos distintos no se suman.',
      'De cada renglón se anotan las personas a las que llega una inserción o, si la fuente no las da, su rating. De ahí salen los impactos, los puntos y el costo por millar.',
      'El alcance de varios medios juntos nunca se suma: se anota en «Alcance medido» cuando un estudio lo mide, y mientras tanto queda en blanco.',
    ],
    seeAlso: ['media-plan.totals', 'media-plan.lines'],
  },
  {
    id: 'media-plan.budget',
    group: GROUP,
    title: 'El plan frente al presupuesto',
    keywords: 'partida mes disponible comprometido contrato liga falta',
    paragraphs: [
      'Por partida y mes: lo disponible (modificado menos comprometido), lo que al plan le falta comprometer, con IVA, comisión y producción, y lo que queda. Lo que no cabe dice «falta» y cuánto. Si ya se distribuyó, también por departamento.',
      'Cuando un renglón se contrata, líguelo con su compromiso del presupuesto: desde entonces cuenta como comprometido y no otra vez como plan. Si el contrato es menor, lo que falta sigue contando como plan.',
    ],
    seeAlso: ['media-plan.lines', 'budget'],
  },
  {
    id: 'media-plan.blackouts',
    group: GROUP,
    title: 'Vedas',
    keywords: 'veda electoral propaganda gubernamental excepción salud justificación revisó',
    paragraphs: [
      'Cauce no trae ninguna veda: escriba el periodo con el acuerdo que la establece. Cada renglón y cada día que caiga en ella se avisa y se marca en el calendario.',
      'Para que un renglón siga durante la veda alguien declara qué excepción le corresponde y por qué, y otra persona la revisa. Ninguna se da por hecha, tampoco la de salud. Lo que no está exceptuado impide enviar: quite esas inserciones o muévalas.',
    ],
    seeAlso: ['media-plan.calendar', 'strategy.campaigns'],
  },
  {
    id: 'media-plan.paper',
    group: GROUP,
    title: 'El plan de medios impreso y en Excel',
    keywords: 'exportar word pdf excel calendario flujograma marcas veda bonificadas hojas fórmulas',
    paragraphs: [
      'En Word y PDF el calendario va por semestres, o por trimestres si los números no caben. Cada número son las inserciones de la semana; con + las bonificadas, con V las que caen en veda, con — las semanas de la campaña. En cada parte solo están los renglones que se difunden o cuestan en ella.',
      'Lo que no se conoce queda en blanco; un asterisco dice que a una suma le falta algo. Nada de lo que falta se imprime como cero.',
      'El libro de Excel tiene los renglones, el calendario por semana y por día (éste hasta 200,000 días), el costo por mes, los totales, el presupuesto y las vedas. Sus sumas son fórmulas: si cambia un importe, cambian los totales.',
    ],
    seeAlso: ['media-plan', 'media-plan.calendar', 'media-plan.totals'],
  },
];
