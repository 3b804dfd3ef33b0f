package import Hummingbird
import NIOCore

/// What belongs to one request.
package struct PortalRequestContext: RequestContext {
  package var coreContext: CoreRequestContextStorage

  /// The other end of the connection.
  let remoteAddress: SocketAddress?

  package init(source: ApplicationRequestContextSource) {
    remoteAddress = source.channel.remoteAddress
    coreContext = CoreRequestContextStorage(source: source)
  }
}
