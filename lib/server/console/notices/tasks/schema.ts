import { z } from 'zod'
import { TASKS_WORDS } from '#lib/domain/console/notices/tasks/words.ts'
import { TASK_LISTS } from '#lib/domain/notices/tasks/task.ts'
import { isId } from '../../ids.ts'

const LONGEST_NOTE = 1_000

/** Which tasks are shown. `after`: the `next` of the page before. */
export const tasksQuerySchema = z.strictObject({
  list: z.enum(TASK_LISTS, { error: TASKS_WORDS.badList }).default('open'),
  notice: z
    .string()
    .refine((text) => text === '' || isId(text), { error: TASKS_WORDS.badNotice })
    .default(''),
  after: z
    .string()
    .regex(/^\d{1,15}$/, { error: TASKS_WORDS.badAfter })
    .transform(Number)
    .optional(),
})

const noteSchema = z
  .string({ error: TASKS_WORDS.badChange })
  .trim()
  .max(LONGEST_NOTE, { error: TASKS_WORDS.longNote })

/** What is done with a task. */
export const taskChangeSchema = z.union(
  [
    z.strictObject({
      owner: z.string().refine(isId).nullable(),
    }),
    z.strictObject({ done: z.literal(true), note: noteSchema }),
    z.strictObject({ done: z.literal(false) }),
    z.strictObject({ erase: z.literal(true) }),
  ],
  { error: TASKS_WORDS.badChange },
)
