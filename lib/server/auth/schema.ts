import { z } from 'zod'

/** Whose session begins. */
export const sessionStartSchema = z.object({ person: z.uuid() })
