import type { ZodOpenApiPathsObject } from 'zod-openapi'
import {
  changedLinkSchema,
  linkAnswerSchema,
  linkIdSchema,
  linksAnswerSchema,
  linksQuerySchema,
  madeLinkAnswerSchema,
  newLinkSchema,
  requestHeaderSchema,
  revokedSchema,
} from '../links/api/schema.ts'
import { noQuerySchema } from '../terms/query/schema.ts'
import { answer, KEY_CODES, needs, type Problems, withScope } from './key-operation.ts'
import { LINK_EXAMPLE, LINKS_EXAMPLE, MADE_LINK_EXAMPLE } from './link-examples.ts'

/** The answers of these addresses, by the names that the description gives them. */
export const linkSchemas = {
  TailoredLink: linkAnswerSchema,
  TailoredLinks: linksAnswerSchema,
  TailoredLinkMade: madeLinkAnswerSchema,
}

const CHANGE_CODES = [...KEY_CODES, 'malformed-body', 'invalid-parameter'] as const

/** The addresses of tailored links, which take an API key. */
export function linkPaths(problems: Problems): ZodOpenApiPathsObject {
  return {
    '/api/v1/links': {
      get: {
        operationId: 'listLinks',
        summary: 'Tailored links, newest first (API key)',
        description: `Those of everyone. ${needs('links.read')}`,
        security: withScope('links.read'),
        requestParams: { query: linksQuerySchema },
        responses: {
          ...answer('The links', linksAnswerSchema, LINKS_EXAMPLE),
          ...problems([...KEY_CODES, 'invalid-parameter', 'duplicate-parameter']),
        },
      },
      post: {
        operationId: 'createLink',
        summary: 'Make a tailored link (API key)',
        description: `The address is in this answer alone: the desk keeps no copy. The same request again with the same Idempotency-Key, within a day, makes no other link and is answered with the same address. ${needs('links.change')}`,
        security: withScope('links.change'),
        requestParams: { header: requestHeaderSchema, query: noQuerySchema },
        requestBody: { required: true, content: { 'application/json': { schema: newLinkSchema } } },
        responses: {
          ...answer('The link and its address', madeLinkAnswerSchema, MADE_LINK_EXAMPLE),
          ...problems([...CHANGE_CODES, 'idempotency-key-reused']),
        },
      },
    },
    '/api/v1/links/{id}': {
      get: {
        operationId: 'readLink',
        summary: 'A tailored link (API key)',
        description: needs('links.read'),
        security: withScope('links.read'),
        requestParams: { path: linkIdSchema, query: noQuerySchema },
        responses: {
          ...answer('The link', linkAnswerSchema, LINK_EXAMPLE),
          ...problems([...KEY_CODES, 'unknown-link']),
        },
      },
      put: {
        operationId: 'changeLink',
        summary: 'Have a tailored link say something else (API key)',
        description: `Its address and its owner stay. A later \`validUntil\` extends it. ${needs('links.change')}`,
        security: withScope('links.change'),
        requestParams: { path: linkIdSchema, query: noQuerySchema },
        requestBody: { required: true, content: { 'application/json': { schema: changedLinkSchema } } },
        responses: {
          ...answer('The link as it is now', linkAnswerSchema, LINK_EXAMPLE),
          ...problems([...CHANGE_CODES, 'unknown-link', 'link-over']),
        },
      },
    },
    '/api/v1/links/{id}/revoke': {
      post: {
        operationId: 'revokeLink',
        summary: 'Revoke a tailored link for good (API key)',
        description: needs('links.change'),
        security: withScope('links.change'),
        requestParams: { path: linkIdSchema, query: noQuerySchema },
        requestBody: { required: true, content: { 'application/json': { schema: revokedSchema } } },
        responses: {
          ...answer('The link, which is revoked', linkAnswerSchema, LINK_EXAMPLE),
          ...problems([...CHANGE_CODES, 'unknown-link', 'link-over']),
        },
      },
    },
    '/api/v1/links/{id}/reissue': {
      post: {
        operationId: 'reissueLink',
        summary: 'Issue a new address for what a tailored link offers (API key)',
        description: `The link is revoked, and the one of the answer stands in its place. ${needs('links.change')}`,
        security: withScope('links.change'),
        requestParams: { path: linkIdSchema, query: noQuerySchema },
        responses: {
          ...answer('The new link and its address', madeLinkAnswerSchema, MADE_LINK_EXAMPLE),
          ...problems([...KEY_CODES, 'unknown-link', 'link-over']),
        },
      },
    },
  }
}
