import { defineConfig, devices } from '@playwright/test'
import type { JourneyOptions } from './e2e/quiet-page.ts'
import { browserOnDisk } from './scripts/find-chromium/browser-on-disk.ts'

const PORT = 3217
const address = `http://127.0.0.1:${PORT}`
const runsAsRoot = process.getuid?.() === 0

// Browsers call home when they start. A test run must neither depend on that nor be slowed by it.
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const stateDirectory = 'test-results/.state'

/** The journeys run against the production build: `node scripts/build.ts --if-needed` first. */
export default defineConfig<JourneyOptions>({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // A trace of a page this long doubles the time of a journey.
    trace: 'off',
    launchOptions: {
      // Left out, Playwright takes the browser that it downloaded itself.
      executablePath: process.env.CHROMIUM_PATH || browserOnDisk(),
      args: runsAsRoot ? ['--no-sandbox', ...quiet] : quiet,
    },
  },
  projects: [
    {
      name: 'chromium',
      grepInvert: /@nojs/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      grepInvert: /@nojs|@desktop/,
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
    {
      // One journey of each kind on a phone with a quarter of this machine's processor.
      name: 'slow-phone',
      grep: /@slow/,
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, slowness: 4 },
    },
    {
      // Whatever is not marked @js must work without it; what is marked @nojs makes sense only here.
      name: 'no-javascript',
      grepInvert: /@js/,
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1440, height: 900 },
        javaScriptEnabled: false,
      },
    },
  ],
  webServer: {
    // An archive keeps what it holds for good; the journeys are about what this build makes.
    command: `rm -rf ${stateDirectory}; node server.ts`,
    url: address,
    env: {
      PORT: String(PORT),
      SLA_DESK_NOW: '2026-11-20T10:00:00Z',
      NEXT_TELEMETRY_DISABLED: '1',
      STATE_DIRECTORY: stateDirectory,
      // Documents are made as the journeys ask for them, and leave the processor to the browsers meanwhile.
      ARCHIVE: 'on-demand',
    },
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
