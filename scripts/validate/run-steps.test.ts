import { expect, test } from 'vitest'
import { runSteps, type Step } from './run-steps.ts'

const node = JSON.stringify(process.execPath)
const says = (text: string, code = 0): string => `${node} -e "console.log('${text}');process.exit(${code})"`
const step = (name: string, command: string, before?: Step['before']): Step => ({ name, command, before })

async function run(rows: Step[][]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = []
  const code = await runSteps(rows, (line) => void lines.push(line))
  return { code, lines }
}

test('when all pass, the last line counts the steps and the output of rows stays back', async () => {
  const { code, lines } = await run([
    [step('one', says('first')), step('two', says('second'))],
    [step('three', `${node} --version`)],
  ])
  expect(code).toBe(0)
  expect(lines.at(-1)).toBe('3 passed, 0 failed')
  expect(lines).not.toContain('first')
})

test('a failure shows its own output, keeps its code and starts nothing more', async () => {
  const { code, lines } = await run([
    [step('fine', says('kept back')), step('broken', says('the reason', 7))],
    [step('never', says('never'))],
  ])
  expect(code).toBe(7)
  expect(lines).toContain('the reason')
  expect(lines).not.toContain('kept back')
  expect(lines.filter((line) => line.includes('never'))).toEqual([])
  expect(lines.at(-1)).toBe('1 passed, 1 failed')
})

test('what is shown as it runs, beside others, is not shown again where it fails', async () => {
  const shown = { ...step('shown', says('seen already', 7)), isShown: true }
  const { code, lines } = await run([[shown, step('other', says('kept back'))]])
  expect([code, lines.at(-1)]).toEqual([7, '1 passed, 1 failed'])
  expect(lines).not.toContain('seen already')
})

test('a step whose preparation fails is not run and says why', async () => {
  const { code, lines } = await run([
    [step('browser', says('ran', 3), () => Promise.reject(new Error('no browser')))],
  ])
  expect(code).toBe(1)
  expect(lines).toContain('no browser')
  expect(lines.at(-1)).toBe('0 passed, 1 failed')
})

test('a command that does not exist fails', async () => {
  const { code } = await run([[step('gone', 'no-such-command-here'), step('fine', says(''))]])
  expect(code).not.toBe(0)
})

const after = (milliseconds: number, text: string, code = 0) =>
  `${node} -e "setTimeout(() => { console.log('${text}'); process.exit(${code}) }, ${milliseconds})"`
const aside = (name: string, command: string): Step => ({ name, command, isAside: true })

test('what runs aside holds no row up, and is waited for at the end', async () => {
  const { code, lines } = await run([
    [aside('slow', after(1_500, 'late', 4)), step('one', says('first'))],
    [step('two', `${node} --version`)],
  ])
  expect(code).toBe(4)
  const ends = lines.filter((line) => /^[✓✗]/.test(line)).map((line) => line.replace(/ \(.*/, ''))
  expect(ends).toEqual(['✓ one passed', '✓ two passed', '✗ slow failed with code 4'])
  expect(lines).toContain('late')
  expect(lines.at(-1)).toBe('2 passed, 1 failed')
})

test('a failure of what runs aside starts no row more', async () => {
  const { code, lines } = await run([
    [aside('quick', says('the reason', 5)), step('one', after(1_500, ''))],
    [step('never', says('never'))],
  ])
  expect([code, lines.at(-1)]).toEqual([5, '1 passed, 1 failed'])
  expect(lines.filter((line) => line.includes('never'))).toEqual([])
})

test('a failure stops what runs aside', async () => {
  // Longer than a test may take.
  const { code, lines } = await run([[aside('slow', after(600_000, '')), step('broken', says('why', 3))]])
  expect([code, lines.at(-1)]).toEqual([3, '0 passed, 1 failed'])
})
