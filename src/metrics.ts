import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Metrics } from './core/metrics.ts'

/** What Prometheus scrapes. */
export interface MetricsRegistry extends Metrics {
  readonly contentType: string
  /** The text of a scrape. */
  scrape(): Promise<string>
}

const answerSeconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1]
const latenessSeconds = [1, 5, 15, 60, 120, 300, 900, 3600, 7200]
const waitSeconds = [0.1, 0.5, 1, 5, 15, 60, 300]

/**
 * Names as https://prometheus.io/docs/practices/naming/ wants them: a prefix, base units, `_total` for counters. Labels
 * are never what people typed, nor who they are.
 * @param dueCount asked at each scrape: the tips that are due and not yet claimed
 */
export function createMetrics(dueCount: () => Promise<number>): MetricsRegistry {
  const registry = new Registry()
  const registers = [registry]
  const answers = new Counter({
    name: 'timonier_answers_total',
    help: 'Answers given; those of kind "unknown" are misses.',
    labelNames: ['kind', 'platform', 'language'],
    registers,
  })
  const duration = new Histogram({
    name: 'timonier_answer_duration_seconds',
    help: 'From the question to the message, without what the platform takes.',
    labelNames: ['platform'],
    buckets: answerSeconds,
    registers,
  })
  const tips = new Counter({
    name: 'timonier_tips_total',
    help: 'Daily tips by how their delivery went; one that has to wait counts as "later" each time.',
    labelNames: ['platform', 'outcome'],
    registers,
  })
  const lateness = new Histogram({
    name: 'timonier_tip_lateness_seconds',
    help: 'How long after its due time a tip was posted.',
    labelNames: ['platform'],
    buckets: latenessSeconds,
    registers,
  })
  const waits = new Histogram({
    name: 'timonier_rate_limit_wait_seconds',
    help: 'How long messages had to wait because of a limit of the platform.',
    labelNames: ['platform'],
    buckets: waitSeconds,
    registers,
  })
  registry.registerMetric(dueGauge(dueCount))

  return {
    answered({ kind, platform, language, durationMs }) {
      answers.inc({ kind, platform, language })
      duration.observe({ platform }, durationMs / 1_000)
    },
    tipSettled({ platform, outcome, lateMs }) {
      tips.inc({ platform, outcome })
      if (outcome === 'sent') lateness.observe({ platform }, lateMs / 1_000)
    },
    waited: (platform, waitMs) => waits.observe({ platform }, waitMs / 1_000),
    contentType: registry.contentType,
    scrape: () => registry.metrics(),
  }
}

function dueGauge(dueCount: () => Promise<number>): Gauge {
  return new Gauge({
    name: 'timonier_tips_due',
    help: 'Daily tips that are due and not yet claimed.',
    registers: [],
    async collect() {
      // What nobody can count now is left out, and must not take the other figures with it.
      this.reset()
      const due = await dueCount().catch(() => undefined)
      if (due === undefined) this.remove()
      else this.set(due)
    },
  })
}
