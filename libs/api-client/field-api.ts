// Generated from docs/api by `npm run generate`; never edited.
export interface paths {
    "/api/authenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in at a polling office
         * @description What follows is sent with Basic credentials: elector_id and the token.
         */
        post: operations["AuthenticateController_authenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-office": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The office of this token, and its ballot
         * @description For whoever counts there, whether the election is public or not.
         */
        get: operations["MyOfficeController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/s3-credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keys for uploads, anew
         * @description For the folder of this source in this office: photos, sound and film go there and not through this API.
         */
        post: operations["S3CredentialsController_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report one voter
         * @description The same report sent again is answered with 200 and the same id.
         */
        post: operations["VotesController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vote/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report what was seen while the phone was offline
         * @description Up to 500 items. A bad one is told and spoils no other.
         */
        post: operations["VotesController_reportAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vote/{index}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Correct your report of a voter */
        put: operations["VotesController_correct"];
        post?: never;
        /** Withdraw your report of a voter */
        delete: operations["VotesController_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/votingpaperresult": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report one paper that was read out
         * @description The same report sent again is answered with 200.
         */
        post: operations["BallotsController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/votingpaperresult/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report papers that were read out while the phone was offline
         * @description Up to 500 items. A bad one is told and spoils no other.
         */
        post: operations["BallotsController_reportAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/votingpaperresult/{index}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Correct your report of a paper */
        put: operations["BallotsController_correct"];
        post?: never;
        /** Withdraw your report of a paper */
        delete: operations["BallotsController_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pollofficesstats/{id}/reliability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much there is behind the observed votes
         * @description Names nobody. Open to whoever may read the figures themselves. Citizens who confirmed their vote change no figure.
         */
        get: operations["ReliabilityController_ofVotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pollofficeresults/{id}/reliability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much there is behind the counted ballots
         * @description Names nobody. Open to whoever may read the figures themselves.
         */
        get: operations["ReliabilityController_ofBallots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pollofficesstats/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Observed votes of an office, as they stand
         * @description At most a second old. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304. Where the election is not public, only a live token of the very office (Basic) opens it.
         */
        get: operations["OfficeFiguresController_votes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pollofficeresults/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counted ballots of an office, as they stand
         * @description At most a second old. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304. Where the election is not public, only a live token of the very office (Basic) opens it.
         */
        get: operations["OfficeFiguresController_ballots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/elections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public elections, the latest first
         * @description Read less than half a second ago. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304.
         */
        get: operations["PublicElectionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/elections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A public election and its ballot
         * @description Read less than half a second ago. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304.
         */
        get: operations["PublicElectionsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/elections/{id}/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Areas of a public election, by code
         * @description Read less than half a second ago. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304.
         */
        get: operations["PublicElectionsController_areas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Polling offices of a public election, by code
         * @description With the names by which people find theirs; its id is the `poll_office_id` that the field asks for. Read less than half a second ago. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304.
         */
        get: operations["PublicElectionsController_offices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/elections/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures of a public election while it runs, in the whole, by area and of a centre
         * @description Votes as they are observed and ballots as they are counted, summed within a second; official figures as far as they were published. Read less than half a second ago. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304.
         */
        get: operations["PublicFiguresController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/elections/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Official results of a public election, as they were published
         * @description Numbered versions, which never change. Read less than half a second ago. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304.
         */
        get: operations["PublicFiguresController_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures for Prometheus
         * @description Basic authentication with the user `metrics` and the password of the installation.
         */
        get: operations["MetricsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive?
         * @description Asks nothing of anybody else.
         */
        get: operations["HealthController_alive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * May requests be sent here?
         * @description The database must answer and the disk must have room. A lost Redis shows as `degraded` and keeps the service ready.
         */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AuthenticateBody: {
            /** @example GA-0412-7781 */
            elector_id: string;
            /**
             * Format: password
             * @description Set when the source is new. A source that has one signs in with it; one that has none sets it with a live token of its own (Basic).
             * @example quatre chats gris dansent
             */
            password?: string;
            /** @example 6f1c1f6e-5a0c-4a57-9c54-0d5c3f1f2b11 */
            poll_office_id: string;
        };
        UploadKeysBody: {
            /** @example AKIAEXAMPLE */
            access_key: string;
            /** @example wJalrXUtnFEMI/K7MDENG */
            secret_key: string;
            /** @example FwoGZXIvYXdzEJr */
            session_token: string;
        };
        UploadFolderBody: {
            /** @example s3://scrutin/elections/…/offices/…/source-GA-0412-7781/ */
            base_path: string;
            /** @description They write below base_path and list it, for at least half an hour. Null where none can be had just now: ask `POST /api/s3-credentials/` later. */
            credentials: components["schemas"]["UploadKeysBody"] | null;
        };
        AuthenticatedBody: {
            /**
             * @description The Basic password of everything that follows; elector_id is the user.
             * @example Wm5zVnB0cXJzdHV2d3h5ejAxMjM0NTY3ODlhYmNkZWY
             */
            token: string;
            /** Format: uuid */
            poll_office_id: string;
            s3: components["schemas"]["UploadFolderBody"];
        };
        CentreNameBody: {
            /** Format: uuid */
            id: string;
            /** @example C1 */
            code: string;
            /** @example École publique */
            name: string;
            /** @example 0.39 */
            latitude: number | null;
            /** @example 9.45 */
            longitude: number | null;
        };
        AreaNameBody: {
            /** Format: uuid */
            id: string;
            /** @example province */
            kind: string | null;
            /** @example Estuaire */
            name: string;
        };
        PublicOfficeBody: {
            /**
             * Format: uuid
             * @description The `poll_office_id` of the field.
             */
            id: string;
            /** @example C1-1 */
            code: string;
            /** @example null */
            name: string | null;
            /** @example 400 */
            registered: number | null;
            centre: components["schemas"]["CentreNameBody"];
            /** @description From the root down. */
            areas: components["schemas"]["AreaNameBody"][];
            /**
             * Format: date-time
             * @example 2026-11-28T06:00:00.000Z
             */
            opens_at: string;
            /**
             * Format: date-time
             * @example 2026-11-28T06:00:00.000Z
             */
            closes_at: string;
        };
        PublicCandidateBody: {
            /** Format: uuid */
            id: string;
            /**
             * @description What reports and ballots name.
             * @example UDN
             */
            party_id: string;
            /** @example Awa Moussavou */
            name: string;
            /** @example null */
            party_name: string | null;
            /** @example #1f7a3d */
            colour: string | null;
            /** @example 1 */
            list_order: number;
        };
        PublicElectionDetail: {
            /** Format: uuid */
            id: string;
            /** @example PRES-2026 */
            code: string;
            /** @example Élection présidentielle 2026 */
            name: string;
            /** @example GA */
            country: string;
            /** @example presidential */
            kind: string;
            /** @example two_rounds */
            method: string;
            /** @example null */
            seats: number | null;
            /**
             * @example open
             * @enum {string}
             */
            state: "draft" | "scheduled" | "open" | "counting" | "closed" | "certified" | "cancelled";
            /**
             * Format: date-time
             * @example 2026-11-28T06:00:00.000Z
             */
            opens_at: string;
            /**
             * Format: date-time
             * @example 2026-11-28T06:00:00.000Z
             */
            closes_at: string;
            /**
             * Format: date-time
             * @example 2026-11-28T06:00:00.000Z
             */
            reports_until: string;
            /** @example Africa/Libreville */
            time_zone: string;
            /** @description In the order of the ballot. */
            candidates: components["schemas"]["PublicCandidateBody"][];
        };
        MyOfficeBody: {
            office: components["schemas"]["PublicOfficeBody"];
            /** @description With its ballot, private elections included. */
            election: components["schemas"]["PublicElectionDetail"];
        };
        RenewedFolderBody: {
            /** @example s3://scrutin/elections/…/offices/…/source-GA-0412-7781/ */
            base_path: string;
            /** @description They write below base_path and list it, for at least half an hour. Null where none can be had just now: ask `POST /api/s3-credentials/` later. */
            credentials: components["schemas"]["UploadKeysBody"] | null;
        };
        VoteBody: {
            /**
             * @example female
             * @enum {string}
             */
            gender: "male" | "female";
            /**
             * @example less_60
             * @enum {string}
             */
            age: "less_30" | "less_60" | "more_60";
            /**
             * @description Whether a torn paper was shown.
             * @example false
             */
            has_torn: boolean;
            /**
             * Format: date-time
             * @description When it was seen, where that was not just now.
             * @example 2026-11-28T07:00:00+01:00
             */
            observed_at?: string;
            /**
             * @description Running number in the office: 1, 2, 3 …
             * @example 1
             */
            index: number;
            /**
             * @description Grows with each change of this report.
             * @example 2
             */
            revision?: number;
        };
        TakenVoteBody: {
            /** @example 10000000001 */
            id: string;
            /** @example 1 */
            index: number;
        };
        WithdrawalItem: {
            /**
             * @description Running number in the office: 1, 2, 3 …
             * @example 1
             */
            index: number;
            /**
             * @description Grows with each change of this report.
             * @example 2
             */
            revision: number;
        };
        BatchResult: {
            /**
             * @description As it was sent.
             * @example 1
             */
            index: number | null;
            /**
             * @example created
             * @enum {string}
             */
            outcome: "created" | "same" | "conflict" | "refused";
            /**
             * @description The outcome, or the code of the refusal.
             * @example created
             */
            code: string;
            /** @example 10000000001 */
            id?: string;
            /** @description What to do next. */
            detail?: string;
        };
        BatchAnswer: {
            results: components["schemas"]["BatchResult"][];
        };
        VoteCorrectionBody: {
            /**
             * @example female
             * @enum {string}
             */
            gender: "male" | "female";
            /**
             * @example less_60
             * @enum {string}
             */
            age: "less_30" | "less_60" | "more_60";
            /**
             * @description Whether a torn paper was shown.
             * @example false
             */
            has_torn: boolean;
            /**
             * Format: date-time
             * @description When it was seen, where that was not just now.
             * @example 2026-11-28T07:00:00+01:00
             */
            observed_at?: string;
            /**
             * @description Grows with each change of this report.
             * @example 2
             */
            revision: number;
        };
        BallotBody: {
            /**
             * @description Of a candidate on the ballot, or `blank` or `null`.
             * @example UDN
             */
            party_id: string;
            /**
             * Format: date-time
             * @description When it was seen, where that was not just now.
             * @example 2026-11-28T07:00:00+01:00
             */
            observed_at?: string;
            /**
             * @description Running number in the office: 1, 2, 3 …
             * @example 1
             */
            index: number;
            /**
             * @description Grows with each change of this report.
             * @example 2
             */
            revision?: number;
        };
        TakenBallotBody: {
            /**
             * @example ok
             * @enum {string}
             */
            status: "ok";
        };
        BallotCorrectionBody: {
            /**
             * @description Of a candidate on the ballot, or `blank` or `null`.
             * @example UDN
             */
            party_id: string;
            /**
             * Format: date-time
             * @description When it was seen, where that was not just now.
             * @example 2026-11-28T07:00:00+01:00
             */
            observed_at?: string;
            /**
             * @description Grows with each change of this report.
             * @example 2
             */
            revision: number;
        };
        SourcesByStatusBody: {
            /** @example 1 */
            unverified: number;
            /** @example 2 */
            independent: number;
            /** @example 0 */
            suspended: number;
        };
        AgreementBody: {
            /**
             * @description Indexes that more than one source reported.
             * @example 118
             */
            compared: number;
            /**
             * @description Of these, where all say the same.
             * @example 117
             */
            agreed: number;
        };
        GapsBody: {
            /**
             * @description Indexes below the last one that nobody reported.
             * @example 1
             */
            count: number;
            /**
             * @description The first hundred of them.
             * @example [
             *       37
             *     ]
             */
            indexes: number[];
        };
        DriftBody: {
            /**
             * @description How far the source that is behind has come.
             * @example 119
             */
            lowest: number;
            /**
             * @description How far the one that is ahead has come.
             * @example 123
             */
            highest: number;
        };
        ConfirmationsBody: {
            /**
             * @description Votes that a citizen confirmed as they were reported.
             * @example 12
             */
            confirmed: number;
            /**
             * @description Votes of which a citizen said something else.
             * @example 1
             */
            corrected: number;
            /**
             * @description Votes that citizens were shown and nobody recognised.
             * @example 2
             */
            not_recognised: number;
        };
        VotesReliabilityBody: {
            /** @description That reported. */
            sources: components["schemas"]["SourcesByStatusBody"];
            agreement: components["schemas"]["AgreementBody"];
            gaps: components["schemas"]["GapsBody"];
            /**
             * @description Indexes on which sources differ, or above the roll.
             * @example 1
             */
            disputed: number;
            /**
             * @description Reports that stand and count nowhere.
             * @example 4
             */
            uncounted_reports: number;
            drift: components["schemas"]["DriftBody"] | null;
            /** @description What citizens said of reports of their own vote. */
            confirmations: components["schemas"]["ConfirmationsBody"];
        };
        ReliabilityBody: {
            /** @description That reported. */
            sources: components["schemas"]["SourcesByStatusBody"];
            agreement: components["schemas"]["AgreementBody"];
            gaps: components["schemas"]["GapsBody"];
            /**
             * @description Indexes on which sources differ, or above the roll.
             * @example 1
             */
            disputed: number;
            /**
             * @description Reports that stand and count nowhere.
             * @example 4
             */
            uncounted_reports: number;
            drift: components["schemas"]["DriftBody"] | null;
        };
        VoteTotals: {
            /** @example 123 */
            votes: number;
            /** @example 60 */
            male: number;
            /** @example 63 */
            female: number;
            /** @example 45 */
            less_30: number;
            /** @example 60 */
            less_60: number;
            /** @example 18 */
            more_60: number;
            /**
             * @description Who was seen tearing up a ballot of the ruling party.
             * @example 7
             */
            has_torn: number;
        };
        LastVote: {
            /** @example 123 */
            index: number;
            /**
             * @example female
             * @enum {string}
             */
            gender: "male" | "female";
            /**
             * @example less_60
             * @enum {string}
             */
            age: "less_30" | "less_60" | "more_60";
            /** @example false */
            has_torn: boolean;
            /**
             * Format: date-time
             * @example 2025-08-15T14:02:11Z
             */
            timestamp: string;
        };
        OfficeVotesBody: {
            totals: components["schemas"]["VoteTotals"];
            /** @description The highest index that counts, with the time of its first agreeing report. */
            last_vote: components["schemas"]["LastVote"] | null;
        };
        LastPaper: {
            /** @example 250 */
            index: number;
            /** @example ABC */
            party_id: string;
        };
        PartyBallots: {
            /**
             * @description Also `blank` and `null`.
             * @example ABC
             */
            party_id: string;
            /** @example 120 */
            ballots: number;
            /**
             * @description Of all ballots counted, to four decimals. Not the official share.
             * @example 0.48
             */
            share: number;
        };
        OfficeBallotsBody: {
            last_paper: components["schemas"]["LastPaper"] | null;
            /** @description Whoever has a ballot, by ballots, then in the order of the list. */
            results: components["schemas"]["PartyBallots"][];
            /** @example 250 */
            total_ballots: number;
        };
        PublicElectionBody: {
            /** Format: uuid */
            id: string;
            /** @example PRES-2026 */
            code: string;
            /** @example Élection présidentielle 2026 */
            name: string;
            /** @example GA */
            country: string;
            /** @example presidential */
            kind: string;
            /** @example two_rounds */
            method: string;
            /** @example null */
            seats: number | null;
            /**
             * @example open
             * @enum {string}
             */
            state: "draft" | "scheduled" | "open" | "counting" | "closed" | "certified" | "cancelled";
            /**
             * Format: date-time
             * @example 2026-11-28T06:00:00.000Z
             */
            opens_at: string;
            /**
             * Format: date-time
             * @example 2026-11-28T06:00:00.000Z
             */
            closes_at: string;
            /**
             * Format: date-time
             * @example 2026-11-28T06:00:00.000Z
             */
            reports_until: string;
            /** @example Africa/Libreville */
            time_zone: string;
        };
        PublicAreaBody: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            parent_id: string | null;
            /** @example 1 */
            level: number;
            /** @example province */
            kind: string | null;
            /** @example G1 */
            code: string;
            /** @example Estuaire */
            name: string;
        };
        PublicationName: {
            /** @example 1 */
            version: number;
            /** Format: date-time */
            published_at: string;
        };
        OfficesReported: {
            /** @example 3037 */
            expected: number;
            /**
             * @description Of them, those of which something counts.
             * @example 2988
             */
            reported: number;
        };
        ObservedTotals: {
            /** @example 1230 */
            votes: number;
            /** @example 600 */
            male: number;
            /** @example 630 */
            female: number;
            /** @example 450 */
            less_30: number;
            /** @example 600 */
            less_60: number;
            /** @example 180 */
            more_60: number;
            /** @example 7 */
            has_torn: number;
        };
        Turnout: {
            /**
             * @description Observed in the offices reported whose roll is known.
             * @example 1230
             */
            votes: number;
            /**
             * @description Voters on the rolls of these offices, and of no others.
             * @example 4000
             */
            registered: number;
            /**
             * @description Votes of registered; null where nobody is registered.
             * @example 30.75
             */
            percent: string | null;
        };
        UnverifiedVotes: {
            /** @example 12 */
            offices: number;
            /** @example 140 */
            votes: number;
        };
        ObservedVotes: {
            offices: components["schemas"]["OfficesReported"];
            /**
             * @description Indexes on which sources differ, or above the roll.
             * @example 4
             */
            disputed: number;
            totals: components["schemas"]["ObservedTotals"];
            turnout: components["schemas"]["Turnout"];
            /** @description What of it is known from unverified sources alone. */
            unverified: components["schemas"]["UnverifiedVotes"];
        };
        PartyRow: {
            /**
             * @description Also `blank` and `null`.
             * @example UDN
             */
            party_id: string;
            /** @example 120 */
            ballots: number;
            /**
             * @description Of all ballots counted here. Not the official share.
             * @example 48.00
             */
            share_percent: string | null;
        };
        UnverifiedBallots: {
            /** @example 12 */
            offices: number;
            /** @example 140 */
            ballots: number;
        };
        CountedBallots: {
            offices: components["schemas"]["OfficesReported"];
            /** @example 4 */
            disputed: number;
            /** @example 250 */
            total_ballots: number;
            /** @description By ballots, then in the order of the list. */
            results: components["schemas"]["PartyRow"][];
            /** @description What of it is known from unverified sources alone. */
            unverified: components["schemas"]["UnverifiedBallots"];
        };
        ScopeFigures: {
            votes: components["schemas"]["ObservedVotes"];
            ballots: components["schemas"]["CountedBallots"];
            /** @description Official figures as they were published last; null before. */
            official: {
                [key: string]: unknown;
            } | null;
        };
        AreaFigures: {
            /** Format: uuid */
            area_id: string;
            /** @example G1 */
            code: string;
            /** @example Estuaire */
            name: string;
            /** @example 1 */
            level: number;
            figures: components["schemas"]["ScopeFigures"];
        };
        FieldFigures: {
            votes: components["schemas"]["ObservedVotes"];
            ballots: components["schemas"]["CountedBallots"];
        };
        CentreFiguresBody: {
            /** Format: uuid */
            centre_id: string;
            /** @example C-012 */
            code: string;
            /** @example École publique */
            name: string;
            figures: components["schemas"]["FieldFigures"];
        };
        LiveFiguresBody: {
            /**
             * @description Moved by every change of the field figures.
             * @example 4711
             */
            version: number;
            publication: components["schemas"]["PublicationName"] | null;
            whole: components["schemas"]["ScopeFigures"];
            /** @description The area asked for. */
            area: components["schemas"]["AreaFigures"] | null;
            /** @description The centre asked for. Official figures are not added up by centre. */
            centre: components["schemas"]["CentreFiguresBody"] | null;
            areas: components["schemas"]["AreaFigures"][];
            next_cursor: string | null;
        };
        AreaPublished: {
            /** Format: uuid */
            area_id: string;
            /** @example G1 */
            code: string;
            /** @example Estuaire */
            name: string;
            /** @example 1 */
            level: number;
            /** @description Null of an area that came later. */
            sums: {
                [key: string]: unknown;
            } | null;
        };
        PublishedFiguresBody: {
            /** @example 1 */
            version: number;
            /** Format: date-time */
            published_at: string;
            /**
             * @description The highest version there is.
             * @example 1
             */
            latest: number;
            whole: {
                [key: string]: unknown;
            };
            area: components["schemas"]["AreaPublished"] | null;
            areas: components["schemas"]["AreaPublished"][];
            next_cursor: string | null;
            outcome: {
                [key: string]: unknown;
            };
            decision: {
                [key: string]: unknown;
            };
        };
        FieldProblemBody: {
            /**
             * @description Path of the field, as you wrote it.
             * @example limit
             */
            field: string;
            /** @example max */
            code: string;
            /** @example limit must not be greater than 200 */
            detail: string;
        };
        ProblemBody: {
            /** @example about:blank */
            type: string;
            /** @example Validation failed */
            title: string;
            /** @example 422 */
            status: number;
            /**
             * @description Stable; program against this.
             * @example validation_failed
             */
            code: string;
            /**
             * @description What to do next.
             * @example Some fields were refused; see errors.
             */
            detail: string;
            /** @example 0b8f9c1e-6a54-4c61-9f0a-0c1f6c1a2b3d */
            correlation_id: string;
            errors?: components["schemas"]["FieldProblemBody"][];
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
    AuthenticateController_authenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthenticateBody"];
            };
        };
        responses: {
            /** @description The source was known */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticatedBody"];
                };
            };
            /** @description The source is new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticatedBody"];
                };
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `wrong_credentials` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_suspended` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `office_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `window_closed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `password_refused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `too_many_requests`, `too_many_tokens` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MyOfficeController_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyOfficeBody"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `office_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    S3CredentialsController_renew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewedFolderBody"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `office_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `window_closed`, `quota_exceeded` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `credentials_unavailable`, `database_unavailable` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    VotesController_report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoteBody"];
            };
        };
        responses: {
            /** @description It stood already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenVoteBody"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenVoteBody"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_suspended` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `window_closed`, `report_exists`, `report_withdrawn` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `index_too_high`, `observed_outside` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable`, `reports_waiting` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    VotesController_reportAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
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
                    items: ({
                        /** @enum {string} */
                        action?: "report" | "correct" | "withdraw";
                    } & (components["schemas"]["VoteBody"] | components["schemas"]["WithdrawalItem"]))[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_suspended` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable`, `reports_waiting` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    VotesController_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                index: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoteCorrectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenVoteBody"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_suspended` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `report_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `window_closed`, `stale_revision`, `report_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `observed_outside` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable`, `reports_waiting` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    VotesController_withdraw: {
        parameters: {
            query?: {
                revision?: number;
            };
            header?: never;
            path: {
                index: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenVoteBody"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_suspended` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `report_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `window_closed`, `stale_revision`, `report_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable`, `reports_waiting` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    BallotsController_report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BallotBody"];
            };
        };
        responses: {
            /** @description It stood already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenBallotBody"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenBallotBody"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_suspended` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `window_closed`, `report_exists`, `report_withdrawn` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `unknown_party`, `index_too_high`, `observed_outside` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable`, `reports_waiting` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    BallotsController_reportAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description In the order in which they happened. `action` is `report` (where it is not said), `correct` or `withdraw`; the other fields are those of POST, of PUT with the index, or of DELETE with the index.
                     * @example [
                     *       {
                     *         "index": 2,
                     *         "party_id": "blank"
                     *       }
                     *     ]
                     */
                    items: ({
                        /** @enum {string} */
                        action?: "report" | "correct" | "withdraw";
                    } & (components["schemas"]["BallotBody"] | components["schemas"]["WithdrawalItem"]))[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_suspended` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable`, `reports_waiting` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    BallotsController_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                index: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BallotCorrectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenBallotBody"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_suspended` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `report_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `window_closed`, `stale_revision`, `report_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `unknown_party`, `observed_outside` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable`, `reports_waiting` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    BallotsController_withdraw: {
        parameters: {
            query?: {
                revision?: number;
            };
            header?: never;
            path: {
                index: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenBallotBody"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_suspended` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `report_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `window_closed`, `stale_revision`, `report_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable`, `reports_waiting` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReliabilityController_ofVotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VotesReliabilityBody"];
                };
            };
            /** @description `office_not_found`, `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReliabilityController_ofBallots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReliabilityBody"];
                };
            };
            /** @description `office_not_found`, `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OfficeFiguresController_votes: {
        parameters: {
            query?: never;
            header?: {
                "if-none-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeVotesBody"];
                };
            };
            /** @description You hold it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `office_not_found`, `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OfficeFiguresController_ballots: {
        parameters: {
            query?: never;
            header?: {
                "if-none-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeBallotsBody"];
                };
            };
            /** @description You hold it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `office_not_found`, `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PublicElectionsController_list: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
            };
            header?: {
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Elections */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicElectionBody"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description You hold it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `reads_waiting`, `database_unavailable` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PublicElectionsController_get: {
        parameters: {
            query?: never;
            header?: {
                "if-none-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicElectionDetail"];
                };
            };
            /** @description You hold it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `election_not_found`, `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `reads_waiting`, `database_unavailable` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PublicElectionsController_areas: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                /** @description Those directly under this area; left out, the roots. */
                area?: string;
                /** @description All areas of a level; with an area, those within it. */
                level?: number;
                /** @description Part of the name, or the beginning of the code; among all areas. */
                q?: string;
            };
            header?: {
                "if-none-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Areas */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicAreaBody"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description You hold it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `reads_waiting`, `database_unavailable` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PublicElectionsController_offices: {
        parameters: {
            query: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                /** @description Of this election. */
                election: string;
                /** @description In this area or anywhere under it. */
                area?: string;
                /** @description Part of the name of office or centre, or the beginning of their code. */
                q?: string;
            };
            header?: {
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Offices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicOfficeBody"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description You hold it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `reads_waiting`, `database_unavailable` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PublicFiguresController_live: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                /** @description This area and those directly under it. */
                area?: string;
                /** @description All areas of a level instead; with an area, those within it. */
                level?: number;
                /** @description Also this centre. */
                centre?: string;
            };
            header?: {
                "if-none-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveFiguresBody"];
                };
            };
            /** @description You hold it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `area_not_found`, `centre_not_found`, `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `reads_waiting`, `database_unavailable` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PublicFiguresController_results: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                /** @description This area and those directly under it. */
                area?: string;
                /** @description All areas of a level instead; with an area, those within it. */
                level?: number;
                /** @description Left out: the latest. */
                version?: number;
            };
            header?: {
                "if-none-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedFiguresBody"];
                };
            };
            /** @description You hold it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `area_not_found`, `publication_not_found`, `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `reads_waiting`, `database_unavailable` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MetricsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prometheus text format */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    HealthController_alive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description `not_ready`, with `checks` and Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
}
