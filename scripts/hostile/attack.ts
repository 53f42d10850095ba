import type { Random } from './random.ts'

/** What is done on one connection, in this order: bytes are sent, or nothing is for so many milliseconds. */
export type Step = Buffer | string | { pause: number }

/** One connection that a client opens to do harm. */
export type Attack = {
  steps: readonly Step[]
  /** The method of each request that the server should see: an answer to HEAD has no body. */
  methods: readonly string[]
  /**
   * What becomes of the answers. "answered": each request gets one. "refused": the bytes are no whole request, so closing
   * the connection is answer enough. "unread": the client reads nothing, and leaves.
   */
  ends: 'answered' | 'refused' | 'unread'
  /** How long each answer may take, in milliseconds, where that is not `ANSWER_BOUND`. */
  patience?: number
}

/** A kind of attack. `number` counts the attacks of the kind in a run, from 1. */
export type Kind = { name: string; make: (random: Random, number: number) => Attack }

/** An attack of a run, under the name that repeats it with the same seed: "paths/12". */
export type PlannedAttack = Attack & { kind: string; name: string }

/** Milliseconds within which every answer has to begin and end, behind the one before it on the connection. */
export const ANSWER_BOUND = 30_000
