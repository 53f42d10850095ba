import { expect, test } from 'vitest'
import { attackNamed, KINDS, plan } from './plan.ts'

test('the same seed plans the same attacks, another seed others', () => {
  expect(plan(300, 7)).toEqual(plan(300, 7))
  expect(plan(300, 8)).not.toEqual(plan(300, 7))
})

test('a run has at least as many requests as are wanted, of every kind', () => {
  const attacks = plan(1_000, 1)
  expect(attacks.reduce((sum, { methods }) => sum + methods.length, 0)).toBeGreaterThanOrEqual(1_000)
  expect(new Set(attacks.map(({ kind }) => kind))).toEqual(new Set(KINDS.map(({ name }) => name)))
})

test('each attack of a run can be repeated alone', () => {
  for (const attack of plan(500, 42)) expect(attackNamed(attack.name, 42)).toEqual(attack)
})

test.each(['paths', 'paths/0', 'paths/x', 'nothing/1', 'paths/1/2', ''])('%j names no attack', (name) => {
  expect(attackNamed(name, 1)).toBeUndefined()
})

// Many seeds: a generator that fails on a rare choice would end a run with an error of its own.
test('every kind can be made, whatever the seed', () => {
  for (const kind of KINDS)
    for (let seed = 0; seed < 500; seed += 1) {
      const attack = attackNamed(`${kind.name}/${seed + 1}`, seed)
      expect(attack?.methods.length).toBeGreaterThan(0)
    }
})
