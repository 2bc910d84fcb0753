import type { Attempt, Journal, Stretch } from './journal.ts'

/** Lines about what went on around a violation; those nearest to its end are kept. */
const MAX_WORLD_LINES = 24
/** Attempts of one push; of more only the first and the last ones are told. */
const MAX_ATTEMPTS = 6
/** What goes on before the push is sent and after the last thing that happened to it may matter too. */
const MARGIN_MS = 3_000

interface Line {
  readonly at: number
  readonly text: string
}

/** What the journal knows about messages and a device, in the order of time; times as in the logs of the processes. */
export function evidence(journal: Journal, keys: readonly string[], device: string): string[] {
  const own = keys.flatMap((key) => storyOf(journal, key))
  if (own.length === 0) return []
  const from = Math.min(...own.map(({ at }) => at)) - MARGIN_MS
  const to = Math.max(...own.map(({ at }) => at)) + MARGIN_MS
  const life = journal.devices.get(device)
  const world = [
    ...edges(life?.running ?? [], `the app on ${device}`),
    ...edges(life?.sessions ?? [], `a session of ${device}`),
    ...journal.strikes.flatMap((strike) => edges([strike], `${strike.kind} (${strike.target})`)),
  ]
  const around = world.filter(({ at }) => at >= from && at <= to).sort(byTime)
  return [...own, ...around.slice(-MAX_WORLD_LINES)].sort(byTime).map(({ at, text }) => `${time(at)} ${text}`)
}

function storyOf({ pushes, sights, withdrawals, attempts }: Journal, key: string): Line[] {
  const push = pushes.get(key)
  if (push === undefined) return []
  const shown = sights.filter((sight) => sight.key === key)
  const ids = new Set(shown.map(({ messageId }) => messageId))
  return [
    { at: push.sentAt, text: `${key} is sent for ${push.devices.join(', ')}, valid for ${push.validityMs} ms` },
    ...shorten(attempts.filter((attempt) => attempt.key === key)).map(({ from, to = from, outcome }) => {
      return { at: to, text: `${key}: the attempt from ${time(from)} ends in ${outcome}` }
    }),
    ...optional(push.revokeSentAt, `the revocation of ${key} is sent`),
    ...optional(push.revokedAt, `the revocation of ${key} is answered with success`),
    ...shown.map(({ at, device, messageId }) => ({ at, text: `${device} is shown ${key} as ${messageId}` })),
    ...withdrawals
      .filter(({ messageId }) => ids.has(messageId))
      .map(({ at, device }) => ({ at, text: `${device} is told to remove ${key}` })),
  ]
}

function shorten(attempts: readonly Attempt[]): Attempt[] {
  const half = MAX_ATTEMPTS / 2
  return attempts.length <= MAX_ATTEMPTS ? [...attempts] : [...attempts.slice(0, half), ...attempts.slice(-half)]
}

function edges(stretches: readonly Stretch[], what: string): Line[] {
  return stretches.flatMap(({ from, to }) => [{ at: from, text: `${what} begins` }, ...optional(to, `${what} ends`)])
}

function optional(at: number | undefined, text: string): Line[] {
  return at === undefined ? [] : [{ at, text }]
}

const byTime = (one: Line, other: Line): number => one.at - other.at

const time = (at: number): string => new Date(at).toISOString().slice(11, 23)
