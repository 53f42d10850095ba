import { expect, test } from 'vitest'
import { maintenanceWindowInWords } from '../../exhibits/uptime-exhibits.ts'
import { maintenanceWindowSchema } from './schema.ts'

const window = { day: 'Sunday', zone: 'Europe/Berlin' } as const

test.each([
  ['02:00', '06:00', 'Sunday 02:00 to 06:00, Europe/Berlin'],
  ['22:00', '02:00', 'Sunday 22:00 to 02:00 on the next day, Europe/Berlin'],
  ['22:00', '00:00', 'Sunday 22:00 to 00:00 on the next day, Europe/Berlin'],
  ['00:00', '24:00', 'Sunday 00:00 to 24:00, Europe/Berlin'],
])('a window from %s to %s reads %s', (from, to, words) => {
  expect(maintenanceWindowInWords(maintenanceWindowSchema.parse({ ...window, from, to }))).toBe(words)
})
