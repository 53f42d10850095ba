import { ADDRESSES } from '../addresses.ts'
import type { Kind } from '../attack.ts'
import { requestText } from '../request-text.ts'
import { ENCODERS, WORDS } from '../words.ts'

/** Parameters of the calculators, of the qualification, of the comparison and of the API, and some of nobody's. */
const PARAMETERS = [
  'version',
  'tier',
  'region',
  'from',
  'to',
  'at',
  'month',
  'uptime',
  'downtimeMinutes',
  'start',
  'end',
  'outage',
  'fee',
  'currency',
  'severity',
  'received',
  'zone',
  'creditCap',
  'changeNotice',
  'changeNoticeWeight',
  'breachNotice',
  'dataCountry',
  'subprocessorCountry',
  'p1Response',
  'language',
  'hash',
  'sha256',
  '_rsc',
  '__nextLocale',
  'nxtPtier',
  '__proto__',
  '__proto__[x]',
  'constructor.prototype.x',
  'version[]',
  'x'.repeat(500),
] as const

/** A question that is answered in full, with every requirement that needs no list of the version's own. */
const EVERYTHING =
  'uptime=99.9&changeNotice=30&breachNotice=72&dataCountry=EEA&subprocessorCountry=EEA&accessCountry=EEA&region=eu'

/** Questions that the desk does not expect, at addresses that read them. */
export const queries: Kind = {
  name: 'queries',
  make: (random) => {
    const count = random.once(20) ? 150 : random.between(1, 6)
    const pairs = Array.from({ length: count }, () => {
      const value = random
        .pick(ENCODERS)(random.pick(WORDS))
        .slice(0, count > 10 ? 40 : 1_200)
      return `${random.pick(PARAMETERS)}${random.once(12) ? '' : '='}${value}`
    })
    if (random.once(5)) pairs.unshift(EVERYTHING)
    const target = `${random.pick(ADDRESSES)}?${pairs.join(random.once(10) ? '&&' : '&')}`
    return { steps: [requestText({ target })], methods: ['GET'], ends: 'answered' }
  },
}
