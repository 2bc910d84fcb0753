import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { SCENARIOS, type ScenarioName, scenarioNames } from './scenarios/index.ts'
import type { Settings, Side } from './settings.ts'

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'report'; readonly files: readonly string[] }
  | {
      readonly kind: 'run'
      readonly scenarios: readonly ScenarioName[]
      readonly settings: Settings
      readonly build: boolean
      readonly json?: string
    }

export const USAGE = `usage: npm run bench -- <scenario|all> [options]     ${scenarioNames().join(' | ')} | all
       npm run bench -- report <a.json> [b.json]        Markdown of one result, or a comparison of two
  --devices N         devices (each scenario has its own default)
  --rounds N          rounds of each side, interleaved (3)
  --rate N            pushes per second of unicast; it runs at half of it too (10200)
  --seconds N         measured time of each unicast rate (10)
  --content-bytes N   size of a push's content (128)
  --data-dir DIR      where the store's folder is made (${tmpdir()})
  --only SIDE         openmps or bare, without the other
  --json FILE         writes the result there instead of to standard output
  --no-build          measures what has been built before`

/** A process may open 20 000 files here, and some are not sockets. */
const MAX_DEVICES = 19_000

/** @throws Error that says what is wrong with the arguments */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      devices: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      rate: { type: 'string', default: '10200' },
      seconds: { type: 'string', default: '10' },
      'content-bytes': { type: 'string', default: '128' },
      'data-dir': { type: 'string', default: tmpdir() },
      only: { type: 'string' },
      json: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const [first, ...rest] = positionals
  if (values.help || first === undefined) return { kind: 'help' }
  if (first === 'report') {
    if (rest.length < 1 || rest.length > 2) throw new Error('report needs one or two files')
    return { kind: 'report', files: rest }
  }
  const scenarios = first === 'all' ? scenarioNames() : positionals.map(scenarioName)
  const settings = {
    ...(values.devices !== undefined && { devices: wholeNumber('--devices', values.devices, MAX_DEVICES) }),
    rounds: wholeNumber('--rounds', values.rounds, 100),
    perSecond: wholeNumber('--rate', values.rate, 1_000_000),
    seconds: wholeNumber('--seconds', values.seconds, 600),
    contentBytes: wholeNumber('--content-bytes', values['content-bytes'], 2_000),
    dataDir: values['data-dir'],
    sides: sidesOf(values.only),
  }
  return {
    kind: 'run',
    scenarios,
    settings,
    build: !values['no-build'],
    ...(values.json !== undefined && { json: values.json }),
  }
}

function scenarioName(text: string): ScenarioName {
  if (Object.hasOwn(SCENARIOS, text)) return text as ScenarioName
  throw new Error(`no scenario is called ${text}`)
}

function sidesOf(only: string | undefined): Side[] {
  if (only === undefined) return ['openmps', 'bare']
  if (only === 'openmps' || only === 'bare') return [only]
  throw new Error('--only takes openmps or bare')
}

function wholeNumber(name: string, text: string, max: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > max) throw new Error(`${name} takes a whole number up to ${max}`)
  return value
}
