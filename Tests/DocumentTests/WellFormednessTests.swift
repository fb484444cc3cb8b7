import Document
import Testing

/// The demo page holds every block and every chart, so what is true of it is true of the renderer.
@Suite("A whole page")
struct WellFormednessTests {
  private let html = DemoPage.page.html
  private let reader = TagReader(DemoPage.page.html)

  @Test func tagsBalanceAndNothingIsRaw() {
    #expect(reader.problems == [])
    #expect(reader.tags.first?.name == "html")
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
  }

  @Test func idsAreUniqueAndReferencesLeadSomewhere() {
    let ids = reader.tags.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for tag in reader.tags {
      for reference in (tag.attributes["aria-labelledby"] ?? "").split(separator: " ") {
        #expect(ids.contains(String(reference)), "\(reference) is nowhere")
      }
      if let target = tag.attributes["href"], target.hasPrefix("#") {
        #expect(ids.contains(String(target.dropFirst())), "\(target) leads nowhere")
      }
    }
  }

  @Test func nothingIsLoadedFromAnywhere() {
    let names = Set(reader.tags.map(\.name))
    #expect(names.isDisjoint(with: ["script", "link", "img", "iframe", "object", "use", "image"]))
    #expect(!reader.tags.contains { $0.attributes["src"] != nil })
    for word in ["url(", "@import", "@font-face", "expression("] {
      #expect(!html.contains(word), "\(word) in the page")
    }
    #expect(
      html.contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;\""))
  }

  @Test func noTagHasAnEventHandlerOrAScriptAddress() {
    for tag in reader.tags {
      #expect(!tag.attributes.keys.contains { $0.lowercased().hasPrefix("on") })
      #expect(tag.attributes["href"]?.lowercased().hasPrefix("javascript:") != true)
    }
  }

  @Test func landmarksScopesAndDescriptionsAreThere() {
    for name in ["header", "nav", "main", "footer", "h1", "figure", "figcaption"] {
      #expect(reader.tags.contains { $0.name == name }, "no \(name)")
    }
    for tag in reader.tags where tag.name == "th" {
      #expect(["col", "row"].contains(tag.attributes["scope"]))
    }
    for tag in reader.tags where tag.name == "svg" {
      let isNamed = tag.attributes["role"] == "img" && tag.attributes["aria-labelledby"] != nil
      #expect(isNamed || tag.attributes["aria-hidden"] == "true")
    }
  }

  @Test func theSamePageIsTheSameBytes() {
    #expect(DemoPage.page.html == html)
    #expect(DemoPage.page.markdown == DemoPage.page.markdown)
  }

  @Test func numbersInDrawingsAreNumbers() {
    let keys = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx"]
    for tag in reader.tags {
      for key in keys {
        if let value = tag.attributes[key] { #expect(Double(value) != nil, "\(key)=\(value)") }
      }
    }
  }

  @Test func barsNeverRunOverTheEdgeOfTheirDrawing() {
    var width = 0.0
    for tag in reader.tags {
      if tag.name == "svg" {
        let box = (tag.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
        width = box.count == 4 ? box[2] : 0
      } else if tag.name == "rect" {
        let x = Double(tag.attributes["x"] ?? "0") ?? 0
        let length = Double(tag.attributes["width"] ?? "0") ?? 0
        #expect(x >= 0 && x + length <= width + 0.11)
      }
    }
  }
}
