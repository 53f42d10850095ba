import { setTimeout as pause } from 'node:timers/promises'

const START_MILLISECONDS = 4_000

await pause(START_MILLISECONDS)

/** A worker for tests: takes four seconds to start, and then finds nothing at once. */
export default function findNothing(): [] {
  return []
}
