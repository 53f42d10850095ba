/**
 * SQLSTATE of a file that cannot be read or written: insufficient_privilege, which means nothing else to the one user of an
 * embedded database, and class 58, of the system below it. A full disk has a code of its own.
 */
const UNUSABLE = /^(?:42501|58\w{3})$/
/** What fails every time though it can be opened is not opened again for every question. In milliseconds. */
const REOPEN_AFTER = 10_000
/** So long, in milliseconds, whoever asked may end what it began, and gets the error of PostgreSQL and no other. */
const ENDS_WITHIN = 250

let reopenedAt = Number.NEGATIVE_INFINITY

/**
 * Watches what questions to the embedded database fail with. It keeps what it once knew of a file, such as its rights, for
 * as long as it is open: after they were taken away and given back it goes on failing until it is opened again.
 * @param reopen told once why it is to be closed and opened again
 */
export function watchFiles(reopen: (why: string) => void): (error: unknown) => void {
  let isTold = false
  return (error) => {
    const { code = '', message = '' } = Object(error) as { code?: string; message?: string }
    if (isTold || !UNUSABLE.test(code) || performance.now() - reopenedAt < REOPEN_AFTER) return
    isTold = true
    reopenedAt = performance.now()
    setTimeout(() => reopen(message), ENDS_WITHIN).unref()
  }
}
