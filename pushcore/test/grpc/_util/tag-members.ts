import type { Client } from '@grpc/grpc-js'
import type { AddTagMembersRequest, AddTagMembersResponse } from '@openmps/proto/push'
import { PUSH_CORE } from '../../../src/grpc/index.ts'
import { KEY } from './service.ts'

/** One stream of these messages. */
export function addMembers(client: Client, messages: readonly AddTagMembersRequest[]): Promise<AddTagMembersResponse> {
  const { path, requestSerialize, responseDeserialize } = PUSH_CORE.addTagMembers
  return new Promise((resolve, reject) => {
    const stream = client.makeClientStreamRequest(path, requestSerialize, responseDeserialize, KEY, (error, value) => {
      if (error !== null) reject(error)
      else if (value === undefined) reject(new Error('neither answer nor error'))
      else resolve(value)
    })
    for (const message of messages) stream.write(message)
    stream.end()
  })
}
