'use client'

import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '#lib/client/console/settings.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { SETTINGS_WORDS } from '#lib/domain/console/settings/words.ts'
import { FaultLine } from '../fault-line.tsx'
import { Screen } from '../screen.tsx'
import { DataTable } from '../table/data-table.tsx'
import { HEALTH_COLUMNS, SETTING_COLUMNS } from './settings-columns.tsx'

/** How the desk is, and how it is set. Nothing is changed here. */
export function SettingsScreen() {
  const { data, error, isPending } = useQuery(settingsQuery)
  return (
    <Screen title={SCREENS.settings.name}>
      <FaultLine error={error} />
      {isPending && <p className="console-empty">{SETTINGS_WORDS.loading}</p>}
      {data !== undefined && (
        <>
          <section aria-labelledby="health">
            <h2 id="health">{SETTINGS_WORDS.health}</h2>
            <DataTable
              caption={SETTINGS_WORDS.healthCaption}
              columns={HEALTH_COLUMNS}
              rows={data.health}
              rowId={({ name, words }) => `${name} ${words}`}
              empty={SETTINGS_WORDS.none}
            />
          </section>
          <section aria-labelledby="settings">
            <h2 id="settings">{SETTINGS_WORDS.settings}</h2>
            <p className="console-lead">{SETTINGS_WORDS.lead}</p>
            <DataTable
              caption={SETTINGS_WORDS.settingsCaption}
              columns={SETTING_COLUMNS}
              rows={data.settings}
              rowId={({ name }) => name}
              empty={SETTINGS_WORDS.none}
            />
          </section>
        </>
      )}
    </Screen>
  )
}
