import { expect, test } from 'vitest'
import { readIncomingText } from '../../../src/adapters/slack/incoming-text.ts'

test.each([
  ['<@U0TIMONIER> etcd', 'etcd'],
  ['hey <@U0TIMONIER>, etcd?', 'hey , etcd?'],
  ['a &lt;b&gt; &amp; c', 'a <b> & c'],
  ['&amp;lt;script&amp;gt;', '&lt;script&gt;'],
  ['<@U1|bob> and <@U2>', '@bob and'],
  ['in <#C1|general> or <#C2|>', 'in #general or'],
  ['<!here> <!channel> <!subteam^S1|@ops>', '@here @channel @ops'],
  ['<!date^1700000000^{date}|14 November>', '14 November'],
  ['<https://etcd.io|etcd.io> <https://raft.github.io>', 'etcd.io https://raft.github.io'],
  ['<https://example.com/?a=1&amp;b=2>', 'https://example.com/?a=1&b=2'],
  ['<mailto:a@b.fr|a@b.fr> <mailto:c@d.fr>', 'a@b.fr c@d.fr'],
  ['  docker \t  run ', 'docker run'],
  ['< not a reference', '< not a reference'],
  ['מה זה <@U0TIMONIER> קונטיינר', 'מה זה קונטיינר'],
])('%s reads as %s', (text, expected) => {
  expect(readIncomingText(text, 'U0TIMONIER')).toBe(expected)
})
