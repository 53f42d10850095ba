import { privateAnswer } from '../http/response/answer.ts'
import { fault } from './answer.ts'

/**
 * What an address of SCIM answers to methods that it does not take, and to OPTIONS. No page of another site gets leave to ask.
 * @param methods that it takes, as the Allow header lists them
 */
export function otherMethods(methods: string): { allowed: () => Response; refuse: () => Response } {
  return {
    allowed: () => privateAnswer(null, { status: 204, headers: { allow: methods } }),
    refuse: () => fault(405, null, `Use ${methods}.`, { allow: methods }),
  }
}
