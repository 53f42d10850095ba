import type { ExampleAnswer, ExampleClient } from '#lib/domain/offer/api-example.ts'
import { DataError, type Finding } from '../finding.ts'
import { placeFault } from '../yaml/place-fault.ts'
import { readMerged } from '../yaml/read-text.ts'

const FOLDER = 'data/examples'
const ANSWER_FILE = `${FOLDER}/rate-limited-answer.http`
const CLIENT_NAME = 'rate-limited-fetch.mjs'

export type Examples = { answer: ExampleAnswer; client: ExampleClient }

const known = new Map<string, Examples>()

/**
 * The examples of the API reliability boundary, read once.
 * @param root the folder that holds `data/`
 * @throws DataError where a file is missing or the answer is no HTTP answer with status 429 and ratelimit-reset
 */
export function examples(root: string = process.cwd()): Examples {
  const kept = known.get(root)
  if (kept !== undefined) return kept
  const fresh = {
    answer: parseAnswer(read(root, ANSWER_FILE)),
    client: { fileName: CLIENT_NAME, source: read(root, `${FOLDER}/${CLIENT_NAME}`) },
  }
  known.set(root, fresh)
  return fresh
}

/** What is wrong with the examples, without which no offer page can be rendered; nothing where they can be read. */
export function exampleFindings(root: string): readonly Finding[] {
  try {
    examples(root)
    return []
  } catch (error) {
    if (error instanceof DataError) return error.findings
    throw error
  }
}

function read(root: string, file: string): string {
  const inTheWay = placeFault(root, FOLDER, 'folder')
  if (inTheWay !== null) throw fault(FOLDER, 1, inTheWay.rule, inTheWay.message)
  const read = readMerged(root, file, 'an example')
  if ('source' in read && read.source.trim() !== '') return read.source
  if ('source' in read)
    throw fault(
      file,
      1,
      'file.missing',
      `${file} is empty, and every offer page shows it. Restore it: git checkout ${file}`,
    )
  throw read.rule === 'file.missing'
    ? fault(
        file,
        1,
        'file.missing',
        `there is no file ${file}, which every offer page shows. Restore it: git checkout ${file}`,
      )
    : fault(file, read.line ?? 1, read.rule, read.message)
}

function parseAnswer(source: string): ExampleAnswer {
  const [status = '', ...rest] = source.trimEnd().split(/\r?\n/)
  if (!/^HTTP\/1\.1 429 \S/.test(status)) throw wrongAnswer(1, 'begin with HTTP/1.1 429 Too Many Requests')
  const end = rest.indexOf('')
  if (end === -1) throw wrongAnswer(rest.length + 1, 'put an empty line between the headers and the body')
  const headers = rest.slice(0, end).map((line, index) => {
    const [, name, value] = /^([a-z0-9-]+): (\S.*)$/.exec(line) ?? []
    if (name === undefined || value === undefined)
      throw wrongAnswer(index + 2, 'write each header as name: value, the name in small letters')
    return { kind: 'header' as const, name, value }
  })
  const at = headers.findIndex(({ name }) => name === 'ratelimit-reset')
  const reset = headers[at]?.value ?? ''
  if (!/^\d+$/.test(reset)) throw wrongAnswer(at + 2, 'give ratelimit-reset as whole seconds')
  return {
    lines: [
      { kind: 'status', text: status },
      ...headers,
      ...rest.slice(end + 1).map((text) => ({ kind: 'body' as const, text })),
    ],
    resetUnit: Number(reset) > 1e9 ? 'unix-time-seconds' : 'delay-seconds',
    reset: Number(reset),
  }
}

function wrongAnswer(line: number, message: string): DataError {
  return fault(ANSWER_FILE, line, 'examples.answer', message)
}

function fault(file: string, line: number, rule: string, message: string): DataError {
  return new DataError([{ file, line, rule, message }])
}
