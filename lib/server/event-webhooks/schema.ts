import { z } from 'zod'

/** The job sends whatever is due, and is told nothing. */
export const sendEventsSchema = z.strictObject({})
