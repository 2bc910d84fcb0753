import { FLUSHES_KNOWN_MS } from '../../../ports/stats-store.ts'

/**
 * Statistics. Each operation carries the process that counted and a number that grows with every operation which that
 * process sends to the partition: one that was applied before, and whose answer was lost, changes nothing.
 *
 *   st:<app>:<m|h|d>:<at>   hash: platform:channel:type:counter:version → sum; in the partition of its own name
 *   tks:<app>:<task>        the same of a task, with the day in front
 *   dev:<token> rd          the two newest days on which the device got something
 *   rn:<app>:<d|m>:<n>      devices of this partition that got something on the day, or in the month
 *   sf:<process>            number of its newest operation here
 *
 *   sd process number key life field sum…                        → adds
 *   sx process number token day month app life of day, of month  → counts a device once a day and once a month
 */
export const STATS = `
local FLUSH_LIFE = ${FLUSHES_KNOWN_MS / 1_000}

local function appliedBefore(process, number)
  local key = P .. 'sf:' .. process
  if tonumber(call('GET', key) or '0') >= tonumber(number) then return true end
  call('SET', key, number, 'EX', FLUSH_LIFE)
  return false
end

OPS.sd = function(at, n)
  if appliedBefore(ARGV[at], ARGV[at + 1]) then return 0 end
  local key = P .. ARGV[at + 2]
  for p = at + 4, at + n - 1, 2 do call('HINCRBY', key, ARGV[p], ARGV[p + 1]) end
  call('EXPIRE', key, ARGV[at + 3])
  return 1
end

OPS.sx = function(at)
  if appliedBefore(ARGV[at], ARGV[at + 1]) then return 0 end
  local key, day, month = P .. 'dev:' .. ARGV[at + 2], tonumber(ARGV[at + 3]), ARGV[at + 4]
  local dev = call('HMGET', key, 'rd', 'a')
  local known = dev[1] or '-1:0:-1:0'
  local newest, newestMonth, before, beforeMonth = string.match(known, '^(%-?%d+):(%d+):(%-?%d+):(%d+)$')
  if day == tonumber(newest) or day <= tonumber(before) then return 0 end
  local counters = P .. 'rn:' .. ARGV[at + 5]
  call('INCR', counters .. ':d:' .. ARGV[at + 3])
  call('EXPIRE', counters .. ':d:' .. ARGV[at + 3], ARGV[at + 6])
  if month ~= newestMonth and month ~= beforeMonth then
    call('INCR', counters .. ':m:' .. month)
    call('EXPIRE', counters .. ':m:' .. month, ARGV[at + 7])
  end
  local mine, its = ARGV[at + 3] .. ':' .. month, newest .. ':' .. newestMonth
  call('HSET', key, 'rd', day > tonumber(newest) and mine .. ':' .. its or its .. ':' .. mine)
  -- A vendor may tell of a device that was forgotten meanwhile: this must not stay for ever.
  if not dev[2] then call('EXPIRE', key, ARGV[at + 6]) end
  return 1
end
`
