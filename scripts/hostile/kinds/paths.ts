import { ADDRESSES, DOCUMENTS } from '../addresses.ts'
import type { Kind } from '../attack.ts'
import { requestText } from '../request-text.ts'
import { ENCODERS, WORDS } from '../words.ts'

/** What frameworks and careless deployments answer to. */
const KNOWN_HOLES = [
  '/_global-error',
  '/_not-found',
  '/_error',
  '/404',
  '/500',
  '/index',
  '/_next',
  '/_next/',
  '/_next/static/../../server.ts',
  '/_next/static/%2e%2e/%2e%2e/package.json',
  '/_next/static/chunks/none.js',
  '/_next/data/x/enterprise-sla.json',
  '/_next/image?url=%2Ficon.svg&w=64&q=75',
  '/_next/image?url=http%3A%2F%2F127.0.0.1%3A1&w=1&q=1',
  '/__nextjs_original-stack-frame',
  '/.next/server/app-paths-manifest.json',
  '/.build/current',
  '/.env',
  '/.git/config',
  '/server.ts',
  '/package.json',
  '/enterprise-sla/%5Btier%5D/%5Bregion%5D',
  '/enterprise-sla/[tier]/[region]',
  '/versions/[version]',
  '/versions/%5Bversion%5D/%5Btier%5D/%5Bregion%5D',
  '/versions/2026-10-01/inputs/%5B...path%5D',
  '/versions/2026-10-01/inputs/../../../package.json',
  '/versions/2026-10-01/inputs/%2e%2e%2f%2e%2e%2fpackage.json',
  '/documents/%5Bversion%5D/%5Btier%5D/%5Bregion%5D/sla.pdf',
  '/documents/2026-10-01/enterprise/eu/..%2fsla.pdf',
  '/api/v1/offers/%5Btier%5D/%5Bregion%5D',
  '/(public)/enterprise-sla',
  '/enterprise-sla.rsc',
  '/enterprise-sla.segments/_tree.segment.rsc',
  '/enterprise-sla/enterprise/eu.rsc',
  '/enterprise-sla;jsessionid=1',
  '/enterprise-sla/..;/api',
  '/enterprise-sla#fragment',
  '/ENTERPRISE-SLA',
  '/enterprise-sla/',
  '//enterprise-sla',
  '/%2fenterprise-sla',
  '/\\enterprise-sla',
] as const

/** Addresses that no link of the desk leads to. */
export const paths: Kind = {
  name: 'paths',
  make: (random) => {
    const method = random.once(8) ? 'HEAD' : 'GET'
    const target = random.once(4)
      ? random.pick(KNOWN_HOLES)
      : spoiled(random.pick([...ADDRESSES, ...DOCUMENTS]))
    return { steps: [requestText({ method, target })], methods: [method], ends: 'answered' }

    function spoiled(address: string): string {
      const segments = address.slice(1).split('/')
      const word = () => random.pick(ENCODERS)(random.pick(WORDS))
      const at = random.between(0, segments.length - 1)
      const change = random.pick(['replace', 'insert', 'drop', 'append', 'case', 'join'] as const)
      if (change === 'replace') segments[at] = word()
      if (change === 'insert') segments.splice(at, 0, word())
      if (change === 'drop') segments.splice(at, 1)
      if (change === 'append') segments.push(word())
      if (change === 'case') segments[at] = segments[at]?.toUpperCase() ?? ''
      return `/${segments.join(change === 'join' ? random.pick(['%2f', '//', '/./', '/%2e/', ';/', '%5c']) : '/')}`
    }
  },
}
