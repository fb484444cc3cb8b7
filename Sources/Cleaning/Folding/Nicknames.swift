/// Short and familiar forms of given names: two names with a group in common may be one person's.
package enum Nicknames {
  /// One group a line, the full name first; folded to ASCII lower case.
  private static let groups = """
    alexander alex alec sandy xander sascha sasha alejandro aleksandr alessandro alexandre iskandar
    alexandra alex sandra sandy alexa lexi sasha alejandra
    alfred al fred alfie fredi alfredo
    albert al bert bertie alberto
    andrew andy drew andreas andres andre andrea
    anthony tony anton antonio toni antoine ton
    anna ann anne annie anni anita hannah ana nancy
    antonia toni tonia
    arthur art artie arturo
    barbara barb babs babsi bobbie basia
    benjamin ben benny benni bennie
    bernard bernie bernd bernhard bernardo
    catherine kate katie kathy cathy cat katherine kathryn katharina katrin kathrin kati käthe catalina
    charles charlie chuck chas carl karl carlos carlo
    charlotte charlie lotte lottie
    christian chris christoph
    christina chris tina chrissy christine christiane kristin kristina cristina
    christopher chris kit topher christoph cristobal
    daniel dan danny dani daniele
    david dave davy davide
    deborah deb debbie debra
    dennis denny denis
    donald don donnie
    dorothy dot dottie dolly dorothea dora
    edward ed eddie ted teddy ned eduard eduardo edi lalo
    elizabeth liz lizzie beth betty betsy eliza lisa elisabeth elsa ilse lili lisbeth bess isabel
    emily em emmy emilia
    ernest ernie ernst ernesto
    eugene gene eugen
    ferdinand ferdi fernando nando
    frances fran frannie francesca franziska franzi francisca paca
    francis frank frankie francisco francesco franz paco pancho kiko
    franklin frank
    frederick fred freddy freddie friedrich fritz federico frederic fredrik
    gabriele gabi gaby gabriela gabriella
    george georgie georg jorge giorgio jurgen juergen schorsch
    gerald gerry jerry gerhard gerd gert gerard gerardo
    gregory greg gregor gregorio
    guillermo memo willy wilhelm
    harold harry hal harald
    henry harry hank heinrich heinz henri enrique hendrik heiner quique
    hubert bert hubi
    ignacio nacho ignaz
    jacob jake jakob jack
    jacqueline jackie jacky
    james jim jimmy jamie jem diego
    janet jan
    jeffrey jeff geoffrey geoff
    jennifer jen jenny jenn
    jessica jess jessie
    joanna jo joan johanna hanna hanni juana
    john jack johnny jon johannes hans johann jan juan joao giovanni ivan hannes jean
    jonathan jon john jonny nathan
    joseph joe joey josef jose pepe giuseppe sepp jupp beppe
    josephine jo josie josefina pepa josefine
    joshua josh
    judith judy jude
    julia julie jule juliana
    karin karen katarina
    kenneth ken kenny
    kimberly kim
    lawrence larry laurence lorenz lorenzo lars lauren
    leonard leo len lenny leon leonhard leonardo
    louis lou lewis ludwig luis luigi lui
    lucas luke luca lukas
    manuel manolo manny manu emanuel
    margaret maggie meg peggy marge margie greta gretchen margarete margarethe margarita rita grete
    maria mary marie mia mariana maritza mimi
    martha marty marta
    martin marty martino
    matthew matt matthias mathias mateo matteo matthieu
    maximilian max maxi maximiliano
    melissa mel missy
    michael mike mick mickey mikey michel michele miguel micha mischa mikhail
    michelle shelly mich
    mohammad muhammad mohamed mohammed muhamad moh mohd muh
    nicholas nick nicky nicolas nikolaus klaus niklas nico niko claus
    nicole nicky nici
    norbert bert norb
    oliver ollie olli oliviero
    olivia liv livia
    pamela pam
    patricia pat patty trish tricia patti
    patrick pat paddy patricio patrizio
    peter pete petra piet pedro pietro pit
    philip phil philipp felipe filippo pip
    rachel rach raquel
    raymond ray raimund ramon
    rebecca becky becca rebekka
    reinhard reini reinhold
    richard rick rich dick ricky richie ricardo riccardo
    robert bob rob bobby robbie bert roberto rupert robby
    roger rog rodger ruediger rudiger
    ronald ron ronnie ronny
    rosario chayo charo
    rudolf rudi rudolph rodolfo rolf
    russell russ
    samantha sam sammy
    samuel sam sammy
    sandra sandy
    sebastian seb basti bastian sebastien
    siegfried sigi
    sophie sofia sophia sofie
    stephanie steph steffi stefanie estefania
    stephen steve steven stefan stephan esteban stefano stevie etienne
    susan sue susie suzanne susanne susi susanna susana
    theodore ted teddy theo theodor
    theresa terry tess tessa teresa resi therese
    thomas tom tommy tomas thom tommaso
    timothy tim timmy
    ulrich uli ulli
    ulrike uli ulla rike
    valerie val
    victoria vicky vicki tori viktoria
    vincent vince vinny vincenzo vinzenz
    virginia ginny
    walter walt wally walther
    werner wern
    william bill billy will willy liam wilhelm willi guillaume
    wolfgang wolf wolfi
    zachary zach zack
    abdul abd abdoel abdullah
    agus agoes
    budi budy boedi
    dewi dewy
    dwi dwie
    eko eco
    joko djoko
    sri srie
    siti st
    suharto soeharto
    sukarno soekarno
    susilo soesilo
    wahyu wahyoe
    yudi yudhi yudy
    yohanes johanes yan
    yusuf yusup jusuf joseph
    hendra hendro
    rizky rizki rizqi
    """

  private static let table: [String: [Int]] = {
    var result: [String: [Int]] = [:]
    for (group, line) in groups.split(separator: "\n").enumerated() {
      for name in line.split(separator: " ") {
        result[fold(String(name)), default: []].append(group)
      }
    }
    return result
  }()

  /// The groups that a folded given name belongs to, ascending; empty for an unknown name.
  package static func groups(of foldedName: String) -> [Int] { table[foldedName] ?? [] }

  /// Whether two folded given names are forms of one name.
  package static func areRelated(_ one: String, _ other: String) -> Bool {
    guard one != other else { return true }
    let left = groups(of: one)
    guard !left.isEmpty else { return false }
    let right = groups(of: other)
    return left.contains { right.contains($0) }
  }
}
