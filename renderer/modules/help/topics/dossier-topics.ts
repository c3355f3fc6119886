import type { HelpTopic } from '#renderer/modules/help/help-topic.ts';

export const dossierTopics: readonly HelpTopic[] = [
  {
    id: 'dossiers',
    group: 'El expediente del año',
    title: 'Los expedientes',
    keywords: 'carpeta programa ejercicio año crear arrastrar copiar del año pasado',
    paragraphs: [
      'Un expediente es un programa en un ejercicio: su ficha, su presupuesto y el recorrido por las actividades de un procedimiento autorizado.',
      'La lista dice en qué actividad va cada uno, quién la tiene y cuántos hallazgos quedan.',
      'Un expediente que ya pasó de un puesto a otro no se borra: se archiva.',
      'Arriba de la lista, «Por vencer» dice qué convenios firmados terminan en 90, 30 o 7 días y qué seguimientos del directorio tocan esta semana o ya vencieron; de cada uno se pasa a su lugar. Si no hay nada, no aparece.',
    ],
    steps: [
      'Alt+N crea un expediente. Necesita un programa, un ejercicio y un procedimiento autorizado.',
      'Para el año siguiente elija «Crear el del año siguiente»: lleva la estructura y los textos; los importes, solo si los pide.',
    ],
    seeAlso: ['dossier', 'dossier.close', 'programs'],
  },
  {
    id: 'dossier',
    group: 'El expediente del año',
    title: 'El recorrido de un expediente',
    keywords: 'actividad en curso terminar devolver vuelta ronda responsable evidencia nota quién tiene',
    paragraphs: [
      'El recorrido muestra las actividades del procedimiento: cuáles están hechas, cuál está en curso, quién responde por ella y qué camino tomó cada decisión.',
      'Cuando una decisión regresa el trabajo, empieza otra vuelta y las anteriores quedan escritas con sus fechas y sus responsables.',
      'El recorrido orienta y no encierra: puede abrir cualquier actividad en cualquier momento. Terminar una actividad sí es un acto: queda registrado y no se deshace; se corrige con otro acto, «Regresar a una actividad».',
      'Si el procedimiento cambia de versión, este expediente sigue con la suya; el siguiente toma la nueva.',
    ],
    steps: [
      'En la actividad en curso pulse «Terminar actividad…», diga la fecha, quién la hizo y, si decide, qué se decidió.',
      'Las actividades unidas a la ficha, al presupuesto, al diagnóstico, al programa anual o a la revisión abren su espacio de trabajo; las demás guardan notas y archivos.',
      '«Documentos» dice cómo va cada uno, quién lo lleva y sus entregas; ahí se entregan, se prestan y se retiran.',
    ],
    seeAlso: ['record', 'budget', 'diagnosis', 'annual-program', 'review', 'packages', 'guided'],
  },
  {
    id: 'dossier.close',
    group: 'El expediente del año',
    title: 'Cerrar el ejercicio',
    keywords:
      'cierre fin de año terminar ejercicio reabrir solo lectura consulta documentos guardados huella pasivos resultados siguiente',
    paragraphs: [
      'Al cerrar el ejercicio se hacen y se guardan todos los documentos del expediente (ficha, presupuesto, diagnóstico, programa anual, estrategia, plan de medios, convenios, informe de avance a diciembre y boletines difundidos), cada uno con su huella. Desde entonces el expediente y lo que contiene solo se consultan y se imprimen.',
      'Antes de cerrar se ve qué queda pendiente: el recorrido sin terminar, hallazgos por resolver, gasto devengado sin pagar, lo que se planeó y no se hizo, y los convenios que siguen vigentes. Nada de eso lo impide, pero se pide decir por qué se cierra así.',
      'El presupuesto que usan varios expedientes se cierra con el último de ellos. La ficha es del programa y sigue abierta.',
      'El expediente del año siguiente empieza con los resultados del año cerrado en su diagnóstico y con los convenios vigentes.',
    ],
    steps: [
      'Abra el expediente y, en «Más acciones» (los tres puntos), elija «Cerrar el ejercicio…».',
      'En «Documentos» están los archivos guardados: se ven, se copian y se comprueban contra su huella.',
      '«Reabrir el ejercicio…» pide un motivo, que queda en el historial. Lo guardado en cada cierre se conserva.',
    ],
    seeAlso: ['dossier', 'dossiers'],
  },
  {
    id: 'guided',
    group: 'El expediente del año',
    title: 'El modo guiado',
    keywords: 'pregunta por pregunta paso a paso asistente ayuda contestar',
    paragraphs: [
      'El modo guiado hace una pregunta a la vez y dice por qué se pregunta, da un ejemplo y muestra dónde se imprime la respuesta.',
      'Cada respuesta se guarda sola. Puede salir cuando quiera: al volver, sigue donde se quedó.',
      'Son los mismos datos de la vista completa: lo que conteste aquí aparece allá, y al revés.',
    ],
    steps: [
      'Escriba la respuesta y pulse Entrar: pasa a la pregunta siguiente. Desde cualquier lugar lo hace Ctrl+Entrar; Ctrl+Mayús+Entrar regresa.',
      'A la izquierda está lo que falta: pulse una sección o una pregunta para ir a ella.',
      '«Pasar a la vista completa» abre la hoja en el mismo lugar.',
    ],
    seeAlso: ['record', 'budget'],
  },
  {
    id: 'guidelines',
    group: 'El expediente del año',
    title: 'Los lineamientos',
    keywords:
      'ley norma artículo numeral requisito cumple no cumple no aplica vigencia circular reglas de operación fuente verificado',
    paragraphs: [
      'Un lineamiento es algo que el programa anual tiene que contestar: «cumple», «no cumple» o «no aplica», con su evidencia. Sin contestarlos todos, el programa no se envía.',
      'Los que vienen con Cauce dicen de dónde se tomaron y qué tan seguros son: «Leído en dos fuentes», «Leído en una fuente» o «No verificado». Uno no verificado no se cita como norma hasta encontrarlo en el texto publicado.',
      'Los propios de su oficina los escribe usted: de una circular, de sus reglas de operación, de un oficio. Se preguntan en los programas de los años en que rigen.',
      'Uno que ya se contestó no se quita: se termina su vigencia, y lo contestado se conserva. En «Vigencia» elija «Ya no rigen» para verlos.',
    ],
    steps: [
      'Alt+N agrega un lineamiento. Entrar lo abre, Supr lo quita y la tecla de menú muestra lo demás.',
      'Para decir de otro modo uno que viene con Cauce, elija «Copiar como propio…».',
    ],
    seeAlso: ['annual-program.compliance'],
  },
  {
    id: 'consolidated',
    group: 'El expediente del año',
    title: 'El consolidado',
    keywords: 'reunir sumar juntos dirección departamento total ejercicio recibidos informe duplicado doble',
    paragraphs: [
      'El consolidado reúne los expedientes de un ejercicio, los de este equipo y los que se recibieron: su presupuesto por partida y mes, lo de cada programa y departamento, sus metas y cómo va cada uno. Los archivados no se cuentan.',
      'Siempre dice qué se suma. Solicitado: los renglones como están ahora. Autorizado y distribuido: los oficios registrados. Modificado: lo autorizado con las adecuaciones registradas. Lo que sigue en borrador se dice aparte y no se suma.',
      'Cada peso se cuenta una vez. Un presupuesto que comparten varios programas se suma una vez; de una copia cuentan los renglones del primero; y lo que un departamento tiene autorizado con el mismo oficio, fecha e importe con que su dirección lo distribuyó cuenta en la dirección. «Cómo se contó» lo explica caso por caso.',
      'Las metas se ven juntas y no se suman entre programas: dos programas pueden atender a las mismas personas, y no todas las unidades son iguales.',
    ],
    steps: [
      'En Expedientes pulse «Consolidado» y elija el ejercicio.',
      'Con las listas de arriba vea una dirección, un departamento o un programa. Pulse un programa para abrir su expediente; aquí no se cambia nada.',
      '«Exportar» hace el documento en PDF o Word, y el libro de Excel con una fila por partida y mes y otra por programa. Llevan siempre el año completo.',
    ],
    seeAlso: ['dossiers', 'budget', 'export'],
  },
  {
    id: 'programs',
    group: 'El expediente del año',
    title: 'Los programas',
    keywords: 'ficha lista nuevo importar portal info.jalisco pegar',
    paragraphs: [
      'Cada programa tiene una ficha, que se escribe una vez y sirve a los expedientes de todos sus años.',
      'Si la ficha ya está publicada, copie su texto y péguelo en Importar: los campos se llenan solos, y lo que no encuentra lugar se muestra para que usted lo coloque. Nada se pierde.',
    ],
    seeAlso: ['record'],
  },
  {
    id: 'record',
    group: 'El expediente del año',
    title: 'La ficha del programa',
    keywords: 'campos objetivo población grupos apoyos contacto teléfono ligas sucesión instituciones catálogo',
    paragraphs: [
      'La ficha reúne lo que el portal del estado pide de un programa: qué es, a quién atiende, qué da, quién responde y cómo comunicarse.',
      'Las listas de valores se pueden ampliar: escriba el que falta y quedará disponible en las demás fichas de este escritorio.',
      'En Historia se anota qué institución tuvo el programa y desde cuándo.',
    ],
    seeAlso: ['guided', 'export'],
  },
  {
    id: 'budget',
    group: 'El presupuesto',
    title: 'El presupuesto por partida',
    keywords: 'anteproyecto dirección departamento fuente techo importe pesos centavos',
    paragraphs: [
      'El presupuesto va en orden: lo que se solicita por renglón, lo que se autorizó por oficio, lo que recibe cada departamento, lo que se modificó con adecuaciones y lo que se ha gastado.',
      'Los totales nunca se escriben: salen de los renglones, al centavo, y son los mismos en la pantalla, en Word, en PDF y en Excel.',
      'Lo autorizado no se sobrescribe. Para modificarlo registre una adecuación con fecha y justificación.',
    ],
    seeAlso: ['budget.lines', 'budget.authorised', 'budget.transfers', 'classifier'],
  },
  {
    id: 'budget.lines',
    group: 'El presupuesto',
    title: 'Los renglones',
    keywords: 'tabla excel pegar copiar rellenar cantidad costo veces meses repartir parejo trimestre patrón',
    paragraphs: [
      'Cada renglón es algo que se necesita: su partida, para qué departamento, con qué fuente, cuánto cuesta y en qué meses.',
      'El importe sale de cantidad × costo × veces, o se escribe libre. Los doce meses siempre suman el año al centavo cuando el reparto es parejo, trimestral o por patrón; a mano, Cauce dice cuánto falta o sobra.',
      'Si no sabe la partida, escriba una palabra («radio», «lonas») y elija. La ayuda de al lado dice qué va en ella y qué no; 336, 361, 362 y 366 son las que más se confunden.',
    ],
    steps: [
      'Flechas, Entrar, Tab y F2 trabajan como en Excel. Ctrl+D rellena hacia abajo.',
      'Copie un bloque de Excel y péguelo con Ctrl+V: es un solo paso, que Ctrl+Z deshace completo.',
      'Ctrl++ agrega un renglón y Ctrl+- lo quita.',
    ],
    seeAlso: ['budget', 'classifier'],
  },
  {
    id: 'budget.ceilings',
    group: 'El presupuesto',
    title: 'Los techos',
    keywords: 'límite máximo capítulo concepto',
    paragraphs: [
      'Un techo es lo más que se puede solicitar en un capítulo, un concepto o una partida, de una fuente o de un departamento. Cauce dice cuánto queda y avisa cuando se rebasa.',
    ],
    seeAlso: ['budget'],
  },
  {
    id: 'budget.authorised',
    group: 'El presupuesto',
    title: 'Lo autorizado',
    keywords: 'oficio aprobado número fecha comparar solicitado importar',
    paragraphs: [
      'Lo autorizado llega con un oficio: anote su número y su fecha, y capture o importe los importes por partida y mes. La comparación con lo solicitado se ve partida por partida.',
      'Registrar el oficio es un acto: desde ese momento no cambia.',
    ],
    seeAlso: ['budget.distribution', 'budget.transfers'],
  },
  {
    id: 'budget.distribution',
    group: 'El presupuesto',
    title: 'La distribución a los departamentos',
    keywords: 'repartir techo departamento oficio',
    paragraphs: [
      'Cada departamento recibe su parte por partida y por mes: es su techo para gastar. Siempre se ve lo que falta por repartir.',
    ],
    seeAlso: ['budget.authorised'],
  },
  {
    id: 'budget.transfers',
    group: 'El presupuesto',
    title: 'Las adecuaciones',
    keywords: 'ampliación reducción traspaso recalendarización modificado',
    paragraphs: [
      'Una adecuación amplía, reduce, traspasa entre partidas o cambia de mes. Lleva número, fecha y justificación; un traspaso tiene que sumar cero.',
      'Al registrarla modifica el presupuesto y ya no cambia. Si hubo un error, se corrige con otra adecuación.',
    ],
    seeAlso: ['budget.spending'],
  },
  {
    id: 'budget.spending',
    group: 'El presupuesto',
    title: 'Los momentos del gasto',
    keywords: 'comprometido devengado ejercido pagado disponible',
    paragraphs: [
      'El gasto pasa por cuatro momentos: comprometido (se firmó), devengado (se recibió), ejercido (se ordenó pagar) y pagado.',
      'Lo disponible es lo modificado menos lo comprometido, mes por mes o acumulado desde enero, según lo haya elegido en Datos.',
    ],
    seeAlso: ['budget.transfers'],
  },
  {
    id: 'catalogues',
    group: 'El presupuesto',
    title: 'Los catálogos',
    keywords: 'listas valores propios clasificador',
    paragraphs: [
      'Aquí están los clasificadores por ejercicio y los valores que este escritorio agregó a las listas de la ficha.',
    ],
    seeAlso: ['classifier', 'record'],
  },
  {
    id: 'classifier',
    group: 'El presupuesto',
    title: 'El clasificador por objeto del gasto',
    keywords: 'partida específica genérica capítulo concepto conac cog importar csv xlsx restringida validador',
    paragraphs: [
      'Cauce trae la base armonizada del CONAC: capítulos, conceptos y partidas genéricas, con su edición y su fuente. Las partidas específicas son de cada gobierno: importe la lista de su ente desde CSV, Excel o pegada.',
      'Antes de cargar nada se ve cada fila y lo que pasará con ella; los errores se nombran fila por fila.',
      'El clasificador es de un ejercicio. Al cerrarlo ya no cambia, y el del año siguiente empieza como copia.',
      'Una partida restringida pide la validación de otra área, que se anota junto a ella.',
    ],
    seeAlso: ['budget.lines'],
  },
];
