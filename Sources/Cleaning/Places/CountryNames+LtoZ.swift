extension CountryNames {
  /// Alpha-2 code, alpha-3 code and folded names, parted by bars; countries parted by semicolons.
  static let lToZ = """
    LA LAO laos|lao peoples democratic republic|lao pdr; LB LBN \
    lebanon|libanon|libano|liban|lebanese republic; LC LCA st lucia|saint lucia|santa lucia|sainte \
    lucie; LI LIE liechtenstein|principality of liechtenstein; LK LKA sri lanka|democratic \
    socialist republic of sri lanka; LR LBR liberia|republic of liberia; LS LSO \
    lesotho|lesoto|kingdom of lesotho; LT LTU \
    lithuania|lituania|litauen|lituanie|litouwen|republic of lithuania; LU LUX \
    luxembourg|luksemburg|luxemburg|luxemburgo|lussemburgo|grand duchy of luxembourg; LV LVA \
    latvia|lettland|letonia|lettonie|letland|lettonia|republic of latvia; LY LBY \
    libya|libyen|libia|libye|libie; MA MAR \
    morocco|maroko|marokko|marruecos|maroc|marrocos|marocco|kingdom of morocco; MC MCO \
    monaco|monako|principality of monaco; MD MDA moldova|republik moldau|moldavia|moldavie|moldova \
    republic of|republic of moldova; ME MNE montenegro; MF MAF st martin|saint martin|san \
    martin|sao martinho|saint martin french part; MG MDG madagascar|madagaskar|republic of \
    madagascar; MH MHL marshall islands|kepulauan marshall|marshallinseln|islas marshall|iles \
    marshall|ilhas marshall|marshalleilanden|isole marshall|republic of the marshall islands; MK \
    MKD north macedonia|makedonia utara|nordmazedonien|macedonia del norte|macedoine du \
    nord|macedonia do norte|noord macedonie|macedonia del nord|republic of north \
    macedonia|macedonia|fyrom; ML MLI mali|republic of mali; MM MMR myanmar burma|myanmar|myanmar \
    birmania|myanmar birmanie|mianmar birmania|myanmar birma|republic of myanmar|burma|birma; MN \
    MNG mongolia|mongolei|mongolie; MO MAC macao sar china|makau dak \
    tiongkok|sonderverwaltungsregion macau|rae de macao china|r a s chinoise de macao|macau rae da \
    china|macau sar van china|ras di macao|macao|macao special administrative region of \
    china|macau; MP MNP northern mariana islands|kepulauan mariana utara|nordliche marianen|islas \
    marianas del norte|iles mariannes du nord|ilhas marianas do norte|noordelijke marianen|isole \
    marianne settentrionali|commonwealth of the northern mariana islands; MQ MTQ \
    martinique|martinik|martinica; MR MRT mauritania|mauretanien|mauritanie|islamic republic of \
    mauritania; MS MSR montserrat; MT MLT malta|malte|republic of malta; MU MUS \
    mauritius|mauricio|maurice|republic of mauritius; MV MDV \
    maldives|maladewa|malediven|maldivas|maldiven|maldive|republic of maldives; MW MWI \
    malawi|malaui|republic of malawi; MX MEX mexico|meksiko|mexiko|mexique|messico|united mexican \
    states|mejico; MY MYS malaysia|malasia|malaisie|maleisie; MZ MOZ \
    mozambique|mozambik|mosambik|mocambique|mozambico|republic of mozambique; NA NAM \
    namibia|namibie|republic of namibia; NC NCL new caledonia|kaledonia baru|neukaledonien|nueva \
    caledonia|nouvelle caledonie|nova caledonia|nieuw caledonie|nuova caledonia; NE NER \
    niger|republic of the niger; NF NFK norfolk island|kepulauan norfolk|norfolkinsel|isla \
    norfolk|ile norfolk|ilha norfolk|norfolk|isola norfolk; NG NGA nigeria|federal republic of \
    nigeria; NI NIC nicaragua|nikaragua|republic of nicaragua; NL NLD \
    netherlands|belanda|niederlande|paises bajos|pays bas|paises baixos|nederland|paesi \
    bassi|kingdom of the netherlands|holland|the netherlands|holanda|hollande|olanda|netherland; \
    NO NOR norway|norwegia|norwegen|noruega|norvege|noorwegen|norvegia|kingdom of norway|norge; NP \
    NPL nepal|federal democratic republic of nepal; NR NRU nauru|republic of nauru; NU NIU niue; \
    NZ NZL new zealand|selandia baru|neuseeland|nueva zelanda|nouvelle zelande|nova zelandia|nieuw \
    zeeland|nuova zelanda|aotearoa; OM OMN oman|oma|sultanate of oman; PA PAN panama|republic of \
    panama; PE PER peru|perou|republic of peru; PF PYF french polynesia|polinesia \
    prancis|franzosisch polynesien|polinesia francesa|polynesie francaise|frans \
    polynesie|polinesia francese; PG PNG papua new guinea|papua nugini|papua neuguinea|papua nueva \
    guinea|papouasie nouvelle guinee|papua nova guine|papoea nieuw guinea|papua nuova \
    guinea|independent state of papua new guinea; PH PHL \
    philippines|filipina|philippinen|filipinas|filipijnen|filippine|republic of the \
    philippines|the philippines|pilipinas; PK PAK pakistan|paquistao|islamic republic of pakistan; \
    PL POL poland|polandia|polen|polonia|pologne|republic of poland|polska; PM SPM st pierre and \
    miquelon|saint pierre dan miquelon|st pierre und miquelon|san pedro y miquelon|saint pierre et \
    miquelon|sao pedro e miquelao|saint pierre en miquelon|saint pierre e miquelon|saint pierre \
    and miquelon; PN PCN pitcairn islands|kepulauan pitcairn|pitcairninseln|islas pitcairn|iles \
    pitcairn|ilhas pitcairn|pitcairneilanden|isole pitcairn|pitcairn; PR PRI puerto rico|puerto \
    riko|porto rico|portorico; PS PSE palestinian territories|wilayah palestina|palastinensische \
    autonomiegebiete|territorios palestinos|territoires palestiniens|palestijnse \
    gebieden|territori palestinesi|palestine state of|the state of palestine|palestine|state of \
    palestine; PT PRT portugal|portogallo|portuguese republic; PW PLW palau|palaos|republic of \
    palau; PY PRY paraguay|paraguai|republic of paraguay; QA QAT qatar|katar|catar|state of qatar; \
    RE REU reunion|la reunion|reuniao|riunione; RO ROU \
    romania|rumania|rumanien|roumanie|romenia|roemenie; RS SRB \
    serbia|serbien|serbie|servia|servie|republic of serbia; RU RUS \
    russia|rusia|russland|russie|rusland|russian federation|federacion rusa; RW RWA \
    rwanda|ruanda|rwandese republic; SA SAU saudi arabia|arab saudi|saudi arabien|arabia \
    saudi|arabie saoudite|arabia saudita|saoedi arabie|kingdom of saudi arabia|ksa; SB SLB solomon \
    islands|kepulauan solomon|salomonen|islas salomon|iles salomon|ilhas \
    salomao|salomonseilanden|isole salomone; SC SYC seychelles|seychellen|seicheles|republic of \
    seychelles; SD SDN sudan|soudan|sudao|soedan|republic of the sudan; SE SWE \
    sweden|swedia|schweden|suecia|suede|zweden|svezia|kingdom of sweden|sverige; SG SGP \
    singapore|singapura|singapur|singapour|republic of singapore; SH SHN st helena|saint \
    helena|santa elena|sainte helene|santa helena|sint helena|santelena|saint helena ascension and \
    tristan da cunha; SI SVN slovenia|slowenien|eslovenia|slovenie|republic of slovenia; SJ SJM \
    svalbard and jan mayen|kepulauan svalbard dan jan mayen|spitzbergen und jan mayen|svalbard y \
    jan mayen|svalbard et jan mayen|svalbard e jan mayen|spitsbergen en jan mayen; SK SVK \
    slovakia|slowakei|eslovaquia|slovaquie|slowakije|slovacchia|slovak republic; SL SLE sierra \
    leone|sierra leona|serra leoa|republic of sierra leone; SM SMR san marino|saint marin|republic \
    of san marino; SN SEN senegal|republic of senegal; SO SOM somalia|somalie|federal republic of \
    somalia; SR SUR suriname|surinam|republic of suriname; SS SSD south sudan|sudan \
    selatan|sudsudan|sudan del sur|soudan du sud|sudao do sul|zuid soedan|sud sudan|republic of \
    south sudan; ST STP sao tome and principe|sao tome dan principe|sao tome und principe|santo \
    tome y principe|sao tome et principe|sao tome e principe|sao tome en principe|democratic \
    republic of sao tome and principe; SV SLV el salvador|salvador|republic of el salvador; SX SXM \
    sint maarten|saint martin partie neerlandaise|sint maarten dutch part; SY SYR \
    syria|suriah|syrien|siria|syrie|syrian arab republic; SZ SWZ \
    eswatini|esuatini|essuatini|kingdom of eswatini|swaziland; TC TCA turks and caicos \
    islands|kepulauan turks dan caicos|turks und caicosinseln|islas turcas y caicos|iles turques \
    et caiques|ilhas turcas e caicos|turks en caicoseilanden|isole turks e caicos; TD TCD \
    chad|tschad|tchad|chade|tsjaad|ciad|republic of chad; TF ATF french southern \
    territories|wilayah selatan prancis|franzosische sud und antarktisgebiete|territorios \
    australes franceses|terres australes francaises|territorios franceses do sul|franse gebieden \
    in de zuidelijke indische oceaan|terre australi francesi; TG TGO togo|togolese republic; TH \
    THA thailand|tailandia|thailande|thailandia|kingdom of thailand|muang thai; TJ TJK \
    tajikistan|tadschikistan|tayikistan|tadjikistan|tadjiquistao|tadzjikistan|tagikistan|republic \
    of tajikistan; TK TKL tokelau; TL TLS timor leste|timor oriental|oost timor|timor \
    est|democratic republic of timor leste|east timor; TM TKM turkmenistan|turcomenistao; TN TUN \
    tunisia|tunesien|tunez|tunisie|tunesie|republic of tunisia; TO TON tonga|kingdom of tonga; TR \
    TUR turkiye|turki|turkei|turquia|turquie|turkije|turchia|republic of turkiye|turkey; TT TTO \
    trinidad and tobago|trinidad dan tobago|trinidad und tobago|trinidad y tobago|trinite et \
    tobago|trinidad e tobago|trinidad en tobago|republic of trinidad and tobago; TV TUV tuvalu; TW \
    TWN taiwan|taiwan province of china|taiwan roc|chinese taipei; TZ TZA \
    tanzania|tansania|tanzanie|tanzania united republic of|united republic of tanzania; UA UKR \
    ukraine|ukraina|ucrania|oekraine|ucraina; UG UGA uganda|ouganda|oeganda|republic of uganda; UM \
    UMI u s outlying islands|kepulauan terluar as|amerikanische uberseeinseln|islas menores \
    alejadas de ee uu|iles mineures eloignees des etats unis|ilhas menores distantes dos \
    eua|kleine afgelegen eilanden van de verenigde staten|isole minori esterne degli stati \
    uniti|united states minor outlying islands; US USA united states|amerika serikat|vereinigte \
    staaten|estados unidos|etats unis|verenigde staten|stati uniti|united states of america|usa|u \
    s|u s a|america|estados unidos de america|eeuu|ee uu|etats unis d amerique|vereinigte staaten \
    von amerika|verenigde staten van amerika|stati uniti d america|us of a; UY URY \
    uruguay|uruguai|eastern republic of uruguay; UZ UZB \
    uzbekistan|usbekistan|ouzbekistan|uzbequistao|oezbekistan|republic of uzbekistan; VA VAT \
    vatican city|vatikan|vatikanstadt|ciudad del vaticano|etat de la cite du vatican|cidade do \
    vaticano|vaticaanstad|citta del vaticano|holy see vatican city state|vatican|holy see; VC VCT \
    st vincent and grenadines|saint vincent dan grenadine|st vincent und die grenadinen|san \
    vicente y las granadinas|saint vincent et les grenadines|sao vicente e granadinas|saint \
    vincent en de grenadines|saint vincent e grenadine|saint vincent and the grenadines; VE VEN \
    venezuela|venezuela bolivarian republic of|bolivarian republic of venezuela; VG VGB british \
    virgin islands|kepulauan virgin britania raya|britische jungferninseln|islas virgenes \
    britanicas|iles vierges britanniques|ilhas virgens britanicas|britse maagdeneilanden|isole \
    vergini britanniche|virgin islands british; VI VIR u s virgin islands|kepulauan virgin amerika \
    serikat|amerikanische jungferninseln|islas virgenes de ee uu|iles vierges des etats unis|ilhas \
    virgens americanas|amerikaanse maagdeneilanden|isole vergini americane|virgin islands u \
    s|virgin islands of the united states; VN VNM vietnam|viet nam|vietna|socialist republic of \
    viet nam; VU VUT vanuatu|republic of vanuatu; WF WLF wallis and futuna|kepulauan wallis dan \
    futuna|wallis und futuna|wallis y futuna|wallis et futuna|wallis e futuna|wallis en futuna; WS \
    WSM samoa|independent state of samoa; XK XKX kosovo; YE YEM yemen|yaman|jemen|iemen|republic \
    of yemen; YT MYT mayotte; ZA ZAF south africa|afrika selatan|sudafrika|sudafrica|afrique du \
    sud|africa do sul|zuid afrika|republic of south africa|rsa|afsel; ZM ZMB \
    zambia|sambia|zambie|republic of zambia; ZW ZWE zimbabwe|simbabwe|zimbabue|republic of \
    zimbabwe
    """
}
