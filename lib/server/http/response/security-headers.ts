const FEATURES = [
  ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-create'],
  ...['publickey-credentials-get', 'serial', 'usb'],
] as const

/** The Permissions-Policy of an answer: what it may use itself, and nothing else of what browsers would let a page do. */
export function permissionsPolicy(own: readonly (typeof FEATURES)[number][] = []): string {
  return FEATURES.map((feature) => `${feature}=${own.includes(feature) ? '(self)' : '()'}`).join(', ')
}

/** Sent with every answer. A route that sets one of these itself keeps its own value. */
export const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', permissionsPolicy()],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
]

/** Only over TLS (RFC 6797 section 7.2 forbids it on plain HTTP). Two years. */
export const STRICT_TRANSPORT = ['Strict-Transport-Security', 'max-age=63072000'] as const

/** The policy of a page whose scripts bear the nonce of the request. */
export function noncePolicy(nonce: string): string {
  return contentSecurityPolicy([`'nonce-${nonce}'`])
}

/**
 * The content security policy. `scriptSources` are the inline scripts' hashes or the request's nonce, quoted
 * as the header wants them. Inline styles stay allowed: charts are drawn with style attributes.
 */
export function contentSecurityPolicy(scriptSources: readonly string[]): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scriptSources].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
