/** Where this is used first, then the rest of the continent; each with the clocks of its capital. */
const CAPITALS = {
  GA: 'Africa/Libreville',
  BF: 'Africa/Ouagadougou',
  BJ: 'Africa/Porto-Novo',
  CD: 'Africa/Kinshasa',
  CF: 'Africa/Bangui',
  CG: 'Africa/Brazzaville',
  CI: 'Africa/Abidjan',
  CM: 'Africa/Douala',
  GN: 'Africa/Conakry',
  GQ: 'Africa/Malabo',
  MG: 'Indian/Antananarivo',
  ML: 'Africa/Bamako',
  MR: 'Africa/Nouakchott',
  NE: 'Africa/Niamey',
  SN: 'Africa/Dakar',
  TD: 'Africa/Ndjamena',
  TG: 'Africa/Lome',
  BI: 'Africa/Bujumbura',
  DJ: 'Africa/Djibouti',
  DZ: 'Africa/Algiers',
  EG: 'Africa/Cairo',
  ET: 'Africa/Addis_Ababa',
  GH: 'Africa/Accra',
  HT: 'America/Port-au-Prince',
  KE: 'Africa/Nairobi',
  KM: 'Indian/Comoro',
  LR: 'Africa/Monrovia',
  MA: 'Africa/Casablanca',
  MU: 'Indian/Mauritius',
  MZ: 'Africa/Maputo',
  NG: 'Africa/Lagos',
  RW: 'Africa/Kigali',
  SC: 'Indian/Mahe',
  SL: 'Africa/Freetown',
  ST: 'Africa/Sao_Tome',
  TN: 'Africa/Tunis',
  TZ: 'Africa/Dar_es_Salaam',
  UG: 'Africa/Kampala',
  ZA: 'Africa/Johannesburg',
  ZM: 'Africa/Lusaka',
} as const;

export type Country = keyof typeof CAPITALS;

export function timeZoneOf(country: string): string {
  return country in CAPITALS ? CAPITALS[country as Country] : 'Africa/Libreville';
}

export function countriesIn(language: string): readonly { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return Object.keys(CAPITALS)
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}
