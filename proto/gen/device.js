/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["openmps-device"] || ($protobuf.roots["openmps-device"] = {});

export const openmps = $root.openmps = (() => {

    /**
     * Namespace openmps.
     * @exports openmps
     * @namespace
     */
    const openmps = {};

    openmps.device = (function() {

        /**
         * Namespace device.
         * @memberof openmps
         * @namespace
         */
        const device = {};

        device.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof openmps.device
             * @namespace
             */
            const v1 = {};

            v1.ClientFrame = (function() {

                /**
                 * Properties of a ClientFrame.
                 * @typedef {Object} openmps.device.v1.ClientFrame.$Properties
                 * @property {openmps.device.v1.Connect.$Properties|null} [connect] ClientFrame connect
                 * @property {openmps.device.v1.Ack.$Properties|null} [ack] ClientFrame ack
                 * @property {openmps.device.v1.Request.$Properties|null} [request] ClientFrame request
                 * @property {openmps.device.v1.Event.$Properties|null} [event] ClientFrame event
                 * @property {openmps.device.v1.Ping.$Properties|null} [ping] ClientFrame ping
                 * @property {"connect"|"ack"|"request"|"event"|"ping"} [body] ClientFrame body
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ClientFrame.
                 * @memberof openmps.device.v1
                 * @interface IClientFrame
                 * @augments openmps.device.v1.ClientFrame.$Properties
                 * @deprecated Use openmps.device.v1.ClientFrame.$Properties instead.
                 */

                /**
                 * Narrowed shape of a ClientFrame.
                 * @typedef {{
                 *   connect?: openmps.device.v1.Connect.$Shape|null;
                 *   ack?: openmps.device.v1.Ack.$Shape|null;
                 *   request?: openmps.device.v1.Request.$Shape|null;
                 *   event?: openmps.device.v1.Event.$Shape|null;
                 *   ping?: openmps.device.v1.Ping.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ body?: undefined; connect?: null; ack?: null; request?: null; event?: null; ping?: null }|{ body?: "connect"; connect: openmps.device.v1.Connect.$Shape; ack?: null; request?: null; event?: null; ping?: null }|{ body?: "ack"; connect?: null; ack: openmps.device.v1.Ack.$Shape; request?: null; event?: null; ping?: null }|{ body?: "request"; connect?: null; ack?: null; request: openmps.device.v1.Request.$Shape; event?: null; ping?: null }|{ body?: "event"; connect?: null; ack?: null; request?: null; event: openmps.device.v1.Event.$Shape; ping?: null }|{ body?: "ping"; connect?: null; ack?: null; request?: null; event?: null; ping: openmps.device.v1.Ping.$Shape })
                 * )} openmps.device.v1.ClientFrame.$Shape
                 */

                /**
                 * Constructs a new ClientFrame.
                 * @memberof openmps.device.v1
                 * @classdesc Represents a ClientFrame.
                 * @constructor
                 * @param {openmps.device.v1.ClientFrame.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ClientFrame = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ClientFrame connect.
                 * @member {openmps.device.v1.Connect.$Properties|null|undefined} connect
                 * @memberof openmps.device.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.connect = null;

                /**
                 * ClientFrame ack.
                 * @member {openmps.device.v1.Ack.$Properties|null|undefined} ack
                 * @memberof openmps.device.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.ack = null;

                /**
                 * ClientFrame request.
                 * @member {openmps.device.v1.Request.$Properties|null|undefined} request
                 * @memberof openmps.device.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.request = null;

                /**
                 * ClientFrame event.
                 * @member {openmps.device.v1.Event.$Properties|null|undefined} event
                 * @memberof openmps.device.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.event = null;

                /**
                 * ClientFrame ping.
                 * @member {openmps.device.v1.Ping.$Properties|null|undefined} ping
                 * @memberof openmps.device.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.ping = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * ClientFrame body.
                 * @member {"connect"|"ack"|"request"|"event"|"ping"|undefined} body
                 * @memberof openmps.device.v1.ClientFrame
                 * @instance
                 */
                $Object.defineProperty(ClientFrame.prototype, "body", {
                    get: $util.oneOfGetter($oneOfFields = ["connect", "ack", "request", "event", "ping"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified ClientFrame message. Does not implicitly {@link openmps.device.v1.ClientFrame.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.ClientFrame
                 * @static
                 * @param {openmps.device.v1.ClientFrame.$Properties} message ClientFrame message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ClientFrame.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.connect != null && $Object.hasOwnProperty.call(message, "connect"))
                        $root.openmps.device.v1.Connect.encode(message.connect, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.ack != null && $Object.hasOwnProperty.call(message, "ack"))
                        $root.openmps.device.v1.Ack.encode(message.ack, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.request != null && $Object.hasOwnProperty.call(message, "request"))
                        $root.openmps.device.v1.Request.encode(message.request, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.event != null && $Object.hasOwnProperty.call(message, "event"))
                        $root.openmps.device.v1.Event.encode(message.event, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.ping != null && $Object.hasOwnProperty.call(message, "ping"))
                        $root.openmps.device.v1.Ping.encode(message.ping, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ClientFrame message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.ClientFrame
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.ClientFrame & openmps.device.v1.ClientFrame.$Shape} ClientFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ClientFrame.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.ClientFrame();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.connect = $root.openmps.device.v1.Connect.decode(reader, reader.size(), $undefined, _depth + 1, message.connect);
                                message.body = "connect";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.ack = $root.openmps.device.v1.Ack.decode(reader, reader.size(), $undefined, _depth + 1, message.ack);
                                message.body = "ack";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.request = $root.openmps.device.v1.Request.decode(reader, reader.size(), $undefined, _depth + 1, message.request);
                                message.body = "request";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.event = $root.openmps.device.v1.Event.decode(reader, reader.size(), $undefined, _depth + 1, message.event);
                                message.body = "event";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.ping = $root.openmps.device.v1.Ping.decode(reader, reader.size(), $undefined, _depth + 1, message.ping);
                                message.body = "ping";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ClientFrame;
            })();

            v1.ServerFrame = (function() {

                /**
                 * Properties of a ServerFrame.
                 * @typedef {Object} openmps.device.v1.ServerFrame.$Properties
                 * @property {openmps.device.v1.Connected.$Properties|null} [connected] ServerFrame connected
                 * @property {openmps.device.v1.Push.$Properties|null} [push] ServerFrame push
                 * @property {openmps.device.v1.Response.$Properties|null} [response] ServerFrame response
                 * @property {openmps.device.v1.Revoke.$Properties|null} [revoke] ServerFrame revoke
                 * @property {openmps.device.v1.GoAway.$Properties|null} [goAway] ServerFrame goAway
                 * @property {openmps.device.v1.Ping.$Properties|null} [pong] ServerFrame pong
                 * @property {"connected"|"push"|"response"|"revoke"|"goAway"|"pong"} [body] ServerFrame body
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ServerFrame.
                 * @memberof openmps.device.v1
                 * @interface IServerFrame
                 * @augments openmps.device.v1.ServerFrame.$Properties
                 * @deprecated Use openmps.device.v1.ServerFrame.$Properties instead.
                 */

                /**
                 * Narrowed shape of a ServerFrame.
                 * @typedef {{
                 *   connected?: openmps.device.v1.Connected.$Shape|null;
                 *   push?: openmps.device.v1.Push.$Shape|null;
                 *   response?: openmps.device.v1.Response.$Shape|null;
                 *   revoke?: openmps.device.v1.Revoke.$Shape|null;
                 *   goAway?: openmps.device.v1.GoAway.$Shape|null;
                 *   pong?: openmps.device.v1.Ping.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ body?: undefined; connected?: null; push?: null; response?: null; revoke?: null; goAway?: null; pong?: null }|{ body?: "connected"; connected: openmps.device.v1.Connected.$Shape; push?: null; response?: null; revoke?: null; goAway?: null; pong?: null }|{ body?: "push"; connected?: null; push: openmps.device.v1.Push.$Shape; response?: null; revoke?: null; goAway?: null; pong?: null }|{ body?: "response"; connected?: null; push?: null; response: openmps.device.v1.Response.$Shape; revoke?: null; goAway?: null; pong?: null }|{ body?: "revoke"; connected?: null; push?: null; response?: null; revoke: openmps.device.v1.Revoke.$Shape; goAway?: null; pong?: null }|{ body?: "goAway"; connected?: null; push?: null; response?: null; revoke?: null; goAway: openmps.device.v1.GoAway.$Shape; pong?: null }|{ body?: "pong"; connected?: null; push?: null; response?: null; revoke?: null; goAway?: null; pong: openmps.device.v1.Ping.$Shape })
                 * )} openmps.device.v1.ServerFrame.$Shape
                 */

                /**
                 * Constructs a new ServerFrame.
                 * @memberof openmps.device.v1
                 * @classdesc Represents a ServerFrame.
                 * @constructor
                 * @param {openmps.device.v1.ServerFrame.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ServerFrame = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ServerFrame connected.
                 * @member {openmps.device.v1.Connected.$Properties|null|undefined} connected
                 * @memberof openmps.device.v1.ServerFrame
                 * @instance
                 */
                ServerFrame.prototype.connected = null;

                /**
                 * ServerFrame push.
                 * @member {openmps.device.v1.Push.$Properties|null|undefined} push
                 * @memberof openmps.device.v1.ServerFrame
                 * @instance
                 */
                ServerFrame.prototype.push = null;

                /**
                 * ServerFrame response.
                 * @member {openmps.device.v1.Response.$Properties|null|undefined} response
                 * @memberof openmps.device.v1.ServerFrame
                 * @instance
                 */
                ServerFrame.prototype.response = null;

                /**
                 * ServerFrame revoke.
                 * @member {openmps.device.v1.Revoke.$Properties|null|undefined} revoke
                 * @memberof openmps.device.v1.ServerFrame
                 * @instance
                 */
                ServerFrame.prototype.revoke = null;

                /**
                 * ServerFrame goAway.
                 * @member {openmps.device.v1.GoAway.$Properties|null|undefined} goAway
                 * @memberof openmps.device.v1.ServerFrame
                 * @instance
                 */
                ServerFrame.prototype.goAway = null;

                /**
                 * ServerFrame pong.
                 * @member {openmps.device.v1.Ping.$Properties|null|undefined} pong
                 * @memberof openmps.device.v1.ServerFrame
                 * @instance
                 */
                ServerFrame.prototype.pong = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * ServerFrame body.
                 * @member {"connected"|"push"|"response"|"revoke"|"goAway"|"pong"|undefined} body
                 * @memberof openmps.device.v1.ServerFrame
                 * @instance
                 */
                $Object.defineProperty(ServerFrame.prototype, "body", {
                    get: $util.oneOfGetter($oneOfFields = ["connected", "push", "response", "revoke", "goAway", "pong"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified ServerFrame message. Does not implicitly {@link openmps.device.v1.ServerFrame.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.ServerFrame
                 * @static
                 * @param {openmps.device.v1.ServerFrame.$Properties} message ServerFrame message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ServerFrame.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.connected != null && $Object.hasOwnProperty.call(message, "connected"))
                        $root.openmps.device.v1.Connected.encode(message.connected, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.push != null && $Object.hasOwnProperty.call(message, "push"))
                        $root.openmps.device.v1.Push.encode(message.push, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.response != null && $Object.hasOwnProperty.call(message, "response"))
                        $root.openmps.device.v1.Response.encode(message.response, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.revoke != null && $Object.hasOwnProperty.call(message, "revoke"))
                        $root.openmps.device.v1.Revoke.encode(message.revoke, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.goAway != null && $Object.hasOwnProperty.call(message, "goAway"))
                        $root.openmps.device.v1.GoAway.encode(message.goAway, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.pong != null && $Object.hasOwnProperty.call(message, "pong"))
                        $root.openmps.device.v1.Ping.encode(message.pong, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ServerFrame message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.ServerFrame
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.ServerFrame & openmps.device.v1.ServerFrame.$Shape} ServerFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ServerFrame.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.ServerFrame();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.connected = $root.openmps.device.v1.Connected.decode(reader, reader.size(), $undefined, _depth + 1, message.connected);
                                message.body = "connected";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.push = $root.openmps.device.v1.Push.decode(reader, reader.size(), $undefined, _depth + 1, message.push);
                                message.body = "push";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.response = $root.openmps.device.v1.Response.decode(reader, reader.size(), $undefined, _depth + 1, message.response);
                                message.body = "response";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.revoke = $root.openmps.device.v1.Revoke.decode(reader, reader.size(), $undefined, _depth + 1, message.revoke);
                                message.body = "revoke";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.goAway = $root.openmps.device.v1.GoAway.decode(reader, reader.size(), $undefined, _depth + 1, message.goAway);
                                message.body = "goAway";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.pong = $root.openmps.device.v1.Ping.decode(reader, reader.size(), $undefined, _depth + 1, message.pong);
                                message.body = "pong";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ServerFrame;
            })();

            /**
             * Platform enum.
             * @name openmps.device.v1.Platform
             * @enum {number}
             * @property {number} PLATFORM_UNKNOWN=0 PLATFORM_UNKNOWN value
             * @property {number} PLATFORM_ANDROID=1 PLATFORM_ANDROID value
             * @property {number} PLATFORM_IOS=2 PLATFORM_IOS value
             * @property {number} PLATFORM_HARMONYOS=7 PLATFORM_HARMONYOS value
             */
            v1.Platform = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "PLATFORM_UNKNOWN"] = 0;
                values[valuesById[1] = "PLATFORM_ANDROID"] = 1;
                values[valuesById[2] = "PLATFORM_IOS"] = 2;
                values[valuesById[7] = "PLATFORM_HARMONYOS"] = 7;
                return values;
            })();

            v1.Connect = (function() {

                /**
                 * Properties of a Connect.
                 * @typedef {Object} openmps.device.v1.Connect.$Properties
                 * @property {string|null} [appId] Connect appId
                 * @property {string|null} [workspaceId] Connect workspaceId
                 * @property {string|null} [deviceToken] Connect deviceToken
                 * @property {string|null} [deviceSecret] Connect deviceSecret
                 * @property {openmps.device.v1.Platform|null} [platform] Connect platform
                 * @property {string|null} [appVersion] Connect appVersion
                 * @property {string|null} [sdkVersion] Connect sdkVersion
                 * @property {string|null} [broadcastCursor] Connect broadcastCursor
                 * @property {string|null} [timeZone] Connect timeZone
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Connect.
                 * @memberof openmps.device.v1
                 * @interface IConnect
                 * @augments openmps.device.v1.Connect.$Properties
                 * @deprecated Use openmps.device.v1.Connect.$Properties instead.
                 */

                /**
                 * Shape of a Connect.
                 * @typedef {openmps.device.v1.Connect.$Properties} openmps.device.v1.Connect.$Shape
                 */

                /**
                 * Constructs a new Connect.
                 * @memberof openmps.device.v1
                 * @classdesc Represents a Connect.
                 * @constructor
                 * @param {openmps.device.v1.Connect.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Connect = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Connect appId.
                 * @member {string} appId
                 * @memberof openmps.device.v1.Connect
                 * @instance
                 */
                Connect.prototype.appId = "";

                /**
                 * Connect workspaceId.
                 * @member {string} workspaceId
                 * @memberof openmps.device.v1.Connect
                 * @instance
                 */
                Connect.prototype.workspaceId = "";

                /**
                 * Connect deviceToken.
                 * @member {string} deviceToken
                 * @memberof openmps.device.v1.Connect
                 * @instance
                 */
                Connect.prototype.deviceToken = "";

                /**
                 * Connect deviceSecret.
                 * @member {string} deviceSecret
                 * @memberof openmps.device.v1.Connect
                 * @instance
                 */
                Connect.prototype.deviceSecret = "";

                /**
                 * Connect platform.
                 * @member {openmps.device.v1.Platform} platform
                 * @memberof openmps.device.v1.Connect
                 * @instance
                 */
                Connect.prototype.platform = 0;

                /**
                 * Connect appVersion.
                 * @member {string} appVersion
                 * @memberof openmps.device.v1.Connect
                 * @instance
                 */
                Connect.prototype.appVersion = "";

                /**
                 * Connect sdkVersion.
                 * @member {string} sdkVersion
                 * @memberof openmps.device.v1.Connect
                 * @instance
                 */
                Connect.prototype.sdkVersion = "";

                /**
                 * Connect broadcastCursor.
                 * @member {string} broadcastCursor
                 * @memberof openmps.device.v1.Connect
                 * @instance
                 */
                Connect.prototype.broadcastCursor = "";

                /**
                 * Connect timeZone.
                 * @member {string} timeZone
                 * @memberof openmps.device.v1.Connect
                 * @instance
                 */
                Connect.prototype.timeZone = "";

                /**
                 * Encodes the specified Connect message. Does not implicitly {@link openmps.device.v1.Connect.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.Connect
                 * @static
                 * @param {openmps.device.v1.Connect.$Properties} message Connect message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Connect.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.appId != null && $Object.hasOwnProperty.call(message, "appId") && message.appId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.appId);
                    if (message.workspaceId != null && $Object.hasOwnProperty.call(message, "workspaceId") && message.workspaceId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.workspaceId);
                    if (message.deviceToken != null && $Object.hasOwnProperty.call(message, "deviceToken") && message.deviceToken !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.deviceToken);
                    if (message.deviceSecret != null && $Object.hasOwnProperty.call(message, "deviceSecret") && message.deviceSecret !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.deviceSecret);
                    if (message.platform != null && $Object.hasOwnProperty.call(message, "platform") && message.platform !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).int32(message.platform);
                    if (message.appVersion != null && $Object.hasOwnProperty.call(message, "appVersion") && message.appVersion !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.appVersion);
                    if (message.sdkVersion != null && $Object.hasOwnProperty.call(message, "sdkVersion") && message.sdkVersion !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.sdkVersion);
                    if (message.broadcastCursor != null && $Object.hasOwnProperty.call(message, "broadcastCursor") && message.broadcastCursor !== "")
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.broadcastCursor);
                    if (message.timeZone != null && $Object.hasOwnProperty.call(message, "timeZone") && message.timeZone !== "")
                        writer.uint32(/* id 9, wireType 2 =*/74).string(message.timeZone);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Connect message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.Connect
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Connect & openmps.device.v1.Connect.$Shape} Connect
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Connect.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.Connect();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.appId = value;
                                else
                                    delete message.appId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.workspaceId = value;
                                else
                                    delete message.workspaceId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.deviceToken = value;
                                else
                                    delete message.deviceToken;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.deviceSecret = value;
                                else
                                    delete message.deviceSecret;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.platform = value;
                                else
                                    delete message.platform;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.appVersion = value;
                                else
                                    delete message.appVersion;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.sdkVersion = value;
                                else
                                    delete message.sdkVersion;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.broadcastCursor = value;
                                else
                                    delete message.broadcastCursor;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.timeZone = value;
                                else
                                    delete message.timeZone;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Connect;
            })();

            v1.Connected = (function() {

                /**
                 * Properties of a Connected.
                 * @typedef {Object} openmps.device.v1.Connected.$Properties
                 * @property {string|null} [deviceToken] Connected deviceToken
                 * @property {string|null} [deviceSecret] Connected deviceSecret
                 * @property {string|null} [userId] Connected userId
                 * @property {number|null} [serverTimeMs] Connected serverTimeMs
                 * @property {number|null} [idleTimeoutMs] Connected idleTimeoutMs
                 * @property {number|null} [reconnectMinMs] Connected reconnectMinMs
                 * @property {number|null} [reconnectMaxMs] Connected reconnectMaxMs
                 * @property {number|null} [maxInFlight] Connected maxInFlight
                 * @property {number|null} [maxClientFrameBytes] Connected maxClientFrameBytes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Connected.
                 * @memberof openmps.device.v1
                 * @interface IConnected
                 * @augments openmps.device.v1.Connected.$Properties
                 * @deprecated Use openmps.device.v1.Connected.$Properties instead.
                 */

                /**
                 * Shape of a Connected.
                 * @typedef {openmps.device.v1.Connected.$Properties} openmps.device.v1.Connected.$Shape
                 */

                /**
                 * Constructs a new Connected.
                 * @memberof openmps.device.v1
                 * @classdesc Represents a Connected.
                 * @constructor
                 * @param {openmps.device.v1.Connected.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Connected = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Connected deviceToken.
                 * @member {string} deviceToken
                 * @memberof openmps.device.v1.Connected
                 * @instance
                 */
                Connected.prototype.deviceToken = "";

                /**
                 * Connected deviceSecret.
                 * @member {string} deviceSecret
                 * @memberof openmps.device.v1.Connected
                 * @instance
                 */
                Connected.prototype.deviceSecret = "";

                /**
                 * Connected userId.
                 * @member {string} userId
                 * @memberof openmps.device.v1.Connected
                 * @instance
                 */
                Connected.prototype.userId = "";

                /**
                 * Connected serverTimeMs.
                 * @member {number} serverTimeMs
                 * @memberof openmps.device.v1.Connected
                 * @instance
                 */
                Connected.prototype.serverTimeMs = 0;

                /**
                 * Connected idleTimeoutMs.
                 * @member {number} idleTimeoutMs
                 * @memberof openmps.device.v1.Connected
                 * @instance
                 */
                Connected.prototype.idleTimeoutMs = 0;

                /**
                 * Connected reconnectMinMs.
                 * @member {number} reconnectMinMs
                 * @memberof openmps.device.v1.Connected
                 * @instance
                 */
                Connected.prototype.reconnectMinMs = 0;

                /**
                 * Connected reconnectMaxMs.
                 * @member {number} reconnectMaxMs
                 * @memberof openmps.device.v1.Connected
                 * @instance
                 */
                Connected.prototype.reconnectMaxMs = 0;

                /**
                 * Connected maxInFlight.
                 * @member {number} maxInFlight
                 * @memberof openmps.device.v1.Connected
                 * @instance
                 */
                Connected.prototype.maxInFlight = 0;

                /**
                 * Connected maxClientFrameBytes.
                 * @member {number} maxClientFrameBytes
                 * @memberof openmps.device.v1.Connected
                 * @instance
                 */
                Connected.prototype.maxClientFrameBytes = 0;

                /**
                 * Encodes the specified Connected message. Does not implicitly {@link openmps.device.v1.Connected.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.Connected
                 * @static
                 * @param {openmps.device.v1.Connected.$Properties} message Connected message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Connected.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.deviceToken != null && $Object.hasOwnProperty.call(message, "deviceToken") && message.deviceToken !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.deviceToken);
                    if (message.deviceSecret != null && $Object.hasOwnProperty.call(message, "deviceSecret") && message.deviceSecret !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.deviceSecret);
                    if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && message.userId !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.userId);
                    if (message.serverTimeMs != null && $Object.hasOwnProperty.call(message, "serverTimeMs") && (typeof message.serverTimeMs === "object" ? message.serverTimeMs.low || message.serverTimeMs.high : message.serverTimeMs !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.serverTimeMs);
                    if (message.idleTimeoutMs != null && $Object.hasOwnProperty.call(message, "idleTimeoutMs") && message.idleTimeoutMs !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.idleTimeoutMs);
                    if (message.reconnectMinMs != null && $Object.hasOwnProperty.call(message, "reconnectMinMs") && message.reconnectMinMs !== 0)
                        writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.reconnectMinMs);
                    if (message.reconnectMaxMs != null && $Object.hasOwnProperty.call(message, "reconnectMaxMs") && message.reconnectMaxMs !== 0)
                        writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.reconnectMaxMs);
                    if (message.maxInFlight != null && $Object.hasOwnProperty.call(message, "maxInFlight") && message.maxInFlight !== 0)
                        writer.uint32(/* id 8, wireType 0 =*/64).uint32(message.maxInFlight);
                    if (message.maxClientFrameBytes != null && $Object.hasOwnProperty.call(message, "maxClientFrameBytes") && message.maxClientFrameBytes !== 0)
                        writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.maxClientFrameBytes);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Connected message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.Connected
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Connected & openmps.device.v1.Connected.$Shape} Connected
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Connected.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.Connected();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.deviceToken = value;
                                else
                                    delete message.deviceToken;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.deviceSecret = value;
                                else
                                    delete message.deviceSecret;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.userId = value;
                                else
                                    delete message.userId;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.serverTimeMs = value;
                                else
                                    delete message.serverTimeMs;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.idleTimeoutMs = value;
                                else
                                    delete message.idleTimeoutMs;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.reconnectMinMs = value;
                                else
                                    delete message.reconnectMinMs;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.reconnectMaxMs = value;
                                else
                                    delete message.reconnectMaxMs;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.maxInFlight = value;
                                else
                                    delete message.maxInFlight;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.maxClientFrameBytes = value;
                                else
                                    delete message.maxClientFrameBytes;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Connected;
            })();

            v1.Push = (function() {

                /**
                 * Properties of a Push.
                 * @typedef {Object} openmps.device.v1.Push.$Properties
                 * @property {string|null} [messageId] Push messageId
                 * @property {boolean|null} [silent] Push silent
                 * @property {string|null} [title] Push title
                 * @property {string|null} [content] Push content
                 * @property {openmps.device.v1.ClickAction|null} [action] Push action
                 * @property {string|null} [url] Push url
                 * @property {number|null} [pushStyle] Push pushStyle
                 * @property {string|null} [iconUrl] Push iconUrl
                 * @property {string|null} [imageUrl] Push imageUrl
                 * @property {string|null} [customId] Push customId
                 * @property {Object.<string,string>|null} [params] Push params
                 * @property {number|null} [expiresAtMs] Push expiresAtMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Push.
                 * @memberof openmps.device.v1
                 * @interface IPush
                 * @augments openmps.device.v1.Push.$Properties
                 * @deprecated Use openmps.device.v1.Push.$Properties instead.
                 */

                /**
                 * Shape of a Push.
                 * @typedef {openmps.device.v1.Push.$Properties} openmps.device.v1.Push.$Shape
                 */

                /**
                 * Constructs a new Push.
                 * @memberof openmps.device.v1
                 * @classdesc Represents a Push.
                 * @constructor
                 * @param {openmps.device.v1.Push.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Push = function (properties) {
                    this.params = {};
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Push messageId.
                 * @member {string} messageId
                 * @memberof openmps.device.v1.Push
                 * @instance
                 */
                Push.prototype.messageId = "";

                /**
                 * Push silent.
                 * @member {boolean} silent
                 * @memberof openmps.device.v1.Push
                 * @instance
                 */
                Push.prototype.silent = false;

                /**
                 * Push title.
                 * @member {string} title
                 * @memberof openmps.device.v1.Push
                 * @instance
                 */
                Push.prototype.title = "";

                /**
                 * Push content.
                 * @member {string} content
                 * @memberof openmps.device.v1.Push
                 * @instance
                 */
                Push.prototype.content = "";

                /**
                 * Push action.
                 * @member {openmps.device.v1.ClickAction} action
                 * @memberof openmps.device.v1.Push
                 * @instance
                 */
                Push.prototype.action = 0;

                /**
                 * Push url.
                 * @member {string} url
                 * @memberof openmps.device.v1.Push
                 * @instance
                 */
                Push.prototype.url = "";

                /**
                 * Push pushStyle.
                 * @member {number} pushStyle
                 * @memberof openmps.device.v1.Push
                 * @instance
                 */
                Push.prototype.pushStyle = 0;

                /**
                 * Push iconUrl.
                 * @member {string} iconUrl
                 * @memberof openmps.device.v1.Push
                 * @instance
                 */
                Push.prototype.iconUrl = "";

                /**
                 * Push imageUrl.
                 * @member {string} imageUrl
                 * @memberof openmps.device.v1.Push
                 * @instance
                 */
                Push.prototype.imageUrl = "";

                /**
                 * Push customId.
                 * @member {string} customId
                 * @memberof openmps.device.v1.Push
                 * @instance
                 */
                Push.prototype.customId = "";

                /**
                 * Push params.
                 * @member {Object.<string,string>} params
                 * @memberof openmps.device.v1.Push
                 * @instance
                 */
                Push.prototype.params = $util.emptyObject;

                /**
                 * Push expiresAtMs.
                 * @member {number} expiresAtMs
                 * @memberof openmps.device.v1.Push
                 * @instance
                 */
                Push.prototype.expiresAtMs = 0;

                /**
                 * Encodes the specified Push message. Does not implicitly {@link openmps.device.v1.Push.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.Push
                 * @static
                 * @param {openmps.device.v1.Push.$Properties} message Push message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Push.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.messageId);
                    if (message.silent != null && $Object.hasOwnProperty.call(message, "silent") && message.silent !== false)
                        writer.uint32(/* id 2, wireType 0 =*/16).bool(message.silent);
                    if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.title);
                    if (message.content != null && $Object.hasOwnProperty.call(message, "content") && message.content !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.content);
                    if (message.action != null && $Object.hasOwnProperty.call(message, "action") && message.action !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).int32(message.action);
                    if (message.url != null && $Object.hasOwnProperty.call(message, "url") && message.url !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.url);
                    if (message.pushStyle != null && $Object.hasOwnProperty.call(message, "pushStyle") && message.pushStyle !== 0)
                        writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.pushStyle);
                    if (message.iconUrl != null && $Object.hasOwnProperty.call(message, "iconUrl") && message.iconUrl !== "")
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.iconUrl);
                    if (message.imageUrl != null && $Object.hasOwnProperty.call(message, "imageUrl") && message.imageUrl !== "")
                        writer.uint32(/* id 9, wireType 2 =*/74).string(message.imageUrl);
                    if (message.customId != null && $Object.hasOwnProperty.call(message, "customId") && message.customId !== "")
                        writer.uint32(/* id 10, wireType 2 =*/82).string(message.customId);
                    if (message.params != null && $Object.hasOwnProperty.call(message, "params"))
                        for (let keys = $Object.keys(message.params), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 11, wireType 2 =*/90).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.params[keys[i]]).ldelim();
                    if (message.expiresAtMs != null && $Object.hasOwnProperty.call(message, "expiresAtMs") && (typeof message.expiresAtMs === "object" ? message.expiresAtMs.low || message.expiresAtMs.high : message.expiresAtMs !== 0))
                        writer.uint32(/* id 12, wireType 0 =*/96).uint64(message.expiresAtMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Push message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.Push
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Push & openmps.device.v1.Push.$Shape} Push
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Push.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, key, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.Push();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.messageId = value;
                                else
                                    delete message.messageId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.silent = value;
                                else
                                    delete message.silent;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.title = value;
                                else
                                    delete message.title;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.content = value;
                                else
                                    delete message.content;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.action = value;
                                else
                                    delete message.action;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.url = value;
                                else
                                    delete message.url;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.pushStyle = value;
                                else
                                    delete message.pushStyle;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.iconUrl = value;
                                else
                                    delete message.iconUrl;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.imageUrl = value;
                                else
                                    delete message.imageUrl;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.customId = value;
                                else
                                    delete message.customId;
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                if (message.params === $util.emptyObject)
                                    message.params = {};
                                let end2 = reader.size() + reader.pos;
                                if (end2 > reader.len)
                                    throw $RangeError("index out of range");
                                reader.len = end2;
                                key = "";
                                value = "";
                                while (reader.pos < end2) {
                                    let tag2 = reader.tag();
                                    wireType = tag2 & 7;
                                    switch (tag2 >>>= 3) {
                                    case 1:
                                        if (wireType !== 2)
                                            break;
                                        key = reader.stringVerify();
                                        continue;
                                    case 2:
                                        if (wireType !== 2)
                                            break;
                                        value = reader.stringVerify();
                                        continue;
                                    }
                                    reader.skipType(wireType, _depth, tag2);
                                }
                                if (reader.pos !== end2)
                                    throw $RangeError("index out of range");
                                reader.len = end;
                                if (key === "__proto__")
                                    $util.makeProp(message.params, key);
                                message.params[key] = value;
                                continue;
                            }
                        case 12: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.expiresAtMs = value;
                                else
                                    delete message.expiresAtMs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Push;
            })();

            /**
             * ClickAction enum.
             * @name openmps.device.v1.ClickAction
             * @enum {number}
             * @property {number} CLICK_ACTION_OPEN_APP=0 CLICK_ACTION_OPEN_APP value
             * @property {number} CLICK_ACTION_WEB_PAGE=1 CLICK_ACTION_WEB_PAGE value
             * @property {number} CLICK_ACTION_IN_APP_PAGE=2 CLICK_ACTION_IN_APP_PAGE value
             * @property {number} CLICK_ACTION_NONE=3 CLICK_ACTION_NONE value
             */
            v1.ClickAction = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "CLICK_ACTION_OPEN_APP"] = 0;
                values[valuesById[1] = "CLICK_ACTION_WEB_PAGE"] = 1;
                values[valuesById[2] = "CLICK_ACTION_IN_APP_PAGE"] = 2;
                values[valuesById[3] = "CLICK_ACTION_NONE"] = 3;
                return values;
            })();

            v1.Ack = (function() {

                /**
                 * Properties of an Ack.
                 * @typedef {Object} openmps.device.v1.Ack.$Properties
                 * @property {Array.<string>|null} [messageIds] Ack messageIds
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Ack.
                 * @memberof openmps.device.v1
                 * @interface IAck
                 * @augments openmps.device.v1.Ack.$Properties
                 * @deprecated Use openmps.device.v1.Ack.$Properties instead.
                 */

                /**
                 * Shape of an Ack.
                 * @typedef {openmps.device.v1.Ack.$Properties} openmps.device.v1.Ack.$Shape
                 */

                /**
                 * Constructs a new Ack.
                 * @memberof openmps.device.v1
                 * @classdesc Represents an Ack.
                 * @constructor
                 * @param {openmps.device.v1.Ack.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Ack = function (properties) {
                    this.messageIds = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Ack messageIds.
                 * @member {Array.<string>} messageIds
                 * @memberof openmps.device.v1.Ack
                 * @instance
                 */
                Ack.prototype.messageIds = $util.emptyArray;

                /**
                 * Encodes the specified Ack message. Does not implicitly {@link openmps.device.v1.Ack.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.Ack
                 * @static
                 * @param {openmps.device.v1.Ack.$Properties} message Ack message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Ack.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.messageIds != null && message.messageIds.length)
                        for (let i = 0; i < message.messageIds.length; ++i)
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.messageIds[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Ack message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.Ack
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Ack & openmps.device.v1.Ack.$Shape} Ack
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Ack.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.Ack();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.messageIds && message.messageIds.length))
                                    message.messageIds = [];
                                message.messageIds.push(reader.stringVerify());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Ack;
            })();

            v1.Request = (function() {

                /**
                 * Properties of a Request.
                 * @typedef {Object} openmps.device.v1.Request.$Properties
                 * @property {number|null} [id] Request id
                 * @property {openmps.device.v1.Bind.$Properties|null} [bind] Request bind
                 * @property {openmps.device.v1.Unbind.$Properties|null} [unbind] Request unbind
                 * @property {openmps.device.v1.Report.$Properties|null} [report] Request report
                 * @property {openmps.device.v1.Alias.$Properties|null} [setAlias] Request setAlias
                 * @property {openmps.device.v1.Alias.$Properties|null} [removeAlias] Request removeAlias
                 * @property {openmps.device.v1.Tags.$Properties|null} [setTags] Request setTags
                 * @property {openmps.device.v1.Tags.$Properties|null} [removeTags] Request removeTags
                 * @property {openmps.device.v1.Phone.$Properties|null} [setPhone] Request setPhone
                 * @property {openmps.device.v1.Activity.$Properties|null} [reportActivity] Request reportActivity
                 * @property {"bind"|"unbind"|"report"|"setAlias"|"removeAlias"|"setTags"|"removeTags"|"setPhone"|"reportActivity"} [call] Request call
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Request.
                 * @memberof openmps.device.v1
                 * @interface IRequest
                 * @augments openmps.device.v1.Request.$Properties
                 * @deprecated Use openmps.device.v1.Request.$Properties instead.
                 */

                /**
                 * Narrowed shape of a Request.
                 * @typedef {{
                 *   id?: number|null;
                 *   bind?: openmps.device.v1.Bind.$Shape|null;
                 *   unbind?: openmps.device.v1.Unbind.$Shape|null;
                 *   report?: openmps.device.v1.Report.$Shape|null;
                 *   setAlias?: openmps.device.v1.Alias.$Shape|null;
                 *   removeAlias?: openmps.device.v1.Alias.$Shape|null;
                 *   setTags?: openmps.device.v1.Tags.$Shape|null;
                 *   removeTags?: openmps.device.v1.Tags.$Shape|null;
                 *   setPhone?: openmps.device.v1.Phone.$Shape|null;
                 *   reportActivity?: openmps.device.v1.Activity.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ call?: undefined; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "bind"; bind: openmps.device.v1.Bind.$Shape; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "unbind"; bind?: null; unbind: openmps.device.v1.Unbind.$Shape; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "report"; bind?: null; unbind?: null; report: openmps.device.v1.Report.$Shape; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "setAlias"; bind?: null; unbind?: null; report?: null; setAlias: openmps.device.v1.Alias.$Shape; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "removeAlias"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias: openmps.device.v1.Alias.$Shape; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "setTags"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags: openmps.device.v1.Tags.$Shape; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "removeTags"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags: openmps.device.v1.Tags.$Shape; setPhone?: null; reportActivity?: null }|{ call?: "setPhone"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone: openmps.device.v1.Phone.$Shape; reportActivity?: null }|{ call?: "reportActivity"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity: openmps.device.v1.Activity.$Shape })
                 * )} openmps.device.v1.Request.$Shape
                 */

                /**
                 * Constructs a new Request.
                 * @memberof openmps.device.v1
                 * @classdesc Represents a Request.
                 * @constructor
                 * @param {openmps.device.v1.Request.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Request = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Request id.
                 * @member {number} id
                 * @memberof openmps.device.v1.Request
                 * @instance
                 */
                Request.prototype.id = 0;

                /**
                 * Request bind.
                 * @member {openmps.device.v1.Bind.$Properties|null|undefined} bind
                 * @memberof openmps.device.v1.Request
                 * @instance
                 */
                Request.prototype.bind = null;

                /**
                 * Request unbind.
                 * @member {openmps.device.v1.Unbind.$Properties|null|undefined} unbind
                 * @memberof openmps.device.v1.Request
                 * @instance
                 */
                Request.prototype.unbind = null;

                /**
                 * Request report.
                 * @member {openmps.device.v1.Report.$Properties|null|undefined} report
                 * @memberof openmps.device.v1.Request
                 * @instance
                 */
                Request.prototype.report = null;

                /**
                 * Request setAlias.
                 * @member {openmps.device.v1.Alias.$Properties|null|undefined} setAlias
                 * @memberof openmps.device.v1.Request
                 * @instance
                 */
                Request.prototype.setAlias = null;

                /**
                 * Request removeAlias.
                 * @member {openmps.device.v1.Alias.$Properties|null|undefined} removeAlias
                 * @memberof openmps.device.v1.Request
                 * @instance
                 */
                Request.prototype.removeAlias = null;

                /**
                 * Request setTags.
                 * @member {openmps.device.v1.Tags.$Properties|null|undefined} setTags
                 * @memberof openmps.device.v1.Request
                 * @instance
                 */
                Request.prototype.setTags = null;

                /**
                 * Request removeTags.
                 * @member {openmps.device.v1.Tags.$Properties|null|undefined} removeTags
                 * @memberof openmps.device.v1.Request
                 * @instance
                 */
                Request.prototype.removeTags = null;

                /**
                 * Request setPhone.
                 * @member {openmps.device.v1.Phone.$Properties|null|undefined} setPhone
                 * @memberof openmps.device.v1.Request
                 * @instance
                 */
                Request.prototype.setPhone = null;

                /**
                 * Request reportActivity.
                 * @member {openmps.device.v1.Activity.$Properties|null|undefined} reportActivity
                 * @memberof openmps.device.v1.Request
                 * @instance
                 */
                Request.prototype.reportActivity = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * Request call.
                 * @member {"bind"|"unbind"|"report"|"setAlias"|"removeAlias"|"setTags"|"removeTags"|"setPhone"|"reportActivity"|undefined} call
                 * @memberof openmps.device.v1.Request
                 * @instance
                 */
                $Object.defineProperty(Request.prototype, "call", {
                    get: $util.oneOfGetter($oneOfFields = ["bind", "unbind", "report", "setAlias", "removeAlias", "setTags", "removeTags", "setPhone", "reportActivity"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified Request message. Does not implicitly {@link openmps.device.v1.Request.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.Request
                 * @static
                 * @param {openmps.device.v1.Request.$Properties} message Request message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Request.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.id);
                    if (message.bind != null && $Object.hasOwnProperty.call(message, "bind"))
                        $root.openmps.device.v1.Bind.encode(message.bind, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.unbind != null && $Object.hasOwnProperty.call(message, "unbind"))
                        $root.openmps.device.v1.Unbind.encode(message.unbind, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.report != null && $Object.hasOwnProperty.call(message, "report"))
                        $root.openmps.device.v1.Report.encode(message.report, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.setAlias != null && $Object.hasOwnProperty.call(message, "setAlias"))
                        $root.openmps.device.v1.Alias.encode(message.setAlias, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.removeAlias != null && $Object.hasOwnProperty.call(message, "removeAlias"))
                        $root.openmps.device.v1.Alias.encode(message.removeAlias, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.setTags != null && $Object.hasOwnProperty.call(message, "setTags"))
                        $root.openmps.device.v1.Tags.encode(message.setTags, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.removeTags != null && $Object.hasOwnProperty.call(message, "removeTags"))
                        $root.openmps.device.v1.Tags.encode(message.removeTags, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.setPhone != null && $Object.hasOwnProperty.call(message, "setPhone"))
                        $root.openmps.device.v1.Phone.encode(message.setPhone, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                    if (message.reportActivity != null && $Object.hasOwnProperty.call(message, "reportActivity"))
                        $root.openmps.device.v1.Activity.encode(message.reportActivity, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Request message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.Request
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Request & openmps.device.v1.Request.$Shape} Request
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Request.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.Request();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.bind = $root.openmps.device.v1.Bind.decode(reader, reader.size(), $undefined, _depth + 1, message.bind);
                                message.call = "bind";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.unbind = $root.openmps.device.v1.Unbind.decode(reader, reader.size(), $undefined, _depth + 1, message.unbind);
                                message.call = "unbind";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.report = $root.openmps.device.v1.Report.decode(reader, reader.size(), $undefined, _depth + 1, message.report);
                                message.call = "report";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.setAlias = $root.openmps.device.v1.Alias.decode(reader, reader.size(), $undefined, _depth + 1, message.setAlias);
                                message.call = "setAlias";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.removeAlias = $root.openmps.device.v1.Alias.decode(reader, reader.size(), $undefined, _depth + 1, message.removeAlias);
                                message.call = "removeAlias";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.setTags = $root.openmps.device.v1.Tags.decode(reader, reader.size(), $undefined, _depth + 1, message.setTags);
                                message.call = "setTags";
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.removeTags = $root.openmps.device.v1.Tags.decode(reader, reader.size(), $undefined, _depth + 1, message.removeTags);
                                message.call = "removeTags";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                message.setPhone = $root.openmps.device.v1.Phone.decode(reader, reader.size(), $undefined, _depth + 1, message.setPhone);
                                message.call = "setPhone";
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.reportActivity = $root.openmps.device.v1.Activity.decode(reader, reader.size(), $undefined, _depth + 1, message.reportActivity);
                                message.call = "reportActivity";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Request;
            })();

            v1.Bind = (function() {

                /**
                 * Properties of a Bind.
                 * @typedef {Object} openmps.device.v1.Bind.$Properties
                 * @property {string|null} [userId] Bind userId
                 * @property {string|null} [userToken] Bind userToken
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Bind.
                 * @memberof openmps.device.v1
                 * @interface IBind
                 * @augments openmps.device.v1.Bind.$Properties
                 * @deprecated Use openmps.device.v1.Bind.$Properties instead.
                 */

                /**
                 * Shape of a Bind.
                 * @typedef {openmps.device.v1.Bind.$Properties} openmps.device.v1.Bind.$Shape
                 */

                /**
                 * Constructs a new Bind.
                 * @memberof openmps.device.v1
                 * @classdesc Represents a Bind.
                 * @constructor
                 * @param {openmps.device.v1.Bind.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Bind = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Bind userId.
                 * @member {string} userId
                 * @memberof openmps.device.v1.Bind
                 * @instance
                 */
                Bind.prototype.userId = "";

                /**
                 * Bind userToken.
                 * @member {string} userToken
                 * @memberof openmps.device.v1.Bind
                 * @instance
                 */
                Bind.prototype.userToken = "";

                /**
                 * Encodes the specified Bind message. Does not implicitly {@link openmps.device.v1.Bind.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.Bind
                 * @static
                 * @param {openmps.device.v1.Bind.$Properties} message Bind message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Bind.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && message.userId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.userId);
                    if (message.userToken != null && $Object.hasOwnProperty.call(message, "userToken") && message.userToken !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.userToken);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Bind message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.Bind
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Bind & openmps.device.v1.Bind.$Shape} Bind
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Bind.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.Bind();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.userId = value;
                                else
                                    delete message.userId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.userToken = value;
                                else
                                    delete message.userToken;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Bind;
            })();

            v1.Unbind = (function() {

                /**
                 * Properties of an Unbind.
                 * @typedef {Object} openmps.device.v1.Unbind.$Properties
                 * @property {string|null} [userId] Unbind userId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Unbind.
                 * @memberof openmps.device.v1
                 * @interface IUnbind
                 * @augments openmps.device.v1.Unbind.$Properties
                 * @deprecated Use openmps.device.v1.Unbind.$Properties instead.
                 */

                /**
                 * Shape of an Unbind.
                 * @typedef {openmps.device.v1.Unbind.$Properties} openmps.device.v1.Unbind.$Shape
                 */

                /**
                 * Constructs a new Unbind.
                 * @memberof openmps.device.v1
                 * @classdesc Represents an Unbind.
                 * @constructor
                 * @param {openmps.device.v1.Unbind.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Unbind = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Unbind userId.
                 * @member {string} userId
                 * @memberof openmps.device.v1.Unbind
                 * @instance
                 */
                Unbind.prototype.userId = "";

                /**
                 * Encodes the specified Unbind message. Does not implicitly {@link openmps.device.v1.Unbind.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.Unbind
                 * @static
                 * @param {openmps.device.v1.Unbind.$Properties} message Unbind message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Unbind.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && message.userId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.userId);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Unbind message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.Unbind
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Unbind & openmps.device.v1.Unbind.$Shape} Unbind
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Unbind.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.Unbind();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.userId = value;
                                else
                                    delete message.userId;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Unbind;
            })();

            v1.Report = (function() {

                /**
                 * Properties of a Report.
                 * @typedef {Object} openmps.device.v1.Report.$Properties
                 * @property {number|null} [thirdChannel] Report thirdChannel
                 * @property {string|null} [thirdChannelDeviceToken] Report thirdChannelDeviceToken
                 * @property {string|null} [packageName] Report packageName
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Report.
                 * @memberof openmps.device.v1
                 * @interface IReport
                 * @augments openmps.device.v1.Report.$Properties
                 * @deprecated Use openmps.device.v1.Report.$Properties instead.
                 */

                /**
                 * Shape of a Report.
                 * @typedef {openmps.device.v1.Report.$Properties} openmps.device.v1.Report.$Shape
                 */

                /**
                 * Constructs a new Report.
                 * @memberof openmps.device.v1
                 * @classdesc Represents a Report.
                 * @constructor
                 * @param {openmps.device.v1.Report.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Report = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Report thirdChannel.
                 * @member {number} thirdChannel
                 * @memberof openmps.device.v1.Report
                 * @instance
                 */
                Report.prototype.thirdChannel = 0;

                /**
                 * Report thirdChannelDeviceToken.
                 * @member {string} thirdChannelDeviceToken
                 * @memberof openmps.device.v1.Report
                 * @instance
                 */
                Report.prototype.thirdChannelDeviceToken = "";

                /**
                 * Report packageName.
                 * @member {string} packageName
                 * @memberof openmps.device.v1.Report
                 * @instance
                 */
                Report.prototype.packageName = "";

                /**
                 * Encodes the specified Report message. Does not implicitly {@link openmps.device.v1.Report.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.Report
                 * @static
                 * @param {openmps.device.v1.Report.$Properties} message Report message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Report.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.thirdChannel != null && $Object.hasOwnProperty.call(message, "thirdChannel") && message.thirdChannel !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.thirdChannel);
                    if (message.thirdChannelDeviceToken != null && $Object.hasOwnProperty.call(message, "thirdChannelDeviceToken") && message.thirdChannelDeviceToken !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.thirdChannelDeviceToken);
                    if (message.packageName != null && $Object.hasOwnProperty.call(message, "packageName") && message.packageName !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.packageName);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Report message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.Report
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Report & openmps.device.v1.Report.$Shape} Report
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Report.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.Report();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.thirdChannel = value;
                                else
                                    delete message.thirdChannel;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.thirdChannelDeviceToken = value;
                                else
                                    delete message.thirdChannelDeviceToken;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.packageName = value;
                                else
                                    delete message.packageName;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Report;
            })();

            v1.Alias = (function() {

                /**
                 * Properties of an Alias.
                 * @typedef {Object} openmps.device.v1.Alias.$Properties
                 * @property {string|null} [alias] Alias alias
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Alias.
                 * @memberof openmps.device.v1
                 * @interface IAlias
                 * @augments openmps.device.v1.Alias.$Properties
                 * @deprecated Use openmps.device.v1.Alias.$Properties instead.
                 */

                /**
                 * Shape of an Alias.
                 * @typedef {openmps.device.v1.Alias.$Properties} openmps.device.v1.Alias.$Shape
                 */

                /**
                 * Constructs a new Alias.
                 * @memberof openmps.device.v1
                 * @classdesc Represents an Alias.
                 * @constructor
                 * @param {openmps.device.v1.Alias.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Alias = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Alias alias.
                 * @member {string} alias
                 * @memberof openmps.device.v1.Alias
                 * @instance
                 */
                Alias.prototype.alias = "";

                /**
                 * Encodes the specified Alias message. Does not implicitly {@link openmps.device.v1.Alias.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.Alias
                 * @static
                 * @param {openmps.device.v1.Alias.$Properties} message Alias message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Alias.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.alias != null && $Object.hasOwnProperty.call(message, "alias") && message.alias !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.alias);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Alias message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.Alias
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Alias & openmps.device.v1.Alias.$Shape} Alias
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Alias.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.Alias();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.alias = value;
                                else
                                    delete message.alias;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Alias;
            })();

            v1.Tags = (function() {

                /**
                 * Properties of a Tags.
                 * @typedef {Object} openmps.device.v1.Tags.$Properties
                 * @property {Array.<string>|null} [names] Tags names
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Tags.
                 * @memberof openmps.device.v1
                 * @interface ITags
                 * @augments openmps.device.v1.Tags.$Properties
                 * @deprecated Use openmps.device.v1.Tags.$Properties instead.
                 */

                /**
                 * Shape of a Tags.
                 * @typedef {openmps.device.v1.Tags.$Properties} openmps.device.v1.Tags.$Shape
                 */

                /**
                 * Constructs a new Tags.
                 * @memberof openmps.device.v1
                 * @classdesc Represents a Tags.
                 * @constructor
                 * @param {openmps.device.v1.Tags.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Tags = function (properties) {
                    this.names = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Tags names.
                 * @member {Array.<string>} names
                 * @memberof openmps.device.v1.Tags
                 * @instance
                 */
                Tags.prototype.names = $util.emptyArray;

                /**
                 * Encodes the specified Tags message. Does not implicitly {@link openmps.device.v1.Tags.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.Tags
                 * @static
                 * @param {openmps.device.v1.Tags.$Properties} message Tags message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Tags.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.names != null && message.names.length)
                        for (let i = 0; i < message.names.length; ++i)
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.names[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Tags message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.Tags
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Tags & openmps.device.v1.Tags.$Shape} Tags
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Tags.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.Tags();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.names && message.names.length))
                                    message.names = [];
                                message.names.push(reader.stringVerify());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Tags;
            })();

            v1.Phone = (function() {

                /**
                 * Properties of a Phone.
                 * @typedef {Object} openmps.device.v1.Phone.$Properties
                 * @property {string|null} [number] Phone number
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Phone.
                 * @memberof openmps.device.v1
                 * @interface IPhone
                 * @augments openmps.device.v1.Phone.$Properties
                 * @deprecated Use openmps.device.v1.Phone.$Properties instead.
                 */

                /**
                 * Shape of a Phone.
                 * @typedef {openmps.device.v1.Phone.$Properties} openmps.device.v1.Phone.$Shape
                 */

                /**
                 * Constructs a new Phone.
                 * @memberof openmps.device.v1
                 * @classdesc Represents a Phone.
                 * @constructor
                 * @param {openmps.device.v1.Phone.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Phone = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Phone number.
                 * @member {string} number
                 * @memberof openmps.device.v1.Phone
                 * @instance
                 */
                Phone.prototype.number = "";

                /**
                 * Encodes the specified Phone message. Does not implicitly {@link openmps.device.v1.Phone.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.Phone
                 * @static
                 * @param {openmps.device.v1.Phone.$Properties} message Phone message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Phone.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.number);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Phone message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.Phone
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Phone & openmps.device.v1.Phone.$Shape} Phone
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Phone.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.Phone();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.number = value;
                                else
                                    delete message.number;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Phone;
            })();

            v1.Activity = (function() {

                /**
                 * Properties of an Activity.
                 * @typedef {Object} openmps.device.v1.Activity.$Properties
                 * @property {string|null} [activityId] Activity activityId
                 * @property {string|null} [pushToken] Activity pushToken
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Activity.
                 * @memberof openmps.device.v1
                 * @interface IActivity
                 * @augments openmps.device.v1.Activity.$Properties
                 * @deprecated Use openmps.device.v1.Activity.$Properties instead.
                 */

                /**
                 * Shape of an Activity.
                 * @typedef {openmps.device.v1.Activity.$Properties} openmps.device.v1.Activity.$Shape
                 */

                /**
                 * Constructs a new Activity.
                 * @memberof openmps.device.v1
                 * @classdesc Represents an Activity.
                 * @constructor
                 * @param {openmps.device.v1.Activity.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Activity = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Activity activityId.
                 * @member {string} activityId
                 * @memberof openmps.device.v1.Activity
                 * @instance
                 */
                Activity.prototype.activityId = "";

                /**
                 * Activity pushToken.
                 * @member {string} pushToken
                 * @memberof openmps.device.v1.Activity
                 * @instance
                 */
                Activity.prototype.pushToken = "";

                /**
                 * Encodes the specified Activity message. Does not implicitly {@link openmps.device.v1.Activity.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.Activity
                 * @static
                 * @param {openmps.device.v1.Activity.$Properties} message Activity message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Activity.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.activityId != null && $Object.hasOwnProperty.call(message, "activityId") && message.activityId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.activityId);
                    if (message.pushToken != null && $Object.hasOwnProperty.call(message, "pushToken") && message.pushToken !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.pushToken);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Activity message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.Activity
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Activity & openmps.device.v1.Activity.$Shape} Activity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Activity.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.Activity();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.activityId = value;
                                else
                                    delete message.activityId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.pushToken = value;
                                else
                                    delete message.pushToken;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Activity;
            })();

            v1.Response = (function() {

                /**
                 * Properties of a Response.
                 * @typedef {Object} openmps.device.v1.Response.$Properties
                 * @property {number|null} [id] Response id
                 * @property {boolean|null} [success] Response success
                 * @property {string|null} [code] Response code
                 * @property {string|null} [name] Response name
                 * @property {string|null} [message] Response message
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Response.
                 * @memberof openmps.device.v1
                 * @interface IResponse
                 * @augments openmps.device.v1.Response.$Properties
                 * @deprecated Use openmps.device.v1.Response.$Properties instead.
                 */

                /**
                 * Shape of a Response.
                 * @typedef {openmps.device.v1.Response.$Properties} openmps.device.v1.Response.$Shape
                 */

                /**
                 * Constructs a new Response.
                 * @memberof openmps.device.v1
                 * @classdesc Represents a Response.
                 * @constructor
                 * @param {openmps.device.v1.Response.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Response = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Response id.
                 * @member {number} id
                 * @memberof openmps.device.v1.Response
                 * @instance
                 */
                Response.prototype.id = 0;

                /**
                 * Response success.
                 * @member {boolean} success
                 * @memberof openmps.device.v1.Response
                 * @instance
                 */
                Response.prototype.success = false;

                /**
                 * Response code.
                 * @member {string} code
                 * @memberof openmps.device.v1.Response
                 * @instance
                 */
                Response.prototype.code = "";

                /**
                 * Response name.
                 * @member {string} name
                 * @memberof openmps.device.v1.Response
                 * @instance
                 */
                Response.prototype.name = "";

                /**
                 * Response message.
                 * @member {string} message
                 * @memberof openmps.device.v1.Response
                 * @instance
                 */
                Response.prototype.message = "";

                /**
                 * Encodes the specified Response message. Does not implicitly {@link openmps.device.v1.Response.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.Response
                 * @static
                 * @param {openmps.device.v1.Response.$Properties} message Response message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Response.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.id);
                    if (message.success != null && $Object.hasOwnProperty.call(message, "success") && message.success !== false)
                        writer.uint32(/* id 2, wireType 0 =*/16).bool(message.success);
                    if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.code);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.name);
                    if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.message);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Response message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.Response
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Response & openmps.device.v1.Response.$Shape} Response
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Response.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.Response();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.success = value;
                                else
                                    delete message.success;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.code = value;
                                else
                                    delete message.code;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.message = value;
                                else
                                    delete message.message;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Response;
            })();

            v1.Event = (function() {

                /**
                 * Properties of an Event.
                 * @typedef {Object} openmps.device.v1.Event.$Properties
                 * @property {openmps.device.v1.EventKind|null} [kind] Event kind
                 * @property {string|null} [messageId] Event messageId
                 * @property {number|null} [atMs] Event atMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Event.
                 * @memberof openmps.device.v1
                 * @interface IEvent
                 * @augments openmps.device.v1.Event.$Properties
                 * @deprecated Use openmps.device.v1.Event.$Properties instead.
                 */

                /**
                 * Shape of an Event.
                 * @typedef {openmps.device.v1.Event.$Properties} openmps.device.v1.Event.$Shape
                 */

                /**
                 * Constructs a new Event.
                 * @memberof openmps.device.v1
                 * @classdesc Represents an Event.
                 * @constructor
                 * @param {openmps.device.v1.Event.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Event = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Event kind.
                 * @member {openmps.device.v1.EventKind} kind
                 * @memberof openmps.device.v1.Event
                 * @instance
                 */
                Event.prototype.kind = 0;

                /**
                 * Event messageId.
                 * @member {string} messageId
                 * @memberof openmps.device.v1.Event
                 * @instance
                 */
                Event.prototype.messageId = "";

                /**
                 * Event atMs.
                 * @member {number} atMs
                 * @memberof openmps.device.v1.Event
                 * @instance
                 */
                Event.prototype.atMs = 0;

                /**
                 * Encodes the specified Event message. Does not implicitly {@link openmps.device.v1.Event.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.Event
                 * @static
                 * @param {openmps.device.v1.Event.$Properties} message Event message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Event.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.kind);
                    if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.messageId);
                    if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs") && (typeof message.atMs === "object" ? message.atMs.low || message.atMs.high : message.atMs !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.atMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Event message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.Event
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Event & openmps.device.v1.Event.$Shape} Event
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Event.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.Event();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.kind = value;
                                else
                                    delete message.kind;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.messageId = value;
                                else
                                    delete message.messageId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.atMs = value;
                                else
                                    delete message.atMs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Event;
            })();

            /**
             * EventKind enum.
             * @name openmps.device.v1.EventKind
             * @enum {number}
             * @property {number} EVENT_KIND_UNKNOWN=0 EVENT_KIND_UNKNOWN value
             * @property {number} EVENT_KIND_OPENED=1 EVENT_KIND_OPENED value
             * @property {number} EVENT_KIND_IGNORED=2 EVENT_KIND_IGNORED value
             */
            v1.EventKind = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "EVENT_KIND_UNKNOWN"] = 0;
                values[valuesById[1] = "EVENT_KIND_OPENED"] = 1;
                values[valuesById[2] = "EVENT_KIND_IGNORED"] = 2;
                return values;
            })();

            v1.Revoke = (function() {

                /**
                 * Properties of a Revoke.
                 * @typedef {Object} openmps.device.v1.Revoke.$Properties
                 * @property {Array.<string>|null} [messageIds] Revoke messageIds
                 * @property {string|null} [ackId] Revoke ackId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Revoke.
                 * @memberof openmps.device.v1
                 * @interface IRevoke
                 * @augments openmps.device.v1.Revoke.$Properties
                 * @deprecated Use openmps.device.v1.Revoke.$Properties instead.
                 */

                /**
                 * Shape of a Revoke.
                 * @typedef {openmps.device.v1.Revoke.$Properties} openmps.device.v1.Revoke.$Shape
                 */

                /**
                 * Constructs a new Revoke.
                 * @memberof openmps.device.v1
                 * @classdesc Represents a Revoke.
                 * @constructor
                 * @param {openmps.device.v1.Revoke.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Revoke = function (properties) {
                    this.messageIds = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Revoke messageIds.
                 * @member {Array.<string>} messageIds
                 * @memberof openmps.device.v1.Revoke
                 * @instance
                 */
                Revoke.prototype.messageIds = $util.emptyArray;

                /**
                 * Revoke ackId.
                 * @member {string} ackId
                 * @memberof openmps.device.v1.Revoke
                 * @instance
                 */
                Revoke.prototype.ackId = "";

                /**
                 * Encodes the specified Revoke message. Does not implicitly {@link openmps.device.v1.Revoke.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.Revoke
                 * @static
                 * @param {openmps.device.v1.Revoke.$Properties} message Revoke message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Revoke.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.messageIds != null && message.messageIds.length)
                        for (let i = 0; i < message.messageIds.length; ++i)
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.messageIds[i]);
                    if (message.ackId != null && $Object.hasOwnProperty.call(message, "ackId") && message.ackId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.ackId);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Revoke message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.Revoke
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Revoke & openmps.device.v1.Revoke.$Shape} Revoke
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Revoke.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.Revoke();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.messageIds && message.messageIds.length))
                                    message.messageIds = [];
                                message.messageIds.push(reader.stringVerify());
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.ackId = value;
                                else
                                    delete message.ackId;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Revoke;
            })();

            v1.GoAway = (function() {

                /**
                 * Properties of a GoAway.
                 * @typedef {Object} openmps.device.v1.GoAway.$Properties
                 * @property {number|null} [reconnectAfterMs] GoAway reconnectAfterMs
                 * @property {string|null} [reason] GoAway reason
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a GoAway.
                 * @memberof openmps.device.v1
                 * @interface IGoAway
                 * @augments openmps.device.v1.GoAway.$Properties
                 * @deprecated Use openmps.device.v1.GoAway.$Properties instead.
                 */

                /**
                 * Shape of a GoAway.
                 * @typedef {openmps.device.v1.GoAway.$Properties} openmps.device.v1.GoAway.$Shape
                 */

                /**
                 * Constructs a new GoAway.
                 * @memberof openmps.device.v1
                 * @classdesc Represents a GoAway.
                 * @constructor
                 * @param {openmps.device.v1.GoAway.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const GoAway = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * GoAway reconnectAfterMs.
                 * @member {number} reconnectAfterMs
                 * @memberof openmps.device.v1.GoAway
                 * @instance
                 */
                GoAway.prototype.reconnectAfterMs = 0;

                /**
                 * GoAway reason.
                 * @member {string} reason
                 * @memberof openmps.device.v1.GoAway
                 * @instance
                 */
                GoAway.prototype.reason = "";

                /**
                 * Encodes the specified GoAway message. Does not implicitly {@link openmps.device.v1.GoAway.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.GoAway
                 * @static
                 * @param {openmps.device.v1.GoAway.$Properties} message GoAway message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                GoAway.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.reconnectAfterMs != null && $Object.hasOwnProperty.call(message, "reconnectAfterMs") && message.reconnectAfterMs !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.reconnectAfterMs);
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a GoAway message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.GoAway
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.GoAway & openmps.device.v1.GoAway.$Shape} GoAway
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                GoAway.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.GoAway();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.reconnectAfterMs = value;
                                else
                                    delete message.reconnectAfterMs;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return GoAway;
            })();

            v1.Ping = (function() {

                /**
                 * Properties of a Ping.
                 * @typedef {Object} openmps.device.v1.Ping.$Properties
                 * @property {number|null} [nonce] Ping nonce
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Ping.
                 * @memberof openmps.device.v1
                 * @interface IPing
                 * @augments openmps.device.v1.Ping.$Properties
                 * @deprecated Use openmps.device.v1.Ping.$Properties instead.
                 */

                /**
                 * Shape of a Ping.
                 * @typedef {openmps.device.v1.Ping.$Properties} openmps.device.v1.Ping.$Shape
                 */

                /**
                 * Constructs a new Ping.
                 * @memberof openmps.device.v1
                 * @classdesc Represents a Ping.
                 * @constructor
                 * @param {openmps.device.v1.Ping.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Ping = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Ping nonce.
                 * @member {number} nonce
                 * @memberof openmps.device.v1.Ping
                 * @instance
                 */
                Ping.prototype.nonce = 0;

                /**
                 * Encodes the specified Ping message. Does not implicitly {@link openmps.device.v1.Ping.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.device.v1.Ping
                 * @static
                 * @param {openmps.device.v1.Ping.$Properties} message Ping message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Ping.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce") && message.nonce !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.nonce);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Ping message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.device.v1.Ping
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Ping & openmps.device.v1.Ping.$Shape} Ping
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Ping.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.openmps.device.v1.Ping();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.nonce = value;
                                else
                                    delete message.nonce;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Ping;
            })();

            return v1;
        })();

        return device;
    })();

    return openmps;
})();

export {
  $root as default
};
