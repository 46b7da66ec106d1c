import type { Problem } from '../core/errors.ts'
import { detailOf } from './pg-dialect.ts'
import {
  connectionRefused,
  databaseMissing,
  passwordRefused,
  serverSilent,
  tablesForbidden,
} from './postgres-problems.ts'
import { diskFull } from './set-up-problems.ts'

/** What somebody can do about an error of pg, or of Node under it; undefined when it is ours to repair. */
export function postgresProblem(place: string, error: unknown): Problem | undefined {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  return problems.get(codeOf(cause))?.(place, detailOf(cause)) ?? unlisted(place, cause)
}

type Describe = (place: string, detail: string) => Problem

/** SQLSTATE codes, https://www.postgresql.org/docs/current/errcodes-appendix.html, and Node's. */
const problems: ReadonlyMap<string | undefined, Describe> = new Map([
  ['ECONNREFUSED', serverSilent],
  ['ECONNRESET', serverSilent],
  ['EHOSTUNREACH', serverSilent],
  ['ENETUNREACH', serverSilent],
  ['ENOENT', serverSilent],
  ['ENOTFOUND', serverSilent],
  ['EAI_AGAIN', serverSilent],
  ['ETIMEDOUT', serverSilent],
  // Starting up, or shutting down.
  ['57P03', serverSilent],
  ['57P01', serverSilent],
  ['28000', passwordRefused],
  ['28P01', passwordRefused],
  ['3D000', databaseMissing],
  // No right to, no schema to do it in, and a server that only follows another one.
  ['42501', tablesForbidden],
  ['3F000', tablesForbidden],
  ['25006', tablesForbidden],
  ['53100', diskFull],
  ['53300', connectionRefused],
])

function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** pg's own errors have no codes. */
function unlisted(place: string, error: unknown): Problem | undefined {
  const detail = detailOf(error)
  if (/^timeout expired$|terminated/.test(detail)) return serverSilent(place, detail)
  if (/password must be a string|No .* authentication/i.test(detail)) return passwordRefused(place, detail)
  return /SSL|certificate|pg_hba/i.test(detail) ? connectionRefused(place, detail) : undefined
}
