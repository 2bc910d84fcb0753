/**
 * What keeps callers and messages within their bounds. Redis forgets each by itself.
 *
 *   rl:<key>                            when the whole burst of the access key is there again
 *   im:<scope length>:<scope><key>      hash: h of the request, c claim, u good until, a answer
 *   cc:<app>:<day>:<category>:<token>   set: message keys
 *
 *   rt key now needed full cost          → 1 or 0, milliseconds owed (a text: they have fractions)
 *   ib key hash claim now until          → new | busy | different | done answer
 *   if key claim now until answer        → 1; 0: another attempt's
 *   ia key claim                         → the same
 *   ct key message max life              → 1; 0: it would be one too many
 *   cl key message max                   → the same, and nothing is counted
 */
export const GUARDS = `
OPS.rt = function(at)
  local key, now = P .. 'rl:' .. ARGV[at], tonumber(ARGV[at + 1])
  local owed = math.max(0, tonumber(call('GET', key) or '0') - now)
  if owed + tonumber(ARGV[at + 2]) > tonumber(ARGV[at + 3]) then return { 0, string.format('%.6f', owed) } end
  owed = owed + tonumber(ARGV[at + 4])
  call('SET', key, string.format('%.6f', now + owed), 'PX', math.ceil(owed) + 60000)
  return { 1, string.format('%.6f', owed) }
end

OPS.ib = function(at)
  local key, now, till = P .. 'im:' .. ARGV[at], tonumber(ARGV[at + 3]), ARGV[at + 4]
  local stored = call('HMGET', key, 'h', 'u', 'a')
  if stored[1] and tonumber(stored[2]) > now then
    if stored[1] ~= ARGV[at + 1] then return { 'different' } end
    return stored[3] and { 'done', stored[3] } or { 'busy' }
  end
  call('DEL', key)
  call('HSET', key, 'h', ARGV[at + 1], 'c', ARGV[at + 2], 'u', till)
  call('PEXPIRE', key, tonumber(till) - now)
  return { 'new' }
end

OPS['if'] = function(at)
  local key = P .. 'im:' .. ARGV[at]
  if call('HGET', key, 'c') ~= ARGV[at + 1] then return 0 end
  call('HSET', key, 'u', ARGV[at + 3], 'a', ARGV[at + 4])
  call('PEXPIRE', key, tonumber(ARGV[at + 3]) - tonumber(ARGV[at + 2]))
  return 1
end

OPS.ia = function(at)
  local key = P .. 'im:' .. ARGV[at]
  if call('HGET', key, 'c') ~= ARGV[at + 1] then return 0 end
  return call('DEL', key)
end

OPS.cl = function(at)
  local key = P .. 'cc:' .. ARGV[at]
  if call('SISMEMBER', key, ARGV[at + 1]) == 1 then return 1 end
  return call('SCARD', key) < tonumber(ARGV[at + 2]) and 1 or 0
end

OPS.ct = function(at)
  local key = P .. 'cc:' .. ARGV[at]
  if call('SISMEMBER', key, ARGV[at + 1]) == 1 then return 1 end
  if call('SCARD', key) >= tonumber(ARGV[at + 2]) then return 0 end
  call('SADD', key, ARGV[at + 1])
  call('PEXPIRE', key, ARGV[at + 3])
  return 1
end
`
