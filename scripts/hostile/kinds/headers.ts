import { ADDRESSES } from '../addresses.ts'
import type { Kind } from '../attack.ts'
import type { Random } from '../random.ts'
import { requestText } from '../request-text.ts'

/** Headers that this framework, its proxies or its hosts obey, that no page of the desk sends. */
const OF_THE_FRAMEWORK = [
  'Next-Action',
  'RSC',
  'Next-Router-State-Tree',
  'Next-Router-Prefetch',
  'Next-Router-Segment-Prefetch',
  'Next-Url',
  'X-Nextjs-Data',
  'X-Nextjs-Postponed',
  'X-Prerender-Revalidate',
  'X-Prerender-Revalidate-If-Generated',
  'X-Middleware-Subrequest',
  'X-Middleware-Rewrite',
  'X-Middleware-Next',
  'X-Middleware-Set-Cookie',
  'X-Middleware-Override-Headers',
  'X-Action-Forwarded',
  'X-Action-Revalidated',
  'X-Matched-Path',
  'X-Invoke-Path',
  'X-Invoke-Status',
  'X-Invoke-Query',
  'X-Now-Route-Matches',
  'X-Nextjs-Html-Request-Id',
  'X-Nextjs-Request-Id',
  'Next-Resume',
  'Purpose',
] as const

const OF_HTTP = [
  'Host',
  'Accept',
  'Accept-Encoding',
  'Accept-Language',
  'Authorization',
  'Cookie',
  'Content-Type',
  'Expect',
  'Forwarded',
  'If-Match',
  'If-Modified-Since',
  'If-None-Match',
  'If-Range',
  'Origin',
  'Range',
  'Referer',
  'Sec-Fetch-Site',
  'Upgrade',
  'User-Agent',
  'Via',
  'X-Forwarded-For',
  'X-Forwarded-Host',
  'X-Forwarded-Proto',
  'X-HTTP-Method-Override',
  'X-Original-URL',
  'X-Rewrite-Url',
  'Content-Security-Policy',
] as const

const VALUES = [
  '',
  '1',
  '*',
  '*/*;q=2',
  'text/html,application/json;q=nonsense',
  'br;q=1.5, gzip;q=-1, , ;;',
  'identity;q=0, *;q=0',
  'bytes=0-',
  'bytes=-1',
  'bytes=5-2',
  'bytes=0-0,2-2,4-4,6-6,8-8',
  'bytes=99999999999999999999-',
  '"a", W/"b", *',
  '100-continue',
  '200-maybe',
  'websocket',
  'h2c',
  'null',
  'https://attacker.example',
  'attacker.example',
  'attacker.example:99999',
  '[::1]:3000',
  "a'b",
  '../../etc/passwd',
  '/_global-error',
  '/enterprise-sla/[tier]/[region]',
  'src/middleware:src/middleware:src/middleware:src/middleware:src/middleware',
  '%5B%22%22%2C%7B%7D%2Cnull%2Cnull%2Ctrue%5D',
  '["",{"children":["__PAGE__",{}]},null,null,true]',
  '{"__proto__":{"x":1}}',
  '[',
  '0'.repeat(42),
  '__prerender_bypass=1; __next_preview_data=1',
  'a=b; a=b; =; ;;; \x80\xff',
  '127.0.0.1, ::1, unknown, _x',
  'for="[::1]";proto=https;host=attacker.example',
  'multipart/form-data; boundary=----x',
  'application/x-www-form-urlencoded; charset=utf-99',
  'Thu, 99 Foo 2026 99:99:99 GMT',
  '\xe9\xff\x80',
  'x'.repeat(6_000),
] as const

/** Honest addresses, asked for with headers that steer a server. */
export const headers: Kind = {
  name: 'headers',
  make: (random) => {
    const method = random.pick(['GET', 'GET', 'GET', 'HEAD', 'POST'])
    const target = `${random.pick(ADDRESSES)}${random.once(6) ? '?_rsc=1' : ''}`
    const given = Array.from({ length: random.between(1, 4) }, () => header(random))
    if (random.once(25))
      given.push(...Array.from({ length: 200 }, (_, index): [string, string] => [`X-Field-${index}`, 'x']))
    // Whoever expects a "continue" is answered without having sent a body.
    const body = method === 'POST' ? '[]' : ''
    return {
      steps: [requestText({ method, target, headers: given, body })],
      methods: [method],
      ends: 'answered',
    }
  },
}

function header(random: Random): [string, string] {
  return [random.pick(random.once(2) ? OF_THE_FRAMEWORK : OF_HTTP), random.pick(VALUES)]
}
