import { z } from 'zod';
import { agreementKind } from '#shared/domain/agreements/agreements.ts';
import { resultLevel } from '#shared/domain/annual-program/annual-program.ts';
import { spendingMoment, transferKind } from '#shared/domain/budget/budget.ts';
import { bulletinLinkKind } from '#shared/domain/bulletin/bulletins.ts';
import { quantityText } from '#shared/domain/common/money.ts';
import { swotQuadrant, territoryLevel } from '#shared/domain/diagnosis/diagnosis.ts';
import { entryKind } from '#shared/domain/execution/execution.ts';
import { encounterKind, partnerSector } from '#shared/domain/partners/directory.ts';

// Month and day of the sample dossier's fiscal year: «02-21».
const on = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const line = z.string().min(1).max(2_000);
const text = z.string().max(20_000);
const words = z.string().max(2_000);
const cents = z.number().int();
const itemCode = z.string().min(1).max(20);
/** Place in its list, counted from 1 as people count. */
const number = z.number().int().min(1);
/** What a month has, by its number. */
const byMonth = <T extends z.ZodType>(value: T) => z.record(z.string().regex(/^([1-9]|1[0-2])$/), value);

const branch = z.tuple([line, z.array(line)]);
const tree = z.object({ core: line, below: z.array(branch), above: z.array(branch) });
const person = z.object({ name: line, position: line });

const diagnosis = z.object({
  title: line,
  context: text,
  method: text,
  territories: z.array(z.object({ name: line, level: territoryLevel, code: words, within: line.nullable() })),
  sources: z.array(z.object({ title: line, institution: line, published: line, page: words })).min(1),
  /** With the medium that the group uses most, how many of it the programme wants to reach, and how many it has. */
  segments: z.array(
    z.object({
      name: line,
      /** What the programme's record calls it; '' for a group of the diagnosis alone. */
      group: words.default(''),
      description: text,
      barrier: text,
      message: line,
      priority: z.number().int().min(1).max(5),
      medium: line,
      use: line,
      percent: quantityText,
      target: quantityText,
      served: quantityText,
    }),
  ),
  populations: z.array(
    z.object({ territory: line, potential: quantityText, target: quantityText, served: quantityText }),
  ),
  quoted: z.array(
    z.object({ concept: line, value: quantityText, base: line, baseValue: quantityText, territory: line }),
  ),
  swot: z.record(swotQuadrant, z.array(line)),
  problem: tree,
  objective: tree,
  conclusions: z.array(z.object({ text: line, segment: line.nullable() })),
  past: z.array(z.object({ concept: line, unit: line, planned: quantityText, done: quantityText, lesson: text })),
});

const program = z.object({
  title: line,
  /** By the key of the section. */
  texts: z.record(z.string(), text),
  objectives: z.array(z.object({ kind: z.enum(['general', 'specific']), text: line })),
  strategies: z.array(z.object({ objective: number, text: line, answers: z.array(number) })),
  activities: z.array(
    z.object({
      name: line,
      strategy: number,
      post: line,
      unit: line,
      goals: byMonth(quantityText),
      segments: z.array(line),
      territories: z.array(line),
      /** The budget's lines that it uses whole. */
      items: z.array(itemCode),
    }),
  ),
  indicators: z.array(
    z.object({
      level: resultLevel,
      narrative: line,
      name: line,
      method: line,
      unit: line,
      baseline: quantityText,
      /** Of March, June, September and December; what it measured of the first three. */
      goals: z.array(quantityText).length(4),
      results: z.array(quantityText).length(3),
      source: line,
    }),
  ),
  /** What answers every guideline. */
  evidence: line,
});

const strategy = z.object({
  title: line,
  mission: text,
  vision: text,
  institutionalObjective: text,
  objective: text,
  planAxes: text,
  preparedOn: on,
  topics: z.array(z.object({ sectorProgram: line, strategicObjective: line, topic: line })),
  campaigns: z.array(
    z.object({
      name: line,
      kind: line,
      topic: line,
      objective: line,
      message: line,
      tone: line,
      from: on,
      to: on,
      segments: z.array(line),
      conclusions: z.array(number),
      strategies: z.array(number),
      traits: z.object({ sex: line, age: line, settlement: line, socioeconomic: line, education: line }),
      materials: z.array(z.object({ name: line, format: line, body: text })),
    }),
  ),
  evidence: line,
});

const media = z.object({
  title: line,
  vatPercent: quantityText,
  universe: z.object({ name: line, people: quantityText }),
  lines: z.array(
    z.object({
      medium: line,
      outlet: line,
      place: line,
      campaign: line,
      material: line.nullable(),
      item: itemCode,
      grossRate: cents,
      /** Monday is 1, Tuesday 2, Wednesday 4 … */
      weekdays: z.number().int().min(1).max(127),
      /** ISO weeks, every how many, and insertions of each. */
      weeks: z.object({ first: number, last: number, every: number, paid: number, bonus: z.number().int().min(0) }),
      values: z
        .object({
          daypart: words,
          durationSeconds: z.number().int(),
          people: quantityText,
          discounts: words,
          vatPercent: quantityText,
          paymentMonth: z.number().int(),
        })
        .partial(),
    }),
  ),
});

const promise = z.object({
  by: z.enum(['ours', 'other']),
  nature: z.enum(['money', 'in-kind']),
  description: line,
  dueDate: on,
  quantity: quantityText.default(''),
  unit: words.default(''),
  estimatedValue: cents.nullable().default(null),
  valuedBy: words.default(''),
  amount: cents.default(0),
  itemCode: z.string().max(20).default(''),
});

const agreements = z.object({
  title: line,
  ours: z.object({
    name: line,
    shortName: line,
    taxId: line,
    address: line,
    declarations: text,
    signatory: person,
    followUp: person,
  }),
  clauses: z.array(z.object({ section: line, title: line, text })),
  list: z.array(
    z.object({
      kind: agreementKind.exclude(['amendment']),
      number: line,
      title: line,
      object: text,
      mediumType: words.default(''),
      procurement: words.default(''),
      procurementNumber: words.default(''),
      procurementReasons: text.default(''),
      legalBasis: line,
      from: on,
      to: on,
      partner: line,
      declarations: text,
      territories: z.array(line),
      activities: z.array(line),
      outlets: z.array(line),
      promises: z.array(promise),
      /** null: a draft. `scan` is a picture of `year/`. */
      signing: z.object({ legal: on, signed: on, scan: line }).nullable(),
      deliveries: z.array(z.object({ promise: line, on, quantity: quantityText, note: words })),
    }),
  ),
});

const entry = z.object({
  kind: entryKind,
  on,
  endDate: on.optional(),
  title: line,
  place: line,
  territory: line,
  activity: line,
  quantity: quantityText,
  /** Of the media plan, by its outlet. */
  line: line.optional(),
  insertions: quantityText.default(''),
  /** By its number. */
  agreement: line.optional(),
  people: quantityText,
  basis: z.enum(['counted', 'estimated']).default('counted'),
  peopleSource: line,
  groups: z.record(z.string(), quantityText),
  responsible: line,
  outcome: text,
  /** A picture of `year/`. */
  picture: z.object({ file: line, caption: line }).optional(),
});

const execution = z.object({
  title: line,
  entries: z.array(entry),
  /** `document` is that of the commitment, or the number of the agreement that committed it. */
  spent: z.array(
    z.object({
      document: line,
      entry: line,
      moments: z.array(spendingMoment.exclude(['committed'])).min(1),
      on,
      amount: cents,
      with: line,
    }),
  ),
  explanations: z.array(z.object({ activity: line.nullable(), line: line.nullable(), reason: text, remedy: text })),
  publication: z.object({
    role: line,
    responsibleArea: line,
    programName: line,
    programApprovedOn: on,
    programLink: line,
  }),
});

/**
 * The year of the sample's dossier in a form that people can read and correct: things are named by name, code or number.
 * Everything in it is made up and says so.
 */
export const sampleYearFile = z.object({
  about: line,
  /** What was finished after the first activity, with the answer that each decision got. */
  course: z.array(z.object({ activity: number, endedOn: on, answer: line.optional(), note: text })),
  budget: z.object({
    letter: z.object({ number: line, on, subject: line }),
    transfers: z.array(
      z.object({
        kind: transferKind,
        number: line,
        on,
        justification: text,
        movements: z.array(z.object({ itemCode, months: byMonth(cents) })),
      }),
    ),
    /** Beside what contracts commit; `outlet`: the line of the media plan that it buys. */
    commitments: z.array(
      z.object({ itemCode, on, amount: cents, document: line, concept: line, outlet: line.nullable() }),
    ),
  }),
  diagnosis,
  program,
  signatories: z.array(person.extend({ role: line })),
  strategy,
  media,
  directory: z.array(
    z.object({
      sector: partnerSector,
      name: line,
      shortName: line,
      activity: line,
      mediumType: words.default(''),
      mediaRegistry: words.default(''),
      taxId: line,
      address: line,
      contact: z.object({
        courtesy: words,
        name: line,
        post: line,
        powers: words,
        phone: line,
        email: line,
        receivesBulletins: z.boolean(),
      }),
    }),
  ),
  encounters: z.array(
    z.object({
      partner: line,
      kind: encounterKind,
      on,
      subject: line,
      outcome: text,
      followUpOn: z.union([on, z.literal('')]),
      followUpNote: words,
      followUpDoneOn: z.union([on, z.literal('')]),
    }),
  ),
  agreements,
  execution,
  bulletins: z.object({
    title: line,
    office: line,
    pressContact: text,
    list: z.array(
      z.object({
        number: line,
        title: line,
        place: line,
        on,
        /** null: a draft. */
        issuedOn: on.nullable(),
        campaign: line.nullable(),
        body: text,
        subheads: z.array(line),
        link: z.object({ kind: bulletinLinkKind, label: line, url: line }).nullable(),
      }),
    ),
  }),
});
export type SampleYear = z.infer<typeof sampleYearFile>;
