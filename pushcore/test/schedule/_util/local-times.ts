/** The moments as `MM-dd HH:mm` on the zone's clocks. */
export function localTimes(moments: readonly number[], timeZone: string): string[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return moments.map((ms) => format.format(ms).slice(5))
}
