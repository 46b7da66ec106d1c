/** What happened, for whoever operates the bot. Details are plain values; secrets in them are masked by the implementation. */
export interface Log {
  info(event: string, details?: LogDetails): void
  warn(event: string, details?: LogDetails): void
  error(event: string, details?: LogDetails): void
}

export type LogDetails = Readonly<Record<string, unknown>>
