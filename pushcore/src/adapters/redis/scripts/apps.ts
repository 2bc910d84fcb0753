/**
 * Apps and access keys, all in one partition: apps (reference to JSON), numbers (reference to the small number
 * that stands for it in keys), access (key id to JSON), version.
 *
 * ref app, key id, key as it was read (empty: none), key as it is to be → the app's number | exists | changed
 */
export const CREATE_APP = `
if call('HEXISTS', P .. 'apps', ARGV[1]) == 1 then return 'exists' end
if (call('HGET', P .. 'access', ARGV[3]) or '') ~= ARGV[4] then return 'changed' end
call('HSET', P .. 'numbers', ARGV[1], call('INCR', P .. 'last'))
call('HSET', P .. 'apps', ARGV[1], ARGV[2])
call('HSET', P .. 'access', ARGV[3], ARGV[5])
call('INCR', P .. 'version')
return 'created'
`

/** version as it was read, hash (apps, access), field, value (empty: removed) → 1, or 0 when there is another version. */
export const CHANGE_APPS = `
if (call('GET', P .. 'version') or '0') ~= ARGV[1] then return 0 end
if ARGV[4] == '' then call('HDEL', P .. ARGV[2], ARGV[3]) else call('HSET', P .. ARGV[2], ARGV[3], ARGV[4]) end
call('INCR', P .. 'version')
return 1
`

/** version → nil when it is the present one, or version, apps, numbers, access keys. */
export const READ_APPS = `
local version = call('GET', P .. 'version') or '0'
if version == ARGV[1] then return false end
return { version, call('HGETALL', P .. 'apps'), call('HGETALL', P .. 'numbers'), call('HGETALL', P .. 'access') }
`
