import { z } from 'zod'
import { slugLike, slugSchema, wordsSchema } from '../quantities/schema.ts'

const emailSchema = z.email({ error: 'an e-mail address, for example notices@example.com' })

const linkSchema = z
  .url({ protocol: /^https$/, error: 'a full address that begins with https://' })
  .refine((link) => !/\s/.test(link), { error: 'an address without spaces' })
  .meta({ description: 'A full https address', examples: ['https://status.example.com/'] })

const representativeSchema = z.strictObject({
  name: wordsSchema.describe('the company or person'),
  address: wordsSchema.describe('its postal address'),
})

/** A list of what is named by an id that no other in it has. */
const namedSchema = (what: string) =>
  z
    .array(z.strictObject({ id: slugSchema, name: wordsSchema }))
    .min(1, { error: `List at least one ${what}, or leave the list out.` })
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, {
      error: `Each ${what} has an id of its own.`,
    })

/** data/vendor.yaml: who the vendor is, where it is reached, and the pages its documents refer to. */
export const vendorSchema = z.strictObject({
  name: wordsSchema.describe('the name in running text'),
  legalName: wordsSchema.describe('the name as registered, with its legal form'),
  shortName: wordsSchema.describe('the name that clauses use'),
  fileName: slugLike('acme').describe('the beginning of the names of downloaded files'),
  address: wordsSchema.describe('the registered postal address, on one line'),
  registration: wordsSchema.describe('place and number of registration'),
  service: wordsSchema.describe('what the terms are about, with its article: "the Lumenary Cloud platform"'),
  governingLaw: wordsSchema.describe('law of the agreement, for every customer that lawBySeat does not name'),
  courts: wordsSchema.describe('the courts that decide'),
  lawBySeat: z
    .array(z.strictObject({ seats: wordsSchema, governingLaw: wordsSchema, courts: wordsSchema }))
    .optional()
    .describe(
      'law and courts for customers established elsewhere: seats is "the European Economic Area", for example',
    ),
  contacts: z.strictObject({
    support: emailSchema.describe('support requests'),
    notices: emailSchema.describe(
      'disputes, notices of termination, also under the DPA, and other notices under the SLA',
    ),
    privacy: emailSchema.describe(
      'objections to sub-processors, instructions and other notices under the DPA, but those of termination',
    ),
    security: emailSchema.describe('signs of a security incident'),
    billing: emailSchema.describe('claims for service credits'),
  }),
  dpo: z.strictObject({ name: wordsSchema, contact: emailSchema }).describe('data protection officer'),
  representatives: z
    .strictObject({ eu: representativeSchema, uk: representativeSchema })
    .describe(
      'representatives under Article 27 GDPR and UK GDPR; not the data protection officer, and not a sub-processor',
    ),
  links: z.strictObject({
    status: linkSchema,
    trustCentre: linkSchema,
    apiDocs: linkSchema,
    whitepaper: linkSchema.describe('a paper on performance or architecture'),
    page: linkSchema.describe('the public address of the SLA page itself'),
  }),
  services: namedSchema('service')
    .optional()
    .describe(
      'parts of what the vendor offers, each of which a customer may use or not: engagements of sub-processors name them',
    ),
  conditions: namedSchema('condition')
    .optional()
    .describe(
      'what may hold for a customer or not, as a clause after "only if": name: AI features are on. Engagements of sub-processors name them',
    ),
})

export type Vendor = z.output<typeof vendorSchema>

/** The facts that documents print: all but the names for the list of sub-processors, which changes by notices. */
export type PrintedVendor = Omit<Vendor, 'services' | 'conditions'>

/** Of a vendor's facts those that documents print. */
export function printedFacts({ services: _, conditions: __, ...facts }: Vendor): PrintedVendor {
  return facts
}
