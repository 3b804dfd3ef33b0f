import Lists

/// Reads whatever the fuzzer makes up; it reports a crash, a hang and a lack of memory itself.
@_cdecl("LLVMFuzzerTestOneInput")
public func readFuzzed(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  // A PDF is read by another program, which has fuzzers of its own.
  guard !bytes.starts(with: "%PDF-".utf8) else { return -1 }
  _ = try? ListReader.read(bytes, named: "fuzzed")
  return 0
}
