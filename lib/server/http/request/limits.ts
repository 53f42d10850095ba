/** Bounds on what one client may ask of the process. Sizes in bytes, times in milliseconds. */
export const LIMITS = {
  urlLength: 8_192,
  headerSize: 16_384,
  bodySize: 1_000_000,
  /** How much of a refused body is still read and dropped, so that the client lives to see the answer. */
  discardedBodySize: 8_000_000,
  headersTimeout: 15_000,
  /** For the largest body at the least rate that is any use; what stalls is ended sooner. */
  requestTimeout: 180_000,
  /** How long an answer may lie unread. */
  writeTimeout: 20_000,
  /** Above the 60 s that load balancers keep idle connections, lest they send into one just closed. */
  keepAliveTimeout: 65_000,
  connections: 5_000,
  /** Requests on one connection whose answers are still to come. Browsers and proxies wait for each answer. */
  unanswered: 24,
  drainTimeout: 10_000,
  /** From the signal until the process ends, whatever is still open; below the 15 s that operators are told to allow. */
  endTimeout: 13_000,
} as const
