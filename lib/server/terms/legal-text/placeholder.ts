import type { LiquidError } from 'liquidjs'
import type { LegalValues } from '#lib/domain/offer/legal-values.ts'
import { closest } from '#lib/domain/quantities/closest.ts'

/** A placeholder that cannot be set, or one that is not well formed. */
export type PlaceholderFault = { line: number; problem: string; fix: string }

/** Raised with everything that keeps a legal text's placeholders from being set. */
export class PlaceholderError extends Error {
  readonly faults: readonly PlaceholderFault[]

  constructor(faults: readonly PlaceholderFault[]) {
    super(faults.map(({ line, problem, fix }) => `line ${line}: ${problem}. ${fix}`).join('\n'))
    this.name = 'PlaceholderError'
    this.faults = faults
  }
}

/** Raised inside Liquid for a value that would print as nothing, or as the name of nothing. */
class NoValueError extends Error {}

const NOTHING = /^(?:|none|null|undefined|nan)$/i

/**
 * A value as legal text prints it: an asterisk in a vendor's name must not turn a contract italic.
 * @throws NoValueError for a value that prints as nothing: a contract that says "below none" was signed once
 */
export function printedValue(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value)
  if (NOTHING.test(text.trim())) throw new NoValueError()
  return text.replace(/[\\`*_[\]<>#&]/g, '\\$&')
}

/** What Liquid has against a text, one fault for each error that it collected. */
export function placeholderFaults(error: unknown, values: LegalValues | null): PlaceholderFault[] {
  return collected(error).map((each) => {
    const { message, token, originalError } = each as Partial<LiquidError>
    const tag = token?.getText().replaceAll(/\s+/g, ' ').trim() ?? ''
    return {
      line: Number(/line:(\d+)/.exec(message ?? '')?.[1] ?? 1),
      ...faultInWords(tag, originalError, message ?? String(each), values),
    }
  })
}

/** Those within a condition come as one error that holds them. */
function collected(error: unknown): unknown[] {
  const { errors } = error as { errors?: unknown[] }
  return errors === undefined ? [error] : errors.flatMap(collected)
}

function faultInWords(
  tag: string,
  original: Error | undefined,
  message: string,
  values: LegalValues | null,
): Omit<PlaceholderFault, 'line'> {
  if (original instanceof NoValueError) {
    const name = /[\w.]+/.exec(tag)?.[0] ?? tag
    return {
      problem: `${tag} has no value`,
      fix: `Write {% if ${name} %}, the words with the figure, {% else %}, what applies without it, {% endif %}; or state the figure in the data.`,
    }
  }
  const unknown = /undefined variable: ([\w.[\]]+)/.exec(message)?.[1]
  if (unknown !== undefined && values !== null) {
    const meant = closest(unknown, namesIn(values))
    return {
      problem: `${unknown} is not a placeholder`,
      fix: meant === null ? 'Use one of those listed in docs/legal-text.md.' : `Did you mean ${meant}?`,
    }
  }
  const filter = /undefined filter: ([\w.]+)/.exec(message)?.[1]
  if (filter !== undefined)
    return { problem: `${tag} names the filter “${filter}”, which does not exist`, fix: 'Remove the filter.' }
  return syntaxFault(tag, message)
}

/** Every message of Liquid's parser comes down to one of these. */
function syntaxFault(tag: string, message: string): Omit<PlaceholderFault, 'line'> {
  if (/^tag .* not closed/.test(message))
    return { problem: `${tag} has no end`, fix: 'Write {% endif %} where its words end.' }
  const whole = tag.startsWith('{') ? tag : 'a placeholder'
  const shown = whole.length > 60 ? `${whole.slice(0, 60)}…` : whole
  if (/not closed/.test(message))
    return {
      problem: `${shown} is not closed`,
      fix: 'Write }} at the end of a placeholder and %} at the end of a condition.',
    }
  return {
    problem: `${shown} cannot be read`,
    fix: 'Write a placeholder as {{ name }} and a condition as {% if name %}…{% else %}…{% endif %}.',
  }
}

/** Every placeholder that has a value, by its full name. */
function namesIn(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [prefix]
  return Object.entries(value).flatMap(([key, entry]) =>
    namesIn(entry, prefix === '' ? key : `${prefix}.${key}`),
  )
}
