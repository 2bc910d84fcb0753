import { type Logger, pino } from 'pino'
import pretty from 'pino-pretty'

/** Paths whose values never reach the log. */
const REDACTED = ['token', 'secret', 'authorization', '*.token', '*.secret', '*.authorization', '*.accessKeySecret']

/** One logger per process: lines for people on a terminal, JSON for machines. */
export function createLogger(level: string, forPeople: boolean): Logger {
  const options = { level, base: null, redact: REDACTED }
  if (!forPeople) return pino(options)
  return pino(options, pretty({ colorize: true, ignore: 'mod', translateTime: 'SYS:HH:MM:ss', sync: true }))
}
