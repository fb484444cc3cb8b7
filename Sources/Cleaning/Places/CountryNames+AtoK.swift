extension CountryNames {
  /// Alpha-2 code, alpha-3 code and folded names, parted by bars; countries parted by semicolons.
  static let aToK = """
    AD AND andorra|andorre|principality of andorra; AE ARE united arab emirates|uni emirat \
    arab|vereinigte arabische emirate|emiratos arabes unidos|emirats arabes unis|emirados arabes \
    unidos|verenigde arabische emiraten|emirati arabi uniti|uae|u a e|emirates|vae|eau; AF AFG \
    afghanistan|afganistan|afeganistao|islamic republic of afghanistan; AG ATG antigua and \
    barbuda|antigua dan barbuda|antigua und barbuda|antigua y barbuda|antigua et barbuda|antigua e \
    barbuda|antigua en barbuda; AI AIA anguilla|anguila; AL ALB albania|albanien|albanie|republic \
    of albania; AM ARM armenia|armenien|armenie|republic of armenia; AO AGO angola|republic of \
    angola; AQ ATA antarctica|antarktika|antarktis|antartida|antarctique|antartide; AR ARG \
    argentina|argentinien|argentine|argentinie|argentine republic; AS ASM american samoa|samoa \
    amerika|amerikanisch samoa|samoa americana|samoa americaines|amerikaans samoa|samoa americane; \
    AT AUT austria|osterreich|autriche|oostenrijk|republic of austria|oesterreich; AU AUS \
    australia|australien|australie|aussie; AW ABW aruba; AX ALA aland islands|kepulauan \
    aland|alandinseln|islas aland|iles aland|ilhas aland|aland|isole aland; AZ AZE \
    azerbaijan|aserbaidschan|azerbaiyan|azerbaidjan|azerbaijao|azerbeidzjan|azerbaigian|republic \
    of azerbaijan; BA BIH bosnia and herzegovina|bosnia dan herzegovina|bosnien und \
    herzegowina|bosnia y herzegovina|bosnie herzegovine|bosnia e herzegovina|bosnie en \
    herzegovina|bosnia ed erzegovina|republic of bosnia and herzegovina; BB BRB barbados|barbade; \
    BD BGD bangladesh|bangladesch|banglades|peoples republic of bangladesh; BE BEL \
    belgium|belgia|belgien|belgica|belgique|belgie|belgio|kingdom of belgium; BF BFA burkina \
    faso|burquina faso; BG BGR bulgaria|bulgarien|bulgarie|bulgarije|republic of bulgaria; BH BHR \
    bahrain|barein|bahrein|kingdom of bahrain; BI BDI burundi|republic of burundi; BJ BEN \
    benin|republic of benin; BL BLM st barthelemy|saint barthelemy|san bartolome|sao bartolomeu; \
    BM BMU bermuda|bermudas|bermudes; BN BRN brunei|brunei darussalam; BO BOL \
    bolivia|bolivien|bolivie|bolivia plurinational state of|plurinational state of bolivia; BQ BES \
    caribbean netherlands|belanda karibia|karibische niederlande|caribe neerlandes|pays bas \
    caribeens|paises baixos caribenhos|caribisch nederland|caraibi olandesi|bonaire sint eustatius \
    and saba; BR BRA brazil|brasil|brasilien|bresil|brazilie|brasile|federative republic of \
    brazil; BS BHS bahamas|bahama|commonwealth of the bahamas|the bahamas; BT BTN \
    bhutan|butan|bhoutan|butao|kingdom of bhutan; BV BVT bouvet island|pulau \
    bouvet|bouvetinsel|isla bouvet|ile bouvet|ilha bouvet|bouveteiland|isola bouvet; BW BWA \
    botswana|botsuana|republic of botswana; BY BLR \
    belarus|bielorrusia|bielorussie|bielorrussia|bielorussia|republic of belarus; BZ BLZ \
    belize|belice; CA CAN canada|kanada; CC CCK cocos keeling islands|kepulauan cocos \
    keeling|kokosinseln|islas cocos|iles cocos|ilhas cocos keeling|cocoseilanden|isole cocos \
    keeling; CD COD congo kinshasa|kongo kinshasa|republica democratica del congo|congo the \
    democratic republic of the|dr congo|drc|democratic republic of the congo|congo democratic \
    republic of the; CF CAF central african republic|republik afrika tengah|zentralafrikanische \
    republik|republica centroafricana|republique centrafricaine|republica centro africana|centraal \
    afrikaanse republiek|repubblica centrafricana; CG COG congo brazzaville|kongo \
    brazzaville|congo|republica do congo|republic of the congo|congo republic; CH CHE \
    switzerland|swiss|schweiz|suiza|suisse|suica|zwitserland|svizzera|swiss confederation|ch \
    schweiz; CI CIV cote divoire|costa do marfim|ivoorkust|costa davorio|republic of cote \
    divoire|ivory coast; CK COK cook islands|kepulauan cook|cookinseln|islas cook|iles cook|ilhas \
    cook|cookeilanden|isole cook; CL CHL chile|cile|chili|republic of chile; CM CMR \
    cameroon|kamerun|camerun|cameroun|camaroes|kameroen|republic of cameroon; CN CHN \
    china|tiongkok|chine|cina|peoples republic of china|prc|mainland china|rrc|p r china|pr china; \
    CO COL colombia|kolombia|kolumbien|colombie|republic of colombia; CR CRI costa rica|kosta \
    rika|republic of costa rica; CU CUB cuba|kuba|republic of cuba; CV CPV cape verde|tanjung \
    verde|cabo verde|cap vert|kaapverdie|capo verde|republic of cabo verde; CW CUW \
    curacao|curazao; CX CXR christmas island|pulau natal|weihnachtsinsel|isla de navidad|ile \
    christmas|ilha christmas|christmaseiland|isola christmas; CY CYP \
    cyprus|siprus|zypern|chipre|chypre|cipro|republic of cyprus; CZ CZE \
    czechia|ceko|tschechien|chequia|tchequie|tchequia|tsjechie|cechia|czech republic|tschechische \
    republik|republica checa|republique tcheque|republik ceko; DE DEU \
    germany|jerman|deutschland|alemania|allemagne|alemanha|duitsland|germania|federal republic of \
    germany|brd|bundesrepublik deutschland; DJ DJI \
    djibouti|jibuti|dschibuti|yibuti|djibuti|gibuti|republic of djibouti; DK DNK \
    denmark|danemark|dinamarca|denemarken|danimarca|kingdom of denmark|danmark; DM DMA \
    dominica|dominika|dominique|commonwealth of dominica; DO DOM dominican republic|republik \
    dominika|dominikanische republik|republica dominicana|republique dominicaine|dominicaanse \
    republiek|repubblica dominicana; DZ DZA \
    algeria|aljazair|algerien|argelia|algerie|algerije|peoples democratic republic of algeria; EC \
    ECU ecuador|ekuador|equateur|equador|republic of ecuador; EE EST \
    estonia|estland|estonie|republic of estonia; EG EGY \
    egypt|mesir|agypten|egipto|egypte|egito|egitto|arab republic of egypt|misr; EH ESH western \
    sahara|sahara barat|westsahara|sahara occidental|saara ocidental|westelijke sahara|sahara \
    occidentale; ER ERI eritrea|erythree|eritreia|the state of eritrea; ES ESP \
    spain|spanyol|spanien|espana|espagne|espanha|spanje|spagna|kingdom of spain; ET ETH \
    ethiopia|etiopia|athiopien|ethiopie|federal democratic republic of ethiopia; FI FIN \
    finland|finlandia|finnland|finlande|republic of finland|suomi; FJ FJI \
    fiji|fidschi|fiyi|fidji|figi|republic of fiji; FK FLK falkland islands|kepulauan \
    falkland|falklandinseln|islas malvinas|iles malouines|ilhas malvinas|falklandeilanden|isole \
    falkland|falkland islands malvinas; FM FSM \
    micronesia|mikronesia|mikronesien|micronesie|micronesia federated states of|federated states \
    of micronesia; FO FRO faroe islands|kepulauan faroe|faroer|islas feroe|iles feroe|ilhas \
    faroe|faeroer|isole f r oer; FR FRA france|prancis|frankreich|francia|franca|frankrijk|french \
    republic; GA GAB gabon|gabun|gabao|gabonese republic; GB GBR united kingdom|inggris \
    raya|vereinigtes konigreich|reino unido|royaume uni|verenigd koninkrijk|regno unito|united \
    kingdom of great britain and northern ireland|u k|great \
    britain|britain|england|scotland|wales|northern ireland|inggris|grossbritannien|gran \
    bretana|grande bretagne|gra bretanha|groot brittannie|gran \
    bretagna|inghilterra|angleterre|inglaterra|britania raya; GD GRD grenada|granada|grenade; GE \
    GEO georgia|georgien|georgie; GF GUF french guiana|guyana prancis|franzosisch guayana|guayana \
    francesa|guyane francaise|guiana francesa|frans guyana|guyana francese; GG GGY \
    guernsey|guernesey; GH GHA ghana|gana|republic of ghana; GI GIB gibraltar|gibilterra; GL GRL \
    greenland|gronland|groenlandia|groenland; GM GMB gambia|gambie|republic of the gambia|the \
    gambia; GN GIN guinea|guinee|guine|republic of guinea; GP GLP guadeloupe|guadalupe|guadalupa; \
    GQ GNQ equatorial guinea|guinea ekuatorial|aquatorialguinea|guinea ecuatorial|guinee \
    equatoriale|guine equatorial|equatoriaal guinea|guinea equatoriale|republic of equatorial \
    guinea; GR GRC greece|yunani|griechenland|grecia|grece|griekenland|hellenic republic|hellas; \
    GS SGS south georgia and south sandwich islands|georgia selatan and kep sandwich \
    selatan|sudgeorgien und die sudlichen sandwichinseln|islas georgia del sur y sandwich del \
    sur|georgie du sud et les iles sandwich du sud|ilhas georgia do sul e sandwich do sul|zuid \
    georgia en zuidelijke sandwicheilanden|georgia del sud e sandwich australi|south georgia and \
    the south sandwich islands; GT GTM guatemala|republic of guatemala; GU GUM guam; GW GNB guinea \
    bissau|guinea bisau|guinee bissau|guine bissau|republic of guinea bissau; GY GUY \
    guyana|guiana|republic of guyana; HK HKG hong kong sar china|hong kong dak \
    tiongkok|sonderverwaltungsregion hongkong|rae de hong kong china|r a s chinoise de hong \
    kong|hong kong rae da china|hongkong sar van china|ras di hong kong|hong kong|hong kong \
    special administrative region of china|hongkong|hong kong sar; HM HMD heard and mcdonald \
    islands|pulau heard dan kepulauan mcdonald|heard und mcdonaldinseln|islas heard y \
    mcdonald|iles heard et macdonald|ilhas heard e mcdonald|heard en mcdonaldeilanden|isole heard \
    e mcdonald|heard island and mcdonald islands; HN HND honduras|republic of honduras; HR HRV \
    croatia|kroasia|kroatien|croacia|croatie|kroatie|croazia|republic of croatia|hrvatska; HT HTI \
    haiti|republic of haiti; HU HUN \
    hungary|hungaria|ungarn|hungria|hongrie|hongarije|ungheria|magyarorszag; ID IDN \
    indonesia|indonesien|indonesie|republic of indonesia|republik indonesia; IE IRL \
    ireland|irlandia|irland|irlanda|irlande|ierland|republic of ireland|eire; IL ISR \
    israel|israele|state of israel; IM IMN isle of man|pulau man|isla de man|ile de man|ilha de \
    man|isola di man; IN IND india|indien|inde|republic of india; IO IOT british indian ocean \
    territory|wilayah inggris di samudra hindia|britisches territorium im indischen \
    ozean|territorio britanico del oceano indico|territoire britannique de locean \
    indien|territorio britanico do oceano indico|brits indische oceaanterritorium|territorio \
    britannico delloceano indiano; IQ IRQ iraq|irak|iraque|republic of iraq; IR IRN iran|ira|iran \
    islamic republic of|islamic republic of iran; IS ISL \
    iceland|islandia|island|islande|ijsland|islanda|republic of iceland; IT ITA \
    italy|italia|italien|italie|italian republic; JE JEY jersey; JM JAM \
    jamaica|jamaika|jamaique|giamaica; JO JOR \
    jordan|yordania|jordanien|jordania|jordanie|giordania|hashemite kingdom of jordan; JP JPN \
    japan|jepang|japon|japao|giappone|nippon; KE KEN kenya|kenia|quenia|republic of kenya; KG KGZ \
    kyrgyzstan|kirgizstan|kirgisistan|kirguistan|kirghizstan|quirguistao|kirgizie|kirghizistan|kyrgyz \
    republic; KH KHM \
    cambodia|kamboja|kambodscha|camboya|cambodge|camboja|cambodja|cambogia|kingdom of cambodia; KI \
    KIR kiribati|quiribati|republic of kiribati; KM COM \
    comoros|komoro|komoren|comoras|comores|comoren|comore|union of the comoros; KN KNA st kitts \
    and nevis|saint kitts dan nevis|st kitts und nevis|san cristobal y nieves|saint christophe et \
    nieves|sao cristovao e nevis|saint kitts en nevis|saint kitts e nevis|saint kitts and nevis; \
    KP PRK north korea|korea utara|nordkorea|corea del norte|coree du nord|coreia do norte|noord \
    korea|corea del nord|korea democratic peoples republic of|democratic peoples republic of \
    korea|dprk|korea north|korut; KR KOR south korea|korea selatan|sudkorea|corea del sur|coree du \
    sud|coreia do sul|zuid korea|corea del sud|korea republic of|korea|republic of korea|korea \
    south|s korea|korsel; KW KWT kuwait|koweit|koeweit|state of kuwait; KY CYM cayman \
    islands|kepulauan cayman|kaimaninseln|islas caiman|iles caimans|ilhas \
    cayman|kaaimaneilanden|isole cayman; KZ KAZ \
    kazakhstan|kasachstan|kazajistan|cazaquistao|kazachstan|kazakistan|republic of kazakhstan
    """
}
