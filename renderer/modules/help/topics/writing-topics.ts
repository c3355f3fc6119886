import type { HelpTopic } from '#renderer/modules/help/help-topic.ts';

export const writingTopics: readonly HelpTopic[] = [
  {
    id: 'procedure',
    group: 'Escribir un procedimiento',
    title: 'El procedimiento por dentro',
    keywords: 'editor apartados guardar deshacer rehacer historia',
    paragraphs: [
      'A la izquierda están los apartados de la guía; al centro, lo que se escribe; a la derecha, el flujograma, la página o la revisión, según lo que elija.',
      'Todo se guarda solo. Arriba dice «Guardado» cuando el cambio ya está a salvo en el disco.',
      'Ctrl+Z deshace y Ctrl+Y rehace, también después de cerrar y volver a abrir Cauce.',
      'No hace falta guardar: Ctrl+S solo confirma que todo está a salvo. Ctrl+Mayús+S pone nombre a este momento, para poder volver a él.',
    ],
    seeAlso: ['activities', 'flowchart', 'findings', 'authorise'],
  },
  {
    id: 'activities',
    group: 'Escribir un procedimiento',
    title: 'La tabla de actividades',
    keywords: 'section:activities desarrollo insertar mover borrar renglón puesto responsable numeración',
    paragraphs: [
      'Una actividad por renglón: quién la hace y qué hace, con el verbo en presente. De esta tabla salen el flujograma, los números y las referencias; nunca se contradicen.',
      'Los números se ponen solos. Si inserta, mueve o quita una actividad, todo «Aplica actividad N» se corrige.',
      'Si quita una actividad a la que otra saltaba, ese salto queda sin destino y la revisión lo marca: hay que elegir otro antes de exportar.',
    ],
    steps: [
      'Ctrl+Entrar: renglón nuevo debajo. Ctrl+Mayús+Entrar: arriba.',
      'Alt+Arriba y Alt+Abajo: mover el renglón.',
      'Ctrl+D: duplicar. Ctrl+Supr: quitar.',
    ],
    seeAlso: ['decisions', 'activity-documents', 'posts', 'flowchart'],
  },
  {
    id: 'decisions',
    group: 'Escribir un procedimiento',
    title: 'Decisiones: «¿Autoriza?», «¿Entonces?»',
    keywords: 'rama salida respuesta si no salto aplica actividad fin de procedimiento regresa',
    paragraphs: [
      'Cuando el curso depende de una respuesta, escriba la pregunta en la actividad y agregue una salida por cada respuesta, dos como mínimo.',
      'Cada salida dice a dónde lleva: a la siguiente actividad, a la actividad N, que puede ser anterior, o al fin del procedimiento.',
    ],
    seeAlso: ['activities', 'flowchart'],
  },
  {
    id: 'activity-documents',
    group: 'Escribir un procedimiento',
    title: 'Documentos de una actividad',
    keywords: 'oficio formato recibe produce archiva copia símbolo',
    paragraphs: [
      'Anote qué documentos recibe, produce o archiva la actividad. El flujograma dibuja con eso los símbolos de documento y de archivo.',
      'Si el documento está en los apartados de referencias o de formatos, elíjalo de ahí: así la revisión sabe que está citado.',
    ],
  },
  {
    id: 'posts',
    group: 'Escribir un procedimiento',
    title: 'Puestos responsables',
    keywords: 'carril responsable área mismo puesto varias formas',
    paragraphs: [
      'Escriba siempre el puesto, no el nombre de la persona. Cada puesto es un carril del flujograma.',
      'Si el mismo puesto aparece escrito de varias formas, la revisión lo avisa y puede unirlas.',
    ],
  },
  {
    id: 'flowchart',
    group: 'Escribir un procedimiento',
    title: 'El flujograma',
    keywords: 'section:flowchart diagrama modelado dibujo carril símbolo conector bpmn svg png',
    paragraphs: [
      'Se dibuja solo a partir de las actividades: un carril por puesto, en el orden en que aparecen. Para cambiarlo, cambie la tabla.',
      'Haga clic en un símbolo para ir a su actividad. Si no cabe en una página, continúa en la siguiente con un conector.',
      'También puede leerse como texto, para quien no puede ver el dibujo.',
    ],
    seeAlso: ['activities', 'export'],
  },
  {
    id: 'findings',
    group: 'Escribir un procedimiento',
    title: 'La revisión antes del dictamen',
    keywords: 'hallazgos errores avisos pre-dictamen faltante problema',
    paragraphs: [
      'Cauce compara el procedimiento con lo que pide la guía y lista lo que falta o no cuadra, con qué hacer en cada caso. Un clic lleva al lugar; F8 va al siguiente.',
      'Solo impide exportar un salto sin destino. Lo demás se avisa y usted decide.',
    ],
  },
  {
    id: 'authorise',
    group: 'Escribir un procedimiento',
    title: 'Autorizar y hacer versiones nuevas',
    keywords: 'firma vobo borrador dictamen escaneado congelar sustituir vigencia',
    paragraphs: [
      'Autorizar es un acto: registra código, versión, fechas, firmas y, si las hay, el dictamen y la hoja firmada. Desde ese momento esa versión ya no cambia nunca.',
      'La versión anterior, si la había, deja de estar vigente. Lo que no está autorizado se imprime con la palabra BORRADOR.',
      'Para cambiar algo autorizado, cree una versión nueva: empieza con el mismo contenido y se autoriza a su vez.',
    ],
    seeAlso: ['properties'],
  },
  {
    id: 'rich-text',
    group: 'Escribir un procedimiento',
    title: 'Escribir con formato',
    keywords: 'negrita cursiva viñetas numeración lista nivel pegar word',
    paragraphs: [
      'Ctrl+B o el botón: negrita. Ctrl+I: cursiva. En una lista, Tab baja de nivel y Mayús+Tab sube; Entrar en un renglón vacío termina la lista.',
      'Un guion y un espacio al principio empiezan viñetas; «1.» y un espacio, una lista numerada.',
      'Puede pegar desde Word: se conservan párrafos, listas, negrita y cursiva; lo demás se limpia para que todo el manual se vea igual.',
    ],
  },
];
