import type { HelpTopic } from '#renderer/modules/help/help-topic.ts';

export const reviewTopics: readonly HelpTopic[] = [
  {
    id: 'review',
    group: 'Revisión y Vo.Bo.',
    title: 'Revisión y Vo.Bo.',
    keywords:
      'visto bueno validación autorizar devolver ronda historia oficio acuse folio quién tiene corregir equivocado',
    paragraphs: [
      'El anteproyecto, el diagnóstico, el programa anual, la estrategia de comunicación y el plan de medios pasan por un visto bueno: se envían, otra persona los lee y los autoriza o los devuelve con observaciones, y se contestan hasta que se autorizan. Cada vuelta es una ronda con su número.',
      'Arriba se ve en qué estado y en qué ronda está el documento, quién lo tiene, desde cuándo y qué sigue. Historia guarda todos los actos, con su oficio y su acuse en Word o PDF.',
      'Los actos no se deshacen: se corrigen con otro acto. Un envío que todavía no se contesta se retira; lo autorizado se cambia abriendo otra versión.',
      'Si un acto quedó con un dato equivocado (número de oficio, fecha, puesto o quién firmó el papel) o su escaneo llegó después, pulse «Corregir…» en Historia y diga por qué. La historia muestra lo corregido y lo que decía antes; un acto que se recibió de otra computadora se corrige allá.',
      'Mientras está enviado o autorizado, lo que se revisa no se puede cambiar.',
    ],
    steps: [
      'Abra el documento y pulse «Revisión…».',
      'Alt+1 a Alt+5 cambian de parte; F6 pasa de un lugar de la pantalla al siguiente.',
    ],
    seeAlso: ['review.send', 'review.judge', 'review.answer', 'review.paper', 'review.versions'],
  },
  {
    id: 'review.send',
    group: 'Revisión y Vo.Bo.',
    title: 'Enviar a validación',
    keywords: 'enviar hallazgos justificación impide folio oficio retirar',
    paragraphs: [
      'Solo impiden enviar lo que no puede ser o no se puede pagar: sumas rotas, techos o disponible rebasados, fechas imposibles, observaciones, lineamientos o listas de revisión sin contestar y puestos responsables que faltan. Cada uno se muestra con un botón que lleva a su lugar.',
      'Los demás hallazgos no impiden enviar, pero piden decir por qué se dejan así. Quien valida lee esas razones. Si varios son iguales, una misma razón sirve para todos.',
      'Si se arrepiente antes de que le contesten, retire el envío: el documento vuelve a usted y el retiro queda en la historia con su propio número de entrega.',
    ],
    seeAlso: ['review'],
  },
  {
    id: 'review.judge',
    group: 'Revisión y Vo.Bo.',
    title: 'Revisar, devolver o autorizar',
    keywords: 'leer sección observación renglón motivo devolver autorizar marcar revisada',
    paragraphs: [
      '«Revisar por secciones» muestra el documento tal como se envió, para leerlo sección por sección o en sus páginas. Junto a cada sección y a cada renglón, «Observar» anota lo que hay que corregir en ese lugar.',
      'Devolver pide un motivo y entrega las observaciones. Autorizar guarda la versión con su contenido, su PDF y su Word, que ya no cambian.',
      'Quien elaboró el documento no lo autoriza ni lo devuelve. En este equipo solo lo hace la persona que dice Configuración; lo que otra persona firmó se registra desde papel.',
    ],
    seeAlso: ['review.answer', 'review.paper'],
  },
  {
    id: 'review.answer',
    group: 'Revisión y Vo.Bo.',
    title: 'Contestar las observaciones',
    keywords: 'respuesta observación devuelto siguiente ronda',
    paragraphs: [
      'Cuando el documento se devuelve, cada observación espera una respuesta: qué se corrigió, o por qué se queda así. «Ir al lugar» abre el documento donde señala.',
      'Con todas contestadas se envía otra vez y empieza la siguiente ronda. Las respuestas de rondas anteriores se quedan como se enviaron.',
    ],
    seeAlso: ['review.send'],
  },
  {
    id: 'review.paper',
    group: 'Revisión y Vo.Bo.',
    title: 'Cuando se firma en papel',
    keywords: 'papel firmado escaneo escanear registrar director sin cauce',
    paragraphs: [
      'Si quien autoriza no usa Cauce, imprima el documento y su oficio, recabe la firma y escanee la hoja firmada.',
      'Con «Registrar desde papel…» anote quién firmó, su puesto, el número de oficio y la fecha, y elija el escaneo (PDF, PNG o JPEG). Si se devolvió, copie el motivo y cada observación en la sección de que trata.',
      'La historia dirá quién lo firmó y quién lo registró a partir del documento firmado.',
    ],
    seeAlso: ['review.judge'],
  },
  {
    id: 'review.versions',
    group: 'Revisión y Vo.Bo.',
    title: 'Las versiones autorizadas',
    keywords: 'congelada huella sha-256 comparar diferencias abrir otra versión reabrir',
    paragraphs: [
      'Cada versión autorizada se guarda completa: su contenido, su PDF y su Word, con su huella SHA-256. Puede verla o guardarla cuantas veces quiera; siempre son los mismos bytes.',
      'Compare dos versiones, o una con el documento como está: lo que se agregó, lo que se quitó y lo que cambió, con la diferencia de las cifras.',
      'Para cambiar lo autorizado abra otra versión y diga por qué. Mientras la nueva no tenga su Vo.Bo., la ejecución sigue bajo la última autorizada.',
    ],
    seeAlso: ['review'],
  },
];
