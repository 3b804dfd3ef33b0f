import CZlib
import NIOCore

/// Bytes into gzip (RFC 1952), piece by piece.
///
/// The compressor of swift-nio-extras works inside a channel of NIOHTTP1's parts; Hummingbird's
/// channel carries those of HTTPTypes, and pages are to be kept compressed. Hence zlib itself.
final class GzipStream {
  // zlib keeps the address of its state, which therefore must not move.
  private let state: UnsafeMutablePointer<z_stream>
  private let isReady: Bool

  init() {
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    // 15 bits of window, and 16 for the gzip wrapper.
    isReady =
      deflateInit2_(
        state, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isReady { deflateEnd(state) }
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Takes a piece and gives what is ready of the compressed bytes.
  ///
  /// - Parameters:
  ///   - piece: the bytes.
  ///   - isLast: whether the stream ends with this piece.
  /// - Returns: compressed bytes; none where zlib waits for more.
  /// - Throws: where zlib has no memory.
  func take(_ piece: ByteBuffer, isLast: Bool) throws(GzipFault) -> ByteBuffer {
    guard isReady else { throw GzipFault() }
    var input = Array(piece.readableBytesView)
    var output = ByteBuffer()
    let failed = input.withUnsafeMutableBufferPointer { bytes in
      state.pointee.next_in = bytes.baseAddress
      state.pointee.avail_in = UInt32(bytes.count)
      defer { state.pointee.next_in = nil }
      let flush = isLast ? Z_FINISH : Z_NO_FLUSH
      repeat {
        var status = Z_OK
        let room = max(1_024, Int(deflateBound(state, UInt(state.pointee.avail_in))))
        output.writeWithUnsafeMutableBytes(minimumWritableBytes: room) { target in
          state.pointee.next_out = target.bindMemory(to: UInt8.self).baseAddress
          state.pointee.avail_out = UInt32(clamping: target.count)
          status = deflate(state, flush)
          return target.count - Int(state.pointee.avail_out)
        }
        if status == Z_STREAM_ERROR { return true }
        if isLast ? status == Z_STREAM_END : state.pointee.avail_in == 0 { return false }
      } while true
    }
    if failed { throw GzipFault() }
    return output
  }

  /// The whole of some bytes, compressed; `nil` where that would not make them smaller.
  static func compressed(_ bytes: ByteBuffer) -> ByteBuffer? {
    guard bytes.readableBytes >= Compression.leastBytes,
      let compressed = try? GzipStream().take(bytes, isLast: true),
      compressed.readableBytes < bytes.readableBytes
    else { return nil }
    return compressed
  }
}

/// That zlib could not work.
struct GzipFault: Error {}
