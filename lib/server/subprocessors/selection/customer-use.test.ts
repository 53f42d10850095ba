import { expect, test } from 'vitest'
import { customerUse } from './customer-use.ts'

const VENDOR = {
  services: [
    { id: 'console', name: 'Web console' },
    { id: 'api', name: 'API' },
  ],
  conditions: [{ id: 'ai', name: 'AI features are on' }],
}
const stated = (services: string[], conditions: string[]) => customerUse({ services, conditions }, VENDOR)

test('services and conditions come with commas or several times, as a form sends them', () => {
  expect(stated(['console,api', ' api ', ''], ['', 'ai:no'])).toEqual({
    services: ['console', 'api'],
    conditions: { ai: false },
  })
  expect(stated([], ['ai:yes'])).toEqual({ conditions: { ai: true } })
  expect(stated([''], [','])).toEqual({})
})

test.each([
  [['shop'], [], 404, 'There is no service “shop”. Choose one of console or api.'],
  [
    [],
    ['ai'],
    400,
    '“ai” does not say whether a condition holds. Write one of ai with :yes or :no, for example ai:no.',
  ],
  [
    [],
    ['__proto__:yes'],
    400,
    '“__proto__:yes” does not say whether a condition holds. Write one of ai with :yes or :no, for example ai:no.',
  ],
  [[], ['ai:yes,ai:no'], 400, 'ai is said both ways. Write ai:yes or ai:no.'],
])('what the vendor does not have is refused: %s %s', (services, conditions, status, message) => {
  expect(stated(services, conditions)).toEqual({ status, message })
})

test('a vendor without services or conditions says so', () => {
  expect(customerUse({ services: ['x'], conditions: [] }, {})).toMatchObject({ status: 404 })
  expect(customerUse({ services: [], conditions: ['x:yes'] }, {})).toMatchObject({
    message: 'No company on this list depends on a condition. Leave conditions out.',
  })
})
