import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorWords } from '#lib/client/console/console-error.ts'
import { changeProfile, profileQuery } from '#lib/client/console/profile.ts'
import type { ProfileFacts } from '#lib/domain/console/profile/view.ts'
import { PROFILE_WORDS } from '#lib/domain/console/profile/words.ts'
import type { LinkMailKind } from '#lib/domain/links/telling/link-mails.ts'
import { LINK_MAIL_NAMES } from '#lib/domain/links/telling/words.ts'
import { useTell } from '../shell/telling.tsx'

/** Which mails about one's links come; saved as soon as it is chosen. */
export function LinkMails({ mails }: { mails: ProfileFacts['linkMails'] }) {
  const client = useQueryClient()
  const tell = useTell()
  const show = ({ kind, isOn }: { kind: LinkMailKind; isOn: boolean }) =>
    client.setQueryData(
      profileQuery.queryKey,
      (facts) =>
        facts && {
          ...facts,
          linkMails: facts.linkMails.map((mail) => (mail.kind === kind ? { kind, isOn } : mail)),
        },
    )
  const { mutate } = useMutation({
    mutationFn: ({ kind, isOn }: { kind: LinkMailKind; isOn: boolean }) =>
      changeProfile({ linkMails: { [kind]: isOn } }),
    onMutate: show,
    onSuccess: () => tell.done(PROFILE_WORDS.saved),
    onError: (error, { kind, isOn }) => {
      show({ kind, isOn: !isOn })
      tell.failed(errorWords(error))
    },
  })
  return (
    <section aria-labelledby="link-mails">
      <h2 id="link-mails">{PROFILE_WORDS.linkMails}</h2>
      <fieldset className="console-choice">
        <legend className="sr-only">{PROFILE_WORDS.linkMails}</legend>
        {mails.map(({ kind, isOn }) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={isOn}
              onChange={(event) => mutate({ kind, isOn: event.currentTarget.checked })}
            />
            <span>{LINK_MAIL_NAMES[kind]}</span>
          </label>
        ))}
      </fieldset>
      <p>{PROFILE_WORDS.linkMailsLead}</p>
    </section>
  )
}
