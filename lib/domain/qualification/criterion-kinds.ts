import type { OfferFacts } from '../offer-facts/offer-facts.ts'
import { enumerated } from '../quantities/enumeration.ts'
import { comparePercent, type Percent, readPercent } from '../quantities/percent.ts'
import { counted } from '../quantities/time/duration.ts'
import { type Criterion, type Described, type Finding, graded, type JudgedFacts } from './criterion.ts'

/** Wanted: yes. An offer has it or has a gap; there is no exceeding a yes. */
export function yes(
  described: Described,
  offered: (facts: OfferFacts) => { has: boolean; stated: string },
): Criterion {
  return {
    ...described,
    field: { kind: 'yes' },
    takes: 'yes',
    read: (text) => (text === 'yes' ? text : null),
    inWords: () => 'yes',
    judge: (_, facts) => {
      const { has, stated } = offered(facts)
      return { verdict: has ? 'meets' : 'gap', stated }
    },
  }
}

const COUNT = /^(?:0|[1-9]\d{0,8})$/

/**
 * Wanted: a whole number of a unit, at least or at most. `unit` is in the singular. `stated` writes what is offered as
 * its clause prints it, where that is not a number of the unit.
 */
export function count(
  described: Described,
  { bound, unit, example }: { bound: 'at least' | 'at most'; unit: string; example: string },
  offered: (facts: OfferFacts) => number,
  stated: (has: number, facts: OfferFacts) => string = (has) => counted(has, unit),
): Criterion {
  return {
    ...described,
    field: { kind: 'text', example, unit: `${unit}s` },
    takes: `a whole number of ${unit}s, for example ${example}`,
    read: (text) => (COUNT.test(text) ? text : null),
    inWords: (wanted) => `${bound} ${counted(Number(wanted), unit)}`,
    judge: (wanted, facts) => {
      const has = offered(facts)
      const order = has - Number(wanted)
      return { verdict: graded(bound === 'at least' ? order : -order), stated: stated(has, facts) }
    },
  }
}

/** Wanted: a percentage at least. `offered` is null where the offer promises nothing of the kind. */
export function percentAtLeast(
  described: Described,
  { example, inWords }: { example: string; inWords: (percent: Percent) => string },
  offered: (facts: OfferFacts) => { percent: Percent | null; stated: string },
): Criterion {
  return {
    ...described,
    field: { kind: 'text', example, unit: '%' },
    takes: `a percentage from 0 to 100 with a decimal point, for example ${example}`,
    read: readPercent,
    inWords,
    judge: (wanted, facts) => {
      const { percent, stated } = offered(facts)
      return { verdict: percent === null ? 'gap' : graded(comparePercent(percent, wanted)), stated }
    },
  }
}

/** Wanted: one of a few values. */
export function choice(
  described: Described,
  options: readonly { value: string; label: string }[],
  judge: Criterion['judge'],
): Criterion {
  return {
    ...described,
    field: { kind: 'choice', options: [...options] },
    takes: `one of: ${options.map(({ value }) => value).join(', ')}`,
    read: (text) => (options.some(({ value }) => value === text) ? text : null),
    inWords: (wanted) => options.find(({ value }) => value === wanted)?.label ?? wanted,
    judge,
  }
}

/**
 * Wanted: one or more of a few values, in an address as a list with commas, in the order of the options. `judge` takes
 * the list.
 */
export function choices(
  described: Described,
  options: readonly { value: string; label: string }[],
  judge: (wanted: readonly string[], facts: JudgedFacts) => Finding,
): Criterion {
  return {
    ...described,
    field: { kind: 'choices', options: [...options] },
    takes: `one or more, separated by commas, of: ${options.map(({ value }) => value).join(', ')}`,
    read: (text) => {
      const given = text.split(',').map((part) => part.trim())
      if (given.some((part) => options.every(({ value }) => value !== part))) return null
      return options.flatMap(({ value }) => (given.includes(value) ? [value] : [])).join(',')
    },
    inWords: (wanted) => {
      const values = wanted.split(',')
      return enumerated(options.flatMap(({ value, label }) => (values.includes(value) ? [label] : [])))
    },
    judge: (wanted, facts) => judge(wanted.split(','), facts),
  }
}
