import { readFileSync } from 'node:fs'

/** CPU time in clock ticks: of the machine, spent and available, and of this process with the children it has waited for. */
export interface CpuTimes {
  readonly machineBusy: number
  readonly machineTotal: number
  readonly ours: number
}

/** Fields of /proc/stat that are not idle time: user, nice, system, irq, softirq, steal. */
const BUSY_FIELDS = [0, 1, 2, 5, 6, 7]
const ALL_FIELDS = 8
/** utime, stime, cutime, cstime in /proc/<pid>/stat, counted from behind the process name. */
const OWN_FIELDS = [11, 12, 13, 14]

export function readCpuTimes(): CpuTimes {
  const [first = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1)
  const machine = first.split(/\s+/).slice(1).map(Number)
  const own = readFileSync('/proc/self/stat', 'utf8')
  const ours = own
    .slice(own.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const sum = (fields: readonly number[], table: readonly number[]) =>
    fields.reduce((total, field) => total + (table[field] ?? 0), 0)
  return {
    machineBusy: sum(BUSY_FIELDS, machine),
    machineTotal: sum([...Array(ALL_FIELDS).keys()], machine),
    ours: sum(OWN_FIELDS, ours),
  }
}

/**
 * How much of the machine others took between two readings, in percent of all its cores. A round with
 * more than a few percent was disturbed.
 */
export function otherLoadPercent(before: CpuTimes, after: CpuTimes): number {
  const total = after.machineTotal - before.machineTotal
  const others = after.machineBusy - before.machineBusy - (after.ours - before.ours)
  return total === 0 ? 0 : Math.max(0, Math.round((100 * others) / total))
}
