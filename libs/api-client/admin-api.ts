// Generated from docs/api by `npm run generate`; never edited.
export interface paths {
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed what, newest first
         * @description The trail of the platform is for platform admins, that of an election for its members.
         */
        get: operations["AuditController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Length and hash of a chain
         * @description Keep it outside. A chain that is later shorter, or carries another hash at that place, was tampered with.
         */
        get: operations["AuditController_head"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a director’s account
         * @description The answer is the same whether the address is free or taken: what became of it, only a mail to that address tells.
         */
        post: operations["AuthController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Unknown address, wrong password and unverified address are refused alike. Ten wrong passwords lock the address for a quarter of an hour, whether it has an account or not.
         */
        post: operations["AuthController_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a refresh token for new tokens
         * @description Each refresh token works once. One that comes a second time is in two hands, so the whole session ends: send one refresh at a time. Answers the way it was asked: by body or by cookie.
         */
        post: operations["AuthController_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the session of a refresh token
         * @description The same answer where the session was over already. Its access tokens end within 15 minutes.
         */
        post: operations["AuthController_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own account */
        get: operations["ProfileController_get"];
        /**
         * Change your own account
         * @description The name only: the address and the kind of an account do not change here.
         */
        put: operations["ProfileController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change your own password
         * @description Needs the present one. Every other session of the account ends.
         */
        put: operations["ProfileController_changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to choose a new password
         * @description Older links end when a newer one is sent.
         */
        post: operations["RecoveryController_forgot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password with the link of a mail
         * @description Every session of the account ends. A password that is refused leaves the link as it was.
         */
        post: operations["RecoveryController_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm an address with the link of a mail */
        post: operations["RecoveryController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The elections that you are a member of */
        get: operations["ElectionsController_list"];
        put?: never;
        /**
         * Create an election
         * @description It begins as a private draft, and you are its owner.
         */
        post: operations["ElectionsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One election */
        get: operations["ElectionsController_get"];
        /**
         * Change an election
         * @description Send the fields that change. Kind, method, seats and threshold stand still once it is scheduled; hours once voting has begun, save by an extension.
         */
        put: operations["ElectionsController_edit"];
        post?: never;
        /** Delete a draft, with everything in it */
        delete: operations["ElectionsController_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an election on
         * @description The clock opens and closes it by itself; by hand it is done before the hour, with a reason. To be scheduled it needs candidates and offices.
         */
        post: operations["ElectionLifeController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give voters more time
         * @description Until certification. Centres and offices with closing hours of their own keep those; the time for reports moves along.
         */
        post: operations["ElectionLifeController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/visibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make an election public, or private again
         * @description Where the installation says so, it waits for the approval of an admin of the platform first.
         */
        put: operations["ElectionLifeController_show"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Elections that wait to become public */
        get: operations["ApprovalsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Approve that an election becomes public, or refuse */
        put: operations["ApprovalsController_decide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is in the team */
        get: operations["TeamController_listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/members/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a member another role */
        put: operations["TeamController_setRole"];
        post?: never;
        /** Remove a member, or leave */
        delete: operations["TeamController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations that nobody has accepted yet */
        get: operations["TeamController_listInvitations"];
        put?: never;
        /**
         * Invite somebody into the team
         * @description A mail goes to the address; whoever signs in with it accepts by the link. The answer does not tell whether there is an account.
         */
        post: operations["TeamController_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an invitation */
        delete: operations["TeamController_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation with the link of a mail
         * @description Sign in with the address that the mail went to.
         */
        post: operations["InvitationsController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The areas of an election */
        get: operations["AreasController_list"];
        put?: never;
        /**
         * Add an area
         * @description Areas form a tree: province, department, commune, as deep as the country needs.
         */
        post: operations["AreasController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One area */
        get: operations["AreasController_get"];
        /**
         * Change an area
         * @description Send the fields that change.
         */
        put: operations["AreasController_edit"];
        post?: never;
        /** Delete an area that holds nothing any more */
        delete: operations["AreasController_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/centers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The voting centres of an election */
        get: operations["CentresController_list"];
        put?: never;
        /** Add a voting centre */
        post: operations["CentresController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/centers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One voting centre */
        get: operations["CentresController_get"];
        /**
         * Change a voting centre
         * @description Send the fields that change.
         */
        put: operations["CentresController_edit"];
        post?: never;
        /** Delete a centre that has no offices any more */
        delete: operations["CentresController_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/centers/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the voters of one centre more time
         * @description Offices with closing hours of their own keep those.
         */
        post: operations["CentresController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/centers/{id}/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The offices of a centre */
        get: operations["OfficesController_listOfCentre"];
        put?: never;
        /** Add a polling office */
        post: operations["OfficesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The offices of an election */
        get: operations["OfficesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One polling office */
        get: operations["OfficesController_get"];
        /**
         * Change a polling office
         * @description Send the fields that change.
         */
        put: operations["OfficesController_edit"];
        post?: never;
        /** Delete a polling office */
        delete: operations["OfficesController_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the voters of one office more time */
        post: operations["OfficesController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The candidates of an election, in the order of the ballot */
        get: operations["CandidatesController_list"];
        put?: never;
        /**
         * Add a candidate, or an answer of a referendum
         * @description Until voting begins; afterwards by an amendment of an owner.
         */
        post: operations["CandidatesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One candidate */
        get: operations["CandidatesController_get"];
        /**
         * Change a candidate
         * @description Send the fields that change.
         */
        put: operations["CandidatesController_edit"];
        post?: never;
        /** Take a candidate off the ballot */
        delete: operations["CandidatesController_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/candidates/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the ballot in order
         * @description Every candidate once; their places count from one. The same order sent again changes nothing. Until voting begins; afterwards by an amendment of an owner.
         */
        put: operations["BallotController_reorder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The photo of a candidate */
        get: operations["PhotosController_get"];
        /**
         * Set the photo of a candidate
         * @description JPEG, PNG or WebP of at most 5 MB. It is drawn anew, at most 800 pixels wide and high, and nothing else of the file is kept.
         */
        put: operations["PhotosController_set"];
        post?: never;
        /** Remove the photo of a candidate */
        delete: operations["PhotosController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The imports of an election, newest first */
        get: operations["ImportsController_list"];
        put?: never;
        /**
         * Import areas, centres and offices from a CSV file
         * @description A line for each office: `centre_code`, `centre_name`, `office_code`, `office_name`, `registered`, `latitude`, `longitude`, and for each level of areas a pair such as `province_code`, `province_name`, outermost first; French names of columns are understood. Codes are keys, names are not; what is there already is brought up to date and nothing is deleted. The answer comes when the file has arrived: ask for the import until it is done. All of the file is imported, or nothing.
         */
        post: operations["ImportsController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import has come, and what came of it */
        get: operations["ImportsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The result of an office, as you may see it */
        get: operations["OfficeResultsController_get"];
        /** Correct what was keyed */
        put: operations["OfficeResultsController_correct"];
        /**
         * Key the paper of an office
         * @description Where the election asks for double entry, two different people key it without seeing each other’s figures. Empty is not zero. See docs/checks.md for the codes.
         */
        post: operations["OfficeResultsController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{id}/results/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle fields that two people read differently
         * @description By a third person, one by one or together; never the whole paper again.
         */
        post: operations["OfficeResultsController_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{id}/results/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Contest, cancel, put back or set aside the result of an office */
        post: operations["OfficeResultsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{id}/results/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Explain or accept a warning */
        post: operations["OfficeResultsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{id}/results/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The photo of the paper */
        get: operations["ResultPhotosController_get"];
        /** Set the photo of the paper */
        put: operations["ResultPhotosController_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Cancel the results of a whole area
         * @description Its offices count nowhere until it is put back; their papers stay.
         */
        put: operations["CancelledAreasController_cancel"];
        post?: never;
        /** Put the results of an area back */
        delete: operations["CancelledAreasController_putBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Official results so far, in the whole and by area
         * @description For members, of offices that are final. Shares are of valid votes, turnout is of registered voters.
         */
        get: operations["ResultsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record lots that were drawn where votes were equal */
        post: operations["ResultsController_recordLots"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish the official results as they stand
         * @description With the figures that are about to be declared, if there are some. Everything is computed and compared anew; a contradiction is refused, and both numbers are named.
         */
        post: operations["ResultsController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was published, newest first */
        get: operations["ResultsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/publications/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One publication, as it was published */
        get: operations["ResultsController_getOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/result-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How results are keyed, checked and turned into an outcome */
        get: operations["ResultsController_getRules"];
        /**
         * Change how results are keyed and checked
         * @description Send the fields that change. Once voting has begun, only tolerances.
         */
        put: operations["ResultsController_editRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who reports in an election */
        get: operations["SourcesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/sources/{source_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One source, and the offices where it has signed in */
        get: operations["SourcesController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/sources/{source_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide what a source counts for
         * @description With a reason, which the trail keeps. The figures of its offices follow. Who is suspended is signed out of the offices of this election.
         */
        post: operations["SourcesController_changeStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many offices somebody should look at, and why */
        get: operations["WatchController_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/watch/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Offices without reporters, silent, unverified or disputed */
        get: operations["WatchController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every report of an office as it came
         * @description Corrections and withdrawals are rows of their own. By index, then by arrival.
         */
        get: operations["ReportsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/sources/{source_id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a source did, and how it fits with what others say */
        get: operations["ReportsController_activity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What reporters sent from an office
         * @description As the store has it now, in the order of the paths. A page may hold fewer files than asked for: go on while there is a `next_cursor`.
         */
        get: operations["EvidenceController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{id}/evidence/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A link that opens one file for five minutes
         * @description It leads to the first version, whatever was overwritten. The trail keeps who asked for which file.
         */
        post: operations["EvidenceController_openLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{id}/evidence/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much each source has sent from an office
         * @description As of the last look at the store, which comes every ten minutes or so.
         */
        get: operations["EvidenceController_usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/evidence/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Files that somebody should look at
         * @description Across all offices, as of the last look at the store.
         */
        get: operations["EvidenceFindingsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/evidence/missing-papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offices with figures and without a photo of the paper
         * @description Where ballots were counted or a paper was keyed, and neither a reporter nor an official sent a photo of it. By code.
         */
        get: operations["EvidenceFindingsController_listWithoutPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/discrepancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offices where voters seen, ballots read out and the paper differ
         * @description By more than the tolerances of the election. A side that is missing is no difference. The largest first, unless another order is asked for.
         */
        get: operations["DiscrepanciesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/discrepancies/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Discrepancies by area
         * @description Sums are of offices of which all sides are there: others are not comparable.
         */
        get: operations["DiscrepanciesController_areas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{id}/discrepancy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The three stories of an office, and each difference between them
         * @description Its ETag names the figures and the last decision: send it with the next one.
         */
        get: operations["OfficeDiscrepanciesController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{id}/discrepancy/handling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Explain a discrepancy, accept it, or open it again
         * @description For the figures of the ETag and no others: when one of them moves, the office is open again and what was said stays in its history.
         */
        post: operations["OfficeDiscrepanciesController_handle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voting/realtime/{election_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Votes observed, ballots counted and official results as they stand
         * @description For members, in the whole, by area and of a centre. Sums of the field follow within a second. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304.
         */
        get: operations["RealtimeController_get"];
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
        AuditActorBody: {
            /**
             * @example system
             * @enum {string}
             */
            kind: "director" | "platform_admin" | "system" | "public";
            /** @example scrutin db:migrate */
            id: string | null;
        };
        AuditSubjectBody: {
            /** @example schema */
            kind: string;
            /** @example CreateAudit20261120120000 */
            id: string;
        };
        AuditSealBody: {
            /**
             * @description Place in the chain, from 1.
             * @example 1
             */
            position: number;
            /**
             * @description SHA-256 over this entry and the hash before it.
             * @example b2f1…
             */
            hash: string;
        };
        AuditEntryBody: {
            /** @example 1 */
            id: number;
            /** @example platform */
            chain: string;
            /**
             * Format: date-time
             * @example 2026-11-20T12:00:00.000Z
             */
            occurred_at: string;
            actor: components["schemas"]["AuditActorBody"];
            /** @example schema.migrated */
            action: string;
            subject: components["schemas"]["AuditSubjectBody"];
            /** @description State before the change; null where there was none. */
            before: ({
                [key: string]: unknown;
            } | unknown[] | string | number | boolean) | null;
            /** @description State after the change; null where there is none. */
            after: ({
                [key: string]: unknown;
            } | unknown[] | string | number | boolean) | null;
            /** @description Network address of the caller. */
            origin: string | null;
            correlation_id: string | null;
            /** @description Null for the second or so until the entry is sealed. */
            seal: components["schemas"]["AuditSealBody"] | null;
        };
        AuditHeadBody: {
            /** @example platform */
            chain: string;
            /** @example 42 */
            length: number;
            /**
             * @description Keep it: `audit:verify --heads` checks against it.
             * @example b2f1…
             */
            hash: string;
        };
        RegisterBody: {
            /**
             * Format: email
             * @example marie.ndong@exemple.ga
             */
            email: string;
            /** @example Marie Ndong */
            name: string;
            /**
             * Format: password
             * @description Common passwords and those made of your name or address are refused.
             * @example quatre chats gris dansent
             */
            password: string;
        };
        RegisteredBody: {
            /**
             * @description Where a mail was sent to.
             * @example marie.ndong@exemple.ga
             */
            email: string;
            /**
             * @description The same whether the address was free or taken.
             * @example Read the mail that was sent to this address. It says how to go on.
             */
            detail: string;
        };
        LoginBody: {
            /**
             * Format: email
             * @example marie.ndong@exemple.ga
             */
            email: string;
            /**
             * Format: password
             * @example quatre chats gris dansent
             */
            password: string;
            /**
             * @description `browser`: the refresh token comes as an HttpOnly cookie only, and `csrf_token` stands in its place.
             * @default api
             * @enum {string}
             */
            client?: "api" | "browser";
        };
        TokensBody: {
            /**
             * @description Send it as a bearer token.
             * @example eyJhbGciOiJIUzI1NiIs…
             */
            access_token: string;
            /** @example Bearer */
            token_type: string;
            /**
             * @description Seconds for which the access token is valid.
             * @example 900
             */
            expires_in: number;
            /**
             * @description Works once: each refresh gives a new one. A second use ends the session. Not for browsers.
             * @example kq3Zf0…
             */
            refresh_token?: string;
            /**
             * @description For browsers: send it back as `x-csrf-token`. The same for as long as the session lasts.
             * @example Jx81b…
             */
            csrf_token?: string;
        };
        RefreshBody: {
            /** @description The last refresh token that you were given. Browsers leave it out: theirs is in the cookie. */
            refresh_token?: string;
        };
        ProfileBody: {
            /** Format: uuid */
            id: string;
            /**
             * Format: email
             * @example marie.ndong@exemple.ga
             */
            email: string;
            email_verified: boolean;
            /** @example Marie Ndong */
            name: string;
            /** @enum {string} */
            kind: "director" | "platform_admin";
            /** Format: date-time */
            created_at: string;
            /**
             * @description Grows by one with each change.
             * @example 1
             */
            version: number;
        };
        ChangeProfileBody: {
            /** @example Marie-Claire Ndong */
            name: string;
            /**
             * @description The version that you changed. With it, a change that somebody else made meanwhile is not lost.
             * @example 1
             */
            version?: number;
        };
        ChangePasswordBody: {
            /** Format: password */
            current_password: string;
            /**
             * Format: password
             * @example la rue des 3 manguiers
             */
            new_password: string;
        };
        ForgotPasswordBody: {
            /**
             * Format: email
             * @example marie.ndong@exemple.ga
             */
            email: string;
        };
        ForgotPasswordAnswer: {
            /**
             * @description The same for known and unknown addresses.
             * @example If there is an account with this address, a mail is on its way. Its link works once, for 30 minutes.
             */
            detail: string;
        };
        ResetPasswordBody: {
            /** @description What stands behind `#token=` in the link of the mail. */
            token: string;
            /**
             * Format: password
             * @example la rue des 3 manguiers
             */
            password: string;
        };
        VerifyEmailBody: {
            /** @description What stands behind `#token=` in the link of the mail. */
            token: string;
        };
        CreateElectionBody: {
            /**
             * @description Unique among those you create.
             * @example PRES-2026
             */
            code: string;
            /** @example Élection présidentielle 2026 */
            name: string;
            /**
             * @description ISO 3166-1, two letters.
             * @example GA
             */
            country: string;
            /**
             * @example presidential
             * @enum {string}
             */
            kind: "presidential" | "legislative" | "local" | "referendum";
            /**
             * @description How the outcome is found. A referendum is decided by plurality.
             * @example two_rounds
             * @enum {string}
             */
            method: "plurality" | "two_rounds" | "dhondt" | "sainte_lague" | "largest_remainder";
            /**
             * @description How many seats the lists share; for dhondt, sainte_lague and largest_remainder.
             * @example null
             */
            seats?: number | null;
            /**
             * @description Share of the valid votes below which a list takes no part in the seats.
             * @example null
             */
            threshold_percent?: number | null;
            /**
             * Format: date-time
             * @example 2026-11-28T07:00:00+01:00
             */
            opens_at: string;
            /**
             * Format: date-time
             * @example 2026-11-28T18:00:00+01:00
             */
            closes_at: string;
            /**
             * Format: date-time
             * @description Until when the field may report. 72 hours after closes_at if left out.
             * @example 2026-12-01T18:00:00+01:00
             */
            reports_until?: string;
            /**
             * @description Of the IANA list.
             * @example Africa/Libreville
             */
            time_zone: string;
        };
        ElectionBody: {
            /** Format: uuid */
            id: string;
            /** @example PRES-2026 */
            code: string;
            /** @example Élection présidentielle 2026 */
            name: string;
            /** @example GA */
            country: string;
            /** @enum {string} */
            kind: "presidential" | "legislative" | "local" | "referendum";
            /** Format: date-time */
            opens_at: string;
            /** Format: date-time */
            closes_at: string;
            /** @enum {string} */
            method: "plurality" | "two_rounds" | "dhondt" | "sainte_lague" | "largest_remainder";
            seats: number | null;
            threshold_percent: number | null;
            /** Format: date-time */
            reports_until: string;
            /** @example Africa/Libreville */
            time_zone: string;
            /**
             * @description Where it stands now, by the clock.
             * @enum {string}
             */
            state: "draft" | "scheduled" | "open" | "counting" | "closed" | "certified" | "cancelled";
            /** @description What an owner may move it to from here. */
            possible_moves: string[];
            /** @enum {string} */
            visibility: "private" | "awaiting_approval" | "public";
            /**
             * Format: date-time
             * @description Embargo: before that moment the public sees nothing.
             */
            public_from: string | null;
            /**
             * @description Yours in this election.
             * @enum {string}
             */
            role: "owner" | "editor" | "auditor";
            /** Format: date-time */
            created_at: string;
            /**
             * @description Grows by one with each change.
             * @example 1
             */
            version: number;
        };
        EditElectionBody: {
            /**
             * @description Unique among those you create.
             * @example PRES-2026
             */
            code?: string;
            /** @example Élection présidentielle 2026 */
            name?: string;
            /**
             * @description ISO 3166-1, two letters.
             * @example GA
             */
            country?: string;
            /**
             * @example presidential
             * @enum {string}
             */
            kind?: "presidential" | "legislative" | "local" | "referendum";
            /**
             * @description How the outcome is found. A referendum is decided by plurality.
             * @example two_rounds
             * @enum {string}
             */
            method?: "plurality" | "two_rounds" | "dhondt" | "sainte_lague" | "largest_remainder";
            /**
             * @description How many seats the lists share; for dhondt, sainte_lague and largest_remainder.
             * @example null
             */
            seats?: number | null;
            /**
             * @description Share of the valid votes below which a list takes no part in the seats.
             * @example null
             */
            threshold_percent?: number | null;
            /**
             * Format: date-time
             * @example 2026-11-28T07:00:00+01:00
             */
            opens_at?: string;
            /**
             * Format: date-time
             * @example 2026-11-28T18:00:00+01:00
             */
            closes_at?: string;
            /**
             * Format: date-time
             * @description Until when the field may report. 72 hours after closes_at if left out.
             * @example 2026-12-01T18:00:00+01:00
             */
            reports_until?: string;
            /**
             * @description Of the IANA list.
             * @example Africa/Libreville
             */
            time_zone?: string;
            /**
             * @description The version that you changed. With it, a change that somebody else made meanwhile is not lost.
             * @example 1
             */
            version?: number;
        };
        MoveBody: {
            /**
             * @example scheduled
             * @enum {string}
             */
            to: "draft" | "scheduled" | "open" | "counting" | "closed" | "certified" | "cancelled";
            /**
             * @description Needed where a move comes before its hour, and to cancel.
             * @example Les bureaux sont prêts plus tôt que prévu.
             */
            reason?: string;
        };
        ExtensionBody: {
            /**
             * Format: date-time
             * @example 2026-11-28T20:00:00+01:00
             */
            closes_at: string;
            /** @example Le bureau a ouvert avec deux heures de retard. */
            reason: string;
        };
        VisibilityBody: {
            /** @example true */
            public: boolean;
            /**
             * Format: date-time
             * @description Embargo: before that moment the public sees nothing.
             * @example 2026-11-28T07:00:00+01:00
             */
            public_from?: string | null;
        };
        ElectionSummary: {
            /** Format: uuid */
            id: string;
            /** @example PRES-2026 */
            code: string;
            /** @example Élection présidentielle 2026 */
            name: string;
            /** @example GA */
            country: string;
            /** @enum {string} */
            kind: "presidential" | "legislative" | "local" | "referendum";
            /** Format: date-time */
            opens_at: string;
            /** Format: date-time */
            closes_at: string;
        };
        DecisionBody: {
            /** @example true */
            approved: boolean;
            /** @example Identité de l’organisateur vérifiée. */
            reason?: string;
        };
        MemberBody: {
            /** Format: uuid */
            account_id: string;
            /** @example Marie Ndong */
            name: string;
            /** Format: email */
            email: string;
            /** @enum {string} */
            role: "owner" | "editor" | "auditor";
            /** Format: date-time */
            since: string;
        };
        MembersBody: {
            items: components["schemas"]["MemberBody"][];
        };
        RoleBody: {
            /**
             * @example editor
             * @enum {string}
             */
            role: "owner" | "editor" | "auditor";
        };
        InvitationBody: {
            /** Format: uuid */
            id: string;
            /**
             * Format: email
             * @example paul.obame@exemple.ga
             */
            email: string;
            /** @enum {string} */
            role: "owner" | "editor" | "auditor";
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description Until then its link works, once.
             */
            expires_at: string;
        };
        InvitationsBody: {
            items: components["schemas"]["InvitationBody"][];
        };
        InviteBody: {
            /**
             * @example editor
             * @enum {string}
             */
            role: "owner" | "editor" | "auditor";
            /**
             * Format: email
             * @example paul.obame@exemple.ga
             */
            email: string;
        };
        SentInvitationBody: {
            /** Format: uuid */
            id: string;
            /**
             * Format: email
             * @example paul.obame@exemple.ga
             */
            email: string;
            /** @enum {string} */
            role: "owner" | "editor" | "auditor";
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description Until then its link works, once.
             */
            expires_at: string;
            /** @description False when the mail did not leave. Invite again: the newer link replaces the older. */
            mail_sent: boolean;
        };
        AcceptBody: {
            /** @description What stands behind `#token=` in the link of the mail. */
            token: string;
        };
        CreateAreaBody: {
            /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
            amendment_reason?: string;
            /**
             * @description Unique beside its siblings.
             * @example G1
             */
            code: string;
            /** @example Estuaire */
            name: string;
            /**
             * @description What it is.
             * @example province
             */
            kind?: string | null;
            /**
             * Format: uuid
             * @description The area around it; null for a root.
             */
            parent_id?: string | null;
        };
        AreaBody: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            parent_id: string | null;
            /** @description From the root to the parent. */
            ancestors: string[];
            /** @example 1 */
            level: number;
            /** @example province */
            kind: string | null;
            /** @example G1 */
            code: string;
            /** @example Estuaire */
            name: string;
            /** @example 1 */
            version: number;
        };
        EditAreaBody: {
            /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
            amendment_reason?: string;
            /**
             * @description The version that you changed. With it, a change that somebody else made meanwhile is not lost.
             * @example 1
             */
            version?: number;
            /** @example G1 */
            code?: string;
            /** @example Estuaire */
            name?: string;
            /** @example province */
            kind?: string | null;
        };
        CreateCentreBody: {
            /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
            amendment_reason?: string;
            /**
             * @description Unique in the election.
             * @example LBV-012
             */
            code: string;
            /** @example École publique de Nzeng-Ayong */
            name: string;
            /**
             * Format: uuid
             * @description The area that it stands in.
             */
            area_id?: string | null;
            /** @example 0.4162 */
            latitude?: number | null;
            /** @example 9.4673 */
            longitude?: number | null;
            /**
             * Format: date-time
             * @description Where the place differs from what surrounds it; null where it does not.
             * @example null
             */
            opens_at?: string | null;
            /**
             * Format: date-time
             * @description Where the place differs from what surrounds it; null where it does not.
             * @example null
             */
            closes_at?: string | null;
        };
        CentreBody: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            area_id: string | null;
            /** @example LBV-012 */
            code: string;
            /** @example École publique de Nzeng-Ayong */
            name: string;
            /** @example 0.4162 */
            latitude: number | null;
            /** @example 9.4673 */
            longitude: number | null;
            /** Format: date-time */
            opens_at: string | null;
            /** Format: date-time */
            closes_at: string | null;
            /** @example 1 */
            version: number;
        };
        EditCentreBody: {
            /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
            amendment_reason?: string;
            /**
             * @description The version that you changed. With it, a change that somebody else made meanwhile is not lost.
             * @example 1
             */
            version?: number;
            /** @example LBV-012 */
            code?: string;
            /** @example École publique de Nzeng-Ayong II */
            name?: string;
            /** Format: uuid */
            area_id?: string | null;
            /** @example 0.4162 */
            latitude?: number | null;
            /** @example 9.4673 */
            longitude?: number | null;
            /**
             * Format: date-time
             * @description Where the place differs from what surrounds it; null where it does not.
             * @example null
             */
            opens_at?: string | null;
            /**
             * Format: date-time
             * @description Where the place differs from what surrounds it; null where it does not.
             * @example null
             */
            closes_at?: string | null;
        };
        CreateOfficeBody: {
            /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
            amendment_reason?: string;
            /**
             * @description Unique in the election.
             * @example LBV-012-3
             */
            code: string;
            /** @example Bureau 3 */
            name?: string | null;
            /**
             * @description Voters on the roll; null where it is unknown, which is not zero.
             * @example 412
             */
            registered?: number | null;
            /**
             * Format: date-time
             * @description Where the office differs from its centre; null where it does not.
             * @example null
             */
            opens_at?: string | null;
            /**
             * Format: date-time
             * @description Where the office differs from its centre; null where it does not.
             * @example null
             */
            closes_at?: string | null;
        };
        OfficeBody: {
            /**
             * Format: uuid
             * @description The poll_office_id of the field API.
             */
            id: string;
            /** Format: uuid */
            centre_id: string;
            /** @example LBV-012-3 */
            code: string;
            /** @example Bureau 3 */
            name: string | null;
            /**
             * @description Voters on the roll; null where it is unknown, which is not zero.
             * @example 412
             */
            registered: number | null;
            /** Format: date-time */
            opens_at: string | null;
            /** Format: date-time */
            closes_at: string | null;
            /** @example 1 */
            version: number;
        };
        EditOfficeBody: {
            /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
            amendment_reason?: string;
            /**
             * @description The version that you changed. With it, a change that somebody else made meanwhile is not lost.
             * @example 1
             */
            version?: number;
            /** @example LBV-012-3 */
            code?: string;
            /** @example Bureau 3 (annexe) */
            name?: string | null;
            /**
             * Format: uuid
             * @description The centre that it moves to.
             */
            centre_id?: string;
            /**
             * @description Voters on the roll; null where it is unknown, which is not zero.
             * @example 415
             */
            registered?: number | null;
            /**
             * Format: date-time
             * @description Where the office differs from its centre; null where it does not.
             * @example null
             */
            opens_at?: string | null;
            /**
             * Format: date-time
             * @description Where the office differs from its centre; null where it does not.
             * @example null
             */
            closes_at?: string | null;
        };
        CreateCandidateBody: {
            /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
            amendment_reason?: string;
            /** Format: uuid */
            election_id: string;
            /**
             * @description What reports and ballots name; unique in the election. blank and null are reserved.
             * @example UDN
             */
            party_id: string;
            /** @example Awa Moussavou */
            name: string;
            /** @example Union démocratique nationale */
            party_name?: string | null;
            /** @example #1f7a3d */
            colour?: string | null;
            /**
             * @description Place on the ballot; after everybody else if left out.
             * @example 1
             */
            list_order?: number;
            /**
             * @description How many people stand on the list, in each constituency where there are several; no list takes more seats. For dhondt, sainte_lague and largest_remainder only; null: enough, or unknown.
             * @example null
             */
            list_size?: number | null;
        };
        CandidateBody: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            election_id: string;
            /** @example UDN */
            party_id: string;
            /** @example Awa Moussavou */
            name: string;
            /** @example Union démocratique nationale */
            party_name: string | null;
            /** @example #1f7a3d */
            colour: string | null;
            /** @example 1 */
            list_order: number;
            /**
             * @description How many people stand on the list, in each constituency where there are several; no list takes more seats. For dhondt, sainte_lague and largest_remainder only; null: enough, or unknown.
             * @example null
             */
            list_size: number | null;
            /**
             * @description Where the photo is, or null. The address changes with the photo.
             * @example /api/candidates/3f1c9f6e-7c1f-4f43-9d57-0b8f9c1e6a54/photo?v=1a2b3c4d5e6f7a8b
             */
            photo: string | null;
            /** @example 1 */
            version: number;
        };
        EditCandidateBody: {
            /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
            amendment_reason?: string;
            /**
             * @description The version that you changed. With it, a change that somebody else made meanwhile is not lost.
             * @example 1
             */
            version?: number;
            /**
             * @description What reports and ballots name; unique in the election. blank and null are reserved.
             * @example UDN
             */
            party_id?: string;
            /** @example Awa Moussavou */
            name?: string;
            /** @example Union démocratique nationale (UDN) */
            party_name?: string | null;
            /** @example #1f7a3d */
            colour?: string | null;
            /** @example 1 */
            list_order?: number;
            /**
             * @description How many people stand on the list, in each constituency where there are several; no list takes more seats. For dhondt, sainte_lague and largest_remainder only; null: enough, or unknown.
             * @example null
             */
            list_size?: number | null;
        };
        BallotPlaceBody: {
            /** Format: uuid */
            id: string;
            /**
             * @description The version of the candidate that the order was made from. With it, an order that somebody else saved meanwhile is not lost.
             * @example 1
             */
            version?: number;
        };
        BallotOrderBody: {
            /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
            amendment_reason?: string;
            /**
             * @description Every candidate of the ballot once, in the order wanted.
             * @example [
             *       {
             *         "id": "3f1c9f6e-7c1f-4f43-9d57-0b8f9c1e6a54",
             *         "version": 1
             *       }
             *     ]
             */
            candidates: components["schemas"]["BallotPlaceBody"][];
        };
        BallotBody: {
            /** @description In the order of the ballot. */
            items: components["schemas"]["CandidateBody"][];
        };
        ImportedFileBody: {
            /** @example 91234567 */
            bytes: number;
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            sha256: string;
            /** @enum {string} */
            encoding: "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";
            /** @example ; */
            delimiter: string;
            /** @example 3038 */
            lines: number;
        };
        ImportProgressBody: {
            /**
             * @description How much of the file has been read.
             * @example 42.5
             */
            percent_read: number;
            /** @example 1300 */
            rows: number;
        };
        CountsBody: {
            /** @example 3037 */
            created: number;
            /** @example 0 */
            changed: number;
            /** @example 0 */
            unchanged: number;
        };
        ImportSummaryBody: {
            /** @example 3037 */
            rows: number;
            areas: components["schemas"]["CountsBody"];
            centres: components["schemas"]["CountsBody"];
            offices: components["schemas"]["CountsBody"];
            /**
             * @description Offices whose number of voters is not stated.
             * @example 12
             */
            rolls_unknown: number;
        };
        ImportProblemBody: {
            /** @example 118 */
            line: number | null;
            /** @example inscrits */
            column: string | null;
            /** @example negative */
            code: string;
            /** @description What to do. */
            detail: string;
        };
        ImportBody: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            election_id: string;
            dry_run: boolean;
            /**
             * @description Refused and failed have changed nothing. Done has, unless it was a dry run.
             * @enum {string}
             */
            state: "waiting" | "reading" | "checking" | "writing" | "done" | "refused" | "failed";
            file: components["schemas"]["ImportedFileBody"] | null;
            progress: components["schemas"]["ImportProgressBody"] | null;
            summary: components["schemas"]["ImportSummaryBody"] | null;
            /** @description The first thousand, by line. */
            problems: components["schemas"]["ImportProblemBody"][];
            /**
             * @description All of them; reading ends after ten thousand.
             * @example 0
             */
            problem_count: number;
            /** Format: date-time */
            started_at: string;
            /** Format: date-time */
            finished_at: string | null;
        };
        ImportsBody: {
            /** @description The newest fifty. */
            items: components["schemas"]["ImportBody"][];
        };
        CandidateVotesBody: {
            /** Format: uuid */
            candidate_id: string;
            /**
             * @description Null or left out: nothing is written there. Empty is not zero.
             * @example 290
             */
            votes?: number | null;
        };
        KeyResultBody: {
            /**
             * @description Null or left out: nothing is written there. Empty is not zero.
             * @example 412
             */
            registered?: number | null;
            /** @example 300 */
            voters?: number | null;
            /** @example 4 */
            blank?: number | null;
            /** @example 6 */
            null_votes?: number | null;
            /** @example 290 */
            valid?: number | null;
            /**
             * @example [
             *       {
             *         "candidate_id": "3f1c9f6e-7c1f-4f43-9d57-0b8f9c1e6a54",
             *         "votes": 290
             *       }
             *     ]
             */
            votes: components["schemas"]["CandidateVotesBody"][];
            /** @description The paper itself cannot be right: why it is kept as it is. Needs its photo, and keeps the election from being certified until the office is contested or keyed again. */
            as_written?: string;
        };
        FiguresBody: {
            registered: number | null;
            voters: number | null;
            blank: number | null;
            null_votes: number | null;
            valid: number | null;
            votes: components["schemas"]["CandidateVotesBody"][];
        };
        DifferingBody: {
            /** @example blank */
            field: string;
            /** @description What the two read, the smaller first. */
            readings: number[];
            settled: boolean;
        };
        FindingBody: {
            /** @example F201 */
            code: string;
            /** @enum {string} */
            kind: "error" | "warning";
            fields: string[];
            /** @description In French. */
            fr: string;
            /** @description In English. */
            en: string;
            /** @description Not answered yet; errors stay open. */
            open: boolean;
        };
        VersionBody: {
            /** Format: uuid */
            author_id: string;
            /** Format: date-time */
            entered_at: string;
        };
        OfficeResultBody: {
            /** Format: uuid */
            office_id: string;
            /** @example final */
            state: string;
            /**
             * @description Also the ETag: send it as If-Match.
             * @example 2
             */
            version: number;
            /** @enum {string} */
            mode: "single" | "double";
            /** @description What was agreed on. */
            figures: components["schemas"]["FiguresBody"] | null;
            /** @description Entries that you may see. */
            entries: components["schemas"]["FiguresBody"][];
            differing: components["schemas"]["DifferingBody"][];
            /** @description Something was keyed that you do not see yet. */
            masked: boolean;
            possible: string[];
            findings: components["schemas"]["FindingBody"][];
            as_written: string | null;
            photo: string | null;
            versions: components["schemas"]["VersionBody"][];
        };
        SettledFieldBody: {
            /**
             * @description As `differing` names it.
             * @example blank
             */
            field: string;
            /** @example 4 */
            value?: number | null;
        };
        SettleBody: {
            /**
             * @example [
             *       {
             *         "field": "blank",
             *         "value": 4
             *       }
             *     ]
             */
            fields: components["schemas"]["SettledFieldBody"][];
        };
        ResultDecisionBody: {
            /**
             * @description set_aside: the paper is keyed afresh.
             * @example contest
             * @enum {string}
             */
            decision: "contest" | "cancel" | "put_back" | "set_aside";
            /** @example Le procès-verbal porte deux signatures différentes. */
            reason: string;
        };
        WarningAnswerBody: {
            /**
             * @description Of a warning that is open.
             * @example W202
             */
            code: string;
            /**
             * @description The explanation; null accepts the warning as it is.
             * @example Le bureau a reçu les électeurs du bureau voisin, fermé.
             */
            text?: string | null;
        };
        ReasonBody: {
            /** @example Urnes détruites par l’inondation. */
            reason: string;
        };
        CandidateSumBody: {
            /** Format: uuid */
            candidate_id: string;
            /** @example 575222 */
            votes: number;
            /**
             * @description Percent of valid votes; null where there are none, or cells are empty.
             * @example 94.85
             */
            share_percent: string | null;
        };
        SumsBody: {
            /** @description How many offices stand where. */
            offices: {
                [key: string]: unknown;
            };
            /** @description Offices that are not cancelled. */
            expected: number;
            /** @description Of them, final. */
            reported: number;
            /** @description Final although the paper does not add up. */
            as_written: number;
            /** @description Voters by the registry, in all expected offices. */
            roll: number;
            /** @description Offices whose roll is unknown. */
            roll_unknown: number;
            registered: number;
            voters: number;
            blank: number;
            null_votes: number;
            valid: number;
            /** @description By registered, voters, blank, null_votes, valid and votes: final offices whose paper leaves that cell empty, so that the sum lacks it. */
            unknown: {
                [key: string]: unknown;
            };
            /**
             * @description Percent: voters of registered; null where nobody is, or cells are empty.
             * @example 70.41
             */
            turnout_percent: string | null;
            candidates: components["schemas"]["CandidateSumBody"][];
        };
        AreaResultsBody: {
            /** Format: uuid */
            area_id: string;
            code: string;
            name: string;
            level: number;
            cancelled: boolean;
            sums: components["schemas"]["SumsBody"];
        };
        ResultsBody: {
            /** @description Moved by every change of a figure that counts. */
            version: number;
            whole: components["schemas"]["SumsBody"];
            /** @description The area asked for. */
            area: components["schemas"]["AreaResultsBody"] | null;
            areas: components["schemas"]["AreaResultsBody"][];
            next_cursor: string | null;
            /** @description `kind`: elected, second_round, seats, referendum, tie or no_votes; and how. */
            outcome: {
                [key: string]: unknown;
            };
            /** @description Whether what is missing could still change it. */
            decision: {
                [key: string]: unknown;
            };
        };
        LotsBody: {
            /**
             * @description As the outcome names it.
             * @example first_place||1@10|a+b
             */
            tie_key: string;
            /** @description Candidates in the order in which they came. */
            order: string[];
            /** @example Tirage au sort public du 30 novembre. */
            reason: string;
        };
        DeclaredCandidateBody: {
            /** Format: uuid */
            candidate_id: string;
            /** @example 575222 */
            votes?: number;
            /**
             * @description Of valid votes.
             * @example 94.85
             */
            share_percent?: number;
        };
        PublishBody: {
            registered?: number;
            voters?: number;
            blank?: number;
            null_votes?: number;
            valid?: number;
            /** @description Voters of registered. */
            turnout_percent?: number;
            candidates?: components["schemas"]["DeclaredCandidateBody"][];
        };
        PublicationSummary: {
            /** @example 1 */
            number: number;
            /** Format: date-time */
            published_at: string;
            /** Format: uuid */
            published_by: string;
            results_version: number;
        };
        PublicationsBody: {
            items: components["schemas"]["PublicationSummary"][];
        };
        PublicationBody: {
            /** @example 1 */
            number: number;
            /** Format: date-time */
            published_at: string;
            /** Format: uuid */
            published_by: string;
            results_version: number;
            results: {
                [key: string]: unknown;
            };
        };
        TolerancesBody: {
            /**
             * @description blank votes, in percent of voters, from which on they are noticed
             * @example 3
             */
            blank_percent?: number;
            /**
             * @description null votes, in percent of voters, from which on they are noticed
             * @example 3
             */
            null_percent?: number;
            /**
             * @description turnout, in percent of the registered, from which on it is noticed
             * @example 100
             */
            turnout_high_percent?: number;
            /**
             * @description turnout, in percent of the registered, below which it is noticed
             * @example 10
             */
            turnout_low_percent?: number;
            /**
             * @description points of percent between the turnout here and in the other offices of the centre
             * @example 25
             */
            turnout_apart_points?: number;
            /**
             * @description votes of one candidate, in percent of valid, from which on they are noticed
             * @example 95
             */
            dominance_percent?: number;
            /**
             * @description voters by which the roll on the paper may differ from that of the registry
             * @example 0
             */
            roll_difference?: number;
            /**
             * @description by how much observed voters may differ from the voters of the paper or from counted ballots
             * @example 5
             */
            observed_voters_difference?: number;
            /**
             * @description by how much counted ballots may differ from valid, blank and null votes of the paper
             * @example 2
             */
            counted_ballots_difference?: number;
            /**
             * @description by how much counted ballots of one party, or blank, or null ones, may differ from the paper
             * @example 2
             */
            counted_party_difference?: number;
            /**
             * @description percent of the larger figure by which field and paper may differ, where that is more than the number above
             * @example 1
             */
            discrepancy_percent?: number;
        };
        ResultRulesBody: {
            double_entry: boolean;
            constituency_level: number | null;
            seats_by_area: {
                [key: string]: number;
            };
            /** @enum {string} */
            threshold_scope: "national" | "constituency";
            turnout_quorum_percent: number | null;
            approval_quorum_percent: number | null;
            tolerances: components["schemas"]["TolerancesBody"];
        };
        EditResultRulesBody: {
            /**
             * @description Two people key each paper.
             * @example true
             */
            double_entry?: boolean;
            /**
             * @description Seats are shared out in each area of this level; null: in the whole.
             * @example null
             */
            constituency_level?: number | null;
            /**
             * @description Seats by area of that level; they add up to the seats of the election.
             * @example {}
             */
            seats_by_area?: {
                [key: string]: number;
            };
            /**
             * @example national
             * @enum {string}
             */
            threshold_scope?: "national" | "constituency";
            /**
             * @description Of a referendum.
             * @example null
             */
            turnout_quorum_percent?: number | null;
            /**
             * @description Of a referendum.
             * @example null
             */
            approval_quorum_percent?: number | null;
            tolerances?: components["schemas"]["TolerancesBody"];
        };
        SourceBody: {
            /** Format: uuid */
            id: string;
            /** @example GA-0412-7781 */
            elector_id: string;
            /** @example true */
            has_password: boolean;
            /**
             * @description What it counts for in this election. Only members change it; `independent` needs a password.
             * @example unverified
             * @enum {string}
             */
            status: "unverified" | "independent" | "suspended";
            /**
             * @description Of the status.
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description First sign-in in this election.
             */
            since: string;
            /** Format: date-time */
            changed_at: string;
        };
        SourceOfficeBody: {
            /** Format: uuid */
            id: string;
            /** @example LBV-012-3 */
            code: string;
            /**
             * Format: date-time
             * @description First sign-in at this office.
             */
            since: string;
        };
        SourceDetailsBody: {
            /** Format: uuid */
            id: string;
            /** @example GA-0412-7781 */
            elector_id: string;
            /** @example true */
            has_password: boolean;
            /**
             * @description What it counts for in this election. Only members change it; `independent` needs a password.
             * @example unverified
             * @enum {string}
             */
            status: "unverified" | "independent" | "suspended";
            /**
             * @description Of the status.
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description First sign-in in this election.
             */
            since: string;
            /** Format: date-time */
            changed_at: string;
            offices: components["schemas"]["SourceOfficeBody"][];
        };
        SourceStatusBody: {
            /**
             * @example suspended
             * @enum {string}
             */
            to: "unverified" | "independent" | "suspended";
            /** @example Pièce d’identité refusée */
            reason: string;
            /**
             * @description The version that you decided from: 409 where it has changed since.
             * @example 1
             */
            version?: number;
        };
        WatchCountsBody: {
            /** @example 3037 */
            offices: number;
            /**
             * @description Nobody has signed in there.
             * @example 12
             */
            without_source: number;
            /**
             * @description Somebody has, and reported nothing.
             * @example 40
             */
            silent: number;
            /**
             * @description Their figures rest on unverified sources alone.
             * @example 310
             */
            unverified_only: number;
            /** @example 5 */
            disputed: number;
        };
        WatchedOfficeBody: {
            /** Format: uuid */
            id: string;
            /** @example C1-1 */
            code: string;
            /** Format: uuid */
            centre_id: string;
            /** @example 400 */
            registered: number | null;
            /**
             * @description That have signed in there.
             * @example 2
             */
            sources: number;
            /**
             * @description Observed votes that count.
             * @example 214
             */
            votes: number;
            /**
             * @description Counted ballots that count.
             * @example 0
             */
            ballots: number;
            /**
             * @description Indexes of both that somebody should look at.
             * @example 1
             */
            disputed: number;
        };
        ReportedBody: {
            /**
             * @description Of a vote.
             * @example female
             */
            gender?: string;
            /**
             * @description Of a vote.
             * @example less_60
             */
            age?: string;
            /**
             * @description Of a vote.
             * @example false
             */
            has_torn?: boolean;
            /**
             * @description Of a ballot.
             * @example UDN
             */
            party_id?: string;
        };
        RawReportBody: {
            /** @example 10000000001 */
            id: string;
            /** @example 1 */
            index: number;
            /**
             * @description The highest one of a source and index stands.
             * @example 1
             */
            revision: number;
            /**
             * @description Place in the order of first reports of the office.
             * @example 1
             */
            sequence: number;
            /** Format: uuid */
            source_id: string;
            /** @example GA-0412-7781 */
            elector_id: string;
            /**
             * @description As it is now.
             * @example unverified
             * @enum {string}
             */
            status: "unverified" | "independent" | "suspended";
            /** @description Null of a withdrawal. */
            reported: components["schemas"]["ReportedBody"] | null;
            /** Format: date-time */
            observed_at: string;
            /** Format: date-time */
            received_at: string;
            /**
             * @description Whether it came with a password.
             * @example true
             */
            is_trusted: boolean;
            /**
             * @description Whether it came in a batch.
             * @example false
             */
            is_batched: boolean;
        };
        SourceActivityBody: {
            /** Format: uuid */
            office_id: string;
            /**
             * @example votes
             * @enum {string}
             */
            stream: "votes" | "ballots";
            /**
             * @description Indexes for which a report of it stands.
             * @example 120
             */
            standing: number;
            /** @example 1 */
            withdrawn: number;
            /** @example 3 */
            corrected: number;
            /**
             * @description Reports that came in batches.
             * @example 40
             */
            batched: number;
            /** @example 124 */
            highest_index: number;
            /**
             * @description Indexes that others reported, too.
             * @example 80
             */
            compared: number;
            /**
             * @description Of these, where it says what was agreed.
             * @example 78
             */
            agreed: number;
            /**
             * @description Reports that stand and count nowhere.
             * @example 0
             */
            uncounted: number;
            /** Format: date-time */
            first_received_at: string;
            /** Format: date-time */
            last_received_at: string;
            /**
             * @description Most single reports within one minute.
             * @example 4
             */
            fastest_minute: number;
        };
        SourceActivitiesBody: {
            items: components["schemas"]["SourceActivityBody"][];
        };
        EvidenceSourceBody: {
            /** Format: uuid */
            id: string;
            /** @example GA-0412-7781 */
            elector_id: string;
            /**
             * @description In this election, now.
             * @example independent
             * @enum {string}
             */
            status: "unverified" | "independent" | "suspended";
        };
        EvidenceBody: {
            /**
             * @description What the trail calls this file.
             * @example 9f86d0…
             */
            id: string;
            /**
             * @description What a link is asked for with.
             * @example source-GA-0412-7781/verbal_process/1.jpeg
             */
            path: string;
            /**
             * @example verbal_process
             * @enum {string|null}
             */
            folder: "list-votes" | "counting-proof" | "verbal_process" | "votes" | null;
            /** @example 1.jpeg */
            name: string;
            /**
             * @description In bytes. Of the first version, like time and hash.
             * @example 482113
             */
            size: number;
            /** Format: date-time */
            uploaded_at: string;
            /**
             * @description As the sender stated it and the store checked it; null where none was stated, or of parts only.
             * @example 2c26b4…
             */
            sha256: string | null;
            /**
             * @description More than one: it was overwritten. The first is shown.
             * @example 1
             */
            versions: number;
            /**
             * @description Whether there are older versions than the one shown: too many to be read.
             * @example false
             */
            is_cut: boolean;
            /**
             * Format: date-time
             * @description Of the latest version.
             */
            last_uploaded_at: string;
            source: components["schemas"]["EvidenceSourceBody"] | null;
            /** @description What somebody should look at. */
            flags: ("overwritten" | "deleted" | "after_suspension" | "unknown_source" | "unexpected_place" | "unexpected_name" | "same_file_elsewhere")[];
            /** @description Other offices of this election in which the same bytes lie. */
            same_in: string[];
        };
        EvidenceLinkRequest: {
            /**
             * @description `path` of the list.
             * @example source-GA-0412-7781/verbal_process/1.jpeg
             */
            path: string;
        };
        EvidenceLinkBody: {
            /**
             * Format: uri
             * @description Opens the first version, for whoever has it: do not pass it on.
             */
            url: string;
            /** Format: date-time */
            expires_at: string;
        };
        EvidenceUsageBody: {
            source: components["schemas"]["EvidenceSourceBody"];
            /**
             * @description Of all versions together.
             * @example 48211300
             */
            bytes: number;
            /**
             * @description Every version counts as one.
             * @example 112
             */
            files: number;
            /** @example 20480000000 */
            max_bytes: number;
            /**
             * @description At either bound no more keys are lent.
             * @example 20000
             */
            max_files: number;
        };
        EvidenceUsagesBody: {
            items: components["schemas"]["EvidenceUsageBody"][];
        };
        EvidenceFindingBody: {
            /** Format: uuid */
            office_id: string;
            /**
             * @description As in the list of the office.
             * @example 9f86d0…
             */
            id: string;
            /**
             * @example votes
             * @enum {string|null}
             */
            folder: "list-votes" | "counting-proof" | "verbal_process" | "votes" | null;
            source: components["schemas"]["EvidenceSourceBody"];
            /** Format: date-time */
            uploaded_at: string;
            /**
             * Format: date-time
             * @description Of the latest version.
             */
            last_uploaded_at: string;
            /** @description Other offices with these bytes. */
            same_in: string[];
        };
        OfficeWithoutPaperBody: {
            /** Format: uuid */
            office_id: string;
            /** @example LBV-012-3 */
            code: string;
            /**
             * @description Counted by reporters.
             * @example 250
             */
            ballots: number;
            /**
             * @description Whether a paper was keyed.
             * @example true
             */
            has_official_result: boolean;
            /**
             * Format: date-time
             * @description When its files were last looked at; null: not yet.
             */
            scanned_at: string | null;
        };
        StateCountsBody: {
            not_comparable: number;
            none: number;
            open: number;
            explained: number;
            accepted: number;
        };
        PairBody: {
            /**
             * @example D101
             * @enum {string}
             */
            code: "D101" | "D102" | "D201" | "D301" | "D302" | "D303";
            /** @description Of D301. */
            party_id: string | null;
            /**
             * @description What the first figure is.
             * @example observed_voters
             */
            first: string;
            /** @description Null: there is none. */
            first_value: number | null;
            /** @example official_voters */
            second: string;
            second_value: number | null;
            /** @description Both are there. */
            comparable: boolean;
            /** @description First less second. */
            difference: number | null;
            /** @description By how much they may differ. */
            tolerance: number | null;
            /** @description They differ by more than that. */
            exceeds: boolean;
        };
        AnsweredPairBody: {
            /** @enum {string} */
            code: "D101" | "D102" | "D201" | "D301" | "D302" | "D303";
            party_id: string | null;
            first_value: number;
            second_value: number;
        };
        HandlingBody: {
            /**
             * @description Counts the decisions of the office.
             * @example 1
             */
            number: number;
            /** @enum {string} */
            decision: "explain" | "accept" | "reopen";
            reason: string;
            /** Format: uuid */
            handled_by: string;
            /** Format: date-time */
            handled_at: string;
            /** @description It is the last one, and answers for what differs now. */
            holds: boolean;
            /** @description The figures that it was given about. */
            figures: components["schemas"]["AnsweredPairBody"][];
        };
        ListedDiscrepancyBody: {
            /** Format: uuid */
            office_id: string;
            /** @example LBV-012-3 */
            code: string;
            /** Format: uuid */
            area_id: string | null;
            registered: number | null;
            /** @enum {string} */
            state: "not_comparable" | "none" | "open" | "explained" | "accepted";
            /** @enum {string} */
            provenance: "independent" | "unverified" | "none";
            observed_voters: number | null;
            counted_ballots: number | null;
            /**
             * @description Of the paper. Only final ones are compared.
             * @example final
             */
            official_state: string;
            official_voters: number | null;
            /** @description Valid, blank and null together. */
            official_papers: number | null;
            /** @description The largest difference that is too large; 0 where none is. */
            size: number;
            /** @description What differs by too much. */
            exceeding: components["schemas"]["PairBody"][];
            /** @description The last one. */
            handling: components["schemas"]["HandlingBody"] | null;
        };
        DiscrepancyListBody: {
            /** @description Offices that the filter takes, whatever their state. */
            counts: components["schemas"]["StateCountsBody"];
            items: components["schemas"]["ListedDiscrepancyBody"][];
            next_cursor: string | null;
        };
        SideSumsBody: {
            /** @description Of which all sides are there: only these are added up. */
            offices: number;
            observed_voters: number;
            counted_ballots: number;
            official_voters: number;
            official_papers: number;
        };
        CompiledBody: {
            offices: number;
            /** @description Of which at least two figures could be compared. */
            compared: number;
            /** @description Of which something differs by too much: open and handled ones. */
            exceeding: number;
            open: number;
            /** @description Explained or accepted. */
            handled: number;
            sums: components["schemas"]["SideSumsBody"];
        };
        AreaDiscrepanciesBody: {
            offices: number;
            /** @description Of which at least two figures could be compared. */
            compared: number;
            /** @description Of which something differs by too much: open and handled ones. */
            exceeding: number;
            open: number;
            /** @description Explained or accepted. */
            handled: number;
            sums: components["schemas"]["SideSumsBody"];
            /** Format: uuid */
            area_id: string;
            /** @example G1 */
            code: string;
            /** @example Estuaire */
            name: string;
            /** @example 1 */
            level: number;
        };
        DiscrepancyAreasBody: {
            whole: components["schemas"]["CompiledBody"];
            items: components["schemas"]["AreaDiscrepanciesBody"][];
            next_cursor: string | null;
        };
        FieldSideBody: {
            /** @description Null: nothing was reported. */
            total: number | null;
            /** @enum {string} */
            provenance: "independent" | "unverified" | "none";
            /** @description From this index on, independent sources alone. */
            first_independent: number | null;
        };
        OfficialSideBody: {
            /**
             * @description Of the paper. Only final ones are compared.
             * @example final
             */
            state: string;
            voters: number | null;
            /** @description Valid, blank and null together. */
            papers: number | null;
        };
        OfficeDiscrepancyBody: {
            /** Format: uuid */
            office_id: string;
            /** @example LBV-012-3 */
            code: string;
            registered: number | null;
            /** @enum {string} */
            state: "not_comparable" | "none" | "open" | "explained" | "accepted";
            /** @description Voters seen. */
            observed: components["schemas"]["FieldSideBody"];
            /** @description Papers read out. */
            counted: components["schemas"]["FieldSideBody"];
            official: components["schemas"]["OfficialSideBody"];
            /** @description Every two figures that should be the same. */
            differences: components["schemas"]["PairBody"][];
            /** @description By whoever may. */
            possible: ("explain" | "accept" | "reopen")[];
            /** @description The newest first. */
            handlings: components["schemas"]["HandlingBody"][];
        };
        DecideDiscrepancyBody: {
            /**
             * @description Owners and editors explain; owners accept and reopen.
             * @example explain
             * @enum {string}
             */
            decision: "explain" | "accept" | "reopen";
            /** @example L’observateur est arrivé à 9 heures. */
            reason: string;
        };
        ReportedOffices: {
            /** @example 3037 */
            expected: number;
            /**
             * @description Of them, those of which something counts.
             * @example 2988
             */
            reported: number;
        };
        VotesSeen: {
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
        ObservedTurnout: {
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
        VotesUnverified: {
            /** @example 12 */
            offices: number;
            /** @example 140 */
            votes: number;
        };
        RealtimeVotes: {
            offices: components["schemas"]["ReportedOffices"];
            /**
             * @description Indexes on which sources differ, or above the roll.
             * @example 4
             */
            disputed: number;
            totals: components["schemas"]["VotesSeen"];
            turnout: components["schemas"]["ObservedTurnout"];
            /** @description What of it is known from unverified sources alone. */
            unverified: components["schemas"]["VotesUnverified"];
        };
        BallotsOfParty: {
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
        BallotsUnverified: {
            /** @example 12 */
            offices: number;
            /** @example 140 */
            ballots: number;
        };
        RealtimeBallots: {
            offices: components["schemas"]["ReportedOffices"];
            /** @example 4 */
            disputed: number;
            /** @example 250 */
            total_ballots: number;
            /** @description By ballots, then in the order of the list. */
            results: components["schemas"]["BallotsOfParty"][];
            /** @description What of it is known from unverified sources alone. */
            unverified: components["schemas"]["BallotsUnverified"];
        };
        RealtimeScope: {
            votes: components["schemas"]["RealtimeVotes"];
            ballots: components["schemas"]["RealtimeBallots"];
            /** @description Official figures so far, published or not; of offices that are final. */
            official: components["schemas"]["SumsBody"];
        };
        RealtimeArea: {
            /** Format: uuid */
            area_id: string;
            /** @example G1 */
            code: string;
            /** @example Estuaire */
            name: string;
            /** @example 1 */
            level: number;
            figures: components["schemas"]["RealtimeScope"];
        };
        RealtimeFieldFigures: {
            votes: components["schemas"]["RealtimeVotes"];
            ballots: components["schemas"]["RealtimeBallots"];
        };
        RealtimeCentre: {
            /** Format: uuid */
            centre_id: string;
            /** @example C-012 */
            code: string;
            /** @example École publique */
            name: string;
            figures: components["schemas"]["RealtimeFieldFigures"];
        };
        RealtimeBody: {
            /**
             * @description Moved by every change of the field figures.
             * @example 4711
             */
            version: number;
            /**
             * @description Moved by every change of an official figure.
             * @example 12
             */
            results_version: number;
            whole: components["schemas"]["RealtimeScope"];
            /** @description The area asked for. */
            area: components["schemas"]["RealtimeArea"] | null;
            /** @description The centre asked for. Official figures are not added up by centre. */
            centre: components["schemas"]["RealtimeCentre"] | null;
            areas: components["schemas"]["RealtimeArea"][];
            next_cursor: string | null;
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
    AuditController_list: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                /** @description The election whose trail is wanted. Without it: the trail of the platform itself. */
                election_id?: string;
                action?: string;
                subject_kind?: string;
                subject_id?: string;
                /** @description Who did it. */
                actor_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntryBody"][];
                        next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `audit_not_found`, `election_not_found` */
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
    AuditController_head: {
        parameters: {
            query?: {
                /** @description The election whose trail is wanted. Without it: the trail of the platform itself. */
                election_id?: string;
            };
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
                    "application/json": components["schemas"]["AuditHeadBody"];
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
            /** @description `audit_not_found`, `election_not_found` */
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
    AuthController_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredBody"];
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
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AuthController_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensBody"];
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
        };
    };
    AuthController_refresh: {
        parameters: {
            query?: never;
            header?: {
                /** @description For browsers: the `csrf_token` of the session whose cookie is sent along. */
                "x-csrf-token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensBody"];
                };
            };
            /** @description `refresh_refused` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `csrf_refused` */
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
        };
    };
    AuthController_logout: {
        parameters: {
            query?: never;
            header?: {
                /** @description For browsers: the `csrf_token` of the session whose cookie is sent along. */
                "x-csrf-token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshBody"];
            };
        };
        responses: {
            /** @description There is no such session any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `refresh_refused` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `csrf_refused` */
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
        };
    };
    ProfileController_get: {
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
                    "application/json": components["schemas"]["ProfileBody"];
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
    ProfileController_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeProfileBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileBody"];
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
            /** @description `conflict` */
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
        };
    };
    ProfileController_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            /** @description The new password counts from now on */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `validation_failed`, `wrong_password`, `password_refused` */
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
        };
    };
    RecoveryController_forgot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgotPasswordBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForgotPasswordAnswer"];
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
        };
    };
    RecoveryController_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordBody"];
            };
        };
        responses: {
            /** @description The new password counts from now on */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`, `link_refused`, `password_refused` */
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
        };
    };
    RecoveryController_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyEmailBody"];
            };
        };
        responses: {
            /** @description The address is verified */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`, `link_refused` */
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
        };
    };
    ElectionsController_list: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                state?: "draft" | "scheduled" | "open" | "counting" | "closed" | "certified" | "cancelled";
                kind?: "presidential" | "legislative" | "local" | "referendum";
                /** @description Part of the name or of the code. */
                q?: string;
                /** @description A minus before it turns the order round. */
                sort?: "opens_at" | "-opens_at" | "name" | "-name" | "code" | "-code" | "created_at" | "-created_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of elections */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ElectionBody"][];
                        next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            401: {
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
        };
    };
    ElectionsController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateElectionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ElectionBody"];
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
            /** @description `role_insufficient` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `code_taken` */
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
        };
    };
    ElectionsController_get: {
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
                    "application/json": components["schemas"]["ElectionBody"];
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
            /** @description `election_not_found` */
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
    ElectionsController_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditElectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ElectionBody"];
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
            /** @description `role_insufficient` */
            403: {
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
            /** @description `conflict`, `code_taken`, `frozen`, `election_over` */
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
        };
    };
    ElectionsController_delete: {
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
            /** @description It is gone; its trail stays */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            403: {
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
            /** @description `not_a_draft`, `election_over` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ElectionLifeController_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ElectionBody"];
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
            /** @description `role_insufficient` */
            403: {
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
            /** @description `wrong_move`, `election_incomplete`, `election_over` */
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
        };
    };
    ElectionLifeController_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ElectionBody"];
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
            /** @description `role_insufficient` */
            403: {
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
            /** @description `extension_refused`, `election_over` */
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
        };
    };
    ElectionLifeController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisibilityBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ElectionBody"];
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
            /** @description `role_insufficient` */
            403: {
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
            /** @description `election_over` */
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
        };
    };
    ApprovalsController_list: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of elections */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ElectionSummary"][];
                        next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            401: {
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
        };
    };
    ApprovalsController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            /** @description It is decided */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `election_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `nothing_to_decide` */
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
        };
    };
    TeamController_listMembers: {
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
                    "application/json": components["schemas"]["MembersBody"];
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
            /** @description `role_insufficient` */
            403: {
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
        };
    };
    TeamController_setRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleBody"];
            };
        };
        responses: {
            /** @description The role counts from now on */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `member_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `last_owner`, `election_over` */
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
        };
    };
    TeamController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To them, the election does not exist any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `member_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `last_owner`, `election_over` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TeamController_listInvitations: {
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
                    "application/json": components["schemas"]["InvitationsBody"];
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
            /** @description `role_insufficient` */
            403: {
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
        };
    };
    TeamController_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentInvitationBody"];
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
            /** @description `role_insufficient` */
            403: {
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
            /** @description `already_member`, `election_over` */
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
        };
    };
    TeamController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its link does not work any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `invitation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_over` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    InvitationsController_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ElectionBody"];
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
            /** @description `role_insufficient` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `already_member`, `election_over` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `invitation_refused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AreasController_list: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                /** @description Only those directly under this area. */
                parent_id?: string;
                /** @description 1 for the roots. */
                level?: number;
                /** @description Part of the name, accents or not, or the beginning of the code. */
                q?: string;
                /** @description A minus before it turns the order round. */
                sort?: "code" | "-code" | "name" | "-name" | "level" | "-level";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of areas */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AreaBody"][];
                        next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            401: {
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
        };
    };
    AreasController_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAreaBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaBody"];
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
            /** @description `role_insufficient` */
            403: {
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
            /** @description `code_taken`, `frozen`, `election_over` */
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
        };
    };
    AreasController_get: {
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
                    "application/json": components["schemas"]["AreaBody"];
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
            /** @description `area_not_found` */
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
        };
    };
    AreasController_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditAreaBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaBody"];
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
            /** @description `role_insufficient` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `area_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `conflict`, `code_taken`, `frozen`, `election_over` */
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
        };
    };
    AreasController_delete: {
        parameters: {
            query?: {
                /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
                amendment_reason?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `area_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `in_use`, `frozen`, `election_over` */
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
        };
    };
    CentresController_list: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                /** @description In this area, or anywhere under it. */
                area_id?: string;
                /** @description Part of the name, accents or not, or the beginning of the code. */
                q?: string;
                /** @description A minus before it turns the order round. */
                sort?: "code" | "-code" | "name" | "-name";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of centres */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CentreBody"][];
                        next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            401: {
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
        };
    };
    CentresController_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCentreBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CentreBody"];
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
            /** @description `role_insufficient` */
            403: {
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
            /** @description `code_taken`, `frozen`, `election_over` */
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
        };
    };
    CentresController_get: {
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
                    "application/json": components["schemas"]["CentreBody"];
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
            /** @description `centre_not_found` */
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
        };
    };
    CentresController_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditCentreBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CentreBody"];
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
            /** @description `role_insufficient` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `centre_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `conflict`, `code_taken`, `frozen`, `election_over` */
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
        };
    };
    CentresController_delete: {
        parameters: {
            query?: {
                /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
                amendment_reason?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `centre_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `in_use`, `frozen`, `election_over` */
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
        };
    };
    CentresController_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CentreBody"];
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
            /** @description `role_insufficient` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `centre_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `extension_refused`, `election_over` */
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
        };
    };
    OfficesController_listOfCentre: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                /** @description Only offices whose number of registered voters is known, or is not. */
                roll?: "known" | "unknown";
                /** @description The beginning of the code, or part of the name of the office or its centre. */
                q?: string;
                /** @description A minus before it turns the order round. */
                sort?: "code" | "-code" | "registered" | "-registered";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of offices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OfficeBody"][];
                        next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `centre_not_found` */
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
        };
    };
    OfficesController_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOfficeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeBody"];
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
            /** @description `role_insufficient` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `centre_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `code_taken`, `frozen`, `election_over` */
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
        };
    };
    OfficesController_list: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                /** @description Only offices whose number of registered voters is known, or is not. */
                roll?: "known" | "unknown";
                /** @description The beginning of the code, or part of the name of the office or its centre. */
                q?: string;
                /** @description A minus before it turns the order round. */
                sort?: "code" | "-code" | "registered" | "-registered";
                /** @description In this area, or anywhere under it. */
                area_id?: string;
                /** @description In this centre. */
                centre_id?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of offices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OfficeBody"][];
                        next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            401: {
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
        };
    };
    OfficesController_get: {
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
                    "application/json": components["schemas"]["OfficeBody"];
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
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OfficesController_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditOfficeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeBody"];
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
            /** @description `role_insufficient` */
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
            /** @description `conflict`, `code_taken`, `frozen`, `election_over` */
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
        };
    };
    OfficesController_delete: {
        parameters: {
            query?: {
                /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
                amendment_reason?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
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
            /** @description `in_use`, `frozen`, `election_incomplete`, `election_over` */
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
        };
    };
    OfficesController_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeBody"];
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
            /** @description `role_insufficient` */
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
            /** @description `extension_refused`, `election_over` */
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
        };
    };
    CandidatesController_list: {
        parameters: {
            query: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                /** @description Of which election. */
                election_id: string;
                /** @description Part of the name or of the party, or the beginning of the party id. */
                q?: string;
                /** @description A minus before it turns the order round. */
                sort?: "list_order" | "-list_order" | "name" | "-name" | "party_id" | "-party_id";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of candidates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CandidateBody"][];
                        next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            401: {
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
        };
    };
    CandidatesController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCandidateBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateBody"];
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
            /** @description `role_insufficient` */
            403: {
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
            /** @description `code_taken`, `frozen`, `election_over` */
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
        };
    };
    CandidatesController_get: {
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
                    "application/json": components["schemas"]["CandidateBody"];
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
            /** @description `candidate_not_found` */
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
        };
    };
    CandidatesController_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditCandidateBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateBody"];
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
            /** @description `role_insufficient` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `candidate_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `conflict`, `code_taken`, `frozen`, `election_over` */
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
        };
    };
    CandidatesController_delete: {
        parameters: {
            query?: {
                /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
                amendment_reason?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `candidate_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `in_use`, `frozen`, `election_incomplete`, `election_over` */
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
        };
    };
    BallotController_reorder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BallotOrderBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BallotBody"];
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
            /** @description `role_insufficient` */
            403: {
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
            /** @description `conflict`, `frozen`, `election_over` */
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
        };
    };
    PhotosController_get: {
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
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
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
            /** @description `candidate_not_found`, `photo_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `storage_unavailable`, `database_unavailable` */
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
    PhotosController_set: {
        parameters: {
            query?: {
                /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
                amendment_reason?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description The file may also be the body itself, as image/jpeg, image/png, image/webp, application/octet-stream. */
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    photo: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateBody"];
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
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `role_insufficient` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `candidate_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `frozen`, `election_over` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `photo_refused` */
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
            /** @description `storage_unavailable`, `database_unavailable` */
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
    PhotosController_remove: {
        parameters: {
            query?: {
                /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
                amendment_reason?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is no photo any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `candidate_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `frozen`, `election_over` */
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
            /** @description `storage_unavailable`, `database_unavailable` */
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
    ImportsController_list: {
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
                    "application/json": components["schemas"]["ImportsBody"];
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
            /** @description `election_not_found` */
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
    ImportsController_start: {
        parameters: {
            query?: {
                /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
                amendment_reason?: string;
                /** @description true: only say what the file would change, and what is wrong with it. */
                dry_run?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description The file may also be the body itself, as text/csv, text/plain, application/vnd.ms-excel, application/octet-stream. */
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBody"];
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
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `role_insufficient` */
            403: {
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
            /** @description `frozen`, `election_over` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
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
            /** @description `import_busy` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ImportsController_get: {
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
                    "application/json": components["schemas"]["ImportBody"];
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
            /** @description `import_not_found` */
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
    OfficeResultsController_get: {
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
                    "application/json": components["schemas"]["OfficeResultBody"];
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
        };
    };
    OfficeResultsController_correct: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the result that you changed. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyResultBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeResultBody"];
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
            /** @description `role_insufficient` */
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
            /** @description `results_not_open`, `result_wrong_move`, `election_over` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `result_changed` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `result_errors_open` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `result_version_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OfficeResultsController_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyResultBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeResultBody"];
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
            /** @description `role_insufficient` */
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
            /** @description `result_exists`, `results_not_open`, `result_wrong_move`, `election_over` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `result_errors_open` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OfficeResultsController_settle: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the result that you changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeResultBody"];
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
            /** @description `role_insufficient`, `result_third_person_needed` */
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
            /** @description `result_wrong_move`, `election_over` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `result_changed` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `result_errors_open`, `result_settlement_refused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OfficeResultsController_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the result that you changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResultDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeResultBody"];
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
            /** @description `role_insufficient` */
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
            /** @description `result_wrong_move`, `election_over` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `result_changed` */
            412: {
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
        };
    };
    OfficeResultsController_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the result that you changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WarningAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeResultBody"];
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
            /** @description `role_insufficient` */
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
            /** @description `finding_not_open`, `election_over` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `result_changed` */
            412: {
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
        };
    };
    ResultPhotosController_get: {
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
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
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
            /** @description `office_not_found`, `photo_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `storage_unavailable`, `database_unavailable` */
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
    ResultPhotosController_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description The file may also be the body itself, as image/jpeg, image/png, image/webp, application/octet-stream. */
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    photo: string;
                };
            };
        };
        responses: {
            /** @description The photo is kept */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `role_insufficient` */
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
            /** @description `election_over` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `photo_refused` */
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
            /** @description `storage_unavailable`, `database_unavailable` */
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
    CancelledAreasController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Totals and outcome are computed without it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `area_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_over` */
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
        };
    };
    CancelledAreasController_putBack: {
        parameters: {
            query: {
                reason: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its offices count again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `area_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `area_not_cancelled`, `election_over` */
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
        };
    };
    ResultsController_get: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                /** @description This area and those directly under it. */
                area_id?: string;
                /** @description All areas of a level instead. */
                level?: number;
            };
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
                    "application/json": components["schemas"]["ResultsBody"];
                };
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
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `area_not_found` */
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
        };
    };
    ResultsController_recordLots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LotsBody"];
            };
        };
        responses: {
            /** @description The outcome goes on from them */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            403: {
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
            /** @description `lots_drawn`, `election_over` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `lot_does_not_fit` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ResultsController_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationSummary"];
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
            /** @description `role_insufficient` */
            403: {
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
            /** @description `nothing_to_publish` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `publication_refused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ResultsController_list: {
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
                    "application/json": components["schemas"]["PublicationsBody"];
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
            /** @description `election_not_found` */
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
    ResultsController_getOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
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
                    "application/json": components["schemas"]["PublicationBody"];
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
            /** @description `election_not_found`, `publication_not_found` */
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
    ResultsController_getRules: {
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
                    "application/json": components["schemas"]["ResultRulesBody"];
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
            /** @description `election_not_found` */
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
    ResultsController_editRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditResultRulesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultRulesBody"];
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
            /** @description `role_insufficient` */
            403: {
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
            /** @description `rules_frozen`, `election_over` */
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
        };
    };
    SourcesController_list: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                status?: "unverified" | "independent" | "suspended";
                /** @description That have signed in at this office. */
                office_id?: string;
                /** @description The beginning of the elector_id. */
                q?: string;
                /** @description A minus before it turns the order round. */
                sort?: "elector_id" | "-elector_id" | "since" | "-since" | "changed_at" | "-changed_at";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sources */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SourceBody"][];
                        next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            401: {
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
        };
    };
    SourcesController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source_id: string;
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
                    "application/json": components["schemas"]["SourceDetailsBody"];
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
            /** @description `election_not_found`, `source_not_found` */
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
    SourcesController_changeStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceStatusBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceBody"];
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
            /** @description `role_insufficient` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `source_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_wrong_move`, `source_password_needed`, `conflict`, `election_over` */
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
        };
    };
    WatchController_count: {
        parameters: {
            query?: {
                /** @description Votes where not said. */
                stream?: "votes" | "ballots";
            };
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
                    "application/json": components["schemas"]["WatchCountsBody"];
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
        };
    };
    WatchController_list: {
        parameters: {
            query: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                /** @description `without_source`: nobody signed in there; `silent`: somebody did and reported nothing; `unverified_only`: no independent source reported; `disputed`: sources differ, or an index lies above the roll. */
                watch: "without_source" | "silent" | "unverified_only" | "disputed";
                /** @description Votes where not said. */
                stream?: "votes" | "ballots";
                /** @description In this area or anywhere under it. */
                area_id?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of offices, by code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WatchedOfficeBody"][];
                        next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            401: {
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
        };
    };
    ReportsController_list: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                /** @description Votes where not said. */
                stream?: "votes" | "ballots";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RawReportBody"][];
                        next_cursor: string | null;
                    };
                };
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
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportsController_activity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source_id: string;
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
                    "application/json": components["schemas"]["SourceActivitiesBody"];
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
            /** @description `election_not_found`, `source_not_found` */
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
    EvidenceController_list: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                /** @description `other` for files outside the agreed folders. */
                folder?: "list-votes" | "counting-proof" | "verbal_process" | "votes" | "other";
                /** @description What this source sent. */
                source_id?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EvidenceBody"][];
                        next_cursor: string | null;
                    };
                };
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
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable`, `storage_unavailable` */
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
    EvidenceController_openLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceLinkRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceLinkBody"];
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
            /** @description `office_not_found`, `evidence_not_found` */
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
            /** @description `database_unavailable`, `storage_unavailable` */
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
    EvidenceController_usage: {
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
                    "application/json": components["schemas"]["EvidenceUsagesBody"];
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
            /** @description `database_unavailable`, `storage_unavailable` */
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
    EvidenceFindingsController_list: {
        parameters: {
            query: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                /** @description `same_file`: the same bytes in several offices. `after_suspension`: sent after its source was suspended. */
                kind: "same_file" | "after_suspension";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EvidenceFindingBody"][];
                        next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            401: {
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
    EvidenceFindingsController_listWithoutPaper: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of offices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OfficeWithoutPaperBody"][];
                        next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            401: {
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
    DiscrepanciesController_list: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                /** @description Left out: whatever differs by too much, handled or not. */
                state?: "not_comparable" | "none" | "open" | "explained" | "accepted";
                /** @description In this area or anywhere under it. */
                area_id?: string;
                /** @description Of which this differs by too much; see docs/discrepancies.md. */
                code?: "D101" | "D102" | "D201" | "D301" | "D302" | "D303";
                /** @description Whose word the figures of the field rest on, the weaker of votes and ballots. */
                provenance?: "independent" | "unverified" | "none";
                /** @description A minus before it turns the order round. */
                sort?: "size" | "-size" | "code" | "-code";
            };
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
                    "application/json": components["schemas"]["DiscrepancyListBody"];
                };
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
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `area_not_found` */
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
        };
    };
    DiscrepanciesController_areas: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                /** @description The areas under this one; left out: the roots. */
                area_id?: string;
                /** @description All areas of this level. */
                level?: number;
            };
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
                    "application/json": components["schemas"]["DiscrepancyAreasBody"];
                };
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
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `area_not_found` */
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
        };
    };
    OfficeDiscrepanciesController_get: {
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
                    "application/json": components["schemas"]["OfficeDiscrepancyBody"];
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
        };
    };
    OfficeDiscrepanciesController_handle: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the discrepancy that you decide about. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDiscrepancyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeDiscrepancyBody"];
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
            /** @description `role_insufficient` */
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
            /** @description `discrepancy_wrong_move`, `election_over` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `discrepancy_changed` */
            412: {
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
            /** @description `discrepancy_version_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RealtimeController_get: {
        parameters: {
            query?: {
                /** @description How many items to answer at most. */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                cursor?: string;
                /** @description This area and those directly under it. */
                area_id?: string;
                /** @description All areas of a level instead. */
                level?: number;
                /** @description Also this centre. */
                centre_id?: string;
            };
            header?: {
                "if-none-match"?: string;
            };
            path: {
                election_id: string;
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
                    "application/json": components["schemas"]["RealtimeBody"];
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
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `area_not_found`, `centre_not_found` */
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
