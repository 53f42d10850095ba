import { readFileSync } from 'node:fs'
import type { Sample } from '#lib/domain/uptime/bad-minutes.ts'
import { UsageError } from '../../command-line/read-arguments.ts'
import { notUsable, wholeOf } from './option-values.ts'

/** The samples in a file, a line for each interval. */
export function samplesIn(option: string): (file: string) => Sample[] {
  return (file) => {
    let text: string
    try {
      text = readFileSync(file, 'utf8')
    } catch {
      throw new UsageError(`${option} names ${file}, which cannot be read. Check the path.`)
    }
    return text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line, index) => (line.trim() === '' ? null : sampleIn(line, `${file}:${index + 1}`)))
  }
}

/** "total,errors", "total,errors,probes,failed probes", and behind these the same minute in earlier weeks. */
function sampleIn(line: string, at: string): NonNullable<Sample> {
  const whole = wholeOf(at)
  const [total, errors, probes, failed, ...earlier] = line.split(',').map((part) => part.trim())
  if (total === undefined || errors === undefined || (probes !== undefined && failed === undefined))
    throw notUsable(
      at,
      line,
      'Write total,errors, for example 1200,3, or total,errors,probes,failed-probes and then the requests of the same minute in earlier weeks.',
    )
  const counts = { total: whole(total), errors: whole(errors) }
  if (probes === undefined || failed === undefined) return counts
  return {
    ...counts,
    probes: { total: whole(probes), errors: whole(failed) },
    earlier: earlier.map(whole),
  }
}
