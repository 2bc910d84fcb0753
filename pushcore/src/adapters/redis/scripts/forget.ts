/**
 * Forgetting of idle devices. What is in the device's partition goes at once; of what is in others, a user's set and
 * aliases, a note stays in the hash of the device and in bi until they have let it go: see Bindings.
 *
 *   df token app idle-since tags   → 1: others have to let it go; 0: nothing is left; nil: it was active since, is not
 *                                    known, has not so many tags or a binding of it is not done
 */
export const FORGET = `
OPS.df = function(at)
  local token, app = ARGV[at], ARGV[at + 1]
  local key, tagsKey = P .. 'dev:' .. token, P .. 'mt:' .. app .. ':device:' .. token
  local aliasesKey = P .. 'al:' .. app .. ':' .. token
  local dev = call('HMGET', key, 'a', 'lastActiveAtMs', 'uk', 'bs')
  if dev[1] ~= app or tonumber(dev[2] or 0) > tonumber(ARGV[at + 2]) then return false end
  if call('SCARD', tagsKey) ~= tonumber(ARGV[at + 3]) or call('ZSCORE', P .. 'bi', token) then return false end
  for _, id in ipairs(call('SMEMBERS', tagsKey)) do
    call('ZREM', P .. 'gm:' .. app .. ':device:' .. id, token)
  end
  local aliases = call('SMEMBERS', aliasesKey)
  call('DEL', key, tagsKey, aliasesKey)
  call('ZREM', P .. 'dv:' .. app, token)
  if not dev[3] and #aliases == 0 then return 0 end
  -- The number goes on, so that what is late about the old binding changes nothing of a new one.
  call('HSET', key, 'bs', (dev[4] or 0) + 1)
  if dev[3] then call('HSET', key, 'pu', dev[3]) end
  if #aliases > 0 then call('HSET', key, 'fa', cmsgpack.pack({ app, unpack(aliases) })) end
  call('ZADD', P .. 'bi', NOW, token)
  return 1
end
`
