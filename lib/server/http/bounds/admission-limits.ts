import type { AdmissionLimits } from './admission.ts'

/**
 * What the desk takes on at once. A page that is made for a request takes the processor for up to 160 ms, so that a
 * second beside it gains nothing; an answer that waits for the database does. Six files at once are as many as wait for
 * their inspection, and hold 120 MB.
 */
export const ADMISSION_LIMITS: AdmissionLimits = {
  byConnection: 2,
  awaitedByClient: 128,
  dynamic: {
    atOnce: 12,
    atOnceByClient: 6,
    waiting: 1_024,
    waitingByClient: 128,
    patience: 10_000,
    unpaced: 2,
  },
  uploads: {
    atOnce: 6,
    atOnceByClient: 4,
    waiting: 256,
    waitingByClient: 96,
    patience: 30_000,
    unpaced: 6,
  },
  smallBody: 16_384,
  afterClose: 30_000,
  pace: { rate: 16_000, seconds: 10, secondsWhileAwaited: 3, longestWhileAwaited: 15 },
}
