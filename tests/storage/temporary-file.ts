import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A path for a database in a folder of its own, which goes away with all that was put in it. */
export function temporaryFile(parent = tmpdir()): Disposable & { readonly file: string } {
  const folder = mkdtempSync(join(parent, 'timonier-'))
  return {
    file: join(folder, 'timonier.db'),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  }
}
