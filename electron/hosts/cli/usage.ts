export const USAGE = `Uso: cauce [opciones] ORDEN …

Opciones (antes o después de la orden)
  --data DIR   carpeta de datos (si no se indica: la de este usuario, o CAUCE_DATA)
  --json       la respuesta como JSON en la salida normal
  --help       esta ayuda
  --version    la versión del programa

Procedimientos (ID: de un procedimiento, o de una de sus versiones)
  procedure import ARCHIVO [--yes] [--profile GUÍA]   lee un manual publicado; sin --yes pregunta, y donde no hay
                                            a quién preguntar muestra lo leído y no escribe nada
  procedure list [--archived]
  procedure show ID
  procedure check ID                        la revisión previa al dictamen; termina en 0 aunque haya hallazgos
  procedure authorize ID [--code CLAVE] [--version-label TEXTO] [--documented-on FECHA] [--updated-on FECHA]
                         [--authorised-on FECHA] [--scan ARCHIVO] [--dictamen CLAVE --dictamen-edition TEXTO
                         --dictamen-date FECHA --dictamen-reference TEXTO] [--not-up-to-date]
                                            lo que no se indica se toma de la carátula y de las firmas del documento;
                                            las fechas, como 2026-11-22

Programas
  program import ARCHIVO [--yes]            lee la ficha que publica un portal (texto, HTML, Word); muestra todo lo leído
                                            y lo que no encontró lugar; sin --yes pregunta, como procedure import
  program list [--archived]
  program show ID
  program check ID                          qué le falta a la ficha; termina en 0 aunque haya hallazgos

Documentos
  export manual ID… --format docx|pdf|bpmn|svg|png --out ARCHIVO
                                            un procedimiento; varios, reunidos en un manual; o un manual guardado
  export record ID --format docx|pdf --out ARCHIVO
                                            la ficha de un programa
  manual list [--archived]

Datos
  sample                                    agrega el procedimiento de ejemplo (ficticio)
  backup                                    respaldo verificado en la carpeta de datos
  backup list
  restore NOMBRE                            vuelve a un respaldo; lo de ahora se aparta, no se borra
  verify                                    revisa los datos; termina en 1 si algo está mal
  store export --out ARCHIVO                todo en un archivo, para llevarlo a otra computadora
  store import ARCHIVO [--yes]              lo contrario; lo de ahora se aparta

Termina en 0 si se hizo, en 1 si no se pudo y en 2 si la orden está mal escrita. Los errores salen por la salida de errores.`;
