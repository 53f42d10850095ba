import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import type { ApiCode } from '../../domain/errors/error-codes.ts'
import { filedSchema, incomingQuerySchema } from '../notices/schema.ts'

type Responses = NonNullable<ZodOpenApiOperationObject['responses']>

/** How a mail server says that it may hand in mail. */
export const INCOMING_SCHEME = {
  incomingMail: {
    type: 'http',
    scheme: 'bearer',
    description: 'The setting `INCOMING_MAIL_TOKEN` of the desk, for the mail server that hands in mail.',
  },
} as const

/** The answers of this address, by the names that the description gives them. */
export const incomingSchemas = { FiledMail: filedSchema }

/** The address at which mail is handed in. */
export function incomingPath(problems: (codes: readonly ApiCode[]) => Responses): ZodOpenApiPathsObject {
  return {
    '/api/v1/notices/incoming': {
      post: {
        operationId: 'fileMail',
        summary: 'Hand in a mail about a notice (token for incoming mail)',
        description:
          'For the mail server that gets what comes back: delivery reports (RFC 3464), complaints (RFC 5965), automatic answers and replies. ' +
          'A mail belongs to a notice if it names the address or the Message-ID under which that was sent. The same mail twice changes nothing.',
        security: [{ incomingMail: [] }],
        requestParams: { query: incomingQuerySchema },
        requestBody: {
          required: true,
          content: { 'message/rfc822': { schema: { type: 'string' } } },
        },
        responses: {
          200: {
            description: 'What became of it',
            content: { 'application/json': { schema: filedSchema, example: { filed: 'bounced' } } },
          },
          ...problems([
            'unknown-parameter',
            'malformed-body',
            'mail-token-required',
            'file-too-large',
            'database-unavailable',
          ]),
        },
      },
    },
  }
}
