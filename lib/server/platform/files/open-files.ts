/** How many files and connections this process may have open at a time (RLIMIT_NOFILE); null where there is no limit. */
export function openFilesLimit(): number | null {
  // Asking for the names of all interfaces takes long on some machines.
  const report = Object.assign(process.report, { excludeNetwork: true })
  const { userLimits } = report.getReport() as {
    userLimits?: { open_files?: { soft: number | 'unlimited' } }
  }
  const soft = userLimits?.open_files?.soft
  return typeof soft === 'number' ? soft : null
}

/** How the system says that a process, or all together, have as many files open as they may. */
const CODES = new Set(['EMFILE', 'ENFILE'])

/** Whether an error, or what it was caused by, says that too many files are open: no disk is at fault then. */
export function isOutOfFiles(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return CODES.has((error as NodeJS.ErrnoException).code ?? '') || isOutOfFiles(error.cause)
}
