import Document
import Testing

@Suite("Colours")
struct PaletteTests {
  @Test(arguments: [Palette.light, Palette.dark])
  func textStandsOutFromEveryGroundItIsSetOn(_ palette: Palette) {
    let grounds: [Palette.Role] = [.ground, .surface, .well, .infoGround, .warnGround, .badGround]
    for text in [Palette.Role.ink, .muted, .accent, .good, .warn, .bad] {
      for ground in grounds {
        let contrast = palette.colour(text).contrast(with: palette.colour(ground))
        #expect(contrast >= 4.5, "\(text) on \(ground): \(contrast)")
      }
    }
    for mark in [Palette.Role.mark, .set1, .set2] {
      let contrast = palette.colour(.onMark).contrast(with: palette.colour(mark))
      #expect(contrast >= 4.5, "onMark on \(mark): \(contrast)")
    }
  }

  @Test(arguments: [Palette.light, Palette.dark])
  func marksStandOutFromThePage(_ palette: Palette) {
    for mark in [Palette.Role.mark, .set1, .set2, .set3, .set6] {
      let contrast = palette.colour(mark).contrast(with: palette.colour(.ground))
      #expect(contrast >= 3, "\(mark): \(contrast)")
    }
  }

  @Test func contrastIsThatOfTheStandard() {
    let black = Palette.Colour(rgb: 0x000000)
    let white = Palette.Colour(rgb: 0xFFFFFF)
    #expect(abs(white.contrast(with: black) - 21) < 1e-9)
    // Grey 0x767676 on white is the textbook case that just passes AA, at 4.54.
    #expect(abs(Palette.Colour(rgb: 0x767676).contrast(with: white) - 4.54) < 0.005)
  }
}
