import { REFUSALS, type Refusal } from './refusals.ts'

/** What a code means and how to fix it. */
export type ErrorCode = { status: number; title: string; fix: string }

const REFUSED_FILE = {
  status: REFUSALS.fileTooLarge.status,
  title: REFUSALS.fileTooLarge.title,
  fix: REFUSALS.fileTooLarge.detail,
}

/** The codes that the routes of the API answer with. */
export const API_CODES = {
  'unknown-tier': {
    status: 404,
    title: 'Tier not found',
    fix: 'Use one of the ids in `known`, or follow an `href` from /api/v1/offers.',
  },
  'unknown-region': {
    status: 404,
    title: 'Region not found',
    fix: 'Use one of the ids in `known`, or follow an `href` from /api/v1/offers.',
  },
  'unknown-version': {
    status: 404,
    title: 'Version not found',
    fix: 'Use one of the ids in `known`. /api/v1/versions lists every version with its dates.',
  },
  'unknown-subprocessor': {
    status: 404,
    title: 'Sub-processor not found',
    fix: 'Use one of the ids in `known`, or follow an `href` from /api/v1/subprocessors.',
  },
  'unknown-notice': {
    status: 404,
    title: 'Notice not found',
    fix: 'Use one of the ids in `known`. /api/v1/subprocessors/changes lists every notice.',
  },
  'unknown-document': {
    status: 404,
    title: 'Document not found',
    fix: 'Use /documents/<version>/<tier>/<region>/ followed by sla.pdf, dpa.pdf or bundle.pdf. /api/v1/offers lists tiers and regions, /api/v1/versions lists versions.',
  },
  'archive-unavailable': {
    status: 503,
    title: 'The archive is temporarily unavailable',
    fix: 'Try again in a few minutes. If this lasts, the vendor has to restore the archive. Pages and figures are not affected.',
  },
  'timestamp-unavailable': {
    status: 503,
    title: 'This document cannot be timestamped right now',
    fix: 'Try again in a minute. A new document is created only once the timestamp authority has confirmed it. Existing documents are not affected.',
  },
  'signing-unavailable': {
    status: 503,
    title: 'This document cannot be signed right now',
    fix: 'Contact the operator of this site: the signing certificate is not valid now, or the key for signing cannot be used. Existing documents are not affected.',
  },
  'document-damaged': {
    status: 500,
    title: 'The stored document is damaged',
    fix: 'Contact the operator of this site. The stored file no longer matches the archived document, so it is not served until it is restored from a backup.',
  },
  'document-lost': {
    status: 503,
    title: 'The stored document is missing',
    fix: 'Contact the operator of this site. The document is on record, but its file is missing. It is served again once the file is restored from a backup; no other file takes its place.',
  },
  'no-version-in-force': {
    status: 404,
    title: 'No version was in force at that time',
    fix: 'Use a later time or set `version`. /api/v1/versions lists every version with its dates.',
  },
  'invalid-parameter': {
    status: 400,
    title: 'A parameter is missing or invalid',
    fix: 'Fix the parameter named in `parameter`. `detail` says what to enter.',
  },
  'duplicate-parameter': {
    status: 400,
    title: 'A parameter is repeated',
    fix: 'Send the parameter named in `parameter` once.',
  },
  'unknown-parameter': {
    status: 400,
    title: 'Unknown parameter',
    fix: 'Remove it, or use one of the parameters in `known`.',
  },
  'no-requirement': {
    status: 400,
    title: 'No requirement was sent',
    fix: 'Add at least one requirement. `known` lists what you can require.',
  },
  'one-file': {
    status: 400,
    title: 'Send exactly one file',
    fix: 'Send one PDF in the field `file` and no other field.',
  },
  'malformed-body': {
    status: 400,
    title: 'The body cannot be read',
    fix: 'Send the complete body in the format that its Content-Type header names.',
  },
  'file-too-large': REFUSED_FILE,
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported content type',
    fix: 'Send multipart/form-data with one file in the field `file`, or application/json with `sha256`.',
  },
  'not-a-pdf': {
    status: 422,
    title: 'This file is not a PDF',
    fix: 'Send the PDF as you downloaded or received it.',
  },
  busy: {
    status: 503,
    title: 'Too many files are being checked',
    fix: 'Try again after the number of seconds in Retry-After, or send the SHA-256 instead: it is answered at once.',
  },
  'unknown-path': {
    status: 404,
    title: 'No API endpoint at this address',
    fix: 'Check the address. /api/v1/openapi.json lists every endpoint.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    fix: 'Use a method from the Allow header. /api/v1/openapi.json lists which address takes which.',
  },
  'api-key-required': {
    status: 401,
    title: 'A valid API key is required',
    fix: 'Send a key that works in the header `Authorization: Bearer <key>`. An administrator creates keys in the console, under API keys.',
  },
  'missing-scope': {
    status: 403,
    title: 'The API key lacks a scope',
    fix: 'Use a key with the scope named in `scope`. The scopes of a key never change: an administrator creates another key.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    fix: 'Wait for the number of seconds in Retry-After, then ask less often.',
  },
  'database-unavailable': {
    status: 503,
    title: 'The database is temporarily unavailable',
    fix: 'Try again in a few minutes.',
  },
  'nothing-missing': {
    status: 409,
    title: 'No document is missing',
    fix: 'There is nothing to make again. /api/v1/releases/documents lists what is missing.',
  },
  'documents-on-demand': {
    status: 409,
    title: 'Documents are made on demand',
    fix: 'This desk makes a document when somebody asks for it, so none is made again ahead.',
  },
  'unknown-link': {
    status: 404,
    title: 'Link not found',
    fix: 'Use the `id` of a link. /api/v1/links lists every link.',
  },
  'link-over': {
    status: 409,
    title: 'The link is over',
    fix: 'A link that was revoked stays as it was: make another one. One that has expired can be extended by a later `validUntil`.',
  },
  'idempotency-key-reused': {
    status: 409,
    title: 'The Idempotency-Key was used for another request',
    fix: 'Send a new `Idempotency-Key` for each link or contract, and the same one only to repeat the same request.',
  },
  'unknown-contract': {
    status: 404,
    title: 'Contract not found',
    fix: 'Use the `id` of a contract. /api/v1/contracts lists every contract.',
  },
  'contract-conflict': {
    status: 409,
    title: 'Something stands against it',
    fix: 'Read the `detail`: the reference is taken, or the customer’s page is not open.',
  },
  'mail-token-required': {
    status: 401,
    title: 'The token for incoming mail is required',
    fix: 'Send the value of `INCOMING_MAIL_TOKEN` in the header `Authorization: Bearer <token>`. Without that setting, no mail is taken in at this address.',
  },
} as const satisfies Record<string, ErrorCode>

export type ApiCode = keyof typeof API_CODES

/** A code as the answer of the server itself. */
export function refusalOf(code: ApiCode): Refusal {
  const { status, title, fix } = API_CODES[code]
  return { status, code, title, detail: fix }
}

/** Every code that a caller of the API can meet: the routes' own, then those of the server in front of them. */
export const ERROR_CODES: ReadonlyMap<string, ErrorCode> = new Map<string, ErrorCode>([
  ...Object.values(REFUSALS).map(
    ({ code, status, title, detail }) => [code, { status, title, fix: detail }] as const,
  ),
  ...Object.entries(API_CODES),
])
