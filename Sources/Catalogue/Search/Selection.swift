/// Picks the first of many without sorting them all.
enum Selection {
  /// The `count` smallest keys in order.
  static func smallest(_ count: Int, of keys: [UInt64]) -> ArraySlice<UInt64> {
    guard count > 0 else { return [] }
    var keys = keys
    if count < keys.count {
      keys.withUnsafeMutableBufferPointer { partition(&$0, around: count) }
    }
    let kept = min(count, keys.count)
    keys[..<kept].sort()
    return keys[..<kept]
  }

  /// Moves the `count` smallest to the front, in any order (Hoare's quickselect).
  private static func partition(_ keys: inout UnsafeMutableBufferPointer<UInt64>, around count: Int)
  {
    var low = 0
    var high = keys.count - 1
    while low < high {
      let pivot = keys[low + (high - low) / 2]
      var left = low
      var right = high
      while left <= right {
        while keys[left] < pivot { left += 1 }
        while keys[right] > pivot { right -= 1 }
        if left <= right {
          keys.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if count - 1 <= right {
        high = right
      } else if count - 1 >= left {
        low = left
      } else {
        return
      }
    }
  }
}
