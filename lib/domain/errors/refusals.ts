/** An error that the server itself answers with, before or instead of a route. */
export type Refusal = { status: number; code: string; title: string; detail: string }

/** What the server refuses before a route is asked, or in its place. */
export const REFUSALS = {
  badAddress: {
    status: 400,
    code: 'bad-address',
    title: 'The address is malformed',
    detail: 'Remove any double slash, backslash, control character or incomplete percent-encoding.',
  },
  badHost: {
    status: 400,
    code: 'bad-host',
    title: 'The Host header is malformed',
    detail: 'Send one host in the Host header, with or without a port.',
  },
  bodyTooLarge: {
    status: 413,
    code: 'body-too-large',
    title: 'The request body is too large',
    detail: 'Send at most 1 MB (1,000,000 bytes).',
  },
  fileTooLarge: {
    status: 413,
    code: 'file-too-large',
    title: 'The file is too large',
    detail: 'Send a file of at most 20 MB (20,000,000 bytes).',
  },
  bodyTooSlow: {
    status: 408,
    code: 'body-too-slow',
    title: 'The request body arrives too slowly',
    detail: 'Send it again over a faster connection.',
  },
  unknownExpectation: {
    status: 417,
    code: 'unknown-expectation',
    title: 'The Expect header is not supported',
    detail: 'Send 100-continue in the Expect header, or leave it out.',
  },
  unsupportedHeader: {
    status: 400,
    code: 'unsupported-header',
    title: 'A header is not supported',
    detail: 'Send the request without headers that are internal to the web framework.',
  },
  addressTooLong: {
    status: 414,
    code: 'address-too-long',
    title: 'The address is too long',
    detail: 'Use at most 8,192 characters.',
  },
  unknownMethod: {
    status: 501,
    code: 'unknown-method',
    title: 'Unknown method',
    detail: 'Use GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS.',
  },
  notFound: {
    status: 404,
    code: 'not-found',
    title: 'Page not found',
    detail: 'Check the address for typing mistakes, or start again from the SLA.',
  },
  fromElsewhere: {
    status: 403,
    code: 'from-elsewhere',
    title: 'This form was sent from another site',
    detail: 'Nothing was changed. Open the page on this site and send the form from there.',
  },
  methodNotAllowed: {
    status: 405,
    code: 'method-not-allowed',
    title: 'Method not allowed',
    detail: 'Use a method from the Allow header.',
  },
  overloaded: {
    status: 503,
    code: 'overloaded',
    title: 'The server is busy',
    detail: 'Too many requests are waiting. Try again in a few seconds.',
  },
  failed: {
    status: 500,
    code: 'internal-error',
    title: 'Something went wrong on our side',
    detail: 'Try again in a moment. If it happens again, contact the operator of this site.',
  },
} as const satisfies Record<string, Refusal>
