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
/** utime, stime in /proc/<pid>/stat, counted from behind the process name; behind them those of ended children. */
const OWN_FIELDS = [11, 12]
const CHILDREN_FIELDS = [13, 14]

/** `pids`: live children that count as ours. Those that have been waited for do so by themselves. */
export function readCpuTimes(pids: readonly number[] = []): CpuTimes {
  const [first = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1)
  const machine = first.split(/\s+/).slice(1).map(Number)
  const children = pids.map((pid) => ticksOf(String(pid), OWN_FIELDS))
  return {
    machineBusy: sum(BUSY_FIELDS, machine),
    machineTotal: sum([...Array(ALL_FIELDS).keys()], machine),
    ours: ticksOf('self', [...OWN_FIELDS, ...CHILDREN_FIELDS]) + children.reduce((total, ticks) => total + ticks, 0),
  }
}

/** Clock ticks of Linux, as the kernel tells them to programs. */
const TICKS_PER_SECOND = 100

/** User and system time of live processes. */
export function cpuUsOf(pids: readonly number[]): number {
  const ticks = pids.reduce((total, pid) => total + ticksOf(String(pid), OWN_FIELDS), 0)
  return (ticks * 1e6) / TICKS_PER_SECOND
}

function ticksOf(process: string, fields: readonly number[]): number {
  const stat = readFileSync(`/proc/${process}/stat`, 'utf8')
  const numbers = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  return sum(fields, numbers)
}

function sum(fields: readonly number[], table: readonly number[]): number {
  return fields.reduce((total, field) => total + (table[field] ?? 0), 0)
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
