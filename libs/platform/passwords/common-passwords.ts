/**
 * Lists of leaked passwords that are packaged for npm weigh one to two megabytes or answer by a filter that is wrong
 * now and then, and almost all of what they hold is shorter than our ten characters. What people choose at this length
 * is a handful of words, stretched: `Password123!`, `motdepasse2026`, `azertyazerty`. So the words are listed here, made by
 * us, and `isCommon` undoes the stretching. That refuses many thousand passwords with few lines.
 */
const WORDS = new Set(
  `
  password passwort passw passwd pass motdepasse motdepass mdp contrasena parola senha secret secrete
  azerty azertyuiop azert qwerty qwertyuiop qwertz asdfgh asdfghjkl qsdfgh qsdfghjklm wxcvbn zxcvbn zxcvbnm
  letmein laissemoientrer welcome bienvenue bienvenu bonjour bonsoir salut hello coucou hola iloveyou jetaime
  jetaimemaman jetaimepapa monamour amour lovely loveyou love chouchou doudou loulou cherie bebe princess princesse
  admin administrator administrateur root user utilisateur login connexion account compte test testing tester
  demo default changeme change changemenow temporary temporaire temp guest invite master superman batman spiderman
  pokemon dragon monkey sunshine shadow football foot futbol soccer baseball basketball hockey rugby
  michael jennifer jordan charlie thomas nicolas marseille paris olympique barcelona barcelone realmadrid
  liverpool arsenal chelsea manchester juventus naruto soleil chocolat vanille fleur papillon dauphin cheval
  chien minou minouche toutou computer ordinateur internet google facebook youtube whatsapp instagram tiktok microsoft
  windows samsung android iphone apple starwars trustno freedom liberte whatever nothing everything blink
  jesus jesuschrist jesusestseigneur dieu dieuestgrand dieuestamour dieumerci amen allah allahakbar bismillah
  mama maman papa mamanpapa famille family mafamille mylove monbebe myself
  january february march april june july august september october november december
  janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
  monday tuesday wednesday thursday friday saturday sunday
  lundi mardi mercredi jeudi vendredi samedi dimanche
  summer winter spring autumn printemps automne hiver
  gabon gabonais libreville portgentil franceville oyem cameroun cameroon douala yaounde congo brazzaville kinshasa
  senegal dakar cotedivoire abidjan mali bamako benin cotonou togo lome burkina faso niger niamey tchad guinee conakry
  afrique africa france ghana nigeria lagos accra kenya nairobi bangui centrafrique madagascar
  election elections electeur electoral scrutin vote votes voter votant voting ballot bulletin bureau bureaudevote
  president presidente presidentielle ministre directeur directrice director campagne campaign candidat candidate
  democratie democracy republique republic politique politics parti liberty patrie victoire victory
  correcthorsebatterystaple thequickbrownfox abracadabra
  `
    .trim()
    .split(/\s+/),
);

/** Rows of keyboards, the alphabet and the digits, in both directions: where a finger runs along. */
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1a2z3e4r5t6y7u8i9o0p',
  '1q2w3e4r5t6y7u8i9o0p',
].flatMap((row) => [row, Array.from(row).reverse().join('')]);

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const MAX_WORDS = 4;
const MIN_RUN = 4;

/** True for what a list of leaked passwords would hold, or what is one of its entries stretched. */
export function isCommon(password: string): boolean {
  const plain = unaccented(password.toLowerCase());
  const [head = ''] = repeatedUnit(plain);
  if (head.length <= MIN_RUN || isRuns(plain) || isRuns(head)) return true;
  const letters = plain.replace(/[^a-z]/g, '');
  const leet = plain
    .replace(/[^a-z0-9@$!]+$/, '')
    .replace(/(?<=[a-z])\d+!*$/, '')
    .replace(/./gu, (sign) => LEET[sign] ?? sign)
    .replace(/[^a-z]/g, '');
  // Digits and signs around a word protect little; many of them may. Half of the length is the border.
  const mostlyWord = letters.length * 2 >= plain.length;
  return (mostlyWord && isWords(letters)) || (leet.length * 2 >= plain.length && isWords(leet));
}

function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** `abcabcab` is `abc` said over and over. */
function repeatedUnit(text: string): readonly string[] {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return [unit];
  }
  return [text];
}

/** Made of nothing but runs along a row: `1234567890`, `azertyuiop123`. */
function isRuns(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const run = Math.max(...RUNS.map((row) => commonStretch(row, rest)));
    if (run < Math.min(MIN_RUN - 1, rest.length)) return false;
    at += run;
  }
  return true;
}

function commonStretch(row: string, text: string): number {
  let longest = 0;
  for (let start = row.indexOf(text.charAt(0)); start >= 0;) {
    let length = 1;
    while (length < text.length && row[start + length] === text[length]) length += 1;
    longest = Math.max(longest, length);
    start = row.indexOf(text.charAt(0), start + 1);
  }
  return longest;
}

/** Nothing but words of the list, a few of them in a row. */
function isWords(letters: string, left = MAX_WORDS): boolean {
  if (letters === '') return left < MAX_WORDS;
  if (left === 0) return false;
  return [...WORDS].some(
    (word) => letters.startsWith(word) && isWords(letters.slice(word.length), left - 1),
  );
}
