import type { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponseObject } from 'zod-openapi'
import { API_CODES, type ApiCode } from '../../domain/errors/error-codes.ts'
import {
  creditAnswerSchema,
  creditQuerySchema,
  responseAnswerSchema,
  responseQuerySchema,
} from '../calculators/schema.ts'
import { offerAnswerSchema } from '../offer/answer/schema.ts'
import { qualifyAnswerSchema, qualifyQuerySchema } from '../qualification/schema.ts'
import type { Catalogue } from '../terms/catalogue.ts'
import { catalogue } from '../terms/current.ts'
import {
  momentQuerySchema,
  offerPathSchema,
  offerQuerySchema,
  offersAnswerSchema,
  problemSchema,
  versionsAnswerSchema,
} from '../terms/query/schema.ts'
import { fileQuestionSchema, hashQuestionSchema, verifyAnswerSchema } from '../verification/schema.ts'
import { comparisonAnswerSchema, comparisonQuerySchema } from '../versions/comparison/schema.ts'
import { contractPaths, contractSchemas } from './contract-paths.ts'
import { openApiExamples } from './examples.ts'
import { INCOMING_SCHEME, incomingPath, incomingSchemas } from './incoming-path.ts'
import { KEY_SCHEME, keyPaths, keySchemas } from './key-paths.ts'
import { linkPaths, linkSchemas } from './link-paths.ts'
import { subprocessorPaths, subprocessorSchemas } from './subprocessor-paths.ts'

const QUERY_CODES = ['invalid-parameter', 'duplicate-parameter', 'unknown-parameter'] as const
const CALCULATION_CODES = [
  ...QUERY_CODES,
  'unknown-tier',
  'unknown-region',
  'unknown-version',
  'no-version-in-force',
] as const

const described = new WeakMap<Catalogue, ReturnType<typeof makeDescription>>()

/** The description of the API. It changes with the data alone, and takes 35 ms to make, so it is made once for them. */
export function openApi(): ReturnType<typeof makeDescription> {
  const known = described.get(catalogue())
  if (known !== undefined) return known
  const made = makeDescription()
  described.set(catalogue(), made)
  return made
}

/** Made from the schemas that parse the queries and that the answers are tested against. */
function makeDescription() {
  const examples = openApiExamples()
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'SLA Desk API',
      version: '1',
      description:
        'The offers of a vendor: what each tier promises in each region, in figures; and whether a document is ' +
        "the vendor's. Public, except for operations that name an API key or a token: no cookie, and what you send to the others is not kept. " +
        'Parameters that an address does not know are refused. Percentages are decimal strings and durations are whole milliseconds, so that no precision ' +
        'is lost to floating point.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths: {
      '/api/v1/offers': {
        get: {
          operationId: 'listOffers',
          summary: 'Every tier and region of the version in force, or of the one you name',
          description:
            'Before the first version takes effect, this returns the announced one: `status` is `announced`, and ' +
            '`effectiveAt` says when it applies.',
          requestParams: { query: offerQuerySchema },
          responses: {
            ...answers('The offers', offersAnswerSchema, examples.offers),
            ...problems([...QUERY_CODES, 'unknown-version', 'no-version-in-force']),
          },
        },
      },
      '/api/v1/offers/{tier}/{region}': {
        get: {
          operationId: 'readOffer',
          summary: 'One offer in full',
          description:
            'With `version`, the answer never changes except for `status`. Before the first version takes effect, this ' +
            'returns the announced one, and `effectiveAt` says when it applies.',
          requestParams: { path: offerPathSchema, query: offerQuerySchema },
          responses: {
            ...answers('The offer', offerAnswerSchema, examples.offer),
            ...problems([
              ...QUERY_CODES,
              'unknown-tier',
              'unknown-region',
              'unknown-version',
              'no-version-in-force',
            ]),
          },
        },
      },
      '/api/v1/credit': {
        get: {
          operationId: 'calculateCredit',
          summary: 'The credit for a month with downtime',
          description:
            'Uptime, credit, cap, claim deadline and the right to terminate. The version that applied at the beginning ' +
            'of the month decides; for a future month, the one published for it so far. If a contract specifies another ' +
            'version, name it as `version`: the answer names both. Money is in minor units of the currency.',
          requestParams: { query: creditQuerySchema },
          responses: {
            ...answers('The month', creditAnswerSchema, examples.credit),
            ...problems(CALCULATION_CODES),
          },
        },
      },
      '/api/v1/response-deadline': {
        get: {
          operationId: 'calculateResponseDeadline',
          summary: 'When the first response to a support request is due',
          description:
            "Counts the business hours of the region's calendar, or every hour where the tier's support plan says so. " +
            'The version in force when the request arrived decides. If a contract specifies another version, name it as ' +
            '`version`: the answer names both.',
          requestParams: { query: responseQuerySchema },
          responses: {
            ...answers('The deadline', responseAnswerSchema, examples.responseDeadline),
            ...problems(CALCULATION_CODES),
          },
        },
      },
      '/api/v1/qualify': {
        get: {
          operationId: 'qualify',
          summary: 'Which offers meet your requirements',
          description:
            'Takes the same parameters as the form at /qualify. An offer that misses a must, or does not state ' +
            'it, is disqualified: what is not stated never passes.',
          requestParams: { query: qualifyQuerySchema },
          responses: {
            ...answers(
              'The offers and how they meet your requirements',
              qualifyAnswerSchema,
              examples.qualify,
            ),
            ...problems([...QUERY_CODES, 'no-requirement', 'unknown-version', 'no-version-in-force']),
          },
        },
      },
      '/api/v1/verify': {
        post: {
          operationId: 'verify',
          summary: 'Check whether a document is genuine',
          description:
            'Send a PDF of at most 20 MB, or its SHA-256. Only a file that matches the archive byte for byte is genuine. ' +
            'Every verdict has status 200, and its reason says what was found. ' +
            'With at, the answer knows nothing of what was published later; for a time ahead it says that a later ' +
            'version may be published by then.',
          requestParams: { query: momentQuerySchema },
          requestBody: {
            required: true,
            content: {
              'multipart/form-data': { schema: fileQuestionSchema },
              'application/json': { schema: hashQuestionSchema },
            },
          },
          responses: {
            200: {
              description: 'The verdict',
              content: { 'application/json': { schema: verifyAnswerSchema, example: examples.verify } },
            },
            ...problems([
              ...QUERY_CODES,
              'one-file',
              'malformed-body',
              'file-too-large',
              'unsupported-media-type',
              'not-a-pdf',
              'busy',
              'archive-unavailable',
            ]),
          },
        },
      },
      '/api/v1/versions': {
        get: {
          operationId: 'listVersions',
          summary: 'All versions and their status',
          requestParams: { query: momentQuerySchema },
          responses: {
            ...answers('The versions', versionsAnswerSchema, examples.versions),
            ...problems(QUERY_CODES),
          },
        },
      },
      '/api/v1/versions/compare': {
        get: {
          operationId: 'compareVersions',
          summary: 'What differs between two versions',
          description:
            'Each difference with its clause, the text before and after, and what it means for the customer. If you ' +
            'swap the two versions, improvements become Changes for the Worse, and the other way round.',
          requestParams: { query: comparisonQuerySchema },
          responses: {
            ...answers('The differences', comparisonAnswerSchema, examples.comparison),
            ...problems([...QUERY_CODES, 'unknown-tier', 'unknown-region', 'unknown-version']),
          },
        },
      },
      ...subprocessorPaths(
        'subprocessors' in examples ? examples.subprocessors : undefined,
        answers,
        problems,
      ),
      ...keyPaths(problems),
      ...linkPaths(problems),
      ...contractPaths(problems),
      ...incomingPath(problems),
    },
    components: {
      securitySchemes: { ...KEY_SCHEME, ...INCOMING_SCHEME },
      schemas: {
        Verification: verifyAnswerSchema,
        Offer: offerAnswerSchema,
        Offers: offersAnswerSchema,
        Credit: creditAnswerSchema,
        ResponseDeadline: responseAnswerSchema,
        Versions: versionsAnswerSchema,
        Comparison: comparisonAnswerSchema,
        Qualification: qualifyAnswerSchema,
        ...subprocessorSchemas,
        ...keySchemas,
        ...linkSchemas,
        ...contractSchemas,
        ...incomingSchemas,
        Problem: problemSchema,
      },
    },
  })
}

type Responses = NonNullable<ZodOpenApiOperationObject['responses']>

function answers(description: string, schema: z.ZodType, example: unknown): Responses {
  return {
    200: {
      description,
      headers: {
        ETag: { description: 'SHA-256 of the body, for If-None-Match', schema: { type: 'string' } },
      },
      content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } },
    },
    304: { description: 'Not modified: If-None-Match names the ETag of the current answer' },
  }
}

/** The problems of an operation, one response for each status, with an example for each code. */
function problems(codes: readonly ApiCode[]): Responses {
  const byStatus = Map.groupBy(codes, (code) => API_CODES[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, sharing]) => [String(status), problemResponse(status, sharing)]),
  ) as Responses
}

function problemResponse(status: number, codes: readonly ApiCode[]): ZodOpenApiResponseObject {
  return {
    description: codes.map((code) => `${code}: ${API_CODES[code].title}`).join('. '),
    content: {
      'application/problem+json': {
        schema: problemSchema,
        examples: Object.fromEntries(
          codes.map((code) => {
            const { title, fix } = API_CODES[code]
            return [code, { value: { type: `/api/v1/errors#${code}`, title, status, detail: fix, code } }]
          }),
        ),
      },
    },
  }
}
