import { planCountry, runningOrder, writePollingMap, type Recipe } from './country.js';
import { statementsOf, type Deed } from './deeds.js';
import { figuresAfter, planOffice, type OfficePlan } from './office-plan.js';
import { trueDay } from './truth.js';

const recipe: Recipe = {
  seed: 7,
  offices: 40,
  votersPerOffice: 50,
  reporters: 3,
  repeats: 0.2,
  liars: 0.2,
  withoutPassword: 0.3,
};

const plansOf = (change: Partial<Recipe> = {}): readonly OfficePlan[] => {
  const country = planCountry({ ...recipe, ...change });
  return country.offices.map((office) => planOffice(country, office));
};

const deedsOf = (plans: readonly OfficePlan[]): readonly Deed[] =>
  plans.flatMap(({ deeds }) => deeds);

describe('a plan', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(plansOf()).toEqual(plansOf());
    expect(deedsOf(plansOf({ seed: 8 }))).not.toEqual(deedsOf(plansOf()));
  });

  it('has of everything that goes wrong on such a day', () => {
    const deeds = deedsOf(plansOf());
    const verdicts = new Set(
      deeds.flatMap((deed) => {
        if (deed.kind === 'judged') return [deed.standing];
        if (deed.kind === 'batch') return [`${deed.stage} batch of ${deed.stream}`];
        return [deed.verdict, deed.isCutOff ? 'cut off' : 'heard'];
      }),
    );
    expect([...verdicts]).toEqual(
      expect.arrayContaining([
        ...['created', 'same', 'changed', 'report_exists', 'index_too_high'],
        ...['independent', 'suspended', 'cut off'],
        ...['day batch of votes', 'evening batch of votes', 'evening batch of ballots'],
      ]),
    );
  });

  it('lets nobody say anything once they are suspended, and reports ballots in the evening only', () => {
    for (const { deeds } of plansOf()) {
      const suspended = new Set<number>();
      for (const deed of deeds) {
        expect(suspended.has(deed.reporter)).toBe(false);
        if (deed.kind === 'judged' && deed.standing === 'suspended') suspended.add(deed.reporter);
        const streams = statementsOf(deed).map(({ stream }) => stream);
        expect(deed.stage === 'day' && streams.includes('ballots')).toBe(false);
      }
    }
  });

  it('gives everybody who is to be independent a password', () => {
    const reporters = plansOf({ withoutPassword: 1 }).flatMap((plan) => plan.reporters);
    const passwords = (standing: string) =>
      new Set(
        reporters.filter((one) => one.standing === standing).map((one) => one.password !== null),
      );
    expect([...passwords('independent')]).toEqual([true]);
    expect([...passwords('unverified')]).toEqual([false]);
  });

  it('comes to figures whose genders and ages each sum up to the votes, and parties to the ballots', () => {
    for (const plan of plansOf()) {
      const { votes, ballots } = figuresAfter(plan);
      const of = (name: string) => votes.totals[name] ?? NaN;
      expect(of('male') + of('female')).toBe(of('votes'));
      expect(of('less_30') + of('less_60') + of('more_60')).toBe(of('votes'));
      const papers = Object.values(ballots.byParty).reduce((sum, count) => sum + count, 0);
      expect(papers).toBe(ballots.total);
    }
  });

  it('comes to the truth where an office has honest reporters who miss nothing', () => {
    const country = planCountry({ ...recipe, liars: 0, reporters: 5, offices: 200 });
    const shares = country.offices.flatMap((office) => {
      const plan = planOffice(country, office);
      const verified = plan.reporters.filter(
        ({ standing, arrivesAt }) => standing === 'independent' && arrivesAt === 1,
      );
      if (verified.length < 3) return [];
      const women = trueDay(country, office).votes.filter(({ gender }) => gender === 'female');
      return [(figuresAfter(plan).votes.totals['female'] ?? 0) / women.length];
    });
    expect(shares.length).toBeGreaterThan(3);
    for (const share of shares) expect(Math.abs(share - 1)).toBeLessThan(0.1);
  });

  it('expects nothing of what has not been done', () => {
    const [plan] = plansOf();
    if (plan === undefined) throw new Error('there is no office');
    expect(figuresAfter(plan, []).votes.totals['votes']).toBe(0);
    const day = plan.deeds.filter(({ stage }) => stage === 'day');
    expect(figuresAfter(plan, day).ballots.total).toBe(0);
    expect(figuresAfter(plan, day).votes.totals['votes']).toBeGreaterThan(0);
  });
});

describe('the country of a plan', () => {
  it('is as large as Gabon when it is asked to be', () => {
    const { offices } = planCountry({ ...recipe, offices: 3_037 });
    expect(new Set(offices.map(({ provinceCode }) => provinceCode)).size).toBe(9);
    expect(new Set(offices.map(({ code }) => code)).size).toBe(3_037);
  });

  it('has more people on each roll than come to vote', () => {
    const { offices } = planCountry(recipe);
    expect(offices.filter(({ registered, voters }) => registered < voters)).toEqual([]);
  });

  it('is written as a polling map with a line for each office', () => {
    const lines = writePollingMap(planCountry(recipe)).trimEnd().split('\n');
    expect(lines).toHaveLength(41);
    expect(lines[1]).toMatch(/^G1;Estuaire;G1-D1;.*;G1-0001-1;Bureau 1;\d+$/);
  });

  it('has every office come to its turn once', () => {
    const country = planCountry(recipe);
    expect(new Set(runningOrder(country))).toEqual(new Set(country.offices));
  });
});
