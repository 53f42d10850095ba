import { z } from 'zod'
import {
  countSchema,
  percentSchema,
  slugSchema,
  versionIdSchema,
  wordsSchema,
} from '#lib/domain/quantities/schema.ts'
import { subprocessorSchema } from '#lib/domain/subprocessors/schema.ts'
import {
  businessCalendarSchema,
  channelSchema,
  escalationLevelSchema,
  responseTimeSchema,
  severityIdSchema,
} from '#lib/domain/support/schema.ts'
import { termsSchema } from '#lib/domain/terms/schema.ts'
import { effectiveAtSchema, effectiveSchema, hrefSchema, standingSchema } from '../../terms/query/schema.ts'

const terms = termsSchema.shape
const millisecondsSchema = z.int().nonnegative()

const budgetSchema = z.strictObject({
  basis: z.string().describe('id of the length of time that the figure is for'),
  name: wordsSchema,
  periodMilliseconds: millisecondsSchema.describe('the length of time that the figure is for'),
  allowedMilliseconds: millisecondsSchema.describe(
    'the most downtime that still meets the target, exactly; the terms count whole minutes, so that a part of one cannot be used up',
  ),
  allowed: wordsSchema.describe('the same in words'),
})

const bandSchema = z.strictObject({
  from: percentSchema,
  fromInclusive: z.boolean(),
  to: percentSchema,
  toInclusive: z.boolean(),
  creditPercent: percentSchema.describe('percent of the monthly fee'),
  termination: z.boolean().describe('whether the customer may end the contract without penalty'),
})

const supportSchema = z.strictObject({
  severity: severityIdSchema,
  name: wordsSchema,
  meaning: wordsSchema,
  firstResponse: responseTimeSchema,
  firstResponseInWords: wordsSchema,
})

const regionSubprocessorSchema = subprocessorSchema
  .omit({ seat: true, chain: true, regions: true, dpf: true })
  .extend({
    seat: wordsSchema,
    chain: z.strictObject({
      rank: countSchema.describe(
        '1: engaged by the vendor; 2: engaged by a sub-processor of rank 1; and so on',
      ),
      parent: slugSchema.nullable(),
      parentName: wordsSchema.nullable(),
    }),
    group: z.boolean().describe("whether it is a company of the vendor's own group"),
    controllerData: subprocessorSchema.shape.controllerData
      .unwrap()
      .nullable()
      .describe('data of which the vendor is the controller, received instead of Customer Personal Data'),
    scope: wordsSchema.describe('what it processes, in words: Customer Personal Data, or other data only'),
    onlyWith: z
      .array(wordsSchema)
      .describe('support channels that it is used for; empty: it is used for every customer'),
    region: slugSchema,
    engagement: slugSchema
      .nullable()
      .describe('which of its engagements, where a company has several in the region'),
    limits: z.array(wordsSchema).describe('for whom it is engaged, as sentences; empty: for every customer'),
    storage: z.array(wordsSchema).min(1),
    storageCountries: z
      .array(wordsSchema)
      .describe('countries of storage; empty if nothing is stored or the country is not stated'),
    access: z.array(wordsSchema).min(1),
    accessCountries: z
      .array(wordsSchema)
      .describe(
        'countries of access; empty if access is not stated: the DPA then counts the country of the seat',
      ),
    mechanism: wordsSchema,
    mechanismNote: wordsSchema.nullable(),
  })

const mechanismSchema = z.strictObject({
  law: z.enum(['GDPR', 'UK GDPR', 'FADP']),
  mechanism: wordsSchema,
  clause: z.strictObject({ document: z.literal('dpa'), id: z.string() }),
})

const tierRateLimit = terms.tiers.element.shape.rateLimit.shape

const certification = terms.security.shape.certifications.element.shape
const attestationSchema = z.strictObject({
  id: certification.id,
  name: certification.name,
  kind: certification.kind,
  status: certification.status,
  attestedBy: wordsSchema,
})

const documentSchema = z.strictObject({ href: hrefSchema, fileName: z.string() })

const clauseSchema = z.strictObject({
  id: z.string().describe('permanent anchor'),
  number: z.string().describe('place in this version, such as 5.2'),
  section: z.string().describe('title of the section'),
  text: z.string(),
})

const figureSchema = z.strictObject({
  id: slugSchema,
  label: wordsSchema,
  value: wordsSchema,
  basis: wordsSchema,
})

/** One version × tier × region: everything that it promises, and where the version stands. */
export const offerAnswerSchema = z.strictObject({
  version: versionIdSchema,
  status: standingSchema,
  effective: effectiveSchema,
  effectiveAt: effectiveAtSchema,
  title: wordsSchema,
  tier: slugSchema,
  tierName: wordsSchema,
  region: slugSchema,
  regionName: wordsSchema,
  summary: z.array(figureSchema),
  commitment: terms.commitment.extend({ percent: percentSchema, regionalReason: wordsSchema.nullable() }),
  downtimeBudgets: z.array(budgetSchema),
  creditSchedule: z.array(bandSchema).describe('highest uptime first; covers 0 to 100% once'),
  credits: terms.credits.extend({
    largestPercent: percentSchema,
    repeatedFailure: terms.credits.shape.repeatedFailure
      .unwrap()
      .nullable()
      .describe(
        'how many missed months, within how many, give the right to terminate; null if there is no such right',
      ),
    terminationBelow: percentSchema
      .nullable()
      .describe(
        'a month with an uptime below this gives the right to terminate; null if there is no such right',
      ),
  }),
  claim: terms.claim,
  downtime: terms.downtime,
  notDowntime: terms.notDowntime.unwrap(),
  measurement: terms.measurement,
  maintenance: terms.maintenance.extend({
    window: z.strictObject({ day: z.string(), from: z.string(), to: z.string(), zone: z.string() }),
  }),
  support: z.array(supportSchema),
  supportPlan: z.strictObject({ id: slugSchema, name: wordsSchema, emergencyChannel: z.boolean() }),
  escalation: z.array(escalationLevelSchema),
  channels: z
    .array(channelSchema)
    .describe(
      'support channels of the plan, each only for what its `detail` says: one may be closed to some severities',
    ),
  businessHours: businessCalendarSchema,
  languages: z.array(wordsSchema),
  rateLimit: z.strictObject({
    ...tierRateLimit,
    resetUnit: terms.api.shape.resetUnit,
  }),
  webhooks: terms.webhooks.pick({ delivery: true, retryDelaysSeconds: true }),
  idempotency: terms.idempotency.pick({ retentionHours: true }),
  reporting: terms.reporting.extend({ quarterlyReport: z.boolean() }),
  incidents: terms.incidents,
  continuity: terms.continuity.unwrap().omit({ regions: true }).describe('null: not stated'),
  forceMajeure: terms.forceMajeure.unwrap(),
  apiReference: terms.api.shape.reference,
  changes: terms.changes.pick({ noticeDays: true, objectionPeriod: true, approvals: true }),
  privacy: terms.privacy,
  security: z.strictObject({
    encryptionAtRest: wordsSchema,
    encryptionInTransit: wordsSchema,
    certifications: z.array(wordsSchema).describe('certificates that an independent auditor has given'),
    attestations: z
      .array(attestationSchema)
      .describe('every standard named, with its status and whose word it is'),
    passThroughExceptions: z
      .array(
        z.strictObject({
          what: wordsSchema,
          longestMilliseconds: millisecondsSchema.describe('the longest time for which it is stored'),
          inWords: wordsSchema,
        }),
      )
      .describe('what is stored although such data only pass through'),
  }),
  transfers: z
    .strictObject({
      needed: z
        .boolean()
        .describe('whether using the region is a restricted transfer to the vendor, in the vendor’s view'),
      reason: wordsSchema,
      reserve: wordsSchema
        .nullable()
        .describe('where needed is false: what may be a restricted transfer all the same; otherwise null'),
      mechanisms: z
        .array(mechanismSchema)
        .describe('for transfers to the vendor; where needed is false, for what `reserve` names'),
      onwardMechanisms: z
        .array(mechanismSchema)
        .describe('for transfers to sub-processors whose entry names no other mechanism'),
    })
    .describe('restricted transfers, and the mechanism under each law'),
  jurisdiction: z
    .strictObject({
      countries: z.array(wordsSchema).describe('countries in which data are stored'),
      placesNotStated: z
        .array(wordsSchema)
        .describe(
          'sub-processors that process data without storing them, at places that are not stated, apart from places of access in Annex III',
        ),
      storageNotStated: z
        .array(wordsSchema)
        .describe('sub-processors that store data in a country that is not stated'),
      otherSeats: z
        .array(wordsSchema)
        .describe(
          'other countries in which sub-processors have their seat, whose authorities may make demands',
        ),
      inWords: wordsSchema,
    })
    .describe('whose law the systems are under (Article 28 Data Act)'),
  dataLocations: z
    .array(z.strictObject({ place: wordsSchema, country: wordsSchema, purpose: wordsSchema }))
    .describe('where the vendor itself stores data'),
  subprocessorCountries: z
    .array(wordsSchema)
    .describe('countries in which only sub-processors of this offer store data'),
  staff: z
    .array(z.strictObject({ employer: wordsSchema, country: wordsSchema }))
    .describe("from where the vendor's people can reach data, and who employs them"),
  switching: terms.switching,
  subprocessors: z
    .array(regionSubprocessorSchema)
    .describe(
      'Annex III as released; notified changes amend it from the day on which they take effect, see links.currentSubprocessors',
    ),
  billingProviders: z
    .array(
      regionSubprocessorSchema.extend({
        listUrl: subprocessorSchema.shape.listUrl.describe(
          'its own list of providers, for all its services; they have no entries here',
        ),
      }),
    )
    .describe('providers that receive only data of which the vendor is the controller; no sub-processors'),
  documents: z.strictObject({ sla: documentSchema, dpa: documentSchema }),
  clauses: z.array(clauseSchema).describe('clauses of the SLA in their order'),
  links: z.strictObject({
    self: hrefSchema,
    page: hrefSchema,
    currentSubprocessors: hrefSchema.describe(
      'the list of sub-processors in force today for the tier and the region',
    ),
  }),
})

export type OfferAnswer = z.output<typeof offerAnswerSchema>
