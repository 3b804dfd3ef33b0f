import Interchange

/// The identifier of a request, given back with its response.
enum RequestID: Sendable, Hashable {
  case text(String)
  case number(Int)

  /// Reads what the protocol allows; `null` and fractions are no identifiers.
  init?(_ value: JSONValue) {
    switch value {
    case .string(let text): self = .text(text)
    case .integer(let number): self = .number(number)
    default: return nil
    }
  }
}

extension RequestID: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    }
  }
}

/// A message of JSON-RPC 2.0, told apart by its members.
enum IncomingMessage: Sendable {
  /// Something to be answered.
  case request(Request)
  /// Something to be known; never answered.
  case notification
  /// The answer to a request of the server; this server asks nothing.
  case response

  struct Request: Sendable {
    let id: RequestID
    let method: String
    let params: [String: JSONValue]
  }

  /// What is no message, and the identifier it bears all the same.
  struct Invalid: Error {
    let id: RequestID?
    let fault: RPCError
  }

  init(_ value: JSONValue) throws(Invalid) {
    let members = value.members
    let id = members["id"].flatMap(RequestID.init)
    guard case .object = value, members["jsonrpc"]?.text == "2.0" else {
      throw Invalid(id: id, fault: .notJSONRPC)
    }
    guard let method = members["method"] else {
      guard id != nil, members["result"] != nil || members["error"] != nil else {
        throw Invalid(id: id, fault: .noMethod)
      }
      self = .response
      return
    }
    guard let method = method.text else { throw Invalid(id: id, fault: .noMethod) }
    guard let stated = members["id"] else {
      self = .notification
      return
    }
    guard let id = RequestID(stated) else { throw Invalid(id: nil, fault: .badID) }
    switch members["params"] {
    case nil: self = .request(Request(id: id, method: method, params: [:]))
    case .object(let params): self = .request(Request(id: id, method: method, params: params))
    default: throw Invalid(id: id, fault: .invalidParams(.paramsNoObject))
    }
  }
}
