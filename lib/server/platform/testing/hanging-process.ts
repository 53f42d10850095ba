/** A process whose threads do not come back: they open the pipes that it is given, which nobody writes to. */
import { open } from 'node:fs/promises'
import { createServer } from 'node:http'
import { Worker } from 'node:worker_threads'
import { drainOnSignals } from '../../http/listening/drain.ts'
import { endProcess } from '../end-process.ts'

const [finishes, finishTimeout, ...pipes] = process.argv.slice(2)
const opened = Promise.all(pipes.map((path) => open(path)))
// As that of the embedded database would.
if (finishes !== 'finishes' && pipes[0] !== undefined)
  new Worker(`require('node:fs').readFileSync(${JSON.stringify(pipes[0])})`, { eval: true })
const server = createServer()
drainOnSignals(server, {
  signals: process,
  timeout: 10,
  begin: () => undefined,
  finish: async () => {
    if (finishes !== 'finishes') await opened
  },
  finishTimeout: Number(finishTimeout),
  overdue: () => process.stdout.write('overdue\n'),
  exit: endProcess,
})
server.listen(0, '127.0.0.1', () => process.stdout.write('ready\n'))
