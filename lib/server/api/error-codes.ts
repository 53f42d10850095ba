import { REFUSALS } from '../http/refusal.ts'

/** What a code means and how a caller fixes it. */
export type ErrorCode = { status: number; title: string; mend: string }

const REFUSED_FILE = {
  status: REFUSALS.fileTooLarge.status,
  title: REFUSALS.fileTooLarge.title,
  mend: REFUSALS.fileTooLarge.detail,
}

/** The codes that the routes of the API give themselves. */
export const API_CODES = {
  'unknown-tier': {
    status: 404,
    title: 'This tier does not exist',
    mend: 'Use one of the ids in `known`, or follow an `href` from /api/v1/offers.',
  },
  'unknown-region': {
    status: 404,
    title: 'This region does not exist',
    mend: 'Use one of the ids in `known`, or follow an `href` from /api/v1/offers.',
  },
  'unknown-version': {
    status: 404,
    title: 'This version does not exist',
    mend: 'Use one of the ids in `known`. /api/v1/versions lists them with their dates.',
  },
  'unknown-document': {
    status: 404,
    title: 'There is no such document',
    mend: 'Use /documents/<version>/<tier>/<region>/ and then sla.pdf, dpa.pdf or bundle.pdf, with ids that the SLA page lists.',
  },
  'archive-unavailable': {
    status: 503,
    title: 'The archive cannot be reached at the moment',
    mend: 'Try again in a minute. Pages, figures and documents already on this server are not affected.',
  },
  'timestamp-unavailable': {
    status: 503,
    title: 'This document cannot be timestamped at the moment',
    mend: 'Try again in a minute. New documents wait for the timestamp authority; none is made without its timestamp. Documents made before are not affected.',
  },
  'document-damaged': {
    status: 500,
    title: 'The stored document is damaged or lost',
    mend: 'Tell whoever runs this site. The stored file differs from what was archived, so it is not served; restore it from a backup.',
  },
  'no-version-in-force': {
    status: 404,
    title: 'No version applied at that time',
    mend: 'Ask for a later time, or name a version. /api/v1/versions lists them with their dates.',
  },
  'invalid-parameter': {
    status: 400,
    title: 'A parameter is missing or cannot be used',
    mend: 'Correct the parameter named in `parameter`. `detail` says what to enter.',
  },
  'duplicate-parameter': {
    status: 400,
    title: 'A parameter is given more than once',
    mend: 'Send the parameter named in `parameter` once.',
  },
  'unknown-parameter': {
    status: 400,
    title: 'This address does not take that parameter',
    mend: 'Remove it. `known` lists the parameters this address takes.',
  },
  'no-requirement': {
    status: 400,
    title: 'Nothing is required',
    mend: 'Add at least one requirement. `known` lists what you can require.',
  },
  'one-file': {
    status: 400,
    title: 'Send exactly one file',
    mend: 'Send one PDF in the field `file` and no other field.',
  },
  'malformed-body': {
    status: 400,
    title: 'The body cannot be read',
    mend: 'Send it whole, in the form that its Content-Type names.',
  },
  'file-too-large': REFUSED_FILE,
  'unsupported-media-type': {
    status: 415,
    title: 'The body is of a kind that is not taken here',
    mend: 'Send multipart/form-data with one file in the field `file`, or application/json with `sha256`.',
  },
  'not-a-pdf': {
    status: 422,
    title: 'This file is not a PDF',
    mend: 'Send the PDF as you downloaded or received it.',
  },
  busy: {
    status: 503,
    title: 'Too many files are being checked',
    mend: 'Try again after the seconds that Retry-After names; a SHA-256 is answered at once.',
  },
  'unknown-path': {
    status: 404,
    title: 'The API has nothing at this address',
    mend: 'Check the address. /api/v1/openapi.json lists every one.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The method is not allowed here',
    mend: 'Use a method listed in the Allow header. Only /api/v1/verify takes POST.',
  },
} as const satisfies Record<string, ErrorCode>

export type ApiCode = keyof typeof API_CODES

/** Every code that a caller of the API can meet: the routes' own, then those of the server in front of them. */
export const ERROR_CODES: ReadonlyMap<string, ErrorCode> = new Map<string, ErrorCode>([
  ...Object.values(REFUSALS).map(
    ({ code, status, title, detail }) => [code, { status, title, mend: detail }] as const,
  ),
  ...Object.entries(API_CODES),
])
