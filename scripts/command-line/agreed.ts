import { createInterface } from 'node:readline'

/** Asks a question to which only yes is yes: an end of the input, as where there is no terminal, is no. */
export function agreed(question: string): Promise<boolean> {
  const ask = createInterface({ input: process.stdin, output: process.stdout })
  return new Promise((resolve) => {
    ask.once('close', () => resolve(false))
    ask.question(question, (answer) => {
      resolve(/^y(?:es)?$/i.test(answer.trim()))
      ask.close()
    })
  })
}
