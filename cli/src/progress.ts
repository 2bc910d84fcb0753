import type { Context } from './context.ts'

/** How often a line is written where no terminal redraws one. */
const LINE_EVERY_MS = 5_000
/** How often a terminal's line is redrawn. */
const DRAW_EVERY_MS = 200

export interface Progress {
  /** So much is done now; never less than before. */
  update(done: number): void
  /** Shows the last state and leaves the line. Repeatable. */
  end(): void
}

export interface ProgressOptions {
  /** What is counted, in the plural. */
  readonly unit: string
  /** Absent: it is not known how much there is. */
  readonly total?: number
  /** Milliseconds; monotonic. */
  readonly now?: () => number
}

/** A line that is redrawn on a terminal, a line every 5 s elsewhere, and with --json one event of each. */
export function createProgress(
  context: Context,
  { unit, total, now = () => performance.now() }: ProgressOptions,
): Progress {
  const { out, json, draw } = context
  const redraws = draw !== undefined && !json
  const startedAtMs = now()
  let shownAtMs = startedAtMs
  let done = 0
  let ended = false

  function show(): void {
    shownAtMs = now()
    const ratePerSecond = Math.round((done * 1_000) / Math.max(1, shownAtMs - startedAtMs))
    if (json)
      out(JSON.stringify({ event: 'progress', done, ...(total !== undefined && { total }), unit, ratePerSecond }))
    else if (redraws) draw(progressText({ done, total, unit, ratePerSecond }))
    else out(progressText({ done, total, unit, ratePerSecond }))
  }

  return {
    update(value) {
      done = Math.max(done, value)
      if (now() - shownAtMs >= (redraws ? DRAW_EVERY_MS : LINE_EVERY_MS)) show()
    },
    end() {
      if (ended) return
      ended = true
      show()
      if (redraws) draw('\n')
    },
  }
}

export interface ProgressState {
  readonly done: number
  readonly total: number | undefined
  readonly unit: string
  readonly ratePerSecond: number
}

/** `123 456 / 500 000 ids · 24% · 61 000/s · 6 s left`; without a total, what there is of it. */
export function progressText({ done, total, unit, ratePerSecond }: ProgressState): string {
  const rate = `${grouped(ratePerSecond)}/s`
  if (total === undefined) return `${grouped(done)} ${unit} · ${rate}`
  const percent = total === 0 ? 100 : Math.floor((done * 100) / total)
  const left = ratePerSecond > 0 && done < total ? [`${Math.ceil((total - done) / ratePerSecond)} s left`] : []
  return [`${grouped(done)} / ${grouped(total)} ${unit}`, `${percent}%`, rate, ...left].join(' · ')
}

const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ' ')
