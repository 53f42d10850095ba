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
