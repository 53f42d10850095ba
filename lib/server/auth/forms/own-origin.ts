import { environment } from '../../platform/env.ts'

/**
 * Whether a form was sent from a page of the desk. Browsers name the origin of every POST; a page of another site cannot
 * change it. What names none is refused: no browser does that.
 */
export function isFromOwnPage(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  return headers.get('origin') === environment().PUBLIC_URL && (site === null || site === 'same-origin')
}

/** The origin of the request, as far as it is another than PUBLIC_URL: "http://10.0.0.5:3000"; null where it is the same. */
export function otherOrigin(headers: Headers): string | null {
  const own = new URL(environment().PUBLIC_URL)
  const host = headers.get('x-forwarded-host') ?? headers.get('host') ?? own.host
  // A proxy that nobody declared may speak TLS to the browser and not to the desk: the host alone tells.
  return host === own.host ? null : `${headers.get('x-forwarded-proto') ?? 'http'}://${host}`
}
