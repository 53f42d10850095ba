import { delimiter, join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Moves to the project's root and puts its tools (Node 24 among them) first, so that a call without npm finds them too. */
export function enterProject(): void {
  process.chdir(root)
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  // Tests start the commands and the server hundreds of times; what they load is compiled once.
  process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/compiled')
  process.env.PATH = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`
}
