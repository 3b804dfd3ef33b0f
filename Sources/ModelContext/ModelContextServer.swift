package import Catalogue
package import Foundation

/// Answers assistants from the lists by the Model Context Protocol, whatever carries the messages.
///
/// ```swift
/// var session = ModelContextServer(catalogue: { holder.current }).session()
/// let reply = await session.reply(to: line)
/// ```
package struct ModelContextServer: Sendable {
  let catalogue: @Sendable () -> Catalogue
  let addresses: PortalAddresses
  let desk: any LongWorkDesk

  /// - Parameters:
  ///   - catalogue: gives the snapshot that a message is answered from.
  ///   - addresses: where the portal shows what is cited.
  ///   - desk: does what takes seconds; without one it is done at once.
  package init(
    catalogue: @escaping @Sendable () -> Catalogue, addresses: PortalAddresses = .nowhere,
    desk: (any LongWorkDesk)? = nil
  ) {
    self.catalogue = catalogue
    self.addresses = addresses
    self.desk = desk ?? PlainDesk()
  }

  /// Begins a conversation.
  ///
  /// - Parameter version: what client and server agreed on before, where the transport knows it.
  /// - Returns: the session, which takes one message after another.
  package func session(version: ProtocolVersion? = nil) -> ModelContextSession {
    ModelContextSession(server: self, version: version)
  }
}

/// What goes back for a message.
package struct ModelContextReply: Sendable {
  /// One JSON text, without a line break.
  package let bytes: Data
  /// Whether the message could not be taken for one of the protocol at all.
  package let isRefusal: Bool

  init(_ response: some Encodable, isRefusal: Bool = false) {
    bytes = RPCResponse.data(response)
    self.isRefusal = isRefusal
  }

  /// Refuses what a transport could not take as a message.
  package static func refusal(_ fault: RPCError) -> ModelContextReply {
    ModelContextReply(RPCResponse(id: nil, .failure(fault)), isRefusal: true)
  }
}
