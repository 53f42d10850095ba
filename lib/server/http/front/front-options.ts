import type { ProxyTrust } from '../../platform/trusted-proxy.ts'
import type { AdmissionLimits } from '../bounds/admission.ts'
import type { ProxyFault } from '../bounds/client.ts'
import type { Crowding } from '../bounds/open-connections.ts'
import type { RouteKind } from '../build-facts/route-kinds.ts'
import type { Entry } from '../kept-pages/entry.ts'
import type { Handler } from '../kept-pages/render-in-process.ts'
import type { BodyLimits } from '../request/body-limit.ts'
import type { FrontRequest } from '../request/front-request.ts'
import type { AsReadingPage } from '../response/reading-page-headers.ts'
import type { FrontResponse } from './front-response.ts'

export type FrontOptions = {
  /** Next's request handler. */
  handler: Handler
  /** Whether a page or a route of its own answers a path; null where neither does. */
  routeKind: (path: string) => RouteKind | null
  /** The kept answer for a path without query. */
  kept: (path: string) => Entry | undefined
  /** How a path, asked for with this target, is answered from storage, or null. */
  stored: (path: string, target: string) => StoredAnswer | null
  /**
   * The address inside the site that answers a page's address with this query in its place; null where the page does.
   * Kept pages are the same whatever the query, so it is asked before them.
   */
  insteadOf: (target: string) => string | null
  notFound: () => Entry | undefined
  /** Whether the process takes traffic, and what else is to be told of it: at hand, however often it is asked for. */
  readiness: () => HealthAnswer
  asReadingPage: AsReadingPage
  /** The Permissions-Policy of a path whose pages use more of the browser than others; null for the others. */
  permissionsOf?: (path: string) => string | null
  /** What every answer at a path bears, whatever makes it, in place of what that would say itself. */
  headersAt?: (path: string) => readonly (readonly [name: string, value: string])[]
  /** The paths that take more than an ordinary body. */
  bodyLimits: BodyLimits
  /** The site's own host, for clients too old to name one. */
  host: string
  trusts: ProxyTrust
  /** Told of a proxy that hides its clients, at each request that it forwards. */
  onProxyFault: (fault: ProxyFault) => void
  /** Told, at each new connection, that there are as many as may be. */
  onCrowded: (crowding: Crowding) => void
  onError: (error: unknown, path: string) => void
  /** How much is taken on at once, where it is not what the desk takes on. */
  limits?: AdmissionLimits
  /** How many connections are taken at a time, where it is not what the desk takes. */
  connections?: number
}

/** What is said of the health of the process, as JSON. */
export type HealthAnswer = { status: 200 | 503; body: Buffer }

/** How a GET or HEAD is answered without a route of its own. */
export type StoredAnswer = {
  /** Whether it is answered without waiting for anything, such as a disk, a rendering or a document that is being made. */
  isAtHand: boolean
  /** `secure`: the client came over TLS. It rejects only while nothing is written, which hands the request on. */
  answer: (request: FrontRequest, response: FrontResponse<FrontRequest>, secure: boolean) => Promise<void>
}
