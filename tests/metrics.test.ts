import { expect, test } from 'vitest'
import { createMetrics } from '../src/metrics.ts'

test('a scrape tells answers by kind, platform and language, how long they took, and tips by outcome', async () => {
  const metrics = createMetrics(async () => 3)
  metrics.answered({ kind: 'explanation', platform: 'slack', language: 'fr', durationMs: 2 })
  metrics.answered({ kind: 'unknown', platform: 'slack', language: 'fr', durationMs: 200 })
  metrics.tipSettled({ platform: 'discord', outcome: 'sent', lateMs: 4_000 })
  metrics.tipSettled({ platform: 'discord', outcome: 'later', lateMs: 9_000_000 })
  metrics.waited('discord', 700)
  const scraped = (await metrics.scrape()).split('\n')
  expect(scraped).toEqual(
    expect.arrayContaining([
      'timonier_answers_total{kind="explanation",platform="slack",language="fr"} 1',
      'timonier_answers_total{kind="unknown",platform="slack",language="fr"} 1',
      'timonier_answer_duration_seconds_bucket{le="0.0025",platform="slack"} 1',
      'timonier_answer_duration_seconds_count{platform="slack"} 2',
      'timonier_tips_total{platform="discord",outcome="sent"} 1',
      'timonier_tips_total{platform="discord",outcome="later"} 1',
      'timonier_tip_lateness_seconds_count{platform="discord"} 1',
      'timonier_rate_limit_wait_seconds_bucket{le="1",platform="discord"} 1',
      'timonier_tips_due 3',
    ]),
  )
})

test('a store that does not answer costs the scrape its gauge, and nothing else', async () => {
  const metrics = createMetrics(() => Promise.reject(new Error('database is gone')))
  metrics.waited('slack', 1)
  const scraped = await metrics.scrape()
  expect(scraped).toContain('timonier_rate_limit_wait_seconds_count{platform="slack"} 1')
  expect(scraped).not.toMatch(/^timonier_tips_due \d/m)
})
