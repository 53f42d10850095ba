import type { ZodOpenApiPathsObject } from 'zod-openapi'
import {
  changedContractSchema,
  contractAnswerSchema,
  contractIdSchema,
  contractsAnswerSchema,
  contractsQuerySchema,
  issuedPageAnswerSchema,
  newContractSchema,
  requestHeaderSchema,
  revokedSchema,
} from '../contracts/api/schema.ts'
import { noQuerySchema } from '../terms/query/schema.ts'
import { CONTRACT_EXAMPLE, CONTRACTS_EXAMPLE, ISSUED_PAGE_EXAMPLE } from './contract-examples.ts'
import { answer, KEY_CODES, needs, type Problems, withScope } from './key-operation.ts'

/** The answers of these addresses, by the names that the description gives them. */
export const contractSchemas = {
  Contract: contractAnswerSchema,
  Contracts: contractsAnswerSchema,
  ContractPageIssued: issuedPageAnswerSchema,
}

const CHANGE_CODES = [...KEY_CODES, 'malformed-body', 'invalid-parameter'] as const

/** The addresses of contracts, which take an API key. */
export function contractPaths(problems: Problems): ZodOpenApiPathsObject {
  return {
    '/api/v1/contracts': {
      get: {
        operationId: 'listContracts',
        summary: 'Contracts with customers, newest first (API key)',
        description: needs('contracts.read'),
        security: withScope('contracts.read'),
        requestParams: { query: contractsQuerySchema },
        responses: {
          ...answer('The contracts', contractsAnswerSchema, CONTRACTS_EXAMPLE),
          ...problems([...KEY_CODES, 'invalid-parameter', 'duplicate-parameter']),
        },
      },
      post: {
        operationId: 'createContract',
        summary: 'Make a contract (API key)',
        description: `For a customer of this name, or for one that is added. Nobody is told of changes under it until somebody adds contacts in the console. The same request again with the same Idempotency-Key, within a day, makes no other contract. ${needs('contracts.change')}`,
        security: withScope('contracts.change'),
        requestParams: { header: requestHeaderSchema, query: noQuerySchema },
        requestBody: { required: true, content: { 'application/json': { schema: newContractSchema } } },
        responses: {
          ...answer('The contract', contractAnswerSchema, CONTRACT_EXAMPLE),
          ...problems([...CHANGE_CODES, 'contract-conflict', 'idempotency-key-reused']),
        },
      },
    },
    '/api/v1/contracts/{id}': {
      get: {
        operationId: 'readContract',
        summary: 'A contract (API key)',
        description: needs('contracts.read'),
        security: withScope('contracts.read'),
        requestParams: { path: contractIdSchema, query: noQuerySchema },
        responses: {
          ...answer('The contract', contractAnswerSchema, CONTRACT_EXAMPLE),
          ...problems([...KEY_CODES, 'unknown-contract']),
        },
      },
      put: {
        operationId: 'changeContract',
        summary: 'Have a contract say something else (API key)',
        description: `All of it: what is left out is not stated any more. Its customer, its page and its executed copy stay. ${needs('contracts.change')}`,
        security: withScope('contracts.change'),
        requestParams: { path: contractIdSchema, query: noQuerySchema },
        requestBody: { required: true, content: { 'application/json': { schema: changedContractSchema } } },
        responses: {
          ...answer('The contract as it is now', contractAnswerSchema, CONTRACT_EXAMPLE),
          ...problems([...CHANGE_CODES, 'unknown-contract', 'contract-conflict']),
        },
      },
    },
    '/api/v1/contracts/{id}/page/reissue': {
      post: {
        operationId: 'reissueContractPage',
        summary: 'Issue the address of the customer’s page of a contract (API key)',
        description: `The address is in this answer alone: the desk keeps no copy. One that was issued before stops working. ${needs('contracts.record')}`,
        security: withScope('contracts.record'),
        requestParams: { path: contractIdSchema, query: noQuerySchema },
        responses: {
          ...answer('The contract, and the address', issuedPageAnswerSchema, ISSUED_PAGE_EXAMPLE),
          ...problems([...KEY_CODES, 'unknown-contract']),
        },
      },
    },
    '/api/v1/contracts/{id}/page/revoke': {
      post: {
        operationId: 'revokeContractPage',
        summary: 'Revoke the customer’s page of a contract for good (API key)',
        description: `The contract stays as it is. ${needs('contracts.record')}`,
        security: withScope('contracts.record'),
        requestParams: { path: contractIdSchema, query: noQuerySchema },
        requestBody: { required: true, content: { 'application/json': { schema: revokedSchema } } },
        responses: {
          ...answer('The contract, whose page is revoked', contractAnswerSchema, {
            ...CONTRACT_EXAMPLE,
            page: null,
          }),
          ...problems([...CHANGE_CODES, 'unknown-contract', 'contract-conflict']),
        },
      },
    },
  }
}
