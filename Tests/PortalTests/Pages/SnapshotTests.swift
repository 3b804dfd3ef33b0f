import Catalogue
import Participation
import Testing

@Suite("Swapping the catalogue")
struct SnapshotTests {
  @Test("pages rendered from an old catalogue are not served after the swap")
  func swap() async throws {
    let portal = try await RunningPortal.start()
    let before = try await portal.ask("/editions")
    #expect(before.text.contains("tokyo-2025"))
    let gazetteer = portal.holder.current.gazetteer
    portal.holder.swap(Catalogue(editions: [], gazetteer: gazetteer))
    let after = try await portal.ask("/editions")
    #expect(!after.text.contains("/editions/tokyo-2025"))
    #expect(after.headers["etag"] != before.headers["etag"])
    #expect(try await portal.ask("/").status == 200)
    #expect(try await portal.ask("/governments/082201").status == 200)
  }
}
