import { UsageError } from './read-arguments.ts'

/** Answers a command gives when it runs: what to print on success, or the code to end with. */
type Outcome = string | number | undefined

/**
 * Runs a command of the project: `--help` prints its usage and does nothing else; what is wrong is told in a line that
 * begins with the command's name. Ends with 0, with 1 where it could not be done, and with 2, and the usage, where the
 * command line is wrong. A fault of the program itself keeps its stack.
 * @param name as npm knows it: "terms:release"
 * @param usage how to write it, in one line or more
 * @param run a text is printed behind the name, a number is the code to end with
 */
export async function runCommand(
  name: string,
  usage: string,
  run: () => Outcome | Promise<Outcome>,
): Promise<void> {
  if (asksForHelp(process.argv.slice(2))) {
    console.log(usage)
    return
  }
  try {
    const outcome = await run()
    if (typeof outcome === 'string') console.log(`${name}: ${outcome}`)
    if (typeof outcome === 'number') process.exitCode = outcome
  } catch (error) {
    if (!(error instanceof Error) || isOurFault(error)) throw error
    const isMiswritten = error instanceof UsageError
    console.error(`${name}: ${error.message}${isMiswritten ? `\n\n${usage}` : ''}`)
    process.exitCode = isMiswritten ? 2 : 1
  }
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h')
}

/** Errors that the engine raises for a program that is wrong; everything else is about the input or the machine. */
function isOurFault(error: Error): boolean {
  return [TypeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind)
}
