import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv, type AnySchema } from 'ajv'

/** What is wrong with a value by the types that Slack publishes; nothing when it is right. */
type FindFaults = (value: unknown) => readonly string[]

export interface BlockKit {
  readonly faultsOfBlocks: FindFaults
  readonly faultsOfView: FindFaults
  readonly faultsOfOptions: FindFaults
}

/** Slack's own types as a JSON schema. Made of the installed version of them, which takes seconds, and kept until that changes. */
export async function loadBlockKit(): Promise<BlockKit> {
  const folder = dirname(createRequire(import.meta.url).resolve('@slack/types/package.json'))
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const kept = join(import.meta.dirname, '../../../node_modules/.cache/timonier', `block-kit-${version}.json`)
  if (!existsSync(kept)) {
    mkdirSync(dirname(kept), { recursive: true })
    writeFileSync(kept, JSON.stringify(await generate(folder)))
  }
  const definitions: Definitions = JSON.parse(readFileSync(kept, 'utf8'))
  return compile(definitions)
}

interface Definitions extends Record<string, { properties?: Record<string, unknown> }> {}

async function generate(folder: string): Promise<object> {
  const { createGenerator } = await import('ts-json-schema-generator')
  const generator = createGenerator({
    path: join(folder, 'dist/index.d.ts'),
    skipTypeCheck: true,
    additionalProperties: false,
  })
  const parts = ['KnownBlock', 'View', 'PlainTextOption'].map((type) => generator.createSchema(type).definitions)
  return Object.assign({}, ...parts)
}

function compile(definitions: Definitions): BlockKit {
  // The types lack it: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block#rich_text_list
  Object.assign(definitions.RichTextList?.properties ?? {}, { offset: { type: 'integer' } })
  const ajv = new Ajv({ strict: false, allErrors: false })
  const finder = (schema: AnySchema): FindFaults => {
    const validate = ajv.compile({ ...Object(schema), definitions })
    return (value) =>
      validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
  const known = { $ref: '#/definitions/KnownBlock' }
  return {
    faultsOfBlocks: finder({ type: 'array', items: known }),
    // A view may hold blocks of kinds that Slack has yet to publish; ours does not.
    faultsOfView: finder({
      allOf: [{ $ref: '#/definitions/View' }, { properties: { blocks: { type: 'array', items: known } } }],
    }),
    faultsOfOptions: finder({ type: 'array', items: { $ref: '#/definitions/PlainTextOption' } }),
  }
}
