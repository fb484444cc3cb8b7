/// What is known of mail domains and mailboxes, for flags and for matching.
package enum MailDomains {
  /// Domains where anybody has a mailbox, commonest first within a provider.
  package static let freeDomains: [String] =
    """
    gmail.com googlemail.com yahoo.com yahoo.co.id yahoo.co.uk yahoo.de yahoo.fr yahoo.es \
    yahoo.it yahoo.com.br yahoo.com.vn yahoo.co.jp yahoo.in yahoo.com.sg ymail.com rocketmail.com \
    hotmail.com hotmail.co.uk hotmail.de hotmail.fr hotmail.es hotmail.it outlook.com outlook.de \
    outlook.fr outlook.es outlook.co.id live.com live.co.uk live.de live.nl msn.com icloud.com \
    me.com mac.com aol.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de \
    arcor.de posteo.de mail.de mail.com email.com proton.me protonmail.com tutanota.com zoho.com \
    fastmail.com hey.com yandex.com yandex.ru mail.ru bk.ru inbox.ru list.ru rambler.ru qq.com \
    163.com 126.com sina.com naver.com daum.net hanmail.net docomo.ne.jp ezweb.ne.jp orange.fr \
    wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it bol.com.br \
    uol.com.br terra.com.br ig.com.br sapo.pt telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl \
    bluewin.ch seznam.cz wp.pl o2.pl onet.pl interia.pl rediffmail.com comcast.net verizon.net \
    att.net sbcglobal.net btinternet.com sky.com virginmedia.com bigpond.com
    """.split(separator: " ").map(String.init)

  private static let free = Set(freeDomains)

  private static let disposable = Set(
    """
    mailinator.com guerrillamail.com guerrillamail.net sharklasers.com 10minutemail.com \
    10minutemail.net tempmail.com temp-mail.org temp-mail.io yopmail.com trashmail.com \
    trashmail.de dispostable.com getnada.com maildrop.cc mailnesia.com mintemail.com moakt.com \
    throwawaymail.com fakeinbox.com spamgourmet.com mytemp.email tempail.com emailondeck.com \
    burnermail.io mohmal.com wegwerfemail.de spam4.me grr.la discard.email mailcatch.com \
    tempinbox.com incognitomail.org getairmail.com anonbox.net mailexpire.com
    """.split(separator: " ").map(String.init))

  /// Mailboxes that many read, in small letters.
  package static let roles = Set(
    """
    info sales contact admin administrator support office hello help service kontakt team mail \
    billing accounts accounting finance hr jobs career careers press media marketing webmaster \
    postmaster hostmaster abuse noreply no-reply donotreply enquiries enquiry inquiry order \
    orders purchasing procurement reception secretary sekretariat buchhaltung vertrieb einkauf \
    bewerbung personal verwaltung cs customerservice customercare newsletter security privacy \
    legal it ops root marketing1 export import hrd keuangan penjualan pengadaan contacto ventas \
    compras comercial contato vendas financeiro commercial direction compta accueil
    """.split(separator: " ").map(String.init))

  /// Whether anybody can have a mailbox at the domain (small letters), so that it tells no company.
  package static func isFree(_ domain: String) -> Bool { free.contains(domain) }

  /// Whether the domain (small letters) gives mailboxes away for minutes.
  package static func isDisposable(_ domain: String) -> Bool { disposable.contains(domain) }

  /// Whether the local part (small letters) names a function, not a person.
  package static func isRole(_ localPart: String) -> Bool { roles.contains(localPart) }

  /// A clean address as one mailbox, however it was written.
  ///
  /// What follows `+` is left out; points count for nothing at Gmail, which is one domain.
  package static func mailbox(_ address: String) -> String {
    guard let at = address.lastIndex(of: "@") else { return address.lowercased() }
    var local = address[..<at].lowercased()
    var domain = address[address.index(after: at)...].lowercased()
    if let plus = local.firstIndex(of: "+"), plus > local.startIndex {
      local = String(local[..<plus])
    }
    if domain == "googlemail.com" { domain = "gmail.com" }
    if domain == "gmail.com" { local.removeAll { $0 == "." } }
    return local + "@" + domain
  }
}
