import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { API_CODES } from '../../domain/errors/error-codes.ts'
import { documentsAnswerSchema, retryAnswerSchema } from '../archive/api/schema.ts'
import { auditAnswerSchema } from '../audit/api/schema.ts'
import { creditAnswerSchema, responseAnswerSchema } from '../calculators/schema.ts'
import {
  contractAnswerSchema,
  contractsAnswerSchema,
  issuedPageAnswerSchema,
} from '../contracts/api/schema.ts'
import { linkAnswerSchema, linksAnswerSchema, madeLinkAnswerSchema } from '../links/api/schema.ts'
import { evidenceAnswerSchema } from '../notice-evidence/schema.ts'
import { filedSchema } from '../notices/schema.ts'
import { effectiveAnswerSchema } from '../objections/api/schema.ts'
import { offerAnswerSchema } from '../offer/answer/schema.ts'
import { qualifyAnswerSchema } from '../qualification/schema.ts'
import {
  changesAnswerSchema,
  companyAnswerSchema,
  listAnswerSchema,
  listComparisonAnswerSchema,
  noticeAnswerSchema,
} from '../subprocessors/api/answers/schema.ts'
import { countsAnswerSchema } from '../subscriptions/schema.ts'
import { offersAnswerSchema, problemSchema, versionsAnswerSchema } from '../terms/query/schema.ts'
import { verifyAnswerSchema } from '../verification/schema.ts'
import { comparisonAnswerSchema } from '../versions/comparison/schema.ts'
import { openApi } from './openapi.ts'

// Read as a client would: from the text, with the references still in it.
type Media = { schema: { $ref: string }; example?: unknown; examples?: Record<string, { value: unknown }> }
type Operation = {
  operationId: string
  security?: Record<string, string[]>[]
  parameters?: { in: string; name: string; required?: boolean; schema: unknown }[]
  responses: Record<string, { description: string; content?: Record<string, Media> }>
}
type Description = {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: {
    securitySchemes: Record<string, { type: string; scheme: string }>
    schemas: Record<string, Parameters<typeof z.fromJSONSchema>[0]>
  }
}

const description = JSON.parse(JSON.stringify(openApi())) as Description
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]): [string, string, Operation] => [
    path,
    method,
    operation,
  ]),
)

function operationAt(path: string): Operation | undefined {
  const { get, post } = description.paths[path] ?? {}
  return get ?? post
}

function mediaOf(path: string, status: string, type = 'application/json'): Media {
  const media = operationAt(path)?.responses[status]?.content?.[type]
  if (media === undefined) throw new Error(`${path} has no ${type} at ${status}`)
  return media
}

test('is OpenAPI 3.1 with one operation for each address of data', () => {
  expect(description.openapi).toBe('3.1.0')
  expect(operations.map(([path, method, { operationId }]) => `${method} ${path} ${operationId}`)).toEqual([
    'get /api/v1/offers listOffers',
    'get /api/v1/offers/{tier}/{region} readOffer',
    'get /api/v1/credit calculateCredit',
    'get /api/v1/response-deadline calculateResponseDeadline',
    'get /api/v1/qualify qualify',
    'post /api/v1/verify verify',
    'get /api/v1/versions listVersions',
    'get /api/v1/versions/compare compareVersions',
    'get /api/v1/subprocessors listSubprocessors',
    'get /api/v1/subprocessors/{id} readSubprocessor',
    'get /api/v1/subprocessors/compare compareSubprocessors',
    'get /api/v1/subprocessors/changes listSubprocessorChanges',
    'get /api/v1/subprocessors/changes/{id} readSubprocessorChange',
    'get /api/v1/audit listAuditEntries',
    'get /api/v1/releases/documents readDocuments',
    'post /api/v1/releases/documents/retry retryDocuments',
    'get /api/v1/notices/{id}/evidence readNoticeEvidence',
    'get /api/v1/subscribers countSubscribers',
    'get /api/v1/subprocessors/changes/{id}/effective readChangeInEffect',
    'get /api/v1/links listLinks',
    'post /api/v1/links createLink',
    'get /api/v1/links/{id} readLink',
    'put /api/v1/links/{id} changeLink',
    'post /api/v1/links/{id}/revoke revokeLink',
    'post /api/v1/links/{id}/reissue reissueLink',
    'get /api/v1/contracts listContracts',
    'post /api/v1/contracts createContract',
    'get /api/v1/contracts/{id} readContract',
    'put /api/v1/contracts/{id} changeContract',
    'post /api/v1/contracts/{id}/page/reissue reissueContractPage',
    'post /api/v1/contracts/{id}/page/revoke revokeContractPage',
    'post /api/v1/notices/incoming fileMail',
  ])
})

test.each(operations)(
  '%s has a route, and its parameters are described',
  (path, _, { parameters = [], security }) => {
    const folder = path.replaceAll('{', '[').replaceAll('}', ']')
    expect(existsSync(join('app', folder, 'route.ts'))).toBe(true)
    const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
    expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    for (const { schema } of parameters)
      expect(schema).toMatchObject({ description: expect.any(String), examples: expect.any(Array) })
    // What a key opens is of now.
    if (security !== undefined) return
    // What a month or a request dates is asked for no other day; everything else can be.
    const optional = parameters.filter(({ in: place, required }) => place === 'query' && !required)
    // Sub-processors go by the day of a list, and their notices and comparisons hold days of their own.
    const isOfList = path.startsWith('/api/v1/subprocessors')
    const hasDay = /subprocessors(?:\/\{id\})?$/.test(path)
    const chooser = isOfList ? 'on' : /credit|response-deadline/.test(path) ? 'version' : 'at'
    expect(optional.some(({ name }) => name === chooser)).toBe(!isOfList || hasDay)
    expect(optional.some(({ name }) => name === 'at')).toBe(chooser === 'at')
  },
)

test('what chooses a list leaves out none of its notices, and says so', () => {
  const of = (path: string) =>
    (operationAt(path)?.parameters ?? [])
      .filter(({ name }) => ['tier', 'region', 'services', 'conditions'].includes(name))
      .map(({ schema }) => (schema as { description: string }).description)
  const [list, notices] = [of('/api/v1/subprocessors'), of('/api/v1/subprocessors/changes')]
  expect([list.length, notices.length]).toEqual([4, 4])
  for (const text of notices) expect(text).toMatch(/^Leaves out no notice: `affects` names only /)
  for (const text of list) expect(text).not.toContain('notice')
})

test('what takes a key says which scope it needs, and what is refused without', () => {
  const { apiKey } = description.components.securitySchemes
  expect(apiKey).toMatchObject({ type: 'http', scheme: 'bearer' })
  const scopes = operations.flatMap(([path, , { security }]) =>
    security?.[0]?.apiKey === undefined ? [] : [[path, security[0].apiKey.join(' ')]],
  )
  expect(scopes).toEqual([
    ['/api/v1/audit', 'audit.read'],
    ['/api/v1/releases/documents', 'releases.read'],
    ['/api/v1/releases/documents/retry', 'releases.retry'],
    ['/api/v1/notices/{id}/evidence', 'notices.read'],
    ['/api/v1/subscribers', 'subscribers.read'],
    ['/api/v1/subprocessors/changes/{id}/effective', 'effects.read'],
    ['/api/v1/links', 'links.read'],
    ['/api/v1/links', 'links.change'],
    ['/api/v1/links/{id}', 'links.read'],
    ['/api/v1/links/{id}', 'links.change'],
    ['/api/v1/links/{id}/revoke', 'links.change'],
    ['/api/v1/links/{id}/reissue', 'links.change'],
    ['/api/v1/contracts', 'contracts.read'],
    ['/api/v1/contracts', 'contracts.change'],
    ['/api/v1/contracts/{id}', 'contracts.read'],
    ['/api/v1/contracts/{id}', 'contracts.change'],
    ['/api/v1/contracts/{id}/page/reissue', 'contracts.record'],
    ['/api/v1/contracts/{id}/page/revoke', 'contracts.record'],
  ])
  for (const [path = ''] of scopes)
    expect(Object.keys(operationAt(path)?.responses ?? {})).toEqual(
      expect.arrayContaining(['401', '403', '429', '503']),
    )
})

test('every reference leads to a component', () => {
  const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
  expect(new Set(references.map(([, name]) => name))).toEqual(
    new Set(Object.keys(description.components.schemas)),
  )
})

test.each([
  ['/api/v1/offers', offersAnswerSchema],
  ['/api/v1/offers/{tier}/{region}', offerAnswerSchema],
  ['/api/v1/versions', versionsAnswerSchema],
  ['/api/v1/versions/compare', comparisonAnswerSchema],
  ['/api/v1/qualify', qualifyAnswerSchema],
  ['/api/v1/subprocessors', listAnswerSchema],
  ['/api/v1/subprocessors/{id}', companyAnswerSchema],
  ['/api/v1/subprocessors/compare', listComparisonAnswerSchema],
  ['/api/v1/subprocessors/changes', changesAnswerSchema],
  ['/api/v1/subprocessors/changes/{id}', noticeAnswerSchema],
  ['/api/v1/credit', creditAnswerSchema],
  ['/api/v1/verify', verifyAnswerSchema],
  ['/api/v1/response-deadline', responseAnswerSchema],
  ['/api/v1/audit', auditAnswerSchema],
  ['/api/v1/releases/documents', documentsAnswerSchema],
  ['/api/v1/releases/documents/retry', retryAnswerSchema],
  ['/api/v1/subscribers', countsAnswerSchema],
  ['/api/v1/notices/incoming', filedSchema],
  ['/api/v1/subprocessors/changes/{id}/effective', effectiveAnswerSchema],
  ['/api/v1/notices/{id}/evidence', evidenceAnswerSchema],
  ['/api/v1/links', linksAnswerSchema],
  ['/api/v1/links/{id}', linkAnswerSchema],
  ['/api/v1/links/{id}/revoke', linkAnswerSchema],
  ['/api/v1/links/{id}/reissue', madeLinkAnswerSchema],
  ['/api/v1/contracts', contractsAnswerSchema],
  ['/api/v1/contracts/{id}', contractAnswerSchema],
  ['/api/v1/contracts/{id}/page/reissue', issuedPageAnswerSchema],
  ['/api/v1/contracts/{id}/page/revoke', contractAnswerSchema],
] as const)('the example of %s is an answer, to us and to a reader of the description', (path, schema) => {
  const { example, schema: reference } = mediaOf(path, '200')
  expect(schema.parse(example)).toEqual(example)
  const published = description.components.schemas[reference.$ref.split('/').at(-1) ?? '']
  if (published === undefined) throw new Error(`${reference.$ref} is missing`)
  const read = z.fromJSONSchema(published)
  expect(read.safeParse(example).error).toBeUndefined()
  expect(read.safeParse({ ...(example as object), extra: 1 }).success).toBe(false)
  expect(read.safeParse({}).success).toBe(false)
})

test('every problem that an operation can answer with has an example', () => {
  const examples = operations.flatMap(([, , { responses }]) =>
    Object.entries(responses).flatMap(([status, { content }]) =>
      Object.entries(content?.['application/problem+json']?.examples ?? {}).map(([code, { value }]) => ({
        status,
        code,
        value,
      })),
    ),
  )
  for (const { status, code, value } of examples) {
    expect(problemSchema.parse(value)).toMatchObject({ code, status: Number(status) })
    expect(API_CODES).toHaveProperty(code)
  }
  const described = new Set(examples.map(({ code }) => code))
  const elsewhere = Object.keys(API_CODES).filter((code) => !described.has(code))
  expect(elsewhere.sort()).toEqual([
    'document-damaged',
    'document-lost',
    'method-not-allowed',
    'signing-unavailable',
    'timestamp-unavailable',
    'unknown-document',
    'unknown-path',
  ])
})

/** Paths of the whole numbers of a schema that say nothing of what they count. */
function undescribedNumbers(schema: z.core.JSONSchema._JSONSchema, path: string): string[] {
  if (typeof schema === 'boolean') return []
  const { type, description, properties = {}, items, anyOf = [] } = schema
  const own = type === 'integer' && description === undefined ? [path] : []
  return [
    ...own,
    ...Object.entries(properties).flatMap(([name, value]) => undescribedNumbers(value, `${path}.${name}`)),
    ...(items === undefined || Array.isArray(items) ? [] : undescribedNumbers(items, `${path}[]`)),
    ...anyOf.flatMap((one) => undescribedNumbers({ ...one, description } as typeof schema, path)),
  ]
}

// "30 days" is no figure for a register without the day from which they count.
test('every number of an offer says what it counts', () => {
  const schema = z.toJSONSchema(offerAnswerSchema, { unrepresentable: 'any' })
  expect(undescribedNumbers(schema, 'offer').filter((path) => !path.endsWith('[]'))).toEqual([])
  const { deletionDays, backupDays } = offerAnswerSchema.shape.privacy.shape
  expect(deletionDays.description).toMatch(
    /begin when the time for retrieval is over .* the 60th after the end$/,
  )
  expect(backupDays.description).toMatch(/from the deletion of the live data/)
})
