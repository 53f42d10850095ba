import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { AnswerReader } from './answer-reader.ts'

function read(text: string | Buffer, methods = ['GET'], step = 7) {
  const bytes = Buffer.from(text)
  const reader = new AnswerReader(methods)
  for (let at = 0; at < bytes.length; at += step) reader.push(bytes.subarray(at, at + step))
  const { cut } = reader.end()
  return { cut, answers: reader.answers.map(({ status, body }) => [status, body.toString()]) }
}

test('answers of a pipeline are told apart by their lengths', () => {
  const text =
    'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc' +
    'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n' +
    'HTTP/1.1 304 Not Modified\r\nETag: "a"\r\n\r\n' +
    'HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n'
  expect(read(text, ['GET', 'HEAD', 'GET', 'GET'])).toEqual({
    cut: false,
    answers: [
      [200, 'abc'],
      [200, ''],
      [304, ''],
      [404, ''],
    ],
  })
})

test('a body in chunks is put together, also where one byte comes at a time', () => {
  const text = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\na\r\n0123456789\r\n0\r\n\r\n'
  expect(read(text, ['GET'], 1)).toEqual({ cut: false, answers: [[200, 'abc0123456789']] })
})

test('"100 Continue" is no answer', () => {
  const text = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 413 Content Too Large\r\nContent-Length: 1\r\n\r\nx'
  expect(read(text, ['POST']).answers).toEqual([[413, 'x']])
})

test('without a length an answer ends with the connection', () => {
  expect(read('HTTP/1.0 200 OK\r\n\r\nto the end').answers).toEqual([[200, 'to the end']])
})

test.each([
  'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc',
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n',
  'HTTP/1.1 200',
])('%j is cut off', (text) => {
  expect(read(text)).toEqual({ cut: true, answers: [] })
})

test.each([
  ['gzip', gzipSync('plain')],
  ['br', brotliCompressSync('plain')],
])('a body in %s is read', (encoding, body) => {
  const head = `HTTP/1.1 200 OK\r\nContent-Encoding: ${encoding}\r\nContent-Length: ${body.length}\r\n\r\n`
  expect(read(Buffer.concat([Buffer.from(head), body])).answers).toEqual([[200, 'plain']])
})

test('what is no answer is refused', () => {
  expect(() => read('<html>\r\n\r\n')).toThrow('not an answer')
})
