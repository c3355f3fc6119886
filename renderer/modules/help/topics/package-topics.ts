import type { HelpTopic } from '#renderer/modules/help/help-topic.ts';

export const packageTopics: readonly HelpTopic[] = [
  {
    id: 'packages',
    group: 'El expediente del año',
    title: 'Entregar y recibir',
    keywords:
      'paquete archivo cauce correo memoria usb enviar prestar préstamo retirar computadora otra sin servidor turnar',
    paragraphs: [
      'Cada escritorio tiene su propia computadora. Un documento (el presupuesto, el diagnóstico, el programa anual, la estrategia o el plan de medios) pasa de una a otra en un solo archivo, por correo, en una memoria o en una carpeta compartida.',
      'Se entrega el documento, no el expediente: un puesto a la vez lo cambia y todos lo pueden leer. Mientras lo lleva otra persona, aquí solo se consulta, y se dice quién lo tiene y desde cuándo.',
      'El archivo lleva el documento y lo que hace falta para leerlo donde nunca se ha visto su programa: la ficha, el procedimiento autorizado, el clasificador, los otros documentos que nombra (como copias para consulta), el avance del expediente y sus evidencias. Las evidencias se pueden dejar fuera: entonces van solo en una lista.',
      'Cada entrega tiene su número y una huella, que es la misma que imprime el oficio. Una entrega no se deshace: se retira con otra entrega.',
      'Prestar es para que alguien más trabaje un rato en el documento y lo devuelva. Entregar es para que lo siga otro puesto. Enviar a validación y contestar se registran primero en «Revisión…», y aquí se escribe su archivo.',
    ],
    steps: [
      'Abra el expediente y elija «Documentos». Ahí está cada documento con quién lo lleva y sus entregas.',
      'Pulse «Entregar…», «Prestar…» o el paquete de lo que se registró en su revisión, diga a quién va y guarde el archivo.',
      'Mándelo. Si se arrepiente, pulse «Retirar entrega…»: el documento vuelve a usted y lo que le contesten después se muestra, pero no se incorpora.',
    ],
    seeAlso: ['packages.receive', 'review.send'],
  },
  {
    id: 'packages.receive',
    group: 'El expediente del año',
    title: 'Recibir un paquete',
    keywords: 'incorporar comparar conflicto diferencia dañado atrasado repetido huella sello copia juntar mezclar',
    paragraphs: [
      'Antes de incorporar nada se ve de quién viene, qué entrega es y qué cambia, dato por dato: cómo está aquí y cómo llega. Hasta que usted confirma no se escribe nada.',
      'Si aquí no ha cambiado nada desde la última entrega, se toma lo que llega. Si las dos copias siguieron por su lado, se juntan: lo que solo una tocó se toma, y donde las dos dicen algo distinto se ponen lado a lado y usted elige.',
      'También se pregunta por lo que no puede quedar de las dos copias a la vez: los importes de un renglón si ambas los cambiaron, el mismo oficio o apartado escrito en las dos, y lo que una borró y la otra todavía usa.',
      'En un plan de medios, las inserciones se juntan por semana: la que solo una copia cambió se toma completa, y la que cambiaron las dos de manera distinta se pregunta una vez, con los días de cada una. Nunca se mezclan días de las dos.',
      'Si aquí ya hay un programa con el mismo nombre, Cauce pregunta si es el mismo. Si no lo es, se quedan los dos.',
      'Un archivo que se cortó, que alguien cambió, que es de otro expediente o de una versión más nueva de Cauce no se incorpora, y se dice por qué y qué hacer. Un paquete ya recibido o atrasado tampoco: pida el más reciente.',
      'Lo que está en validación o ya tiene su Vo.Bo. no cambia por un paquete: conteste o retire antes el envío, o abra otra versión. Tampoco se recibe en un expediente archivado: sáquelo antes del archivo.',
      'Compare la huella con la del oficio: si coinciden, el contenido es el que se firmó.',
    ],
    steps: [
      'En Expedientes, pulse «Recibir paquete…» y elija el archivo, o suéltelo en la ventana.',
      'Lea qué cambia, elija donde haga falta y pulse «Recibir».',
    ],
    seeAlso: ['packages', 'review'],
  },
];
