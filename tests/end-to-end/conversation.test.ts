import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { discordPerson, labelsIn as discordLabelsIn, textOf, type DiscordPerson } from './discord-person.ts'
import { allEntries } from './few-entries.ts'
import type { Program } from './program.ts'
import { labelsIn, slackPerson, textIn, type SlackPerson } from './slack-person.ts'
import { openWorld, type World } from './world.ts'

const ephemeral = 1 << 6
const nobody = { parse: [], replied_user: false }

/** One bot for them all, connected to both platforms, with everything that it knows. */
let world: World
let program: Program
let inSlack: SlackPerson
let inDiscord: DiscordPerson
beforeAll(async () => {
  world = await openWorld({ KNOWLEDGE_DIR: allEntries })
  program = await world.start()
  inSlack = slackPerson(world.slack)
  inDiscord = discordPerson(world.discord)
})
afterAll(() => world[Symbol.asyncDispose]())

/** What `/timonier` answers in a channel of Slack. */
async function saidTo(text: string): Promise<string> {
  return (await inSlack.types('/timonier', text)).text
}

describe('in Slack', () => {
  test.each([
    ["c'est quoi etcd ?", /^etcd\n.*Vérifié le /s],
    ['what is etcd?', /^etcd\n.*Checked on /s],
  ])('/concept %s is explained in the language of the question, to the asker alone', async (text, expected) => {
    const answer = await inSlack.types('/concept', text)
    expect(answer).toMatchObject({ response_type: 'ephemeral', text: expect.stringMatching(expected) })
  })

  test.each([
    ['docker podman', /^Docker vs Podman\n/],
    ['conteneur et machine virtuelle', /^Conteneur ou machine virtuelle\n/],
    ['container and virtual machine', /^Container vs virtual machine\n/],
  ])('/compare %s is a table', async (text, expected) => {
    const answer = await inSlack.types('/compare', text)
    expect(answer.text).toMatch(expected)
    expect(answer.blocks.filter(({ type }) => type === 'table')).toHaveLength(1)
  })

  test('/tip gives a tip, about a subject if there is one', async () => {
    expect((await inSlack.types('/tip')).text).toMatch(/^Tip: /)
    expect((await inSlack.types('/tip', 'docker')).text).toMatch(/^Tip: Docker Engine/)
  })

  test('/timonier helps', async () => {
    expect((await inSlack.types('/timonier')).text).toContain('tips 09:00 Europe/Paris')
    expect((await inSlack.types('/timonier', 'aide')).text).toContain("c'est quoi etcd ?")
  })

  test('/timonier tips schedules, shows and stops the daily tips of the channel it is typed in', async () => {
    const none = 'No tip is scheduled in this channel'
    expect(textIn(await inSlack.opens('/timonier', 'tips'))).toContain(none)
    expect(await saidTo('tips 09:00 Europe/Paris')).toMatch(/^Done: .*Monday to Friday, at 09:00 \(Europe\/Paris\)/)
    expect(textIn(await inSlack.opens('/timonier', 'astuces'))).toContain('Monday to Friday, at 09:00 (Europe/Paris)')
    expect(textIn(await inSlack.opens('/timonier', 'tips', 'C2'))).toContain(none)
    expect(await saidTo('tips 9:00 Europe/Pariss')).toContain('Did you mean Europe/Paris?')
    expect(await saidTo('tips off')).toMatch(/^Done: no more tips/)
  })

  test('a mention is answered in the thread under it', async () => {
    expect(await inSlack.mentions("c'est quoi un pod ?")).toMatchObject({
      channel: 'C2147483705',
      thread_ts: '1515449522.000016',
      text: expect.stringMatching(/^Pod\n\nLa plus petite/),
    })
  })

  test('a direct message is answered where it was written', async () => {
    const answer = await inSlack.writesDirectly('what is a pod?')
    expect(answer).toMatchObject({ channel: 'D024BE91L', text: expect.stringMatching(/^Pod\n\nThe smallest/) })
    expect(answer.thread_ts).toBeUndefined()
  })

  test('a private answer can be turned into the other language, followed, and shared', async () => {
    const asked = await inSlack.types('/concept', "c'est quoi etcd ?")
    const turned = await inSlack.clicks('In English', asked)
    expect(turned).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('Checked on') })
    const followed = await inSlack.clicks('kube-apiserver', turned)
    expect(followed).toMatchObject({ response_type: 'ephemeral', text: expect.stringMatching(/^kube-apiserver\n/) })
    const shared = await inSlack.clicks('Share in the channel', followed)
    expect(shared).toMatchObject({ response_type: 'in_channel', text: followed.text })
    expect(labelsIn(shared)).not.toContain('Share in the channel')
    await world.slack.until(() => world.slack.calls.at(-1)?.body['delete_original'] === true)
  })

  test.each([
    ['mentions', '&lt;!channel&gt; &lt;!here&gt; <!everyone> <@U999> <#C1|general>'],
    ['marks', '*bold* _it_ ~no~ `code` &gt; quote &amp;lt;!channel&amp;gt;'],
    ['links', '<https://evil.example|click here>'],
    ['right-to-left text', '\u202Eكيف حالك <!subteam^S1|@ops>'],
    ['emoji', '🚢'.repeat(500)],
    ['4,000 characters', 'kubernetes '.repeat(360)],
    ['spaces', '   '],
  ])('nothing in %s becomes markup or a mention', async (_, text) => {
    // Each answer is checked for that when it comes.
    await inSlack.mentions(text)
    await inSlack.types('/compare', `docker ${text}`)
    const { text: said } = await inSlack.types('/timonier', `tips 9:00 ${text}`)
    expect(said).not.toContain('\u202E')
  })
})

describe('in Discord', () => {
  test('a mention is replied to, in the language of the question', async () => {
    const answer = await inDiscord.mentions("c'est quoi etcd ?")
    expect(answer.path).toBe('/channels/5500000000000000001/messages')
    expect(textOf(answer)).toMatch(/^## etcd\n.*Vérifié le /s)
    expect(textOf(await inDiscord.mentions('what is etcd?'))).toMatch(/^## etcd\n.*Checked on /s)
  })

  test('a direct message is replied to where it was written', async () => {
    const answer = await inDiscord.writesDirectly('what is the difference between docker and podman?')
    expect(answer.path).toBe('/channels/5500000000000000009/messages')
    expect(textOf(answer)).toMatch(/^## Docker vs Podman\n/)
  })

  test('a tip and help are one word away', async () => {
    expect(textOf(await inDiscord.writesDirectly('une astuce'))).toMatch(/^## Astuce : /)
    expect(textOf(await inDiscord.mentions(''))).toMatch(/^## Timonier\n/)
  })

  test('who manages a channel schedules its tips, and others do not', async () => {
    expect(textOf(await inDiscord.mentions('astuces 9h'))).toMatch(/^C'est noté : une astuce en français/)
    expect(textOf(await inDiscord.mentionsAsVisitor('astuces stop'))).toMatch(/réservé aux personnes qui gèrent/)
    expect(textOf(await inDiscord.mentionsAsVisitor('astuces'))).toContain('à 09:00 (Europe/Paris)')
    expect(textOf(await inDiscord.mentions('astuces stop'))).toMatch(/^C'est fait/)
  })

  test('a click answers whoever clicked, and sharing everybody', async () => {
    const asked = await inDiscord.mentions("c'est quoi etcd ?")
    expect(discordLabelsIn(asked)).not.toContain('Partager dans le canal')
    const turned = await inDiscord.clicks('In English', asked)
    expect(textOf(turned)).toContain('Checked on')
    expect((turned.body.data?.flags ?? 0) & ephemeral).toBe(ephemeral)
    const shared = await inDiscord.clicks('Share in the channel', turned)
    expect(textOf(shared)).toBe(textOf(turned))
    expect((shared.body.data?.flags ?? 0) & ephemeral).toBe(0)
  })

  test.each([
    '@everyone',
    '@here <@1> <@&2>',
    '||x||',
    '[a](http://evil.example)',
    '`z`',
    '# title\n> quote',
    '\u202Eكيف',
    '🚢',
  ])('nothing in "%s" becomes markup or a mention', async (text) => {
    for (const asked of [text, `docker vs zorglub ${text}`, `tips 9:00 ${text}`]) {
      const answer = await inDiscord.mentions(asked)
      expect(answer.body.allowed_mentions).toEqual(nobody)
      expect(textOf(answer)).not.toMatch(/@everyone|@here|<@|(?<!\\)[`|[\]]|\u202E/)
    }
  })
})

test('nothing of what was asked is in the log, nor any token', () => {
  expect(program.output()).not.toMatch(/secret|fake\.discord\.token|etcd|pod|evil|camille|U2147483697/i)
  expect(program.output()).not.toMatch(/"level":"(?:warn|error)"/)
})

test('the bot answers what is in flight when it is told to leave, unless it is told twice', async () => {
  world.gates.slack.bar()
  await inSlack.mentionsWithoutWaiting('what is etcd?')
  await world.gates.slack.holds(1)
  program.signal('SIGINT')
  await world.slack.until(() => world.slack.connections === 0)
  program.signal('SIGINT')
  expect(await program.ended).toEqual({ code: null, signal: 'SIGINT' })
})
