/** A process whose files do not come back: it opens the pipes that it is given, which nobody writes to. */
import { open } from 'node:fs/promises'
import { createServer } from 'node:http'
import { drainOnSignals } from '../../http/listening/drain.ts'
import { endProcess } from '../end-process.ts'

const [finishTimeout = '0', ...pipes] = process.argv.slice(2)
const opened = Promise.all(pipes.map((path) => open(path)))
const server = createServer()
drainOnSignals(server, {
  signals: process,
  timeout: 10,
  begin: () => undefined,
  finish: async () => void (await opened),
  finishTimeout: Number(finishTimeout),
  overdue: () => process.stdout.write('overdue\n'),
  exit: endProcess,
})
server.listen(0, '127.0.0.1', () => process.stdout.write('ready\n'))
