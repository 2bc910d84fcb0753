import { google } from '../gen/google-rpc.js'

/** The details of a gRPC error, as protobufjs generates them from schema/google-rpc.proto. */
export const { BadRequest, ErrorInfo, RetryInfo, Status } = google.rpc
export type Status = google.rpc.Status.$Properties
