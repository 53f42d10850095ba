import { ADDRESSES, UPLOADS } from '../addresses.ts'
import type { Attack, Kind } from '../attack.ts'
import type { Random } from '../random.ts'
import { requestText } from '../request-text.ts'

/** Every so many stalls, the client waits to be sent away rather than leave. */
const WAITS_IN_HEAD = 10
const WAITS_IN_BODY = 40
/**
 * The server gives a head 15 s, and a body of which nothing comes 10 s; it would give a whole request 180 s. It looks every 5 s.
 * A little more for a busy machine.
 */
const HEAD_PATIENCE = 40_000
const BODY_PATIENCE = 90_000

/** Requests that begin and do not go on. */
export const stalls: Kind = {
  name: 'stalls',
  make: (random, number) => {
    if (number % WAITS_IN_BODY === 0) return waiting(halfBody(random), BODY_PATIENCE)
    if (number % WAITS_IN_HEAD === 0) return waiting(halfHead(random), HEAD_PATIENCE)
    const bytes = random.pick([halfHead, halfBody, nothing])(random)
    return {
      steps: [...inDrips(bytes, random), { pause: random.between(50, 1_500) }],
      methods: ['GET'],
      ends: 'unread',
    }
  },
}

function waiting(bytes: Buffer, patience: number): Attack {
  return { steps: [bytes], methods: ['POST'], ends: 'refused', patience }
}

function nothing(): Buffer {
  return Buffer.alloc(0)
}

function halfHead(random: Random): Buffer {
  const whole = requestText({ target: random.pick(ADDRESSES), headers: [['X-Slow', 'yes']] })
  return whole.subarray(0, random.between(1, whole.length - 3))
}

function halfBody(random: Random): Buffer {
  return requestText({
    method: 'POST',
    target: random.pick(UPLOADS),
    headers: [
      ['Content-Type', 'multipart/form-data; boundary=edge'],
      ['Content-Length', '2000000'],
    ],
    body: '--edge\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n',
  })
}

/** All at once, or a few bytes at a time. */
function inDrips(bytes: Buffer, random: Random): Attack['steps'] {
  if (random.once(2)) return [bytes]
  const at = random.between(0, bytes.length)
  return [bytes.subarray(0, at), { pause: random.between(10, 200) }, bytes.subarray(at)]
}
