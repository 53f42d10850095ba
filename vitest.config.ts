import { defineConfig } from 'vitest/config'

const NEVER = ['**/node_modules/**', '.next/**', '.build/**', '.sla-desk/**', 'e2e/**']
const DOMAIN = 'lib/domain/**/*.test.{ts,tsx}'
const INTEGRATION = '**/*.integration.test.{ts,tsx}'

// Every worker, and every process that a test starts, opens the database's package in a tenth of the time.
const quickly = `--import=${new URL('scripts/validate/quick-resolution.mjs', import.meta.url)}`
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} ${quickly}`.trim()

export default defineConfig({
  test: {
    environment: 'node',
    // A machine under load is no defect; a test that hangs is.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        // Pure functions leave nothing behind, so no file needs modules of its own: a third of the time.
        test: { name: 'domain', include: [DOMAIN], isolate: false, maxWorkers: '100%' },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...NEVER, INTEGRATION, DOMAIN],
          // Left alone, one of two cores stays idle.
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        // These start the built server, open databases and render documents: with a third, some come too late.
        test: {
          name: 'integration',
          include: [INTEGRATION],
          exclude: NEVER,
          maxWorkers: 2,
        },
      },
    ],
  },
})
