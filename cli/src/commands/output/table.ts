/** The rows below their head, in columns that are as wide as they need to be. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** Names and values below each other; what is undefined is left out. */
export function fields(values: Readonly<Record<string, string | number | boolean | undefined>>): string[] {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  const width = Math.max(0, ...given.map(([name]) => name.length))
  return given.map(([name, value]) => `${name.padEnd(width)}  ${value}`)
}

/** For people and programs alike. */
export const timeText = (ms: number): string => new Date(ms).toISOString()
