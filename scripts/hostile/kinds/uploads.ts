import { UPLOADS } from '../addresses.ts'
import type { Kind } from '../attack.ts'
import type { Random } from '../random.ts'
import { requestText } from '../request-text.ts'

const DISPOSITIONS = [
  'form-data; name="file"; filename="sla.pdf"',
  'form-data; name="file"; filename="../../sla.pdf"',
  'form-data; name="file"; filename*=UTF-8\'\'%e9%',
  'form-data; name="file"',
  'form-data; name="file"; filename=""',
  'form-data; name="other"; filename="a.pdf"',
  `form-data; name="${'n'.repeat(5_000)}"; filename="a.pdf"`,
  'attachment',
] as const

const FILES: readonly ((random: Random) => Buffer)[] = [
  () => Buffer.alloc(0),
  () => Buffer.from('%PDF-'),
  () => Buffer.from('%PDF-1.7\n%%EOF'),
  () => Buffer.from('%PDF-1.7\nstartxref\n99999999999999999999\n%%EOF'),
  () =>
    Buffer.from(
      `%PDF-1.7\n${'1 0 obj<</Length 1/Filter/FlateDecode>>stream\nx\nendstream endobj\n'.repeat(2_000)}`,
    ),
  () => Buffer.from(`%PDF-1.7\n${'<<'.repeat(50_000)}`),
  () =>
    Buffer.from('%PDF-1.7\n1 0 obj<</ByteRange[0 -1 99 18446744073709551616]/Contents<00>>>endobj\n%%EOF'),
  () =>
    Buffer.from(`%PDF-1.7\n1 0 obj<</ByteRange[0 10 20 30]/Contents<${'30'.repeat(30_000)}>>>endobj\n%%EOF`),
  (random) => Buffer.concat([Buffer.from('%PDF-1.4\n'), random.bytes(random.between(100, 20_000))]),
  (random) => random.bytes(random.between(1, 5_000)),
  () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300_000, 0x0a)]),
]

/** Files that are no documents, in forms that are no forms. */
export const uploads: Kind = {
  name: 'uploads',
  make: (random) => {
    const parts = Array.from({ length: random.once(6) ? random.between(2, 60) : 1 }, () => part(random))
    const end = random.once(8) ? '' : '--edge--\r\n'
    const body = Buffer.concat([...parts, Buffer.from(end)])
    return {
      steps: [
        requestText({
          method: 'POST',
          target: random.pick(UPLOADS),
          headers: [
            [
              'Content-Type',
              random.once(10) ? 'multipart/form-data; boundary=none' : 'multipart/form-data; boundary=edge',
            ],
            ...(random.once(2) ? [['Accept', 'text/html'] as const] : []),
          ],
          body,
        }),
      ],
      methods: ['POST'],
      ends: 'answered',
    }
  },
}

function part(random: Random): Buffer {
  const head = `--edge\r\nContent-Disposition: ${random.pick(DISPOSITIONS)}\r\nContent-Type: application/pdf\r\n\r\n`
  return Buffer.concat([Buffer.from(head), random.pick(FILES)(random), Buffer.from('\r\n')])
}
