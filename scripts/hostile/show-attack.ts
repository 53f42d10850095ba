import type { Finished } from './run.ts'

const MOST_SHOWN = 2_000

/** What was sent and what came back, for whoever looks into a fault. */
export function showAttack(finished: readonly Finished[]): string {
  return finished
    .flatMap(({ attack, outcome }) => [
      `--- ${attack.name}`,
      ...attack.steps.map((step) =>
        typeof step === 'object' && 'pause' in step ? `(nothing for ${step.pause} ms)` : shown(step),
      ),
      ...outcome.answers.map(
        ({ status, headers, body }) =>
          `--- answered ${status}\n${[...headers].map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${shown(body)}`,
      ),
      '---',
    ])
    .join('\n')
}

function shown(bytes: Buffer | string): string {
  const text = Buffer.from(bytes).toString('latin1')
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}\n… ${text.length} bytes in all` : text
}
