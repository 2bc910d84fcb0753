import type { Outage } from './outage.ts'
import type { Progress, Report } from './run.ts'

/** Violations that are printed whole; the others are counted. `--json` has all. */
const MAX_PRINTED = 20

export function progressLine({ seconds, phase, connected, journal }: Progress): string {
  const { pushes, sights, strikes, devices, complaints } = journal
  const open = strikes.filter(({ to }) => to === undefined).map(({ kind }) => kind)
  const parts = [
    `${Math.round(seconds)} s`,
    phase,
    `${pushes.size} pushes`,
    `${sights.length} shown`,
    `${connected} of ${devices.size} connected`,
    `${strikes.length} faults`,
    ...(complaints.length > 0 ? [`${complaints.length} complaints`] : []),
    ...(open.length > 0 ? [`now: ${open.join(', ')}`] : []),
  ]
  return parts.join(' | ')
}

export function reportText(report: Report): string {
  const { account, violations, faults } = report
  const { accepted, delivered, expired, revoked, pending, lost } = account
  const counts = Object.entries(faults).map(([kind, count]) => `  ${String(count).padStart(4)} × ${kind}`)
  return [
    `seed ${report.seed}, ${report.seconds} s of faults, store ${report.store}`,
    ...counts,
    `${report.attempts} calls of push, ${report.pushesPerSecond} pushes a second, ${report.shown} times shown`,
    `accepted ${accepted} = delivered ${delivered} + expired ${expired} + revoked ${revoked} + pending ${pending}` +
      (lost > 0 ? ` + LOST ${lost}` : ''),
    `longest time without a successful push: ${at(report.longestPushOutage)}`,
    `longest time of a device without a session: ${at(report.longestSessionOutage)} (${report.longestSessionOutage.device})`,
    `settled ${report.settledAfterMs} ms after the last fault`,
    ...violations
      .slice(0, MAX_PRINTED)
      .flatMap(({ rule, key, device, text, evidence }) => [
        '',
        `VIOLATION ${rule}: ${[key, device].filter((part) => part !== '').join(' on ')} ${text}`,
        ...evidence.map((line) => `  ${line}`),
      ]),
    violations.length === 0 ? 'every promise was kept' : `${violations.length} violations`,
  ].join('\n')
}

function at({ from, ms }: Outage): string {
  return ms === 0 ? 'none' : `${ms} ms from ${new Date(from).toISOString()}`
}
