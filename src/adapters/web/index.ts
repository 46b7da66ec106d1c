export type { WebParts, WebSettings } from './site.ts'
export { createWebAdapter } from './web-adapter.ts'
export type { WebWords } from './words.ts'
