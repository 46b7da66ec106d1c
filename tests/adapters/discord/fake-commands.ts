import { whatDiscordRefusesOfCommands } from './discord-limits.ts'
import { apiError, type FakeResponse } from './fake-response.ts'

type WireCommands = Parameters<typeof whatDiscordRefusesOfCommands>[0]

/** The application's commands, answered as Discord does: with ids and defaults that it was not sent. */
export function createFakeCommands(applicationId: string) {
  let commands: readonly unknown[] = []
  return {
    list: (): FakeResponse => ({ status: 200, body: commands.toReversed() }),
    replace(given: WireCommands): FakeResponse {
      const refusals = whatDiscordRefusesOfCommands(given)
      if (refusals.length > 0) return apiError(400, 50035, `Invalid Form Body: ${refusals.join(' ')}`)
      commands = given.map((command, index) => withDefaults(command, applicationId, index))
      return { status: 200, body: commands }
    },
  }
}

function withDefaults(command: WireCommands[number], applicationId: string, index: number): unknown {
  return {
    id: String(9_900_000_000_000_000_000n + BigInt(index)),
    application_id: applicationId,
    version: '9900000000000000099',
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    type: 1,
    description: '',
    description_localizations: null,
    ...command,
    ...(command.default_member_permissions !== undefined && {
      default_member_permissions: String(command.default_member_permissions),
    }),
    options: command.options?.map(withoutFalse),
  }
}

/** Discord leaves out what is not required. */
function withoutFalse(option: WireCommands[number]): unknown {
  const { required, options, ...rest } = option
  return { ...rest, ...(required && { required }), ...(options && { options: options.map(withoutFalse) }) }
}
