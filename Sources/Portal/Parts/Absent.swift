/// A value for a template, or `false` where there is none.
///
/// A template looks for a missing name in whatever surrounds it; `false` ends that search, so that
/// a row without a note never prints its page's.
func orAbsent(_ value: (some Any)?) -> Any {
  if let value { value } else { false }
}
