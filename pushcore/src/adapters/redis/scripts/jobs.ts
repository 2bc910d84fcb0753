/**
 * Jobs, and where a user's message is.
 *
 *   job:<id>   hash: kind, payload, due, how often it was claimed (n), l while it is leased, and then when it was added
 *              again for (a)
 *
 *   ja id kind due payload | jr id | jp id due    → add, remove, postpone
 *   jc id now until   → kind payload due attempts of a job that is due, leased until then; nil: another has it
 *   L id partition | l id                         → notes or forgets the partition of a message
 */
export const JOBS = `
OPS.ja = function(at)
  addJob(ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3])
  return 1
end

-- Gives the lease back.
local function dueAgain(id, due)
  local key = P .. 'job:' .. id
  call('HSET', key, 'd', due)
  call('HDEL', key, 'l', 'a')
  call('ZADD', P .. 'due', due, id)
end

OPS.jr = function(at)
  local again = call('HGET', P .. 'job:' .. ARGV[at], 'a')
  if again then
    dueAgain(ARGV[at], again)
    call('HSET', P .. 'job:' .. ARGV[at], 'n', 0)
  else
    dropJob(ARGV[at])
  end
  return 1
end

OPS.jp = function(at)
  local key, due = P .. 'job:' .. ARGV[at], ARGV[at + 1]
  if call('EXISTS', key) == 0 then return 0 end
  local again = call('HGET', key, 'a')
  if again and tonumber(again) < tonumber(due) then due = again end
  dueAgain(ARGV[at], due)
  return 1
end

OPS.jc = function(at)
  local id, key = ARGV[at], P .. 'job:' .. ARGV[at]
  local job = call('HMGET', key, 'k', 'p', 'd', 'n')
  if not job[1] then
    call('ZREM', P .. 'due', id)
    return false
  end
  if tonumber(job[3]) > tonumber(ARGV[at + 1]) then return false end
  call('HSET', key, 'd', ARGV[at + 2], 'l', 1)
  call('HDEL', key, 'a')
  call('HINCRBY', key, 'n', 1)
  call('ZADD', P .. 'due', ARGV[at + 2], id)
  return job
end

OPS.L = function(at) return call('HSET', P .. 'where', ARGV[at], ARGV[at + 1]) end
OPS.l = function(at) return call('HDEL', P .. 'where', ARGV[at]) end
`
