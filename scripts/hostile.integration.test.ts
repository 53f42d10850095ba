import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isBuilt } from '#lib/server/testing/built-server.ts'
import { type DeskUnderAttack, ownDesk } from './hostile/desk-under-attack.ts'
import { floodsInWords, runFloods } from './hostile/floods/run-floods.ts'
import { plan } from './hostile/plan.ts'
import { countFaults, reportOf } from './hostile/report.ts'
import { runAttacks } from './hostile/run.ts'

// The short form of npm run hostile. A seed of its own each day would find more, and fail whoever changed nothing.
const SEED = 1
const REQUESTS = 400
/** Half a minute on a quiet machine, the client that waits for its 408 included. */
const PATIENCE = 180_000

let desk: DeskUnderAttack

describe.runIf(isBuilt)('a desk under attack', () => {
  beforeAll(async () => {
    desk = await ownDesk()
  })

  afterAll(async () => {
    await desk?.stop()
  })

  test(
    `breaks no rule in ${REQUESTS} hostile requests`,
    async () => {
      const run = await runAttacks(plan(REQUESTS, SEED), desk.target, desk.secrets)
      const faults = desk.faults()
      expect(countFaults(run, faults), reportOf(run, faults)).toBe(0)
      expect(run.health.answers).toBeGreaterThan(0)
      const page = await fetch(`http://${desk.target.host}:${desk.target.port}/enterprise-sla`)
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('</html>')])
    },
    PATIENCE,
  )

  test(
    'tells its health while one client floods it',
    async () => {
      const floods = await runFloods(desk.target, ['/health/ready', '/qualify'])
      expect(
        floods.flatMap(({ faults }) => faults),
        floodsInWords(floods),
      ).toEqual([])
      expect(desk.faults()).toEqual([])
      for (const { statuses } of floods) expect(statuses.get(200)).toBeGreaterThan(0)
    },
    PATIENCE,
  )
})
