import type { Comparison } from '../comparison.ts'
import { stop } from '../processes.ts'
import { bestCompressed } from './best-compressed.ts'
import { findNginx, withNginx } from './nginx.ts'
import { type Rates, ratesOf } from './rates.ts'
import { startNext, startOurs } from './servers.ts'
import { settled } from './settled.ts'

const PAGE = '/enterprise-sla/enterprise/eu'
const BESIDE_NEXT = 'Requests/s of an offer page'
const BESIDE_NGINX = 'Requests/s beside a static file'
const BESIDE_NGINX_BY_CPU = 'The same, by processor time'
/** Times as many requests as `next start`, and this part of nginx's. */
const AIM_OF_NEXT = 4
const AIM_OF_NGINX = 0.3

/** Requests per second of an offer page from our server, from Next's, and of the same bytes from nginx. */
export async function throughput(root: string): Promise<Comparison[]> {
  const ours = await startOurs(root)
  try {
    const next = await startNext(root)
    try {
      await settled(ours)
      const body = await bestCompressed(ours, PAGE)
      const program = findNginx()
      if (program === undefined) {
        const rates = await ratesOf({ ours, next }, PAGE)
        return [besideNext(rates), { name: BESIDE_NGINX, skipped: 'nginx is not installed' }]
      }
      return await withNginx(program, PAGE, body, async (nginx) => {
        const rates = await ratesOf({ ours, next, nginx }, PAGE)
        return [besideNext(rates), ...besideNginx(rates)]
      })
    } finally {
      await stop(next.running)
    }
  } finally {
    await stop(ours.running)
  }
}

function besideNext({ ours, next }: { ours: Rates; next: Rates }): Comparison {
  return compare(BESIDE_NEXT, ours.perSecond, 'next start', next.perSecond, AIM_OF_NEXT)
}

/**
 * Beside nginx the load may be all that one client can make; both servers then seem alike. So the requests are also
 * set against the processor time that each server took for them.
 */
function besideNginx({ ours, nginx }: { ours: Rates; nginx: Rates }): Comparison[] {
  const byTime = compare(BESIDE_NGINX, ours.perSecond, 'nginx', nginx.perSecond, AIM_OF_NGINX)
  const [our, their] = [ours.perCpuSecond, nginx.perCpuSecond]
  const byCpu =
    our === undefined || their === undefined
      ? { name: BESIDE_NGINX_BY_CPU, skipped: 'this system does not tell it' }
      : compare(BESIDE_NGINX_BY_CPU, our, 'nginx', their, AIM_OF_NGINX)
  return [byTime, byCpu]
}

function compare(name: string, ours: number, other: string, rate: number, aim: number): Comparison {
  const ratio = ours / rate
  return {
    name,
    ours: inWords(ours),
    against: `${other}: ${inWords(rate)}`,
    ratio,
    bound: { kind: 'aim', words: `at least ${aim} times`, met: ratio >= aim },
  }
}

function inWords(rate: number): string {
  return `${Math.round(rate).toLocaleString('en-GB')}/s`
}
