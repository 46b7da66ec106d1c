import { expect, test } from 'vitest'
import { conceptFile, problemsIn } from './sample.ts'

/** What the lint says of this code in an entry; its first line is line 14 of the file. */
function problemsOf(
  language: string,
  code: string,
  findShellFaults?: (script: string) => [{ line: number; message: string }],
): string[] {
  const en = `x.\n\n\`\`\`${language}\n${code}\n\`\`\``
  const names = '{en: [Alpha, first], fr: [Alpha, premier]}'
  const problems = problemsIn(
    { 'concepts/alpha.md': conceptFile({ en, fr: en, names, related: '[beta]' }) },
    findShellFaults ? { findShellFaults } : {},
  )
  return problems.slice(0, problems.length / 2)
}

test('YAML that does not parse is an error, in whichever document of it', () => {
  expect(problemsOf('yaml', 'kind: Pod\n---\nkind: [Service')).toEqual([
    expect.stringMatching(/^concepts\/alpha\.md:16 error This yaml does not parse: /),
  ])
})

test('a key twice in a manifest is an error', () => {
  expect(problemsOf('yaml', 'kind: Pod\nkind: Service')).toEqual([expect.stringContaining('Map keys must be unique')])
})

test('several documents that parse are no problem', () => {
  expect(problemsOf('yaml', 'kind: Pod\n---\nkind: Service')).toEqual([])
})

test('JSON that does not parse is an error', () => {
  expect(problemsOf('json', '{"cniVersion": "1.0.0",}')).toEqual([
    expect.stringContaining('concepts/alpha.md:14 error This json does not parse: '),
  ])
})

test('what the shell parser finds is an error on its own line', () => {
  expect(problemsOf('sh', 'ls\necho "', () => [{ line: 2, message: 'unterminated double quote' }])).toEqual([
    'concepts/alpha.md:15 error This sh does not parse: unterminated double quote.',
  ])
})

test('angle brackets around a placeholder are an error, those of a redirection are not', () => {
  expect(problemsOf('sh', 'kubectl logs <pod> -f')).toEqual([
    'concepts/alpha.md:14 error This sh does not parse: <pod> is a redirection; write an example such as my-app.',
  ])
  expect(problemsOf('sh', 'sort < a > b 2>&1')).toEqual([])
})

test('an instruction that Docker does not know is an error', () => {
  expect(problemsOf('dockerfile', 'FROM alpine:3.23\nINSTALL curl')).toEqual([
    'concepts/alpha.md:15 error This dockerfile does not parse: "INSTALL" is not an instruction.',
  ])
})

test('a Dockerfile that starts with anything but FROM, ARG or a comment is an error', () => {
  expect(problemsOf('dockerfile', 'RUN true')).toEqual([expect.stringContaining('"RUN" comes before FROM')])
  expect(problemsOf('dockerfile', '# syntax=docker/dockerfile:1\nARG V=3.23\nfrom alpine:$V')).toEqual([])
})

test('continued lines, comments and here-documents of a Dockerfile are no instructions', () => {
  expect(
    problemsOf('dockerfile', 'FROM alpine:3.23\nRUN a && \\\n  # why\n  b\nRUN <<EOF\nanything\nEOF\nCMD ["a"]'),
  ).toEqual([])
})

test('code without a language, or in one that nobody checks, is an error', () => {
  expect(problemsOf('', 'ls')).toEqual([
    expect.stringContaining('concepts/alpha.md:13 error This code names no language'),
  ])
  expect(problemsOf('bash', 'ls')).toEqual([
    expect.stringContaining('This code is in "bash": write one of yaml, json, sh'),
  ])
})

test("an address that may be somebody's is a warning", () => {
  expect(problemsOf('sh', 'ping 8.8.8.8\nping 192.168.1.10')).toEqual([
    'concepts/alpha.md:14 warning "8.8.8.8" may be somebody\'s: use 192.0.2.x, 198.51.100.x or 203.0.113.x.',
    'concepts/alpha.md:15 warning "192.168.1.10" may be somebody\'s: use 192.0.2.x, 198.51.100.x or 203.0.113.x.',
  ])
})

test('addresses for documentation, well-known defaults and versions are no problem', () => {
  expect(
    problemsOf('sh', 'ping 192.0.2.7 203.0.113.0/24 127.0.0.1 10.96.0.10 10.244.1.5 172.17.0.1 v1.2.3.4 999.1.1.1'),
  ).toEqual([])
})
