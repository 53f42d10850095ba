import { type ParseArgsConfig, parseArgs } from 'node:util'
import { closest } from '#lib/domain/quantities/closest.ts'

/** What is wrong with a command line; the usage is worth showing. */
export class UsageError extends Error {}

/**
 * `parseArgs` of Node with two differences: a negative number is taken as the value of the option before it, so that
 * whoever reads the value can say what is wrong with it, and faults are told in plain words.
 * @throws UsageError for an option that does not exist, one without its value, and words that the command does not take
 */
export function readArguments<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  const args = joinedNegatives(config.args ?? process.argv.slice(2), config)
  try {
    return parseArgs<Config>({ ...config, args })
  } catch (error) {
    throw new UsageError(faultInWords(error, config))
  }
}

function joinedNegatives(args: readonly string[], { options = {} }: ParseArgsConfig): string[] {
  const isNegative = (arg = '') => /^-[\d.,]/.test(arg)
  const takesText = (arg = '') => arg.startsWith('--') && options[arg.slice(2)]?.type === 'string'
  return args.flatMap((arg, index) => {
    const next = args[index + 1]
    if (takesText(arg) && isNegative(next)) return [`${arg}=${next}`]
    return takesText(args[index - 1]) && isNegative(arg) ? [] : [arg]
  })
}

function faultInWords(error: unknown, { options = {} }: ParseArgsConfig): string {
  const { code = '', message = String(error) } = error as { code?: string; message?: string }
  const option = /--[\w-]+/.exec(message)?.[0] ?? /'(-[^']*)'/.exec(message)?.[1] ?? ''
  const known = Object.keys(options).map((name) => `--${name}`)
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION': {
      const meant = closest(option, known)
      if (meant !== null) return `there is no option ${option}. Did you mean ${meant}?`
      return `there is no option ${option}. ${known.length === 0 ? 'This command takes none.' : `Use one of: ${known.join(', ')}.`}`
    }
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return options[option.slice(2)]?.type === 'boolean'
        ? `${option} takes no value. Write ${option} alone.`
        : `${option} has no value. Write it after the option, in quotes if it holds spaces.`
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL': {
      const word = /'([^']*)'/.exec(message)?.[1] ?? ''
      return known.length === 0
        ? `“${word}” is not expected. This command takes no arguments.`
        : `“${word}” is not an option. Options begin with two hyphens: ${known.join(', ')}.`
    }
    default:
      throw error
  }
}
