import { z } from 'zod'

/** A change that needs to be told nothing but its address. */
export const nothingSchema = z.strictObject({}, { error: 'Send an empty JSON object: {}.' })
