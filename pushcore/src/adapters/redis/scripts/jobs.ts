/**
 * Jobs, and where a user's message is.
 *
 *   job:<id>     hash: kind, payload, due, how often it was claimed (n), l while it is leased, and then when it was added
 *                again for (a)
 *   due:<name>   sorted set: the jobs whose kinds have the name, by the time when they are due or their lease ends
 *   due          sorted set: the names, each with a time that none of its jobs is before
 *
 *   ja id kind due payload | jr id until | jp id until due | jx id   → add; complete, postpone (0: the lease is not the
 *                                                                      job's any more); remove
 *   jc id name now until   → kind payload due attempts of a job that is due, leased until then; nil: another has it
 *   L id partition | l id                         → notes or forgets the partition of a message
 */
export const JOBS = `
OPS.ja = function(at)
  addJob(ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3])
  return 1
end

-- Kind of the job, and when it was added again for; nil when the lease is not its own.
local function leased(id, til)
  local job = call('HMGET', P .. 'job:' .. id, 'k', 'l', 'd', 'a')
  if job[2] and job[3] == til then return job[1], job[4] end
end

local function giveBack(id, kind, due)
  local key = P .. 'job:' .. id
  call('HSET', key, 'd', due)
  call('HDEL', key, 'l', 'a')
  jobDue(id, kind, due)
end

OPS.jr = function(at)
  local id = ARGV[at]
  local kind, again = leased(id, ARGV[at + 1])
  if not kind then return 0 end
  if again then
    giveBack(id, kind, again)
    call('HSET', P .. 'job:' .. id, 'n', 0)
  else
    dropJob(id)
  end
  return 1
end

OPS.jp = function(at)
  local id, due = ARGV[at], ARGV[at + 2]
  local kind, again = leased(id, ARGV[at + 1])
  if not kind then return 0 end
  if again and tonumber(again) < tonumber(due) then due = again end
  giveBack(id, kind, due)
  return 1
end

OPS.jx = function(at)
  dropJob(ARGV[at])
  return 1
end

OPS.jc = function(at)
  local id, key, til = ARGV[at], P .. 'job:' .. ARGV[at], ARGV[at + 3]
  local job = call('HMGET', key, 'k', 'p', 'd', 'n')
  if not job[1] then
    call('ZREM', P .. 'due:' .. ARGV[at + 1], id)
    return false
  end
  if tonumber(job[3]) > tonumber(ARGV[at + 2]) then return false end
  call('HSET', key, 'd', til, 'l', 1)
  call('HDEL', key, 'a')
  call('HINCRBY', key, 'n', 1)
  jobDue(id, job[1], til)
  return job
end

OPS.L = function(at) return call('HSET', P .. 'where', ARGV[at], ARGV[at + 1]) end
OPS.l = function(at) return call('HDEL', P .. 'where', ARGV[at]) end
`

/**
 * What is due in one partition. A name's time, which may be too early, is set right on the way.
 *
 *   now limit without…   → name, the time of its first job, a list of ids and times of the first jobs…, of the names whose
 *                          time has come; of all others, and of those without places, name, time, an empty list
 */
export const DUE_JOBS = `
local without, out = {}, {}
for n = 3, #ARGV do without[ARGV[n]] = true end
local names = call('ZRANGE', P .. 'due', 0, -1, 'WITHSCORES')
for n = 1, #names, 2 do
  local name, first, jobs = names[n], names[n + 1], {}
  if not without[name] and tonumber(first) <= tonumber(ARGV[1]) then
    jobs = call('ZRANGE', P .. 'due:' .. name, 0, ARGV[2] - 1, 'WITHSCORES')
    first = jobs[2]
    if first then call('ZADD', P .. 'due', first, name) else call('ZREM', P .. 'due', name) end
  end
  if first then
    out[#out + 1] = name
    out[#out + 1] = first
    out[#out + 1] = jobs
  end
end
return out
`
