import { readFileSync } from 'node:fs'

/** Memory of the whole machine at one moment, in bytes. */
export interface MachineMemory {
  /** What could still be given out without swapping. */
  readonly availableBytes: number
  /** Kernel objects: sockets, files, their entries in epoll. */
  readonly slabBytes: number
  /** Buffers of all TCP sockets: what is on its way or unread. */
  readonly tcpBufferBytes: number
  readonly pageTableBytes: number
  readonly kernelStackBytes: number
  readonly tcpSockets: number
}

const PAGE_BYTES = 4096

export function readMachineMemory(): MachineMemory {
  const memory = readFileSync('/proc/meminfo', 'utf8')
  const sockets = readFileSync('/proc/net/sockstat', 'utf8')
  return {
    availableBytes: kilobytes(memory, 'MemAvailable'),
    slabBytes: kilobytes(memory, 'Slab'),
    tcpBufferBytes: Number(/^TCP:.* mem (\d+)/m.exec(sockets)?.[1] ?? 0) * PAGE_BYTES,
    pageTableBytes: kilobytes(memory, 'PageTables'),
    kernelStackBytes: kilobytes(memory, 'KernelStack'),
    tcpSockets: Number(/^TCP: inuse (\d+)/m.exec(sockets)?.[1] ?? 0),
  }
}

/** Anonymous memory of live processes. */
export function anonymousBytesOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + kilobytes(readFileSync(`/proc/${pid}/status`, 'utf8'), 'RssAnon'), 0)
}

function kilobytes(table: string, name: string): number {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(table)
  return Number(found?.[1] ?? 0) * 1024
}
