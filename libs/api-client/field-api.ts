// Generated from docs/api by `npm run generate`; never edited.
export interface paths {
    readonly "/api/authenticate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sign in at a polling office
         * @description What follows is sent with Basic credentials: elector_id and the token.
         */
        readonly post: operations["AuthenticateController_authenticate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/s3-credentials": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Keys for uploads, anew
         * @description For the folder of this source in this office: photos, sound and film go there and not through this API.
         */
        readonly post: operations["S3CredentialsController_renew"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/vote": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report one voter
         * @description The same report sent again is answered with 200 and the same id.
         */
        readonly post: operations["VotesController_report"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/vote/batch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report what was seen while the phone was offline
         * @description Up to 500 items. A bad one is told and spoils no other.
         */
        readonly post: operations["VotesController_reportAll"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/vote/{index}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Correct your report of a voter */
        readonly put: operations["VotesController_correct"];
        readonly post?: never;
        /** Withdraw your report of a voter */
        readonly delete: operations["VotesController_withdraw"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/votingpaperresult": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report one paper that was read out
         * @description The same report sent again is answered with 200.
         */
        readonly post: operations["BallotsController_report"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/votingpaperresult/batch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report papers that were read out while the phone was offline
         * @description Up to 500 items. A bad one is told and spoils no other.
         */
        readonly post: operations["BallotsController_reportAll"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/votingpaperresult/{index}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Correct your report of a paper */
        readonly put: operations["BallotsController_correct"];
        readonly post?: never;
        /** Withdraw your report of a paper */
        readonly delete: operations["BallotsController_withdraw"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pollofficesstats/{id}/reliability": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How much there is behind the observed votes
         * @description Names nobody. Open to whoever may read the figures themselves. Citizens who confirmed their vote change no figure.
         */
        readonly get: operations["ReliabilityController_ofVotes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pollofficeresults/{id}/reliability": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How much there is behind the counted ballots
         * @description Names nobody. Open to whoever may read the figures themselves.
         */
        readonly get: operations["ReliabilityController_ofBallots"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pollofficesstats/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Observed votes of an office, as they stand
         * @description At most a second old. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304. Where the election is not public, only a live token of the very office (Basic) opens it.
         */
        readonly get: operations["OfficeFiguresController_votes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pollofficeresults/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Counted ballots of an office, as they stand
         * @description At most a second old. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304. Where the election is not public, only a live token of the very office (Basic) opens it.
         */
        readonly get: operations["OfficeFiguresController_ballots"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/public/elections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Public elections, the latest first
         * @description Read less than half a second ago. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304.
         */
        readonly get: operations["PublicElectionsController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/public/elections/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A public election and its ballot
         * @description Read less than half a second ago. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304.
         */
        readonly get: operations["PublicElectionsController_get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/public/elections/{id}/areas": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Areas of a public election, by code
         * @description Read less than half a second ago. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304.
         */
        readonly get: operations["PublicElectionsController_areas"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/public/offices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Polling offices of a public election, by code
         * @description With the names by which people find theirs; its id is the `poll_office_id` that the field asks for. Read less than half a second ago. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304.
         */
        readonly get: operations["PublicElectionsController_offices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/public/elections/{id}/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Figures of a public election while it runs, in the whole and by area
         * @description Votes as they are observed and ballots as they are counted, summed within a second; official figures as far as they were published. Read less than half a second ago. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304.
         */
        readonly get: operations["PublicFiguresController_live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/public/elections/{id}/results": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Official results of a public election, as they were published
         * @description Numbered versions, which never change. Read less than half a second ago. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304.
         */
        readonly get: operations["PublicFiguresController_results"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Figures for Prometheus
         * @description Basic authentication with the user `metrics` and the password of the installation.
         */
        readonly get: operations["MetricsController_read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Is the process alive?
         * @description Asks nothing of anybody else.
         */
        readonly get: operations["HealthController_alive"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * May requests be sent here?
         * @description The database must answer and the disk must have room. A lost Redis shows as `degraded` and keeps the service ready.
         */
        readonly get: operations["HealthController_ready"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly AuthenticateBody: {
            /** @example GA-0412-7781 */
            readonly elector_id: string;
            /**
             * Format: password
             * @description Set when the source is new. A source that has one signs in with it; one that has none sets it with a live token of its own (Basic).
             * @example quatre chats gris dansent
             */
            readonly password?: string;
            /** @example 6f1c1f6e-5a0c-4a57-9c54-0d5c3f1f2b11 */
            readonly poll_office_id: string;
        };
        readonly UploadKeysBody: {
            /** @example AKIAEXAMPLE */
            readonly access_key: string;
            /** @example wJalrXUtnFEMI/K7MDENG */
            readonly secret_key: string;
            /** @example FwoGZXIvYXdzEJr */
            readonly session_token: string;
        };
        readonly UploadFolderBody: {
            /** @example s3://scrutin/elections/…/offices/…/source-GA-0412-7781/ */
            readonly base_path: string;
            /** @description They write below base_path and list it, for at least half an hour. Null where none can be had just now: ask `POST /api/s3-credentials/` later. */
            readonly credentials: components["schemas"]["UploadKeysBody"] | null;
        };
        readonly AuthenticatedBody: {
            /**
             * @description The Basic password of everything that follows; elector_id is the user.
             * @example Wm5zVnB0cXJzdHV2d3h5ejAxMjM0NTY3ODlhYmNkZWY
             */
            readonly token: string;
            /** Format: uuid */
            readonly poll_office_id: string;
            readonly s3: components["schemas"]["UploadFolderBody"];
        };
        readonly RenewedFolderBody: {
            /** @example s3://scrutin/elections/…/offices/…/source-GA-0412-7781/ */
            readonly base_path: string;
            /** @description They write below base_path and list it, for at least half an hour. Null where none can be had just now: ask `POST /api/s3-credentials/` later. */
            readonly credentials: components["schemas"]["UploadKeysBody"] | null;
        };
        readonly VoteBody: {
            /**
             * @example female
             * @enum {string}
             */
            readonly gender: "male" | "female";
            /**
             * @example less_60
             * @enum {string}
             */
            readonly age: "less_30" | "less_60" | "more_60";
            /**
             * @description Whether a torn paper was shown.
             * @example false
             */
            readonly has_torn: boolean;
            /**
             * Format: date-time
             * @description When it was seen, where that was not just now.
             * @example 2026-11-28T07:00:00+01:00
             */
            readonly observed_at?: string;
            /**
             * @description Running number in the office: 1, 2, 3 …
             * @example 1
             */
            readonly index: number;
            /**
             * @description Grows with each change of this report.
             * @example 2
             */
            readonly revision?: number;
        };
        readonly TakenVoteBody: {
            /** @example 10000000001 */
            readonly id: string;
            /** @example 1 */
            readonly index: number;
        };
        readonly WithdrawalItem: {
            /**
             * @description Running number in the office: 1, 2, 3 …
             * @example 1
             */
            readonly index: number;
            /**
             * @description Grows with each change of this report.
             * @example 2
             */
            readonly revision: number;
        };
        readonly BatchResult: {
            /**
             * @description As it was sent.
             * @example 1
             */
            readonly index: number | null;
            /**
             * @example created
             * @enum {string}
             */
            readonly outcome: "created" | "same" | "conflict" | "refused";
            /**
             * @description The outcome, or the code of the refusal.
             * @example created
             */
            readonly code: string;
            /** @example 10000000001 */
            readonly id?: string;
            /** @description What to do next. */
            readonly detail?: string;
        };
        readonly BatchAnswer: {
            readonly results: readonly components["schemas"]["BatchResult"][];
        };
        readonly VoteCorrectionBody: {
            /**
             * @example female
             * @enum {string}
             */
            readonly gender: "male" | "female";
            /**
             * @example less_60
             * @enum {string}
             */
            readonly age: "less_30" | "less_60" | "more_60";
            /**
             * @description Whether a torn paper was shown.
             * @example false
             */
            readonly has_torn: boolean;
            /**
             * Format: date-time
             * @description When it was seen, where that was not just now.
             * @example 2026-11-28T07:00:00+01:00
             */
            readonly observed_at?: string;
            /**
             * @description Grows with each change of this report.
             * @example 2
             */
            readonly revision: number;
        };
        readonly BallotBody: {
            /**
             * @description Of a candidate on the ballot, or `blank` or `null`.
             * @example UDN
             */
            readonly party_id: string;
            /**
             * Format: date-time
             * @description When it was seen, where that was not just now.
             * @example 2026-11-28T07:00:00+01:00
             */
            readonly observed_at?: string;
            /**
             * @description Running number in the office: 1, 2, 3 …
             * @example 1
             */
            readonly index: number;
            /**
             * @description Grows with each change of this report.
             * @example 2
             */
            readonly revision?: number;
        };
        readonly TakenBallotBody: {
            /**
             * @example ok
             * @enum {string}
             */
            readonly status: "ok";
        };
        readonly BallotCorrectionBody: {
            /**
             * @description Of a candidate on the ballot, or `blank` or `null`.
             * @example UDN
             */
            readonly party_id: string;
            /**
             * Format: date-time
             * @description When it was seen, where that was not just now.
             * @example 2026-11-28T07:00:00+01:00
             */
            readonly observed_at?: string;
            /**
             * @description Grows with each change of this report.
             * @example 2
             */
            readonly revision: number;
        };
        readonly SourcesByStatusBody: {
            /** @example 1 */
            readonly unverified: number;
            /** @example 2 */
            readonly independent: number;
            /** @example 0 */
            readonly suspended: number;
        };
        readonly AgreementBody: {
            /**
             * @description Indexes that more than one source reported.
             * @example 118
             */
            readonly compared: number;
            /**
             * @description Of these, where all say the same.
             * @example 117
             */
            readonly agreed: number;
        };
        readonly GapsBody: {
            /**
             * @description Indexes below the last one that nobody reported.
             * @example 1
             */
            readonly count: number;
            /**
             * @description The first hundred of them.
             * @example [
             *       37
             *     ]
             */
            readonly indexes: readonly number[];
        };
        readonly DriftBody: {
            /**
             * @description How far the source that is behind has come.
             * @example 119
             */
            readonly lowest: number;
            /**
             * @description How far the one that is ahead has come.
             * @example 123
             */
            readonly highest: number;
        };
        readonly ConfirmationsBody: {
            /**
             * @description Votes that a citizen confirmed as they were reported.
             * @example 12
             */
            readonly confirmed: number;
            /**
             * @description Votes of which a citizen said something else.
             * @example 1
             */
            readonly corrected: number;
            /**
             * @description Votes that citizens were shown and nobody recognised.
             * @example 2
             */
            readonly not_recognised: number;
        };
        readonly VotesReliabilityBody: {
            /** @description That reported. */
            readonly sources: components["schemas"]["SourcesByStatusBody"];
            readonly agreement: components["schemas"]["AgreementBody"];
            readonly gaps: components["schemas"]["GapsBody"];
            /**
             * @description Indexes on which sources differ, or above the roll.
             * @example 1
             */
            readonly disputed: number;
            /**
             * @description Reports that stand and count nowhere.
             * @example 4
             */
            readonly uncounted_reports: number;
            readonly drift: components["schemas"]["DriftBody"] | null;
            /** @description What citizens said of reports of their own vote. */
            readonly confirmations: components["schemas"]["ConfirmationsBody"];
        };
        readonly ReliabilityBody: {
            /** @description That reported. */
            readonly sources: components["schemas"]["SourcesByStatusBody"];
            readonly agreement: components["schemas"]["AgreementBody"];
            readonly gaps: components["schemas"]["GapsBody"];
            /**
             * @description Indexes on which sources differ, or above the roll.
             * @example 1
             */
            readonly disputed: number;
            /**
             * @description Reports that stand and count nowhere.
             * @example 4
             */
            readonly uncounted_reports: number;
            readonly drift: components["schemas"]["DriftBody"] | null;
        };
        readonly VoteTotals: {
            /** @example 123 */
            readonly votes: number;
            /** @example 60 */
            readonly male: number;
            /** @example 63 */
            readonly female: number;
            /** @example 45 */
            readonly less_30: number;
            /** @example 60 */
            readonly less_60: number;
            /** @example 18 */
            readonly more_60: number;
            /**
             * @description Who was seen tearing up a ballot of the ruling party.
             * @example 7
             */
            readonly has_torn: number;
        };
        readonly LastVote: {
            /** @example 123 */
            readonly index: number;
            /**
             * @example female
             * @enum {string}
             */
            readonly gender: "male" | "female";
            /**
             * @example less_60
             * @enum {string}
             */
            readonly age: "less_30" | "less_60" | "more_60";
            /** @example false */
            readonly has_torn: boolean;
            /**
             * Format: date-time
             * @example 2025-08-15T14:02:11Z
             */
            readonly timestamp: string;
        };
        readonly OfficeVotesBody: {
            readonly totals: components["schemas"]["VoteTotals"];
            /** @description The highest index that counts, with the time of its first agreeing report. */
            readonly last_vote: components["schemas"]["LastVote"] | null;
        };
        readonly LastPaper: {
            /** @example 250 */
            readonly index: number;
            /** @example ABC */
            readonly party_id: string;
        };
        readonly PartyBallots: {
            /**
             * @description Also `blank` and `null`.
             * @example ABC
             */
            readonly party_id: string;
            /** @example 120 */
            readonly ballots: number;
            /**
             * @description Of all ballots counted, to four decimals. Not the official share.
             * @example 0.48
             */
            readonly share: number;
        };
        readonly OfficeBallotsBody: {
            readonly last_paper: components["schemas"]["LastPaper"] | null;
            /** @description Whoever has a ballot, by ballots, then in the order of the list. */
            readonly results: readonly components["schemas"]["PartyBallots"][];
            /** @example 250 */
            readonly total_ballots: number;
        };
        readonly PublicElectionBody: {
            /** Format: uuid */
            readonly id: string;
            /** @example PRES-2026 */
            readonly code: string;
            /** @example Élection présidentielle 2026 */
            readonly name: string;
            /** @example GA */
            readonly country: string;
            /** @example presidential */
            readonly kind: string;
            /** @example two_rounds */
            readonly method: string;
            /** @example null */
            readonly seats: number | null;
            /**
             * @example open
             * @enum {string}
             */
            readonly state: "draft" | "scheduled" | "open" | "counting" | "closed" | "certified" | "cancelled";
            /**
             * Format: date-time
             * @example 2026-11-28T06:00:00.000Z
             */
            readonly opens_at: string;
            /**
             * Format: date-time
             * @example 2026-11-28T06:00:00.000Z
             */
            readonly closes_at: string;
            /**
             * Format: date-time
             * @example 2026-11-28T06:00:00.000Z
             */
            readonly reports_until: string;
            /** @example Africa/Libreville */
            readonly time_zone: string;
        };
        readonly PublicCandidateBody: {
            /** Format: uuid */
            readonly id: string;
            /**
             * @description What reports and ballots name.
             * @example UDN
             */
            readonly party_id: string;
            /** @example Awa Moussavou */
            readonly name: string;
            /** @example null */
            readonly party_name: string | null;
            /** @example #1f7a3d */
            readonly colour: string | null;
            /** @example 1 */
            readonly list_order: number;
        };
        readonly PublicElectionDetail: {
            /** Format: uuid */
            readonly id: string;
            /** @example PRES-2026 */
            readonly code: string;
            /** @example Élection présidentielle 2026 */
            readonly name: string;
            /** @example GA */
            readonly country: string;
            /** @example presidential */
            readonly kind: string;
            /** @example two_rounds */
            readonly method: string;
            /** @example null */
            readonly seats: number | null;
            /**
             * @example open
             * @enum {string}
             */
            readonly state: "draft" | "scheduled" | "open" | "counting" | "closed" | "certified" | "cancelled";
            /**
             * Format: date-time
             * @example 2026-11-28T06:00:00.000Z
             */
            readonly opens_at: string;
            /**
             * Format: date-time
             * @example 2026-11-28T06:00:00.000Z
             */
            readonly closes_at: string;
            /**
             * Format: date-time
             * @example 2026-11-28T06:00:00.000Z
             */
            readonly reports_until: string;
            /** @example Africa/Libreville */
            readonly time_zone: string;
            /** @description In the order of the ballot. */
            readonly candidates: readonly components["schemas"]["PublicCandidateBody"][];
        };
        readonly PublicAreaBody: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly parent_id: string | null;
            /** @example 1 */
            readonly level: number;
            /** @example province */
            readonly kind: string | null;
            /** @example G1 */
            readonly code: string;
            /** @example Estuaire */
            readonly name: string;
        };
        readonly CentreNameBody: {
            /** @example C1 */
            readonly code: string;
            /** @example École publique */
            readonly name: string;
            /** @example 0.39 */
            readonly latitude: number | null;
            /** @example 9.45 */
            readonly longitude: number | null;
        };
        readonly AreaNameBody: {
            /** Format: uuid */
            readonly id: string;
            /** @example province */
            readonly kind: string | null;
            /** @example Estuaire */
            readonly name: string;
        };
        readonly PublicOfficeBody: {
            /**
             * Format: uuid
             * @description The `poll_office_id` of the field.
             */
            readonly id: string;
            /** @example C1-1 */
            readonly code: string;
            /** @example null */
            readonly name: string | null;
            /** @example 400 */
            readonly registered: number | null;
            readonly centre: components["schemas"]["CentreNameBody"];
            /** @description From the root down. */
            readonly areas: readonly components["schemas"]["AreaNameBody"][];
            /**
             * Format: date-time
             * @example 2026-11-28T06:00:00.000Z
             */
            readonly opens_at: string;
            /**
             * Format: date-time
             * @example 2026-11-28T06:00:00.000Z
             */
            readonly closes_at: string;
        };
        readonly PublicationName: {
            /** @example 1 */
            readonly version: number;
            /** Format: date-time */
            readonly published_at: string;
        };
        readonly OfficesReported: {
            /** @example 3037 */
            readonly expected: number;
            /**
             * @description Of them, those of which something counts.
             * @example 2988
             */
            readonly reported: number;
        };
        readonly ObservedTotals: {
            /** @example 1230 */
            readonly votes: number;
            /** @example 600 */
            readonly male: number;
            /** @example 630 */
            readonly female: number;
            /** @example 450 */
            readonly less_30: number;
            /** @example 600 */
            readonly less_60: number;
            /** @example 180 */
            readonly more_60: number;
            /** @example 7 */
            readonly has_torn: number;
        };
        readonly Turnout: {
            /**
             * @description Observed in the offices reported whose roll is known.
             * @example 1230
             */
            readonly votes: number;
            /**
             * @description Voters on the rolls of these offices, and of no others.
             * @example 4000
             */
            readonly registered: number;
            /**
             * @description Votes of registered; null where nobody is registered.
             * @example 30.75
             */
            readonly percent: string | null;
        };
        readonly UnverifiedVotes: {
            /** @example 12 */
            readonly offices: number;
            /** @example 140 */
            readonly votes: number;
        };
        readonly ObservedVotes: {
            readonly offices: components["schemas"]["OfficesReported"];
            /**
             * @description Indexes on which sources differ, or above the roll.
             * @example 4
             */
            readonly disputed: number;
            readonly totals: components["schemas"]["ObservedTotals"];
            readonly turnout: components["schemas"]["Turnout"];
            /** @description What of it is known from unverified sources alone. */
            readonly unverified: components["schemas"]["UnverifiedVotes"];
        };
        readonly PartyRow: {
            /**
             * @description Also `blank` and `null`.
             * @example UDN
             */
            readonly party_id: string;
            /** @example 120 */
            readonly ballots: number;
            /**
             * @description Of all ballots counted here. Not the official share.
             * @example 48.00
             */
            readonly share_percent: string | null;
        };
        readonly UnverifiedBallots: {
            /** @example 12 */
            readonly offices: number;
            /** @example 140 */
            readonly ballots: number;
        };
        readonly CountedBallots: {
            readonly offices: components["schemas"]["OfficesReported"];
            /** @example 4 */
            readonly disputed: number;
            /** @example 250 */
            readonly total_ballots: number;
            /** @description By ballots, then in the order of the list. */
            readonly results: readonly components["schemas"]["PartyRow"][];
            /** @description What of it is known from unverified sources alone. */
            readonly unverified: components["schemas"]["UnverifiedBallots"];
        };
        readonly ScopeFigures: {
            readonly votes: components["schemas"]["ObservedVotes"];
            readonly ballots: components["schemas"]["CountedBallots"];
            /** @description Official figures as they were published last; null before. */
            readonly official: {
                readonly [key: string]: unknown;
            } | null;
        };
        readonly AreaFigures: {
            /** Format: uuid */
            readonly area_id: string;
            /** @example G1 */
            readonly code: string;
            /** @example Estuaire */
            readonly name: string;
            /** @example 1 */
            readonly level: number;
            readonly figures: components["schemas"]["ScopeFigures"];
        };
        readonly LiveFiguresBody: {
            /**
             * @description Moved by every change of the field figures.
             * @example 4711
             */
            readonly version: number;
            readonly publication: components["schemas"]["PublicationName"] | null;
            readonly whole: components["schemas"]["ScopeFigures"];
            /** @description The area asked for. */
            readonly area: components["schemas"]["AreaFigures"] | null;
            readonly areas: readonly components["schemas"]["AreaFigures"][];
            readonly next_cursor: string | null;
        };
        readonly AreaPublished: {
            /** Format: uuid */
            readonly area_id: string;
            /** @example G1 */
            readonly code: string;
            /** @example Estuaire */
            readonly name: string;
            /** @example 1 */
            readonly level: number;
            /** @description Null of an area that came later. */
            readonly sums: {
                readonly [key: string]: unknown;
            } | null;
        };
        readonly PublishedFiguresBody: {
            /** @example 1 */
            readonly version: number;
            /** Format: date-time */
            readonly published_at: string;
            /**
             * @description The highest version there is.
             * @example 1
             */
            readonly latest: number;
            readonly whole: {
                readonly [key: string]: unknown;
            };
            readonly area: components["schemas"]["AreaPublished"] | null;
            readonly areas: readonly components["schemas"]["AreaPublished"][];
            readonly next_cursor: string | null;
            readonly outcome: {
                readonly [key: string]: unknown;
            };
            readonly decision: {
                readonly [key: string]: unknown;
            };
        };
        readonly FieldProblemBody: {
            /**
             * @description Path of the field, as you wrote it.
             * @example limit
             */
            readonly field: string;
            /** @example max */
            readonly code: string;
            /** @example limit must not be greater than 200 */
            readonly detail: string;
        };
        readonly ProblemBody: {
            /** @example about:blank */
            readonly type: string;
            /** @example Validation failed */
            readonly title: string;
            /** @example 422 */
            readonly status: number;
            /**
             * @description Stable; program against this.
             * @example validation_failed
             */
            readonly code: string;
            /**
             * @description What to do next.
             * @example Some fields were refused; see errors.
             */
            readonly detail: string;
            /** @example 0b8f9c1e-6a54-4c61-9f0a-0c1f6c1a2b3d */
            readonly correlation_id: string;
            readonly errors?: readonly components["schemas"]["FieldProblemBody"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly AuthenticateController_authenticate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AuthenticateBody"];
            };
        };
        readonly responses: {
            /** @description The source was known */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuthenticatedBody"];
                };
            };
            /** @description The source is new */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuthenticatedBody"];
                };
            };
            /** @description `malformed_body` */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `wrong_credentials` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_suspended` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `office_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `window_closed` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `password_refused` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `too_many_requests`, `too_many_tokens` */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable` */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly S3CredentialsController_renew: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RenewedFolderBody"];
                };
            };
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `office_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `window_closed`, `quota_exceeded` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `credentials_unavailable`, `database_unavailable` */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly VotesController_report: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["VoteBody"];
            };
        };
        readonly responses: {
            /** @description It stood already. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TakenVoteBody"];
                };
            };
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TakenVoteBody"];
                };
            };
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_suspended` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `window_closed`, `report_exists`, `report_withdrawn` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `index_too_high`, `observed_outside` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `too_many_requests` */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable`, `reports_waiting` */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly VotesController_reportAll: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description In the order in which they happened. `action` is `report` (where it is not said), `correct` or `withdraw`; the other fields are those of POST, of PUT with the index, or of DELETE with the index.
                     * @example [
                     *       {
                     *         "index": 2,
                     *         "gender": "male",
                     *         "age": "more_60",
                     *         "has_torn": false
                     *       }
                     *     ]
                     */
                    readonly items: readonly ({
                        /** @enum {string} */
                        readonly action?: "report" | "correct" | "withdraw";
                    } & (components["schemas"]["VoteBody"] | components["schemas"]["WithdrawalItem"]))[];
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BatchAnswer"];
                };
            };
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_suspended` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `too_many_requests` */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable`, `reports_waiting` */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly VotesController_correct: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly index: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["VoteCorrectionBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TakenVoteBody"];
                };
            };
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_suspended` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `report_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `window_closed`, `stale_revision`, `report_exists` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `observed_outside` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `too_many_requests` */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable`, `reports_waiting` */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly VotesController_withdraw: {
        readonly parameters: {
            readonly query?: {
                readonly revision?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly index: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TakenVoteBody"];
                };
            };
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_suspended` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `report_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `window_closed`, `stale_revision`, `report_exists` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `too_many_requests` */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable`, `reports_waiting` */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly BallotsController_report: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BallotBody"];
            };
        };
        readonly responses: {
            /** @description It stood already. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TakenBallotBody"];
                };
            };
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TakenBallotBody"];
                };
            };
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_suspended` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `window_closed`, `report_exists`, `report_withdrawn` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `unknown_party`, `index_too_high`, `observed_outside` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `too_many_requests` */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable`, `reports_waiting` */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly BallotsController_reportAll: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description In the order in which they happened. `action` is `report` (where it is not said), `correct` or `withdraw`; the other fields are those of POST, of PUT with the index, or of DELETE with the index.
                     * @example [
                     *       {
                     *         "index": 2,
                     *         "party_id": "blank"
                     *       }
                     *     ]
                     */
                    readonly items: readonly ({
                        /** @enum {string} */
                        readonly action?: "report" | "correct" | "withdraw";
                    } & (components["schemas"]["BallotBody"] | components["schemas"]["WithdrawalItem"]))[];
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BatchAnswer"];
                };
            };
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_suspended` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `too_many_requests` */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable`, `reports_waiting` */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly BallotsController_correct: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly index: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BallotCorrectionBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TakenBallotBody"];
                };
            };
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_suspended` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `report_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `window_closed`, `stale_revision`, `report_exists` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `unknown_party`, `observed_outside` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `too_many_requests` */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable`, `reports_waiting` */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly BallotsController_withdraw: {
        readonly parameters: {
            readonly query?: {
                readonly revision?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly index: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TakenBallotBody"];
                };
            };
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_suspended` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `report_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `window_closed`, `stale_revision`, `report_exists` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `too_many_requests` */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable`, `reports_waiting` */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly ReliabilityController_ofVotes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VotesReliabilityBody"];
                };
            };
            /** @description `office_not_found`, `not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable` */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly ReliabilityController_ofBallots: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReliabilityBody"];
                };
            };
            /** @description `office_not_found`, `not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable` */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly OfficeFiguresController_votes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "if-none-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OfficeVotesBody"];
                };
            };
            /** @description You hold it already */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `office_not_found`, `not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly OfficeFiguresController_ballots: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "if-none-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OfficeBallotsBody"];
                };
            };
            /** @description You hold it already */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `office_not_found`, `not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly PublicElectionsController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
            };
            readonly header?: {
                readonly "if-none-match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Elections */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["PublicElectionBody"][];
                        readonly next_cursor: string | null;
                    };
                };
            };
            /** @description You hold it already */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_cursor` */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `reads_waiting`, `database_unavailable` */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly PublicElectionsController_get: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "if-none-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PublicElectionDetail"];
                };
            };
            /** @description You hold it already */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `election_not_found`, `not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `reads_waiting`, `database_unavailable` */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly PublicElectionsController_areas: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                /** @description Those directly under this area; left out, the roots. */
                readonly area?: string;
                /** @description All areas of a level; with an area, those within it. */
                readonly level?: number;
                /** @description Part of the name, or the beginning of the code; among all areas. */
                readonly q?: string;
            };
            readonly header?: {
                readonly "if-none-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Areas */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["PublicAreaBody"][];
                        readonly next_cursor: string | null;
                    };
                };
            };
            /** @description You hold it already */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_cursor` */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `reads_waiting`, `database_unavailable` */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly PublicElectionsController_offices: {
        readonly parameters: {
            readonly query: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                /** @description Of this election. */
                readonly election: string;
                /** @description In this area or anywhere under it. */
                readonly area?: string;
                /** @description Part of the name of office or centre, or the beginning of their code. */
                readonly q?: string;
            };
            readonly header?: {
                readonly "if-none-match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Offices */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["PublicOfficeBody"][];
                        readonly next_cursor: string | null;
                    };
                };
            };
            /** @description You hold it already */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_cursor` */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `reads_waiting`, `database_unavailable` */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly PublicFiguresController_live: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                /** @description This area and those directly under it. */
                readonly area?: string;
                /** @description All areas of a level instead; with an area, those within it. */
                readonly level?: number;
            };
            readonly header?: {
                readonly "if-none-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LiveFiguresBody"];
                };
            };
            /** @description You hold it already */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_cursor` */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `area_not_found`, `not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `reads_waiting`, `database_unavailable` */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly PublicFiguresController_results: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                /** @description This area and those directly under it. */
                readonly area?: string;
                /** @description All areas of a level instead; with an area, those within it. */
                readonly level?: number;
                /** @description Left out: the latest. */
                readonly version?: number;
            };
            readonly header?: {
                readonly "if-none-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PublishedFiguresBody"];
                };
            };
            /** @description You hold it already */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_cursor` */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `area_not_found`, `publication_not_found`, `not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `reads_waiting`, `database_unavailable` */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly MetricsController_read: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Prometheus text format */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly HealthController_alive: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": unknown;
                };
            };
        };
    };
    readonly HealthController_ready: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": unknown;
                };
            };
            /** @description `not_ready`, with `checks` and Retry-After */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
}
