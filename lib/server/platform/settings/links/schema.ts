import { networksSchema, oneOf, wholeNumber } from '../values/schema.ts'

const internalNetworksSchema = networksSchema(
  'List your own networks only, for example 203.0.113.0/24: in a range as wide as this, every visit would count as yours',
)

const DAYS_RULE = 'Enter days as a whole number from 1 to 3650, for example 180'

/** What is recorded of visits to tailored links, and for how long. */
export const LINKS_SETTINGS = {
  LINK_VISITS: oneOf(['on', 'off']).default('on'),
  LINK_VISITS_KEEP_DAYS: wholeNumber(3650, DAYS_RULE).default(180),
  LINK_INTERNAL_NETWORKS: internalNetworksSchema.default([]),
}
