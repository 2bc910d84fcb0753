/**
 * Templates, all of an app in one partition, so that they are counted in the script that adds one.
 *
 *   tp:<app>   hash: name to template (JSON)
 *   ti:<app>   hash: id to name
 *
 *   tc app id name template max → created | exists | full | taken
 *   tr app id                   → 1; 0: there is none
 */
export const TEMPLATES = `
OPS.tc = function(at)
  local app, id, name = ARGV[at], ARGV[at + 1], ARGV[at + 2]
  if call('HEXISTS', P .. 'tp:' .. app, name) == 1 then return 'exists' end
  if call('HLEN', P .. 'tp:' .. app) >= tonumber(ARGV[at + 4]) then return 'full' end
  if call('HSETNX', P .. 'ti:' .. app, id, name) == 0 then return 'taken' end
  call('HSET', P .. 'tp:' .. app, name, ARGV[at + 3])
  return 'created'
end

OPS.tr = function(at)
  local app, id = ARGV[at], ARGV[at + 1]
  local name = call('HGET', P .. 'ti:' .. app, id)
  if not name then return 0 end
  call('HDEL', P .. 'ti:' .. app, id)
  return call('HDEL', P .. 'tp:' .. app, name)
end
`
