import { environment } from '../../platform/env.ts'

/** Whether another page than the console's led here; a typed address and a client without the header are nobody's page. */
export function isFromElsewhere(headers: Headers): boolean {
  return ['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? '')
}

/**
 * Whether a page of another site has sent a form. Browsers say it themselves where the connection is one that they trust
 * (Fetch Metadata), and else name the origin of every form. What says neither is a program or a very old browser.
 */
export function isFormFromElsewhere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin' && site !== 'none'
  const origin = headers.get('origin')
  if (origin === null || origin === environment().PUBLIC_URL) return false
  // Opened at another address of the desk, such as the one inside the network.
  return URL.parse(origin)?.host !== (headers.get('x-forwarded-host') ?? headers.get('host'))
}
