/**
 * Returns the months, from 1, that a word means in about twenty languages. Case, accents and a final
 * dot are ignored. Empty for other words. Listopad is October in Croatian and November in Polish.
 */
export function monthsOfWord(word: string): readonly number[] {
  return MONTHS.get(keyOf(word)) ?? [];
}

/** Returns the weekdays that a word means in these languages, 0 for Sunday. */
export function weekdaysOfWord(word: string): readonly number[] {
  return WEEKDAYS.get(keyOf(word)) ?? [];
}

/** Returns whether a short name of a month is a common word in another language: set, out. */
export function isOtherWord(word: string): boolean {
  return OTHER_WORDS.has(keyOf(word));
}

const OTHER_WORDS = new Set(
  'set out pro led des mag ago gen tra lis lip lug ott elo sie ser stu tem'.split(' '),
);

function keyOf(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z]+$/.test(lower) ? lower : lower.normalize('NFD').replace(/[\p{M}.ʼ'’]/gu, '');
}

/**
 * The names that `Intl.DateTimeFormat` uses, long and short, on their own and beside a day. They are
 * written out because collecting them takes longer than checking notes; a test compares them.
 */
const MONTH_WORDS = [
  'january jan januar janvier janv enero ene gennaio gen janeiro januari tammikuuta tammikuu tammi stycznia styczeń sty ledna leden led januára január ianuarie ian ocak oca января январь янв січня січень січ ιανουαρίου ιαν gener siječnja siječanj sij януари',
  'february feb februar février févr febrero febbraio fevereiro fev februari helmikuuta helmikuu helmi lutego luty lut února únor úno februára február febr februarie şubat şub февраля февраль февр лютого лютий лют φεβρουαρίου φεβ febrer veljače veljača velj февруари',
  'march mar märz mär mrz maerz mars marzo março maart mrt marts maaliskuuta maaliskuu maalis marca marzec března březen bře marec március márc martie mart марта март мар березня березень бер μαρτίου μαρ març ožujka ožujak ožu maret',
  'april apr avril avr abril abr aprile huhtikuuta huhtikuu huhti kwietnia kwiecień kwi dubna duben dub apríla apríl április ápr aprilie nisan nis апреля апрель апр квітня квітень квіт απριλίου απρ travnja travanj tra април',
  'may mai mayo maggio mag maio mei maj toukokuuta toukokuu touko maja května květen kvě mája máj május mayıs мая май травня травень трав μαΐου μαΐ maig svibnja svibanj svi',
  'june jun juni juin junio giugno giu junho kesäkuuta kesäkuu kesä czerwca czerwiec cze června červen čvn júna jún június iunie iun haziran haz июня июнь июн червня червень черв ιουνίου ιουν juny lipnja lipanj lip юни',
  'july jul juli juillet juil julio luglio lug julho heinäkuuta heinäkuu heinä lipca lipiec lip července červenec čvc júla júl július iulie iul temmuz tem июля июль июл липня липень лип ιουλίου ιουλ juliol srpnja srpanj srp юли',
  'august aug août agosto ago augustus augusti elokuuta elokuu elo sierpnia sierpień sie srpna srpen srp augusta augusztus ağustos ağu августа август авг серпня серпень серп αυγούστου αυγ agost ag kolovoza kolovoz kol agustus agu',
  'september sep sept septembre septiembre settembre set setembro syyskuuta syyskuu syys września wrzesień wrz září zář septembra szeptember szept septembrie eylül eyl сентября сентябрь сент вересня вересень вер σεπτεμβρίου σεπ setembre rujna rujan ruj септември',
  'october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta lokakuu loka października październik paź října říjen říj októbra október octombrie ekim eki октября октябрь окт жовтня жовтень жовт οκτωβρίου οκτ listopada listopad lis октомври',
  'november nov novembre noviembre novembro marraskuuta marraskuu marras listopada listopad lis listopadu novembra noiembrie kasım kas ноября ноябрь нояб листопада листопад лист νοεμβρίου νοε studenoga studeni stu ноември',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des joulukuuta joulukuu joulu grudnia grudzień gru prosince prosinec pro decembra decembrie aralık ara декабря декабрь дек грудня грудень груд δεκεμβρίου δεκ desembre prosinca prosinac декември',
];

/** From Sunday. */
const WEEKDAY_WORDS = [
  'sunday sun sonntag so dimanche dim domingo dom domenica zondag zo söndag sön søndag søn sunnuntai su niedziela niedz neděle ne nedeľa vasárnap duminică dum pazar paz воскресенье вс неділя нд неделя κυριακή κυρ diumenge dg nedjelja ned minggu min',
  'monday mon montag mo lundi lun lunes lunedì segunda seg maandag ma måndag mån mandag man maanantai poniedziałek pon pondělí po pondelok hétfő luni pazartesi pzt понедельник пн понеділок понеделник δευτέρα δευ dilluns dl ponedjeljak senin sen',
  'tuesday tue dienstag di mardi mar martes martedì terça ter dinsdag tisdag tis tirsdag tirs tir tiistai ti wtorek wt úterý út utorok ut kedd marți salı sal вторник вт вівторок τρίτη τρί dimarts dt utorak uto selasa sel',
  'wednesday wed mittwoch mi mercredi mer miércoles mié mercoledì quarta qua woensdag wo onsdag ons keskiviikko ke środa śr středa st streda szerda sze miercuri mie çarşamba çar среда ср середа сряда τετάρτη τετ dimecres dc srijeda sri rabu rab',
  'thursday thu donnerstag do jeudi jeu jueves jue giovedì gio quinta qui donderdag torsdag tors tor torstai to czwartek czw čtvrtek čt štvrtok št csütörtök cs joi perşembe per четверг чт четвер четвъртък πέμπτη πέμ dijous dj četvrtak čet kamis kam',
  'friday fri freitag fr vendredi ven viernes vie venerdì sexta sex vrijdag vr fredag fre perjantai pe piątek pt pátek pá piatok pi péntek vineri vin cuma cum пятница пт пʼятниця петък παρασκευή παρ divendres dv petak pet jumat jum',
  'saturday sat samstag sa samedi sam sábado sáb sabato sab zaterdag za lördag lör lørdag lør lauantai la sobota sob so szombat szo sâmbătă sâm cumartesi cmt суббота сб субота събота σάββατο σάβ dissabte ds subota sub sabtu',
];

const MONTHS = valuesByWord(MONTH_WORDS, 1);
const WEEKDAYS = valuesByWord(WEEKDAY_WORDS, 0);

/** Returns what each word means: the index of its row, counted from `first`. */
function valuesByWord(rows: readonly string[], first: number): ReadonlyMap<string, number[]> {
  const values = new Map<string, number[]>();
  for (const [index, words] of rows.entries()) {
    for (const word of new Set(words.split(' ').map(keyOf))) {
      values.set(word, [...(values.get(word) ?? []), index + first]);
    }
  }
  return values;
}
