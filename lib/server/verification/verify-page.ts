import { fileFault } from '#lib/domain/verification/file-faults.ts'
import type { VerifyPageFacts } from '#lib/domain/verification/view.ts'
import { VERIFICATION_WORDS } from '#lib/domain/verification/words.ts'
import { isStoreUnavailable } from '../db/store-error.ts'
import type { SearchParams } from '../http/request/search-params.ts'
import { environment } from '../platform/env.ts'
import { catalogue } from '../terms/current.ts'
import { type Conclusion, conclude } from './conclude.ts'
import type { Checked } from './inspection/check-file.ts'
import { sha256Schema } from './schema.ts'
import { openAnswer } from './sealed-answer.ts'
import { verdictFacts } from './verdict-facts.ts'

const UNREACHABLE = VERIFICATION_WORDS.documentUnknowable

const NO_ANSWER = VERIFICATION_WORDS.noResult

/** The page for a query: the form alone, or with the verdict on a SHA-256 or on a file that this site has looked at. */
export async function verifyPage(params: SearchParams, now: Date): Promise<VerifyPageFacts> {
  const given = textOf(params.sha256)
  const hash = given === null ? null : sha256Schema.safeParse(given)
  const sealed = textOf(params.answer)
  const answer = sealed === null ? null : openAnswer(sealed)
  const checked: Checked | null = hash?.success
    ? { sha256: hash.data, given: 'sha256', signature: null, signedAgain: false }
    : (answer?.checked ?? null)
  const conclusion = checked === null ? null : await concludeOrNull(checked, now)
  const unreachable = checked !== null && conclusion === null ? UNREACHABLE : null
  return {
    verdict:
      conclusion === null
        ? null
        : verdictFacts(conclusion, now, answer === null || hash?.success ? null : answer.at),
    sha256: {
      value: checked?.sha256 ?? given ?? '',
      fault: hash?.success === false ? hashFault(given) : unreachable,
    },
    fileFault: sealed !== null && answer === null ? NO_ANSWER : fileFault(textOf(params.fault) ?? ''),
    vendorName: catalogue().vendor.name,
    origin: environment().PUBLIC_URL,
  }
}

/** Null where only an archive that cannot be reached could tell. */
async function concludeOrNull(checked: Checked, now: Date): Promise<Conclusion | null> {
  try {
    return await conclude(checked, now)
  } catch (error) {
    if (isStoreUnavailable(error)) return null
    throw error
  }
}

function textOf(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null
}

function hashFault(given: string | null): string {
  return given?.trim() ? VERIFICATION_WORDS.enterHexadecimal : VERIFICATION_WORDS.enterSha256
}
