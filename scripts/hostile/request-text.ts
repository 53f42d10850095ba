/** The parts of a request; what is left out is what an honest client would send. */
export type RequestParts = {
  method?: string
  target?: string
  headers?: readonly (readonly [name: string, value: string])[]
  body?: Buffer | string
  version?: string
}

/** The bytes of a request. A body announces its length unless a header does, or says that it comes in chunks. */
export function requestText({
  method = 'GET',
  target = '/',
  headers = [],
  body = '',
  version = 'HTTP/1.1',
}: RequestParts): Buffer {
  const names = new Set(headers.map(([name]) => name.toLowerCase()))
  const host = names.has('host') ? [] : [['Host', 'desk.example'] as const]
  const announced = names.has('content-length') || names.has('transfer-encoding') || body.length === 0
  const length = announced ? [] : [['Content-Length', String(Buffer.byteLength(body))] as const]
  const lines = [...host, ...headers, ...length].map(([name, value]) => `${name}: ${value}\r\n`)
  // Header bytes go out as they stand: latin1 is what Node reads them as.
  const head = Buffer.from(`${method} ${target} ${version}\r\n${lines.join('')}\r\n`, 'latin1')
  return Buffer.concat([head, Buffer.from(body)])
}
