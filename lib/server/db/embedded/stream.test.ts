import { MessageChannel } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { EmbeddedStream } from './stream.ts'

/** A socket whose other end says nothing, and every error that it told. */
function silent(): { stream: EmbeddedStream; errors: Error[] } {
  const { port1 } = new MessageChannel()
  const stream = new EmbeddedStream(port1, () => undefined)
  const errors: Error[] = []
  stream.on('error', (error) => errors.push(error))
  return { stream, errors }
}

test('a thread that is gone is an error to whoever is connected to it', async () => {
  const { stream, errors } = silent()
  const closed = new Promise((resolve) => stream.on('close', resolve))
  stream.lose(new Error('gone'))
  await closed
  expect(errors.map(({ message }) => message)).toEqual(['gone'])
})

// A pool removes a connection before its goodbye has arrived, and hears no more of it: an error then ends the process.
test('it is none to whoever has said goodbye, and was not answered yet', async () => {
  const { stream, errors } = silent()
  const closed = new Promise((resolve) => stream.on('close', resolve))
  stream.write('X', () => stream.end())
  await new Promise(setImmediate)
  stream.lose(new Error('gone'))
  await closed
  expect(errors).toEqual([])
})
