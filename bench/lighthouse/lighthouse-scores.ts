import type { Comparison } from '../comparison.ts'
import { OFFER_PAGE, OTHER_PAGES } from '../page-weight/pages.ts'
import { stop } from '../processes.ts'
import { type Server, startNext, startOurs } from '../throughput/servers.ts'
import { settled } from '../throughput/settled.ts'
import { type Audit, auditPage } from './audit-page.ts'
import { withBrowser } from './browser.ts'

const TIMES = 3
/** For the record only, and a run takes ten seconds and more. */
const TIMES_OF_NEXT = 1

const LEAST_SCORE = 0.98
const MOST_MILLISECONDS_TO_PAINT = 1_600

/** Errors are no pages in Lighthouse's eyes. */
const PAGES = [OFFER_PAGE, ...OTHER_PAGES.filter((path) => path !== '/no-such-page')]

/** How quick every kind of public page is on Lighthouse's slow phone, beside the same page as Next alone serves it. */
export async function lighthouseScores(root: string): Promise<Comparison[]> {
  const ours = await startOurs(root)
  try {
    await settled(ours, PAGES)
    const next = await startNext(root)
    try {
      return await withBrowser(async (port) => {
        const comparisons: Comparison[] = []
        for (const path of PAGES) comparisons.push(await compare(port, path, ours, next))
        return comparisons
      })
    } finally {
      await stop(next.running)
    }
  } finally {
    await stop(ours.running)
  }
}

async function compare(port: number, path: string, ours: Server, next: Server): Promise<Comparison> {
  const address = ({ port: at }: Server) => `http://127.0.0.1:${at}${path}`
  const audit = await auditPage(port, address(ours), TIMES)
  const beside = await auditPage(port, address(next), TIMES_OF_NEXT)
  const isReached =
    audit.score >= LEAST_SCORE && audit.largestPaint <= MOST_MILLISECONDS_TO_PAINT && audit.shift === 0
  return {
    name: `Lighthouse of ${path.length > 40 ? `${path.slice(0, 40)}…` : path}`,
    ours: inWords(audit),
    against: `Next alone: ${inWords(beside)}`,
    ratio: audit.score / beside.score,
    bound: {
      kind: 'aim',
      words: `at least ${LEAST_SCORE}, painted in ${MOST_MILLISECONDS_TO_PAINT / 1_000} s, no shift`,
      met: isReached,
    },
  }
}

/** "0.98, painted in 1.5 s, blocked 110 ms, shift 0.00" */
function inWords({ score, largestPaint, blocking, shift }: Audit): string {
  return `${score.toFixed(2)}, painted in ${(largestPaint / 1_000).toFixed(2)} s, blocked ${Math.round(blocking)} ms, shift ${shift.toFixed(3)}`
}
