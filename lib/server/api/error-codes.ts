import { REFUSALS } from '../http/refusal.ts'

/** What a code means and how a caller mends it. */
export type ErrorCode = { status: number; title: string; mend: string }

/** The codes that the routes of the API give themselves. */
export const API_CODES = {
  'unknown-tier': {
    status: 404,
    title: 'There is no such tier',
    mend: 'Use one of the ids in `known`, or follow `href` of an entry of /api/v1/offers.',
  },
  'unknown-region': {
    status: 404,
    title: 'There is no such region',
    mend: 'Use one of the ids in `known`, or follow `href` of an entry of /api/v1/offers.',
  },
  'unknown-version': {
    status: 404,
    title: 'There is no such version',
    mend: 'Use one of the ids in `known`; /api/v1/versions lists them with their dates.',
  },
  'unknown-document': {
    status: 404,
    title: 'There is no such document',
    mend: 'Use /documents/<version>/<tier>/<region>/sla.pdf or dpa.pdf with ids that exist.',
  },
  'no-version-in-force': {
    status: 404,
    title: 'No version was in force at that moment',
    mend: 'Ask for a later moment, or name a version; /api/v1/versions lists them with their dates.',
  },
  'invalid-parameter': {
    status: 400,
    title: 'A parameter has a value that cannot be used',
    mend: 'Correct the parameter that `parameter` names; `detail` says what it takes.',
  },
  'duplicate-parameter': {
    status: 400,
    title: 'A parameter is given more than once',
    mend: 'Give the parameter that `parameter` names once.',
  },
  'unknown-parameter': {
    status: 400,
    title: 'The address has a parameter that it does not take',
    mend: 'Remove it. `known` lists the parameters that this address takes.',
  },
  'no-requirement': {
    status: 400,
    title: 'Nothing is required',
    mend: 'Name at least one requirement; `known` lists what can be required.',
  },
  'unknown-path': {
    status: 404,
    title: 'The API has nothing at this address',
    mend: 'Check the address against /api/v1/openapi.json.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The method is not allowed here',
    mend: 'Use a method of the Allow header: the API only reads.',
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
