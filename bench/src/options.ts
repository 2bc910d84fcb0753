import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import type { Programme } from './run.ts'
import { SCENARIOS, type ScenarioName, scenarioNames } from './scenarios/index.ts'
import type { Settings, Side } from './settings.ts'
import { STUDIES, type StudyName, studyNames } from './studies/index.ts'

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'report'; readonly files: readonly string[] }
  | {
      readonly kind: 'run'
      readonly programme: Programme
      readonly settings: Settings
      readonly build: boolean
      readonly json?: string
      /** The studies go to those that the file has. */
      readonly add: boolean
    }

export const USAGE = `usage: npm run bench -- <scenario|all> [options]     ${scenarioNames().join(' | ')} | all
       npm run bench -- <study> [options]            ${studyNames().join(' | ')}
       npm run bench -- report <a.json> [b.json]        Markdown of one result, or a comparison of two
  --devices N         devices (each scenario has its own default)
  --rounds N          rounds of each side, interleaved (3)
  --rate N            pushes per second of unicast; it runs at half of it too (10200)
  --seconds N         measured time of each unicast rate, and of each way of api (10)
  --content-bytes N   size of a push's content (128)
  --data-dir DIR      where the store's folder is made (${tmpdir()})
  --only SIDE         openmps or bare, without the other
  --gateways LIST     of studies in several processes: numbers of gateways to compare (1,2)
  --store LIST        of studies: lmdb, redis or both (lmdb,redis)
  --appendfsync MODE  of studies in several processes on Redis: everysec or always (everysec)
  --sizes LIST        registered devices to compare (1000,100000,1000000)
  --json FILE         writes the result there instead of to standard output
  --add               adds the studies to those in the file of --json, instead of writing it anew
  --no-build          measures what has been built before`

/** A process may open 20 000 files here, and some are not sockets. */
const MAX_DEVICES = 19_000
/** Of `scale`, which has many processes. */
const MAX_SCALE_DEVICES = 2_000_000
const MAX_GATEWAYS = 64
const MAX_REGISTERED = 10_000_000

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
      gateways: { type: 'string', default: '1,2' },
      store: { type: 'string', default: 'lmdb,redis' },
      appendfsync: { type: 'string', default: 'everysec' },
      sizes: { type: 'string', default: '1000,100000,1000000' },
      json: { type: 'string' },
      add: { type: 'boolean', default: false },
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
  const programme = programmeOf(first === 'all' ? scenarioNames() : positionals)
  if (values.add && (values.json === undefined || programme.scenarios.length > 0)) {
    throw new Error('--add is for studies, with the --json of an earlier result')
  }
  const maxDevices = programme.studies.includes('scale') ? MAX_SCALE_DEVICES : MAX_DEVICES
  const settings = {
    ...(values.devices !== undefined && { devices: wholeNumber('--devices', values.devices, maxDevices) }),
    rounds: wholeNumber('--rounds', values.rounds, 100),
    perSecond: wholeNumber('--rate', values.rate, 1_000_000),
    seconds: wholeNumber('--seconds', values.seconds, 600),
    contentBytes: wholeNumber('--content-bytes', values['content-bytes'], 2_000),
    dataDir: values['data-dir'],
    sides: sidesOf(values.only),
    gateways: values.gateways.split(',').map((text) => wholeNumber('--gateways', text, MAX_GATEWAYS)),
    stores: values.store.split(',').map((text) => oneOf('--store', text, ['lmdb', 'redis'])),
    appendfsync: oneOf('--appendfsync', values.appendfsync, ['everysec', 'always']),
    sizes: values.sizes.split(',').map((text) => wholeNumber('--sizes', text, MAX_REGISTERED)),
  }
  return {
    kind: 'run',
    programme,
    settings,
    build: !values['no-build'],
    add: values.add,
    ...(values.json !== undefined && { json: values.json }),
  }
}

function programmeOf(names: readonly string[]): Programme {
  const stranger = names.find((name) => !isScenario(name) && !isStudy(name))
  if (stranger !== undefined) throw new Error(`no scenario or study is called ${stranger}`)
  return { scenarios: names.filter(isScenario), studies: names.filter(isStudy) }
}

const isScenario = (name: string): name is ScenarioName => Object.hasOwn(SCENARIOS, name)
const isStudy = (name: string): name is StudyName => Object.hasOwn(STUDIES, name)

function sidesOf(only: string | undefined): Side[] {
  return only === undefined ? ['openmps', 'bare'] : [oneOf('--only', only, ['openmps', 'bare'])]
}

function oneOf<const T extends string>(name: string, text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text)
  if (found === undefined) throw new Error(`${name} takes ${choices.join(' or ')}`)
  return found
}

function wholeNumber(name: string, text: string, max: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > max) throw new Error(`${name} takes a whole number up to ${max}`)
  return value
}
