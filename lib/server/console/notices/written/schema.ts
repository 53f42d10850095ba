import { z } from 'zod'
import { WRITE_WORDS } from '#lib/domain/console/notices/written-words.ts'
import { WRITTEN_KINDS } from '#lib/domain/notices/written/content.ts'
import { isId } from '../../ids.ts'

const error = WRITE_WORDS.badForm

/** Longer than any field may be: what is too long is said by name. */
const textSchema = z.string({ error }).max(10_000, { error })
const chosenSchema = z.array(z.string({ error }).max(100, { error }), { error }).max(200, { error })

/** The form for a notice that a person writes, as it was typed. */
export const writtenSchema = z.strictObject(
  {
    kind: z.enum(WRITTEN_KINDS, { error }),
    starts: textSchema,
    ends: textSchema,
    work: textSchema,
    event: textSchema,
    effect: textSchema,
    corrects: textSchema,
    what: textSchema,
    wrong: textSchema,
    right: textSchema,
    tiers: chosenSchema,
    regions: chosenSchema,
    services: chosenSchema,
  },
  { error },
)

/** The same, and for which contract the mail is shown. */
export const writtenPreviewSchema = z.strictObject(
  { typed: writtenSchema, contract: z.string({ error }).refine(isId, { error }).nullable() },
  { error },
)
