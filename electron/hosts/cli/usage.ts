export const USAGE = `Uso: cauce [opciones] ORDEN …

Opciones (antes o después de la orden)
  --data DIR   carpeta de datos (si no se indica: la de este usuario, o CAUCE_DATA)
  --json       la respuesta como JSON en la salida normal
  --help       esta ayuda; después de una orden, solo lo de esa orden
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
  program show ID                           la ficha; con el ID de un programa anual o de su expediente, como plan show
  program check ID                          qué le falta; termina en 0 aunque haya hallazgos

Expedientes (las fechas, como 2026-11-22; la que no se indica es la de hoy)
  dossier create --program ID|NOMBRE --year EJERCICIO --procedure ID [--budget ID] [--start FECHA]
                                            sigue la versión vigente del procedimiento, o la que se indica; --budget
                                            comparte el presupuesto de otro expediente del mismo ejercicio
  dossier list [--archived]
  dossier show ID                           el curso con sus vueltas, quién tiene cada documento y los hallazgos
  dossier finish ID --activity NÚMERO [--branch RESPUESTA] [--date FECHA] [--officer NOMBRE] [--note TEXTO]
                                            termina la actividad en que está; --branch donde decide
  dossier carry ID --year EJERCICIO [--with-amounts] [--procedure ID] [--start FECHA]
                                            el expediente de otro año con los mismos textos y personas
  dossier close ID [--date FECHA] [--officer NOMBRE] [--post CARGO] [--note TEXTO]
                                            cierra el ejercicio: guarda todos sus documentos y desde entonces solo se
                                            consulta; donde quedan pendientes, --note dice por qué se cierra así
  dossier reopen ID --reason TEXTO [--date FECHA] [--officer NOMBRE] [--post CARGO]
  dossier closed ID                         los cierres con los archivos guardados, comprobados contra su SHA-256

Diagnóstico, programa anual y lineamientos (ID: del documento, o de su expediente)
  diagnosis show ID                         territorios, cifras con su fuente, segmentos, hallazgos y lo que falta
  plan show ID                              objetivos, actividades con meses e importe, grupos, indicadores y lo que falta
  plan check ID                             qué le falta al programa anual; termina en 0 aunque haya hallazgos
  guideline list [--year EJERCICIO]         los que trae Cauce, con su fuente y confianza, y los de la mesa

Estrategia de comunicación y plan de medios (ID: del documento, o de su expediente)
  strategy show ID                          campañas con su público y territorios, materiales y lo que falta
  media show ID [--scenario COPIA]          renglones, inserciones, inversión con IVA, audiencia, presupuesto y lo que
                                            falta; con --json, en pesos con decimales y en centavos; --scenario: una de
                                            las copias para comparar, por su nombre o su ID
  media check ID                            qué le falta al plan de medios; termina en 0 aunque haya hallazgos
  media import ID --file ARCHIVO [--scenario COPIA] [--yes]
                                            agrega renglones con sus semanas o días de una hoja (CSV, XLSX; - para lo que
                                            llega por la entrada); sin --yes pregunta, y donde no hay a quién preguntar
                                            muestra lo leído y no escribe nada

Convenios y contratos
  agreement list [--id EXPEDIENTE] [--archived]
                                            por expediente: estado, con quién, vigencia y días que le quedan, comprometido y
                                            pagado; sin --id, los de todos los expedientes en uso, o los archivados
  agreement show ID|NÚMERO                  partes, firmas, compromisos con lo cumplido, dinero por momento, archivos con su
                                            huella y lo que falta; con --json, en pesos con decimales y en centavos

Ejecución (ID: de la bitácora, o de su expediente)
  execution add ID --kind TIPO --title TEXTO [--date FECHA] [--place LUGAR] [--text TEXTO] [--officer NOMBRE]
                   [--people CUÁNTAS [--estimated CÓMO]] [--activity NÚMERO|NOMBRE [--quantity CANTIDAD]]
                   [--line NÚMERO|MEDIO [--insertions CUÁNTAS]] [--evidence ARCHIVO]…
                                            registra lo que se hizo, con sus archivos (fotos, PDF, video; hasta 100 MB cada
                                            uno) o nada; TIPO: talk, meeting, print, radio, television, internet,
                                            field-work, event u other; sin --date, hoy
  execution report ID [--until MES]         lo planeado y lo hecho por actividad, renglón e indicador con su semáforo, el
                                            dinero por momento y, por su nombre, lo que nunca se hizo; con --json, en pesos
                                            con decimales y en centavos; sin --until, hasta el mes de hoy

Clasificadores por objeto del gasto
  classifier import ARCHIVO --classifier ID [--yes]
  classifier import ARCHIVO --year EJERCICIO --name NOMBRE [--owner ENTE] [--edition TEXTO] [--width 4|5] [--yes]
                                            carga partidas específicas (CSV, XLSX; - para lo que llega por la entrada);
                                            el segundo crea el clasificador si no está; sin --yes pregunta
  classifier list
  classifier search PALABRAS… [--year EJERCICIO | --classifier ID]
                                            por clave o por palabras; sin clasificador, en la base de CONAC

Presupuestos (ID: los da budget list; cada expediente trae el suyo)
  budget import ARCHIVO --budget ID [--letter OFICIO] [--yes]
                                            agrega renglones de una hoja (CSV, XLSX; - para lo que llega por la entrada);
                                            con --letter, los importes de ese oficio en borrador; sin --yes pregunta
  budget list
  budget show ID                            todos los totales; con --json, en pesos con decimales y en centavos
  budget check ID                           qué le falta al presupuesto; termina en 0 aunque haya hallazgos

Directorio (los organismos públicos, sociales y privados con que se trabaja)
  partner import ARCHIVO [--yes] [--doubtful join|new]
                                            agrega organismos y personas de una hoja (CSV, XLSX; - para lo que llega por la
                                            entrada); a quien ya está le agrega lo que falte; --doubtful dice si los que se
                                            parecen a otro son el mismo (join) u otros (new): si no, no se toman
  partner list                              por sector, con sus personas y los seguimientos pendientes

Validación (DOCUMENTO: --kind budget|diagnosis|annual-program|strategy|media-plan --id ID; fechas como 2026-11-22, o la de hoy)
  review show DOCUMENTO                     dónde está, qué pasó, qué falta contestar o explicar
  review send DOCUMENTO [ACTO]              lo envía; desde entonces no se cambia hasta que lo devuelvan o se retire
  review recall DOCUMENTO [ACTO]            retira lo enviado que todavía no se contesta
  review return DOCUMENTO --reason MOTIVO [--observation [SECCIÓN:]TEXTO]… [ACTO]
  review authorize DOCUMENTO [ACTO]         guarda para siempre lo que dice y sus PDF y DOCX; no lo hace quien lo elaboró
  review reopen DOCUMENTO --reason MOTIVO [ACTO]   abre otra versión; mientras, rige la autorizada
  review correct DOCUMENTO NÚMERO --reason MOTIVO [--date FECHA] [--letter OFICIO] [--officer NOMBRE] [--post PUESTO]
                                            corrige los datos del acto de ese número (los da review show), o con
                                            --scan ARCHIVO agrega su escaneo; lo que decía antes también queda
  review answer DOCUMENTO --observation NÚMERO --answer TEXTO
  review justify DOCUMENTO --finding CLAVE [--row ID] --text TEXTO     por qué se deja un hallazgo; vacío lo quita
                                            ACTO: [--date FECHA] [--letter OFICIO]; lo hace quien usa este equipo, o con
                                            --officer NOMBRE [--post PUESTO] [--scan ARCHIVO] se registra lo firmado en papel
  version list DOCUMENTO                    las versiones autorizadas
  version compare DOCUMENTO VERSIÓN VERSIÓN qué cambió de una a otra, con diferencias; «actual»: como está ahora

Entregar y recibir sin servidor (DOCUMENTO: como en Validación)
  package write DOCUMENTO --act ACTO --out ARCHIVO [--to QUIÉN] [--letter OFICIO] [--date FECHA] [--without-evidence]
                                            un archivo con el documento y lo que necesita; ACTO: send, return o authorise
                                            (lo que la validación ya registró), hand-over (lo sigue otro puesto), lend
                                            (préstamo), give-back (lo devuelve) o recall (lo retira); desde entonces aquí
                                            solo se consulta; --without-evidence enlista las evidencias sin llevarlas
  package inspect ARCHIVO                   de quién viene y qué cambiaría; no escribe nada
  package receive ARCHIVO [--take ours|theirs] [--choose CLAVE=ours|theirs]… [--same-program yes|no]
                                            lo incorpora; donde las dos copias dicen algo distinto hay que elegir lo de
                                            aquí (ours) o lo que llega (theirs); las claves las da package inspect

Consolidado (los expedientes de un ejercicio juntos; cada peso se cuenta una vez)
  consolidate --year EJERCICIO              por partida, programa y departamento; metas con --json; cómo va cada expediente

Buscar (en todo lo que hay, con o sin acentos; basta con el principio de una palabra)
  search PALABRAS… [--kind TIPO[,TIPO]…] [--limit CUÁNTOS]
                                            lo hallado por tipo de documento, con su lugar y el texto; TIPO: dossier, budget,
                                            diagnosis, annual-program, strategy, media-plan, agreements, execution,
                                            bulletins, review, directory, program, procedure, manual, guideline,
                                            classifier, catalogue o desk; CUÁNTOS de cada tipo, hasta 100 (si no se indica, 10)

Documentos
  export manual ID… --format docx|pdf|bpmn|svg|png --out ARCHIVO
                                            un procedimiento; varios, reunidos en un manual; o un manual guardado
  export record ID --format docx|pdf|xlsx --out ARCHIVO
                                            la ficha de un programa
  export budget ID --format docx|pdf|xlsx --out ARCHIVO
                                            el anteproyecto de presupuesto
  export distribution ID --format docx|pdf|xlsx --out ARCHIVO
                                            la distribución por partidas
  export diagnosis ID --format docx|pdf --out ARCHIVO
                                            el diagnóstico, por su ID o por el de su expediente
  export program ID --format docx|pdf|xlsx --out ARCHIVO
                                            el programa anual, igual; en XLSX, el calendario y los indicadores
  export compliance ID --format docx|pdf --out ARCHIVO
                                            la hoja de cumplimiento de lineamientos del programa anual
  export strategy ID --format docx|pdf --out ARCHIVO
                                            la estrategia de comunicación, por su ID o por el de su expediente
  export media-plan ID --format docx|pdf|xlsx --out ARCHIVO
                                            el plan de medios, igual; en XLSX, con sus fórmulas
  export insertion-order ID --format docx|pdf --out ARCHIVO [--outlet MEDIO]
                                            la orden de inserción a un medio, como se llama en el plan; sin --outlet, las de
                                            todos, una tras otra
  export progress ID --format docx|pdf --out ARCHIVO [--until MES]
                                            el informe de avance hasta el fin de un mes, con gráficas y fotografías; sin
                                            --until, hasta el mes de hoy, como borrador si no ha terminado
  export agreement ID --format docx|pdf --out ARCHIVO
                                            el texto de un convenio o contrato, por su ID o su número; borrador hasta que
                                            se firma
  export bulletin ID --format docx|pdf --out ARCHIVO
                                            un boletín, por su ID o su número; borrador hasta que se difunde
  export transparency ID --quarter 1|2|3|4 --format xlsx|docx|pdf --out ARCHIVO
                                            las filas que se publican de un trimestre, por el ID del expediente; en XLSX,
                                            una hoja por formato y tabla
  export letter ID --format docx|pdf --out ARCHIVO
                                            el oficio de un acto (envío, devolución, autorización…) con su acuse; con el
                                            ID de un documento, el de su último acto
  export consolidated EJERCICIO --format docx|pdf|xlsx --out ARCHIVO
                                            el consolidado del ejercicio
  export directory --format docx|pdf|xlsx --out ARCHIVO
                                            el directorio; en XLSX, con las gestiones, y se puede volver a importar
  manual list [--archived]

Datos
  sample [--dossier]                        agrega el procedimiento de ejemplo (ficticio); con --dossier lo autoriza en nombre
                                            de sus firmantes ficticios y agrega su programa y su expediente con un año completo:
                                            presupuesto autorizado, planes, convenios, bitácora con evidencias y boletines
  backup                                    respaldo verificado en la carpeta de datos
  backup list
  restore NOMBRE                            vuelve a un respaldo; lo de ahora se aparta, no se borra
  verify                                    revisa los datos; termina en 1 si algo está mal
  store export --out ARCHIVO                todo en un archivo, para llevarlo a otra computadora
  store import ARCHIVO [--yes]              lo contrario; lo de ahora se aparta

Termina en 0 si se hizo, en 1 si no se pudo y en 2 si la orden está mal escrita. Los errores salen por la salida de errores.`;
