import type { z } from 'zod'
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import type { ApiCode } from '../../domain/errors/error-codes.ts'
import {
  changesAnswerSchema,
  companyAnswerSchema,
  listAnswerSchema,
  listComparisonAnswerSchema,
  noticeAnswerSchema,
} from '../subprocessors/api/answers/schema.ts'
import {
  changesQuerySchema,
  companyQuerySchema,
  listComparisonQuerySchema,
  listQuerySchema,
  noticePathSchema,
  subprocessorPathSchema,
} from '../subprocessors/api/queries/schema.ts'

type Responses = NonNullable<ZodOpenApiOperationObject['responses']>
type Answers = (description: string, schema: z.ZodType, example: unknown) => Responses
type Problems = (codes: readonly ApiCode[]) => Responses

/** True answers about the list, as the description shows them; undefined where there is no notice. */
export type SubprocessorExamples = {
  list: unknown
  company: unknown
  comparison: unknown
  changes: unknown
  notice: unknown
}

/** The answers of these addresses, by the names that the description gives them. */
export const subprocessorSchemas = {
  Subprocessors: listAnswerSchema,
  Subprocessor: companyAnswerSchema,
  SubprocessorComparison: listComparisonAnswerSchema,
  SubprocessorChanges: changesAnswerSchema,
  SubprocessorNotice: noticeAnswerSchema,
}

const QUERY_CODES = ['invalid-parameter', 'duplicate-parameter', 'unknown-parameter'] as const
const PLACE_CODES = [...QUERY_CODES, 'unknown-tier', 'unknown-region', 'no-version-in-force'] as const

/** The addresses of the list of sub-processors and its notices. */
export function subprocessorPaths(
  examples: SubprocessorExamples | undefined,
  answers: Answers,
  problems: Problems,
): ZodOpenApiPathsObject {
  return {
    '/api/v1/subprocessors': {
      get: {
        operationId: 'listSubprocessors',
        summary: 'The list of sub-processors on a day, for a tier and a region',
        description:
          'Exactly what the page /subprocessors shows for the same parameters, with what is not in it and why.',
        requestParams: { query: listQuerySchema },
        responses: { ...answers('The list', listAnswerSchema, examples?.list), ...problems(PLACE_CODES) },
      },
    },
    '/api/v1/subprocessors/{id}': {
      get: {
        operationId: 'readSubprocessor',
        summary: 'A sub-processor on a day, its history and the versions that name it',
        requestParams: { path: subprocessorPathSchema, query: companyQuerySchema },
        responses: {
          ...answers('What is known of it', companyAnswerSchema, examples?.company),
          ...problems([...QUERY_CODES, 'unknown-subprocessor']),
        },
      },
    },
    '/api/v1/subprocessors/compare': {
      get: {
        operationId: 'compareSubprocessors',
        summary: 'What differs between the lists of two days, for everyone or for a selection',
        requestParams: { query: listComparisonQuerySchema },
        responses: {
          ...answers('The differences', listComparisonAnswerSchema, examples?.comparison),
          ...problems(PLACE_CODES),
        },
      },
    },
    '/api/v1/subprocessors/changes': {
      get: {
        operationId: 'listSubprocessorChanges',
        summary: 'The notices of changes of the list, newest first',
        description:
          'Each with where it stands, the last day to object, and which offers it touches. A tier, a region, services and conditions leave out no notice. Of one that concerns them, `title`, `state`, `objection` and `changes` are of what concerns them alone; `affects` is empty where a notice does not. In parts: send `next` as `cursor` for the older ones.',
        requestParams: { query: changesQuerySchema },
        responses: {
          ...answers('The notices', changesAnswerSchema, examples?.changes),
          ...problems(PLACE_CODES),
        },
      },
    },
    '/api/v1/subprocessors/changes/{id}': {
      get: {
        operationId: 'readSubprocessorChange',
        summary: 'One notice, with the records before and after',
        requestParams: { path: noticePathSchema },
        responses: {
          ...answers('The notice', noticeAnswerSchema, examples?.notice),
          ...problems(['unknown-parameter', 'unknown-notice']),
        },
      },
    },
  }
}
