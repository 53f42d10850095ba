import { ownObjectionPath } from '#lib/domain/addresses.ts'
import { store } from '../../db/store.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { privateAnswer, seeOther } from '../../http/response/answer.ts'
import { tokenHash } from '../tokens.ts'
import { filedObjection } from './filed-objection.ts'
import { readReceipt } from './read-receipt.ts'

const LONGEST_TOKEN = 100

/** Answers with the receipt of the objection that a token is of; leads to its page where there is none yet. */
export async function answerReceipt(token: string): Promise<Response> {
  const page = ownObjectionPath(token.slice(0, LONGEST_TOKEN))
  try {
    const { db } = await store()
    const filed = await filedObjection({ tokenSha256: tokenHash(token) }, db)
    const receipt = filed === null ? null : await readReceipt(filed.objection.id, db)
    if (receipt === null) return seeOther(page)
    return privateAnswer(new Uint8Array(receipt.bytes), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${receipt.fileName}"`,
      },
    })
  } catch (error) {
    if (!isUnrecordable(error)) throw error
    return seeOther(page)
  }
}
