/**
 * Whether Discord already has these commands. It answers with more than it was sent (ids, versions, defaults) and in
 * an order of its own.
 */
export function sameCommands(registered: readonly unknown[], defined: readonly unknown[]): boolean {
  return JSON.stringify(normalizedList(registered)) === JSON.stringify(normalizedList(defined))
}

/** What Discord adds by itself. */
const addedFields: ReadonlySet<string> = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'name_localized',
  'description_localized',
  'dm_permission',
  'default_permission',
])

/** A number or a string, which mean the same. */
const permissionsField = 'default_member_permissions'

/** Commands in the order of their names; options stay in theirs, which people see. */
function normalizedList(commands: readonly unknown[]): readonly unknown[] {
  return commands.map(normalized).toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
}

/** Fields in the order of their names, without what Discord adds and without what says nothing. */
function normalized(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.every((item) => typeof item === 'number')
      ? value.toSorted((one, other) => one - other)
      : value.map(normalized)
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([field, given]) => !addedFields.has(field) && !isDefault(field, given))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([field, given]) => [field, field === permissionsField ? String(given) : normalized(given)])
}

/** `required: false`, `nsfw: false`, `options: []`, the empty description of a message command, the type of a slash command. */
function isDefault(field: string, value: unknown): boolean {
  if (field === 'type' && value === 1) return true
  return (
    value === null ||
    value === undefined ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  )
}
