/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["openmps-push"] || ($protobuf.roots["openmps-push"] = {});

export const openmps = $root.openmps = (() => {

    /**
     * Namespace openmps.
     * @exports openmps
     * @namespace
     */
    const openmps = {};

    openmps.push = (function() {

        /**
         * Namespace push.
         * @memberof openmps
         * @namespace
         */
        const push = {};

        push.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof openmps.push
             * @namespace
             */
            const v1 = {};

            v1.Empty = (function() {

                /**
                 * Properties of an Empty.
                 * @typedef {Object} openmps.push.v1.Empty.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Empty.
                 * @memberof openmps.push.v1
                 * @interface IEmpty
                 * @augments openmps.push.v1.Empty.$Properties
                 * @deprecated Use openmps.push.v1.Empty.$Properties instead.
                 */

                /**
                 * Shape of an Empty.
                 * @typedef {openmps.push.v1.Empty.$Properties} openmps.push.v1.Empty.$Shape
                 */

                /**
                 * Constructs a new Empty.
                 * @memberof openmps.push.v1
                 * @classdesc Represents an Empty.
                 * @constructor
                 * @param {openmps.push.v1.Empty.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Empty = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Encodes the specified Empty message. Does not implicitly {@link openmps.push.v1.Empty.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.Empty
                 * @static
                 * @param {openmps.push.v1.Empty.$Properties} message Empty message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Empty.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Empty message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.Empty
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Empty & openmps.push.v1.Empty.$Shape} Empty
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Empty.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.Empty();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
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

                return Empty;
            })();

            v1.App = (function() {

                /**
                 * Properties of an App.
                 * @typedef {Object} openmps.push.v1.App.$Properties
                 * @property {string|null} [appId] App appId
                 * @property {string|null} [workspaceId] App workspaceId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an App.
                 * @memberof openmps.push.v1
                 * @interface IApp
                 * @augments openmps.push.v1.App.$Properties
                 * @deprecated Use openmps.push.v1.App.$Properties instead.
                 */

                /**
                 * Shape of an App.
                 * @typedef {openmps.push.v1.App.$Properties} openmps.push.v1.App.$Shape
                 */

                /**
                 * Constructs a new App.
                 * @memberof openmps.push.v1
                 * @classdesc Represents an App.
                 * @constructor
                 * @param {openmps.push.v1.App.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const App = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * App appId.
                 * @member {string} appId
                 * @memberof openmps.push.v1.App
                 * @instance
                 */
                App.prototype.appId = "";

                /**
                 * App workspaceId.
                 * @member {string} workspaceId
                 * @memberof openmps.push.v1.App
                 * @instance
                 */
                App.prototype.workspaceId = "";

                /**
                 * Encodes the specified App message. Does not implicitly {@link openmps.push.v1.App.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.App
                 * @static
                 * @param {openmps.push.v1.App.$Properties} message App message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                App.encode = function (message, writer, _depth) {
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
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an App message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.App
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.App & openmps.push.v1.App.$Shape} App
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                App.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.App();
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

                return App;
            })();

            /**
             * Platform enum.
             * @name openmps.push.v1.Platform
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

            /**
             * ClickAction enum.
             * @name openmps.push.v1.ClickAction
             * @enum {number}
             * @property {number} CLICK_ACTION_UNSPECIFIED=0 CLICK_ACTION_UNSPECIFIED value
             * @property {number} CLICK_ACTION_WEB_PAGE=1 CLICK_ACTION_WEB_PAGE value
             * @property {number} CLICK_ACTION_APP_PAGE=2 CLICK_ACTION_APP_PAGE value
             */
            v1.ClickAction = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "CLICK_ACTION_UNSPECIFIED"] = 0;
                values[valuesById[1] = "CLICK_ACTION_WEB_PAGE"] = 1;
                values[valuesById[2] = "CLICK_ACTION_APP_PAGE"] = 2;
                return values;
            })();

            /**
             * PushStyle enum.
             * @name openmps.push.v1.PushStyle
             * @enum {number}
             * @property {number} PUSH_STYLE_DEFAULT=0 PUSH_STYLE_DEFAULT value
             * @property {number} PUSH_STYLE_BIG_TEXT=1 PUSH_STYLE_BIG_TEXT value
             * @property {number} PUSH_STYLE_RICH=2 PUSH_STYLE_RICH value
             */
            v1.PushStyle = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "PUSH_STYLE_DEFAULT"] = 0;
                values[valuesById[1] = "PUSH_STYLE_BIG_TEXT"] = 1;
                values[valuesById[2] = "PUSH_STYLE_RICH"] = 2;
                return values;
            })();

            v1.Target = (function() {

                /**
                 * Properties of a Target.
                 * @typedef {Object} openmps.push.v1.Target.$Properties
                 * @property {string|null} [deviceToken] Target deviceToken
                 * @property {string|null} [userId] Target userId
                 * @property {string|null} [activityToken] Target activityToken
                 * @property {string|null} [activityId] Target activityId
                 * @property {string|null} [messageKey] Target messageKey
                 * @property {Object.<string,string>|null} [templateValues] Target templateValues
                 * @property {Object.<string,string>|null} [params] Target params
                 * @property {"deviceToken"|"userId"|"activityToken"|"activityId"} [to] Target to
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Target.
                 * @memberof openmps.push.v1
                 * @interface ITarget
                 * @augments openmps.push.v1.Target.$Properties
                 * @deprecated Use openmps.push.v1.Target.$Properties instead.
                 */

                /**
                 * Narrowed shape of a Target.
                 * @typedef {{
                 *   deviceToken?: string|null;
                 *   userId?: string|null;
                 *   activityToken?: string|null;
                 *   activityId?: string|null;
                 *   messageKey?: string|null;
                 *   templateValues?: Object.<string,string>|null;
                 *   params?: Object.<string,string>|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ to?: undefined; deviceToken?: null; userId?: null; activityToken?: null; activityId?: null }|{ to?: "deviceToken"; deviceToken: string; userId?: null; activityToken?: null; activityId?: null }|{ to?: "userId"; deviceToken?: null; userId: string; activityToken?: null; activityId?: null }|{ to?: "activityToken"; deviceToken?: null; userId?: null; activityToken: string; activityId?: null }|{ to?: "activityId"; deviceToken?: null; userId?: null; activityToken?: null; activityId: string })
                 * )} openmps.push.v1.Target.$Shape
                 */

                /**
                 * Constructs a new Target.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a Target.
                 * @constructor
                 * @param {openmps.push.v1.Target.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Target = function (properties) {
                    this.templateValues = {};
                    this.params = {};
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Target deviceToken.
                 * @member {string|null|undefined} deviceToken
                 * @memberof openmps.push.v1.Target
                 * @instance
                 */
                Target.prototype.deviceToken = null;

                /**
                 * Target userId.
                 * @member {string|null|undefined} userId
                 * @memberof openmps.push.v1.Target
                 * @instance
                 */
                Target.prototype.userId = null;

                /**
                 * Target activityToken.
                 * @member {string|null|undefined} activityToken
                 * @memberof openmps.push.v1.Target
                 * @instance
                 */
                Target.prototype.activityToken = null;

                /**
                 * Target activityId.
                 * @member {string|null|undefined} activityId
                 * @memberof openmps.push.v1.Target
                 * @instance
                 */
                Target.prototype.activityId = null;

                /**
                 * Target messageKey.
                 * @member {string} messageKey
                 * @memberof openmps.push.v1.Target
                 * @instance
                 */
                Target.prototype.messageKey = "";

                /**
                 * Target templateValues.
                 * @member {Object.<string,string>} templateValues
                 * @memberof openmps.push.v1.Target
                 * @instance
                 */
                Target.prototype.templateValues = $util.emptyObject;

                /**
                 * Target params.
                 * @member {Object.<string,string>} params
                 * @memberof openmps.push.v1.Target
                 * @instance
                 */
                Target.prototype.params = $util.emptyObject;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * Target to.
                 * @member {"deviceToken"|"userId"|"activityToken"|"activityId"|undefined} to
                 * @memberof openmps.push.v1.Target
                 * @instance
                 */
                $Object.defineProperty(Target.prototype, "to", {
                    get: $util.oneOfGetter($oneOfFields = ["deviceToken", "userId", "activityToken", "activityId"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified Target message. Does not implicitly {@link openmps.push.v1.Target.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.Target
                 * @static
                 * @param {openmps.push.v1.Target.$Properties} message Target message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Target.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.deviceToken != null && $Object.hasOwnProperty.call(message, "deviceToken"))
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.deviceToken);
                    if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.userId);
                    if (message.activityToken != null && $Object.hasOwnProperty.call(message, "activityToken"))
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.activityToken);
                    if (message.activityId != null && $Object.hasOwnProperty.call(message, "activityId"))
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.activityId);
                    if (message.messageKey != null && $Object.hasOwnProperty.call(message, "messageKey") && message.messageKey !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.messageKey);
                    if (message.templateValues != null && $Object.hasOwnProperty.call(message, "templateValues"))
                        for (let keys = $Object.keys(message.templateValues), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 7, wireType 2 =*/58).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.templateValues[keys[i]]).ldelim();
                    if (message.params != null && $Object.hasOwnProperty.call(message, "params"))
                        for (let keys = $Object.keys(message.params), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 8, wireType 2 =*/66).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.params[keys[i]]).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Target message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.Target
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Target & openmps.push.v1.Target.$Shape} Target
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Target.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.Target();
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
                                message.deviceToken = reader.stringVerify();
                                message.to = "deviceToken";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.userId = reader.stringVerify();
                                message.to = "userId";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.activityToken = reader.stringVerify();
                                message.to = "activityToken";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.activityId = reader.stringVerify();
                                message.to = "activityId";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.messageKey = value;
                                else
                                    delete message.messageKey;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if (message.templateValues === $util.emptyObject)
                                    message.templateValues = {};
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
                                    $util.makeProp(message.templateValues, key);
                                message.templateValues[key] = value;
                                continue;
                            }
                        case 8: {
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

                return Target;
            })();

            v1.Content = (function() {

                /**
                 * Properties of a Content.
                 * @typedef {Object} openmps.push.v1.Content.$Properties
                 * @property {string|null} [title] Content title
                 * @property {string|null} [body] Content body
                 * @property {string|null} [templateName] Content templateName
                 * @property {Object.<string,string>|null} [templateValues] Content templateValues
                 * @property {boolean|null} [silent] Content silent
                 * @property {openmps.push.v1.PushStyle|null} [style] Content style
                 * @property {openmps.push.v1.ClickAction|null} [clickAction] Content clickAction
                 * @property {string|null} [uri] Content uri
                 * @property {Object.<string,string>|null} [iconUrls] Content iconUrls
                 * @property {Object.<string,string>|null} [imageUrls] Content imageUrls
                 * @property {Object.<string,string>|null} [params] Content params
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Content.
                 * @memberof openmps.push.v1
                 * @interface IContent
                 * @augments openmps.push.v1.Content.$Properties
                 * @deprecated Use openmps.push.v1.Content.$Properties instead.
                 */

                /**
                 * Shape of a Content.
                 * @typedef {openmps.push.v1.Content.$Properties} openmps.push.v1.Content.$Shape
                 */

                /**
                 * Constructs a new Content.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a Content.
                 * @constructor
                 * @param {openmps.push.v1.Content.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Content = function (properties) {
                    this.templateValues = {};
                    this.iconUrls = {};
                    this.imageUrls = {};
                    this.params = {};
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Content title.
                 * @member {string} title
                 * @memberof openmps.push.v1.Content
                 * @instance
                 */
                Content.prototype.title = "";

                /**
                 * Content body.
                 * @member {string} body
                 * @memberof openmps.push.v1.Content
                 * @instance
                 */
                Content.prototype.body = "";

                /**
                 * Content templateName.
                 * @member {string} templateName
                 * @memberof openmps.push.v1.Content
                 * @instance
                 */
                Content.prototype.templateName = "";

                /**
                 * Content templateValues.
                 * @member {Object.<string,string>} templateValues
                 * @memberof openmps.push.v1.Content
                 * @instance
                 */
                Content.prototype.templateValues = $util.emptyObject;

                /**
                 * Content silent.
                 * @member {boolean} silent
                 * @memberof openmps.push.v1.Content
                 * @instance
                 */
                Content.prototype.silent = false;

                /**
                 * Content style.
                 * @member {openmps.push.v1.PushStyle} style
                 * @memberof openmps.push.v1.Content
                 * @instance
                 */
                Content.prototype.style = 0;

                /**
                 * Content clickAction.
                 * @member {openmps.push.v1.ClickAction} clickAction
                 * @memberof openmps.push.v1.Content
                 * @instance
                 */
                Content.prototype.clickAction = 0;

                /**
                 * Content uri.
                 * @member {string} uri
                 * @memberof openmps.push.v1.Content
                 * @instance
                 */
                Content.prototype.uri = "";

                /**
                 * Content iconUrls.
                 * @member {Object.<string,string>} iconUrls
                 * @memberof openmps.push.v1.Content
                 * @instance
                 */
                Content.prototype.iconUrls = $util.emptyObject;

                /**
                 * Content imageUrls.
                 * @member {Object.<string,string>} imageUrls
                 * @memberof openmps.push.v1.Content
                 * @instance
                 */
                Content.prototype.imageUrls = $util.emptyObject;

                /**
                 * Content params.
                 * @member {Object.<string,string>} params
                 * @memberof openmps.push.v1.Content
                 * @instance
                 */
                Content.prototype.params = $util.emptyObject;

                /**
                 * Encodes the specified Content message. Does not implicitly {@link openmps.push.v1.Content.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.Content
                 * @static
                 * @param {openmps.push.v1.Content.$Properties} message Content message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Content.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.title);
                    if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.body);
                    if (message.templateName != null && $Object.hasOwnProperty.call(message, "templateName") && message.templateName !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.templateName);
                    if (message.templateValues != null && $Object.hasOwnProperty.call(message, "templateValues"))
                        for (let keys = $Object.keys(message.templateValues), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 4, wireType 2 =*/34).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.templateValues[keys[i]]).ldelim();
                    if (message.silent != null && $Object.hasOwnProperty.call(message, "silent") && message.silent !== false)
                        writer.uint32(/* id 5, wireType 0 =*/40).bool(message.silent);
                    if (message.style != null && $Object.hasOwnProperty.call(message, "style") && message.style !== 0)
                        writer.uint32(/* id 6, wireType 0 =*/48).int32(message.style);
                    if (message.clickAction != null && $Object.hasOwnProperty.call(message, "clickAction") && message.clickAction !== 0)
                        writer.uint32(/* id 7, wireType 0 =*/56).int32(message.clickAction);
                    if (message.uri != null && $Object.hasOwnProperty.call(message, "uri") && message.uri !== "")
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.uri);
                    if (message.iconUrls != null && $Object.hasOwnProperty.call(message, "iconUrls"))
                        for (let keys = $Object.keys(message.iconUrls), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 9, wireType 2 =*/74).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.iconUrls[keys[i]]).ldelim();
                    if (message.imageUrls != null && $Object.hasOwnProperty.call(message, "imageUrls"))
                        for (let keys = $Object.keys(message.imageUrls), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 10, wireType 2 =*/82).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.imageUrls[keys[i]]).ldelim();
                    if (message.params != null && $Object.hasOwnProperty.call(message, "params"))
                        for (let keys = $Object.keys(message.params), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 11, wireType 2 =*/90).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.params[keys[i]]).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Content message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.Content
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Content & openmps.push.v1.Content.$Shape} Content
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Content.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.Content();
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
                                    message.title = value;
                                else
                                    delete message.title;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.body = value;
                                else
                                    delete message.body;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.templateName = value;
                                else
                                    delete message.templateName;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (message.templateValues === $util.emptyObject)
                                    message.templateValues = {};
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
                                    $util.makeProp(message.templateValues, key);
                                message.templateValues[key] = value;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.silent = value;
                                else
                                    delete message.silent;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.style = value;
                                else
                                    delete message.style;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.clickAction = value;
                                else
                                    delete message.clickAction;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.uri = value;
                                else
                                    delete message.uri;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                if (message.iconUrls === $util.emptyObject)
                                    message.iconUrls = {};
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
                                    $util.makeProp(message.iconUrls, key);
                                message.iconUrls[key] = value;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                if (message.imageUrls === $util.emptyObject)
                                    message.imageUrls = {};
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
                                    $util.makeProp(message.imageUrls, key);
                                message.imageUrls[key] = value;
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

                return Content;
            })();

            /**
             * VivoClassification enum.
             * @name openmps.push.v1.VivoClassification
             * @enum {number}
             * @property {number} VIVO_CLASSIFICATION_UNSPECIFIED=0 VIVO_CLASSIFICATION_UNSPECIFIED value
             * @property {number} VIVO_CLASSIFICATION_OPERATIONAL=1 VIVO_CLASSIFICATION_OPERATIONAL value
             * @property {number} VIVO_CLASSIFICATION_SYSTEM=2 VIVO_CLASSIFICATION_SYSTEM value
             */
            v1.VivoClassification = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "VIVO_CLASSIFICATION_UNSPECIFIED"] = 0;
                values[valuesById[1] = "VIVO_CLASSIFICATION_OPERATIONAL"] = 1;
                values[valuesById[2] = "VIVO_CLASSIFICATION_SYSTEM"] = 2;
                return values;
            })();

            v1.VendorOptions = (function() {

                /**
                 * Properties of a VendorOptions.
                 * @typedef {Object} openmps.push.v1.VendorOptions.$Properties
                 * @property {Object.<string,string>|null} [category] VendorOptions category
                 * @property {Object.<string,string>|null} [notifyLevel] VendorOptions notifyLevel
                 * @property {string|null} [miChannelId] VendorOptions miChannelId
                 * @property {string|null} [channelId] VendorOptions channelId
                 * @property {openmps.push.v1.VivoClassification|null} [classification] VendorOptions classification
                 * @property {boolean|null} [ownChannelOnly] VendorOptions ownChannelOnly
                 * @property {string|null} [liveActivityEvent] VendorOptions liveActivityEvent
                 * @property {string|null} [liveActivityStateJson] VendorOptions liveActivityStateJson
                 * @property {number|null} [dismissalAtMs] VendorOptions dismissalAtMs
                 * @property {string|null} [strategy] VendorOptions strategy
                 * @property {string|null} [offlinePolicy] VendorOptions offlinePolicy
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a VendorOptions.
                 * @memberof openmps.push.v1
                 * @interface IVendorOptions
                 * @augments openmps.push.v1.VendorOptions.$Properties
                 * @deprecated Use openmps.push.v1.VendorOptions.$Properties instead.
                 */

                /**
                 * Shape of a VendorOptions.
                 * @typedef {openmps.push.v1.VendorOptions.$Properties} openmps.push.v1.VendorOptions.$Shape
                 */

                /**
                 * Constructs a new VendorOptions.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a VendorOptions.
                 * @constructor
                 * @param {openmps.push.v1.VendorOptions.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const VendorOptions = function (properties) {
                    this.category = {};
                    this.notifyLevel = {};
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * VendorOptions category.
                 * @member {Object.<string,string>} category
                 * @memberof openmps.push.v1.VendorOptions
                 * @instance
                 */
                VendorOptions.prototype.category = $util.emptyObject;

                /**
                 * VendorOptions notifyLevel.
                 * @member {Object.<string,string>} notifyLevel
                 * @memberof openmps.push.v1.VendorOptions
                 * @instance
                 */
                VendorOptions.prototype.notifyLevel = $util.emptyObject;

                /**
                 * VendorOptions miChannelId.
                 * @member {string} miChannelId
                 * @memberof openmps.push.v1.VendorOptions
                 * @instance
                 */
                VendorOptions.prototype.miChannelId = "";

                /**
                 * VendorOptions channelId.
                 * @member {string} channelId
                 * @memberof openmps.push.v1.VendorOptions
                 * @instance
                 */
                VendorOptions.prototype.channelId = "";

                /**
                 * VendorOptions classification.
                 * @member {openmps.push.v1.VivoClassification} classification
                 * @memberof openmps.push.v1.VendorOptions
                 * @instance
                 */
                VendorOptions.prototype.classification = 0;

                /**
                 * VendorOptions ownChannelOnly.
                 * @member {boolean} ownChannelOnly
                 * @memberof openmps.push.v1.VendorOptions
                 * @instance
                 */
                VendorOptions.prototype.ownChannelOnly = false;

                /**
                 * VendorOptions liveActivityEvent.
                 * @member {string} liveActivityEvent
                 * @memberof openmps.push.v1.VendorOptions
                 * @instance
                 */
                VendorOptions.prototype.liveActivityEvent = "";

                /**
                 * VendorOptions liveActivityStateJson.
                 * @member {string} liveActivityStateJson
                 * @memberof openmps.push.v1.VendorOptions
                 * @instance
                 */
                VendorOptions.prototype.liveActivityStateJson = "";

                /**
                 * VendorOptions dismissalAtMs.
                 * @member {number} dismissalAtMs
                 * @memberof openmps.push.v1.VendorOptions
                 * @instance
                 */
                VendorOptions.prototype.dismissalAtMs = 0;

                /**
                 * VendorOptions strategy.
                 * @member {string} strategy
                 * @memberof openmps.push.v1.VendorOptions
                 * @instance
                 */
                VendorOptions.prototype.strategy = "";

                /**
                 * VendorOptions offlinePolicy.
                 * @member {string} offlinePolicy
                 * @memberof openmps.push.v1.VendorOptions
                 * @instance
                 */
                VendorOptions.prototype.offlinePolicy = "";

                /**
                 * Encodes the specified VendorOptions message. Does not implicitly {@link openmps.push.v1.VendorOptions.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.VendorOptions
                 * @static
                 * @param {openmps.push.v1.VendorOptions.$Properties} message VendorOptions message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                VendorOptions.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.category != null && $Object.hasOwnProperty.call(message, "category"))
                        for (let keys = $Object.keys(message.category), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.category[keys[i]]).ldelim();
                    if (message.notifyLevel != null && $Object.hasOwnProperty.call(message, "notifyLevel"))
                        for (let keys = $Object.keys(message.notifyLevel), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.notifyLevel[keys[i]]).ldelim();
                    if (message.miChannelId != null && $Object.hasOwnProperty.call(message, "miChannelId") && message.miChannelId !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.miChannelId);
                    if (message.channelId != null && $Object.hasOwnProperty.call(message, "channelId") && message.channelId !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.channelId);
                    if (message.classification != null && $Object.hasOwnProperty.call(message, "classification") && message.classification !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).int32(message.classification);
                    if (message.ownChannelOnly != null && $Object.hasOwnProperty.call(message, "ownChannelOnly") && message.ownChannelOnly !== false)
                        writer.uint32(/* id 6, wireType 0 =*/48).bool(message.ownChannelOnly);
                    if (message.liveActivityEvent != null && $Object.hasOwnProperty.call(message, "liveActivityEvent") && message.liveActivityEvent !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.liveActivityEvent);
                    if (message.liveActivityStateJson != null && $Object.hasOwnProperty.call(message, "liveActivityStateJson") && message.liveActivityStateJson !== "")
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.liveActivityStateJson);
                    if (message.dismissalAtMs != null && $Object.hasOwnProperty.call(message, "dismissalAtMs") && (typeof message.dismissalAtMs === "object" ? message.dismissalAtMs.low || message.dismissalAtMs.high : message.dismissalAtMs !== 0))
                        writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.dismissalAtMs);
                    if (message.strategy != null && $Object.hasOwnProperty.call(message, "strategy") && message.strategy !== "")
                        writer.uint32(/* id 10, wireType 2 =*/82).string(message.strategy);
                    if (message.offlinePolicy != null && $Object.hasOwnProperty.call(message, "offlinePolicy") && message.offlinePolicy !== "")
                        writer.uint32(/* id 11, wireType 2 =*/90).string(message.offlinePolicy);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a VendorOptions message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.VendorOptions
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.VendorOptions & openmps.push.v1.VendorOptions.$Shape} VendorOptions
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                VendorOptions.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.VendorOptions();
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
                                if (message.category === $util.emptyObject)
                                    message.category = {};
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
                                    $util.makeProp(message.category, key);
                                message.category[key] = value;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (message.notifyLevel === $util.emptyObject)
                                    message.notifyLevel = {};
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
                                    $util.makeProp(message.notifyLevel, key);
                                message.notifyLevel[key] = value;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.miChannelId = value;
                                else
                                    delete message.miChannelId;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.channelId = value;
                                else
                                    delete message.channelId;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.classification = value;
                                else
                                    delete message.classification;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.ownChannelOnly = value;
                                else
                                    delete message.ownChannelOnly;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.liveActivityEvent = value;
                                else
                                    delete message.liveActivityEvent;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.liveActivityStateJson = value;
                                else
                                    delete message.liveActivityStateJson;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.dismissalAtMs = value;
                                else
                                    delete message.dismissalAtMs;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.strategy = value;
                                else
                                    delete message.strategy;
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.offlinePolicy = value;
                                else
                                    delete message.offlinePolicy;
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

                return VendorOptions;
            })();

            v1.TextMessage = (function() {

                /**
                 * Properties of a TextMessage.
                 * @typedef {Object} openmps.push.v1.TextMessage.$Properties
                 * @property {openmps.push.v1.TextMessage.Strategy|null} [strategy] TextMessage strategy
                 * @property {string|null} [signName] TextMessage signName
                 * @property {string|null} [templateCode] TextMessage templateCode
                 * @property {Object.<string,string>|null} [templateParams] TextMessage templateParams
                 * @property {boolean|null} [unlessOpened] TextMessage unlessOpened
                 * @property {number|null} [delaySeconds] TextMessage delaySeconds
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TextMessage.
                 * @memberof openmps.push.v1
                 * @interface ITextMessage
                 * @augments openmps.push.v1.TextMessage.$Properties
                 * @deprecated Use openmps.push.v1.TextMessage.$Properties instead.
                 */

                /**
                 * Shape of a TextMessage.
                 * @typedef {openmps.push.v1.TextMessage.$Properties} openmps.push.v1.TextMessage.$Shape
                 */

                /**
                 * Constructs a new TextMessage.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a TextMessage.
                 * @constructor
                 * @param {openmps.push.v1.TextMessage.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TextMessage = function (properties) {
                    this.templateParams = {};
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TextMessage strategy.
                 * @member {openmps.push.v1.TextMessage.Strategy} strategy
                 * @memberof openmps.push.v1.TextMessage
                 * @instance
                 */
                TextMessage.prototype.strategy = 0;

                /**
                 * TextMessage signName.
                 * @member {string} signName
                 * @memberof openmps.push.v1.TextMessage
                 * @instance
                 */
                TextMessage.prototype.signName = "";

                /**
                 * TextMessage templateCode.
                 * @member {string} templateCode
                 * @memberof openmps.push.v1.TextMessage
                 * @instance
                 */
                TextMessage.prototype.templateCode = "";

                /**
                 * TextMessage templateParams.
                 * @member {Object.<string,string>} templateParams
                 * @memberof openmps.push.v1.TextMessage
                 * @instance
                 */
                TextMessage.prototype.templateParams = $util.emptyObject;

                /**
                 * TextMessage unlessOpened.
                 * @member {boolean} unlessOpened
                 * @memberof openmps.push.v1.TextMessage
                 * @instance
                 */
                TextMessage.prototype.unlessOpened = false;

                /**
                 * TextMessage delaySeconds.
                 * @member {number} delaySeconds
                 * @memberof openmps.push.v1.TextMessage
                 * @instance
                 */
                TextMessage.prototype.delaySeconds = 0;

                /**
                 * Encodes the specified TextMessage message. Does not implicitly {@link openmps.push.v1.TextMessage.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.TextMessage
                 * @static
                 * @param {openmps.push.v1.TextMessage.$Properties} message TextMessage message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TextMessage.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.strategy != null && $Object.hasOwnProperty.call(message, "strategy") && message.strategy !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.strategy);
                    if (message.signName != null && $Object.hasOwnProperty.call(message, "signName") && message.signName !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.signName);
                    if (message.templateCode != null && $Object.hasOwnProperty.call(message, "templateCode") && message.templateCode !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.templateCode);
                    if (message.templateParams != null && $Object.hasOwnProperty.call(message, "templateParams"))
                        for (let keys = $Object.keys(message.templateParams), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 4, wireType 2 =*/34).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.templateParams[keys[i]]).ldelim();
                    if (message.unlessOpened != null && $Object.hasOwnProperty.call(message, "unlessOpened") && message.unlessOpened !== false)
                        writer.uint32(/* id 5, wireType 0 =*/40).bool(message.unlessOpened);
                    if (message.delaySeconds != null && $Object.hasOwnProperty.call(message, "delaySeconds") && message.delaySeconds !== 0)
                        writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.delaySeconds);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TextMessage message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.TextMessage
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.TextMessage & openmps.push.v1.TextMessage.$Shape} TextMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TextMessage.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.TextMessage();
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
                                    message.strategy = value;
                                else
                                    delete message.strategy;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.signName = value;
                                else
                                    delete message.signName;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.templateCode = value;
                                else
                                    delete message.templateCode;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (message.templateParams === $util.emptyObject)
                                    message.templateParams = {};
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
                                    $util.makeProp(message.templateParams, key);
                                message.templateParams[key] = value;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.unlessOpened = value;
                                else
                                    delete message.unlessOpened;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.delaySeconds = value;
                                else
                                    delete message.delaySeconds;
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

                /**
                 * Strategy enum.
                 * @name openmps.push.v1.TextMessage.Strategy
                 * @enum {number}
                 * @property {number} STRATEGY_UNSPECIFIED=0 STRATEGY_UNSPECIFIED value
                 * @property {number} STRATEGY_RESEND=1 STRATEGY_RESEND value
                 * @property {number} STRATEGY_CONCURRENT=2 STRATEGY_CONCURRENT value
                 */
                TextMessage.Strategy = (function() {
                    const valuesById = $Object.create(null), values = $Object.create(valuesById);
                    values[valuesById[0] = "STRATEGY_UNSPECIFIED"] = 0;
                    values[valuesById[1] = "STRATEGY_RESEND"] = 1;
                    values[valuesById[2] = "STRATEGY_CONCURRENT"] = 2;
                    return values;
                })();

                return TextMessage;
            })();

            v1.Schedule = (function() {

                /**
                 * Properties of a Schedule.
                 * @typedef {Object} openmps.push.v1.Schedule.$Properties
                 * @property {number|null} [atMs] Schedule atMs
                 * @property {openmps.push.v1.Loop.$Properties|null} [loop] Schedule loop
                 * @property {"atMs"|"loop"} [when] Schedule when
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Schedule.
                 * @memberof openmps.push.v1
                 * @interface ISchedule
                 * @augments openmps.push.v1.Schedule.$Properties
                 * @deprecated Use openmps.push.v1.Schedule.$Properties instead.
                 */

                /**
                 * Narrowed shape of a Schedule.
                 * @typedef {{
                 *   atMs?: number|null;
                 *   loop?: openmps.push.v1.Loop.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ when?: undefined; atMs?: null; loop?: null }|{ when?: "atMs"; atMs: number; loop?: null }|{ when?: "loop"; atMs?: null; loop: openmps.push.v1.Loop.$Shape })
                 * )} openmps.push.v1.Schedule.$Shape
                 */

                /**
                 * Constructs a new Schedule.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a Schedule.
                 * @constructor
                 * @param {openmps.push.v1.Schedule.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Schedule = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Schedule atMs.
                 * @member {number|null|undefined} atMs
                 * @memberof openmps.push.v1.Schedule
                 * @instance
                 */
                Schedule.prototype.atMs = null;

                /**
                 * Schedule loop.
                 * @member {openmps.push.v1.Loop.$Properties|null|undefined} loop
                 * @memberof openmps.push.v1.Schedule
                 * @instance
                 */
                Schedule.prototype.loop = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * Schedule when.
                 * @member {"atMs"|"loop"|undefined} when
                 * @memberof openmps.push.v1.Schedule
                 * @instance
                 */
                $Object.defineProperty(Schedule.prototype, "when", {
                    get: $util.oneOfGetter($oneOfFields = ["atMs", "loop"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified Schedule message. Does not implicitly {@link openmps.push.v1.Schedule.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.Schedule
                 * @static
                 * @param {openmps.push.v1.Schedule.$Properties} message Schedule message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Schedule.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs"))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.atMs);
                    if (message.loop != null && $Object.hasOwnProperty.call(message, "loop"))
                        $root.openmps.push.v1.Loop.encode(message.loop, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Schedule message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.Schedule
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Schedule & openmps.push.v1.Schedule.$Shape} Schedule
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Schedule.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.Schedule();
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
                                message.atMs = Number(reader.uint64());
                                message.when = "atMs";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.loop = $root.openmps.push.v1.Loop.decode(reader, reader.size(), $undefined, _depth + 1, message.loop);
                                message.when = "loop";
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

                return Schedule;
            })();

            v1.Loop = (function() {

                /**
                 * Properties of a Loop.
                 * @typedef {Object} openmps.push.v1.Loop.$Properties
                 * @property {number|null} [firstDayMs] Loop firstDayMs
                 * @property {number|null} [lastDayMs] Loop lastDayMs
                 * @property {openmps.push.v1.Loop.Circle|null} [circle] Loop circle
                 * @property {Array.<number>|null} [days] Loop days
                 * @property {string|null} [time] Loop time
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Loop.
                 * @memberof openmps.push.v1
                 * @interface ILoop
                 * @augments openmps.push.v1.Loop.$Properties
                 * @deprecated Use openmps.push.v1.Loop.$Properties instead.
                 */

                /**
                 * Shape of a Loop.
                 * @typedef {openmps.push.v1.Loop.$Properties} openmps.push.v1.Loop.$Shape
                 */

                /**
                 * Constructs a new Loop.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a Loop.
                 * @constructor
                 * @param {openmps.push.v1.Loop.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Loop = function (properties) {
                    this.days = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Loop firstDayMs.
                 * @member {number} firstDayMs
                 * @memberof openmps.push.v1.Loop
                 * @instance
                 */
                Loop.prototype.firstDayMs = 0;

                /**
                 * Loop lastDayMs.
                 * @member {number} lastDayMs
                 * @memberof openmps.push.v1.Loop
                 * @instance
                 */
                Loop.prototype.lastDayMs = 0;

                /**
                 * Loop circle.
                 * @member {openmps.push.v1.Loop.Circle} circle
                 * @memberof openmps.push.v1.Loop
                 * @instance
                 */
                Loop.prototype.circle = 0;

                /**
                 * Loop days.
                 * @member {Array.<number>} days
                 * @memberof openmps.push.v1.Loop
                 * @instance
                 */
                Loop.prototype.days = $util.emptyArray;

                /**
                 * Loop time.
                 * @member {string} time
                 * @memberof openmps.push.v1.Loop
                 * @instance
                 */
                Loop.prototype.time = "";

                /**
                 * Encodes the specified Loop message. Does not implicitly {@link openmps.push.v1.Loop.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.Loop
                 * @static
                 * @param {openmps.push.v1.Loop.$Properties} message Loop message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Loop.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.firstDayMs != null && $Object.hasOwnProperty.call(message, "firstDayMs") && (typeof message.firstDayMs === "object" ? message.firstDayMs.low || message.firstDayMs.high : message.firstDayMs !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.firstDayMs);
                    if (message.lastDayMs != null && $Object.hasOwnProperty.call(message, "lastDayMs") && (typeof message.lastDayMs === "object" ? message.lastDayMs.low || message.lastDayMs.high : message.lastDayMs !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.lastDayMs);
                    if (message.circle != null && $Object.hasOwnProperty.call(message, "circle") && message.circle !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).int32(message.circle);
                    if (message.days != null && message.days.length)
                        writer.uint32(/* id 4, wireType 2 =*/34).uint32s(message.days);
                    if (message.time != null && $Object.hasOwnProperty.call(message, "time") && message.time !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.time);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Loop message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.Loop
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Loop & openmps.push.v1.Loop.$Shape} Loop
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Loop.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.Loop();
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
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.firstDayMs = value;
                                else
                                    delete message.firstDayMs;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.lastDayMs = value;
                                else
                                    delete message.lastDayMs;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.circle = value;
                                else
                                    delete message.circle;
                                continue;
                            }
                        case 4: {
                                if (wireType === 2) {
                                    if (!(message.days && message.days.length))
                                        message.days = [];
                                    reader.uint32s(message.days);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.days && message.days.length))
                                    message.days = [];
                                message.days.push(reader.uint32());
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.time = value;
                                else
                                    delete message.time;
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

                /**
                 * Circle enum.
                 * @name openmps.push.v1.Loop.Circle
                 * @enum {number}
                 * @property {number} CIRCLE_UNSPECIFIED=0 CIRCLE_UNSPECIFIED value
                 * @property {number} CIRCLE_DAILY=1 CIRCLE_DAILY value
                 * @property {number} CIRCLE_WEEKLY=2 CIRCLE_WEEKLY value
                 * @property {number} CIRCLE_MONTHLY=3 CIRCLE_MONTHLY value
                 */
                Loop.Circle = (function() {
                    const valuesById = $Object.create(null), values = $Object.create(valuesById);
                    values[valuesById[0] = "CIRCLE_UNSPECIFIED"] = 0;
                    values[valuesById[1] = "CIRCLE_DAILY"] = 1;
                    values[valuesById[2] = "CIRCLE_WEEKLY"] = 2;
                    values[valuesById[3] = "CIRCLE_MONTHLY"] = 3;
                    return values;
                })();

                return Loop;
            })();

            v1.PushRequest = (function() {

                /**
                 * Properties of a PushRequest.
                 * @typedef {Object} openmps.push.v1.PushRequest.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] PushRequest app
                 * @property {string|null} [taskName] PushRequest taskName
                 * @property {Array.<openmps.push.v1.Target.$Properties>|null} [targets] PushRequest targets
                 * @property {openmps.push.v1.Content.$Properties|null} [content] PushRequest content
                 * @property {number|null} [expiresInSeconds] PushRequest expiresInSeconds
                 * @property {openmps.push.v1.Schedule.$Properties|null} [schedule] PushRequest schedule
                 * @property {openmps.push.v1.VendorOptions.$Properties|null} [vendor] PushRequest vendor
                 * @property {string|null} [category] PushRequest category
                 * @property {openmps.push.v1.TextMessage.$Properties|null} [textMessage] PushRequest textMessage
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PushRequest.
                 * @memberof openmps.push.v1
                 * @interface IPushRequest
                 * @augments openmps.push.v1.PushRequest.$Properties
                 * @deprecated Use openmps.push.v1.PushRequest.$Properties instead.
                 */

                /**
                 * Shape of a PushRequest.
                 * @typedef {{
                 *   app?: openmps.push.v1.App.$Shape|null;
                 *   taskName?: string|null;
                 *   targets?: Array.<openmps.push.v1.Target.$Shape>|null;
                 *   content?: openmps.push.v1.Content.$Shape|null;
                 *   expiresInSeconds?: number|null;
                 *   schedule?: openmps.push.v1.Schedule.$Shape|null;
                 *   vendor?: openmps.push.v1.VendorOptions.$Shape|null;
                 *   category?: string|null;
                 *   textMessage?: openmps.push.v1.TextMessage.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * }} openmps.push.v1.PushRequest.$Shape
                 */

                /**
                 * Constructs a new PushRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a PushRequest.
                 * @constructor
                 * @param {openmps.push.v1.PushRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PushRequest = function (properties) {
                    this.targets = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PushRequest app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.PushRequest
                 * @instance
                 */
                PushRequest.prototype.app = null;

                /**
                 * PushRequest taskName.
                 * @member {string} taskName
                 * @memberof openmps.push.v1.PushRequest
                 * @instance
                 */
                PushRequest.prototype.taskName = "";

                /**
                 * PushRequest targets.
                 * @member {Array.<openmps.push.v1.Target.$Properties>} targets
                 * @memberof openmps.push.v1.PushRequest
                 * @instance
                 */
                PushRequest.prototype.targets = $util.emptyArray;

                /**
                 * PushRequest content.
                 * @member {openmps.push.v1.Content.$Properties|null|undefined} content
                 * @memberof openmps.push.v1.PushRequest
                 * @instance
                 */
                PushRequest.prototype.content = null;

                /**
                 * PushRequest expiresInSeconds.
                 * @member {number} expiresInSeconds
                 * @memberof openmps.push.v1.PushRequest
                 * @instance
                 */
                PushRequest.prototype.expiresInSeconds = 0;

                /**
                 * PushRequest schedule.
                 * @member {openmps.push.v1.Schedule.$Properties|null|undefined} schedule
                 * @memberof openmps.push.v1.PushRequest
                 * @instance
                 */
                PushRequest.prototype.schedule = null;

                /**
                 * PushRequest vendor.
                 * @member {openmps.push.v1.VendorOptions.$Properties|null|undefined} vendor
                 * @memberof openmps.push.v1.PushRequest
                 * @instance
                 */
                PushRequest.prototype.vendor = null;

                /**
                 * PushRequest category.
                 * @member {string} category
                 * @memberof openmps.push.v1.PushRequest
                 * @instance
                 */
                PushRequest.prototype.category = "";

                /**
                 * PushRequest textMessage.
                 * @member {openmps.push.v1.TextMessage.$Properties|null|undefined} textMessage
                 * @memberof openmps.push.v1.PushRequest
                 * @instance
                 */
                PushRequest.prototype.textMessage = null;

                /**
                 * Encodes the specified PushRequest message. Does not implicitly {@link openmps.push.v1.PushRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.PushRequest
                 * @static
                 * @param {openmps.push.v1.PushRequest.$Properties} message PushRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PushRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.taskName != null && $Object.hasOwnProperty.call(message, "taskName") && message.taskName !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.taskName);
                    if (message.targets != null && message.targets.length)
                        for (let i = 0; i < message.targets.length; ++i)
                            $root.openmps.push.v1.Target.encode(message.targets[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.content != null && $Object.hasOwnProperty.call(message, "content"))
                        $root.openmps.push.v1.Content.encode(message.content, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.expiresInSeconds != null && $Object.hasOwnProperty.call(message, "expiresInSeconds") && message.expiresInSeconds !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.expiresInSeconds);
                    if (message.schedule != null && $Object.hasOwnProperty.call(message, "schedule"))
                        $root.openmps.push.v1.Schedule.encode(message.schedule, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.vendor != null && $Object.hasOwnProperty.call(message, "vendor"))
                        $root.openmps.push.v1.VendorOptions.encode(message.vendor, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.category != null && $Object.hasOwnProperty.call(message, "category") && message.category !== "")
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.category);
                    if (message.textMessage != null && $Object.hasOwnProperty.call(message, "textMessage"))
                        $root.openmps.push.v1.TextMessage.encode(message.textMessage, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PushRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.PushRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.PushRequest & openmps.push.v1.PushRequest.$Shape} PushRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PushRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.PushRequest();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.taskName = value;
                                else
                                    delete message.taskName;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.targets && message.targets.length))
                                    message.targets = [];
                                message.targets.push($root.openmps.push.v1.Target.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.content = $root.openmps.push.v1.Content.decode(reader, reader.size(), $undefined, _depth + 1, message.content);
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.expiresInSeconds = value;
                                else
                                    delete message.expiresInSeconds;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.schedule = $root.openmps.push.v1.Schedule.decode(reader, reader.size(), $undefined, _depth + 1, message.schedule);
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.vendor = $root.openmps.push.v1.VendorOptions.decode(reader, reader.size(), $undefined, _depth + 1, message.vendor);
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.category = value;
                                else
                                    delete message.category;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                message.textMessage = $root.openmps.push.v1.TextMessage.decode(reader, reader.size(), $undefined, _depth + 1, message.textMessage);
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

                return PushRequest;
            })();

            v1.PushResponse = (function() {

                /**
                 * Properties of a PushResponse.
                 * @typedef {Object} openmps.push.v1.PushResponse.$Properties
                 * @property {number|null} [taskId] PushResponse taskId
                 * @property {string|null} [scheduleId] PushResponse scheduleId
                 * @property {Array.<openmps.push.v1.PushedMessage.$Properties>|null} [messages] PushResponse messages
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PushResponse.
                 * @memberof openmps.push.v1
                 * @interface IPushResponse
                 * @augments openmps.push.v1.PushResponse.$Properties
                 * @deprecated Use openmps.push.v1.PushResponse.$Properties instead.
                 */

                /**
                 * Shape of a PushResponse.
                 * @typedef {openmps.push.v1.PushResponse.$Properties} openmps.push.v1.PushResponse.$Shape
                 */

                /**
                 * Constructs a new PushResponse.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a PushResponse.
                 * @constructor
                 * @param {openmps.push.v1.PushResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PushResponse = function (properties) {
                    this.messages = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PushResponse taskId.
                 * @member {number} taskId
                 * @memberof openmps.push.v1.PushResponse
                 * @instance
                 */
                PushResponse.prototype.taskId = 0;

                /**
                 * PushResponse scheduleId.
                 * @member {string} scheduleId
                 * @memberof openmps.push.v1.PushResponse
                 * @instance
                 */
                PushResponse.prototype.scheduleId = "";

                /**
                 * PushResponse messages.
                 * @member {Array.<openmps.push.v1.PushedMessage.$Properties>} messages
                 * @memberof openmps.push.v1.PushResponse
                 * @instance
                 */
                PushResponse.prototype.messages = $util.emptyArray;

                /**
                 * Encodes the specified PushResponse message. Does not implicitly {@link openmps.push.v1.PushResponse.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.PushResponse
                 * @static
                 * @param {openmps.push.v1.PushResponse.$Properties} message PushResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PushResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.taskId != null && $Object.hasOwnProperty.call(message, "taskId") && (typeof message.taskId === "object" ? message.taskId.low || message.taskId.high : message.taskId !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.taskId);
                    if (message.scheduleId != null && $Object.hasOwnProperty.call(message, "scheduleId") && message.scheduleId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.scheduleId);
                    if (message.messages != null && message.messages.length)
                        for (let i = 0; i < message.messages.length; ++i)
                            $root.openmps.push.v1.PushedMessage.encode(message.messages[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PushResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.PushResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.PushResponse & openmps.push.v1.PushResponse.$Shape} PushResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PushResponse.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.PushResponse();
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
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.taskId = value;
                                else
                                    delete message.taskId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.scheduleId = value;
                                else
                                    delete message.scheduleId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.messages && message.messages.length))
                                    message.messages = [];
                                message.messages.push($root.openmps.push.v1.PushedMessage.decode(reader, reader.size(), $undefined, _depth + 1));
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

                return PushResponse;
            })();

            v1.PushedMessage = (function() {

                /**
                 * Properties of a PushedMessage.
                 * @typedef {Object} openmps.push.v1.PushedMessage.$Properties
                 * @property {string|null} [messageId] PushedMessage messageId
                 * @property {string|null} [messageKey] PushedMessage messageKey
                 * @property {boolean|null} [repeat] PushedMessage repeat
                 * @property {number|null} [heldUntilMs] PushedMessage heldUntilMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PushedMessage.
                 * @memberof openmps.push.v1
                 * @interface IPushedMessage
                 * @augments openmps.push.v1.PushedMessage.$Properties
                 * @deprecated Use openmps.push.v1.PushedMessage.$Properties instead.
                 */

                /**
                 * Shape of a PushedMessage.
                 * @typedef {openmps.push.v1.PushedMessage.$Properties} openmps.push.v1.PushedMessage.$Shape
                 */

                /**
                 * Constructs a new PushedMessage.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a PushedMessage.
                 * @constructor
                 * @param {openmps.push.v1.PushedMessage.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PushedMessage = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PushedMessage messageId.
                 * @member {string} messageId
                 * @memberof openmps.push.v1.PushedMessage
                 * @instance
                 */
                PushedMessage.prototype.messageId = "";

                /**
                 * PushedMessage messageKey.
                 * @member {string} messageKey
                 * @memberof openmps.push.v1.PushedMessage
                 * @instance
                 */
                PushedMessage.prototype.messageKey = "";

                /**
                 * PushedMessage repeat.
                 * @member {boolean} repeat
                 * @memberof openmps.push.v1.PushedMessage
                 * @instance
                 */
                PushedMessage.prototype.repeat = false;

                /**
                 * PushedMessage heldUntilMs.
                 * @member {number} heldUntilMs
                 * @memberof openmps.push.v1.PushedMessage
                 * @instance
                 */
                PushedMessage.prototype.heldUntilMs = 0;

                /**
                 * Encodes the specified PushedMessage message. Does not implicitly {@link openmps.push.v1.PushedMessage.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.PushedMessage
                 * @static
                 * @param {openmps.push.v1.PushedMessage.$Properties} message PushedMessage message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PushedMessage.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.messageId);
                    if (message.messageKey != null && $Object.hasOwnProperty.call(message, "messageKey") && message.messageKey !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.messageKey);
                    if (message.repeat != null && $Object.hasOwnProperty.call(message, "repeat") && message.repeat !== false)
                        writer.uint32(/* id 3, wireType 0 =*/24).bool(message.repeat);
                    if (message.heldUntilMs != null && $Object.hasOwnProperty.call(message, "heldUntilMs") && (typeof message.heldUntilMs === "object" ? message.heldUntilMs.low || message.heldUntilMs.high : message.heldUntilMs !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.heldUntilMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PushedMessage message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.PushedMessage
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.PushedMessage & openmps.push.v1.PushedMessage.$Shape} PushedMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PushedMessage.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.PushedMessage();
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
                                if ((value = reader.stringVerify()).length)
                                    message.messageKey = value;
                                else
                                    delete message.messageKey;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.repeat = value;
                                else
                                    delete message.repeat;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.heldUntilMs = value;
                                else
                                    delete message.heldUntilMs;
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

                return PushedMessage;
            })();

            v1.DryRunResponse = (function() {

                /**
                 * Properties of a DryRunResponse.
                 * @typedef {Object} openmps.push.v1.DryRunResponse.$Properties
                 * @property {number|null} [reached] DryRunResponse reached
                 * @property {number|null} [waiting] DryRunResponse waiting
                 * @property {number|null} [unknown] DryRunResponse unknown
                 * @property {number|null} [held] DryRunResponse held
                 * @property {number|null} [capped] DryRunResponse capped
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a DryRunResponse.
                 * @memberof openmps.push.v1
                 * @interface IDryRunResponse
                 * @augments openmps.push.v1.DryRunResponse.$Properties
                 * @deprecated Use openmps.push.v1.DryRunResponse.$Properties instead.
                 */

                /**
                 * Shape of a DryRunResponse.
                 * @typedef {openmps.push.v1.DryRunResponse.$Properties} openmps.push.v1.DryRunResponse.$Shape
                 */

                /**
                 * Constructs a new DryRunResponse.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a DryRunResponse.
                 * @constructor
                 * @param {openmps.push.v1.DryRunResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const DryRunResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * DryRunResponse reached.
                 * @member {number} reached
                 * @memberof openmps.push.v1.DryRunResponse
                 * @instance
                 */
                DryRunResponse.prototype.reached = 0;

                /**
                 * DryRunResponse waiting.
                 * @member {number} waiting
                 * @memberof openmps.push.v1.DryRunResponse
                 * @instance
                 */
                DryRunResponse.prototype.waiting = 0;

                /**
                 * DryRunResponse unknown.
                 * @member {number} unknown
                 * @memberof openmps.push.v1.DryRunResponse
                 * @instance
                 */
                DryRunResponse.prototype.unknown = 0;

                /**
                 * DryRunResponse held.
                 * @member {number} held
                 * @memberof openmps.push.v1.DryRunResponse
                 * @instance
                 */
                DryRunResponse.prototype.held = 0;

                /**
                 * DryRunResponse capped.
                 * @member {number} capped
                 * @memberof openmps.push.v1.DryRunResponse
                 * @instance
                 */
                DryRunResponse.prototype.capped = 0;

                /**
                 * Encodes the specified DryRunResponse message. Does not implicitly {@link openmps.push.v1.DryRunResponse.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.DryRunResponse
                 * @static
                 * @param {openmps.push.v1.DryRunResponse.$Properties} message DryRunResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                DryRunResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.reached != null && $Object.hasOwnProperty.call(message, "reached") && message.reached !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.reached);
                    if (message.waiting != null && $Object.hasOwnProperty.call(message, "waiting") && message.waiting !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.waiting);
                    if (message.unknown != null && $Object.hasOwnProperty.call(message, "unknown") && message.unknown !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.unknown);
                    if (message.held != null && $Object.hasOwnProperty.call(message, "held") && message.held !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.held);
                    if (message.capped != null && $Object.hasOwnProperty.call(message, "capped") && message.capped !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.capped);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a DryRunResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.DryRunResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.DryRunResponse & openmps.push.v1.DryRunResponse.$Shape} DryRunResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                DryRunResponse.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.DryRunResponse();
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
                                    message.reached = value;
                                else
                                    delete message.reached;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.waiting = value;
                                else
                                    delete message.waiting;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.unknown = value;
                                else
                                    delete message.unknown;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.held = value;
                                else
                                    delete message.held;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.capped = value;
                                else
                                    delete message.capped;
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

                return DryRunResponse;
            })();

            v1.PushBatchRequest = (function() {

                /**
                 * Properties of a PushBatchRequest.
                 * @typedef {Object} openmps.push.v1.PushBatchRequest.$Properties
                 * @property {Array.<openmps.push.v1.PushRequest.$Properties>|null} [pushes] PushBatchRequest pushes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PushBatchRequest.
                 * @memberof openmps.push.v1
                 * @interface IPushBatchRequest
                 * @augments openmps.push.v1.PushBatchRequest.$Properties
                 * @deprecated Use openmps.push.v1.PushBatchRequest.$Properties instead.
                 */

                /**
                 * Shape of a PushBatchRequest.
                 * @typedef {{
                 *   pushes?: Array.<openmps.push.v1.PushRequest.$Shape>|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * }} openmps.push.v1.PushBatchRequest.$Shape
                 */

                /**
                 * Constructs a new PushBatchRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a PushBatchRequest.
                 * @constructor
                 * @param {openmps.push.v1.PushBatchRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PushBatchRequest = function (properties) {
                    this.pushes = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PushBatchRequest pushes.
                 * @member {Array.<openmps.push.v1.PushRequest.$Properties>} pushes
                 * @memberof openmps.push.v1.PushBatchRequest
                 * @instance
                 */
                PushBatchRequest.prototype.pushes = $util.emptyArray;

                /**
                 * Encodes the specified PushBatchRequest message. Does not implicitly {@link openmps.push.v1.PushBatchRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.PushBatchRequest
                 * @static
                 * @param {openmps.push.v1.PushBatchRequest.$Properties} message PushBatchRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PushBatchRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.pushes != null && message.pushes.length)
                        for (let i = 0; i < message.pushes.length; ++i)
                            $root.openmps.push.v1.PushRequest.encode(message.pushes[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PushBatchRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.PushBatchRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.PushBatchRequest & openmps.push.v1.PushBatchRequest.$Shape} PushBatchRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PushBatchRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.PushBatchRequest();
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
                                if (!(message.pushes && message.pushes.length))
                                    message.pushes = [];
                                message.pushes.push($root.openmps.push.v1.PushRequest.decode(reader, reader.size(), $undefined, _depth + 1));
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

                return PushBatchRequest;
            })();

            v1.PushBatchResponse = (function() {

                /**
                 * Properties of a PushBatchResponse.
                 * @typedef {Object} openmps.push.v1.PushBatchResponse.$Properties
                 * @property {Array.<openmps.push.v1.PushResult.$Properties>|null} [results] PushBatchResponse results
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PushBatchResponse.
                 * @memberof openmps.push.v1
                 * @interface IPushBatchResponse
                 * @augments openmps.push.v1.PushBatchResponse.$Properties
                 * @deprecated Use openmps.push.v1.PushBatchResponse.$Properties instead.
                 */

                /**
                 * Shape of a PushBatchResponse.
                 * @typedef {{
                 *   results?: Array.<openmps.push.v1.PushResult.$Shape>|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * }} openmps.push.v1.PushBatchResponse.$Shape
                 */

                /**
                 * Constructs a new PushBatchResponse.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a PushBatchResponse.
                 * @constructor
                 * @param {openmps.push.v1.PushBatchResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PushBatchResponse = function (properties) {
                    this.results = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PushBatchResponse results.
                 * @member {Array.<openmps.push.v1.PushResult.$Properties>} results
                 * @memberof openmps.push.v1.PushBatchResponse
                 * @instance
                 */
                PushBatchResponse.prototype.results = $util.emptyArray;

                /**
                 * Encodes the specified PushBatchResponse message. Does not implicitly {@link openmps.push.v1.PushBatchResponse.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.PushBatchResponse
                 * @static
                 * @param {openmps.push.v1.PushBatchResponse.$Properties} message PushBatchResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PushBatchResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.results != null && message.results.length)
                        for (let i = 0; i < message.results.length; ++i)
                            $root.openmps.push.v1.PushResult.encode(message.results[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PushBatchResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.PushBatchResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.PushBatchResponse & openmps.push.v1.PushBatchResponse.$Shape} PushBatchResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PushBatchResponse.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.PushBatchResponse();
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
                                if (!(message.results && message.results.length))
                                    message.results = [];
                                message.results.push($root.openmps.push.v1.PushResult.decode(reader, reader.size(), $undefined, _depth + 1));
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

                return PushBatchResponse;
            })();

            v1.PushResult = (function() {

                /**
                 * Properties of a PushResult.
                 * @typedef {Object} openmps.push.v1.PushResult.$Properties
                 * @property {openmps.push.v1.PushResponse.$Properties|null} [accepted] PushResult accepted
                 * @property {openmps.push.v1.Refusal.$Properties|null} [refused] PushResult refused
                 * @property {"accepted"|"refused"} [outcome] PushResult outcome
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PushResult.
                 * @memberof openmps.push.v1
                 * @interface IPushResult
                 * @augments openmps.push.v1.PushResult.$Properties
                 * @deprecated Use openmps.push.v1.PushResult.$Properties instead.
                 */

                /**
                 * Narrowed shape of a PushResult.
                 * @typedef {{
                 *   accepted?: openmps.push.v1.PushResponse.$Shape|null;
                 *   refused?: openmps.push.v1.Refusal.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ outcome?: undefined; accepted?: null; refused?: null }|{ outcome?: "accepted"; accepted: openmps.push.v1.PushResponse.$Shape; refused?: null }|{ outcome?: "refused"; accepted?: null; refused: openmps.push.v1.Refusal.$Shape })
                 * )} openmps.push.v1.PushResult.$Shape
                 */

                /**
                 * Constructs a new PushResult.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a PushResult.
                 * @constructor
                 * @param {openmps.push.v1.PushResult.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PushResult = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PushResult accepted.
                 * @member {openmps.push.v1.PushResponse.$Properties|null|undefined} accepted
                 * @memberof openmps.push.v1.PushResult
                 * @instance
                 */
                PushResult.prototype.accepted = null;

                /**
                 * PushResult refused.
                 * @member {openmps.push.v1.Refusal.$Properties|null|undefined} refused
                 * @memberof openmps.push.v1.PushResult
                 * @instance
                 */
                PushResult.prototype.refused = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * PushResult outcome.
                 * @member {"accepted"|"refused"|undefined} outcome
                 * @memberof openmps.push.v1.PushResult
                 * @instance
                 */
                $Object.defineProperty(PushResult.prototype, "outcome", {
                    get: $util.oneOfGetter($oneOfFields = ["accepted", "refused"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified PushResult message. Does not implicitly {@link openmps.push.v1.PushResult.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.PushResult
                 * @static
                 * @param {openmps.push.v1.PushResult.$Properties} message PushResult message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PushResult.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.accepted != null && $Object.hasOwnProperty.call(message, "accepted"))
                        $root.openmps.push.v1.PushResponse.encode(message.accepted, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.refused != null && $Object.hasOwnProperty.call(message, "refused"))
                        $root.openmps.push.v1.Refusal.encode(message.refused, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PushResult message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.PushResult
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.PushResult & openmps.push.v1.PushResult.$Shape} PushResult
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PushResult.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.PushResult();
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
                                message.accepted = $root.openmps.push.v1.PushResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.accepted);
                                message.outcome = "accepted";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.refused = $root.openmps.push.v1.Refusal.decode(reader, reader.size(), $undefined, _depth + 1, message.refused);
                                message.outcome = "refused";
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

                return PushResult;
            })();

            v1.Refusal = (function() {

                /**
                 * Properties of a Refusal.
                 * @typedef {Object} openmps.push.v1.Refusal.$Properties
                 * @property {number|null} [status] Refusal status
                 * @property {string|null} [reason] Refusal reason
                 * @property {number|null} [resultCode] Refusal resultCode
                 * @property {string|null} [message] Refusal message
                 * @property {string|null} [field] Refusal field
                 * @property {boolean|null} [retryable] Refusal retryable
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Refusal.
                 * @memberof openmps.push.v1
                 * @interface IRefusal
                 * @augments openmps.push.v1.Refusal.$Properties
                 * @deprecated Use openmps.push.v1.Refusal.$Properties instead.
                 */

                /**
                 * Shape of a Refusal.
                 * @typedef {openmps.push.v1.Refusal.$Properties} openmps.push.v1.Refusal.$Shape
                 */

                /**
                 * Constructs a new Refusal.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a Refusal.
                 * @constructor
                 * @param {openmps.push.v1.Refusal.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Refusal = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Refusal status.
                 * @member {number} status
                 * @memberof openmps.push.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.status = 0;

                /**
                 * Refusal reason.
                 * @member {string} reason
                 * @memberof openmps.push.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.reason = "";

                /**
                 * Refusal resultCode.
                 * @member {number} resultCode
                 * @memberof openmps.push.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.resultCode = 0;

                /**
                 * Refusal message.
                 * @member {string} message
                 * @memberof openmps.push.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.message = "";

                /**
                 * Refusal field.
                 * @member {string} field
                 * @memberof openmps.push.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.field = "";

                /**
                 * Refusal retryable.
                 * @member {boolean} retryable
                 * @memberof openmps.push.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.retryable = false;

                /**
                 * Encodes the specified Refusal message. Does not implicitly {@link openmps.push.v1.Refusal.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.Refusal
                 * @static
                 * @param {openmps.push.v1.Refusal.$Properties} message Refusal message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Refusal.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.status);
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
                    if (message.resultCode != null && $Object.hasOwnProperty.call(message, "resultCode") && message.resultCode !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).int32(message.resultCode);
                    if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.message);
                    if (message.field != null && $Object.hasOwnProperty.call(message, "field") && message.field !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.field);
                    if (message.retryable != null && $Object.hasOwnProperty.call(message, "retryable") && message.retryable !== false)
                        writer.uint32(/* id 6, wireType 0 =*/48).bool(message.retryable);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Refusal message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.Refusal
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Refusal & openmps.push.v1.Refusal.$Shape} Refusal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Refusal.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.Refusal();
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
                                    message.status = value;
                                else
                                    delete message.status;
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
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.resultCode = value;
                                else
                                    delete message.resultCode;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.message = value;
                                else
                                    delete message.message;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.field = value;
                                else
                                    delete message.field;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.retryable = value;
                                else
                                    delete message.retryable;
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

                return Refusal;
            })();

            v1.PushChunk = (function() {

                /**
                 * Properties of a PushChunk.
                 * @typedef {Object} openmps.push.v1.PushChunk.$Properties
                 * @property {number|null} [sequence] PushChunk sequence
                 * @property {Array.<openmps.push.v1.PushRequest.$Properties>|null} [pushes] PushChunk pushes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PushChunk.
                 * @memberof openmps.push.v1
                 * @interface IPushChunk
                 * @augments openmps.push.v1.PushChunk.$Properties
                 * @deprecated Use openmps.push.v1.PushChunk.$Properties instead.
                 */

                /**
                 * Shape of a PushChunk.
                 * @typedef {{
                 *   sequence?: number|null;
                 *   pushes?: Array.<openmps.push.v1.PushRequest.$Shape>|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * }} openmps.push.v1.PushChunk.$Shape
                 */

                /**
                 * Constructs a new PushChunk.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a PushChunk.
                 * @constructor
                 * @param {openmps.push.v1.PushChunk.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PushChunk = function (properties) {
                    this.pushes = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PushChunk sequence.
                 * @member {number} sequence
                 * @memberof openmps.push.v1.PushChunk
                 * @instance
                 */
                PushChunk.prototype.sequence = 0;

                /**
                 * PushChunk pushes.
                 * @member {Array.<openmps.push.v1.PushRequest.$Properties>} pushes
                 * @memberof openmps.push.v1.PushChunk
                 * @instance
                 */
                PushChunk.prototype.pushes = $util.emptyArray;

                /**
                 * Encodes the specified PushChunk message. Does not implicitly {@link openmps.push.v1.PushChunk.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.PushChunk
                 * @static
                 * @param {openmps.push.v1.PushChunk.$Properties} message PushChunk message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PushChunk.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.sequence);
                    if (message.pushes != null && message.pushes.length)
                        for (let i = 0; i < message.pushes.length; ++i)
                            $root.openmps.push.v1.PushRequest.encode(message.pushes[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PushChunk message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.PushChunk
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.PushChunk & openmps.push.v1.PushChunk.$Shape} PushChunk
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PushChunk.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.PushChunk();
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
                                    message.sequence = value;
                                else
                                    delete message.sequence;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.pushes && message.pushes.length))
                                    message.pushes = [];
                                message.pushes.push($root.openmps.push.v1.PushRequest.decode(reader, reader.size(), $undefined, _depth + 1));
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

                return PushChunk;
            })();

            v1.PushChunkResult = (function() {

                /**
                 * Properties of a PushChunkResult.
                 * @typedef {Object} openmps.push.v1.PushChunkResult.$Properties
                 * @property {number|null} [sequence] PushChunkResult sequence
                 * @property {Array.<openmps.push.v1.PushResult.$Properties>|null} [results] PushChunkResult results
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PushChunkResult.
                 * @memberof openmps.push.v1
                 * @interface IPushChunkResult
                 * @augments openmps.push.v1.PushChunkResult.$Properties
                 * @deprecated Use openmps.push.v1.PushChunkResult.$Properties instead.
                 */

                /**
                 * Shape of a PushChunkResult.
                 * @typedef {{
                 *   sequence?: number|null;
                 *   results?: Array.<openmps.push.v1.PushResult.$Shape>|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * }} openmps.push.v1.PushChunkResult.$Shape
                 */

                /**
                 * Constructs a new PushChunkResult.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a PushChunkResult.
                 * @constructor
                 * @param {openmps.push.v1.PushChunkResult.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PushChunkResult = function (properties) {
                    this.results = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PushChunkResult sequence.
                 * @member {number} sequence
                 * @memberof openmps.push.v1.PushChunkResult
                 * @instance
                 */
                PushChunkResult.prototype.sequence = 0;

                /**
                 * PushChunkResult results.
                 * @member {Array.<openmps.push.v1.PushResult.$Properties>} results
                 * @memberof openmps.push.v1.PushChunkResult
                 * @instance
                 */
                PushChunkResult.prototype.results = $util.emptyArray;

                /**
                 * Encodes the specified PushChunkResult message. Does not implicitly {@link openmps.push.v1.PushChunkResult.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.PushChunkResult
                 * @static
                 * @param {openmps.push.v1.PushChunkResult.$Properties} message PushChunkResult message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PushChunkResult.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.sequence);
                    if (message.results != null && message.results.length)
                        for (let i = 0; i < message.results.length; ++i)
                            $root.openmps.push.v1.PushResult.encode(message.results[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PushChunkResult message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.PushChunkResult
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.PushChunkResult & openmps.push.v1.PushChunkResult.$Shape} PushChunkResult
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PushChunkResult.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.PushChunkResult();
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
                                    message.sequence = value;
                                else
                                    delete message.sequence;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.results && message.results.length))
                                    message.results = [];
                                message.results.push($root.openmps.push.v1.PushResult.decode(reader, reader.size(), $undefined, _depth + 1));
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

                return PushChunkResult;
            })();

            v1.PushCollectResponse = (function() {

                /**
                 * Properties of a PushCollectResponse.
                 * @typedef {Object} openmps.push.v1.PushCollectResponse.$Properties
                 * @property {number|null} [accepted] PushCollectResponse accepted
                 * @property {number|null} [refused] PushCollectResponse refused
                 * @property {number|null} [repeats] PushCollectResponse repeats
                 * @property {Array.<openmps.push.v1.PushResult.$Properties>|null} [results] PushCollectResponse results
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PushCollectResponse.
                 * @memberof openmps.push.v1
                 * @interface IPushCollectResponse
                 * @augments openmps.push.v1.PushCollectResponse.$Properties
                 * @deprecated Use openmps.push.v1.PushCollectResponse.$Properties instead.
                 */

                /**
                 * Shape of a PushCollectResponse.
                 * @typedef {{
                 *   accepted?: number|null;
                 *   refused?: number|null;
                 *   repeats?: number|null;
                 *   results?: Array.<openmps.push.v1.PushResult.$Shape>|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * }} openmps.push.v1.PushCollectResponse.$Shape
                 */

                /**
                 * Constructs a new PushCollectResponse.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a PushCollectResponse.
                 * @constructor
                 * @param {openmps.push.v1.PushCollectResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PushCollectResponse = function (properties) {
                    this.results = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PushCollectResponse accepted.
                 * @member {number} accepted
                 * @memberof openmps.push.v1.PushCollectResponse
                 * @instance
                 */
                PushCollectResponse.prototype.accepted = 0;

                /**
                 * PushCollectResponse refused.
                 * @member {number} refused
                 * @memberof openmps.push.v1.PushCollectResponse
                 * @instance
                 */
                PushCollectResponse.prototype.refused = 0;

                /**
                 * PushCollectResponse repeats.
                 * @member {number} repeats
                 * @memberof openmps.push.v1.PushCollectResponse
                 * @instance
                 */
                PushCollectResponse.prototype.repeats = 0;

                /**
                 * PushCollectResponse results.
                 * @member {Array.<openmps.push.v1.PushResult.$Properties>} results
                 * @memberof openmps.push.v1.PushCollectResponse
                 * @instance
                 */
                PushCollectResponse.prototype.results = $util.emptyArray;

                /**
                 * Encodes the specified PushCollectResponse message. Does not implicitly {@link openmps.push.v1.PushCollectResponse.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.PushCollectResponse
                 * @static
                 * @param {openmps.push.v1.PushCollectResponse.$Properties} message PushCollectResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PushCollectResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.accepted != null && $Object.hasOwnProperty.call(message, "accepted") && message.accepted !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.accepted);
                    if (message.refused != null && $Object.hasOwnProperty.call(message, "refused") && message.refused !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.refused);
                    if (message.repeats != null && $Object.hasOwnProperty.call(message, "repeats") && message.repeats !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.repeats);
                    if (message.results != null && message.results.length)
                        for (let i = 0; i < message.results.length; ++i)
                            $root.openmps.push.v1.PushResult.encode(message.results[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PushCollectResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.PushCollectResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.PushCollectResponse & openmps.push.v1.PushCollectResponse.$Shape} PushCollectResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PushCollectResponse.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.PushCollectResponse();
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
                                    message.accepted = value;
                                else
                                    delete message.accepted;
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
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.repeats = value;
                                else
                                    delete message.repeats;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.results && message.results.length))
                                    message.results = [];
                                message.results.push($root.openmps.push.v1.PushResult.decode(reader, reader.size(), $undefined, _depth + 1));
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

                return PushCollectResponse;
            })();

            v1.BroadcastRequest = (function() {

                /**
                 * Properties of a BroadcastRequest.
                 * @typedef {Object} openmps.push.v1.BroadcastRequest.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] BroadcastRequest app
                 * @property {string|null} [taskName] BroadcastRequest taskName
                 * @property {openmps.push.v1.Content.$Properties|null} [content] BroadcastRequest content
                 * @property {string|null} [messageKey] BroadcastRequest messageKey
                 * @property {openmps.push.v1.Platform|null} [platform] BroadcastRequest platform
                 * @property {openmps.push.v1.BroadcastRequest.Audience|null} [audience] BroadcastRequest audience
                 * @property {openmps.push.v1.BroadcastRequest.Period|null} [boundWithin] BroadcastRequest boundWithin
                 * @property {openmps.push.v1.BroadcastRequest.Period|null} [unboundWithin] BroadcastRequest unboundWithin
                 * @property {openmps.push.v1.BroadcastRequest.AndroidChannel|null} [androidChannel] BroadcastRequest androidChannel
                 * @property {number|null} [expiresInSeconds] BroadcastRequest expiresInSeconds
                 * @property {openmps.push.v1.Schedule.$Properties|null} [schedule] BroadcastRequest schedule
                 * @property {openmps.push.v1.VendorOptions.$Properties|null} [vendor] BroadcastRequest vendor
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a BroadcastRequest.
                 * @memberof openmps.push.v1
                 * @interface IBroadcastRequest
                 * @augments openmps.push.v1.BroadcastRequest.$Properties
                 * @deprecated Use openmps.push.v1.BroadcastRequest.$Properties instead.
                 */

                /**
                 * Shape of a BroadcastRequest.
                 * @typedef {{
                 *   app?: openmps.push.v1.App.$Shape|null;
                 *   taskName?: string|null;
                 *   content?: openmps.push.v1.Content.$Shape|null;
                 *   messageKey?: string|null;
                 *   platform?: openmps.push.v1.Platform|null;
                 *   audience?: openmps.push.v1.BroadcastRequest.Audience|null;
                 *   boundWithin?: openmps.push.v1.BroadcastRequest.Period|null;
                 *   unboundWithin?: openmps.push.v1.BroadcastRequest.Period|null;
                 *   androidChannel?: openmps.push.v1.BroadcastRequest.AndroidChannel|null;
                 *   expiresInSeconds?: number|null;
                 *   schedule?: openmps.push.v1.Schedule.$Shape|null;
                 *   vendor?: openmps.push.v1.VendorOptions.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * }} openmps.push.v1.BroadcastRequest.$Shape
                 */

                /**
                 * Constructs a new BroadcastRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a BroadcastRequest.
                 * @constructor
                 * @param {openmps.push.v1.BroadcastRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const BroadcastRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * BroadcastRequest app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.BroadcastRequest
                 * @instance
                 */
                BroadcastRequest.prototype.app = null;

                /**
                 * BroadcastRequest taskName.
                 * @member {string} taskName
                 * @memberof openmps.push.v1.BroadcastRequest
                 * @instance
                 */
                BroadcastRequest.prototype.taskName = "";

                /**
                 * BroadcastRequest content.
                 * @member {openmps.push.v1.Content.$Properties|null|undefined} content
                 * @memberof openmps.push.v1.BroadcastRequest
                 * @instance
                 */
                BroadcastRequest.prototype.content = null;

                /**
                 * BroadcastRequest messageKey.
                 * @member {string} messageKey
                 * @memberof openmps.push.v1.BroadcastRequest
                 * @instance
                 */
                BroadcastRequest.prototype.messageKey = "";

                /**
                 * BroadcastRequest platform.
                 * @member {openmps.push.v1.Platform} platform
                 * @memberof openmps.push.v1.BroadcastRequest
                 * @instance
                 */
                BroadcastRequest.prototype.platform = 0;

                /**
                 * BroadcastRequest audience.
                 * @member {openmps.push.v1.BroadcastRequest.Audience} audience
                 * @memberof openmps.push.v1.BroadcastRequest
                 * @instance
                 */
                BroadcastRequest.prototype.audience = 0;

                /**
                 * BroadcastRequest boundWithin.
                 * @member {openmps.push.v1.BroadcastRequest.Period} boundWithin
                 * @memberof openmps.push.v1.BroadcastRequest
                 * @instance
                 */
                BroadcastRequest.prototype.boundWithin = 0;

                /**
                 * BroadcastRequest unboundWithin.
                 * @member {openmps.push.v1.BroadcastRequest.Period} unboundWithin
                 * @memberof openmps.push.v1.BroadcastRequest
                 * @instance
                 */
                BroadcastRequest.prototype.unboundWithin = 0;

                /**
                 * BroadcastRequest androidChannel.
                 * @member {openmps.push.v1.BroadcastRequest.AndroidChannel} androidChannel
                 * @memberof openmps.push.v1.BroadcastRequest
                 * @instance
                 */
                BroadcastRequest.prototype.androidChannel = 0;

                /**
                 * BroadcastRequest expiresInSeconds.
                 * @member {number} expiresInSeconds
                 * @memberof openmps.push.v1.BroadcastRequest
                 * @instance
                 */
                BroadcastRequest.prototype.expiresInSeconds = 0;

                /**
                 * BroadcastRequest schedule.
                 * @member {openmps.push.v1.Schedule.$Properties|null|undefined} schedule
                 * @memberof openmps.push.v1.BroadcastRequest
                 * @instance
                 */
                BroadcastRequest.prototype.schedule = null;

                /**
                 * BroadcastRequest vendor.
                 * @member {openmps.push.v1.VendorOptions.$Properties|null|undefined} vendor
                 * @memberof openmps.push.v1.BroadcastRequest
                 * @instance
                 */
                BroadcastRequest.prototype.vendor = null;

                /**
                 * Encodes the specified BroadcastRequest message. Does not implicitly {@link openmps.push.v1.BroadcastRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.BroadcastRequest
                 * @static
                 * @param {openmps.push.v1.BroadcastRequest.$Properties} message BroadcastRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                BroadcastRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.taskName != null && $Object.hasOwnProperty.call(message, "taskName") && message.taskName !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.taskName);
                    if (message.content != null && $Object.hasOwnProperty.call(message, "content"))
                        $root.openmps.push.v1.Content.encode(message.content, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.messageKey != null && $Object.hasOwnProperty.call(message, "messageKey") && message.messageKey !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.messageKey);
                    if (message.platform != null && $Object.hasOwnProperty.call(message, "platform") && message.platform !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).int32(message.platform);
                    if (message.audience != null && $Object.hasOwnProperty.call(message, "audience") && message.audience !== 0)
                        writer.uint32(/* id 6, wireType 0 =*/48).int32(message.audience);
                    if (message.boundWithin != null && $Object.hasOwnProperty.call(message, "boundWithin") && message.boundWithin !== 0)
                        writer.uint32(/* id 7, wireType 0 =*/56).int32(message.boundWithin);
                    if (message.unboundWithin != null && $Object.hasOwnProperty.call(message, "unboundWithin") && message.unboundWithin !== 0)
                        writer.uint32(/* id 8, wireType 0 =*/64).int32(message.unboundWithin);
                    if (message.androidChannel != null && $Object.hasOwnProperty.call(message, "androidChannel") && message.androidChannel !== 0)
                        writer.uint32(/* id 9, wireType 0 =*/72).int32(message.androidChannel);
                    if (message.expiresInSeconds != null && $Object.hasOwnProperty.call(message, "expiresInSeconds") && message.expiresInSeconds !== 0)
                        writer.uint32(/* id 10, wireType 0 =*/80).uint32(message.expiresInSeconds);
                    if (message.schedule != null && $Object.hasOwnProperty.call(message, "schedule"))
                        $root.openmps.push.v1.Schedule.encode(message.schedule, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                    if (message.vendor != null && $Object.hasOwnProperty.call(message, "vendor"))
                        $root.openmps.push.v1.VendorOptions.encode(message.vendor, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a BroadcastRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.BroadcastRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.BroadcastRequest & openmps.push.v1.BroadcastRequest.$Shape} BroadcastRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                BroadcastRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.BroadcastRequest();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.taskName = value;
                                else
                                    delete message.taskName;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.content = $root.openmps.push.v1.Content.decode(reader, reader.size(), $undefined, _depth + 1, message.content);
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.messageKey = value;
                                else
                                    delete message.messageKey;
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
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.audience = value;
                                else
                                    delete message.audience;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.boundWithin = value;
                                else
                                    delete message.boundWithin;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.unboundWithin = value;
                                else
                                    delete message.unboundWithin;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.androidChannel = value;
                                else
                                    delete message.androidChannel;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.expiresInSeconds = value;
                                else
                                    delete message.expiresInSeconds;
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                message.schedule = $root.openmps.push.v1.Schedule.decode(reader, reader.size(), $undefined, _depth + 1, message.schedule);
                                continue;
                            }
                        case 12: {
                                if (wireType !== 2)
                                    break;
                                message.vendor = $root.openmps.push.v1.VendorOptions.decode(reader, reader.size(), $undefined, _depth + 1, message.vendor);
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

                /**
                 * Audience enum.
                 * @name openmps.push.v1.BroadcastRequest.Audience
                 * @enum {number}
                 * @property {number} AUDIENCE_BOUND=0 AUDIENCE_BOUND value
                 * @property {number} AUDIENCE_ALL=1 AUDIENCE_ALL value
                 * @property {number} AUDIENCE_UNBOUND=2 AUDIENCE_UNBOUND value
                 */
                BroadcastRequest.Audience = (function() {
                    const valuesById = $Object.create(null), values = $Object.create(valuesById);
                    values[valuesById[0] = "AUDIENCE_BOUND"] = 0;
                    values[valuesById[1] = "AUDIENCE_ALL"] = 1;
                    values[valuesById[2] = "AUDIENCE_UNBOUND"] = 2;
                    return values;
                })();

                /**
                 * Period enum.
                 * @name openmps.push.v1.BroadcastRequest.Period
                 * @enum {number}
                 * @property {number} PERIOD_UNSPECIFIED=0 PERIOD_UNSPECIFIED value
                 * @property {number} PERIOD_7_DAYS=1 PERIOD_7_DAYS value
                 * @property {number} PERIOD_15_DAYS=2 PERIOD_15_DAYS value
                 * @property {number} PERIOD_60_DAYS=3 PERIOD_60_DAYS value
                 * @property {number} PERIOD_EVER=4 PERIOD_EVER value
                 */
                BroadcastRequest.Period = (function() {
                    const valuesById = $Object.create(null), values = $Object.create(valuesById);
                    values[valuesById[0] = "PERIOD_UNSPECIFIED"] = 0;
                    values[valuesById[1] = "PERIOD_7_DAYS"] = 1;
                    values[valuesById[2] = "PERIOD_15_DAYS"] = 2;
                    values[valuesById[3] = "PERIOD_60_DAYS"] = 3;
                    values[valuesById[4] = "PERIOD_EVER"] = 4;
                    return values;
                })();

                /**
                 * AndroidChannel enum.
                 * @name openmps.push.v1.BroadcastRequest.AndroidChannel
                 * @enum {number}
                 * @property {number} ANDROID_CHANNEL_UNSPECIFIED=0 ANDROID_CHANNEL_UNSPECIFIED value
                 * @property {number} ANDROID_CHANNEL_OWN=1 ANDROID_CHANNEL_OWN value
                 * @property {number} ANDROID_CHANNEL_DEFAULT=2 ANDROID_CHANNEL_DEFAULT value
                 */
                BroadcastRequest.AndroidChannel = (function() {
                    const valuesById = $Object.create(null), values = $Object.create(valuesById);
                    values[valuesById[0] = "ANDROID_CHANNEL_UNSPECIFIED"] = 0;
                    values[valuesById[1] = "ANDROID_CHANNEL_OWN"] = 1;
                    values[valuesById[2] = "ANDROID_CHANNEL_DEFAULT"] = 2;
                    return values;
                })();

                return BroadcastRequest;
            })();

            v1.BroadcastResponse = (function() {

                /**
                 * Properties of a BroadcastResponse.
                 * @typedef {Object} openmps.push.v1.BroadcastResponse.$Properties
                 * @property {number|null} [taskId] BroadcastResponse taskId
                 * @property {string|null} [scheduleId] BroadcastResponse scheduleId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a BroadcastResponse.
                 * @memberof openmps.push.v1
                 * @interface IBroadcastResponse
                 * @augments openmps.push.v1.BroadcastResponse.$Properties
                 * @deprecated Use openmps.push.v1.BroadcastResponse.$Properties instead.
                 */

                /**
                 * Shape of a BroadcastResponse.
                 * @typedef {openmps.push.v1.BroadcastResponse.$Properties} openmps.push.v1.BroadcastResponse.$Shape
                 */

                /**
                 * Constructs a new BroadcastResponse.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a BroadcastResponse.
                 * @constructor
                 * @param {openmps.push.v1.BroadcastResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const BroadcastResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * BroadcastResponse taskId.
                 * @member {number} taskId
                 * @memberof openmps.push.v1.BroadcastResponse
                 * @instance
                 */
                BroadcastResponse.prototype.taskId = 0;

                /**
                 * BroadcastResponse scheduleId.
                 * @member {string} scheduleId
                 * @memberof openmps.push.v1.BroadcastResponse
                 * @instance
                 */
                BroadcastResponse.prototype.scheduleId = "";

                /**
                 * Encodes the specified BroadcastResponse message. Does not implicitly {@link openmps.push.v1.BroadcastResponse.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.BroadcastResponse
                 * @static
                 * @param {openmps.push.v1.BroadcastResponse.$Properties} message BroadcastResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                BroadcastResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.taskId != null && $Object.hasOwnProperty.call(message, "taskId") && (typeof message.taskId === "object" ? message.taskId.low || message.taskId.high : message.taskId !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.taskId);
                    if (message.scheduleId != null && $Object.hasOwnProperty.call(message, "scheduleId") && message.scheduleId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.scheduleId);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a BroadcastResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.BroadcastResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.BroadcastResponse & openmps.push.v1.BroadcastResponse.$Shape} BroadcastResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                BroadcastResponse.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.BroadcastResponse();
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
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.taskId = value;
                                else
                                    delete message.taskId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.scheduleId = value;
                                else
                                    delete message.scheduleId;
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

                return BroadcastResponse;
            })();

            v1.MessagesRequest = (function() {

                /**
                 * Properties of a MessagesRequest.
                 * @typedef {Object} openmps.push.v1.MessagesRequest.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] MessagesRequest app
                 * @property {Array.<string>|null} [messageIds] MessagesRequest messageIds
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a MessagesRequest.
                 * @memberof openmps.push.v1
                 * @interface IMessagesRequest
                 * @augments openmps.push.v1.MessagesRequest.$Properties
                 * @deprecated Use openmps.push.v1.MessagesRequest.$Properties instead.
                 */

                /**
                 * Shape of a MessagesRequest.
                 * @typedef {openmps.push.v1.MessagesRequest.$Properties} openmps.push.v1.MessagesRequest.$Shape
                 */

                /**
                 * Constructs a new MessagesRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a MessagesRequest.
                 * @constructor
                 * @param {openmps.push.v1.MessagesRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const MessagesRequest = function (properties) {
                    this.messageIds = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * MessagesRequest app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.MessagesRequest
                 * @instance
                 */
                MessagesRequest.prototype.app = null;

                /**
                 * MessagesRequest messageIds.
                 * @member {Array.<string>} messageIds
                 * @memberof openmps.push.v1.MessagesRequest
                 * @instance
                 */
                MessagesRequest.prototype.messageIds = $util.emptyArray;

                /**
                 * Encodes the specified MessagesRequest message. Does not implicitly {@link openmps.push.v1.MessagesRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.MessagesRequest
                 * @static
                 * @param {openmps.push.v1.MessagesRequest.$Properties} message MessagesRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                MessagesRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.messageIds != null && message.messageIds.length)
                        for (let i = 0; i < message.messageIds.length; ++i)
                            writer.uint32(/* id 2, wireType 2 =*/18).string(message.messageIds[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a MessagesRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.MessagesRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.MessagesRequest & openmps.push.v1.MessagesRequest.$Shape} MessagesRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                MessagesRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.MessagesRequest();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
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

                return MessagesRequest;
            })();

            v1.GetMessagesResponse = (function() {

                /**
                 * Properties of a GetMessagesResponse.
                 * @typedef {Object} openmps.push.v1.GetMessagesResponse.$Properties
                 * @property {Array.<openmps.push.v1.MessageStatus.$Properties>|null} [messages] GetMessagesResponse messages
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a GetMessagesResponse.
                 * @memberof openmps.push.v1
                 * @interface IGetMessagesResponse
                 * @augments openmps.push.v1.GetMessagesResponse.$Properties
                 * @deprecated Use openmps.push.v1.GetMessagesResponse.$Properties instead.
                 */

                /**
                 * Shape of a GetMessagesResponse.
                 * @typedef {openmps.push.v1.GetMessagesResponse.$Properties} openmps.push.v1.GetMessagesResponse.$Shape
                 */

                /**
                 * Constructs a new GetMessagesResponse.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a GetMessagesResponse.
                 * @constructor
                 * @param {openmps.push.v1.GetMessagesResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const GetMessagesResponse = function (properties) {
                    this.messages = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * GetMessagesResponse messages.
                 * @member {Array.<openmps.push.v1.MessageStatus.$Properties>} messages
                 * @memberof openmps.push.v1.GetMessagesResponse
                 * @instance
                 */
                GetMessagesResponse.prototype.messages = $util.emptyArray;

                /**
                 * Encodes the specified GetMessagesResponse message. Does not implicitly {@link openmps.push.v1.GetMessagesResponse.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.GetMessagesResponse
                 * @static
                 * @param {openmps.push.v1.GetMessagesResponse.$Properties} message GetMessagesResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                GetMessagesResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.messages != null && message.messages.length)
                        for (let i = 0; i < message.messages.length; ++i)
                            $root.openmps.push.v1.MessageStatus.encode(message.messages[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a GetMessagesResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.GetMessagesResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.GetMessagesResponse & openmps.push.v1.GetMessagesResponse.$Shape} GetMessagesResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                GetMessagesResponse.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.GetMessagesResponse();
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
                                message.messages.push($root.openmps.push.v1.MessageStatus.decode(reader, reader.size(), $undefined, _depth + 1));
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

                return GetMessagesResponse;
            })();

            v1.MessageStatus = (function() {

                /**
                 * Properties of a MessageStatus.
                 * @typedef {Object} openmps.push.v1.MessageStatus.$Properties
                 * @property {string|null} [messageId] MessageStatus messageId
                 * @property {string|null} [messageKey] MessageStatus messageKey
                 * @property {openmps.push.v1.MessageStatus.State|null} [state] MessageStatus state
                 * @property {string|null} [statusCode] MessageStatus statusCode
                 * @property {string|null} [statusText] MessageStatus statusText
                 * @property {number|null} [acceptedAtMs] MessageStatus acceptedAtMs
                 * @property {number|null} [expiresAtMs] MessageStatus expiresAtMs
                 * @property {number|null} [settledAtMs] MessageStatus settledAtMs
                 * @property {number|null} [devices] MessageStatus devices
                 * @property {number|null} [acked] MessageStatus acked
                 * @property {number|null} [opened] MessageStatus opened
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a MessageStatus.
                 * @memberof openmps.push.v1
                 * @interface IMessageStatus
                 * @augments openmps.push.v1.MessageStatus.$Properties
                 * @deprecated Use openmps.push.v1.MessageStatus.$Properties instead.
                 */

                /**
                 * Shape of a MessageStatus.
                 * @typedef {openmps.push.v1.MessageStatus.$Properties} openmps.push.v1.MessageStatus.$Shape
                 */

                /**
                 * Constructs a new MessageStatus.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a MessageStatus.
                 * @constructor
                 * @param {openmps.push.v1.MessageStatus.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const MessageStatus = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * MessageStatus messageId.
                 * @member {string} messageId
                 * @memberof openmps.push.v1.MessageStatus
                 * @instance
                 */
                MessageStatus.prototype.messageId = "";

                /**
                 * MessageStatus messageKey.
                 * @member {string} messageKey
                 * @memberof openmps.push.v1.MessageStatus
                 * @instance
                 */
                MessageStatus.prototype.messageKey = "";

                /**
                 * MessageStatus state.
                 * @member {openmps.push.v1.MessageStatus.State} state
                 * @memberof openmps.push.v1.MessageStatus
                 * @instance
                 */
                MessageStatus.prototype.state = 0;

                /**
                 * MessageStatus statusCode.
                 * @member {string} statusCode
                 * @memberof openmps.push.v1.MessageStatus
                 * @instance
                 */
                MessageStatus.prototype.statusCode = "";

                /**
                 * MessageStatus statusText.
                 * @member {string} statusText
                 * @memberof openmps.push.v1.MessageStatus
                 * @instance
                 */
                MessageStatus.prototype.statusText = "";

                /**
                 * MessageStatus acceptedAtMs.
                 * @member {number} acceptedAtMs
                 * @memberof openmps.push.v1.MessageStatus
                 * @instance
                 */
                MessageStatus.prototype.acceptedAtMs = 0;

                /**
                 * MessageStatus expiresAtMs.
                 * @member {number} expiresAtMs
                 * @memberof openmps.push.v1.MessageStatus
                 * @instance
                 */
                MessageStatus.prototype.expiresAtMs = 0;

                /**
                 * MessageStatus settledAtMs.
                 * @member {number} settledAtMs
                 * @memberof openmps.push.v1.MessageStatus
                 * @instance
                 */
                MessageStatus.prototype.settledAtMs = 0;

                /**
                 * MessageStatus devices.
                 * @member {number} devices
                 * @memberof openmps.push.v1.MessageStatus
                 * @instance
                 */
                MessageStatus.prototype.devices = 0;

                /**
                 * MessageStatus acked.
                 * @member {number} acked
                 * @memberof openmps.push.v1.MessageStatus
                 * @instance
                 */
                MessageStatus.prototype.acked = 0;

                /**
                 * MessageStatus opened.
                 * @member {number} opened
                 * @memberof openmps.push.v1.MessageStatus
                 * @instance
                 */
                MessageStatus.prototype.opened = 0;

                /**
                 * Encodes the specified MessageStatus message. Does not implicitly {@link openmps.push.v1.MessageStatus.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.MessageStatus
                 * @static
                 * @param {openmps.push.v1.MessageStatus.$Properties} message MessageStatus message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                MessageStatus.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.messageId);
                    if (message.messageKey != null && $Object.hasOwnProperty.call(message, "messageKey") && message.messageKey !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.messageKey);
                    if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).int32(message.state);
                    if (message.statusCode != null && $Object.hasOwnProperty.call(message, "statusCode") && message.statusCode !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.statusCode);
                    if (message.statusText != null && $Object.hasOwnProperty.call(message, "statusText") && message.statusText !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.statusText);
                    if (message.acceptedAtMs != null && $Object.hasOwnProperty.call(message, "acceptedAtMs") && (typeof message.acceptedAtMs === "object" ? message.acceptedAtMs.low || message.acceptedAtMs.high : message.acceptedAtMs !== 0))
                        writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.acceptedAtMs);
                    if (message.expiresAtMs != null && $Object.hasOwnProperty.call(message, "expiresAtMs") && (typeof message.expiresAtMs === "object" ? message.expiresAtMs.low || message.expiresAtMs.high : message.expiresAtMs !== 0))
                        writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.expiresAtMs);
                    if (message.settledAtMs != null && $Object.hasOwnProperty.call(message, "settledAtMs") && (typeof message.settledAtMs === "object" ? message.settledAtMs.low || message.settledAtMs.high : message.settledAtMs !== 0))
                        writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.settledAtMs);
                    if (message.devices != null && $Object.hasOwnProperty.call(message, "devices") && message.devices !== 0)
                        writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.devices);
                    if (message.acked != null && $Object.hasOwnProperty.call(message, "acked") && message.acked !== 0)
                        writer.uint32(/* id 10, wireType 0 =*/80).uint32(message.acked);
                    if (message.opened != null && $Object.hasOwnProperty.call(message, "opened") && message.opened !== 0)
                        writer.uint32(/* id 11, wireType 0 =*/88).uint32(message.opened);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a MessageStatus message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.MessageStatus
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.MessageStatus & openmps.push.v1.MessageStatus.$Shape} MessageStatus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                MessageStatus.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.MessageStatus();
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
                                if ((value = reader.stringVerify()).length)
                                    message.messageKey = value;
                                else
                                    delete message.messageKey;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.state = value;
                                else
                                    delete message.state;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.statusCode = value;
                                else
                                    delete message.statusCode;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.statusText = value;
                                else
                                    delete message.statusText;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.acceptedAtMs = value;
                                else
                                    delete message.acceptedAtMs;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.expiresAtMs = value;
                                else
                                    delete message.expiresAtMs;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.settledAtMs = value;
                                else
                                    delete message.settledAtMs;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.devices = value;
                                else
                                    delete message.devices;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.acked = value;
                                else
                                    delete message.acked;
                                continue;
                            }
                        case 11: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.opened = value;
                                else
                                    delete message.opened;
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

                /**
                 * State enum.
                 * @name openmps.push.v1.MessageStatus.State
                 * @enum {number}
                 * @property {number} UNKNOWN=0 UNKNOWN value
                 * @property {number} PENDING=1 PENDING value
                 * @property {number} DELIVERED=2 DELIVERED value
                 * @property {number} EXPIRED=3 EXPIRED value
                 * @property {number} REVOKED=4 REVOKED value
                 * @property {number} FAILED=5 FAILED value
                 */
                MessageStatus.State = (function() {
                    const valuesById = $Object.create(null), values = $Object.create(valuesById);
                    values[valuesById[0] = "UNKNOWN"] = 0;
                    values[valuesById[1] = "PENDING"] = 1;
                    values[valuesById[2] = "DELIVERED"] = 2;
                    values[valuesById[3] = "EXPIRED"] = 3;
                    values[valuesById[4] = "REVOKED"] = 4;
                    values[valuesById[5] = "FAILED"] = 5;
                    return values;
                })();

                return MessageStatus;
            })();

            v1.RevokeMessageRequest = (function() {

                /**
                 * Properties of a RevokeMessageRequest.
                 * @typedef {Object} openmps.push.v1.RevokeMessageRequest.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] RevokeMessageRequest app
                 * @property {string|null} [messageId] RevokeMessageRequest messageId
                 * @property {string|null} [targetId] RevokeMessageRequest targetId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RevokeMessageRequest.
                 * @memberof openmps.push.v1
                 * @interface IRevokeMessageRequest
                 * @augments openmps.push.v1.RevokeMessageRequest.$Properties
                 * @deprecated Use openmps.push.v1.RevokeMessageRequest.$Properties instead.
                 */

                /**
                 * Shape of a RevokeMessageRequest.
                 * @typedef {openmps.push.v1.RevokeMessageRequest.$Properties} openmps.push.v1.RevokeMessageRequest.$Shape
                 */

                /**
                 * Constructs a new RevokeMessageRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a RevokeMessageRequest.
                 * @constructor
                 * @param {openmps.push.v1.RevokeMessageRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RevokeMessageRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RevokeMessageRequest app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.RevokeMessageRequest
                 * @instance
                 */
                RevokeMessageRequest.prototype.app = null;

                /**
                 * RevokeMessageRequest messageId.
                 * @member {string} messageId
                 * @memberof openmps.push.v1.RevokeMessageRequest
                 * @instance
                 */
                RevokeMessageRequest.prototype.messageId = "";

                /**
                 * RevokeMessageRequest targetId.
                 * @member {string} targetId
                 * @memberof openmps.push.v1.RevokeMessageRequest
                 * @instance
                 */
                RevokeMessageRequest.prototype.targetId = "";

                /**
                 * Encodes the specified RevokeMessageRequest message. Does not implicitly {@link openmps.push.v1.RevokeMessageRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.RevokeMessageRequest
                 * @static
                 * @param {openmps.push.v1.RevokeMessageRequest.$Properties} message RevokeMessageRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RevokeMessageRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.messageId);
                    if (message.targetId != null && $Object.hasOwnProperty.call(message, "targetId") && message.targetId !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.targetId);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RevokeMessageRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.RevokeMessageRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.RevokeMessageRequest & openmps.push.v1.RevokeMessageRequest.$Shape} RevokeMessageRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RevokeMessageRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.RevokeMessageRequest();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
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
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.targetId = value;
                                else
                                    delete message.targetId;
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

                return RevokeMessageRequest;
            })();

            v1.TaskRef = (function() {

                /**
                 * Properties of a TaskRef.
                 * @typedef {Object} openmps.push.v1.TaskRef.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] TaskRef app
                 * @property {number|null} [taskId] TaskRef taskId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TaskRef.
                 * @memberof openmps.push.v1
                 * @interface ITaskRef
                 * @augments openmps.push.v1.TaskRef.$Properties
                 * @deprecated Use openmps.push.v1.TaskRef.$Properties instead.
                 */

                /**
                 * Shape of a TaskRef.
                 * @typedef {openmps.push.v1.TaskRef.$Properties} openmps.push.v1.TaskRef.$Shape
                 */

                /**
                 * Constructs a new TaskRef.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a TaskRef.
                 * @constructor
                 * @param {openmps.push.v1.TaskRef.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TaskRef = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TaskRef app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.TaskRef
                 * @instance
                 */
                TaskRef.prototype.app = null;

                /**
                 * TaskRef taskId.
                 * @member {number} taskId
                 * @memberof openmps.push.v1.TaskRef
                 * @instance
                 */
                TaskRef.prototype.taskId = 0;

                /**
                 * Encodes the specified TaskRef message. Does not implicitly {@link openmps.push.v1.TaskRef.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.TaskRef
                 * @static
                 * @param {openmps.push.v1.TaskRef.$Properties} message TaskRef message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TaskRef.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.taskId != null && $Object.hasOwnProperty.call(message, "taskId") && (typeof message.taskId === "object" ? message.taskId.low || message.taskId.high : message.taskId !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.taskId);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TaskRef message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.TaskRef
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.TaskRef & openmps.push.v1.TaskRef.$Shape} TaskRef
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TaskRef.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.TaskRef();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.taskId = value;
                                else
                                    delete message.taskId;
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

                return TaskRef;
            })();

            v1.ListTasksRequest = (function() {

                /**
                 * Properties of a ListTasksRequest.
                 * @typedef {Object} openmps.push.v1.ListTasksRequest.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] ListTasksRequest app
                 * @property {number|null} [fromMs] ListTasksRequest fromMs
                 * @property {string|null} [name] ListTasksRequest name
                 * @property {number|null} [pageSize] ListTasksRequest pageSize
                 * @property {string|null} [pageToken] ListTasksRequest pageToken
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ListTasksRequest.
                 * @memberof openmps.push.v1
                 * @interface IListTasksRequest
                 * @augments openmps.push.v1.ListTasksRequest.$Properties
                 * @deprecated Use openmps.push.v1.ListTasksRequest.$Properties instead.
                 */

                /**
                 * Shape of a ListTasksRequest.
                 * @typedef {openmps.push.v1.ListTasksRequest.$Properties} openmps.push.v1.ListTasksRequest.$Shape
                 */

                /**
                 * Constructs a new ListTasksRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a ListTasksRequest.
                 * @constructor
                 * @param {openmps.push.v1.ListTasksRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ListTasksRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ListTasksRequest app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.ListTasksRequest
                 * @instance
                 */
                ListTasksRequest.prototype.app = null;

                /**
                 * ListTasksRequest fromMs.
                 * @member {number} fromMs
                 * @memberof openmps.push.v1.ListTasksRequest
                 * @instance
                 */
                ListTasksRequest.prototype.fromMs = 0;

                /**
                 * ListTasksRequest name.
                 * @member {string} name
                 * @memberof openmps.push.v1.ListTasksRequest
                 * @instance
                 */
                ListTasksRequest.prototype.name = "";

                /**
                 * ListTasksRequest pageSize.
                 * @member {number} pageSize
                 * @memberof openmps.push.v1.ListTasksRequest
                 * @instance
                 */
                ListTasksRequest.prototype.pageSize = 0;

                /**
                 * ListTasksRequest pageToken.
                 * @member {string} pageToken
                 * @memberof openmps.push.v1.ListTasksRequest
                 * @instance
                 */
                ListTasksRequest.prototype.pageToken = "";

                /**
                 * Encodes the specified ListTasksRequest message. Does not implicitly {@link openmps.push.v1.ListTasksRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.ListTasksRequest
                 * @static
                 * @param {openmps.push.v1.ListTasksRequest.$Properties} message ListTasksRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ListTasksRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs") && (typeof message.fromMs === "object" ? message.fromMs.low || message.fromMs.high : message.fromMs !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.fromMs);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
                    if (message.pageSize != null && $Object.hasOwnProperty.call(message, "pageSize") && message.pageSize !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.pageSize);
                    if (message.pageToken != null && $Object.hasOwnProperty.call(message, "pageToken") && message.pageToken !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.pageToken);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ListTasksRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.ListTasksRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListTasksRequest & openmps.push.v1.ListTasksRequest.$Shape} ListTasksRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ListTasksRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.ListTasksRequest();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.fromMs = value;
                                else
                                    delete message.fromMs;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.pageSize = value;
                                else
                                    delete message.pageSize;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.pageToken = value;
                                else
                                    delete message.pageToken;
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

                return ListTasksRequest;
            })();

            v1.ListTasksResponse = (function() {

                /**
                 * Properties of a ListTasksResponse.
                 * @typedef {Object} openmps.push.v1.ListTasksResponse.$Properties
                 * @property {Array.<openmps.push.v1.Task.$Properties>|null} [tasks] ListTasksResponse tasks
                 * @property {string|null} [nextPageToken] ListTasksResponse nextPageToken
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ListTasksResponse.
                 * @memberof openmps.push.v1
                 * @interface IListTasksResponse
                 * @augments openmps.push.v1.ListTasksResponse.$Properties
                 * @deprecated Use openmps.push.v1.ListTasksResponse.$Properties instead.
                 */

                /**
                 * Shape of a ListTasksResponse.
                 * @typedef {openmps.push.v1.ListTasksResponse.$Properties} openmps.push.v1.ListTasksResponse.$Shape
                 */

                /**
                 * Constructs a new ListTasksResponse.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a ListTasksResponse.
                 * @constructor
                 * @param {openmps.push.v1.ListTasksResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ListTasksResponse = function (properties) {
                    this.tasks = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ListTasksResponse tasks.
                 * @member {Array.<openmps.push.v1.Task.$Properties>} tasks
                 * @memberof openmps.push.v1.ListTasksResponse
                 * @instance
                 */
                ListTasksResponse.prototype.tasks = $util.emptyArray;

                /**
                 * ListTasksResponse nextPageToken.
                 * @member {string} nextPageToken
                 * @memberof openmps.push.v1.ListTasksResponse
                 * @instance
                 */
                ListTasksResponse.prototype.nextPageToken = "";

                /**
                 * Encodes the specified ListTasksResponse message. Does not implicitly {@link openmps.push.v1.ListTasksResponse.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.ListTasksResponse
                 * @static
                 * @param {openmps.push.v1.ListTasksResponse.$Properties} message ListTasksResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ListTasksResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.tasks != null && message.tasks.length)
                        for (let i = 0; i < message.tasks.length; ++i)
                            $root.openmps.push.v1.Task.encode(message.tasks[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.nextPageToken != null && $Object.hasOwnProperty.call(message, "nextPageToken") && message.nextPageToken !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.nextPageToken);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ListTasksResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.ListTasksResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListTasksResponse & openmps.push.v1.ListTasksResponse.$Shape} ListTasksResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ListTasksResponse.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.ListTasksResponse();
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
                                if (!(message.tasks && message.tasks.length))
                                    message.tasks = [];
                                message.tasks.push($root.openmps.push.v1.Task.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.nextPageToken = value;
                                else
                                    delete message.nextPageToken;
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

                return ListTasksResponse;
            })();

            v1.Task = (function() {

                /**
                 * Properties of a Task.
                 * @typedef {Object} openmps.push.v1.Task.$Properties
                 * @property {number|null} [taskId] Task taskId
                 * @property {string|null} [name] Task name
                 * @property {string|null} [kind] Task kind
                 * @property {number|null} [createdAtMs] Task createdAtMs
                 * @property {number|null} [endedAtMs] Task endedAtMs
                 * @property {number|null} [revokedAtMs] Task revokedAtMs
                 * @property {string|null} [templateName] Task templateName
                 * @property {openmps.push.v1.TaskCounts.$Properties|null} [counts] Task counts
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Task.
                 * @memberof openmps.push.v1
                 * @interface ITask
                 * @augments openmps.push.v1.Task.$Properties
                 * @deprecated Use openmps.push.v1.Task.$Properties instead.
                 */

                /**
                 * Shape of a Task.
                 * @typedef {openmps.push.v1.Task.$Properties} openmps.push.v1.Task.$Shape
                 */

                /**
                 * Constructs a new Task.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a Task.
                 * @constructor
                 * @param {openmps.push.v1.Task.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Task = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Task taskId.
                 * @member {number} taskId
                 * @memberof openmps.push.v1.Task
                 * @instance
                 */
                Task.prototype.taskId = 0;

                /**
                 * Task name.
                 * @member {string} name
                 * @memberof openmps.push.v1.Task
                 * @instance
                 */
                Task.prototype.name = "";

                /**
                 * Task kind.
                 * @member {string} kind
                 * @memberof openmps.push.v1.Task
                 * @instance
                 */
                Task.prototype.kind = "";

                /**
                 * Task createdAtMs.
                 * @member {number} createdAtMs
                 * @memberof openmps.push.v1.Task
                 * @instance
                 */
                Task.prototype.createdAtMs = 0;

                /**
                 * Task endedAtMs.
                 * @member {number} endedAtMs
                 * @memberof openmps.push.v1.Task
                 * @instance
                 */
                Task.prototype.endedAtMs = 0;

                /**
                 * Task revokedAtMs.
                 * @member {number} revokedAtMs
                 * @memberof openmps.push.v1.Task
                 * @instance
                 */
                Task.prototype.revokedAtMs = 0;

                /**
                 * Task templateName.
                 * @member {string} templateName
                 * @memberof openmps.push.v1.Task
                 * @instance
                 */
                Task.prototype.templateName = "";

                /**
                 * Task counts.
                 * @member {openmps.push.v1.TaskCounts.$Properties|null|undefined} counts
                 * @memberof openmps.push.v1.Task
                 * @instance
                 */
                Task.prototype.counts = null;

                /**
                 * Encodes the specified Task message. Does not implicitly {@link openmps.push.v1.Task.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.Task
                 * @static
                 * @param {openmps.push.v1.Task.$Properties} message Task message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Task.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.taskId != null && $Object.hasOwnProperty.call(message, "taskId") && (typeof message.taskId === "object" ? message.taskId.low || message.taskId.high : message.taskId !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.taskId);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.kind);
                    if (message.createdAtMs != null && $Object.hasOwnProperty.call(message, "createdAtMs") && (typeof message.createdAtMs === "object" ? message.createdAtMs.low || message.createdAtMs.high : message.createdAtMs !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.createdAtMs);
                    if (message.endedAtMs != null && $Object.hasOwnProperty.call(message, "endedAtMs") && (typeof message.endedAtMs === "object" ? message.endedAtMs.low || message.endedAtMs.high : message.endedAtMs !== 0))
                        writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.endedAtMs);
                    if (message.revokedAtMs != null && $Object.hasOwnProperty.call(message, "revokedAtMs") && (typeof message.revokedAtMs === "object" ? message.revokedAtMs.low || message.revokedAtMs.high : message.revokedAtMs !== 0))
                        writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.revokedAtMs);
                    if (message.templateName != null && $Object.hasOwnProperty.call(message, "templateName") && message.templateName !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.templateName);
                    if (message.counts != null && $Object.hasOwnProperty.call(message, "counts"))
                        $root.openmps.push.v1.TaskCounts.encode(message.counts, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Task message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.Task
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Task & openmps.push.v1.Task.$Shape} Task
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Task.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.Task();
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
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.taskId = value;
                                else
                                    delete message.taskId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.kind = value;
                                else
                                    delete message.kind;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.createdAtMs = value;
                                else
                                    delete message.createdAtMs;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.endedAtMs = value;
                                else
                                    delete message.endedAtMs;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.revokedAtMs = value;
                                else
                                    delete message.revokedAtMs;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.templateName = value;
                                else
                                    delete message.templateName;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.counts = $root.openmps.push.v1.TaskCounts.decode(reader, reader.size(), $undefined, _depth + 1, message.counts);
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

                return Task;
            })();

            v1.TaskCounts = (function() {

                /**
                 * Properties of a TaskCounts.
                 * @typedef {Object} openmps.push.v1.TaskCounts.$Properties
                 * @property {number|null} [pushed] TaskCounts pushed
                 * @property {number|null} [succeeded] TaskCounts succeeded
                 * @property {number|null} [arrived] TaskCounts arrived
                 * @property {number|null} [opened] TaskCounts opened
                 * @property {number|null} [ignored] TaskCounts ignored
                 * @property {number|null} [sent] TaskCounts sent
                 * @property {number|null} [sendFailed] TaskCounts sendFailed
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TaskCounts.
                 * @memberof openmps.push.v1
                 * @interface ITaskCounts
                 * @augments openmps.push.v1.TaskCounts.$Properties
                 * @deprecated Use openmps.push.v1.TaskCounts.$Properties instead.
                 */

                /**
                 * Shape of a TaskCounts.
                 * @typedef {openmps.push.v1.TaskCounts.$Properties} openmps.push.v1.TaskCounts.$Shape
                 */

                /**
                 * Constructs a new TaskCounts.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a TaskCounts.
                 * @constructor
                 * @param {openmps.push.v1.TaskCounts.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TaskCounts = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TaskCounts pushed.
                 * @member {number} pushed
                 * @memberof openmps.push.v1.TaskCounts
                 * @instance
                 */
                TaskCounts.prototype.pushed = 0;

                /**
                 * TaskCounts succeeded.
                 * @member {number} succeeded
                 * @memberof openmps.push.v1.TaskCounts
                 * @instance
                 */
                TaskCounts.prototype.succeeded = 0;

                /**
                 * TaskCounts arrived.
                 * @member {number} arrived
                 * @memberof openmps.push.v1.TaskCounts
                 * @instance
                 */
                TaskCounts.prototype.arrived = 0;

                /**
                 * TaskCounts opened.
                 * @member {number} opened
                 * @memberof openmps.push.v1.TaskCounts
                 * @instance
                 */
                TaskCounts.prototype.opened = 0;

                /**
                 * TaskCounts ignored.
                 * @member {number} ignored
                 * @memberof openmps.push.v1.TaskCounts
                 * @instance
                 */
                TaskCounts.prototype.ignored = 0;

                /**
                 * TaskCounts sent.
                 * @member {number} sent
                 * @memberof openmps.push.v1.TaskCounts
                 * @instance
                 */
                TaskCounts.prototype.sent = 0;

                /**
                 * TaskCounts sendFailed.
                 * @member {number} sendFailed
                 * @memberof openmps.push.v1.TaskCounts
                 * @instance
                 */
                TaskCounts.prototype.sendFailed = 0;

                /**
                 * Encodes the specified TaskCounts message. Does not implicitly {@link openmps.push.v1.TaskCounts.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.TaskCounts
                 * @static
                 * @param {openmps.push.v1.TaskCounts.$Properties} message TaskCounts message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TaskCounts.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.pushed != null && $Object.hasOwnProperty.call(message, "pushed") && (typeof message.pushed === "object" ? message.pushed.low || message.pushed.high : message.pushed !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.pushed);
                    if (message.succeeded != null && $Object.hasOwnProperty.call(message, "succeeded") && (typeof message.succeeded === "object" ? message.succeeded.low || message.succeeded.high : message.succeeded !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.succeeded);
                    if (message.arrived != null && $Object.hasOwnProperty.call(message, "arrived") && (typeof message.arrived === "object" ? message.arrived.low || message.arrived.high : message.arrived !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.arrived);
                    if (message.opened != null && $Object.hasOwnProperty.call(message, "opened") && (typeof message.opened === "object" ? message.opened.low || message.opened.high : message.opened !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.opened);
                    if (message.ignored != null && $Object.hasOwnProperty.call(message, "ignored") && (typeof message.ignored === "object" ? message.ignored.low || message.ignored.high : message.ignored !== 0))
                        writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.ignored);
                    if (message.sent != null && $Object.hasOwnProperty.call(message, "sent") && (typeof message.sent === "object" ? message.sent.low || message.sent.high : message.sent !== 0))
                        writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.sent);
                    if (message.sendFailed != null && $Object.hasOwnProperty.call(message, "sendFailed") && (typeof message.sendFailed === "object" ? message.sendFailed.low || message.sendFailed.high : message.sendFailed !== 0))
                        writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.sendFailed);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TaskCounts message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.TaskCounts
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.TaskCounts & openmps.push.v1.TaskCounts.$Shape} TaskCounts
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TaskCounts.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.TaskCounts();
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
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.pushed = value;
                                else
                                    delete message.pushed;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.succeeded = value;
                                else
                                    delete message.succeeded;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.arrived = value;
                                else
                                    delete message.arrived;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.opened = value;
                                else
                                    delete message.opened;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.ignored = value;
                                else
                                    delete message.ignored;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.sent = value;
                                else
                                    delete message.sent;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.sendFailed = value;
                                else
                                    delete message.sendFailed;
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

                return TaskCounts;
            })();

            v1.ListSchedulesRequest = (function() {

                /**
                 * Properties of a ListSchedulesRequest.
                 * @typedef {Object} openmps.push.v1.ListSchedulesRequest.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] ListSchedulesRequest app
                 * @property {number|null} [fromMs] ListSchedulesRequest fromMs
                 * @property {number|null} [toMs] ListSchedulesRequest toMs
                 * @property {string|null} [id] ListSchedulesRequest id
                 * @property {number|null} [pageSize] ListSchedulesRequest pageSize
                 * @property {string|null} [pageToken] ListSchedulesRequest pageToken
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ListSchedulesRequest.
                 * @memberof openmps.push.v1
                 * @interface IListSchedulesRequest
                 * @augments openmps.push.v1.ListSchedulesRequest.$Properties
                 * @deprecated Use openmps.push.v1.ListSchedulesRequest.$Properties instead.
                 */

                /**
                 * Shape of a ListSchedulesRequest.
                 * @typedef {openmps.push.v1.ListSchedulesRequest.$Properties} openmps.push.v1.ListSchedulesRequest.$Shape
                 */

                /**
                 * Constructs a new ListSchedulesRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a ListSchedulesRequest.
                 * @constructor
                 * @param {openmps.push.v1.ListSchedulesRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ListSchedulesRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ListSchedulesRequest app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.ListSchedulesRequest
                 * @instance
                 */
                ListSchedulesRequest.prototype.app = null;

                /**
                 * ListSchedulesRequest fromMs.
                 * @member {number} fromMs
                 * @memberof openmps.push.v1.ListSchedulesRequest
                 * @instance
                 */
                ListSchedulesRequest.prototype.fromMs = 0;

                /**
                 * ListSchedulesRequest toMs.
                 * @member {number} toMs
                 * @memberof openmps.push.v1.ListSchedulesRequest
                 * @instance
                 */
                ListSchedulesRequest.prototype.toMs = 0;

                /**
                 * ListSchedulesRequest id.
                 * @member {string} id
                 * @memberof openmps.push.v1.ListSchedulesRequest
                 * @instance
                 */
                ListSchedulesRequest.prototype.id = "";

                /**
                 * ListSchedulesRequest pageSize.
                 * @member {number} pageSize
                 * @memberof openmps.push.v1.ListSchedulesRequest
                 * @instance
                 */
                ListSchedulesRequest.prototype.pageSize = 0;

                /**
                 * ListSchedulesRequest pageToken.
                 * @member {string} pageToken
                 * @memberof openmps.push.v1.ListSchedulesRequest
                 * @instance
                 */
                ListSchedulesRequest.prototype.pageToken = "";

                /**
                 * Encodes the specified ListSchedulesRequest message. Does not implicitly {@link openmps.push.v1.ListSchedulesRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.ListSchedulesRequest
                 * @static
                 * @param {openmps.push.v1.ListSchedulesRequest.$Properties} message ListSchedulesRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ListSchedulesRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs") && (typeof message.fromMs === "object" ? message.fromMs.low || message.fromMs.high : message.fromMs !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.fromMs);
                    if (message.toMs != null && $Object.hasOwnProperty.call(message, "toMs") && (typeof message.toMs === "object" ? message.toMs.low || message.toMs.high : message.toMs !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.toMs);
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.id);
                    if (message.pageSize != null && $Object.hasOwnProperty.call(message, "pageSize") && message.pageSize !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.pageSize);
                    if (message.pageToken != null && $Object.hasOwnProperty.call(message, "pageToken") && message.pageToken !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.pageToken);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ListSchedulesRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.ListSchedulesRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListSchedulesRequest & openmps.push.v1.ListSchedulesRequest.$Shape} ListSchedulesRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ListSchedulesRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.ListSchedulesRequest();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.fromMs = value;
                                else
                                    delete message.fromMs;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.toMs = value;
                                else
                                    delete message.toMs;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.pageSize = value;
                                else
                                    delete message.pageSize;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.pageToken = value;
                                else
                                    delete message.pageToken;
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

                return ListSchedulesRequest;
            })();

            v1.ListSchedulesResponse = (function() {

                /**
                 * Properties of a ListSchedulesResponse.
                 * @typedef {Object} openmps.push.v1.ListSchedulesResponse.$Properties
                 * @property {Array.<openmps.push.v1.ScheduledPush.$Properties>|null} [pushes] ListSchedulesResponse pushes
                 * @property {string|null} [nextPageToken] ListSchedulesResponse nextPageToken
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ListSchedulesResponse.
                 * @memberof openmps.push.v1
                 * @interface IListSchedulesResponse
                 * @augments openmps.push.v1.ListSchedulesResponse.$Properties
                 * @deprecated Use openmps.push.v1.ListSchedulesResponse.$Properties instead.
                 */

                /**
                 * Shape of a ListSchedulesResponse.
                 * @typedef {openmps.push.v1.ListSchedulesResponse.$Properties} openmps.push.v1.ListSchedulesResponse.$Shape
                 */

                /**
                 * Constructs a new ListSchedulesResponse.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a ListSchedulesResponse.
                 * @constructor
                 * @param {openmps.push.v1.ListSchedulesResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ListSchedulesResponse = function (properties) {
                    this.pushes = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ListSchedulesResponse pushes.
                 * @member {Array.<openmps.push.v1.ScheduledPush.$Properties>} pushes
                 * @memberof openmps.push.v1.ListSchedulesResponse
                 * @instance
                 */
                ListSchedulesResponse.prototype.pushes = $util.emptyArray;

                /**
                 * ListSchedulesResponse nextPageToken.
                 * @member {string} nextPageToken
                 * @memberof openmps.push.v1.ListSchedulesResponse
                 * @instance
                 */
                ListSchedulesResponse.prototype.nextPageToken = "";

                /**
                 * Encodes the specified ListSchedulesResponse message. Does not implicitly {@link openmps.push.v1.ListSchedulesResponse.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.ListSchedulesResponse
                 * @static
                 * @param {openmps.push.v1.ListSchedulesResponse.$Properties} message ListSchedulesResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ListSchedulesResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.pushes != null && message.pushes.length)
                        for (let i = 0; i < message.pushes.length; ++i)
                            $root.openmps.push.v1.ScheduledPush.encode(message.pushes[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.nextPageToken != null && $Object.hasOwnProperty.call(message, "nextPageToken") && message.nextPageToken !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.nextPageToken);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ListSchedulesResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.ListSchedulesResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListSchedulesResponse & openmps.push.v1.ListSchedulesResponse.$Shape} ListSchedulesResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ListSchedulesResponse.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.ListSchedulesResponse();
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
                                if (!(message.pushes && message.pushes.length))
                                    message.pushes = [];
                                message.pushes.push($root.openmps.push.v1.ScheduledPush.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.nextPageToken = value;
                                else
                                    delete message.nextPageToken;
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

                return ListSchedulesResponse;
            })();

            v1.ScheduledPush = (function() {

                /**
                 * Properties of a ScheduledPush.
                 * @typedef {Object} openmps.push.v1.ScheduledPush.$Properties
                 * @property {string|null} [id] ScheduledPush id
                 * @property {string|null} [scheduleId] ScheduledPush scheduleId
                 * @property {number|null} [atMs] ScheduledPush atMs
                 * @property {string|null} [title] ScheduledPush title
                 * @property {string|null} [body] ScheduledPush body
                 * @property {string|null} [kind] ScheduledPush kind
                 * @property {boolean|null} [executed] ScheduledPush executed
                 * @property {number|null} [createdAtMs] ScheduledPush createdAtMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ScheduledPush.
                 * @memberof openmps.push.v1
                 * @interface IScheduledPush
                 * @augments openmps.push.v1.ScheduledPush.$Properties
                 * @deprecated Use openmps.push.v1.ScheduledPush.$Properties instead.
                 */

                /**
                 * Shape of a ScheduledPush.
                 * @typedef {openmps.push.v1.ScheduledPush.$Properties} openmps.push.v1.ScheduledPush.$Shape
                 */

                /**
                 * Constructs a new ScheduledPush.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a ScheduledPush.
                 * @constructor
                 * @param {openmps.push.v1.ScheduledPush.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ScheduledPush = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ScheduledPush id.
                 * @member {string} id
                 * @memberof openmps.push.v1.ScheduledPush
                 * @instance
                 */
                ScheduledPush.prototype.id = "";

                /**
                 * ScheduledPush scheduleId.
                 * @member {string} scheduleId
                 * @memberof openmps.push.v1.ScheduledPush
                 * @instance
                 */
                ScheduledPush.prototype.scheduleId = "";

                /**
                 * ScheduledPush atMs.
                 * @member {number} atMs
                 * @memberof openmps.push.v1.ScheduledPush
                 * @instance
                 */
                ScheduledPush.prototype.atMs = 0;

                /**
                 * ScheduledPush title.
                 * @member {string} title
                 * @memberof openmps.push.v1.ScheduledPush
                 * @instance
                 */
                ScheduledPush.prototype.title = "";

                /**
                 * ScheduledPush body.
                 * @member {string} body
                 * @memberof openmps.push.v1.ScheduledPush
                 * @instance
                 */
                ScheduledPush.prototype.body = "";

                /**
                 * ScheduledPush kind.
                 * @member {string} kind
                 * @memberof openmps.push.v1.ScheduledPush
                 * @instance
                 */
                ScheduledPush.prototype.kind = "";

                /**
                 * ScheduledPush executed.
                 * @member {boolean} executed
                 * @memberof openmps.push.v1.ScheduledPush
                 * @instance
                 */
                ScheduledPush.prototype.executed = false;

                /**
                 * ScheduledPush createdAtMs.
                 * @member {number} createdAtMs
                 * @memberof openmps.push.v1.ScheduledPush
                 * @instance
                 */
                ScheduledPush.prototype.createdAtMs = 0;

                /**
                 * Encodes the specified ScheduledPush message. Does not implicitly {@link openmps.push.v1.ScheduledPush.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.ScheduledPush
                 * @static
                 * @param {openmps.push.v1.ScheduledPush.$Properties} message ScheduledPush message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ScheduledPush.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.scheduleId != null && $Object.hasOwnProperty.call(message, "scheduleId") && message.scheduleId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.scheduleId);
                    if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs") && (typeof message.atMs === "object" ? message.atMs.low || message.atMs.high : message.atMs !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.atMs);
                    if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.title);
                    if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.body);
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.kind);
                    if (message.executed != null && $Object.hasOwnProperty.call(message, "executed") && message.executed !== false)
                        writer.uint32(/* id 7, wireType 0 =*/56).bool(message.executed);
                    if (message.createdAtMs != null && $Object.hasOwnProperty.call(message, "createdAtMs") && (typeof message.createdAtMs === "object" ? message.createdAtMs.low || message.createdAtMs.high : message.createdAtMs !== 0))
                        writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.createdAtMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ScheduledPush message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.ScheduledPush
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ScheduledPush & openmps.push.v1.ScheduledPush.$Shape} ScheduledPush
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ScheduledPush.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.ScheduledPush();
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
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.scheduleId = value;
                                else
                                    delete message.scheduleId;
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
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.title = value;
                                else
                                    delete message.title;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.body = value;
                                else
                                    delete message.body;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.kind = value;
                                else
                                    delete message.kind;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.executed = value;
                                else
                                    delete message.executed;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.createdAtMs = value;
                                else
                                    delete message.createdAtMs;
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

                return ScheduledPush;
            })();

            v1.CancelSchedulesRequest = (function() {

                /**
                 * Properties of a CancelSchedulesRequest.
                 * @typedef {Object} openmps.push.v1.CancelSchedulesRequest.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] CancelSchedulesRequest app
                 * @property {Array.<string>|null} [ids] CancelSchedulesRequest ids
                 * @property {openmps.push.v1.CancelSchedulesRequest.Scope|null} [scope] CancelSchedulesRequest scope
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CancelSchedulesRequest.
                 * @memberof openmps.push.v1
                 * @interface ICancelSchedulesRequest
                 * @augments openmps.push.v1.CancelSchedulesRequest.$Properties
                 * @deprecated Use openmps.push.v1.CancelSchedulesRequest.$Properties instead.
                 */

                /**
                 * Shape of a CancelSchedulesRequest.
                 * @typedef {openmps.push.v1.CancelSchedulesRequest.$Properties} openmps.push.v1.CancelSchedulesRequest.$Shape
                 */

                /**
                 * Constructs a new CancelSchedulesRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a CancelSchedulesRequest.
                 * @constructor
                 * @param {openmps.push.v1.CancelSchedulesRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CancelSchedulesRequest = function (properties) {
                    this.ids = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CancelSchedulesRequest app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.CancelSchedulesRequest
                 * @instance
                 */
                CancelSchedulesRequest.prototype.app = null;

                /**
                 * CancelSchedulesRequest ids.
                 * @member {Array.<string>} ids
                 * @memberof openmps.push.v1.CancelSchedulesRequest
                 * @instance
                 */
                CancelSchedulesRequest.prototype.ids = $util.emptyArray;

                /**
                 * CancelSchedulesRequest scope.
                 * @member {openmps.push.v1.CancelSchedulesRequest.Scope} scope
                 * @memberof openmps.push.v1.CancelSchedulesRequest
                 * @instance
                 */
                CancelSchedulesRequest.prototype.scope = 0;

                /**
                 * Encodes the specified CancelSchedulesRequest message. Does not implicitly {@link openmps.push.v1.CancelSchedulesRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.CancelSchedulesRequest
                 * @static
                 * @param {openmps.push.v1.CancelSchedulesRequest.$Properties} message CancelSchedulesRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CancelSchedulesRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.ids != null && message.ids.length)
                        for (let i = 0; i < message.ids.length; ++i)
                            writer.uint32(/* id 2, wireType 2 =*/18).string(message.ids[i]);
                    if (message.scope != null && $Object.hasOwnProperty.call(message, "scope") && message.scope !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).int32(message.scope);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CancelSchedulesRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.CancelSchedulesRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.CancelSchedulesRequest & openmps.push.v1.CancelSchedulesRequest.$Shape} CancelSchedulesRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CancelSchedulesRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.CancelSchedulesRequest();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.ids && message.ids.length))
                                    message.ids = [];
                                message.ids.push(reader.stringVerify());
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.scope = value;
                                else
                                    delete message.scope;
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

                /**
                 * Scope enum.
                 * @name openmps.push.v1.CancelSchedulesRequest.Scope
                 * @enum {number}
                 * @property {number} WHOLE_SCHEDULE=0 WHOLE_SCHEDULE value
                 * @property {number} ONE_OCCURRENCE=1 ONE_OCCURRENCE value
                 */
                CancelSchedulesRequest.Scope = (function() {
                    const valuesById = $Object.create(null), values = $Object.create(valuesById);
                    values[valuesById[0] = "WHOLE_SCHEDULE"] = 0;
                    values[valuesById[1] = "ONE_OCCURRENCE"] = 1;
                    return values;
                })();

                return CancelSchedulesRequest;
            })();

            v1.CancelSchedulesResponse = (function() {

                /**
                 * Properties of a CancelSchedulesResponse.
                 * @typedef {Object} openmps.push.v1.CancelSchedulesResponse.$Properties
                 * @property {Array.<openmps.push.v1.Cancelled.$Properties>|null} [results] CancelSchedulesResponse results
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CancelSchedulesResponse.
                 * @memberof openmps.push.v1
                 * @interface ICancelSchedulesResponse
                 * @augments openmps.push.v1.CancelSchedulesResponse.$Properties
                 * @deprecated Use openmps.push.v1.CancelSchedulesResponse.$Properties instead.
                 */

                /**
                 * Shape of a CancelSchedulesResponse.
                 * @typedef {openmps.push.v1.CancelSchedulesResponse.$Properties} openmps.push.v1.CancelSchedulesResponse.$Shape
                 */

                /**
                 * Constructs a new CancelSchedulesResponse.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a CancelSchedulesResponse.
                 * @constructor
                 * @param {openmps.push.v1.CancelSchedulesResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CancelSchedulesResponse = function (properties) {
                    this.results = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CancelSchedulesResponse results.
                 * @member {Array.<openmps.push.v1.Cancelled.$Properties>} results
                 * @memberof openmps.push.v1.CancelSchedulesResponse
                 * @instance
                 */
                CancelSchedulesResponse.prototype.results = $util.emptyArray;

                /**
                 * Encodes the specified CancelSchedulesResponse message. Does not implicitly {@link openmps.push.v1.CancelSchedulesResponse.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.CancelSchedulesResponse
                 * @static
                 * @param {openmps.push.v1.CancelSchedulesResponse.$Properties} message CancelSchedulesResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CancelSchedulesResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.results != null && message.results.length)
                        for (let i = 0; i < message.results.length; ++i)
                            $root.openmps.push.v1.Cancelled.encode(message.results[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CancelSchedulesResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.CancelSchedulesResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.CancelSchedulesResponse & openmps.push.v1.CancelSchedulesResponse.$Shape} CancelSchedulesResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CancelSchedulesResponse.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.CancelSchedulesResponse();
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
                                if (!(message.results && message.results.length))
                                    message.results = [];
                                message.results.push($root.openmps.push.v1.Cancelled.decode(reader, reader.size(), $undefined, _depth + 1));
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

                return CancelSchedulesResponse;
            })();

            v1.Cancelled = (function() {

                /**
                 * Properties of a Cancelled.
                 * @typedef {Object} openmps.push.v1.Cancelled.$Properties
                 * @property {string|null} [id] Cancelled id
                 * @property {boolean|null} [cancelled] Cancelled cancelled
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Cancelled.
                 * @memberof openmps.push.v1
                 * @interface ICancelled
                 * @augments openmps.push.v1.Cancelled.$Properties
                 * @deprecated Use openmps.push.v1.Cancelled.$Properties instead.
                 */

                /**
                 * Shape of a Cancelled.
                 * @typedef {openmps.push.v1.Cancelled.$Properties} openmps.push.v1.Cancelled.$Shape
                 */

                /**
                 * Constructs a new Cancelled.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a Cancelled.
                 * @constructor
                 * @param {openmps.push.v1.Cancelled.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Cancelled = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Cancelled id.
                 * @member {string} id
                 * @memberof openmps.push.v1.Cancelled
                 * @instance
                 */
                Cancelled.prototype.id = "";

                /**
                 * Cancelled cancelled.
                 * @member {boolean} cancelled
                 * @memberof openmps.push.v1.Cancelled
                 * @instance
                 */
                Cancelled.prototype.cancelled = false;

                /**
                 * Encodes the specified Cancelled message. Does not implicitly {@link openmps.push.v1.Cancelled.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.Cancelled
                 * @static
                 * @param {openmps.push.v1.Cancelled.$Properties} message Cancelled message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Cancelled.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.cancelled != null && $Object.hasOwnProperty.call(message, "cancelled") && message.cancelled !== false)
                        writer.uint32(/* id 2, wireType 0 =*/16).bool(message.cancelled);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Cancelled message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.Cancelled
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Cancelled & openmps.push.v1.Cancelled.$Shape} Cancelled
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Cancelled.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.Cancelled();
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
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.cancelled = value;
                                else
                                    delete message.cancelled;
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

                return Cancelled;
            })();

            v1.DeviceRef = (function() {

                /**
                 * Properties of a DeviceRef.
                 * @typedef {Object} openmps.push.v1.DeviceRef.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] DeviceRef app
                 * @property {string|null} [deviceToken] DeviceRef deviceToken
                 * @property {string|null} [userId] DeviceRef userId
                 * @property {"deviceToken"|"userId"} [by] DeviceRef by
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a DeviceRef.
                 * @memberof openmps.push.v1
                 * @interface IDeviceRef
                 * @augments openmps.push.v1.DeviceRef.$Properties
                 * @deprecated Use openmps.push.v1.DeviceRef.$Properties instead.
                 */

                /**
                 * Narrowed shape of a DeviceRef.
                 * @typedef {{
                 *   app?: openmps.push.v1.App.$Shape|null;
                 *   deviceToken?: string|null;
                 *   userId?: string|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ by?: undefined; deviceToken?: null; userId?: null }|{ by?: "deviceToken"; deviceToken: string; userId?: null }|{ by?: "userId"; deviceToken?: null; userId: string })
                 * )} openmps.push.v1.DeviceRef.$Shape
                 */

                /**
                 * Constructs a new DeviceRef.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a DeviceRef.
                 * @constructor
                 * @param {openmps.push.v1.DeviceRef.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const DeviceRef = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * DeviceRef app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.DeviceRef
                 * @instance
                 */
                DeviceRef.prototype.app = null;

                /**
                 * DeviceRef deviceToken.
                 * @member {string|null|undefined} deviceToken
                 * @memberof openmps.push.v1.DeviceRef
                 * @instance
                 */
                DeviceRef.prototype.deviceToken = null;

                /**
                 * DeviceRef userId.
                 * @member {string|null|undefined} userId
                 * @memberof openmps.push.v1.DeviceRef
                 * @instance
                 */
                DeviceRef.prototype.userId = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * DeviceRef by.
                 * @member {"deviceToken"|"userId"|undefined} by
                 * @memberof openmps.push.v1.DeviceRef
                 * @instance
                 */
                $Object.defineProperty(DeviceRef.prototype, "by", {
                    get: $util.oneOfGetter($oneOfFields = ["deviceToken", "userId"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified DeviceRef message. Does not implicitly {@link openmps.push.v1.DeviceRef.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.DeviceRef
                 * @static
                 * @param {openmps.push.v1.DeviceRef.$Properties} message DeviceRef message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                DeviceRef.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.deviceToken != null && $Object.hasOwnProperty.call(message, "deviceToken"))
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.deviceToken);
                    if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.userId);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a DeviceRef message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.DeviceRef
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.DeviceRef & openmps.push.v1.DeviceRef.$Shape} DeviceRef
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                DeviceRef.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.DeviceRef();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.deviceToken = reader.stringVerify();
                                message.by = "deviceToken";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.userId = reader.stringVerify();
                                message.by = "userId";
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

                return DeviceRef;
            })();

            v1.Device = (function() {

                /**
                 * Properties of a Device.
                 * @typedef {Object} openmps.push.v1.Device.$Properties
                 * @property {string|null} [deviceToken] Device deviceToken
                 * @property {string|null} [userId] Device userId
                 * @property {openmps.push.v1.Platform|null} [platform] Device platform
                 * @property {boolean|null} [online] Device online
                 * @property {number|null} [thirdChannel] Device thirdChannel
                 * @property {string|null} [appVersion] Device appVersion
                 * @property {string|null} [sdkVersion] Device sdkVersion
                 * @property {number|null} [lastActiveAtMs] Device lastActiveAtMs
                 * @property {boolean|null} [hasPhoneNumber] Device hasPhoneNumber
                 * @property {string|null} [packageName] Device packageName
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Device.
                 * @memberof openmps.push.v1
                 * @interface IDevice
                 * @augments openmps.push.v1.Device.$Properties
                 * @deprecated Use openmps.push.v1.Device.$Properties instead.
                 */

                /**
                 * Shape of a Device.
                 * @typedef {openmps.push.v1.Device.$Properties} openmps.push.v1.Device.$Shape
                 */

                /**
                 * Constructs a new Device.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a Device.
                 * @constructor
                 * @param {openmps.push.v1.Device.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Device = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Device deviceToken.
                 * @member {string} deviceToken
                 * @memberof openmps.push.v1.Device
                 * @instance
                 */
                Device.prototype.deviceToken = "";

                /**
                 * Device userId.
                 * @member {string} userId
                 * @memberof openmps.push.v1.Device
                 * @instance
                 */
                Device.prototype.userId = "";

                /**
                 * Device platform.
                 * @member {openmps.push.v1.Platform} platform
                 * @memberof openmps.push.v1.Device
                 * @instance
                 */
                Device.prototype.platform = 0;

                /**
                 * Device online.
                 * @member {boolean} online
                 * @memberof openmps.push.v1.Device
                 * @instance
                 */
                Device.prototype.online = false;

                /**
                 * Device thirdChannel.
                 * @member {number} thirdChannel
                 * @memberof openmps.push.v1.Device
                 * @instance
                 */
                Device.prototype.thirdChannel = 0;

                /**
                 * Device appVersion.
                 * @member {string} appVersion
                 * @memberof openmps.push.v1.Device
                 * @instance
                 */
                Device.prototype.appVersion = "";

                /**
                 * Device sdkVersion.
                 * @member {string} sdkVersion
                 * @memberof openmps.push.v1.Device
                 * @instance
                 */
                Device.prototype.sdkVersion = "";

                /**
                 * Device lastActiveAtMs.
                 * @member {number} lastActiveAtMs
                 * @memberof openmps.push.v1.Device
                 * @instance
                 */
                Device.prototype.lastActiveAtMs = 0;

                /**
                 * Device hasPhoneNumber.
                 * @member {boolean} hasPhoneNumber
                 * @memberof openmps.push.v1.Device
                 * @instance
                 */
                Device.prototype.hasPhoneNumber = false;

                /**
                 * Device packageName.
                 * @member {string} packageName
                 * @memberof openmps.push.v1.Device
                 * @instance
                 */
                Device.prototype.packageName = "";

                /**
                 * Encodes the specified Device message. Does not implicitly {@link openmps.push.v1.Device.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.Device
                 * @static
                 * @param {openmps.push.v1.Device.$Properties} message Device message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Device.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.deviceToken != null && $Object.hasOwnProperty.call(message, "deviceToken") && message.deviceToken !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.deviceToken);
                    if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && message.userId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.userId);
                    if (message.platform != null && $Object.hasOwnProperty.call(message, "platform") && message.platform !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).int32(message.platform);
                    if (message.online != null && $Object.hasOwnProperty.call(message, "online") && message.online !== false)
                        writer.uint32(/* id 4, wireType 0 =*/32).bool(message.online);
                    if (message.thirdChannel != null && $Object.hasOwnProperty.call(message, "thirdChannel") && message.thirdChannel !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.thirdChannel);
                    if (message.appVersion != null && $Object.hasOwnProperty.call(message, "appVersion") && message.appVersion !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.appVersion);
                    if (message.sdkVersion != null && $Object.hasOwnProperty.call(message, "sdkVersion") && message.sdkVersion !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.sdkVersion);
                    if (message.lastActiveAtMs != null && $Object.hasOwnProperty.call(message, "lastActiveAtMs") && (typeof message.lastActiveAtMs === "object" ? message.lastActiveAtMs.low || message.lastActiveAtMs.high : message.lastActiveAtMs !== 0))
                        writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.lastActiveAtMs);
                    if (message.hasPhoneNumber != null && $Object.hasOwnProperty.call(message, "hasPhoneNumber") && message.hasPhoneNumber !== false)
                        writer.uint32(/* id 9, wireType 0 =*/72).bool(message.hasPhoneNumber);
                    if (message.packageName != null && $Object.hasOwnProperty.call(message, "packageName") && message.packageName !== "")
                        writer.uint32(/* id 10, wireType 2 =*/82).string(message.packageName);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Device message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.Device
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Device & openmps.push.v1.Device.$Shape} Device
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Device.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.Device();
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
                                    message.userId = value;
                                else
                                    delete message.userId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.platform = value;
                                else
                                    delete message.platform;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.online = value;
                                else
                                    delete message.online;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.thirdChannel = value;
                                else
                                    delete message.thirdChannel;
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
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.lastActiveAtMs = value;
                                else
                                    delete message.lastActiveAtMs;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.hasPhoneNumber = value;
                                else
                                    delete message.hasPhoneNumber;
                                continue;
                            }
                        case 10: {
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

                return Device;
            })();

            v1.BindRequest = (function() {

                /**
                 * Properties of a BindRequest.
                 * @typedef {Object} openmps.push.v1.BindRequest.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] BindRequest app
                 * @property {string|null} [deviceToken] BindRequest deviceToken
                 * @property {string|null} [userId] BindRequest userId
                 * @property {openmps.push.v1.Platform|null} [platform] BindRequest platform
                 * @property {string|null} [phoneNumber] BindRequest phoneNumber
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a BindRequest.
                 * @memberof openmps.push.v1
                 * @interface IBindRequest
                 * @augments openmps.push.v1.BindRequest.$Properties
                 * @deprecated Use openmps.push.v1.BindRequest.$Properties instead.
                 */

                /**
                 * Shape of a BindRequest.
                 * @typedef {openmps.push.v1.BindRequest.$Properties} openmps.push.v1.BindRequest.$Shape
                 */

                /**
                 * Constructs a new BindRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a BindRequest.
                 * @constructor
                 * @param {openmps.push.v1.BindRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const BindRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * BindRequest app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.BindRequest
                 * @instance
                 */
                BindRequest.prototype.app = null;

                /**
                 * BindRequest deviceToken.
                 * @member {string} deviceToken
                 * @memberof openmps.push.v1.BindRequest
                 * @instance
                 */
                BindRequest.prototype.deviceToken = "";

                /**
                 * BindRequest userId.
                 * @member {string} userId
                 * @memberof openmps.push.v1.BindRequest
                 * @instance
                 */
                BindRequest.prototype.userId = "";

                /**
                 * BindRequest platform.
                 * @member {openmps.push.v1.Platform} platform
                 * @memberof openmps.push.v1.BindRequest
                 * @instance
                 */
                BindRequest.prototype.platform = 0;

                /**
                 * BindRequest phoneNumber.
                 * @member {string} phoneNumber
                 * @memberof openmps.push.v1.BindRequest
                 * @instance
                 */
                BindRequest.prototype.phoneNumber = "";

                /**
                 * Encodes the specified BindRequest message. Does not implicitly {@link openmps.push.v1.BindRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.BindRequest
                 * @static
                 * @param {openmps.push.v1.BindRequest.$Properties} message BindRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                BindRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.deviceToken != null && $Object.hasOwnProperty.call(message, "deviceToken") && message.deviceToken !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.deviceToken);
                    if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && message.userId !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.userId);
                    if (message.platform != null && $Object.hasOwnProperty.call(message, "platform") && message.platform !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).int32(message.platform);
                    if (message.phoneNumber != null && $Object.hasOwnProperty.call(message, "phoneNumber") && message.phoneNumber !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.phoneNumber);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a BindRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.BindRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.BindRequest & openmps.push.v1.BindRequest.$Shape} BindRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                BindRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.BindRequest();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.deviceToken = value;
                                else
                                    delete message.deviceToken;
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
                                if (value = reader.int32())
                                    message.platform = value;
                                else
                                    delete message.platform;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.phoneNumber = value;
                                else
                                    delete message.phoneNumber;
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

                return BindRequest;
            })();

            v1.UnbindRequest = (function() {

                /**
                 * Properties of an UnbindRequest.
                 * @typedef {Object} openmps.push.v1.UnbindRequest.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] UnbindRequest app
                 * @property {string|null} [deviceToken] UnbindRequest deviceToken
                 * @property {string|null} [userId] UnbindRequest userId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an UnbindRequest.
                 * @memberof openmps.push.v1
                 * @interface IUnbindRequest
                 * @augments openmps.push.v1.UnbindRequest.$Properties
                 * @deprecated Use openmps.push.v1.UnbindRequest.$Properties instead.
                 */

                /**
                 * Shape of an UnbindRequest.
                 * @typedef {openmps.push.v1.UnbindRequest.$Properties} openmps.push.v1.UnbindRequest.$Shape
                 */

                /**
                 * Constructs a new UnbindRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents an UnbindRequest.
                 * @constructor
                 * @param {openmps.push.v1.UnbindRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const UnbindRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * UnbindRequest app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.UnbindRequest
                 * @instance
                 */
                UnbindRequest.prototype.app = null;

                /**
                 * UnbindRequest deviceToken.
                 * @member {string} deviceToken
                 * @memberof openmps.push.v1.UnbindRequest
                 * @instance
                 */
                UnbindRequest.prototype.deviceToken = "";

                /**
                 * UnbindRequest userId.
                 * @member {string} userId
                 * @memberof openmps.push.v1.UnbindRequest
                 * @instance
                 */
                UnbindRequest.prototype.userId = "";

                /**
                 * Encodes the specified UnbindRequest message. Does not implicitly {@link openmps.push.v1.UnbindRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.UnbindRequest
                 * @static
                 * @param {openmps.push.v1.UnbindRequest.$Properties} message UnbindRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                UnbindRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.deviceToken != null && $Object.hasOwnProperty.call(message, "deviceToken") && message.deviceToken !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.deviceToken);
                    if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && message.userId !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.userId);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an UnbindRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.UnbindRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.UnbindRequest & openmps.push.v1.UnbindRequest.$Shape} UnbindRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                UnbindRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.UnbindRequest();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.deviceToken = value;
                                else
                                    delete message.deviceToken;
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

                return UnbindRequest;
            })();

            v1.ReportDeviceRequest = (function() {

                /**
                 * Properties of a ReportDeviceRequest.
                 * @typedef {Object} openmps.push.v1.ReportDeviceRequest.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] ReportDeviceRequest app
                 * @property {string|null} [deviceToken] ReportDeviceRequest deviceToken
                 * @property {openmps.push.v1.Platform|null} [platform] ReportDeviceRequest platform
                 * @property {number|null} [thirdChannel] ReportDeviceRequest thirdChannel
                 * @property {string|null} [thirdChannelDeviceToken] ReportDeviceRequest thirdChannelDeviceToken
                 * @property {string|null} [appVersion] ReportDeviceRequest appVersion
                 * @property {string|null} [sdkVersion] ReportDeviceRequest sdkVersion
                 * @property {string|null} [model] ReportDeviceRequest model
                 * @property {string|null} [packageName] ReportDeviceRequest packageName
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ReportDeviceRequest.
                 * @memberof openmps.push.v1
                 * @interface IReportDeviceRequest
                 * @augments openmps.push.v1.ReportDeviceRequest.$Properties
                 * @deprecated Use openmps.push.v1.ReportDeviceRequest.$Properties instead.
                 */

                /**
                 * Shape of a ReportDeviceRequest.
                 * @typedef {openmps.push.v1.ReportDeviceRequest.$Properties} openmps.push.v1.ReportDeviceRequest.$Shape
                 */

                /**
                 * Constructs a new ReportDeviceRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a ReportDeviceRequest.
                 * @constructor
                 * @param {openmps.push.v1.ReportDeviceRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ReportDeviceRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ReportDeviceRequest app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.ReportDeviceRequest
                 * @instance
                 */
                ReportDeviceRequest.prototype.app = null;

                /**
                 * ReportDeviceRequest deviceToken.
                 * @member {string} deviceToken
                 * @memberof openmps.push.v1.ReportDeviceRequest
                 * @instance
                 */
                ReportDeviceRequest.prototype.deviceToken = "";

                /**
                 * ReportDeviceRequest platform.
                 * @member {openmps.push.v1.Platform} platform
                 * @memberof openmps.push.v1.ReportDeviceRequest
                 * @instance
                 */
                ReportDeviceRequest.prototype.platform = 0;

                /**
                 * ReportDeviceRequest thirdChannel.
                 * @member {number} thirdChannel
                 * @memberof openmps.push.v1.ReportDeviceRequest
                 * @instance
                 */
                ReportDeviceRequest.prototype.thirdChannel = 0;

                /**
                 * ReportDeviceRequest thirdChannelDeviceToken.
                 * @member {string} thirdChannelDeviceToken
                 * @memberof openmps.push.v1.ReportDeviceRequest
                 * @instance
                 */
                ReportDeviceRequest.prototype.thirdChannelDeviceToken = "";

                /**
                 * ReportDeviceRequest appVersion.
                 * @member {string} appVersion
                 * @memberof openmps.push.v1.ReportDeviceRequest
                 * @instance
                 */
                ReportDeviceRequest.prototype.appVersion = "";

                /**
                 * ReportDeviceRequest sdkVersion.
                 * @member {string} sdkVersion
                 * @memberof openmps.push.v1.ReportDeviceRequest
                 * @instance
                 */
                ReportDeviceRequest.prototype.sdkVersion = "";

                /**
                 * ReportDeviceRequest model.
                 * @member {string} model
                 * @memberof openmps.push.v1.ReportDeviceRequest
                 * @instance
                 */
                ReportDeviceRequest.prototype.model = "";

                /**
                 * ReportDeviceRequest packageName.
                 * @member {string} packageName
                 * @memberof openmps.push.v1.ReportDeviceRequest
                 * @instance
                 */
                ReportDeviceRequest.prototype.packageName = "";

                /**
                 * Encodes the specified ReportDeviceRequest message. Does not implicitly {@link openmps.push.v1.ReportDeviceRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.ReportDeviceRequest
                 * @static
                 * @param {openmps.push.v1.ReportDeviceRequest.$Properties} message ReportDeviceRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ReportDeviceRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.deviceToken != null && $Object.hasOwnProperty.call(message, "deviceToken") && message.deviceToken !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.deviceToken);
                    if (message.platform != null && $Object.hasOwnProperty.call(message, "platform") && message.platform !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).int32(message.platform);
                    if (message.thirdChannel != null && $Object.hasOwnProperty.call(message, "thirdChannel") && message.thirdChannel !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.thirdChannel);
                    if (message.thirdChannelDeviceToken != null && $Object.hasOwnProperty.call(message, "thirdChannelDeviceToken") && message.thirdChannelDeviceToken !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.thirdChannelDeviceToken);
                    if (message.appVersion != null && $Object.hasOwnProperty.call(message, "appVersion") && message.appVersion !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.appVersion);
                    if (message.sdkVersion != null && $Object.hasOwnProperty.call(message, "sdkVersion") && message.sdkVersion !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.sdkVersion);
                    if (message.model != null && $Object.hasOwnProperty.call(message, "model") && message.model !== "")
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.model);
                    if (message.packageName != null && $Object.hasOwnProperty.call(message, "packageName") && message.packageName !== "")
                        writer.uint32(/* id 9, wireType 2 =*/74).string(message.packageName);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ReportDeviceRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.ReportDeviceRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ReportDeviceRequest & openmps.push.v1.ReportDeviceRequest.$Shape} ReportDeviceRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ReportDeviceRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.ReportDeviceRequest();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.deviceToken = value;
                                else
                                    delete message.deviceToken;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.platform = value;
                                else
                                    delete message.platform;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.thirdChannel = value;
                                else
                                    delete message.thirdChannel;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.thirdChannelDeviceToken = value;
                                else
                                    delete message.thirdChannelDeviceToken;
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
                                    message.model = value;
                                else
                                    delete message.model;
                                continue;
                            }
                        case 9: {
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

                return ReportDeviceRequest;
            })();

            v1.CreateTemplateRequest = (function() {

                /**
                 * Properties of a CreateTemplateRequest.
                 * @typedef {Object} openmps.push.v1.CreateTemplateRequest.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] CreateTemplateRequest app
                 * @property {string|null} [name] CreateTemplateRequest name
                 * @property {string|null} [description] CreateTemplateRequest description
                 * @property {string|null} [title] CreateTemplateRequest title
                 * @property {string|null} [body] CreateTemplateRequest body
                 * @property {string|null} [uri] CreateTemplateRequest uri
                 * @property {Array.<string>|null} [variables] CreateTemplateRequest variables
                 * @property {boolean|null} [silent] CreateTemplateRequest silent
                 * @property {openmps.push.v1.PushStyle|null} [style] CreateTemplateRequest style
                 * @property {openmps.push.v1.ClickAction|null} [clickAction] CreateTemplateRequest clickAction
                 * @property {Object.<string,string>|null} [iconUrls] CreateTemplateRequest iconUrls
                 * @property {Object.<string,string>|null} [imageUrls] CreateTemplateRequest imageUrls
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CreateTemplateRequest.
                 * @memberof openmps.push.v1
                 * @interface ICreateTemplateRequest
                 * @augments openmps.push.v1.CreateTemplateRequest.$Properties
                 * @deprecated Use openmps.push.v1.CreateTemplateRequest.$Properties instead.
                 */

                /**
                 * Shape of a CreateTemplateRequest.
                 * @typedef {openmps.push.v1.CreateTemplateRequest.$Properties} openmps.push.v1.CreateTemplateRequest.$Shape
                 */

                /**
                 * Constructs a new CreateTemplateRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a CreateTemplateRequest.
                 * @constructor
                 * @param {openmps.push.v1.CreateTemplateRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CreateTemplateRequest = function (properties) {
                    this.variables = [];
                    this.iconUrls = {};
                    this.imageUrls = {};
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CreateTemplateRequest app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.CreateTemplateRequest
                 * @instance
                 */
                CreateTemplateRequest.prototype.app = null;

                /**
                 * CreateTemplateRequest name.
                 * @member {string} name
                 * @memberof openmps.push.v1.CreateTemplateRequest
                 * @instance
                 */
                CreateTemplateRequest.prototype.name = "";

                /**
                 * CreateTemplateRequest description.
                 * @member {string} description
                 * @memberof openmps.push.v1.CreateTemplateRequest
                 * @instance
                 */
                CreateTemplateRequest.prototype.description = "";

                /**
                 * CreateTemplateRequest title.
                 * @member {string} title
                 * @memberof openmps.push.v1.CreateTemplateRequest
                 * @instance
                 */
                CreateTemplateRequest.prototype.title = "";

                /**
                 * CreateTemplateRequest body.
                 * @member {string} body
                 * @memberof openmps.push.v1.CreateTemplateRequest
                 * @instance
                 */
                CreateTemplateRequest.prototype.body = "";

                /**
                 * CreateTemplateRequest uri.
                 * @member {string} uri
                 * @memberof openmps.push.v1.CreateTemplateRequest
                 * @instance
                 */
                CreateTemplateRequest.prototype.uri = "";

                /**
                 * CreateTemplateRequest variables.
                 * @member {Array.<string>} variables
                 * @memberof openmps.push.v1.CreateTemplateRequest
                 * @instance
                 */
                CreateTemplateRequest.prototype.variables = $util.emptyArray;

                /**
                 * CreateTemplateRequest silent.
                 * @member {boolean} silent
                 * @memberof openmps.push.v1.CreateTemplateRequest
                 * @instance
                 */
                CreateTemplateRequest.prototype.silent = false;

                /**
                 * CreateTemplateRequest style.
                 * @member {openmps.push.v1.PushStyle} style
                 * @memberof openmps.push.v1.CreateTemplateRequest
                 * @instance
                 */
                CreateTemplateRequest.prototype.style = 0;

                /**
                 * CreateTemplateRequest clickAction.
                 * @member {openmps.push.v1.ClickAction} clickAction
                 * @memberof openmps.push.v1.CreateTemplateRequest
                 * @instance
                 */
                CreateTemplateRequest.prototype.clickAction = 0;

                /**
                 * CreateTemplateRequest iconUrls.
                 * @member {Object.<string,string>} iconUrls
                 * @memberof openmps.push.v1.CreateTemplateRequest
                 * @instance
                 */
                CreateTemplateRequest.prototype.iconUrls = $util.emptyObject;

                /**
                 * CreateTemplateRequest imageUrls.
                 * @member {Object.<string,string>} imageUrls
                 * @memberof openmps.push.v1.CreateTemplateRequest
                 * @instance
                 */
                CreateTemplateRequest.prototype.imageUrls = $util.emptyObject;

                /**
                 * Encodes the specified CreateTemplateRequest message. Does not implicitly {@link openmps.push.v1.CreateTemplateRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.CreateTemplateRequest
                 * @static
                 * @param {openmps.push.v1.CreateTemplateRequest.$Properties} message CreateTemplateRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CreateTemplateRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                    if (message.description != null && $Object.hasOwnProperty.call(message, "description") && message.description !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.description);
                    if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.title);
                    if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.body);
                    if (message.uri != null && $Object.hasOwnProperty.call(message, "uri") && message.uri !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.uri);
                    if (message.variables != null && message.variables.length)
                        for (let i = 0; i < message.variables.length; ++i)
                            writer.uint32(/* id 7, wireType 2 =*/58).string(message.variables[i]);
                    if (message.silent != null && $Object.hasOwnProperty.call(message, "silent") && message.silent !== false)
                        writer.uint32(/* id 8, wireType 0 =*/64).bool(message.silent);
                    if (message.style != null && $Object.hasOwnProperty.call(message, "style") && message.style !== 0)
                        writer.uint32(/* id 9, wireType 0 =*/72).int32(message.style);
                    if (message.clickAction != null && $Object.hasOwnProperty.call(message, "clickAction") && message.clickAction !== 0)
                        writer.uint32(/* id 10, wireType 0 =*/80).int32(message.clickAction);
                    if (message.iconUrls != null && $Object.hasOwnProperty.call(message, "iconUrls"))
                        for (let keys = $Object.keys(message.iconUrls), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 11, wireType 2 =*/90).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.iconUrls[keys[i]]).ldelim();
                    if (message.imageUrls != null && $Object.hasOwnProperty.call(message, "imageUrls"))
                        for (let keys = $Object.keys(message.imageUrls), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 12, wireType 2 =*/98).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.imageUrls[keys[i]]).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CreateTemplateRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.CreateTemplateRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.CreateTemplateRequest & openmps.push.v1.CreateTemplateRequest.$Shape} CreateTemplateRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CreateTemplateRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.CreateTemplateRequest();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.description = value;
                                else
                                    delete message.description;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.title = value;
                                else
                                    delete message.title;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.body = value;
                                else
                                    delete message.body;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.uri = value;
                                else
                                    delete message.uri;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.variables && message.variables.length))
                                    message.variables = [];
                                message.variables.push(reader.stringVerify());
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.silent = value;
                                else
                                    delete message.silent;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.style = value;
                                else
                                    delete message.style;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.clickAction = value;
                                else
                                    delete message.clickAction;
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                if (message.iconUrls === $util.emptyObject)
                                    message.iconUrls = {};
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
                                    $util.makeProp(message.iconUrls, key);
                                message.iconUrls[key] = value;
                                continue;
                            }
                        case 12: {
                                if (wireType !== 2)
                                    break;
                                if (message.imageUrls === $util.emptyObject)
                                    message.imageUrls = {};
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
                                    $util.makeProp(message.imageUrls, key);
                                message.imageUrls[key] = value;
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

                return CreateTemplateRequest;
            })();

            v1.Template = (function() {

                /**
                 * Properties of a Template.
                 * @typedef {Object} openmps.push.v1.Template.$Properties
                 * @property {string|null} [id] Template id
                 * @property {string|null} [name] Template name
                 * @property {string|null} [description] Template description
                 * @property {string|null} [title] Template title
                 * @property {string|null} [body] Template body
                 * @property {string|null} [uri] Template uri
                 * @property {Array.<string>|null} [variables] Template variables
                 * @property {boolean|null} [silent] Template silent
                 * @property {openmps.push.v1.PushStyle|null} [style] Template style
                 * @property {openmps.push.v1.ClickAction|null} [clickAction] Template clickAction
                 * @property {Object.<string,string>|null} [iconUrls] Template iconUrls
                 * @property {Object.<string,string>|null} [imageUrls] Template imageUrls
                 * @property {number|null} [createdAtMs] Template createdAtMs
                 * @property {number|null} [modifiedAtMs] Template modifiedAtMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Template.
                 * @memberof openmps.push.v1
                 * @interface ITemplate
                 * @augments openmps.push.v1.Template.$Properties
                 * @deprecated Use openmps.push.v1.Template.$Properties instead.
                 */

                /**
                 * Shape of a Template.
                 * @typedef {openmps.push.v1.Template.$Properties} openmps.push.v1.Template.$Shape
                 */

                /**
                 * Constructs a new Template.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a Template.
                 * @constructor
                 * @param {openmps.push.v1.Template.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Template = function (properties) {
                    this.variables = [];
                    this.iconUrls = {};
                    this.imageUrls = {};
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Template id.
                 * @member {string} id
                 * @memberof openmps.push.v1.Template
                 * @instance
                 */
                Template.prototype.id = "";

                /**
                 * Template name.
                 * @member {string} name
                 * @memberof openmps.push.v1.Template
                 * @instance
                 */
                Template.prototype.name = "";

                /**
                 * Template description.
                 * @member {string} description
                 * @memberof openmps.push.v1.Template
                 * @instance
                 */
                Template.prototype.description = "";

                /**
                 * Template title.
                 * @member {string} title
                 * @memberof openmps.push.v1.Template
                 * @instance
                 */
                Template.prototype.title = "";

                /**
                 * Template body.
                 * @member {string} body
                 * @memberof openmps.push.v1.Template
                 * @instance
                 */
                Template.prototype.body = "";

                /**
                 * Template uri.
                 * @member {string} uri
                 * @memberof openmps.push.v1.Template
                 * @instance
                 */
                Template.prototype.uri = "";

                /**
                 * Template variables.
                 * @member {Array.<string>} variables
                 * @memberof openmps.push.v1.Template
                 * @instance
                 */
                Template.prototype.variables = $util.emptyArray;

                /**
                 * Template silent.
                 * @member {boolean} silent
                 * @memberof openmps.push.v1.Template
                 * @instance
                 */
                Template.prototype.silent = false;

                /**
                 * Template style.
                 * @member {openmps.push.v1.PushStyle} style
                 * @memberof openmps.push.v1.Template
                 * @instance
                 */
                Template.prototype.style = 0;

                /**
                 * Template clickAction.
                 * @member {openmps.push.v1.ClickAction} clickAction
                 * @memberof openmps.push.v1.Template
                 * @instance
                 */
                Template.prototype.clickAction = 0;

                /**
                 * Template iconUrls.
                 * @member {Object.<string,string>} iconUrls
                 * @memberof openmps.push.v1.Template
                 * @instance
                 */
                Template.prototype.iconUrls = $util.emptyObject;

                /**
                 * Template imageUrls.
                 * @member {Object.<string,string>} imageUrls
                 * @memberof openmps.push.v1.Template
                 * @instance
                 */
                Template.prototype.imageUrls = $util.emptyObject;

                /**
                 * Template createdAtMs.
                 * @member {number} createdAtMs
                 * @memberof openmps.push.v1.Template
                 * @instance
                 */
                Template.prototype.createdAtMs = 0;

                /**
                 * Template modifiedAtMs.
                 * @member {number} modifiedAtMs
                 * @memberof openmps.push.v1.Template
                 * @instance
                 */
                Template.prototype.modifiedAtMs = 0;

                /**
                 * Encodes the specified Template message. Does not implicitly {@link openmps.push.v1.Template.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.Template
                 * @static
                 * @param {openmps.push.v1.Template.$Properties} message Template message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Template.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                    if (message.description != null && $Object.hasOwnProperty.call(message, "description") && message.description !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.description);
                    if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.title);
                    if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.body);
                    if (message.uri != null && $Object.hasOwnProperty.call(message, "uri") && message.uri !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.uri);
                    if (message.variables != null && message.variables.length)
                        for (let i = 0; i < message.variables.length; ++i)
                            writer.uint32(/* id 7, wireType 2 =*/58).string(message.variables[i]);
                    if (message.silent != null && $Object.hasOwnProperty.call(message, "silent") && message.silent !== false)
                        writer.uint32(/* id 8, wireType 0 =*/64).bool(message.silent);
                    if (message.style != null && $Object.hasOwnProperty.call(message, "style") && message.style !== 0)
                        writer.uint32(/* id 9, wireType 0 =*/72).int32(message.style);
                    if (message.clickAction != null && $Object.hasOwnProperty.call(message, "clickAction") && message.clickAction !== 0)
                        writer.uint32(/* id 10, wireType 0 =*/80).int32(message.clickAction);
                    if (message.iconUrls != null && $Object.hasOwnProperty.call(message, "iconUrls"))
                        for (let keys = $Object.keys(message.iconUrls), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 11, wireType 2 =*/90).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.iconUrls[keys[i]]).ldelim();
                    if (message.imageUrls != null && $Object.hasOwnProperty.call(message, "imageUrls"))
                        for (let keys = $Object.keys(message.imageUrls), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 12, wireType 2 =*/98).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.imageUrls[keys[i]]).ldelim();
                    if (message.createdAtMs != null && $Object.hasOwnProperty.call(message, "createdAtMs") && (typeof message.createdAtMs === "object" ? message.createdAtMs.low || message.createdAtMs.high : message.createdAtMs !== 0))
                        writer.uint32(/* id 13, wireType 0 =*/104).uint64(message.createdAtMs);
                    if (message.modifiedAtMs != null && $Object.hasOwnProperty.call(message, "modifiedAtMs") && (typeof message.modifiedAtMs === "object" ? message.modifiedAtMs.low || message.modifiedAtMs.high : message.modifiedAtMs !== 0))
                        writer.uint32(/* id 14, wireType 0 =*/112).uint64(message.modifiedAtMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Template message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.Template
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Template & openmps.push.v1.Template.$Shape} Template
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Template.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.Template();
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
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.description = value;
                                else
                                    delete message.description;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.title = value;
                                else
                                    delete message.title;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.body = value;
                                else
                                    delete message.body;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.uri = value;
                                else
                                    delete message.uri;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.variables && message.variables.length))
                                    message.variables = [];
                                message.variables.push(reader.stringVerify());
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.silent = value;
                                else
                                    delete message.silent;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.style = value;
                                else
                                    delete message.style;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.clickAction = value;
                                else
                                    delete message.clickAction;
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                if (message.iconUrls === $util.emptyObject)
                                    message.iconUrls = {};
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
                                    $util.makeProp(message.iconUrls, key);
                                message.iconUrls[key] = value;
                                continue;
                            }
                        case 12: {
                                if (wireType !== 2)
                                    break;
                                if (message.imageUrls === $util.emptyObject)
                                    message.imageUrls = {};
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
                                    $util.makeProp(message.imageUrls, key);
                                message.imageUrls[key] = value;
                                continue;
                            }
                        case 13: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.createdAtMs = value;
                                else
                                    delete message.createdAtMs;
                                continue;
                            }
                        case 14: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.modifiedAtMs = value;
                                else
                                    delete message.modifiedAtMs;
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

                return Template;
            })();

            v1.TemplateRef = (function() {

                /**
                 * Properties of a TemplateRef.
                 * @typedef {Object} openmps.push.v1.TemplateRef.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] TemplateRef app
                 * @property {string|null} [id] TemplateRef id
                 * @property {string|null} [name] TemplateRef name
                 * @property {"id"|"name"} [by] TemplateRef by
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TemplateRef.
                 * @memberof openmps.push.v1
                 * @interface ITemplateRef
                 * @augments openmps.push.v1.TemplateRef.$Properties
                 * @deprecated Use openmps.push.v1.TemplateRef.$Properties instead.
                 */

                /**
                 * Narrowed shape of a TemplateRef.
                 * @typedef {{
                 *   app?: openmps.push.v1.App.$Shape|null;
                 *   id?: string|null;
                 *   name?: string|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ by?: undefined; id?: null; name?: null }|{ by?: "id"; id: string; name?: null }|{ by?: "name"; id?: null; name: string })
                 * )} openmps.push.v1.TemplateRef.$Shape
                 */

                /**
                 * Constructs a new TemplateRef.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a TemplateRef.
                 * @constructor
                 * @param {openmps.push.v1.TemplateRef.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TemplateRef = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TemplateRef app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.TemplateRef
                 * @instance
                 */
                TemplateRef.prototype.app = null;

                /**
                 * TemplateRef id.
                 * @member {string|null|undefined} id
                 * @memberof openmps.push.v1.TemplateRef
                 * @instance
                 */
                TemplateRef.prototype.id = null;

                /**
                 * TemplateRef name.
                 * @member {string|null|undefined} name
                 * @memberof openmps.push.v1.TemplateRef
                 * @instance
                 */
                TemplateRef.prototype.name = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * TemplateRef by.
                 * @member {"id"|"name"|undefined} by
                 * @memberof openmps.push.v1.TemplateRef
                 * @instance
                 */
                $Object.defineProperty(TemplateRef.prototype, "by", {
                    get: $util.oneOfGetter($oneOfFields = ["id", "name"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified TemplateRef message. Does not implicitly {@link openmps.push.v1.TemplateRef.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.TemplateRef
                 * @static
                 * @param {openmps.push.v1.TemplateRef.$Properties} message TemplateRef message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TemplateRef.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.id);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TemplateRef message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.TemplateRef
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.TemplateRef & openmps.push.v1.TemplateRef.$Shape} TemplateRef
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TemplateRef.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.TemplateRef();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.id = reader.stringVerify();
                                message.by = "id";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.name = reader.stringVerify();
                                message.by = "name";
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

                return TemplateRef;
            })();

            v1.ListTemplatesRequest = (function() {

                /**
                 * Properties of a ListTemplatesRequest.
                 * @typedef {Object} openmps.push.v1.ListTemplatesRequest.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] ListTemplatesRequest app
                 * @property {number|null} [pageSize] ListTemplatesRequest pageSize
                 * @property {string|null} [pageToken] ListTemplatesRequest pageToken
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ListTemplatesRequest.
                 * @memberof openmps.push.v1
                 * @interface IListTemplatesRequest
                 * @augments openmps.push.v1.ListTemplatesRequest.$Properties
                 * @deprecated Use openmps.push.v1.ListTemplatesRequest.$Properties instead.
                 */

                /**
                 * Shape of a ListTemplatesRequest.
                 * @typedef {openmps.push.v1.ListTemplatesRequest.$Properties} openmps.push.v1.ListTemplatesRequest.$Shape
                 */

                /**
                 * Constructs a new ListTemplatesRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a ListTemplatesRequest.
                 * @constructor
                 * @param {openmps.push.v1.ListTemplatesRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ListTemplatesRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ListTemplatesRequest app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.ListTemplatesRequest
                 * @instance
                 */
                ListTemplatesRequest.prototype.app = null;

                /**
                 * ListTemplatesRequest pageSize.
                 * @member {number} pageSize
                 * @memberof openmps.push.v1.ListTemplatesRequest
                 * @instance
                 */
                ListTemplatesRequest.prototype.pageSize = 0;

                /**
                 * ListTemplatesRequest pageToken.
                 * @member {string} pageToken
                 * @memberof openmps.push.v1.ListTemplatesRequest
                 * @instance
                 */
                ListTemplatesRequest.prototype.pageToken = "";

                /**
                 * Encodes the specified ListTemplatesRequest message. Does not implicitly {@link openmps.push.v1.ListTemplatesRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.ListTemplatesRequest
                 * @static
                 * @param {openmps.push.v1.ListTemplatesRequest.$Properties} message ListTemplatesRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ListTemplatesRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.pageSize != null && $Object.hasOwnProperty.call(message, "pageSize") && message.pageSize !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.pageSize);
                    if (message.pageToken != null && $Object.hasOwnProperty.call(message, "pageToken") && message.pageToken !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.pageToken);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ListTemplatesRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.ListTemplatesRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListTemplatesRequest & openmps.push.v1.ListTemplatesRequest.$Shape} ListTemplatesRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ListTemplatesRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.ListTemplatesRequest();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.pageSize = value;
                                else
                                    delete message.pageSize;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.pageToken = value;
                                else
                                    delete message.pageToken;
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

                return ListTemplatesRequest;
            })();

            v1.ListTemplatesResponse = (function() {

                /**
                 * Properties of a ListTemplatesResponse.
                 * @typedef {Object} openmps.push.v1.ListTemplatesResponse.$Properties
                 * @property {Array.<openmps.push.v1.Template.$Properties>|null} [templates] ListTemplatesResponse templates
                 * @property {string|null} [nextPageToken] ListTemplatesResponse nextPageToken
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ListTemplatesResponse.
                 * @memberof openmps.push.v1
                 * @interface IListTemplatesResponse
                 * @augments openmps.push.v1.ListTemplatesResponse.$Properties
                 * @deprecated Use openmps.push.v1.ListTemplatesResponse.$Properties instead.
                 */

                /**
                 * Shape of a ListTemplatesResponse.
                 * @typedef {openmps.push.v1.ListTemplatesResponse.$Properties} openmps.push.v1.ListTemplatesResponse.$Shape
                 */

                /**
                 * Constructs a new ListTemplatesResponse.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a ListTemplatesResponse.
                 * @constructor
                 * @param {openmps.push.v1.ListTemplatesResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ListTemplatesResponse = function (properties) {
                    this.templates = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ListTemplatesResponse templates.
                 * @member {Array.<openmps.push.v1.Template.$Properties>} templates
                 * @memberof openmps.push.v1.ListTemplatesResponse
                 * @instance
                 */
                ListTemplatesResponse.prototype.templates = $util.emptyArray;

                /**
                 * ListTemplatesResponse nextPageToken.
                 * @member {string} nextPageToken
                 * @memberof openmps.push.v1.ListTemplatesResponse
                 * @instance
                 */
                ListTemplatesResponse.prototype.nextPageToken = "";

                /**
                 * Encodes the specified ListTemplatesResponse message. Does not implicitly {@link openmps.push.v1.ListTemplatesResponse.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.ListTemplatesResponse
                 * @static
                 * @param {openmps.push.v1.ListTemplatesResponse.$Properties} message ListTemplatesResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ListTemplatesResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.templates != null && message.templates.length)
                        for (let i = 0; i < message.templates.length; ++i)
                            $root.openmps.push.v1.Template.encode(message.templates[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.nextPageToken != null && $Object.hasOwnProperty.call(message, "nextPageToken") && message.nextPageToken !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.nextPageToken);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ListTemplatesResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.ListTemplatesResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListTemplatesResponse & openmps.push.v1.ListTemplatesResponse.$Shape} ListTemplatesResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ListTemplatesResponse.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.ListTemplatesResponse();
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
                                if (!(message.templates && message.templates.length))
                                    message.templates = [];
                                message.templates.push($root.openmps.push.v1.Template.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.nextPageToken = value;
                                else
                                    delete message.nextPageToken;
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

                return ListTemplatesResponse;
            })();

            /**
             * TagKind enum.
             * @name openmps.push.v1.TagKind
             * @enum {number}
             * @property {number} TAG_KIND_UNSPECIFIED=0 TAG_KIND_UNSPECIFIED value
             * @property {number} TAG_KIND_USER=1 TAG_KIND_USER value
             * @property {number} TAG_KIND_DEVICE=2 TAG_KIND_DEVICE value
             */
            v1.TagKind = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "TAG_KIND_UNSPECIFIED"] = 0;
                values[valuesById[1] = "TAG_KIND_USER"] = 1;
                values[valuesById[2] = "TAG_KIND_DEVICE"] = 2;
                return values;
            })();

            v1.Tag = (function() {

                /**
                 * Properties of a Tag.
                 * @typedef {Object} openmps.push.v1.Tag.$Properties
                 * @property {string|null} [id] Tag id
                 * @property {openmps.push.v1.TagKind|null} [kind] Tag kind
                 * @property {string|null} [name] Tag name
                 * @property {number|null} [members] Tag members
                 * @property {number|null} [createdAtMs] Tag createdAtMs
                 * @property {number|null} [updatedAtMs] Tag updatedAtMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Tag.
                 * @memberof openmps.push.v1
                 * @interface ITag
                 * @augments openmps.push.v1.Tag.$Properties
                 * @deprecated Use openmps.push.v1.Tag.$Properties instead.
                 */

                /**
                 * Shape of a Tag.
                 * @typedef {openmps.push.v1.Tag.$Properties} openmps.push.v1.Tag.$Shape
                 */

                /**
                 * Constructs a new Tag.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a Tag.
                 * @constructor
                 * @param {openmps.push.v1.Tag.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Tag = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Tag id.
                 * @member {string} id
                 * @memberof openmps.push.v1.Tag
                 * @instance
                 */
                Tag.prototype.id = "";

                /**
                 * Tag kind.
                 * @member {openmps.push.v1.TagKind} kind
                 * @memberof openmps.push.v1.Tag
                 * @instance
                 */
                Tag.prototype.kind = 0;

                /**
                 * Tag name.
                 * @member {string} name
                 * @memberof openmps.push.v1.Tag
                 * @instance
                 */
                Tag.prototype.name = "";

                /**
                 * Tag members.
                 * @member {number} members
                 * @memberof openmps.push.v1.Tag
                 * @instance
                 */
                Tag.prototype.members = 0;

                /**
                 * Tag createdAtMs.
                 * @member {number} createdAtMs
                 * @memberof openmps.push.v1.Tag
                 * @instance
                 */
                Tag.prototype.createdAtMs = 0;

                /**
                 * Tag updatedAtMs.
                 * @member {number} updatedAtMs
                 * @memberof openmps.push.v1.Tag
                 * @instance
                 */
                Tag.prototype.updatedAtMs = 0;

                /**
                 * Encodes the specified Tag message. Does not implicitly {@link openmps.push.v1.Tag.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.Tag
                 * @static
                 * @param {openmps.push.v1.Tag.$Properties} message Tag message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Tag.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.kind);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
                    if (message.members != null && $Object.hasOwnProperty.call(message, "members") && message.members !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.members);
                    if (message.createdAtMs != null && $Object.hasOwnProperty.call(message, "createdAtMs") && (typeof message.createdAtMs === "object" ? message.createdAtMs.low || message.createdAtMs.high : message.createdAtMs !== 0))
                        writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.createdAtMs);
                    if (message.updatedAtMs != null && $Object.hasOwnProperty.call(message, "updatedAtMs") && (typeof message.updatedAtMs === "object" ? message.updatedAtMs.low || message.updatedAtMs.high : message.updatedAtMs !== 0))
                        writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.updatedAtMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Tag message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.Tag
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Tag & openmps.push.v1.Tag.$Shape} Tag
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Tag.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.Tag();
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
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.kind = value;
                                else
                                    delete message.kind;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.members = value;
                                else
                                    delete message.members;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.createdAtMs = value;
                                else
                                    delete message.createdAtMs;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = Number(reader.uint64())) === "object" ? value.low || value.high : value !== 0)
                                    message.updatedAtMs = value;
                                else
                                    delete message.updatedAtMs;
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

                return Tag;
            })();

            v1.TagRef = (function() {

                /**
                 * Properties of a TagRef.
                 * @typedef {Object} openmps.push.v1.TagRef.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] TagRef app
                 * @property {openmps.push.v1.TagKind|null} [kind] TagRef kind
                 * @property {string|null} [id] TagRef id
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TagRef.
                 * @memberof openmps.push.v1
                 * @interface ITagRef
                 * @augments openmps.push.v1.TagRef.$Properties
                 * @deprecated Use openmps.push.v1.TagRef.$Properties instead.
                 */

                /**
                 * Shape of a TagRef.
                 * @typedef {openmps.push.v1.TagRef.$Properties} openmps.push.v1.TagRef.$Shape
                 */

                /**
                 * Constructs a new TagRef.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a TagRef.
                 * @constructor
                 * @param {openmps.push.v1.TagRef.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TagRef = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TagRef app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.TagRef
                 * @instance
                 */
                TagRef.prototype.app = null;

                /**
                 * TagRef kind.
                 * @member {openmps.push.v1.TagKind} kind
                 * @memberof openmps.push.v1.TagRef
                 * @instance
                 */
                TagRef.prototype.kind = 0;

                /**
                 * TagRef id.
                 * @member {string} id
                 * @memberof openmps.push.v1.TagRef
                 * @instance
                 */
                TagRef.prototype.id = "";

                /**
                 * Encodes the specified TagRef message. Does not implicitly {@link openmps.push.v1.TagRef.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.TagRef
                 * @static
                 * @param {openmps.push.v1.TagRef.$Properties} message TagRef message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TagRef.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.kind);
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.id);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TagRef message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.TagRef
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.TagRef & openmps.push.v1.TagRef.$Shape} TagRef
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TagRef.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.TagRef();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.kind = value;
                                else
                                    delete message.kind;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
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

                return TagRef;
            })();

            v1.CreateTagRequest = (function() {

                /**
                 * Properties of a CreateTagRequest.
                 * @typedef {Object} openmps.push.v1.CreateTagRequest.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] CreateTagRequest app
                 * @property {openmps.push.v1.TagKind|null} [kind] CreateTagRequest kind
                 * @property {string|null} [name] CreateTagRequest name
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CreateTagRequest.
                 * @memberof openmps.push.v1
                 * @interface ICreateTagRequest
                 * @augments openmps.push.v1.CreateTagRequest.$Properties
                 * @deprecated Use openmps.push.v1.CreateTagRequest.$Properties instead.
                 */

                /**
                 * Shape of a CreateTagRequest.
                 * @typedef {openmps.push.v1.CreateTagRequest.$Properties} openmps.push.v1.CreateTagRequest.$Shape
                 */

                /**
                 * Constructs a new CreateTagRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a CreateTagRequest.
                 * @constructor
                 * @param {openmps.push.v1.CreateTagRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CreateTagRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CreateTagRequest app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.CreateTagRequest
                 * @instance
                 */
                CreateTagRequest.prototype.app = null;

                /**
                 * CreateTagRequest kind.
                 * @member {openmps.push.v1.TagKind} kind
                 * @memberof openmps.push.v1.CreateTagRequest
                 * @instance
                 */
                CreateTagRequest.prototype.kind = 0;

                /**
                 * CreateTagRequest name.
                 * @member {string} name
                 * @memberof openmps.push.v1.CreateTagRequest
                 * @instance
                 */
                CreateTagRequest.prototype.name = "";

                /**
                 * Encodes the specified CreateTagRequest message. Does not implicitly {@link openmps.push.v1.CreateTagRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.CreateTagRequest
                 * @static
                 * @param {openmps.push.v1.CreateTagRequest.$Properties} message CreateTagRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CreateTagRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.kind);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CreateTagRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.CreateTagRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.CreateTagRequest & openmps.push.v1.CreateTagRequest.$Shape} CreateTagRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CreateTagRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.CreateTagRequest();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.kind = value;
                                else
                                    delete message.kind;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
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

                return CreateTagRequest;
            })();

            v1.ListTagsRequest = (function() {

                /**
                 * Properties of a ListTagsRequest.
                 * @typedef {Object} openmps.push.v1.ListTagsRequest.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] ListTagsRequest app
                 * @property {openmps.push.v1.TagKind|null} [kind] ListTagsRequest kind
                 * @property {number|null} [pageSize] ListTagsRequest pageSize
                 * @property {string|null} [pageToken] ListTagsRequest pageToken
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ListTagsRequest.
                 * @memberof openmps.push.v1
                 * @interface IListTagsRequest
                 * @augments openmps.push.v1.ListTagsRequest.$Properties
                 * @deprecated Use openmps.push.v1.ListTagsRequest.$Properties instead.
                 */

                /**
                 * Shape of a ListTagsRequest.
                 * @typedef {openmps.push.v1.ListTagsRequest.$Properties} openmps.push.v1.ListTagsRequest.$Shape
                 */

                /**
                 * Constructs a new ListTagsRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a ListTagsRequest.
                 * @constructor
                 * @param {openmps.push.v1.ListTagsRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ListTagsRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ListTagsRequest app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.ListTagsRequest
                 * @instance
                 */
                ListTagsRequest.prototype.app = null;

                /**
                 * ListTagsRequest kind.
                 * @member {openmps.push.v1.TagKind} kind
                 * @memberof openmps.push.v1.ListTagsRequest
                 * @instance
                 */
                ListTagsRequest.prototype.kind = 0;

                /**
                 * ListTagsRequest pageSize.
                 * @member {number} pageSize
                 * @memberof openmps.push.v1.ListTagsRequest
                 * @instance
                 */
                ListTagsRequest.prototype.pageSize = 0;

                /**
                 * ListTagsRequest pageToken.
                 * @member {string} pageToken
                 * @memberof openmps.push.v1.ListTagsRequest
                 * @instance
                 */
                ListTagsRequest.prototype.pageToken = "";

                /**
                 * Encodes the specified ListTagsRequest message. Does not implicitly {@link openmps.push.v1.ListTagsRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.ListTagsRequest
                 * @static
                 * @param {openmps.push.v1.ListTagsRequest.$Properties} message ListTagsRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ListTagsRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.kind);
                    if (message.pageSize != null && $Object.hasOwnProperty.call(message, "pageSize") && message.pageSize !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.pageSize);
                    if (message.pageToken != null && $Object.hasOwnProperty.call(message, "pageToken") && message.pageToken !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.pageToken);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ListTagsRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.ListTagsRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListTagsRequest & openmps.push.v1.ListTagsRequest.$Shape} ListTagsRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ListTagsRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.ListTagsRequest();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.kind = value;
                                else
                                    delete message.kind;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.pageSize = value;
                                else
                                    delete message.pageSize;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.pageToken = value;
                                else
                                    delete message.pageToken;
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

                return ListTagsRequest;
            })();

            v1.ListTagsResponse = (function() {

                /**
                 * Properties of a ListTagsResponse.
                 * @typedef {Object} openmps.push.v1.ListTagsResponse.$Properties
                 * @property {Array.<openmps.push.v1.Tag.$Properties>|null} [tags] ListTagsResponse tags
                 * @property {string|null} [nextPageToken] ListTagsResponse nextPageToken
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ListTagsResponse.
                 * @memberof openmps.push.v1
                 * @interface IListTagsResponse
                 * @augments openmps.push.v1.ListTagsResponse.$Properties
                 * @deprecated Use openmps.push.v1.ListTagsResponse.$Properties instead.
                 */

                /**
                 * Shape of a ListTagsResponse.
                 * @typedef {openmps.push.v1.ListTagsResponse.$Properties} openmps.push.v1.ListTagsResponse.$Shape
                 */

                /**
                 * Constructs a new ListTagsResponse.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a ListTagsResponse.
                 * @constructor
                 * @param {openmps.push.v1.ListTagsResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ListTagsResponse = function (properties) {
                    this.tags = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ListTagsResponse tags.
                 * @member {Array.<openmps.push.v1.Tag.$Properties>} tags
                 * @memberof openmps.push.v1.ListTagsResponse
                 * @instance
                 */
                ListTagsResponse.prototype.tags = $util.emptyArray;

                /**
                 * ListTagsResponse nextPageToken.
                 * @member {string} nextPageToken
                 * @memberof openmps.push.v1.ListTagsResponse
                 * @instance
                 */
                ListTagsResponse.prototype.nextPageToken = "";

                /**
                 * Encodes the specified ListTagsResponse message. Does not implicitly {@link openmps.push.v1.ListTagsResponse.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.ListTagsResponse
                 * @static
                 * @param {openmps.push.v1.ListTagsResponse.$Properties} message ListTagsResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ListTagsResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.tags != null && message.tags.length)
                        for (let i = 0; i < message.tags.length; ++i)
                            $root.openmps.push.v1.Tag.encode(message.tags[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.nextPageToken != null && $Object.hasOwnProperty.call(message, "nextPageToken") && message.nextPageToken !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.nextPageToken);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ListTagsResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.ListTagsResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListTagsResponse & openmps.push.v1.ListTagsResponse.$Shape} ListTagsResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ListTagsResponse.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.ListTagsResponse();
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
                                if (!(message.tags && message.tags.length))
                                    message.tags = [];
                                message.tags.push($root.openmps.push.v1.Tag.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.nextPageToken = value;
                                else
                                    delete message.nextPageToken;
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

                return ListTagsResponse;
            })();

            v1.RenameTagRequest = (function() {

                /**
                 * Properties of a RenameTagRequest.
                 * @typedef {Object} openmps.push.v1.RenameTagRequest.$Properties
                 * @property {openmps.push.v1.TagRef.$Properties|null} [tag] RenameTagRequest tag
                 * @property {string|null} [name] RenameTagRequest name
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RenameTagRequest.
                 * @memberof openmps.push.v1
                 * @interface IRenameTagRequest
                 * @augments openmps.push.v1.RenameTagRequest.$Properties
                 * @deprecated Use openmps.push.v1.RenameTagRequest.$Properties instead.
                 */

                /**
                 * Shape of a RenameTagRequest.
                 * @typedef {openmps.push.v1.RenameTagRequest.$Properties} openmps.push.v1.RenameTagRequest.$Shape
                 */

                /**
                 * Constructs a new RenameTagRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a RenameTagRequest.
                 * @constructor
                 * @param {openmps.push.v1.RenameTagRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RenameTagRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RenameTagRequest tag.
                 * @member {openmps.push.v1.TagRef.$Properties|null|undefined} tag
                 * @memberof openmps.push.v1.RenameTagRequest
                 * @instance
                 */
                RenameTagRequest.prototype.tag = null;

                /**
                 * RenameTagRequest name.
                 * @member {string} name
                 * @memberof openmps.push.v1.RenameTagRequest
                 * @instance
                 */
                RenameTagRequest.prototype.name = "";

                /**
                 * Encodes the specified RenameTagRequest message. Does not implicitly {@link openmps.push.v1.RenameTagRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.RenameTagRequest
                 * @static
                 * @param {openmps.push.v1.RenameTagRequest.$Properties} message RenameTagRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RenameTagRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.tag != null && $Object.hasOwnProperty.call(message, "tag"))
                        $root.openmps.push.v1.TagRef.encode(message.tag, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RenameTagRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.RenameTagRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.RenameTagRequest & openmps.push.v1.RenameTagRequest.$Shape} RenameTagRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RenameTagRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.RenameTagRequest();
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
                                message.tag = $root.openmps.push.v1.TagRef.decode(reader, reader.size(), $undefined, _depth + 1, message.tag);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
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

                return RenameTagRequest;
            })();

            v1.AddTagMembersRequest = (function() {

                /**
                 * Properties of an AddTagMembersRequest.
                 * @typedef {Object} openmps.push.v1.AddTagMembersRequest.$Properties
                 * @property {openmps.push.v1.TagRef.$Properties|null} [tag] AddTagMembersRequest tag
                 * @property {Array.<string>|null} [members] AddTagMembersRequest members
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an AddTagMembersRequest.
                 * @memberof openmps.push.v1
                 * @interface IAddTagMembersRequest
                 * @augments openmps.push.v1.AddTagMembersRequest.$Properties
                 * @deprecated Use openmps.push.v1.AddTagMembersRequest.$Properties instead.
                 */

                /**
                 * Shape of an AddTagMembersRequest.
                 * @typedef {openmps.push.v1.AddTagMembersRequest.$Properties} openmps.push.v1.AddTagMembersRequest.$Shape
                 */

                /**
                 * Constructs a new AddTagMembersRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents an AddTagMembersRequest.
                 * @constructor
                 * @param {openmps.push.v1.AddTagMembersRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const AddTagMembersRequest = function (properties) {
                    this.members = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * AddTagMembersRequest tag.
                 * @member {openmps.push.v1.TagRef.$Properties|null|undefined} tag
                 * @memberof openmps.push.v1.AddTagMembersRequest
                 * @instance
                 */
                AddTagMembersRequest.prototype.tag = null;

                /**
                 * AddTagMembersRequest members.
                 * @member {Array.<string>} members
                 * @memberof openmps.push.v1.AddTagMembersRequest
                 * @instance
                 */
                AddTagMembersRequest.prototype.members = $util.emptyArray;

                /**
                 * Encodes the specified AddTagMembersRequest message. Does not implicitly {@link openmps.push.v1.AddTagMembersRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.AddTagMembersRequest
                 * @static
                 * @param {openmps.push.v1.AddTagMembersRequest.$Properties} message AddTagMembersRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                AddTagMembersRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.tag != null && $Object.hasOwnProperty.call(message, "tag"))
                        $root.openmps.push.v1.TagRef.encode(message.tag, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.members != null && message.members.length)
                        for (let i = 0; i < message.members.length; ++i)
                            writer.uint32(/* id 2, wireType 2 =*/18).string(message.members[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an AddTagMembersRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.AddTagMembersRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.AddTagMembersRequest & openmps.push.v1.AddTagMembersRequest.$Shape} AddTagMembersRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                AddTagMembersRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.AddTagMembersRequest();
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
                                message.tag = $root.openmps.push.v1.TagRef.decode(reader, reader.size(), $undefined, _depth + 1, message.tag);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.members && message.members.length))
                                    message.members = [];
                                message.members.push(reader.stringVerify());
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

                return AddTagMembersRequest;
            })();

            v1.AddTagMembersResponse = (function() {

                /**
                 * Properties of an AddTagMembersResponse.
                 * @typedef {Object} openmps.push.v1.AddTagMembersResponse.$Properties
                 * @property {number|null} [read] AddTagMembersResponse read
                 * @property {number|null} [added] AddTagMembersResponse added
                 * @property {number|null} [repeats] AddTagMembersResponse repeats
                 * @property {number|null} [overlong] AddTagMembersResponse overlong
                 * @property {number|null} [unfit] AddTagMembersResponse unfit
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an AddTagMembersResponse.
                 * @memberof openmps.push.v1
                 * @interface IAddTagMembersResponse
                 * @augments openmps.push.v1.AddTagMembersResponse.$Properties
                 * @deprecated Use openmps.push.v1.AddTagMembersResponse.$Properties instead.
                 */

                /**
                 * Shape of an AddTagMembersResponse.
                 * @typedef {openmps.push.v1.AddTagMembersResponse.$Properties} openmps.push.v1.AddTagMembersResponse.$Shape
                 */

                /**
                 * Constructs a new AddTagMembersResponse.
                 * @memberof openmps.push.v1
                 * @classdesc Represents an AddTagMembersResponse.
                 * @constructor
                 * @param {openmps.push.v1.AddTagMembersResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const AddTagMembersResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * AddTagMembersResponse read.
                 * @member {number} read
                 * @memberof openmps.push.v1.AddTagMembersResponse
                 * @instance
                 */
                AddTagMembersResponse.prototype.read = 0;

                /**
                 * AddTagMembersResponse added.
                 * @member {number} added
                 * @memberof openmps.push.v1.AddTagMembersResponse
                 * @instance
                 */
                AddTagMembersResponse.prototype.added = 0;

                /**
                 * AddTagMembersResponse repeats.
                 * @member {number} repeats
                 * @memberof openmps.push.v1.AddTagMembersResponse
                 * @instance
                 */
                AddTagMembersResponse.prototype.repeats = 0;

                /**
                 * AddTagMembersResponse overlong.
                 * @member {number} overlong
                 * @memberof openmps.push.v1.AddTagMembersResponse
                 * @instance
                 */
                AddTagMembersResponse.prototype.overlong = 0;

                /**
                 * AddTagMembersResponse unfit.
                 * @member {number} unfit
                 * @memberof openmps.push.v1.AddTagMembersResponse
                 * @instance
                 */
                AddTagMembersResponse.prototype.unfit = 0;

                /**
                 * Encodes the specified AddTagMembersResponse message. Does not implicitly {@link openmps.push.v1.AddTagMembersResponse.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.AddTagMembersResponse
                 * @static
                 * @param {openmps.push.v1.AddTagMembersResponse.$Properties} message AddTagMembersResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                AddTagMembersResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.read != null && $Object.hasOwnProperty.call(message, "read") && message.read !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.read);
                    if (message.added != null && $Object.hasOwnProperty.call(message, "added") && message.added !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.added);
                    if (message.repeats != null && $Object.hasOwnProperty.call(message, "repeats") && message.repeats !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.repeats);
                    if (message.overlong != null && $Object.hasOwnProperty.call(message, "overlong") && message.overlong !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.overlong);
                    if (message.unfit != null && $Object.hasOwnProperty.call(message, "unfit") && message.unfit !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.unfit);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an AddTagMembersResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.AddTagMembersResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.AddTagMembersResponse & openmps.push.v1.AddTagMembersResponse.$Shape} AddTagMembersResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                AddTagMembersResponse.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.AddTagMembersResponse();
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
                                    message.read = value;
                                else
                                    delete message.read;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.added = value;
                                else
                                    delete message.added;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.repeats = value;
                                else
                                    delete message.repeats;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.overlong = value;
                                else
                                    delete message.overlong;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.unfit = value;
                                else
                                    delete message.unfit;
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

                return AddTagMembersResponse;
            })();

            v1.TakeTagMembersRequest = (function() {

                /**
                 * Properties of a TakeTagMembersRequest.
                 * @typedef {Object} openmps.push.v1.TakeTagMembersRequest.$Properties
                 * @property {openmps.push.v1.TagRef.$Properties|null} [tag] TakeTagMembersRequest tag
                 * @property {Array.<string>|null} [members] TakeTagMembersRequest members
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TakeTagMembersRequest.
                 * @memberof openmps.push.v1
                 * @interface ITakeTagMembersRequest
                 * @augments openmps.push.v1.TakeTagMembersRequest.$Properties
                 * @deprecated Use openmps.push.v1.TakeTagMembersRequest.$Properties instead.
                 */

                /**
                 * Shape of a TakeTagMembersRequest.
                 * @typedef {openmps.push.v1.TakeTagMembersRequest.$Properties} openmps.push.v1.TakeTagMembersRequest.$Shape
                 */

                /**
                 * Constructs a new TakeTagMembersRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a TakeTagMembersRequest.
                 * @constructor
                 * @param {openmps.push.v1.TakeTagMembersRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TakeTagMembersRequest = function (properties) {
                    this.members = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TakeTagMembersRequest tag.
                 * @member {openmps.push.v1.TagRef.$Properties|null|undefined} tag
                 * @memberof openmps.push.v1.TakeTagMembersRequest
                 * @instance
                 */
                TakeTagMembersRequest.prototype.tag = null;

                /**
                 * TakeTagMembersRequest members.
                 * @member {Array.<string>} members
                 * @memberof openmps.push.v1.TakeTagMembersRequest
                 * @instance
                 */
                TakeTagMembersRequest.prototype.members = $util.emptyArray;

                /**
                 * Encodes the specified TakeTagMembersRequest message. Does not implicitly {@link openmps.push.v1.TakeTagMembersRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.TakeTagMembersRequest
                 * @static
                 * @param {openmps.push.v1.TakeTagMembersRequest.$Properties} message TakeTagMembersRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TakeTagMembersRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.tag != null && $Object.hasOwnProperty.call(message, "tag"))
                        $root.openmps.push.v1.TagRef.encode(message.tag, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.members != null && message.members.length)
                        for (let i = 0; i < message.members.length; ++i)
                            writer.uint32(/* id 2, wireType 2 =*/18).string(message.members[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TakeTagMembersRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.TakeTagMembersRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.TakeTagMembersRequest & openmps.push.v1.TakeTagMembersRequest.$Shape} TakeTagMembersRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TakeTagMembersRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.TakeTagMembersRequest();
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
                                message.tag = $root.openmps.push.v1.TagRef.decode(reader, reader.size(), $undefined, _depth + 1, message.tag);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.members && message.members.length))
                                    message.members = [];
                                message.members.push(reader.stringVerify());
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

                return TakeTagMembersRequest;
            })();

            v1.TakeTagMembersResponse = (function() {

                /**
                 * Properties of a TakeTagMembersResponse.
                 * @typedef {Object} openmps.push.v1.TakeTagMembersResponse.$Properties
                 * @property {number|null} [taken] TakeTagMembersResponse taken
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TakeTagMembersResponse.
                 * @memberof openmps.push.v1
                 * @interface ITakeTagMembersResponse
                 * @augments openmps.push.v1.TakeTagMembersResponse.$Properties
                 * @deprecated Use openmps.push.v1.TakeTagMembersResponse.$Properties instead.
                 */

                /**
                 * Shape of a TakeTagMembersResponse.
                 * @typedef {openmps.push.v1.TakeTagMembersResponse.$Properties} openmps.push.v1.TakeTagMembersResponse.$Shape
                 */

                /**
                 * Constructs a new TakeTagMembersResponse.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a TakeTagMembersResponse.
                 * @constructor
                 * @param {openmps.push.v1.TakeTagMembersResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TakeTagMembersResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TakeTagMembersResponse taken.
                 * @member {number} taken
                 * @memberof openmps.push.v1.TakeTagMembersResponse
                 * @instance
                 */
                TakeTagMembersResponse.prototype.taken = 0;

                /**
                 * Encodes the specified TakeTagMembersResponse message. Does not implicitly {@link openmps.push.v1.TakeTagMembersResponse.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.TakeTagMembersResponse
                 * @static
                 * @param {openmps.push.v1.TakeTagMembersResponse.$Properties} message TakeTagMembersResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TakeTagMembersResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.taken != null && $Object.hasOwnProperty.call(message, "taken") && message.taken !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.taken);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TakeTagMembersResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.TakeTagMembersResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.TakeTagMembersResponse & openmps.push.v1.TakeTagMembersResponse.$Shape} TakeTagMembersResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TakeTagMembersResponse.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.TakeTagMembersResponse();
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
                                    message.taken = value;
                                else
                                    delete message.taken;
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

                return TakeTagMembersResponse;
            })();

            v1.TagMembers = (function() {

                /**
                 * Properties of a TagMembers.
                 * @typedef {Object} openmps.push.v1.TagMembers.$Properties
                 * @property {Array.<string>|null} [members] TagMembers members
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TagMembers.
                 * @memberof openmps.push.v1
                 * @interface ITagMembers
                 * @augments openmps.push.v1.TagMembers.$Properties
                 * @deprecated Use openmps.push.v1.TagMembers.$Properties instead.
                 */

                /**
                 * Shape of a TagMembers.
                 * @typedef {openmps.push.v1.TagMembers.$Properties} openmps.push.v1.TagMembers.$Shape
                 */

                /**
                 * Constructs a new TagMembers.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a TagMembers.
                 * @constructor
                 * @param {openmps.push.v1.TagMembers.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TagMembers = function (properties) {
                    this.members = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TagMembers members.
                 * @member {Array.<string>} members
                 * @memberof openmps.push.v1.TagMembers
                 * @instance
                 */
                TagMembers.prototype.members = $util.emptyArray;

                /**
                 * Encodes the specified TagMembers message. Does not implicitly {@link openmps.push.v1.TagMembers.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.TagMembers
                 * @static
                 * @param {openmps.push.v1.TagMembers.$Properties} message TagMembers message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TagMembers.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.members != null && message.members.length)
                        for (let i = 0; i < message.members.length; ++i)
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.members[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TagMembers message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.TagMembers
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.TagMembers & openmps.push.v1.TagMembers.$Shape} TagMembers
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TagMembers.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.TagMembers();
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
                                if (!(message.members && message.members.length))
                                    message.members = [];
                                message.members.push(reader.stringVerify());
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

                return TagMembers;
            })();

            v1.AliasRef = (function() {

                /**
                 * Properties of an AliasRef.
                 * @typedef {Object} openmps.push.v1.AliasRef.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] AliasRef app
                 * @property {string|null} [deviceToken] AliasRef deviceToken
                 * @property {string|null} [alias] AliasRef alias
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an AliasRef.
                 * @memberof openmps.push.v1
                 * @interface IAliasRef
                 * @augments openmps.push.v1.AliasRef.$Properties
                 * @deprecated Use openmps.push.v1.AliasRef.$Properties instead.
                 */

                /**
                 * Shape of an AliasRef.
                 * @typedef {openmps.push.v1.AliasRef.$Properties} openmps.push.v1.AliasRef.$Shape
                 */

                /**
                 * Constructs a new AliasRef.
                 * @memberof openmps.push.v1
                 * @classdesc Represents an AliasRef.
                 * @constructor
                 * @param {openmps.push.v1.AliasRef.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const AliasRef = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * AliasRef app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.AliasRef
                 * @instance
                 */
                AliasRef.prototype.app = null;

                /**
                 * AliasRef deviceToken.
                 * @member {string} deviceToken
                 * @memberof openmps.push.v1.AliasRef
                 * @instance
                 */
                AliasRef.prototype.deviceToken = "";

                /**
                 * AliasRef alias.
                 * @member {string} alias
                 * @memberof openmps.push.v1.AliasRef
                 * @instance
                 */
                AliasRef.prototype.alias = "";

                /**
                 * Encodes the specified AliasRef message. Does not implicitly {@link openmps.push.v1.AliasRef.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.AliasRef
                 * @static
                 * @param {openmps.push.v1.AliasRef.$Properties} message AliasRef message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                AliasRef.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.deviceToken != null && $Object.hasOwnProperty.call(message, "deviceToken") && message.deviceToken !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.deviceToken);
                    if (message.alias != null && $Object.hasOwnProperty.call(message, "alias") && message.alias !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.alias);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an AliasRef message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.AliasRef
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.AliasRef & openmps.push.v1.AliasRef.$Shape} AliasRef
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                AliasRef.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.AliasRef();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.deviceToken = value;
                                else
                                    delete message.deviceToken;
                                continue;
                            }
                        case 3: {
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

                return AliasRef;
            })();

            v1.ListAliasesRequest = (function() {

                /**
                 * Properties of a ListAliasesRequest.
                 * @typedef {Object} openmps.push.v1.ListAliasesRequest.$Properties
                 * @property {openmps.push.v1.App.$Properties|null} [app] ListAliasesRequest app
                 * @property {string|null} [deviceToken] ListAliasesRequest deviceToken
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ListAliasesRequest.
                 * @memberof openmps.push.v1
                 * @interface IListAliasesRequest
                 * @augments openmps.push.v1.ListAliasesRequest.$Properties
                 * @deprecated Use openmps.push.v1.ListAliasesRequest.$Properties instead.
                 */

                /**
                 * Shape of a ListAliasesRequest.
                 * @typedef {openmps.push.v1.ListAliasesRequest.$Properties} openmps.push.v1.ListAliasesRequest.$Shape
                 */

                /**
                 * Constructs a new ListAliasesRequest.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a ListAliasesRequest.
                 * @constructor
                 * @param {openmps.push.v1.ListAliasesRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ListAliasesRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ListAliasesRequest app.
                 * @member {openmps.push.v1.App.$Properties|null|undefined} app
                 * @memberof openmps.push.v1.ListAliasesRequest
                 * @instance
                 */
                ListAliasesRequest.prototype.app = null;

                /**
                 * ListAliasesRequest deviceToken.
                 * @member {string} deviceToken
                 * @memberof openmps.push.v1.ListAliasesRequest
                 * @instance
                 */
                ListAliasesRequest.prototype.deviceToken = "";

                /**
                 * Encodes the specified ListAliasesRequest message. Does not implicitly {@link openmps.push.v1.ListAliasesRequest.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.ListAliasesRequest
                 * @static
                 * @param {openmps.push.v1.ListAliasesRequest.$Properties} message ListAliasesRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ListAliasesRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.app != null && $Object.hasOwnProperty.call(message, "app"))
                        $root.openmps.push.v1.App.encode(message.app, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.deviceToken != null && $Object.hasOwnProperty.call(message, "deviceToken") && message.deviceToken !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.deviceToken);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ListAliasesRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.ListAliasesRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListAliasesRequest & openmps.push.v1.ListAliasesRequest.$Shape} ListAliasesRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ListAliasesRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.ListAliasesRequest();
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
                                message.app = $root.openmps.push.v1.App.decode(reader, reader.size(), $undefined, _depth + 1, message.app);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.deviceToken = value;
                                else
                                    delete message.deviceToken;
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

                return ListAliasesRequest;
            })();

            v1.ListAliasesResponse = (function() {

                /**
                 * Properties of a ListAliasesResponse.
                 * @typedef {Object} openmps.push.v1.ListAliasesResponse.$Properties
                 * @property {Array.<string>|null} [aliases] ListAliasesResponse aliases
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ListAliasesResponse.
                 * @memberof openmps.push.v1
                 * @interface IListAliasesResponse
                 * @augments openmps.push.v1.ListAliasesResponse.$Properties
                 * @deprecated Use openmps.push.v1.ListAliasesResponse.$Properties instead.
                 */

                /**
                 * Shape of a ListAliasesResponse.
                 * @typedef {openmps.push.v1.ListAliasesResponse.$Properties} openmps.push.v1.ListAliasesResponse.$Shape
                 */

                /**
                 * Constructs a new ListAliasesResponse.
                 * @memberof openmps.push.v1
                 * @classdesc Represents a ListAliasesResponse.
                 * @constructor
                 * @param {openmps.push.v1.ListAliasesResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ListAliasesResponse = function (properties) {
                    this.aliases = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ListAliasesResponse aliases.
                 * @member {Array.<string>} aliases
                 * @memberof openmps.push.v1.ListAliasesResponse
                 * @instance
                 */
                ListAliasesResponse.prototype.aliases = $util.emptyArray;

                /**
                 * Encodes the specified ListAliasesResponse message. Does not implicitly {@link openmps.push.v1.ListAliasesResponse.verify|verify} messages.
                 * @function encode
                 * @memberof openmps.push.v1.ListAliasesResponse
                 * @static
                 * @param {openmps.push.v1.ListAliasesResponse.$Properties} message ListAliasesResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ListAliasesResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.aliases != null && message.aliases.length)
                        for (let i = 0; i < message.aliases.length; ++i)
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.aliases[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ListAliasesResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof openmps.push.v1.ListAliasesResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListAliasesResponse & openmps.push.v1.ListAliasesResponse.$Shape} ListAliasesResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ListAliasesResponse.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.openmps.push.v1.ListAliasesResponse();
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
                                if (!(message.aliases && message.aliases.length))
                                    message.aliases = [];
                                message.aliases.push(reader.stringVerify());
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

                return ListAliasesResponse;
            })();

            return v1;
        })();

        return push;
    })();

    return openmps;
})();

export {
  $root as default
};
