'use client'

import { useQuery } from '@tanstack/react-query'
import { profileQuery } from '#lib/client/console/profile.ts'
import type { ProfileFacts } from '#lib/domain/console/profile/view.ts'
import { PROFILE_WORDS } from '#lib/domain/console/profile/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { FaultLine } from '../fault-line.tsx'
import { Screen } from '../screen.tsx'
import { Appearance } from './appearance.tsx'
import { LinkMails } from './link-mails.tsx'
import { NameForm } from './name-form.tsx'
import { Passkeys } from './passkeys/passkeys.tsx'
import { PasswordForm } from './password-form.tsx'
import { SecondFactor } from './second-factor.tsx'
import { SessionList } from './session-list.tsx'

/** What someone sees and changes of their own access. */
export function ProfileScreen() {
  const { data, error, isPending } = useQuery(profileQuery)
  return (
    <Screen title={SCREENS.profile.name}>
      <FaultLine error={error} />
      {isPending && <p className="console-empty">{PROFILE_WORDS.loading}</p>}
      {data !== undefined && (
        <>
          <Who {...data} />
          <section aria-labelledby="name">
            <h2 id="name">{PROFILE_WORDS.name}</h2>
            <NameForm name={data.name} />
          </section>
          <SessionList sessions={data.sessions} at={data.at} />
          <section aria-labelledby="password">
            <h2 id="password">{PROFILE_WORDS.password}</h2>
            {data.hasPassword ? (
              <PasswordForm email={data.email} shortest={data.shortestPassword} />
            ) : (
              <p>{PROFILE_WORDS.noPassword}</p>
            )}
          </section>
          <Passkeys {...data} />
          {data.hasPassword && <SecondFactor isOn={data.hasSecondFactor} />}
          {data.linkMails.length > 0 && <LinkMails mails={data.linkMails} />}
          <Appearance {...data} />
        </>
      )}
    </Screen>
  )
}

function Who({ name, email, role, purpose }: ProfileFacts) {
  return (
    <p className="console-lead">
      <strong>{name}</strong>, {email}
      <span className="console-below">
        {role}. {purpose}
      </span>
    </p>
  )
}
