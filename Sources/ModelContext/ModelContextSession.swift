package import Foundation
import Interchange

/// One conversation with a client, as far as the protocol needs to remember it: the version agreed on.
package struct ModelContextSession: Sendable {
  /// How many messages one batch may hold.
  package static let mostInBatch = 50

  private let server: ModelContextServer
  /// The version agreed on; `nil` before.
  package private(set) var version: ProtocolVersion?

  init(server: ModelContextServer, version: ProtocolVersion?) {
    self.server = server
    self.version = version
  }

  /// Takes one message, of whatever bytes, and gives what is to be sent back, if anything is.
  package mutating func reply(to message: Data) async -> ModelContextReply? {
    let value: JSONValue
    do throws(RPCError) {
      value = try MessageText.value(of: message)
    } catch {
      return .refusal(error)
    }
    guard case .array(let elements) = value else {
      return await response(to: value, inBatch: false).map {
        ModelContextReply($0, isRefusal: $0.isRefusal)
      }
    }
    return await reply(toBatch: elements)
  }

  private mutating func reply(toBatch elements: [JSONValue]) async -> ModelContextReply? {
    guard version?.takesBatches == true else { return .refusal(.batchesNotSpoken) }
    guard (1...Self.mostInBatch).contains(elements.count) else {
      return .refusal(.batchSize(elements.count))
    }
    var responses: [RPCResponse] = []
    for element in elements {
      if let response = await response(to: element, inBatch: true) { responses.append(response) }
    }
    return responses.isEmpty ? nil : ModelContextReply(responses)
  }

  private mutating func response(to value: JSONValue, inBatch: Bool) async -> RPCResponse? {
    let message: IncomingMessage
    do throws(IncomingMessage.Invalid) {
      message = try IncomingMessage(value)
    } catch {
      return RPCResponse(id: error.id, .failure(error.fault), isRefusal: true)
    }
    // Work in hand is never given up half-way, so that a cancellation, too, has nothing to do.
    guard case .request(let request) = message else { return nil }
    if request.method == Initializing.method {
      guard !inBatch else {
        return RPCResponse(id: request.id, .failure(.initializeInBatch))
      }
      return RPCResponse(
        id: request.id,
        await Self.outcome {
          let result = try Initializing.result(of: request.params)
          version = result.version
          return result
        })
    }
    guard let method = Methods.all[request.method] else {
      return RPCResponse(id: request.id, .failure(.methodNotFound(request.method)))
    }
    let call = MethodCall(
      params: request.params, catalogue: server.catalogue(), addresses: server.addresses,
      desk: server.desk)
    return RPCResponse(id: request.id, await Self.outcome { try await method(call) })
  }

  private static func outcome(
    of work: () async throws -> any Encodable & Sendable
  ) async -> Result<any Encodable & Sendable, RPCError> {
    do {
      return .success(try await work())
    } catch let fault as RPCError {
      return .failure(fault)
    } catch {
      return .failure(.internalError)
    }
  }
}
