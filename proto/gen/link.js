/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["openmps-link"] || ($protobuf.roots["openmps-link"] = {});

export const openmps = $root.openmps = (() => {

    /**
     * Namespace openmps.
     * @exports openmps
     * @namespace
     */
    const openmps = {};

    openmps.link = (function() {

        /**
         * Namespace link.
         * @memberof openmps
         * @namespace
         */
        const link = {};

        link.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof openmps.link
             * @namespace
             */
            const v1 = {};

            v1.UpFrame = (function() {

                /**
                 * Properties of an UpFrame.
                 * @typedef {Object} openmps.link.v1.UpFrame.$Properties
                 * @property {Array.<openmps.link.v1.Up.$Properties>|null} [messages] UpFrame messages
                 * @property {openmps.link.v1.Challenge.$Properties|null} [challenge] UpFrame challenge
                 * @property {openmps.link.v1.Welcome.$Properties|null} [welcome] UpFrame welcome
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an UpFrame.
                 * @memberof openmps.link.v1
                 * @interface IUpFrame
                 * @augments openmps.link.v1.UpFrame.$Properties
                 * @deprecated Use openmps.link.v1.UpFrame.$Properties instead.
                 */

                /**
                 * Shape of an UpFrame.
                 * @typedef {{
                 *   messages?: Array.<openmps.link.v1.Up.$Shape>|null;
                 *   challenge?: openmps.link.v1.Challenge.$Shape|null;
                 *   welcome?: openmps.link.v1.Welcome.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * }} openmps.link.v1.UpFrame.$Shape
                 */

                /**
                 * Constructs a new UpFrame.
                 * @memberof openmps.link.v1
                 * @classdesc Represents an UpFrame.
                 * @constructor
                 * @param {openmps.link.v1.UpFrame.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const UpFrame = function (properties) {
                    this.messages = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * UpFrame messages.
                 * @member {Array.<openmps.link.v1.Up.$Properties>} messages
                 * @memberof openmps.link.v1.UpFrame
                 * @instance
                 */
                UpFrame.prototype.messages = $util.emptyArray;

                /**
                 * UpFrame challenge.
                 * @member {openmps.link.v1.Challenge.$Properties|null|undefined} challenge
                 * @memberof openmps.link.v1.UpFrame
                 * @instance
                 */
                UpFrame.prototype.challenge = null;

                /**
                 * UpFrame welcome.
                 * @member {openmps.link.v1.Welcome.$Properties|null|undefined} welcome
                 * @memberof openmps.link.v1.UpFrame
                 * @instance
                 */
                UpFrame.prototype.welcome = null;

                /**
                 * Encodes the specified UpFrame message. Does not implicitly {@link openmps.link.v1.UpFrame.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.UpFrame
                 * @static
                 * @param {openmps.link.v1.UpFrame.$Properties} message UpFrame message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                UpFrame.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.messages != null && message.messages.length)
                        for (let i = 0; i < message.messages.length; ++i)
                            $root.openmps.link.v1.Up.encode(message.messages[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.challenge != null && $Object.hasOwnProperty.call(message, "challenge"))
                        $root.openmps.link.v1.Challenge.encode(message.challenge, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome"))
                        $root.openmps.link.v1.Welcome.encode(message.welcome, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an UpFrame message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.UpFrame
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.UpFrame & openmps.link.v1.UpFrame.$Shape} UpFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                UpFrame.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.UpFrame();
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
                                if (!(message.messages && message.messages.length))
                                    message.messages = [];
                                message.messages.push($root.openmps.link.v1.Up.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.challenge = $root.openmps.link.v1.Challenge.decode(reader, reader.size(), $undefined, _depth + 1, message.challenge);
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.welcome = $root.openmps.link.v1.Welcome.decode(reader, reader.size(), $undefined, _depth + 1, message.welcome);
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

                return UpFrame;
            })();

            v1.DownFrame = (function() {

                /**
                 * Properties of a DownFrame.
                 * @typedef {Object} openmps.link.v1.DownFrame.$Properties
                 * @property {Array.<openmps.link.v1.Down.$Properties>|null} [messages] DownFrame messages
                 * @property {openmps.link.v1.Hello.$Properties|null} [hello] DownFrame hello
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a DownFrame.
                 * @memberof openmps.link.v1
                 * @interface IDownFrame
                 * @augments openmps.link.v1.DownFrame.$Properties
                 * @deprecated Use openmps.link.v1.DownFrame.$Properties instead.
                 */

                /**
                 * Shape of a DownFrame.
                 * @typedef {{
                 *   messages?: Array.<openmps.link.v1.Down.$Shape>|null;
                 *   hello?: openmps.link.v1.Hello.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * }} openmps.link.v1.DownFrame.$Shape
                 */

                /**
                 * Constructs a new DownFrame.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a DownFrame.
                 * @constructor
                 * @param {openmps.link.v1.DownFrame.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const DownFrame = function (properties) {
                    this.messages = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * DownFrame messages.
                 * @member {Array.<openmps.link.v1.Down.$Properties>} messages
                 * @memberof openmps.link.v1.DownFrame
                 * @instance
                 */
                DownFrame.prototype.messages = $util.emptyArray;

                /**
                 * DownFrame hello.
                 * @member {openmps.link.v1.Hello.$Properties|null|undefined} hello
                 * @memberof openmps.link.v1.DownFrame
                 * @instance
                 */
                DownFrame.prototype.hello = null;

                /**
                 * Encodes the specified DownFrame message. Does not implicitly {@link openmps.link.v1.DownFrame.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.DownFrame
                 * @static
                 * @param {openmps.link.v1.DownFrame.$Properties} message DownFrame message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                DownFrame.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.messages != null && message.messages.length)
                        for (let i = 0; i < message.messages.length; ++i)
                            $root.openmps.link.v1.Down.encode(message.messages[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                        $root.openmps.link.v1.Hello.encode(message.hello, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a DownFrame message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.DownFrame
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.DownFrame & openmps.link.v1.DownFrame.$Shape} DownFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                DownFrame.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.DownFrame();
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
                                if (!(message.messages && message.messages.length))
                                    message.messages = [];
                                message.messages.push($root.openmps.link.v1.Down.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.hello = $root.openmps.link.v1.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
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

                return DownFrame;
            })();

            v1.Challenge = (function() {

                /**
                 * Properties of a Challenge.
                 * @typedef {Object} openmps.link.v1.Challenge.$Properties
                 * @property {number|null} [version] Challenge version
                 * @property {string|null} [gateway] Challenge gateway
                 * @property {Uint8Array|null} [nonce] Challenge nonce
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Challenge.
                 * @memberof openmps.link.v1
                 * @interface IChallenge
                 * @augments openmps.link.v1.Challenge.$Properties
                 * @deprecated Use openmps.link.v1.Challenge.$Properties instead.
                 */

                /**
                 * Shape of a Challenge.
                 * @typedef {openmps.link.v1.Challenge.$Properties} openmps.link.v1.Challenge.$Shape
                 */

                /**
                 * Constructs a new Challenge.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a Challenge.
                 * @constructor
                 * @param {openmps.link.v1.Challenge.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Challenge = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Challenge version.
                 * @member {number} version
                 * @memberof openmps.link.v1.Challenge
                 * @instance
                 */
                Challenge.prototype.version = 0;

                /**
                 * Challenge gateway.
                 * @member {string} gateway
                 * @memberof openmps.link.v1.Challenge
                 * @instance
                 */
                Challenge.prototype.gateway = "";

                /**
                 * Challenge nonce.
                 * @member {Uint8Array} nonce
                 * @memberof openmps.link.v1.Challenge
                 * @instance
                 */
                Challenge.prototype.nonce = $util.newBuffer([]);

                /**
                 * Encodes the specified Challenge message. Does not implicitly {@link openmps.link.v1.Challenge.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Challenge
                 * @static
                 * @param {openmps.link.v1.Challenge.$Properties} message Challenge message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Challenge.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.version);
                    if (message.gateway != null && $Object.hasOwnProperty.call(message, "gateway") && message.gateway !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.gateway);
                    if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce") && message.nonce.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.nonce);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Challenge message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Challenge
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Challenge & openmps.link.v1.Challenge.$Shape} Challenge
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Challenge.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Challenge();
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
                                    message.version = value;
                                else
                                    delete message.version;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.gateway = value;
                                else
                                    delete message.gateway;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
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

                return Challenge;
            })();

            v1.Hello = (function() {

                /**
                 * Properties of a Hello.
                 * @typedef {Object} openmps.link.v1.Hello.$Properties
                 * @property {string|null} [core] Hello core
                 * @property {Uint8Array|null} [nonce] Hello nonce
                 * @property {Uint8Array|null} [proof] Hello proof
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Hello.
                 * @memberof openmps.link.v1
                 * @interface IHello
                 * @augments openmps.link.v1.Hello.$Properties
                 * @deprecated Use openmps.link.v1.Hello.$Properties instead.
                 */

                /**
                 * Shape of a Hello.
                 * @typedef {openmps.link.v1.Hello.$Properties} openmps.link.v1.Hello.$Shape
                 */

                /**
                 * Constructs a new Hello.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a Hello.
                 * @constructor
                 * @param {openmps.link.v1.Hello.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Hello = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Hello core.
                 * @member {string} core
                 * @memberof openmps.link.v1.Hello
                 * @instance
                 */
                Hello.prototype.core = "";

                /**
                 * Hello nonce.
                 * @member {Uint8Array} nonce
                 * @memberof openmps.link.v1.Hello
                 * @instance
                 */
                Hello.prototype.nonce = $util.newBuffer([]);

                /**
                 * Hello proof.
                 * @member {Uint8Array} proof
                 * @memberof openmps.link.v1.Hello
                 * @instance
                 */
                Hello.prototype.proof = $util.newBuffer([]);

                /**
                 * Encodes the specified Hello message. Does not implicitly {@link openmps.link.v1.Hello.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Hello
                 * @static
                 * @param {openmps.link.v1.Hello.$Properties} message Hello message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Hello.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.core != null && $Object.hasOwnProperty.call(message, "core") && message.core !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.core);
                    if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce") && message.nonce.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.nonce);
                    if (message.proof != null && $Object.hasOwnProperty.call(message, "proof") && message.proof.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.proof);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Hello message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Hello
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Hello & openmps.link.v1.Hello.$Shape} Hello
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Hello.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Hello();
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
                                    message.core = value;
                                else
                                    delete message.core;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.nonce = value;
                                else
                                    delete message.nonce;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.proof = value;
                                else
                                    delete message.proof;
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

                return Hello;
            })();

            v1.Welcome = (function() {

                /**
                 * Properties of a Welcome.
                 * @typedef {Object} openmps.link.v1.Welcome.$Properties
                 * @property {Uint8Array|null} [proof] Welcome proof
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Welcome.
                 * @memberof openmps.link.v1
                 * @interface IWelcome
                 * @augments openmps.link.v1.Welcome.$Properties
                 * @deprecated Use openmps.link.v1.Welcome.$Properties instead.
                 */

                /**
                 * Shape of a Welcome.
                 * @typedef {openmps.link.v1.Welcome.$Properties} openmps.link.v1.Welcome.$Shape
                 */

                /**
                 * Constructs a new Welcome.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a Welcome.
                 * @constructor
                 * @param {openmps.link.v1.Welcome.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Welcome = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Welcome proof.
                 * @member {Uint8Array} proof
                 * @memberof openmps.link.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.proof = $util.newBuffer([]);

                /**
                 * Encodes the specified Welcome message. Does not implicitly {@link openmps.link.v1.Welcome.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Welcome
                 * @static
                 * @param {openmps.link.v1.Welcome.$Properties} message Welcome message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Welcome.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.proof != null && $Object.hasOwnProperty.call(message, "proof") && message.proof.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.proof);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Welcome message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Welcome
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Welcome & openmps.link.v1.Welcome.$Shape} Welcome
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Welcome.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Welcome();
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
                                if ((value = reader.bytes()).length)
                                    message.proof = value;
                                else
                                    delete message.proof;
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

                return Welcome;
            })();

            v1.Up = (function() {

                /**
                 * Properties of an Up.
                 * @typedef {Object} openmps.link.v1.Up.$Properties
                 * @property {openmps.link.v1.Opened.$Properties|null} [opened] Up opened
                 * @property {openmps.link.v1.Closed.$Properties|null} [closed] Up closed
                 * @property {openmps.link.v1.Acked.$Properties|null} [acked] Up acked
                 * @property {openmps.link.v1.Pull.$Properties|null} [pull] Up pull
                 * @property {openmps.link.v1.Call.$Properties|null} [call] Up call
                 * @property {openmps.link.v1.Happened.$Properties|null} [happened] Up happened
                 * @property {openmps.link.v1.Resumed.$Properties|null} [resumed] Up resumed
                 * @property {"opened"|"closed"|"acked"|"pull"|"call"|"happened"|"resumed"} [body] Up body
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Up.
                 * @memberof openmps.link.v1
                 * @interface IUp
                 * @augments openmps.link.v1.Up.$Properties
                 * @deprecated Use openmps.link.v1.Up.$Properties instead.
                 */

                /**
                 * Narrowed shape of an Up.
                 * @typedef {{
                 *   opened?: openmps.link.v1.Opened.$Shape|null;
                 *   closed?: openmps.link.v1.Closed.$Shape|null;
                 *   acked?: openmps.link.v1.Acked.$Shape|null;
                 *   pull?: openmps.link.v1.Pull.$Shape|null;
                 *   call?: openmps.link.v1.Call.$Shape|null;
                 *   happened?: openmps.link.v1.Happened.$Shape|null;
                 *   resumed?: openmps.link.v1.Resumed.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ body?: undefined; opened?: null; closed?: null; acked?: null; pull?: null; call?: null; happened?: null; resumed?: null }|{ body?: "opened"; opened: openmps.link.v1.Opened.$Shape; closed?: null; acked?: null; pull?: null; call?: null; happened?: null; resumed?: null }|{ body?: "closed"; opened?: null; closed: openmps.link.v1.Closed.$Shape; acked?: null; pull?: null; call?: null; happened?: null; resumed?: null }|{ body?: "acked"; opened?: null; closed?: null; acked: openmps.link.v1.Acked.$Shape; pull?: null; call?: null; happened?: null; resumed?: null }|{ body?: "pull"; opened?: null; closed?: null; acked?: null; pull: openmps.link.v1.Pull.$Shape; call?: null; happened?: null; resumed?: null }|{ body?: "call"; opened?: null; closed?: null; acked?: null; pull?: null; call: openmps.link.v1.Call.$Shape; happened?: null; resumed?: null }|{ body?: "happened"; opened?: null; closed?: null; acked?: null; pull?: null; call?: null; happened: openmps.link.v1.Happened.$Shape; resumed?: null }|{ body?: "resumed"; opened?: null; closed?: null; acked?: null; pull?: null; call?: null; happened?: null; resumed: openmps.link.v1.Resumed.$Shape })
                 * )} openmps.link.v1.Up.$Shape
                 */

                /**
                 * Constructs a new Up.
                 * @memberof openmps.link.v1
                 * @classdesc Represents an Up.
                 * @constructor
                 * @param {openmps.link.v1.Up.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Up = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Up opened.
                 * @member {openmps.link.v1.Opened.$Properties|null|undefined} opened
                 * @memberof openmps.link.v1.Up
                 * @instance
                 */
                Up.prototype.opened = null;

                /**
                 * Up closed.
                 * @member {openmps.link.v1.Closed.$Properties|null|undefined} closed
                 * @memberof openmps.link.v1.Up
                 * @instance
                 */
                Up.prototype.closed = null;

                /**
                 * Up acked.
                 * @member {openmps.link.v1.Acked.$Properties|null|undefined} acked
                 * @memberof openmps.link.v1.Up
                 * @instance
                 */
                Up.prototype.acked = null;

                /**
                 * Up pull.
                 * @member {openmps.link.v1.Pull.$Properties|null|undefined} pull
                 * @memberof openmps.link.v1.Up
                 * @instance
                 */
                Up.prototype.pull = null;

                /**
                 * Up call.
                 * @member {openmps.link.v1.Call.$Properties|null|undefined} call
                 * @memberof openmps.link.v1.Up
                 * @instance
                 */
                Up.prototype.call = null;

                /**
                 * Up happened.
                 * @member {openmps.link.v1.Happened.$Properties|null|undefined} happened
                 * @memberof openmps.link.v1.Up
                 * @instance
                 */
                Up.prototype.happened = null;

                /**
                 * Up resumed.
                 * @member {openmps.link.v1.Resumed.$Properties|null|undefined} resumed
                 * @memberof openmps.link.v1.Up
                 * @instance
                 */
                Up.prototype.resumed = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * Up body.
                 * @member {"opened"|"closed"|"acked"|"pull"|"call"|"happened"|"resumed"|undefined} body
                 * @memberof openmps.link.v1.Up
                 * @instance
                 */
                $Object.defineProperty(Up.prototype, "body", {
                    get: $util.oneOfGetter($oneOfFields = ["opened", "closed", "acked", "pull", "call", "happened", "resumed"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified Up message. Does not implicitly {@link openmps.link.v1.Up.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Up
                 * @static
                 * @param {openmps.link.v1.Up.$Properties} message Up message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Up.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.opened != null && $Object.hasOwnProperty.call(message, "opened"))
                        $root.openmps.link.v1.Opened.encode(message.opened, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.closed != null && $Object.hasOwnProperty.call(message, "closed"))
                        $root.openmps.link.v1.Closed.encode(message.closed, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.acked != null && $Object.hasOwnProperty.call(message, "acked"))
                        $root.openmps.link.v1.Acked.encode(message.acked, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.pull != null && $Object.hasOwnProperty.call(message, "pull"))
                        $root.openmps.link.v1.Pull.encode(message.pull, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.call != null && $Object.hasOwnProperty.call(message, "call"))
                        $root.openmps.link.v1.Call.encode(message.call, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.happened != null && $Object.hasOwnProperty.call(message, "happened"))
                        $root.openmps.link.v1.Happened.encode(message.happened, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.resumed != null && $Object.hasOwnProperty.call(message, "resumed"))
                        $root.openmps.link.v1.Resumed.encode(message.resumed, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Up message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Up
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Up & openmps.link.v1.Up.$Shape} Up
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Up.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Up();
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
                                message.opened = $root.openmps.link.v1.Opened.decode(reader, reader.size(), $undefined, _depth + 1, message.opened);
                                message.body = "opened";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.closed = $root.openmps.link.v1.Closed.decode(reader, reader.size(), $undefined, _depth + 1, message.closed);
                                message.body = "closed";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.acked = $root.openmps.link.v1.Acked.decode(reader, reader.size(), $undefined, _depth + 1, message.acked);
                                message.body = "acked";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.pull = $root.openmps.link.v1.Pull.decode(reader, reader.size(), $undefined, _depth + 1, message.pull);
                                message.body = "pull";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.call = $root.openmps.link.v1.Call.decode(reader, reader.size(), $undefined, _depth + 1, message.call);
                                message.body = "call";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.happened = $root.openmps.link.v1.Happened.decode(reader, reader.size(), $undefined, _depth + 1, message.happened);
                                message.body = "happened";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.resumed = $root.openmps.link.v1.Resumed.decode(reader, reader.size(), $undefined, _depth + 1, message.resumed);
                                message.body = "resumed";
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

                return Up;
            })();

            v1.Down = (function() {

                /**
                 * Properties of a Down.
                 * @typedef {Object} openmps.link.v1.Down.$Properties
                 * @property {openmps.link.v1.OpenResult.$Properties|null} [openResult] Down openResult
                 * @property {openmps.link.v1.Deliver.$Properties|null} [deliver] Down deliver
                 * @property {openmps.link.v1.Mail.$Properties|null} [mail] Down mail
                 * @property {openmps.link.v1.Page.$Properties|null} [page] Down page
                 * @property {openmps.link.v1.CallResult.$Properties|null} [callResult] Down callResult
                 * @property {openmps.link.v1.Withdraw.$Properties|null} [withdraw] Down withdraw
                 * @property {openmps.link.v1.Evict.$Properties|null} [evict] Down evict
                 * @property {openmps.link.v1.Resync.$Properties|null} [resync] Down resync
                 * @property {openmps.link.v1.Publish.$Properties|null} [publish] Down publish
                 * @property {openmps.link.v1.StandingChanged.$Properties|null} [standing] Down standing
                 * @property {"openResult"|"deliver"|"mail"|"page"|"callResult"|"withdraw"|"evict"|"resync"|"publish"|"standing"} [body] Down body
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Down.
                 * @memberof openmps.link.v1
                 * @interface IDown
                 * @augments openmps.link.v1.Down.$Properties
                 * @deprecated Use openmps.link.v1.Down.$Properties instead.
                 */

                /**
                 * Narrowed shape of a Down.
                 * @typedef {{
                 *   openResult?: openmps.link.v1.OpenResult.$Shape|null;
                 *   deliver?: openmps.link.v1.Deliver.$Shape|null;
                 *   mail?: openmps.link.v1.Mail.$Shape|null;
                 *   page?: openmps.link.v1.Page.$Shape|null;
                 *   callResult?: openmps.link.v1.CallResult.$Shape|null;
                 *   withdraw?: openmps.link.v1.Withdraw.$Shape|null;
                 *   evict?: openmps.link.v1.Evict.$Shape|null;
                 *   resync?: openmps.link.v1.Resync.$Shape|null;
                 *   publish?: openmps.link.v1.Publish.$Shape|null;
                 *   standing?: openmps.link.v1.StandingChanged.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ body?: undefined; openResult?: null; deliver?: null; mail?: null; page?: null; callResult?: null; withdraw?: null; evict?: null; resync?: null; publish?: null; standing?: null }|{ body?: "openResult"; openResult: openmps.link.v1.OpenResult.$Shape; deliver?: null; mail?: null; page?: null; callResult?: null; withdraw?: null; evict?: null; resync?: null; publish?: null; standing?: null }|{ body?: "deliver"; openResult?: null; deliver: openmps.link.v1.Deliver.$Shape; mail?: null; page?: null; callResult?: null; withdraw?: null; evict?: null; resync?: null; publish?: null; standing?: null }|{ body?: "mail"; openResult?: null; deliver?: null; mail: openmps.link.v1.Mail.$Shape; page?: null; callResult?: null; withdraw?: null; evict?: null; resync?: null; publish?: null; standing?: null }|{ body?: "page"; openResult?: null; deliver?: null; mail?: null; page: openmps.link.v1.Page.$Shape; callResult?: null; withdraw?: null; evict?: null; resync?: null; publish?: null; standing?: null }|{ body?: "callResult"; openResult?: null; deliver?: null; mail?: null; page?: null; callResult: openmps.link.v1.CallResult.$Shape; withdraw?: null; evict?: null; resync?: null; publish?: null; standing?: null }|{ body?: "withdraw"; openResult?: null; deliver?: null; mail?: null; page?: null; callResult?: null; withdraw: openmps.link.v1.Withdraw.$Shape; evict?: null; resync?: null; publish?: null; standing?: null }|{ body?: "evict"; openResult?: null; deliver?: null; mail?: null; page?: null; callResult?: null; withdraw?: null; evict: openmps.link.v1.Evict.$Shape; resync?: null; publish?: null; standing?: null }|{ body?: "resync"; openResult?: null; deliver?: null; mail?: null; page?: null; callResult?: null; withdraw?: null; evict?: null; resync: openmps.link.v1.Resync.$Shape; publish?: null; standing?: null }|{ body?: "publish"; openResult?: null; deliver?: null; mail?: null; page?: null; callResult?: null; withdraw?: null; evict?: null; resync?: null; publish: openmps.link.v1.Publish.$Shape; standing?: null }|{ body?: "standing"; openResult?: null; deliver?: null; mail?: null; page?: null; callResult?: null; withdraw?: null; evict?: null; resync?: null; publish?: null; standing: openmps.link.v1.StandingChanged.$Shape })
                 * )} openmps.link.v1.Down.$Shape
                 */

                /**
                 * Constructs a new Down.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a Down.
                 * @constructor
                 * @param {openmps.link.v1.Down.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Down = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Down openResult.
                 * @member {openmps.link.v1.OpenResult.$Properties|null|undefined} openResult
                 * @memberof openmps.link.v1.Down
                 * @instance
                 */
                Down.prototype.openResult = null;

                /**
                 * Down deliver.
                 * @member {openmps.link.v1.Deliver.$Properties|null|undefined} deliver
                 * @memberof openmps.link.v1.Down
                 * @instance
                 */
                Down.prototype.deliver = null;

                /**
                 * Down mail.
                 * @member {openmps.link.v1.Mail.$Properties|null|undefined} mail
                 * @memberof openmps.link.v1.Down
                 * @instance
                 */
                Down.prototype.mail = null;

                /**
                 * Down page.
                 * @member {openmps.link.v1.Page.$Properties|null|undefined} page
                 * @memberof openmps.link.v1.Down
                 * @instance
                 */
                Down.prototype.page = null;

                /**
                 * Down callResult.
                 * @member {openmps.link.v1.CallResult.$Properties|null|undefined} callResult
                 * @memberof openmps.link.v1.Down
                 * @instance
                 */
                Down.prototype.callResult = null;

                /**
                 * Down withdraw.
                 * @member {openmps.link.v1.Withdraw.$Properties|null|undefined} withdraw
                 * @memberof openmps.link.v1.Down
                 * @instance
                 */
                Down.prototype.withdraw = null;

                /**
                 * Down evict.
                 * @member {openmps.link.v1.Evict.$Properties|null|undefined} evict
                 * @memberof openmps.link.v1.Down
                 * @instance
                 */
                Down.prototype.evict = null;

                /**
                 * Down resync.
                 * @member {openmps.link.v1.Resync.$Properties|null|undefined} resync
                 * @memberof openmps.link.v1.Down
                 * @instance
                 */
                Down.prototype.resync = null;

                /**
                 * Down publish.
                 * @member {openmps.link.v1.Publish.$Properties|null|undefined} publish
                 * @memberof openmps.link.v1.Down
                 * @instance
                 */
                Down.prototype.publish = null;

                /**
                 * Down standing.
                 * @member {openmps.link.v1.StandingChanged.$Properties|null|undefined} standing
                 * @memberof openmps.link.v1.Down
                 * @instance
                 */
                Down.prototype.standing = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * Down body.
                 * @member {"openResult"|"deliver"|"mail"|"page"|"callResult"|"withdraw"|"evict"|"resync"|"publish"|"standing"|undefined} body
                 * @memberof openmps.link.v1.Down
                 * @instance
                 */
                $Object.defineProperty(Down.prototype, "body", {
                    get: $util.oneOfGetter($oneOfFields = ["openResult", "deliver", "mail", "page", "callResult", "withdraw", "evict", "resync", "publish", "standing"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified Down message. Does not implicitly {@link openmps.link.v1.Down.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Down
                 * @static
                 * @param {openmps.link.v1.Down.$Properties} message Down message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Down.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.openResult != null && $Object.hasOwnProperty.call(message, "openResult"))
                        $root.openmps.link.v1.OpenResult.encode(message.openResult, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.deliver != null && $Object.hasOwnProperty.call(message, "deliver"))
                        $root.openmps.link.v1.Deliver.encode(message.deliver, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.mail != null && $Object.hasOwnProperty.call(message, "mail"))
                        $root.openmps.link.v1.Mail.encode(message.mail, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.page != null && $Object.hasOwnProperty.call(message, "page"))
                        $root.openmps.link.v1.Page.encode(message.page, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.callResult != null && $Object.hasOwnProperty.call(message, "callResult"))
                        $root.openmps.link.v1.CallResult.encode(message.callResult, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.withdraw != null && $Object.hasOwnProperty.call(message, "withdraw"))
                        $root.openmps.link.v1.Withdraw.encode(message.withdraw, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.evict != null && $Object.hasOwnProperty.call(message, "evict"))
                        $root.openmps.link.v1.Evict.encode(message.evict, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.resync != null && $Object.hasOwnProperty.call(message, "resync"))
                        $root.openmps.link.v1.Resync.encode(message.resync, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.publish != null && $Object.hasOwnProperty.call(message, "publish"))
                        $root.openmps.link.v1.Publish.encode(message.publish, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                    if (message.standing != null && $Object.hasOwnProperty.call(message, "standing"))
                        $root.openmps.link.v1.StandingChanged.encode(message.standing, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Down message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Down
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Down & openmps.link.v1.Down.$Shape} Down
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Down.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Down();
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
                                message.openResult = $root.openmps.link.v1.OpenResult.decode(reader, reader.size(), $undefined, _depth + 1, message.openResult);
                                message.body = "openResult";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.deliver = $root.openmps.link.v1.Deliver.decode(reader, reader.size(), $undefined, _depth + 1, message.deliver);
                                message.body = "deliver";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.mail = $root.openmps.link.v1.Mail.decode(reader, reader.size(), $undefined, _depth + 1, message.mail);
                                message.body = "mail";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.page = $root.openmps.link.v1.Page.decode(reader, reader.size(), $undefined, _depth + 1, message.page);
                                message.body = "page";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.callResult = $root.openmps.link.v1.CallResult.decode(reader, reader.size(), $undefined, _depth + 1, message.callResult);
                                message.body = "callResult";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.withdraw = $root.openmps.link.v1.Withdraw.decode(reader, reader.size(), $undefined, _depth + 1, message.withdraw);
                                message.body = "withdraw";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.evict = $root.openmps.link.v1.Evict.decode(reader, reader.size(), $undefined, _depth + 1, message.evict);
                                message.body = "evict";
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.resync = $root.openmps.link.v1.Resync.decode(reader, reader.size(), $undefined, _depth + 1, message.resync);
                                message.body = "resync";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                message.publish = $root.openmps.link.v1.Publish.decode(reader, reader.size(), $undefined, _depth + 1, message.publish);
                                message.body = "publish";
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.standing = $root.openmps.link.v1.StandingChanged.decode(reader, reader.size(), $undefined, _depth + 1, message.standing);
                                message.body = "standing";
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

                return Down;
            })();

            v1.Opened = (function() {

                /**
                 * Properties of an Opened.
                 * @typedef {Object} openmps.link.v1.Opened.$Properties
                 * @property {number|null} [connection] Opened connection
                 * @property {string|null} [device] Opened device
                 * @property {string|null} [appId] Opened appId
                 * @property {string|null} [workspaceId] Opened workspaceId
                 * @property {number|null} [platform] Opened platform
                 * @property {string|null} [appVersion] Opened appVersion
                 * @property {string|null} [sdkVersion] Opened sdkVersion
                 * @property {string|null} [broadcastCursor] Opened broadcastCursor
                 * @property {string|null} [timeZone] Opened timeZone
                 * @property {number|null} [connectedAtMs] Opened connectedAtMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Opened.
                 * @memberof openmps.link.v1
                 * @interface IOpened
                 * @augments openmps.link.v1.Opened.$Properties
                 * @deprecated Use openmps.link.v1.Opened.$Properties instead.
                 */

                /**
                 * Shape of an Opened.
                 * @typedef {openmps.link.v1.Opened.$Properties} openmps.link.v1.Opened.$Shape
                 */

                /**
                 * Constructs a new Opened.
                 * @memberof openmps.link.v1
                 * @classdesc Represents an Opened.
                 * @constructor
                 * @param {openmps.link.v1.Opened.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Opened = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Opened connection.
                 * @member {number} connection
                 * @memberof openmps.link.v1.Opened
                 * @instance
                 */
                Opened.prototype.connection = 0;

                /**
                 * Opened device.
                 * @member {string} device
                 * @memberof openmps.link.v1.Opened
                 * @instance
                 */
                Opened.prototype.device = "";

                /**
                 * Opened appId.
                 * @member {string} appId
                 * @memberof openmps.link.v1.Opened
                 * @instance
                 */
                Opened.prototype.appId = "";

                /**
                 * Opened workspaceId.
                 * @member {string} workspaceId
                 * @memberof openmps.link.v1.Opened
                 * @instance
                 */
                Opened.prototype.workspaceId = "";

                /**
                 * Opened platform.
                 * @member {number} platform
                 * @memberof openmps.link.v1.Opened
                 * @instance
                 */
                Opened.prototype.platform = 0;

                /**
                 * Opened appVersion.
                 * @member {string} appVersion
                 * @memberof openmps.link.v1.Opened
                 * @instance
                 */
                Opened.prototype.appVersion = "";

                /**
                 * Opened sdkVersion.
                 * @member {string} sdkVersion
                 * @memberof openmps.link.v1.Opened
                 * @instance
                 */
                Opened.prototype.sdkVersion = "";

                /**
                 * Opened broadcastCursor.
                 * @member {string} broadcastCursor
                 * @memberof openmps.link.v1.Opened
                 * @instance
                 */
                Opened.prototype.broadcastCursor = "";

                /**
                 * Opened timeZone.
                 * @member {string} timeZone
                 * @memberof openmps.link.v1.Opened
                 * @instance
                 */
                Opened.prototype.timeZone = "";

                /**
                 * Opened connectedAtMs.
                 * @member {number} connectedAtMs
                 * @memberof openmps.link.v1.Opened
                 * @instance
                 */
                Opened.prototype.connectedAtMs = 0;

                /**
                 * Encodes the specified Opened message. Does not implicitly {@link openmps.link.v1.Opened.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Opened
                 * @static
                 * @param {openmps.link.v1.Opened.$Properties} message Opened message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Opened.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.connection != null && $Object.hasOwnProperty.call(message, "connection") && !$Object.is(message.connection, 0))
                        writer.uint32(/* id 1, wireType 1 =*/9).double(message.connection);
                    if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.device);
                    if (message.appId != null && $Object.hasOwnProperty.call(message, "appId") && message.appId !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.appId);
                    if (message.workspaceId != null && $Object.hasOwnProperty.call(message, "workspaceId") && message.workspaceId !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.workspaceId);
                    if (message.platform != null && $Object.hasOwnProperty.call(message, "platform") && message.platform !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.platform);
                    if (message.appVersion != null && $Object.hasOwnProperty.call(message, "appVersion") && message.appVersion !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.appVersion);
                    if (message.sdkVersion != null && $Object.hasOwnProperty.call(message, "sdkVersion") && message.sdkVersion !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.sdkVersion);
                    if (message.broadcastCursor != null && $Object.hasOwnProperty.call(message, "broadcastCursor") && message.broadcastCursor !== "")
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.broadcastCursor);
                    if (message.timeZone != null && $Object.hasOwnProperty.call(message, "timeZone") && message.timeZone !== "")
                        writer.uint32(/* id 9, wireType 2 =*/74).string(message.timeZone);
                    if (message.connectedAtMs != null && $Object.hasOwnProperty.call(message, "connectedAtMs") && !$Object.is(message.connectedAtMs, 0))
                        writer.uint32(/* id 10, wireType 1 =*/81).double(message.connectedAtMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Opened message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Opened
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Opened & openmps.link.v1.Opened.$Shape} Opened
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Opened.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Opened();
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
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.connection = value;
                                else
                                    delete message.connection;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.device = value;
                                else
                                    delete message.device;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.appId = value;
                                else
                                    delete message.appId;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.workspaceId = value;
                                else
                                    delete message.workspaceId;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
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
                        case 10: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.connectedAtMs = value;
                                else
                                    delete message.connectedAtMs;
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

                return Opened;
            })();

            v1.OpenResult = (function() {

                /**
                 * Properties of an OpenResult.
                 * @typedef {Object} openmps.link.v1.OpenResult.$Properties
                 * @property {number|null} [connection] OpenResult connection
                 * @property {number|null} [refused] OpenResult refused
                 * @property {number|null} [epoch] OpenResult epoch
                 * @property {string|null} [userId] OpenResult userId
                 * @property {boolean|null} [hasMail] OpenResult hasMail
                 * @property {string|null} [position] OpenResult position
                 * @property {number|null} [standing] OpenResult standing
                 * @property {string|null} [logNewest] OpenResult logNewest
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an OpenResult.
                 * @memberof openmps.link.v1
                 * @interface IOpenResult
                 * @augments openmps.link.v1.OpenResult.$Properties
                 * @deprecated Use openmps.link.v1.OpenResult.$Properties instead.
                 */

                /**
                 * Shape of an OpenResult.
                 * @typedef {openmps.link.v1.OpenResult.$Properties} openmps.link.v1.OpenResult.$Shape
                 */

                /**
                 * Constructs a new OpenResult.
                 * @memberof openmps.link.v1
                 * @classdesc Represents an OpenResult.
                 * @constructor
                 * @param {openmps.link.v1.OpenResult.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const OpenResult = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * OpenResult connection.
                 * @member {number} connection
                 * @memberof openmps.link.v1.OpenResult
                 * @instance
                 */
                OpenResult.prototype.connection = 0;

                /**
                 * OpenResult refused.
                 * @member {number} refused
                 * @memberof openmps.link.v1.OpenResult
                 * @instance
                 */
                OpenResult.prototype.refused = 0;

                /**
                 * OpenResult epoch.
                 * @member {number} epoch
                 * @memberof openmps.link.v1.OpenResult
                 * @instance
                 */
                OpenResult.prototype.epoch = 0;

                /**
                 * OpenResult userId.
                 * @member {string} userId
                 * @memberof openmps.link.v1.OpenResult
                 * @instance
                 */
                OpenResult.prototype.userId = "";

                /**
                 * OpenResult hasMail.
                 * @member {boolean} hasMail
                 * @memberof openmps.link.v1.OpenResult
                 * @instance
                 */
                OpenResult.prototype.hasMail = false;

                /**
                 * OpenResult position.
                 * @member {string} position
                 * @memberof openmps.link.v1.OpenResult
                 * @instance
                 */
                OpenResult.prototype.position = "";

                /**
                 * OpenResult standing.
                 * @member {number} standing
                 * @memberof openmps.link.v1.OpenResult
                 * @instance
                 */
                OpenResult.prototype.standing = 0;

                /**
                 * OpenResult logNewest.
                 * @member {string} logNewest
                 * @memberof openmps.link.v1.OpenResult
                 * @instance
                 */
                OpenResult.prototype.logNewest = "";

                /**
                 * Encodes the specified OpenResult message. Does not implicitly {@link openmps.link.v1.OpenResult.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.OpenResult
                 * @static
                 * @param {openmps.link.v1.OpenResult.$Properties} message OpenResult message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                OpenResult.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.connection != null && $Object.hasOwnProperty.call(message, "connection") && !$Object.is(message.connection, 0))
                        writer.uint32(/* id 1, wireType 1 =*/9).double(message.connection);
                    if (message.refused != null && $Object.hasOwnProperty.call(message, "refused") && message.refused !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.refused);
                    if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                        writer.uint32(/* id 3, wireType 1 =*/25).double(message.epoch);
                    if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && message.userId !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.userId);
                    if (message.hasMail != null && $Object.hasOwnProperty.call(message, "hasMail") && message.hasMail !== false)
                        writer.uint32(/* id 5, wireType 0 =*/40).bool(message.hasMail);
                    if (message.position != null && $Object.hasOwnProperty.call(message, "position") && message.position !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.position);
                    if (message.standing != null && $Object.hasOwnProperty.call(message, "standing") && message.standing !== 0)
                        writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.standing);
                    if (message.logNewest != null && $Object.hasOwnProperty.call(message, "logNewest") && message.logNewest !== "")
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.logNewest);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an OpenResult message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.OpenResult
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.OpenResult & openmps.link.v1.OpenResult.$Shape} OpenResult
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                OpenResult.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.OpenResult();
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
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.connection = value;
                                else
                                    delete message.connection;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.refused = value;
                                else
                                    delete message.refused;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.epoch = value;
                                else
                                    delete message.epoch;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.userId = value;
                                else
                                    delete message.userId;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.hasMail = value;
                                else
                                    delete message.hasMail;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.position = value;
                                else
                                    delete message.position;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.standing = value;
                                else
                                    delete message.standing;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.logNewest = value;
                                else
                                    delete message.logNewest;
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

                return OpenResult;
            })();

            v1.Closed = (function() {

                /**
                 * Properties of a Closed.
                 * @typedef {Object} openmps.link.v1.Closed.$Properties
                 * @property {string|null} [device] Closed device
                 * @property {number|null} [epoch] Closed epoch
                 * @property {string|null} [cursor] Closed cursor
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Closed.
                 * @memberof openmps.link.v1
                 * @interface IClosed
                 * @augments openmps.link.v1.Closed.$Properties
                 * @deprecated Use openmps.link.v1.Closed.$Properties instead.
                 */

                /**
                 * Shape of a Closed.
                 * @typedef {openmps.link.v1.Closed.$Properties} openmps.link.v1.Closed.$Shape
                 */

                /**
                 * Constructs a new Closed.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a Closed.
                 * @constructor
                 * @param {openmps.link.v1.Closed.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Closed = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Closed device.
                 * @member {string} device
                 * @memberof openmps.link.v1.Closed
                 * @instance
                 */
                Closed.prototype.device = "";

                /**
                 * Closed epoch.
                 * @member {number} epoch
                 * @memberof openmps.link.v1.Closed
                 * @instance
                 */
                Closed.prototype.epoch = 0;

                /**
                 * Closed cursor.
                 * @member {string} cursor
                 * @memberof openmps.link.v1.Closed
                 * @instance
                 */
                Closed.prototype.cursor = "";

                /**
                 * Encodes the specified Closed message. Does not implicitly {@link openmps.link.v1.Closed.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Closed
                 * @static
                 * @param {openmps.link.v1.Closed.$Properties} message Closed message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Closed.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.device);
                    if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
                    if (message.cursor != null && $Object.hasOwnProperty.call(message, "cursor") && message.cursor !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.cursor);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Closed message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Closed
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Closed & openmps.link.v1.Closed.$Shape} Closed
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Closed.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Closed();
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
                                    message.device = value;
                                else
                                    delete message.device;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.epoch = value;
                                else
                                    delete message.epoch;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.cursor = value;
                                else
                                    delete message.cursor;
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

                return Closed;
            })();

            v1.Acked = (function() {

                /**
                 * Properties of an Acked.
                 * @typedef {Object} openmps.link.v1.Acked.$Properties
                 * @property {string|null} [device] Acked device
                 * @property {number|null} [epoch] Acked epoch
                 * @property {Array.<string>|null} [messageIds] Acked messageIds
                 * @property {string|null} [cursor] Acked cursor
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Acked.
                 * @memberof openmps.link.v1
                 * @interface IAcked
                 * @augments openmps.link.v1.Acked.$Properties
                 * @deprecated Use openmps.link.v1.Acked.$Properties instead.
                 */

                /**
                 * Shape of an Acked.
                 * @typedef {openmps.link.v1.Acked.$Properties} openmps.link.v1.Acked.$Shape
                 */

                /**
                 * Constructs a new Acked.
                 * @memberof openmps.link.v1
                 * @classdesc Represents an Acked.
                 * @constructor
                 * @param {openmps.link.v1.Acked.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Acked = function (properties) {
                    this.messageIds = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Acked device.
                 * @member {string} device
                 * @memberof openmps.link.v1.Acked
                 * @instance
                 */
                Acked.prototype.device = "";

                /**
                 * Acked epoch.
                 * @member {number} epoch
                 * @memberof openmps.link.v1.Acked
                 * @instance
                 */
                Acked.prototype.epoch = 0;

                /**
                 * Acked messageIds.
                 * @member {Array.<string>} messageIds
                 * @memberof openmps.link.v1.Acked
                 * @instance
                 */
                Acked.prototype.messageIds = $util.emptyArray;

                /**
                 * Acked cursor.
                 * @member {string} cursor
                 * @memberof openmps.link.v1.Acked
                 * @instance
                 */
                Acked.prototype.cursor = "";

                /**
                 * Encodes the specified Acked message. Does not implicitly {@link openmps.link.v1.Acked.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Acked
                 * @static
                 * @param {openmps.link.v1.Acked.$Properties} message Acked message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Acked.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.device);
                    if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
                    if (message.messageIds != null && message.messageIds.length)
                        for (let i = 0; i < message.messageIds.length; ++i)
                            writer.uint32(/* id 3, wireType 2 =*/26).string(message.messageIds[i]);
                    if (message.cursor != null && $Object.hasOwnProperty.call(message, "cursor") && message.cursor !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.cursor);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Acked message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Acked
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Acked & openmps.link.v1.Acked.$Shape} Acked
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Acked.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Acked();
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
                                    message.device = value;
                                else
                                    delete message.device;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.epoch = value;
                                else
                                    delete message.epoch;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.messageIds && message.messageIds.length))
                                    message.messageIds = [];
                                message.messageIds.push(reader.stringVerify());
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.cursor = value;
                                else
                                    delete message.cursor;
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

                return Acked;
            })();

            v1.Pull = (function() {

                /**
                 * Properties of a Pull.
                 * @typedef {Object} openmps.link.v1.Pull.$Properties
                 * @property {string|null} [device] Pull device
                 * @property {number|null} [epoch] Pull epoch
                 * @property {number|null} [limit] Pull limit
                 * @property {Array.<string>|null} [inFlight] Pull inFlight
                 * @property {number|null} [number] Pull number
                 * @property {openmps.link.v1.LogPosition.$Properties|null} [log] Pull log
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Pull.
                 * @memberof openmps.link.v1
                 * @interface IPull
                 * @augments openmps.link.v1.Pull.$Properties
                 * @deprecated Use openmps.link.v1.Pull.$Properties instead.
                 */

                /**
                 * Shape of a Pull.
                 * @typedef {openmps.link.v1.Pull.$Properties} openmps.link.v1.Pull.$Shape
                 */

                /**
                 * Constructs a new Pull.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a Pull.
                 * @constructor
                 * @param {openmps.link.v1.Pull.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Pull = function (properties) {
                    this.inFlight = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Pull device.
                 * @member {string} device
                 * @memberof openmps.link.v1.Pull
                 * @instance
                 */
                Pull.prototype.device = "";

                /**
                 * Pull epoch.
                 * @member {number} epoch
                 * @memberof openmps.link.v1.Pull
                 * @instance
                 */
                Pull.prototype.epoch = 0;

                /**
                 * Pull limit.
                 * @member {number} limit
                 * @memberof openmps.link.v1.Pull
                 * @instance
                 */
                Pull.prototype.limit = 0;

                /**
                 * Pull inFlight.
                 * @member {Array.<string>} inFlight
                 * @memberof openmps.link.v1.Pull
                 * @instance
                 */
                Pull.prototype.inFlight = $util.emptyArray;

                /**
                 * Pull number.
                 * @member {number} number
                 * @memberof openmps.link.v1.Pull
                 * @instance
                 */
                Pull.prototype.number = 0;

                /**
                 * Pull log.
                 * @member {openmps.link.v1.LogPosition.$Properties|null|undefined} log
                 * @memberof openmps.link.v1.Pull
                 * @instance
                 */
                Pull.prototype.log = null;

                /**
                 * Encodes the specified Pull message. Does not implicitly {@link openmps.link.v1.Pull.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Pull
                 * @static
                 * @param {openmps.link.v1.Pull.$Properties} message Pull message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Pull.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.device);
                    if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
                    if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && message.limit !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.limit);
                    if (message.inFlight != null && message.inFlight.length)
                        for (let i = 0; i < message.inFlight.length; ++i)
                            writer.uint32(/* id 4, wireType 2 =*/34).string(message.inFlight[i]);
                    if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.number);
                    if (message.log != null && $Object.hasOwnProperty.call(message, "log"))
                        $root.openmps.link.v1.LogPosition.encode(message.log, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Pull message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Pull
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Pull & openmps.link.v1.Pull.$Shape} Pull
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Pull.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Pull();
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
                                    message.device = value;
                                else
                                    delete message.device;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.epoch = value;
                                else
                                    delete message.epoch;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.limit = value;
                                else
                                    delete message.limit;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.inFlight && message.inFlight.length))
                                    message.inFlight = [];
                                message.inFlight.push(reader.stringVerify());
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.number = value;
                                else
                                    delete message.number;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.log = $root.openmps.link.v1.LogPosition.decode(reader, reader.size(), $undefined, _depth + 1, message.log);
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

                return Pull;
            })();

            v1.LogPosition = (function() {

                /**
                 * Properties of a LogPosition.
                 * @typedef {Object} openmps.link.v1.LogPosition.$Properties
                 * @property {string|null} [appId] LogPosition appId
                 * @property {string|null} [workspaceId] LogPosition workspaceId
                 * @property {string|null} [position] LogPosition position
                 * @property {number|null} [standing] LogPosition standing
                 * @property {string|null} [newest] LogPosition newest
                 * @property {Array.<openmps.link.v1.Given.$Properties>|null} [given] LogPosition given
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a LogPosition.
                 * @memberof openmps.link.v1
                 * @interface ILogPosition
                 * @augments openmps.link.v1.LogPosition.$Properties
                 * @deprecated Use openmps.link.v1.LogPosition.$Properties instead.
                 */

                /**
                 * Shape of a LogPosition.
                 * @typedef {openmps.link.v1.LogPosition.$Properties} openmps.link.v1.LogPosition.$Shape
                 */

                /**
                 * Constructs a new LogPosition.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a LogPosition.
                 * @constructor
                 * @param {openmps.link.v1.LogPosition.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const LogPosition = function (properties) {
                    this.given = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * LogPosition appId.
                 * @member {string} appId
                 * @memberof openmps.link.v1.LogPosition
                 * @instance
                 */
                LogPosition.prototype.appId = "";

                /**
                 * LogPosition workspaceId.
                 * @member {string} workspaceId
                 * @memberof openmps.link.v1.LogPosition
                 * @instance
                 */
                LogPosition.prototype.workspaceId = "";

                /**
                 * LogPosition position.
                 * @member {string} position
                 * @memberof openmps.link.v1.LogPosition
                 * @instance
                 */
                LogPosition.prototype.position = "";

                /**
                 * LogPosition standing.
                 * @member {number} standing
                 * @memberof openmps.link.v1.LogPosition
                 * @instance
                 */
                LogPosition.prototype.standing = 0;

                /**
                 * LogPosition newest.
                 * @member {string} newest
                 * @memberof openmps.link.v1.LogPosition
                 * @instance
                 */
                LogPosition.prototype.newest = "";

                /**
                 * LogPosition given.
                 * @member {Array.<openmps.link.v1.Given.$Properties>} given
                 * @memberof openmps.link.v1.LogPosition
                 * @instance
                 */
                LogPosition.prototype.given = $util.emptyArray;

                /**
                 * Encodes the specified LogPosition message. Does not implicitly {@link openmps.link.v1.LogPosition.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.LogPosition
                 * @static
                 * @param {openmps.link.v1.LogPosition.$Properties} message LogPosition message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                LogPosition.encode = function (message, writer, _depth) {
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
                    if (message.position != null && $Object.hasOwnProperty.call(message, "position") && message.position !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.position);
                    if (message.standing != null && $Object.hasOwnProperty.call(message, "standing") && message.standing !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.standing);
                    if (message.newest != null && $Object.hasOwnProperty.call(message, "newest") && message.newest !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.newest);
                    if (message.given != null && message.given.length)
                        for (let i = 0; i < message.given.length; ++i)
                            $root.openmps.link.v1.Given.encode(message.given[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a LogPosition message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.LogPosition
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.LogPosition & openmps.link.v1.LogPosition.$Shape} LogPosition
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                LogPosition.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.LogPosition();
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
                                    message.position = value;
                                else
                                    delete message.position;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.standing = value;
                                else
                                    delete message.standing;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.newest = value;
                                else
                                    delete message.newest;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.given && message.given.length))
                                    message.given = [];
                                message.given.push($root.openmps.link.v1.Given.decode(reader, reader.size(), $undefined, _depth + 1));
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

                return LogPosition;
            })();

            v1.Given = (function() {

                /**
                 * Properties of a Given.
                 * @typedef {Object} openmps.link.v1.Given.$Properties
                 * @property {string|null} [position] Given position
                 * @property {number|null} [standing] Given standing
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Given.
                 * @memberof openmps.link.v1
                 * @interface IGiven
                 * @augments openmps.link.v1.Given.$Properties
                 * @deprecated Use openmps.link.v1.Given.$Properties instead.
                 */

                /**
                 * Shape of a Given.
                 * @typedef {openmps.link.v1.Given.$Properties} openmps.link.v1.Given.$Shape
                 */

                /**
                 * Constructs a new Given.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a Given.
                 * @constructor
                 * @param {openmps.link.v1.Given.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Given = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Given position.
                 * @member {string} position
                 * @memberof openmps.link.v1.Given
                 * @instance
                 */
                Given.prototype.position = "";

                /**
                 * Given standing.
                 * @member {number} standing
                 * @memberof openmps.link.v1.Given
                 * @instance
                 */
                Given.prototype.standing = 0;

                /**
                 * Encodes the specified Given message. Does not implicitly {@link openmps.link.v1.Given.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Given
                 * @static
                 * @param {openmps.link.v1.Given.$Properties} message Given message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Given.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.position != null && $Object.hasOwnProperty.call(message, "position") && message.position !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.position);
                    if (message.standing != null && $Object.hasOwnProperty.call(message, "standing") && message.standing !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.standing);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Given message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Given
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Given & openmps.link.v1.Given.$Shape} Given
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Given.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Given();
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
                                    message.position = value;
                                else
                                    delete message.position;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.standing = value;
                                else
                                    delete message.standing;
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

                return Given;
            })();

            v1.Page = (function() {

                /**
                 * Properties of a Page.
                 * @typedef {Object} openmps.link.v1.Page.$Properties
                 * @property {string|null} [device] Page device
                 * @property {number|null} [epoch] Page epoch
                 * @property {Array.<openmps.link.v1.Envelope.$Properties>|null} [envelopes] Page envelopes
                 * @property {boolean|null} [more] Page more
                 * @property {Array.<string>|null} [stillWaiting] Page stillWaiting
                 * @property {number|null} [number] Page number
                 * @property {string|null} [position] Page position
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Page.
                 * @memberof openmps.link.v1
                 * @interface IPage
                 * @augments openmps.link.v1.Page.$Properties
                 * @deprecated Use openmps.link.v1.Page.$Properties instead.
                 */

                /**
                 * Shape of a Page.
                 * @typedef {openmps.link.v1.Page.$Properties} openmps.link.v1.Page.$Shape
                 */

                /**
                 * Constructs a new Page.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a Page.
                 * @constructor
                 * @param {openmps.link.v1.Page.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Page = function (properties) {
                    this.envelopes = [];
                    this.stillWaiting = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Page device.
                 * @member {string} device
                 * @memberof openmps.link.v1.Page
                 * @instance
                 */
                Page.prototype.device = "";

                /**
                 * Page epoch.
                 * @member {number} epoch
                 * @memberof openmps.link.v1.Page
                 * @instance
                 */
                Page.prototype.epoch = 0;

                /**
                 * Page envelopes.
                 * @member {Array.<openmps.link.v1.Envelope.$Properties>} envelopes
                 * @memberof openmps.link.v1.Page
                 * @instance
                 */
                Page.prototype.envelopes = $util.emptyArray;

                /**
                 * Page more.
                 * @member {boolean} more
                 * @memberof openmps.link.v1.Page
                 * @instance
                 */
                Page.prototype.more = false;

                /**
                 * Page stillWaiting.
                 * @member {Array.<string>} stillWaiting
                 * @memberof openmps.link.v1.Page
                 * @instance
                 */
                Page.prototype.stillWaiting = $util.emptyArray;

                /**
                 * Page number.
                 * @member {number} number
                 * @memberof openmps.link.v1.Page
                 * @instance
                 */
                Page.prototype.number = 0;

                /**
                 * Page position.
                 * @member {string} position
                 * @memberof openmps.link.v1.Page
                 * @instance
                 */
                Page.prototype.position = "";

                /**
                 * Encodes the specified Page message. Does not implicitly {@link openmps.link.v1.Page.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Page
                 * @static
                 * @param {openmps.link.v1.Page.$Properties} message Page message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Page.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.device);
                    if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
                    if (message.envelopes != null && message.envelopes.length)
                        for (let i = 0; i < message.envelopes.length; ++i)
                            $root.openmps.link.v1.Envelope.encode(message.envelopes[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.more != null && $Object.hasOwnProperty.call(message, "more") && message.more !== false)
                        writer.uint32(/* id 4, wireType 0 =*/32).bool(message.more);
                    if (message.stillWaiting != null && message.stillWaiting.length)
                        for (let i = 0; i < message.stillWaiting.length; ++i)
                            writer.uint32(/* id 5, wireType 2 =*/42).string(message.stillWaiting[i]);
                    if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== 0)
                        writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.number);
                    if (message.position != null && $Object.hasOwnProperty.call(message, "position") && message.position !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.position);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Page message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Page
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Page & openmps.link.v1.Page.$Shape} Page
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Page.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Page();
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
                                    message.device = value;
                                else
                                    delete message.device;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.epoch = value;
                                else
                                    delete message.epoch;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.envelopes && message.envelopes.length))
                                    message.envelopes = [];
                                message.envelopes.push($root.openmps.link.v1.Envelope.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.more = value;
                                else
                                    delete message.more;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.stillWaiting && message.stillWaiting.length))
                                    message.stillWaiting = [];
                                message.stillWaiting.push(reader.stringVerify());
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.number = value;
                                else
                                    delete message.number;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.position = value;
                                else
                                    delete message.position;
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

                return Page;
            })();

            v1.Envelope = (function() {

                /**
                 * Properties of an Envelope.
                 * @typedef {Object} openmps.link.v1.Envelope.$Properties
                 * @property {string|null} [messageId] Envelope messageId
                 * @property {Uint8Array|null} [frame] Envelope frame
                 * @property {number|null} [expiresAtMs] Envelope expiresAtMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Envelope.
                 * @memberof openmps.link.v1
                 * @interface IEnvelope
                 * @augments openmps.link.v1.Envelope.$Properties
                 * @deprecated Use openmps.link.v1.Envelope.$Properties instead.
                 */

                /**
                 * Shape of an Envelope.
                 * @typedef {openmps.link.v1.Envelope.$Properties} openmps.link.v1.Envelope.$Shape
                 */

                /**
                 * Constructs a new Envelope.
                 * @memberof openmps.link.v1
                 * @classdesc Represents an Envelope.
                 * @constructor
                 * @param {openmps.link.v1.Envelope.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Envelope = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Envelope messageId.
                 * @member {string} messageId
                 * @memberof openmps.link.v1.Envelope
                 * @instance
                 */
                Envelope.prototype.messageId = "";

                /**
                 * Envelope frame.
                 * @member {Uint8Array} frame
                 * @memberof openmps.link.v1.Envelope
                 * @instance
                 */
                Envelope.prototype.frame = $util.newBuffer([]);

                /**
                 * Envelope expiresAtMs.
                 * @member {number} expiresAtMs
                 * @memberof openmps.link.v1.Envelope
                 * @instance
                 */
                Envelope.prototype.expiresAtMs = 0;

                /**
                 * Encodes the specified Envelope message. Does not implicitly {@link openmps.link.v1.Envelope.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Envelope
                 * @static
                 * @param {openmps.link.v1.Envelope.$Properties} message Envelope message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Envelope.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.messageId);
                    if (message.frame != null && $Object.hasOwnProperty.call(message, "frame") && message.frame.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.frame);
                    if (message.expiresAtMs != null && $Object.hasOwnProperty.call(message, "expiresAtMs") && !$Object.is(message.expiresAtMs, 0))
                        writer.uint32(/* id 3, wireType 1 =*/25).double(message.expiresAtMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Envelope message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Envelope
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Envelope & openmps.link.v1.Envelope.$Shape} Envelope
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Envelope.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Envelope();
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
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.frame = value;
                                else
                                    delete message.frame;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
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

                return Envelope;
            })();

            v1.Deliver = (function() {

                /**
                 * Properties of a Deliver.
                 * @typedef {Object} openmps.link.v1.Deliver.$Properties
                 * @property {string|null} [device] Deliver device
                 * @property {number|null} [epoch] Deliver epoch
                 * @property {openmps.link.v1.Envelope.$Properties|null} [envelope] Deliver envelope
                 * @property {string|null} [previous] Deliver previous
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Deliver.
                 * @memberof openmps.link.v1
                 * @interface IDeliver
                 * @augments openmps.link.v1.Deliver.$Properties
                 * @deprecated Use openmps.link.v1.Deliver.$Properties instead.
                 */

                /**
                 * Shape of a Deliver.
                 * @typedef {openmps.link.v1.Deliver.$Properties} openmps.link.v1.Deliver.$Shape
                 */

                /**
                 * Constructs a new Deliver.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a Deliver.
                 * @constructor
                 * @param {openmps.link.v1.Deliver.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Deliver = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Deliver device.
                 * @member {string} device
                 * @memberof openmps.link.v1.Deliver
                 * @instance
                 */
                Deliver.prototype.device = "";

                /**
                 * Deliver epoch.
                 * @member {number} epoch
                 * @memberof openmps.link.v1.Deliver
                 * @instance
                 */
                Deliver.prototype.epoch = 0;

                /**
                 * Deliver envelope.
                 * @member {openmps.link.v1.Envelope.$Properties|null|undefined} envelope
                 * @memberof openmps.link.v1.Deliver
                 * @instance
                 */
                Deliver.prototype.envelope = null;

                /**
                 * Deliver previous.
                 * @member {string} previous
                 * @memberof openmps.link.v1.Deliver
                 * @instance
                 */
                Deliver.prototype.previous = "";

                /**
                 * Encodes the specified Deliver message. Does not implicitly {@link openmps.link.v1.Deliver.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Deliver
                 * @static
                 * @param {openmps.link.v1.Deliver.$Properties} message Deliver message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Deliver.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.device);
                    if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
                    if (message.envelope != null && $Object.hasOwnProperty.call(message, "envelope"))
                        $root.openmps.link.v1.Envelope.encode(message.envelope, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.previous != null && $Object.hasOwnProperty.call(message, "previous") && message.previous !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.previous);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Deliver message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Deliver
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Deliver & openmps.link.v1.Deliver.$Shape} Deliver
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Deliver.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Deliver();
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
                                    message.device = value;
                                else
                                    delete message.device;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.epoch = value;
                                else
                                    delete message.epoch;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.envelope = $root.openmps.link.v1.Envelope.decode(reader, reader.size(), $undefined, _depth + 1, message.envelope);
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.previous = value;
                                else
                                    delete message.previous;
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

                return Deliver;
            })();

            v1.Mail = (function() {

                /**
                 * Properties of a Mail.
                 * @typedef {Object} openmps.link.v1.Mail.$Properties
                 * @property {string|null} [device] Mail device
                 * @property {number|null} [epoch] Mail epoch
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Mail.
                 * @memberof openmps.link.v1
                 * @interface IMail
                 * @augments openmps.link.v1.Mail.$Properties
                 * @deprecated Use openmps.link.v1.Mail.$Properties instead.
                 */

                /**
                 * Shape of a Mail.
                 * @typedef {openmps.link.v1.Mail.$Properties} openmps.link.v1.Mail.$Shape
                 */

                /**
                 * Constructs a new Mail.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a Mail.
                 * @constructor
                 * @param {openmps.link.v1.Mail.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Mail = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Mail device.
                 * @member {string} device
                 * @memberof openmps.link.v1.Mail
                 * @instance
                 */
                Mail.prototype.device = "";

                /**
                 * Mail epoch.
                 * @member {number} epoch
                 * @memberof openmps.link.v1.Mail
                 * @instance
                 */
                Mail.prototype.epoch = 0;

                /**
                 * Encodes the specified Mail message. Does not implicitly {@link openmps.link.v1.Mail.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Mail
                 * @static
                 * @param {openmps.link.v1.Mail.$Properties} message Mail message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Mail.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.device);
                    if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Mail message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Mail
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Mail & openmps.link.v1.Mail.$Shape} Mail
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Mail.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Mail();
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
                                    message.device = value;
                                else
                                    delete message.device;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.epoch = value;
                                else
                                    delete message.epoch;
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

                return Mail;
            })();

            v1.Call = (function() {

                /**
                 * Properties of a Call.
                 * @typedef {Object} openmps.link.v1.Call.$Properties
                 * @property {string|null} [device] Call device
                 * @property {number|null} [epoch] Call epoch
                 * @property {number|null} [requestId] Call requestId
                 * @property {openmps.link.v1.BindCall.$Properties|null} [bind] Call bind
                 * @property {openmps.link.v1.UnbindCall.$Properties|null} [unbind] Call unbind
                 * @property {openmps.link.v1.ReportCall.$Properties|null} [report] Call report
                 * @property {openmps.link.v1.AliasCall.$Properties|null} [setAlias] Call setAlias
                 * @property {openmps.link.v1.AliasCall.$Properties|null} [removeAlias] Call removeAlias
                 * @property {openmps.link.v1.TagsCall.$Properties|null} [setTags] Call setTags
                 * @property {openmps.link.v1.TagsCall.$Properties|null} [removeTags] Call removeTags
                 * @property {openmps.link.v1.PhoneCall.$Properties|null} [setPhone] Call setPhone
                 * @property {openmps.link.v1.ActivityCall.$Properties|null} [reportActivity] Call reportActivity
                 * @property {string|null} [appId] Call appId
                 * @property {string|null} [workspaceId] Call workspaceId
                 * @property {"bind"|"unbind"|"report"|"setAlias"|"removeAlias"|"setTags"|"removeTags"|"setPhone"|"reportActivity"} [call] Call call
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Call.
                 * @memberof openmps.link.v1
                 * @interface ICall
                 * @augments openmps.link.v1.Call.$Properties
                 * @deprecated Use openmps.link.v1.Call.$Properties instead.
                 */

                /**
                 * Narrowed shape of a Call.
                 * @typedef {{
                 *   device?: string|null;
                 *   epoch?: number|null;
                 *   requestId?: number|null;
                 *   bind?: openmps.link.v1.BindCall.$Shape|null;
                 *   unbind?: openmps.link.v1.UnbindCall.$Shape|null;
                 *   report?: openmps.link.v1.ReportCall.$Shape|null;
                 *   setAlias?: openmps.link.v1.AliasCall.$Shape|null;
                 *   removeAlias?: openmps.link.v1.AliasCall.$Shape|null;
                 *   setTags?: openmps.link.v1.TagsCall.$Shape|null;
                 *   removeTags?: openmps.link.v1.TagsCall.$Shape|null;
                 *   setPhone?: openmps.link.v1.PhoneCall.$Shape|null;
                 *   reportActivity?: openmps.link.v1.ActivityCall.$Shape|null;
                 *   appId?: string|null;
                 *   workspaceId?: string|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ call?: undefined; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "bind"; bind: openmps.link.v1.BindCall.$Shape; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "unbind"; bind?: null; unbind: openmps.link.v1.UnbindCall.$Shape; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "report"; bind?: null; unbind?: null; report: openmps.link.v1.ReportCall.$Shape; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "setAlias"; bind?: null; unbind?: null; report?: null; setAlias: openmps.link.v1.AliasCall.$Shape; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "removeAlias"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias: openmps.link.v1.AliasCall.$Shape; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "setTags"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags: openmps.link.v1.TagsCall.$Shape; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "removeTags"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags: openmps.link.v1.TagsCall.$Shape; setPhone?: null; reportActivity?: null }|{ call?: "setPhone"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone: openmps.link.v1.PhoneCall.$Shape; reportActivity?: null }|{ call?: "reportActivity"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity: openmps.link.v1.ActivityCall.$Shape })
                 * )} openmps.link.v1.Call.$Shape
                 */

                /**
                 * Constructs a new Call.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a Call.
                 * @constructor
                 * @param {openmps.link.v1.Call.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Call = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Call device.
                 * @member {string} device
                 * @memberof openmps.link.v1.Call
                 * @instance
                 */
                Call.prototype.device = "";

                /**
                 * Call epoch.
                 * @member {number} epoch
                 * @memberof openmps.link.v1.Call
                 * @instance
                 */
                Call.prototype.epoch = 0;

                /**
                 * Call requestId.
                 * @member {number} requestId
                 * @memberof openmps.link.v1.Call
                 * @instance
                 */
                Call.prototype.requestId = 0;

                /**
                 * Call bind.
                 * @member {openmps.link.v1.BindCall.$Properties|null|undefined} bind
                 * @memberof openmps.link.v1.Call
                 * @instance
                 */
                Call.prototype.bind = null;

                /**
                 * Call unbind.
                 * @member {openmps.link.v1.UnbindCall.$Properties|null|undefined} unbind
                 * @memberof openmps.link.v1.Call
                 * @instance
                 */
                Call.prototype.unbind = null;

                /**
                 * Call report.
                 * @member {openmps.link.v1.ReportCall.$Properties|null|undefined} report
                 * @memberof openmps.link.v1.Call
                 * @instance
                 */
                Call.prototype.report = null;

                /**
                 * Call setAlias.
                 * @member {openmps.link.v1.AliasCall.$Properties|null|undefined} setAlias
                 * @memberof openmps.link.v1.Call
                 * @instance
                 */
                Call.prototype.setAlias = null;

                /**
                 * Call removeAlias.
                 * @member {openmps.link.v1.AliasCall.$Properties|null|undefined} removeAlias
                 * @memberof openmps.link.v1.Call
                 * @instance
                 */
                Call.prototype.removeAlias = null;

                /**
                 * Call setTags.
                 * @member {openmps.link.v1.TagsCall.$Properties|null|undefined} setTags
                 * @memberof openmps.link.v1.Call
                 * @instance
                 */
                Call.prototype.setTags = null;

                /**
                 * Call removeTags.
                 * @member {openmps.link.v1.TagsCall.$Properties|null|undefined} removeTags
                 * @memberof openmps.link.v1.Call
                 * @instance
                 */
                Call.prototype.removeTags = null;

                /**
                 * Call setPhone.
                 * @member {openmps.link.v1.PhoneCall.$Properties|null|undefined} setPhone
                 * @memberof openmps.link.v1.Call
                 * @instance
                 */
                Call.prototype.setPhone = null;

                /**
                 * Call reportActivity.
                 * @member {openmps.link.v1.ActivityCall.$Properties|null|undefined} reportActivity
                 * @memberof openmps.link.v1.Call
                 * @instance
                 */
                Call.prototype.reportActivity = null;

                /**
                 * Call appId.
                 * @member {string} appId
                 * @memberof openmps.link.v1.Call
                 * @instance
                 */
                Call.prototype.appId = "";

                /**
                 * Call workspaceId.
                 * @member {string} workspaceId
                 * @memberof openmps.link.v1.Call
                 * @instance
                 */
                Call.prototype.workspaceId = "";

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * Call call.
                 * @member {"bind"|"unbind"|"report"|"setAlias"|"removeAlias"|"setTags"|"removeTags"|"setPhone"|"reportActivity"|undefined} call
                 * @memberof openmps.link.v1.Call
                 * @instance
                 */
                $Object.defineProperty(Call.prototype, "call", {
                    get: $util.oneOfGetter($oneOfFields = ["bind", "unbind", "report", "setAlias", "removeAlias", "setTags", "removeTags", "setPhone", "reportActivity"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified Call message. Does not implicitly {@link openmps.link.v1.Call.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Call
                 * @static
                 * @param {openmps.link.v1.Call.$Properties} message Call message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Call.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.device);
                    if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
                    if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.requestId);
                    if (message.bind != null && $Object.hasOwnProperty.call(message, "bind"))
                        $root.openmps.link.v1.BindCall.encode(message.bind, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.unbind != null && $Object.hasOwnProperty.call(message, "unbind"))
                        $root.openmps.link.v1.UnbindCall.encode(message.unbind, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.report != null && $Object.hasOwnProperty.call(message, "report"))
                        $root.openmps.link.v1.ReportCall.encode(message.report, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.appId != null && $Object.hasOwnProperty.call(message, "appId") && message.appId !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.appId);
                    if (message.workspaceId != null && $Object.hasOwnProperty.call(message, "workspaceId") && message.workspaceId !== "")
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.workspaceId);
                    if (message.setAlias != null && $Object.hasOwnProperty.call(message, "setAlias"))
                        $root.openmps.link.v1.AliasCall.encode(message.setAlias, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                    if (message.removeAlias != null && $Object.hasOwnProperty.call(message, "removeAlias"))
                        $root.openmps.link.v1.AliasCall.encode(message.removeAlias, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.setTags != null && $Object.hasOwnProperty.call(message, "setTags"))
                        $root.openmps.link.v1.TagsCall.encode(message.setTags, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                    if (message.removeTags != null && $Object.hasOwnProperty.call(message, "removeTags"))
                        $root.openmps.link.v1.TagsCall.encode(message.removeTags, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                    if (message.setPhone != null && $Object.hasOwnProperty.call(message, "setPhone"))
                        $root.openmps.link.v1.PhoneCall.encode(message.setPhone, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                    if (message.reportActivity != null && $Object.hasOwnProperty.call(message, "reportActivity"))
                        $root.openmps.link.v1.ActivityCall.encode(message.reportActivity, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Call message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Call
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Call & openmps.link.v1.Call.$Shape} Call
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Call.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Call();
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
                                    message.device = value;
                                else
                                    delete message.device;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.epoch = value;
                                else
                                    delete message.epoch;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.requestId = value;
                                else
                                    delete message.requestId;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.bind = $root.openmps.link.v1.BindCall.decode(reader, reader.size(), $undefined, _depth + 1, message.bind);
                                message.call = "bind";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.unbind = $root.openmps.link.v1.UnbindCall.decode(reader, reader.size(), $undefined, _depth + 1, message.unbind);
                                message.call = "unbind";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.report = $root.openmps.link.v1.ReportCall.decode(reader, reader.size(), $undefined, _depth + 1, message.report);
                                message.call = "report";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                message.setAlias = $root.openmps.link.v1.AliasCall.decode(reader, reader.size(), $undefined, _depth + 1, message.setAlias);
                                message.call = "setAlias";
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.removeAlias = $root.openmps.link.v1.AliasCall.decode(reader, reader.size(), $undefined, _depth + 1, message.removeAlias);
                                message.call = "removeAlias";
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                message.setTags = $root.openmps.link.v1.TagsCall.decode(reader, reader.size(), $undefined, _depth + 1, message.setTags);
                                message.call = "setTags";
                                continue;
                            }
                        case 12: {
                                if (wireType !== 2)
                                    break;
                                message.removeTags = $root.openmps.link.v1.TagsCall.decode(reader, reader.size(), $undefined, _depth + 1, message.removeTags);
                                message.call = "removeTags";
                                continue;
                            }
                        case 13: {
                                if (wireType !== 2)
                                    break;
                                message.setPhone = $root.openmps.link.v1.PhoneCall.decode(reader, reader.size(), $undefined, _depth + 1, message.setPhone);
                                message.call = "setPhone";
                                continue;
                            }
                        case 14: {
                                if (wireType !== 2)
                                    break;
                                message.reportActivity = $root.openmps.link.v1.ActivityCall.decode(reader, reader.size(), $undefined, _depth + 1, message.reportActivity);
                                message.call = "reportActivity";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.appId = value;
                                else
                                    delete message.appId;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.workspaceId = value;
                                else
                                    delete message.workspaceId;
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

                return Call;
            })();

            v1.BindCall = (function() {

                /**
                 * Properties of a BindCall.
                 * @typedef {Object} openmps.link.v1.BindCall.$Properties
                 * @property {string|null} [userId] BindCall userId
                 * @property {string|null} [userToken] BindCall userToken
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a BindCall.
                 * @memberof openmps.link.v1
                 * @interface IBindCall
                 * @augments openmps.link.v1.BindCall.$Properties
                 * @deprecated Use openmps.link.v1.BindCall.$Properties instead.
                 */

                /**
                 * Shape of a BindCall.
                 * @typedef {openmps.link.v1.BindCall.$Properties} openmps.link.v1.BindCall.$Shape
                 */

                /**
                 * Constructs a new BindCall.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a BindCall.
                 * @constructor
                 * @param {openmps.link.v1.BindCall.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const BindCall = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * BindCall userId.
                 * @member {string} userId
                 * @memberof openmps.link.v1.BindCall
                 * @instance
                 */
                BindCall.prototype.userId = "";

                /**
                 * BindCall userToken.
                 * @member {string} userToken
                 * @memberof openmps.link.v1.BindCall
                 * @instance
                 */
                BindCall.prototype.userToken = "";

                /**
                 * Encodes the specified BindCall message. Does not implicitly {@link openmps.link.v1.BindCall.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.BindCall
                 * @static
                 * @param {openmps.link.v1.BindCall.$Properties} message BindCall message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                BindCall.encode = function (message, writer, _depth) {
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
                 * Decodes a BindCall message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.BindCall
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.BindCall & openmps.link.v1.BindCall.$Shape} BindCall
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                BindCall.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.BindCall();
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

                return BindCall;
            })();

            v1.UnbindCall = (function() {

                /**
                 * Properties of an UnbindCall.
                 * @typedef {Object} openmps.link.v1.UnbindCall.$Properties
                 * @property {string|null} [userId] UnbindCall userId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an UnbindCall.
                 * @memberof openmps.link.v1
                 * @interface IUnbindCall
                 * @augments openmps.link.v1.UnbindCall.$Properties
                 * @deprecated Use openmps.link.v1.UnbindCall.$Properties instead.
                 */

                /**
                 * Shape of an UnbindCall.
                 * @typedef {openmps.link.v1.UnbindCall.$Properties} openmps.link.v1.UnbindCall.$Shape
                 */

                /**
                 * Constructs a new UnbindCall.
                 * @memberof openmps.link.v1
                 * @classdesc Represents an UnbindCall.
                 * @constructor
                 * @param {openmps.link.v1.UnbindCall.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const UnbindCall = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * UnbindCall userId.
                 * @member {string} userId
                 * @memberof openmps.link.v1.UnbindCall
                 * @instance
                 */
                UnbindCall.prototype.userId = "";

                /**
                 * Encodes the specified UnbindCall message. Does not implicitly {@link openmps.link.v1.UnbindCall.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.UnbindCall
                 * @static
                 * @param {openmps.link.v1.UnbindCall.$Properties} message UnbindCall message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                UnbindCall.encode = function (message, writer, _depth) {
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
                 * Decodes an UnbindCall message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.UnbindCall
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.UnbindCall & openmps.link.v1.UnbindCall.$Shape} UnbindCall
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                UnbindCall.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.UnbindCall();
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

                return UnbindCall;
            })();

            v1.ReportCall = (function() {

                /**
                 * Properties of a ReportCall.
                 * @typedef {Object} openmps.link.v1.ReportCall.$Properties
                 * @property {number|null} [thirdChannel] ReportCall thirdChannel
                 * @property {string|null} [thirdChannelDeviceToken] ReportCall thirdChannelDeviceToken
                 * @property {string|null} [packageName] ReportCall packageName
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ReportCall.
                 * @memberof openmps.link.v1
                 * @interface IReportCall
                 * @augments openmps.link.v1.ReportCall.$Properties
                 * @deprecated Use openmps.link.v1.ReportCall.$Properties instead.
                 */

                /**
                 * Shape of a ReportCall.
                 * @typedef {openmps.link.v1.ReportCall.$Properties} openmps.link.v1.ReportCall.$Shape
                 */

                /**
                 * Constructs a new ReportCall.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a ReportCall.
                 * @constructor
                 * @param {openmps.link.v1.ReportCall.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ReportCall = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ReportCall thirdChannel.
                 * @member {number} thirdChannel
                 * @memberof openmps.link.v1.ReportCall
                 * @instance
                 */
                ReportCall.prototype.thirdChannel = 0;

                /**
                 * ReportCall thirdChannelDeviceToken.
                 * @member {string} thirdChannelDeviceToken
                 * @memberof openmps.link.v1.ReportCall
                 * @instance
                 */
                ReportCall.prototype.thirdChannelDeviceToken = "";

                /**
                 * ReportCall packageName.
                 * @member {string} packageName
                 * @memberof openmps.link.v1.ReportCall
                 * @instance
                 */
                ReportCall.prototype.packageName = "";

                /**
                 * Encodes the specified ReportCall message. Does not implicitly {@link openmps.link.v1.ReportCall.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.ReportCall
                 * @static
                 * @param {openmps.link.v1.ReportCall.$Properties} message ReportCall message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ReportCall.encode = function (message, writer, _depth) {
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
                 * Decodes a ReportCall message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.ReportCall
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.ReportCall & openmps.link.v1.ReportCall.$Shape} ReportCall
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ReportCall.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.ReportCall();
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

                return ReportCall;
            })();

            v1.AliasCall = (function() {

                /**
                 * Properties of an AliasCall.
                 * @typedef {Object} openmps.link.v1.AliasCall.$Properties
                 * @property {string|null} [alias] AliasCall alias
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an AliasCall.
                 * @memberof openmps.link.v1
                 * @interface IAliasCall
                 * @augments openmps.link.v1.AliasCall.$Properties
                 * @deprecated Use openmps.link.v1.AliasCall.$Properties instead.
                 */

                /**
                 * Shape of an AliasCall.
                 * @typedef {openmps.link.v1.AliasCall.$Properties} openmps.link.v1.AliasCall.$Shape
                 */

                /**
                 * Constructs a new AliasCall.
                 * @memberof openmps.link.v1
                 * @classdesc Represents an AliasCall.
                 * @constructor
                 * @param {openmps.link.v1.AliasCall.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const AliasCall = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * AliasCall alias.
                 * @member {string} alias
                 * @memberof openmps.link.v1.AliasCall
                 * @instance
                 */
                AliasCall.prototype.alias = "";

                /**
                 * Encodes the specified AliasCall message. Does not implicitly {@link openmps.link.v1.AliasCall.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.AliasCall
                 * @static
                 * @param {openmps.link.v1.AliasCall.$Properties} message AliasCall message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                AliasCall.encode = function (message, writer, _depth) {
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
                 * Decodes an AliasCall message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.AliasCall
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.AliasCall & openmps.link.v1.AliasCall.$Shape} AliasCall
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                AliasCall.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.AliasCall();
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

                return AliasCall;
            })();

            v1.TagsCall = (function() {

                /**
                 * Properties of a TagsCall.
                 * @typedef {Object} openmps.link.v1.TagsCall.$Properties
                 * @property {Array.<string>|null} [names] TagsCall names
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TagsCall.
                 * @memberof openmps.link.v1
                 * @interface ITagsCall
                 * @augments openmps.link.v1.TagsCall.$Properties
                 * @deprecated Use openmps.link.v1.TagsCall.$Properties instead.
                 */

                /**
                 * Shape of a TagsCall.
                 * @typedef {openmps.link.v1.TagsCall.$Properties} openmps.link.v1.TagsCall.$Shape
                 */

                /**
                 * Constructs a new TagsCall.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a TagsCall.
                 * @constructor
                 * @param {openmps.link.v1.TagsCall.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TagsCall = function (properties) {
                    this.names = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TagsCall names.
                 * @member {Array.<string>} names
                 * @memberof openmps.link.v1.TagsCall
                 * @instance
                 */
                TagsCall.prototype.names = $util.emptyArray;

                /**
                 * Encodes the specified TagsCall message. Does not implicitly {@link openmps.link.v1.TagsCall.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.TagsCall
                 * @static
                 * @param {openmps.link.v1.TagsCall.$Properties} message TagsCall message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TagsCall.encode = function (message, writer, _depth) {
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
                 * Decodes a TagsCall message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.TagsCall
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.TagsCall & openmps.link.v1.TagsCall.$Shape} TagsCall
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TagsCall.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.TagsCall();
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

                return TagsCall;
            })();

            v1.PhoneCall = (function() {

                /**
                 * Properties of a PhoneCall.
                 * @typedef {Object} openmps.link.v1.PhoneCall.$Properties
                 * @property {string|null} [number] PhoneCall number
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PhoneCall.
                 * @memberof openmps.link.v1
                 * @interface IPhoneCall
                 * @augments openmps.link.v1.PhoneCall.$Properties
                 * @deprecated Use openmps.link.v1.PhoneCall.$Properties instead.
                 */

                /**
                 * Shape of a PhoneCall.
                 * @typedef {openmps.link.v1.PhoneCall.$Properties} openmps.link.v1.PhoneCall.$Shape
                 */

                /**
                 * Constructs a new PhoneCall.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a PhoneCall.
                 * @constructor
                 * @param {openmps.link.v1.PhoneCall.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PhoneCall = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PhoneCall number.
                 * @member {string} number
                 * @memberof openmps.link.v1.PhoneCall
                 * @instance
                 */
                PhoneCall.prototype.number = "";

                /**
                 * Encodes the specified PhoneCall message. Does not implicitly {@link openmps.link.v1.PhoneCall.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.PhoneCall
                 * @static
                 * @param {openmps.link.v1.PhoneCall.$Properties} message PhoneCall message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PhoneCall.encode = function (message, writer, _depth) {
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
                 * Decodes a PhoneCall message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.PhoneCall
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.PhoneCall & openmps.link.v1.PhoneCall.$Shape} PhoneCall
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PhoneCall.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.PhoneCall();
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

                return PhoneCall;
            })();

            v1.ActivityCall = (function() {

                /**
                 * Properties of an ActivityCall.
                 * @typedef {Object} openmps.link.v1.ActivityCall.$Properties
                 * @property {string|null} [activityId] ActivityCall activityId
                 * @property {string|null} [pushToken] ActivityCall pushToken
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an ActivityCall.
                 * @memberof openmps.link.v1
                 * @interface IActivityCall
                 * @augments openmps.link.v1.ActivityCall.$Properties
                 * @deprecated Use openmps.link.v1.ActivityCall.$Properties instead.
                 */

                /**
                 * Shape of an ActivityCall.
                 * @typedef {openmps.link.v1.ActivityCall.$Properties} openmps.link.v1.ActivityCall.$Shape
                 */

                /**
                 * Constructs a new ActivityCall.
                 * @memberof openmps.link.v1
                 * @classdesc Represents an ActivityCall.
                 * @constructor
                 * @param {openmps.link.v1.ActivityCall.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ActivityCall = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ActivityCall activityId.
                 * @member {string} activityId
                 * @memberof openmps.link.v1.ActivityCall
                 * @instance
                 */
                ActivityCall.prototype.activityId = "";

                /**
                 * ActivityCall pushToken.
                 * @member {string} pushToken
                 * @memberof openmps.link.v1.ActivityCall
                 * @instance
                 */
                ActivityCall.prototype.pushToken = "";

                /**
                 * Encodes the specified ActivityCall message. Does not implicitly {@link openmps.link.v1.ActivityCall.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.ActivityCall
                 * @static
                 * @param {openmps.link.v1.ActivityCall.$Properties} message ActivityCall message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ActivityCall.encode = function (message, writer, _depth) {
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
                 * Decodes an ActivityCall message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.ActivityCall
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.ActivityCall & openmps.link.v1.ActivityCall.$Shape} ActivityCall
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ActivityCall.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.ActivityCall();
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

                return ActivityCall;
            })();

            v1.CallResult = (function() {

                /**
                 * Properties of a CallResult.
                 * @typedef {Object} openmps.link.v1.CallResult.$Properties
                 * @property {string|null} [device] CallResult device
                 * @property {number|null} [epoch] CallResult epoch
                 * @property {number|null} [requestId] CallResult requestId
                 * @property {number|null} [code] CallResult code
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CallResult.
                 * @memberof openmps.link.v1
                 * @interface ICallResult
                 * @augments openmps.link.v1.CallResult.$Properties
                 * @deprecated Use openmps.link.v1.CallResult.$Properties instead.
                 */

                /**
                 * Shape of a CallResult.
                 * @typedef {openmps.link.v1.CallResult.$Properties} openmps.link.v1.CallResult.$Shape
                 */

                /**
                 * Constructs a new CallResult.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a CallResult.
                 * @constructor
                 * @param {openmps.link.v1.CallResult.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CallResult = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CallResult device.
                 * @member {string} device
                 * @memberof openmps.link.v1.CallResult
                 * @instance
                 */
                CallResult.prototype.device = "";

                /**
                 * CallResult epoch.
                 * @member {number} epoch
                 * @memberof openmps.link.v1.CallResult
                 * @instance
                 */
                CallResult.prototype.epoch = 0;

                /**
                 * CallResult requestId.
                 * @member {number} requestId
                 * @memberof openmps.link.v1.CallResult
                 * @instance
                 */
                CallResult.prototype.requestId = 0;

                /**
                 * CallResult code.
                 * @member {number} code
                 * @memberof openmps.link.v1.CallResult
                 * @instance
                 */
                CallResult.prototype.code = 0;

                /**
                 * Encodes the specified CallResult message. Does not implicitly {@link openmps.link.v1.CallResult.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.CallResult
                 * @static
                 * @param {openmps.link.v1.CallResult.$Properties} message CallResult message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CallResult.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.device);
                    if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
                    if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.requestId);
                    if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.code);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CallResult message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.CallResult
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.CallResult & openmps.link.v1.CallResult.$Shape} CallResult
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CallResult.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.CallResult();
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
                                    message.device = value;
                                else
                                    delete message.device;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.epoch = value;
                                else
                                    delete message.epoch;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.requestId = value;
                                else
                                    delete message.requestId;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.code = value;
                                else
                                    delete message.code;
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

                return CallResult;
            })();

            v1.Happened = (function() {

                /**
                 * Properties of a Happened.
                 * @typedef {Object} openmps.link.v1.Happened.$Properties
                 * @property {string|null} [device] Happened device
                 * @property {number|null} [epoch] Happened epoch
                 * @property {number|null} [kind] Happened kind
                 * @property {string|null} [messageId] Happened messageId
                 * @property {number|null} [atMs] Happened atMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Happened.
                 * @memberof openmps.link.v1
                 * @interface IHappened
                 * @augments openmps.link.v1.Happened.$Properties
                 * @deprecated Use openmps.link.v1.Happened.$Properties instead.
                 */

                /**
                 * Shape of a Happened.
                 * @typedef {openmps.link.v1.Happened.$Properties} openmps.link.v1.Happened.$Shape
                 */

                /**
                 * Constructs a new Happened.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a Happened.
                 * @constructor
                 * @param {openmps.link.v1.Happened.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Happened = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Happened device.
                 * @member {string} device
                 * @memberof openmps.link.v1.Happened
                 * @instance
                 */
                Happened.prototype.device = "";

                /**
                 * Happened epoch.
                 * @member {number} epoch
                 * @memberof openmps.link.v1.Happened
                 * @instance
                 */
                Happened.prototype.epoch = 0;

                /**
                 * Happened kind.
                 * @member {number} kind
                 * @memberof openmps.link.v1.Happened
                 * @instance
                 */
                Happened.prototype.kind = 0;

                /**
                 * Happened messageId.
                 * @member {string} messageId
                 * @memberof openmps.link.v1.Happened
                 * @instance
                 */
                Happened.prototype.messageId = "";

                /**
                 * Happened atMs.
                 * @member {number} atMs
                 * @memberof openmps.link.v1.Happened
                 * @instance
                 */
                Happened.prototype.atMs = 0;

                /**
                 * Encodes the specified Happened message. Does not implicitly {@link openmps.link.v1.Happened.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Happened
                 * @static
                 * @param {openmps.link.v1.Happened.$Properties} message Happened message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Happened.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.device);
                    if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.kind);
                    if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.messageId);
                    if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs") && !$Object.is(message.atMs, 0))
                        writer.uint32(/* id 5, wireType 1 =*/41).double(message.atMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Happened message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Happened
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Happened & openmps.link.v1.Happened.$Shape} Happened
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Happened.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Happened();
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
                                    message.device = value;
                                else
                                    delete message.device;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.epoch = value;
                                else
                                    delete message.epoch;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.kind = value;
                                else
                                    delete message.kind;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.messageId = value;
                                else
                                    delete message.messageId;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
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

                return Happened;
            })();

            v1.Withdraw = (function() {

                /**
                 * Properties of a Withdraw.
                 * @typedef {Object} openmps.link.v1.Withdraw.$Properties
                 * @property {string|null} [device] Withdraw device
                 * @property {number|null} [epoch] Withdraw epoch
                 * @property {Array.<string>|null} [messageIds] Withdraw messageIds
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Withdraw.
                 * @memberof openmps.link.v1
                 * @interface IWithdraw
                 * @augments openmps.link.v1.Withdraw.$Properties
                 * @deprecated Use openmps.link.v1.Withdraw.$Properties instead.
                 */

                /**
                 * Shape of a Withdraw.
                 * @typedef {openmps.link.v1.Withdraw.$Properties} openmps.link.v1.Withdraw.$Shape
                 */

                /**
                 * Constructs a new Withdraw.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a Withdraw.
                 * @constructor
                 * @param {openmps.link.v1.Withdraw.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Withdraw = function (properties) {
                    this.messageIds = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Withdraw device.
                 * @member {string} device
                 * @memberof openmps.link.v1.Withdraw
                 * @instance
                 */
                Withdraw.prototype.device = "";

                /**
                 * Withdraw epoch.
                 * @member {number} epoch
                 * @memberof openmps.link.v1.Withdraw
                 * @instance
                 */
                Withdraw.prototype.epoch = 0;

                /**
                 * Withdraw messageIds.
                 * @member {Array.<string>} messageIds
                 * @memberof openmps.link.v1.Withdraw
                 * @instance
                 */
                Withdraw.prototype.messageIds = $util.emptyArray;

                /**
                 * Encodes the specified Withdraw message. Does not implicitly {@link openmps.link.v1.Withdraw.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Withdraw
                 * @static
                 * @param {openmps.link.v1.Withdraw.$Properties} message Withdraw message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Withdraw.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.device);
                    if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
                    if (message.messageIds != null && message.messageIds.length)
                        for (let i = 0; i < message.messageIds.length; ++i)
                            writer.uint32(/* id 3, wireType 2 =*/26).string(message.messageIds[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Withdraw message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Withdraw
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Withdraw & openmps.link.v1.Withdraw.$Shape} Withdraw
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Withdraw.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Withdraw();
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
                                    message.device = value;
                                else
                                    delete message.device;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.epoch = value;
                                else
                                    delete message.epoch;
                                continue;
                            }
                        case 3: {
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

                return Withdraw;
            })();

            v1.Evict = (function() {

                /**
                 * Properties of an Evict.
                 * @typedef {Object} openmps.link.v1.Evict.$Properties
                 * @property {string|null} [device] Evict device
                 * @property {number|null} [epoch] Evict epoch
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Evict.
                 * @memberof openmps.link.v1
                 * @interface IEvict
                 * @augments openmps.link.v1.Evict.$Properties
                 * @deprecated Use openmps.link.v1.Evict.$Properties instead.
                 */

                /**
                 * Shape of an Evict.
                 * @typedef {openmps.link.v1.Evict.$Properties} openmps.link.v1.Evict.$Shape
                 */

                /**
                 * Constructs a new Evict.
                 * @memberof openmps.link.v1
                 * @classdesc Represents an Evict.
                 * @constructor
                 * @param {openmps.link.v1.Evict.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Evict = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Evict device.
                 * @member {string} device
                 * @memberof openmps.link.v1.Evict
                 * @instance
                 */
                Evict.prototype.device = "";

                /**
                 * Evict epoch.
                 * @member {number} epoch
                 * @memberof openmps.link.v1.Evict
                 * @instance
                 */
                Evict.prototype.epoch = 0;

                /**
                 * Encodes the specified Evict message. Does not implicitly {@link openmps.link.v1.Evict.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Evict
                 * @static
                 * @param {openmps.link.v1.Evict.$Properties} message Evict message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Evict.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.device);
                    if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Evict message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Evict
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Evict & openmps.link.v1.Evict.$Shape} Evict
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Evict.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Evict();
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
                                    message.device = value;
                                else
                                    delete message.device;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.epoch = value;
                                else
                                    delete message.epoch;
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

                return Evict;
            })();

            v1.Resumed = (function() {

                /**
                 * Properties of a Resumed.
                 * @typedef {Object} openmps.link.v1.Resumed.$Properties
                 * @property {string|null} [device] Resumed device
                 * @property {number|null} [epoch] Resumed epoch
                 * @property {string|null} [appId] Resumed appId
                 * @property {string|null} [workspaceId] Resumed workspaceId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Resumed.
                 * @memberof openmps.link.v1
                 * @interface IResumed
                 * @augments openmps.link.v1.Resumed.$Properties
                 * @deprecated Use openmps.link.v1.Resumed.$Properties instead.
                 */

                /**
                 * Shape of a Resumed.
                 * @typedef {openmps.link.v1.Resumed.$Properties} openmps.link.v1.Resumed.$Shape
                 */

                /**
                 * Constructs a new Resumed.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a Resumed.
                 * @constructor
                 * @param {openmps.link.v1.Resumed.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Resumed = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Resumed device.
                 * @member {string} device
                 * @memberof openmps.link.v1.Resumed
                 * @instance
                 */
                Resumed.prototype.device = "";

                /**
                 * Resumed epoch.
                 * @member {number} epoch
                 * @memberof openmps.link.v1.Resumed
                 * @instance
                 */
                Resumed.prototype.epoch = 0;

                /**
                 * Resumed appId.
                 * @member {string} appId
                 * @memberof openmps.link.v1.Resumed
                 * @instance
                 */
                Resumed.prototype.appId = "";

                /**
                 * Resumed workspaceId.
                 * @member {string} workspaceId
                 * @memberof openmps.link.v1.Resumed
                 * @instance
                 */
                Resumed.prototype.workspaceId = "";

                /**
                 * Encodes the specified Resumed message. Does not implicitly {@link openmps.link.v1.Resumed.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Resumed
                 * @static
                 * @param {openmps.link.v1.Resumed.$Properties} message Resumed message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Resumed.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.device);
                    if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
                    if (message.appId != null && $Object.hasOwnProperty.call(message, "appId") && message.appId !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.appId);
                    if (message.workspaceId != null && $Object.hasOwnProperty.call(message, "workspaceId") && message.workspaceId !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.workspaceId);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Resumed message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Resumed
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Resumed & openmps.link.v1.Resumed.$Shape} Resumed
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Resumed.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Resumed();
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
                                    message.device = value;
                                else
                                    delete message.device;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.epoch = value;
                                else
                                    delete message.epoch;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.appId = value;
                                else
                                    delete message.appId;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.workspaceId = value;
                                else
                                    delete message.workspaceId;
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

                return Resumed;
            })();

            v1.Resync = (function() {

                /**
                 * Properties of a Resync.
                 * @typedef {Object} openmps.link.v1.Resync.$Properties
                 * @property {boolean|null} [announce] Resync announce
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Resync.
                 * @memberof openmps.link.v1
                 * @interface IResync
                 * @augments openmps.link.v1.Resync.$Properties
                 * @deprecated Use openmps.link.v1.Resync.$Properties instead.
                 */

                /**
                 * Shape of a Resync.
                 * @typedef {openmps.link.v1.Resync.$Properties} openmps.link.v1.Resync.$Shape
                 */

                /**
                 * Constructs a new Resync.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a Resync.
                 * @constructor
                 * @param {openmps.link.v1.Resync.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Resync = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Resync announce.
                 * @member {boolean} announce
                 * @memberof openmps.link.v1.Resync
                 * @instance
                 */
                Resync.prototype.announce = false;

                /**
                 * Encodes the specified Resync message. Does not implicitly {@link openmps.link.v1.Resync.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Resync
                 * @static
                 * @param {openmps.link.v1.Resync.$Properties} message Resync message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Resync.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.announce != null && $Object.hasOwnProperty.call(message, "announce") && message.announce !== false)
                        writer.uint32(/* id 1, wireType 0 =*/8).bool(message.announce);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Resync message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Resync
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Resync & openmps.link.v1.Resync.$Shape} Resync
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Resync.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Resync();
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
                                if (value = reader.bool())
                                    message.announce = value;
                                else
                                    delete message.announce;
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

                return Resync;
            })();

            v1.Publish = (function() {

                /**
                 * Properties of a Publish.
                 * @typedef {Object} openmps.link.v1.Publish.$Properties
                 * @property {string|null} [appId] Publish appId
                 * @property {string|null} [workspaceId] Publish workspaceId
                 * @property {openmps.link.v1.Envelope.$Properties|null} [envelope] Publish envelope
                 * @property {string|null} [previous] Publish previous
                 * @property {openmps.link.v1.BroadcastFilter.$Properties|null} [filter] Publish filter
                 * @property {string|null} [revokes] Publish revokes
                 * @property {number|null} [perSecond] Publish perSecond
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Publish.
                 * @memberof openmps.link.v1
                 * @interface IPublish
                 * @augments openmps.link.v1.Publish.$Properties
                 * @deprecated Use openmps.link.v1.Publish.$Properties instead.
                 */

                /**
                 * Shape of a Publish.
                 * @typedef {openmps.link.v1.Publish.$Properties} openmps.link.v1.Publish.$Shape
                 */

                /**
                 * Constructs a new Publish.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a Publish.
                 * @constructor
                 * @param {openmps.link.v1.Publish.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Publish = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Publish appId.
                 * @member {string} appId
                 * @memberof openmps.link.v1.Publish
                 * @instance
                 */
                Publish.prototype.appId = "";

                /**
                 * Publish workspaceId.
                 * @member {string} workspaceId
                 * @memberof openmps.link.v1.Publish
                 * @instance
                 */
                Publish.prototype.workspaceId = "";

                /**
                 * Publish envelope.
                 * @member {openmps.link.v1.Envelope.$Properties|null|undefined} envelope
                 * @memberof openmps.link.v1.Publish
                 * @instance
                 */
                Publish.prototype.envelope = null;

                /**
                 * Publish previous.
                 * @member {string} previous
                 * @memberof openmps.link.v1.Publish
                 * @instance
                 */
                Publish.prototype.previous = "";

                /**
                 * Publish filter.
                 * @member {openmps.link.v1.BroadcastFilter.$Properties|null|undefined} filter
                 * @memberof openmps.link.v1.Publish
                 * @instance
                 */
                Publish.prototype.filter = null;

                /**
                 * Publish revokes.
                 * @member {string} revokes
                 * @memberof openmps.link.v1.Publish
                 * @instance
                 */
                Publish.prototype.revokes = "";

                /**
                 * Publish perSecond.
                 * @member {number} perSecond
                 * @memberof openmps.link.v1.Publish
                 * @instance
                 */
                Publish.prototype.perSecond = 0;

                /**
                 * Encodes the specified Publish message. Does not implicitly {@link openmps.link.v1.Publish.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.Publish
                 * @static
                 * @param {openmps.link.v1.Publish.$Properties} message Publish message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Publish.encode = function (message, writer, _depth) {
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
                    if (message.envelope != null && $Object.hasOwnProperty.call(message, "envelope"))
                        $root.openmps.link.v1.Envelope.encode(message.envelope, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.previous != null && $Object.hasOwnProperty.call(message, "previous") && message.previous !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.previous);
                    if (message.filter != null && $Object.hasOwnProperty.call(message, "filter"))
                        $root.openmps.link.v1.BroadcastFilter.encode(message.filter, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.revokes != null && $Object.hasOwnProperty.call(message, "revokes") && message.revokes !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.revokes);
                    if (message.perSecond != null && $Object.hasOwnProperty.call(message, "perSecond") && message.perSecond !== 0)
                        writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.perSecond);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Publish message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.Publish
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Publish & openmps.link.v1.Publish.$Shape} Publish
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Publish.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.Publish();
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
                                message.envelope = $root.openmps.link.v1.Envelope.decode(reader, reader.size(), $undefined, _depth + 1, message.envelope);
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.previous = value;
                                else
                                    delete message.previous;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.filter = $root.openmps.link.v1.BroadcastFilter.decode(reader, reader.size(), $undefined, _depth + 1, message.filter);
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.revokes = value;
                                else
                                    delete message.revokes;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.perSecond = value;
                                else
                                    delete message.perSecond;
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

                return Publish;
            })();

            v1.BroadcastFilter = (function() {

                /**
                 * Properties of a BroadcastFilter.
                 * @typedef {Object} openmps.link.v1.BroadcastFilter.$Properties
                 * @property {number|null} [platform] BroadcastFilter platform
                 * @property {openmps.link.v1.MinuteWindow.$Properties|null} [bound] BroadcastFilter bound
                 * @property {openmps.link.v1.MinuteWindow.$Properties|null} [unbound] BroadcastFilter unbound
                 * @property {boolean|null} [neverBound] BroadcastFilter neverBound
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a BroadcastFilter.
                 * @memberof openmps.link.v1
                 * @interface IBroadcastFilter
                 * @augments openmps.link.v1.BroadcastFilter.$Properties
                 * @deprecated Use openmps.link.v1.BroadcastFilter.$Properties instead.
                 */

                /**
                 * Shape of a BroadcastFilter.
                 * @typedef {openmps.link.v1.BroadcastFilter.$Properties} openmps.link.v1.BroadcastFilter.$Shape
                 */

                /**
                 * Constructs a new BroadcastFilter.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a BroadcastFilter.
                 * @constructor
                 * @param {openmps.link.v1.BroadcastFilter.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const BroadcastFilter = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * BroadcastFilter platform.
                 * @member {number} platform
                 * @memberof openmps.link.v1.BroadcastFilter
                 * @instance
                 */
                BroadcastFilter.prototype.platform = 0;

                /**
                 * BroadcastFilter bound.
                 * @member {openmps.link.v1.MinuteWindow.$Properties|null|undefined} bound
                 * @memberof openmps.link.v1.BroadcastFilter
                 * @instance
                 */
                BroadcastFilter.prototype.bound = null;

                /**
                 * BroadcastFilter unbound.
                 * @member {openmps.link.v1.MinuteWindow.$Properties|null|undefined} unbound
                 * @memberof openmps.link.v1.BroadcastFilter
                 * @instance
                 */
                BroadcastFilter.prototype.unbound = null;

                /**
                 * BroadcastFilter neverBound.
                 * @member {boolean} neverBound
                 * @memberof openmps.link.v1.BroadcastFilter
                 * @instance
                 */
                BroadcastFilter.prototype.neverBound = false;

                /**
                 * Encodes the specified BroadcastFilter message. Does not implicitly {@link openmps.link.v1.BroadcastFilter.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.BroadcastFilter
                 * @static
                 * @param {openmps.link.v1.BroadcastFilter.$Properties} message BroadcastFilter message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                BroadcastFilter.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.platform != null && $Object.hasOwnProperty.call(message, "platform") && message.platform !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.platform);
                    if (message.bound != null && $Object.hasOwnProperty.call(message, "bound"))
                        $root.openmps.link.v1.MinuteWindow.encode(message.bound, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.unbound != null && $Object.hasOwnProperty.call(message, "unbound"))
                        $root.openmps.link.v1.MinuteWindow.encode(message.unbound, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.neverBound != null && $Object.hasOwnProperty.call(message, "neverBound") && message.neverBound !== false)
                        writer.uint32(/* id 4, wireType 0 =*/32).bool(message.neverBound);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a BroadcastFilter message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.BroadcastFilter
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.BroadcastFilter & openmps.link.v1.BroadcastFilter.$Shape} BroadcastFilter
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                BroadcastFilter.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.BroadcastFilter();
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
                                    message.platform = value;
                                else
                                    delete message.platform;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.bound = $root.openmps.link.v1.MinuteWindow.decode(reader, reader.size(), $undefined, _depth + 1, message.bound);
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.unbound = $root.openmps.link.v1.MinuteWindow.decode(reader, reader.size(), $undefined, _depth + 1, message.unbound);
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.neverBound = value;
                                else
                                    delete message.neverBound;
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

                return BroadcastFilter;
            })();

            v1.MinuteWindow = (function() {

                /**
                 * Properties of a MinuteWindow.
                 * @typedef {Object} openmps.link.v1.MinuteWindow.$Properties
                 * @property {number|null} [from] MinuteWindow from
                 * @property {number|null} [to] MinuteWindow to
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a MinuteWindow.
                 * @memberof openmps.link.v1
                 * @interface IMinuteWindow
                 * @augments openmps.link.v1.MinuteWindow.$Properties
                 * @deprecated Use openmps.link.v1.MinuteWindow.$Properties instead.
                 */

                /**
                 * Shape of a MinuteWindow.
                 * @typedef {openmps.link.v1.MinuteWindow.$Properties} openmps.link.v1.MinuteWindow.$Shape
                 */

                /**
                 * Constructs a new MinuteWindow.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a MinuteWindow.
                 * @constructor
                 * @param {openmps.link.v1.MinuteWindow.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const MinuteWindow = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * MinuteWindow from.
                 * @member {number} from
                 * @memberof openmps.link.v1.MinuteWindow
                 * @instance
                 */
                MinuteWindow.prototype.from = 0;

                /**
                 * MinuteWindow to.
                 * @member {number} to
                 * @memberof openmps.link.v1.MinuteWindow
                 * @instance
                 */
                MinuteWindow.prototype.to = 0;

                /**
                 * Encodes the specified MinuteWindow message. Does not implicitly {@link openmps.link.v1.MinuteWindow.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.MinuteWindow
                 * @static
                 * @param {openmps.link.v1.MinuteWindow.$Properties} message MinuteWindow message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                MinuteWindow.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.from);
                    if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.to);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a MinuteWindow message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.MinuteWindow
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.MinuteWindow & openmps.link.v1.MinuteWindow.$Shape} MinuteWindow
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                MinuteWindow.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.MinuteWindow();
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
                                    message.from = value;
                                else
                                    delete message.from;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.to = value;
                                else
                                    delete message.to;
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

                return MinuteWindow;
            })();

            v1.StandingChanged = (function() {

                /**
                 * Properties of a StandingChanged.
                 * @typedef {Object} openmps.link.v1.StandingChanged.$Properties
                 * @property {string|null} [device] StandingChanged device
                 * @property {number|null} [epoch] StandingChanged epoch
                 * @property {number|null} [standing] StandingChanged standing
                 * @property {string|null} [since] StandingChanged since
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a StandingChanged.
                 * @memberof openmps.link.v1
                 * @interface IStandingChanged
                 * @augments openmps.link.v1.StandingChanged.$Properties
                 * @deprecated Use openmps.link.v1.StandingChanged.$Properties instead.
                 */

                /**
                 * Shape of a StandingChanged.
                 * @typedef {openmps.link.v1.StandingChanged.$Properties} openmps.link.v1.StandingChanged.$Shape
                 */

                /**
                 * Constructs a new StandingChanged.
                 * @memberof openmps.link.v1
                 * @classdesc Represents a StandingChanged.
                 * @constructor
                 * @param {openmps.link.v1.StandingChanged.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const StandingChanged = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * StandingChanged device.
                 * @member {string} device
                 * @memberof openmps.link.v1.StandingChanged
                 * @instance
                 */
                StandingChanged.prototype.device = "";

                /**
                 * StandingChanged epoch.
                 * @member {number} epoch
                 * @memberof openmps.link.v1.StandingChanged
                 * @instance
                 */
                StandingChanged.prototype.epoch = 0;

                /**
                 * StandingChanged standing.
                 * @member {number} standing
                 * @memberof openmps.link.v1.StandingChanged
                 * @instance
                 */
                StandingChanged.prototype.standing = 0;

                /**
                 * StandingChanged since.
                 * @member {string} since
                 * @memberof openmps.link.v1.StandingChanged
                 * @instance
                 */
                StandingChanged.prototype.since = "";

                /**
                 * Encodes the specified StandingChanged message. Does not implicitly {@link openmps.link.v1.StandingChanged.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.link.v1.StandingChanged
                 * @static
                 * @param {openmps.link.v1.StandingChanged.$Properties} message StandingChanged message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                StandingChanged.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.device);
                    if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
                    if (message.standing != null && $Object.hasOwnProperty.call(message, "standing") && message.standing !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.standing);
                    if (message.since != null && $Object.hasOwnProperty.call(message, "since") && message.since !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.since);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a StandingChanged message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.link.v1.StandingChanged
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.link.v1.StandingChanged & openmps.link.v1.StandingChanged.$Shape} StandingChanged
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                StandingChanged.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.link.v1.StandingChanged();
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
                                    message.device = value;
                                else
                                    delete message.device;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.epoch = value;
                                else
                                    delete message.epoch;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.standing = value;
                                else
                                    delete message.standing;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.since = value;
                                else
                                    delete message.since;
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

                return StandingChanged;
            })();

            return v1;
        })();

        return link;
    })();

    return openmps;
})();

export {
  $root as default
};
