/** In milliseconds. */
const STEP = 250

/**
 * Calls `tell` once so much time has passed in which this process could have heard an answer. Timers come before
 * answers: after seconds in which the process was held up, an ordinary one says that nothing came while all has.
 * @param patience in milliseconds
 * @returns takes it back
 */
export function patientTimer(patience: number, tell: () => void): () => void {
  let left = patience
  let timer: NodeJS.Timeout
  const wait = () => {
    const step = Math.min(left, STEP)
    timer = setTimeout(() => {
      left -= step
      if (left > 0) wait()
      else tell()
    }, step)
  }
  wait()
  return () => clearTimeout(timer)
}
