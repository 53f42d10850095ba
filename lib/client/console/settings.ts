import { queryOptions } from '@tanstack/react-query'
import type { SettingsFacts } from '#lib/domain/console/settings/view.ts'
import { ask } from './ask.ts'

/** The settings, and how the desk is. */
export const settingsQuery = queryOptions({
  queryKey: ['console', 'settings'],
  queryFn: ({ signal }) => ask<SettingsFacts>('/console/settings/list', { signal }),
})
