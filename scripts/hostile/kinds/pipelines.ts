import { ADDRESSES, DYNAMIC } from '../addresses.ts'
import type { Kind } from '../attack.ts'
import { requestText } from '../request-text.ts'

const HEAVY = [
  ...DYNAMIC,
  '/qualify?uptime=99.9&changeNotice=30&breachNotice=72&dataCountry=EEA&region=eu',
  '/qualify/export.xlsx?uptime=99.9&changeNotice=30',
  '/versions/compare?from=2026-04-01&to=2026-10-01',
] as const

const MOST = 20

/** Many requests in one packet: from a client that reads the answers, and from one that leaves them to the server. */
export const pipelines: Kind = {
  name: 'pipelines',
  make: (random) => {
    const count = random.between(2, MOST)
    const address = random.once(3) ? null : random.pick(HEAVY)
    const methods = Array.from({ length: count }, () => (random.once(10) ? 'HEAD' : 'GET'))
    const whole = Buffer.concat(
      methods.map((method) => requestText({ method, target: address ?? random.pick(ADDRESSES) })),
    )
    if (random.once(2)) return { steps: [whole], methods, ends: 'answered' }
    return { steps: [whole, { pause: random.between(50, 600) }], methods, ends: 'unread' }
  },
}
