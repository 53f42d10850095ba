import { join } from 'node:path'
import { resultOf } from '../processes.ts'

const CONNECTIONS = 20
const WARM_UP_SECONDS = 2
const SECONDS = 5
const PATIENCE_MILLISECONDS = 10_000

/** `perSecond` is without the warm-up, `answered` with it. */
export type Load = { perSecond: number; answered: number }

type Asked = { answered: number; seconds: number }

/**
 * Asks a server for a page over twenty connections for as long as it can, after a warm-up.
 * @throws Error when any request is not answered well
 */
export async function loadOn(port: number, path: string): Promise<Load> {
  const warmUp = await ask(port, path, WARM_UP_SECONDS)
  const asked = await ask(port, path, SECONDS)
  return { perSecond: asked.answered / asked.seconds, answered: warmUp.answered + asked.answered }
}

async function ask(port: number, path: string, seconds: number): Promise<Asked> {
  const program = join(import.meta.dirname, '../ask-repeatedly.ts')
  const args = [String(port), path, String(CONNECTIONS), String(seconds)]
  return (await resultOf(program, args, seconds * 1000 + PATIENCE_MILLISECONDS)) as Asked
}
