/**
 * Returns the months that a word means in about twenty languages, in lower case and without a dot.
 * Empty for other words. Listopad is October in Croatian and November in Polish.
 */
export function monthsOfWord(word: string): readonly number[] {
  return MONTHS.get(word) ?? [];
}

/** Returns whether a word in lower case is the name of a weekday in one of these languages. */
export function isWeekdayWord(word: string): boolean {
  return WEEKDAYS.has(word);
}

/**
 * The names that `Intl.DateTimeFormat` uses, long and short, on their own and beside a day. They are
 * written out because collecting them takes longer than checking notes; a test compares them.
 */
const NAMES = [
  'january jan januar janvier janv enero ene gennaio gen janeiro januari tammikuuta tammikuu tammi stycznia styczeń sty ledna leden led januára január ianuarie ian ocak oca января январь янв січня січень січ ιανουαρίου ιαν gener siječnja siječanj sij',
  'february feb februar février févr febrero febbraio fevereiro fev februari helmikuuta helmikuu helmi lutego luty lut února únor úno februára február febr februarie şubat şub февраля февраль февр лютого лютий лют φεβρουαρίου φεβ febrer veljače veljača velj',
  'march mar märz mär mars marzo março maart mrt marts maaliskuuta maaliskuu maalis marca marzec března březen bře marec március márc martie mart марта март мар березня березень бер μαρτίου μαρ març ožujka ožujak ožu maret',
  'april apr avril avr abril abr aprile huhtikuuta huhtikuu huhti kwietnia kwiecień kwi dubna duben dub apríla apríl április ápr aprilie nisan nis апреля апрель апр квітня квітень квіт απριλίου απρ travnja travanj tra',
  'may mai mayo maggio mag maio mei maj toukokuuta toukokuu touko maja května květen kvě mája máj május mayıs мая май травня травень трав μαΐου μαΐ maig svibnja svibanj svi',
  'june jun juni juin junio giugno giu junho kesäkuuta kesäkuu kesä czerwca czerwiec cze června červen čvn júna jún június iunie iun haziran haz июня июнь июн червня червень черв ιουνίου ιουν juny lipnja lipanj lip',
  'july jul juli juillet juil julio luglio lug julho heinäkuuta heinäkuu heinä lipca lipiec lip července červenec čvc júla júl július iulie iul temmuz tem июля июль июл липня липень лип ιουλίου ιουλ juliol srpnja srpanj srp',
  'august aug août agosto ago augustus augusti elokuuta elokuu elo sierpnia sierpień sie srpna srpen srp augusta augusztus ağustos ağu августа август авг серпня серпень серп αυγούστου αυγ agost ag kolovoza kolovoz kol agustus agu',
  'september sep sept septembre septiembre settembre set setembro syyskuuta syyskuu syys września wrzesień wrz září zář septembra szeptember szept septembrie eylül eyl сентября сентябрь сент вересня вересень вер σεπτεμβρίου σεπ setembre rujna rujan ruj',
  'october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta lokakuu loka października październik paź října říjen říj októbra október octombrie ekim eki октября октябрь окт жовтня жовтень жовт οκτωβρίου οκτ listopada listopad lis',
  'november nov novembre noviembre novembro marraskuuta marraskuu marras listopada listopad lis listopadu novembra noiembrie kasım kas ноября ноябрь нояб листопада листопад лист νοεμβρίου νοε studenoga studeni stu',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des joulukuuta joulukuu joulu grudnia grudzień gru prosince prosinec pro decembra decembrie aralık ara декабря декабрь дек грудня грудень груд δεκεμβρίου δεκ desembre prosinca prosinac',
];

const MONTHS = new Map<string, number[]>();
for (const [index, names] of NAMES.entries()) {
  for (const name of names.split(' ')) {
    MONTHS.set(name, [...(MONTHS.get(name) ?? []), index + 1]);
  }
}

const WEEKDAYS: ReadonlySet<string> = new Set(
  'sunday monday tuesday wednesday thursday friday saturday sun mon tue wed thu fri sat sonntag montag dienstag mittwoch donnerstag freitag samstag so mo di mi do fr sa dimanche lundi mardi mercredi jeudi vendredi samedi dim lun mar mer jeu ven sam domingo lunes martes miércoles jueves viernes sábado dom mié jue vie sáb domenica lunedì martedì mercoledì giovedì venerdì sabato gio sab segunda terça quarta quinta sexta seg ter qua qui sex zondag maandag dinsdag woensdag donderdag vrijdag zaterdag zo ma wo vr za söndag måndag tisdag onsdag torsdag fredag lördag sön mån tis ons tors fre lör søndag mandag tirsdag lørdag søn man tirs lør tir tor sunnuntai maanantai tiistai keskiviikko torstai perjantai lauantai su ti ke to pe la niedziela poniedziałek wtorek środa czwartek piątek sobota niedz pon wt śr czw pt sob neděle pondělí úterý středa čtvrtek pátek ne po út st čt pá nedeľa pondelok utorok streda štvrtok piatok ut št pi vasárnap hétfő kedd szerda csütörtök péntek szombat sze cs szo duminică luni marți miercuri joi vineri sâmbătă dum mie vin sâm pazar pazartesi salı çarşamba perşembe cuma cumartesi paz pzt sal çar per cum cmt воскресенье понедельник вторник среда четверг пятница суббота вс пн вт ср чт пт сб неділя понеділок вівторок середа четвер пʼятниця субота нд κυριακή δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυρ δευ τρί τετ πέμ παρ σάβ diumenge dilluns dimarts dimecres dijous divendres dissabte dg dl dt dc dj dv ds nedjelja ponedjeljak utorak srijeda četvrtak petak subota ned uto sri čet pet sub minggu senin selasa rabu kamis jumat sabtu min sen sel rab kam jum'.split(
    ' ',
  ),
);
