/** What a thread of the pool is busy with while it is under way: files, and looking up names. */
const IN_POOL = /^(FSReq|FileHandleCloseReq|GetAddrInfo|GetNameInfo)/

/** How long such work may take to come back, and how often it is looked for, in milliseconds. */
const PATIENCE = 1_000
const LOOK_EVERY = 20

/**
 * Ends the process, with 0 at the latest a second later and with another code at once. Node's own exit waits for every thread,
 * and so for good where one hangs in a disk that does not answer. It is used where all that was opened is closed, which 0
 * says, and no thread is busy.
 */
export function endProcess(code: number): void {
  if (code !== 0) {
    breakOff(code)
    return
  }
  const until = performance.now() + PATIENCE
  const look = () => {
    if (!process.getActiveResourcesInfo().some((what) => IN_POOL.test(what))) process.exit(code)
    if (performance.now() < until) setTimeout(look, LOOK_EVERY)
    else breakOff(code)
  }
  look()
}

/**
 * The process becomes one that ends with this code, and the system ends its threads. Killing it would lose the code, and
 * the first process of a container cannot kill itself; that is for Node before 22.15.
 */
function breakOff(code: number): void {
  const ends = `process.exit(${code})`
  process.execve?.(process.execPath, [process.execPath, '-e', ends], { NODE_ENV: 'production' })
  process.kill(process.pid, 'SIGKILL')
}
