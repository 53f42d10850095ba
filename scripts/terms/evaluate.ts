import { creditAmountInWords } from '#lib/domain/credits/credit-amount.ts'
import { counted, MINUTE } from '#lib/domain/quantities/time/duration.ts'
import type { EvaluableTerms } from '#lib/domain/terms/evaluation/evaluable-terms.ts'
import {
  evaluateMonth,
  type MonthEvaluation,
  type MonthInput,
} from '#lib/domain/terms/evaluation/evaluate-month.ts'
import { evaluationFaults } from '#lib/domain/terms/evaluation/evaluation-faults.ts'
import { evaluationWarnings } from '#lib/domain/terms/evaluation/evaluation-warnings.ts'
import { evaluationSchema } from '#lib/domain/terms/evaluation/schema.ts'
import { undecidedRuns } from '#lib/domain/terms/evaluation/undecided-runs.ts'
import { type Finding, findingInWords, inLineOrder } from '#lib/server/terms/finding.ts'
import { readYaml } from '#lib/server/terms/yaml/yaml-file.ts'
import { UsageError } from '../command-line/read-arguments.ts'
import { runCommand } from '../command-line/run-command.ts'
import { type Question, questionOf, USAGE } from './evaluate/question.ts'
import { refusalInWords } from './evaluate/refusal-in-words.ts'
import { undecidedInWords } from './evaluate/undecided-in-words.ts'

/** Prints what any terms file gives for a month; the answer as JSON on stdout, what is wrong on stderr. */
function run(args: readonly string[]): number {
  const question = questionOf(args)
  const { file, tier, region, input } = question
  const findings: Finding[] = []
  const terms = readYaml('', file, evaluationSchema, findings, 'a terms file')
  if (terms !== null)
    for (const { path, rule, message } of evaluationFaults(terms.value))
      findings.push({ file, line: terms.lineOf(path), rule, message })
  // Text that is no YAML: which line of it is not, helps nobody.
  if (!/\.(?:ya?ml|json)$/i.test(file) && findings.some(({ rule }) => rule === 'yaml.syntax'))
    throw new UsageError(
      `${file} is not a terms file. Write the path of one, for example data/terms/2026-10-01/terms.yaml.`,
    )
  for (const finding of inLineOrder(findings)) console.error(findingInWords(finding))
  if (terms === null || findings.length > 0) return 1
  for (const { path, rule, message } of evaluationWarnings(terms.value))
    console.error(`warning: ${findingInWords({ file, line: terms.lineOf(path), rule, message })}`)
  const result = evaluateMonth(terms.value, tier, region, input)
  if (!result.ok) {
    const says = refusalInWords(result, question, terms.value.commitment.unit)
    console.error(`terms:evaluate: ${result.code}: ${says}`)
    return 1
  }
  const undecided = undecidedRuns(terms.value, input)
  const most = undecided && evaluateMonth(terms.value, tier, region, undecided.ifDowntime)
  const other = most?.ok ? most.evaluation : null
  const answer = {
    ...answerOf(question, terms.value, result.evaluation),
    ...(undecided && { ifUndecidedMinutesWereDowntime: other && answerOf(question, terms.value, other) }),
  }
  console.log(JSON.stringify(answer, null, 2))
  if (undecided !== null) {
    const { minimumConsecutiveMinutes } = terms.value.downtime
    warn(undecidedInWords(undecided, minimumConsecutiveMinutes, result.evaluation, other))
  }
  const uncounted = uncountedOutages(terms.value, input)
  if (uncounted !== null) warn(uncounted)
  return 0
}

function warn(sentence: string): void {
  console.error(`terms:evaluate: warning: ${sentence}`)
}

function answerOf({ tier, region, input }: Question, terms: EvaluableTerms, evaluation: MonthEvaluation) {
  const { period, uptime, uptimePercent, credit, ...rest } = evaluation
  return {
    tier,
    region,
    month: input.month,
    period,
    uptime: { up: `${uptime.up}`, of: `${uptime.of}` },
    uptimePercent,
    ...rest,
    credit: credit === null ? null : creditAmountInWords(credit),
    cap: terms.credits.cap ?? null,
  }
}

/** What excluded time leaves of an outage counts, however short; given as an outage of its own, it would not. */
function uncountedOutages(
  { downtime: { minimumConsecutiveMinutes: minimum } }: EvaluableTerms,
  { outagesMilliseconds = [], maintenanceMilliseconds = 0, otherExcludedMilliseconds = 0 }: MonthInput,
): string | null {
  if (maintenanceMilliseconds + otherExcludedMilliseconds === 0) return null
  const short = outagesMilliseconds.filter((outage) => outage > 0 && outage < minimum * MINUTE)
  if (short.length === 0) return null
  return (
    `${counted(short.length, 'outage')} shorter than ${counted(minimum, 'minute')} did not count. ` +
    'What excluded time leaves of a longer outage does: then enter the whole outage, with --outage-excluded-minutes.'
  )
}

await runCommand('terms:evaluate', USAGE, () => run(process.argv.slice(2)))
