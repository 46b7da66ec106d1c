/**
 * SQLite's primary result code (11 is SQLITE_CORRUPT), without the extended part; undefined when the error is
 * not SQLite's. https://sqlite.org/rescode.html
 */
export function sqliteResultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined
  return error.errcode & 0xff
}

export const sqliteResult = {
  permission: 3,
  busy: 5,
  readOnly: 8,
  inputOutput: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const
