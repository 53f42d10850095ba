import { z } from 'zod'
import { criteriaFor } from '#lib/domain/qualification/criteria.ts'
import { type Criterion, VERDICTS } from '#lib/domain/qualification/criterion.ts'
import { WEIGHTS, weightParameter } from '#lib/domain/qualification/question.ts'
import { slugSchema, versionIdSchema } from '#lib/domain/quantities/schema.ts'
import { effectiveAtSchema, hrefSchema, offerQuerySchema, standingSchema } from '../terms/query/schema.ts'

function exampleOf({ field }: Criterion): string {
  if (field.kind === 'text') return field.example
  return field.kind === 'yes' ? 'yes' : (field.options[0]?.value ?? '')
}

// The regions and countries that can be required are the version's own and are checked against its terms.
const PLACES: Readonly<Record<string, string>> = {
  region: 'eu',
  dataCountry: 'Germany,Ireland',
  subprocessorCountry: 'EEA',
  accessCountry: 'EEA,United Kingdom,United States',
}

const parameters = criteriaFor({ regions: [], severities: [] }, []).flatMap((criterion) => {
  const { id, label, help } = criterion
  const value = z
    .string()
    .trim()
    .min(1, { error: 'Enter a value, or leave the parameter out.' })
    .optional()
    .meta({
      description: `${label}. ${help}${criterion.field.kind === 'choices' ? ' One or more, separated by commas.' : ''}`,
      examples: [PLACES[id] ?? exampleOf(criterion)],
    })
  const weight = z
    .enum(WEIGHTS, { error: 'Enter must or should.' })
    .optional()
    .meta({
      description: `Whether ${id} is a must, as it is where this is absent, or a should`,
      examples: ['should'],
    })
  return [
    [id, value],
    [weightParameter(id), weight],
  ] as const
})

type Parameters = Record<string, z.ZodOptional<z.ZodString> | z.ZodOptional<z.ZodEnum>>

/** What can be required, each with its weight, of the version that is asked for. */
export const qualifyQuerySchema = z.object({
  ...(Object.fromEntries(parameters) as Parameters),
  ...offerQuerySchema.shape,
})

const clauseSchema = z.strictObject({
  document: z.enum(['sla', 'dpa']),
  id: z.string(),
  number: z.string(),
  href: hrefSchema,
})

const listSchema = z.strictObject({
  day: z.iso.date().describe('the day, in UTC, whose list decides'),
  inWords: z.string(),
  href: hrefSchema,
  notices: z
    .array(z.strictObject({ id: z.string(), href: hrefSchema }))
    .describe('the notices that changed the list since Annex III, oldest first'),
})

export const qualifyAnswerSchema = z.strictObject({
  version: versionIdSchema,
  status: standingSchema,
  effectiveAt: effectiveAtSchema,
  requirements: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      weight: z.enum(WEIGHTS),
      wanted: z.string().describe('the value in its canonical form'),
      wantedInWords: z.string(),
    }),
  ),
  offers: z
    .array(
      z.strictObject({
        tier: slugSchema,
        region: slugSchema,
        qualifies: z.boolean().describe('false when a must is a gap or not stated'),
        missedMusts: z.int().nonnegative(),
        counts: z.strictObject({
          meets: z.int().nonnegative(),
          exceeds: z.int().nonnegative(),
          gap: z.int().nonnegative(),
          notStated: z.int().nonnegative(),
        }),
        answers: z.array(
          z.strictObject({
            requirement: z.string(),
            verdict: z.enum(VERDICTS),
            stated: z.string(),
            clause: clauseSchema
              .nullable()
              .describe(
                'null where no clause says it; the verdict is then not-stated or gap, or meets where the vendor’s own statement is enough and the page makes it',
              ),
            alsoIn: z.array(clauseSchema).describe('other clauses that the answer rests on'),
            list: listSchema
              .nullable()
              .describe(
                'the list of sub-processors that the answer rests on, where notices have changed it since Annex III of the version; otherwise null',
              ),
          }),
        ),
      }),
    )
    .describe('every tier of every region, in the order of the terms'),
  nearest: z
    .array(
      z.strictObject({
        tier: slugSchema,
        region: slugSchema,
        failedMusts: z.array(z.string()).describe('ids of the musts that are a gap or not stated'),
      }),
    )
    .describe(
      'if no offer qualifies: every offer, fewest failed musts first, then fewest failed shoulds, then the highest committed uptime; otherwise empty',
    ),
  obstacles: z
    .array(
      z.strictObject({
        requirement: z.string(),
        offers: z.int().positive().describe('how many offers fail this must'),
        alone: z.int().nonnegative().describe('how many of them fail no other must'),
      }),
    )
    .describe(
      'if no offer qualifies: the musts that rule offers out, those that rule out most first; otherwise empty',
    ),
})

export type QualifyAnswer = z.output<typeof qualifyAnswerSchema>
