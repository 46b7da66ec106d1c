import type { webApi } from '@slack/bolt'

/**
 * The client with a workspace's token; undefined for a workspace in which the app is not installed any more. Rejects
 * when that cannot be told.
 */
export type ClientFor = (workspace: string | undefined) => Promise<webApi.WebClient | undefined>
