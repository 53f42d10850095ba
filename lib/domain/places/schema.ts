import { z } from 'zod'
import { isCountryCode } from './country-name.ts'

/** What stands for what is unknown. */
export const NOT_STATED = 'not stated'

/** A country by its code. */
export const countrySchema = z
  .string({ error: 'a country code in two capital letters, for example DE' })
  .refine(isCountryCode, {
    error: (issue) =>
      issue.input === 'UK'
        ? 'GB for the United Kingdom'
        : 'a country code of ISO 3166 in two capital letters, for example DE or GB',
  })
  .meta({ description: 'Country, ISO 3166-1 alpha-2', examples: ['DE'] })
