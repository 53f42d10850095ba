/** What a thread of the pool is busy with while it is under way: files, and looking up names. */
const IN_POOL = /^(FSReq|FileHandleCloseReq|GetAddrInfo|GetNameInfo)/

/** How long such work may take to come back, and how often it is looked for, in milliseconds. */
const PATIENCE = 1_000
const LOOK_EVERY = 20

let begun = false

/**
 * Ends the process, at the latest a second later. Node's own exit waits for every thread of the pool, and so for good where
 * one hangs in a disk that does not answer: the process is killed then, and whoever started it reads 137 instead of `code`.
 */
export function endProcess(code: number): void {
  if (begun) return
  begun = true
  const until = performance.now() + PATIENCE
  const look = () => {
    if (!process.getActiveResourcesInfo().some((what) => IN_POOL.test(what))) process.exit(code)
    if (performance.now() < until) setTimeout(look, LOOK_EVERY)
    else killProcess()
  }
  look()
}

function killProcess(): void {
  process.kill(process.pid, 'SIGKILL')
  // Only the first process of a container comes here, which its system protects from itself: it becomes one that ends.
  process.execve?.(process.execPath, [process.execPath, '-e', 'process.exit(137)'], {
    NODE_ENV: 'production',
  })
}
