import type { CodeFault } from './code.ts'

/** https://docs.docker.com/reference/dockerfile/#overview */
const instructions: ReadonlySet<string> = new Set(
  `
  ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME
  WORKDIR
  `
    .trim()
    .split(/\s+/),
)

/** Whether every instruction is one and the first builds on something; what they do is not looked at. */
export function findDockerfileFaults(dockerfile: string): readonly CodeFault[] {
  const found = instructionsIn(dockerfile)
  const unknown = found
    .filter(({ name }) => !instructions.has(name.toUpperCase()))
    .map(({ name, line }) => ({ line, message: `"${name}" is not an instruction` }))
  const first = found.find(({ name }) => name.toUpperCase() !== 'ARG')
  return first && first.name.toUpperCase() !== 'FROM'
    ? [{ line: first.line, message: `"${first.name}" comes before FROM` }, ...unknown]
    : unknown
}

/** The first word of each instruction: not of comments, of continued lines, of here-documents. */
function instructionsIn(dockerfile: string): readonly { readonly name: string; readonly line: number }[] {
  const found: { name: string; line: number }[] = []
  let isContinued = false
  let hereDocument: string | undefined
  for (const [index, text] of dockerfile.split('\n').entries()) {
    const line = text.trim()
    if (hereDocument !== undefined) {
      if (line === hereDocument) hereDocument = undefined
      continue
    }
    if (line === '' || line.startsWith('#')) continue
    if (!isContinued) found.push({ name: line.split(/\s/)[0] ?? '', line: index + 1 })
    isContinued = line.endsWith('\\')
    hereDocument = /<<-?["']?(\w+)/.exec(line)?.[1]
  }
  return found
}
