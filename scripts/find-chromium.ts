import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { browserOnDisk } from './find-chromium/browser-on-disk.ts'

const run = promisify(execFile)
const MINUTE = 60_000

/** What the search may ask and do; tests pass their own. Each finds an executable's path, or nothing. */
export type ChromiumProbes = {
  /** The path that the person running the tests has set, whether or not it exists. */
  chosen: () => string | undefined
  exists: (path: string) => boolean
  onDisk: () => string | undefined
  ofPlaywright: () => Promise<string | undefined>
  downloadWithPlaywright: () => Promise<void>
  installWithApt: () => Promise<void>
  canUseApt: () => boolean
}

const ADVICE = `No Chromium was found, and none could be installed. The browser tests need one. Either
  - install Chromium or Google Chrome, or
  - run "npx playwright install chromium", or
  - set CHROMIUM_PATH to the executable of a Chromium you have.`

/**
 * Finds a Chromium for the browser tests: CHROMIUM_PATH, then one on this machine, then Playwright's own, then a
 * download by Playwright, then Debian's package, without a window where it has that. Throws with advice when all fail, and at once when CHROMIUM_PATH
 * names nothing: a wrong setting must not be papered over.
 */
export async function findChromium(probes: ChromiumProbes = realProbes): Promise<string> {
  const chosen = probes.chosen()
  if (chosen) {
    if (probes.exists(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH is set to ${chosen}, but there is no such file.`)
  }
  const present = probes.onDisk() ?? (await probes.ofPlaywright())
  if (present) return present
  await probes.downloadWithPlaywright().catch(() => undefined)
  const downloaded = await probes.ofPlaywright()
  if (downloaded) return downloaded
  if (probes.canUseApt()) await probes.installWithApt().catch(() => undefined)
  const installed = probes.onDisk()
  if (installed) return installed
  throw new Error(ADVICE)
}

const realProbes: ChromiumProbes = {
  chosen: () => process.env.CHROMIUM_PATH,
  exists: existsSync,
  onDisk: browserOnDisk,
  ofPlaywright: async () => {
    const { chromium } = await import('@playwright/test')
    const path = chromium.executablePath()
    return existsSync(path) ? path : undefined
  },
  downloadWithPlaywright: async () => {
    const { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: _skip, ...env } = process.env
    const program = fileURLToPath(import.meta.resolve('@playwright/test/cli'))
    await run(process.execPath, [program, 'install', 'chromium'], { env, timeout: 5 * MINUTE })
  },
  canUseApt: () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  installWithApt: async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update'], { env, timeout: 3 * MINUTE, maxBuffer: 2 ** 26 })
    const install = (name: string) => {
      const wanted = ['install', '-y', '--no-install-recommends', name]
      return run('apt-get', wanted, { env, timeout: 10 * MINUTE, maxBuffer: 2 ** 26 })
    }
    // Debian before 12 has no package of the shell alone.
    await install('chromium-headless-shell').catch(() => install('chromium'))
  },
}

if (process.argv[1] === import.meta.filename) console.log(await findChromium())
