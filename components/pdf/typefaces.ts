import { families } from '#lib/style/type-scale.ts'

/** A family under the names of its subsets: the second is asked for what the first lacks. */
export type Typeface = readonly [latin: string, extended: string]

export const serif: Typeface = [families.serif, `${families.serif} Extended`]
export const sans: Typeface = [families.sans, `${families.sans} Extended`]
