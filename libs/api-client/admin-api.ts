// Generated from docs/api by `npm run generate`; never edited.
export interface paths {
    readonly "/api/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who changed what, newest first
         * @description The trail of the platform is for platform admins, that of an election for its members.
         */
        readonly get: operations["AuditController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/audit/head": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Length and hash of a chain
         * @description Keep it outside. A chain that is later shorter, or carries another hash at that place, was tampered with.
         */
        readonly get: operations["AuditController_head"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/register": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open a director’s account
         * @description The answer is the same whether the address is free or taken: what became of it, only a mail to that address tells.
         */
        readonly post: operations["AuthController_register"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/login": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sign in
         * @description Unknown address, wrong password and unverified address are refused alike. Ten wrong passwords lock the address for a quarter of an hour, whether it has an account or not.
         */
        readonly post: operations["AuthController_login"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/refresh": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Exchange a refresh token for new tokens
         * @description Each refresh token works once. One that comes a second time is in two hands, so the whole session ends: send one refresh at a time. Answers the way it was asked: by body or by cookie.
         */
        readonly post: operations["AuthController_refresh"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/logout": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * End the session of a refresh token
         * @description The same answer where the session was over already. Its access tokens end within 15 minutes.
         */
        readonly post: operations["AuthController_logout"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/profile": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Your own account */
        readonly get: operations["ProfileController_get"];
        /**
         * Change your own account
         * @description The name only: the address and the kind of an account do not change here.
         */
        readonly put: operations["ProfileController_change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Change your own password
         * @description Needs the present one. Every other session of the account ends.
         */
        readonly put: operations["ProfileController_changePassword"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/forgot-password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask for a link to choose a new password
         * @description Older links end when a newer one is sent.
         */
        readonly post: operations["RecoveryController_forgot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/reset-password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Choose a new password with the link of a mail
         * @description Every session of the account ends. A password that is refused leaves the link as it was.
         */
        readonly post: operations["RecoveryController_reset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/verify-email": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Confirm an address with the link of a mail */
        readonly post: operations["RecoveryController_verify"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The elections that you are a member of */
        readonly get: operations["ElectionsController_list"];
        readonly put?: never;
        /**
         * Create an election
         * @description It begins as a private draft, and you are its owner.
         */
        readonly post: operations["ElectionsController_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One election */
        readonly get: operations["ElectionsController_get"];
        /**
         * Change an election
         * @description Send the fields that change. Kind, method, seats and threshold stand still once it is scheduled; hours once voting has begun, save by an extension.
         */
        readonly put: operations["ElectionsController_edit"];
        readonly post?: never;
        /** Delete a draft, with everything in it */
        readonly delete: operations["ElectionsController_delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/moves": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Move an election on
         * @description The clock opens and closes it by itself; by hand it is done before the hour, with a reason. To be scheduled it needs candidates and offices.
         */
        readonly post: operations["ElectionLifeController_move"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/extensions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Give voters more time
         * @description Until certification. Centres and offices with closing hours of their own keep those; the time for reports moves along.
         */
        readonly post: operations["ElectionLifeController_extend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/visibility": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Make an election public, or private again
         * @description Where the installation says so, it waits for the approval of an admin of the platform first.
         */
        readonly put: operations["ElectionLifeController_show"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/approvals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Elections that wait to become public */
        readonly get: operations["ApprovalsController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/approvals/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Approve that an election becomes public, or refuse */
        readonly put: operations["ApprovalsController_decide"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/members": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is in the team */
        readonly get: operations["TeamController_listMembers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/members/{account_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Give a member another role */
        readonly put: operations["TeamController_setRole"];
        readonly post?: never;
        /** Remove a member, or leave */
        readonly delete: operations["TeamController_remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/invitations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Invitations that nobody has accepted yet */
        readonly get: operations["TeamController_listInvitations"];
        readonly put?: never;
        /**
         * Invite somebody into the team
         * @description A mail goes to the address; whoever signs in with it accepts by the link. The answer does not tell whether there is an account.
         */
        readonly post: operations["TeamController_invite"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/invitations/{invitation_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Withdraw an invitation */
        readonly delete: operations["TeamController_withdraw"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/invitations/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Accept an invitation with the link of a mail
         * @description Sign in with the address that the mail went to.
         */
        readonly post: operations["InvitationsController_accept"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/areas": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The areas of an election */
        readonly get: operations["AreasController_list"];
        readonly put?: never;
        /**
         * Add an area
         * @description Areas form a tree: province, department, commune, as deep as the country needs.
         */
        readonly post: operations["AreasController_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/areas/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One area */
        readonly get: operations["AreasController_get"];
        /**
         * Change an area
         * @description Send the fields that change.
         */
        readonly put: operations["AreasController_edit"];
        readonly post?: never;
        /** Delete an area that holds nothing any more */
        readonly delete: operations["AreasController_delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/centers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The voting centres of an election */
        readonly get: operations["CentresController_list"];
        readonly put?: never;
        /** Add a voting centre */
        readonly post: operations["CentresController_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/centers/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One voting centre */
        readonly get: operations["CentresController_get"];
        /**
         * Change a voting centre
         * @description Send the fields that change.
         */
        readonly put: operations["CentresController_edit"];
        readonly post?: never;
        /** Delete a centre that has no offices any more */
        readonly delete: operations["CentresController_delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/centers/{id}/extensions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Give the voters of one centre more time
         * @description Offices with closing hours of their own keep those.
         */
        readonly post: operations["CentresController_extend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/centers/{id}/offices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The offices of a centre */
        readonly get: operations["OfficesController_listOfCentre"];
        readonly put?: never;
        /** Add a polling office */
        readonly post: operations["OfficesController_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/offices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The offices of an election */
        readonly get: operations["OfficesController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/offices/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One polling office */
        readonly get: operations["OfficesController_get"];
        /**
         * Change a polling office
         * @description Send the fields that change.
         */
        readonly put: operations["OfficesController_edit"];
        readonly post?: never;
        /** Delete a polling office */
        readonly delete: operations["OfficesController_delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/offices/{id}/extensions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give the voters of one office more time */
        readonly post: operations["OfficesController_extend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/candidates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The candidates of an election, in the order of the ballot */
        readonly get: operations["CandidatesController_list"];
        readonly put?: never;
        /**
         * Add a candidate, or an answer of a referendum
         * @description Until voting begins; afterwards by an amendment of an owner.
         */
        readonly post: operations["CandidatesController_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/candidates/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One candidate */
        readonly get: operations["CandidatesController_get"];
        /**
         * Change a candidate
         * @description Send the fields that change.
         */
        readonly put: operations["CandidatesController_edit"];
        readonly post?: never;
        /** Take a candidate off the ballot */
        readonly delete: operations["CandidatesController_delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/candidates/{id}/photo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The photo of a candidate */
        readonly get: operations["PhotosController_get"];
        /**
         * Set the photo of a candidate
         * @description JPEG, PNG or WebP of at most 5 MB. It is drawn anew, at most 800 pixels wide and high, and nothing else of the file is kept.
         */
        readonly put: operations["PhotosController_set"];
        readonly post?: never;
        /** Remove the photo of a candidate */
        readonly delete: operations["PhotosController_remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The imports of an election, newest first */
        readonly get: operations["ImportsController_list"];
        readonly put?: never;
        /**
         * Import areas, centres and offices from a CSV file
         * @description A line for each office: `centre_code`, `centre_name`, `office_code`, `office_name`, `registered`, `latitude`, `longitude`, and for each level of areas a pair such as `province_code`, `province_name`, outermost first; French names of columns are understood. Codes are keys, names are not; what is there already is brought up to date and nothing is deleted. The answer comes when the file has arrived: ask for the import until it is done. All of the file is imported, or nothing.
         */
        readonly post: operations["ImportsController_start"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imports/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far an import has come, and what came of it */
        readonly get: operations["ImportsController_get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/offices/{id}/results": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The result of an office, as you may see it */
        readonly get: operations["OfficeResultsController_get"];
        /** Correct what was keyed */
        readonly put: operations["OfficeResultsController_correct"];
        /**
         * Key the paper of an office
         * @description Where the election asks for double entry, two different people key it without seeing each other’s figures. Empty is not zero. See docs/checks.md for the codes.
         */
        readonly post: operations["OfficeResultsController_submit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/offices/{id}/results/settlement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Settle fields that two people read differently
         * @description By a third person, one by one or together; never the whole paper again.
         */
        readonly post: operations["OfficeResultsController_settle"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/offices/{id}/results/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Contest, cancel, put back or set aside the result of an office */
        readonly post: operations["OfficeResultsController_decide"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/offices/{id}/results/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Explain or accept a warning */
        readonly post: operations["OfficeResultsController_answer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/offices/{id}/results/photo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The photo of the paper */
        readonly get: operations["ResultPhotosController_get"];
        /** Set the photo of the paper */
        readonly put: operations["ResultPhotosController_set"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/areas/{id}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Cancel the results of a whole area
         * @description Its offices count nowhere until it is put back; their papers stay.
         */
        readonly put: operations["CancelledAreasController_cancel"];
        readonly post?: never;
        /** Put the results of an area back */
        readonly delete: operations["CancelledAreasController_putBack"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/results": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Official results so far, in the whole and by area
         * @description For members, of offices that are final. Shares are of valid votes, turnout is of registered voters.
         */
        readonly get: operations["ResultsController_get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/lots": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record lots that were drawn where votes were equal */
        readonly post: operations["ResultsController_recordLots"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/publish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Publish the official results as they stand
         * @description With the figures that are about to be declared, if there are some. Everything is computed and compared anew; a contradiction is refused, and both numbers are named.
         */
        readonly post: operations["ResultsController_publish"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/publications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was published, newest first */
        readonly get: operations["ResultsController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/publications/{number}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One publication, as it was published */
        readonly get: operations["ResultsController_getOne"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/result-rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How results are keyed, checked and turned into an outcome */
        readonly get: operations["ResultsController_getRules"];
        /**
         * Change how results are keyed and checked
         * @description Send the fields that change. Once voting has begun, only tolerances.
         */
        readonly put: operations["ResultsController_editRules"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/sources": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who reports in an election */
        readonly get: operations["SourcesController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/sources/{source_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One source, and the offices where it has signed in */
        readonly get: operations["SourcesController_get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/sources/{source_id}/status": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Decide what a source counts for
         * @description With a reason, which the trail keeps. The figures of its offices follow. Who is suspended is signed out of the offices of this election.
         */
        readonly post: operations["SourcesController_changeStatus"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/watch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many offices somebody should look at, and why */
        readonly get: operations["WatchController_count"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/watch/offices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Offices without reporters, silent, unverified or disputed */
        readonly get: operations["WatchController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/offices/{id}/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Every report of an office as it came
         * @description Corrections and withdrawals are rows of their own. By index, then by arrival.
         */
        readonly get: operations["ReportsController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/sources/{source_id}/activity": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a source did, and how it fits with what others say */
        readonly get: operations["ReportsController_activity"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/offices/{id}/evidence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What reporters sent from an office
         * @description As the store has it now, in the order of the paths. A page may hold fewer files than asked for: go on while there is a `next_cursor`.
         */
        readonly get: operations["EvidenceController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/offices/{id}/evidence/links": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A link that opens one file for five minutes
         * @description It leads to the first version, whatever was overwritten. The trail keeps who asked for which file.
         */
        readonly post: operations["EvidenceController_openLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/offices/{id}/evidence/usage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How much each source has sent from an office
         * @description As of the last look at the store, which comes every ten minutes or so.
         */
        readonly get: operations["EvidenceController_usage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/evidence/findings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Files that somebody should look at
         * @description Across all offices, as of the last look at the store.
         */
        readonly get: operations["EvidenceFindingsController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/evidence/missing-papers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Offices with figures and without a photo of the paper
         * @description Where ballots were counted or a paper was keyed, and neither a reporter nor an official sent a photo of it. By code.
         */
        readonly get: operations["EvidenceFindingsController_listWithoutPaper"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/discrepancies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Offices where voters seen, ballots read out and the paper differ
         * @description By more than the tolerances of the election. A side that is missing is no difference. The largest first, unless another order is asked for.
         */
        readonly get: operations["DiscrepanciesController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/elections/{id}/discrepancies/areas": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Discrepancies by area
         * @description Sums are of offices of which all sides are there: others are not comparable.
         */
        readonly get: operations["DiscrepanciesController_areas"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/offices/{id}/discrepancy": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The three stories of an office, and each difference between them
         * @description Its ETag names the figures and the last decision: send it with the next one.
         */
        readonly get: operations["OfficeDiscrepanciesController_get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/offices/{id}/discrepancy/handling": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Explain a discrepancy, accept it, or open it again
         * @description For the figures of the ETag and no others: when one of them moves, the office is open again and what was said stays in its history.
         */
        readonly post: operations["OfficeDiscrepanciesController_handle"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/voting/realtime/{election_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Votes observed, ballots counted and official results as they stand
         * @description For members, in the whole and by area. Sums of the field follow within a second. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304.
         */
        readonly get: operations["RealtimeController_get"];
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
        readonly AuditActorBody: {
            /**
             * @example system
             * @enum {string}
             */
            readonly kind: "director" | "platform_admin" | "system" | "public";
            /** @example scrutin db:migrate */
            readonly id: string | null;
        };
        readonly AuditSubjectBody: {
            /** @example schema */
            readonly kind: string;
            /** @example CreateAudit20261120120000 */
            readonly id: string;
        };
        readonly AuditSealBody: {
            /**
             * @description Place in the chain, from 1.
             * @example 1
             */
            readonly position: number;
            /**
             * @description SHA-256 over this entry and the hash before it.
             * @example b2f1…
             */
            readonly hash: string;
        };
        readonly AuditEntryBody: {
            /** @example 1 */
            readonly id: number;
            /** @example platform */
            readonly chain: string;
            /**
             * Format: date-time
             * @example 2026-11-20T12:00:00.000Z
             */
            readonly occurred_at: string;
            readonly actor: components["schemas"]["AuditActorBody"];
            /** @example schema.migrated */
            readonly action: string;
            readonly subject: components["schemas"]["AuditSubjectBody"];
            /** @description State before the change; null where there was none. */
            readonly before: ({
                readonly [key: string]: unknown;
            } | readonly unknown[] | string | number | boolean) | null;
            /** @description State after the change; null where there is none. */
            readonly after: ({
                readonly [key: string]: unknown;
            } | readonly unknown[] | string | number | boolean) | null;
            /** @description Network address of the caller. */
            readonly origin: string | null;
            readonly correlation_id: string | null;
            /** @description Null for the second or so until the entry is sealed. */
            readonly seal: components["schemas"]["AuditSealBody"] | null;
        };
        readonly AuditHeadBody: {
            /** @example platform */
            readonly chain: string;
            /** @example 42 */
            readonly length: number;
            /**
             * @description Keep it: `audit:verify --heads` checks against it.
             * @example b2f1…
             */
            readonly hash: string;
        };
        readonly RegisterBody: {
            /**
             * Format: email
             * @example marie.ndong@exemple.ga
             */
            readonly email: string;
            /** @example Marie Ndong */
            readonly name: string;
            /**
             * Format: password
             * @description Common passwords and those made of your name or address are refused.
             * @example quatre chats gris dansent
             */
            readonly password: string;
        };
        readonly RegisteredBody: {
            /**
             * @description Where a mail was sent to.
             * @example marie.ndong@exemple.ga
             */
            readonly email: string;
            /**
             * @description The same whether the address was free or taken.
             * @example Read the mail that was sent to this address. It says how to go on.
             */
            readonly detail: string;
        };
        readonly LoginBody: {
            /**
             * Format: email
             * @example marie.ndong@exemple.ga
             */
            readonly email: string;
            /**
             * Format: password
             * @example quatre chats gris dansent
             */
            readonly password: string;
            /**
             * @description `browser`: the refresh token comes as an HttpOnly cookie only, and `csrf_token` stands in its place.
             * @default api
             * @enum {string}
             */
            readonly client?: "api" | "browser";
        };
        readonly TokensBody: {
            /**
             * @description Send it as a bearer token.
             * @example eyJhbGciOiJIUzI1NiIs…
             */
            readonly access_token: string;
            /** @example Bearer */
            readonly token_type: string;
            /**
             * @description Seconds for which the access token is valid.
             * @example 900
             */
            readonly expires_in: number;
            /**
             * @description Works once: each refresh gives a new one. A second use ends the session. Not for browsers.
             * @example kq3Zf0…
             */
            readonly refresh_token?: string;
            /**
             * @description For browsers: send it back as `x-csrf-token`. The same for as long as the session lasts.
             * @example Jx81b…
             */
            readonly csrf_token?: string;
        };
        readonly RefreshBody: {
            /** @description The last refresh token that you were given. Browsers leave it out: theirs is in the cookie. */
            readonly refresh_token?: string;
        };
        readonly ProfileBody: {
            /** Format: uuid */
            readonly id: string;
            /**
             * Format: email
             * @example marie.ndong@exemple.ga
             */
            readonly email: string;
            readonly email_verified: boolean;
            /** @example Marie Ndong */
            readonly name: string;
            /** @enum {string} */
            readonly kind: "director" | "platform_admin";
            /** Format: date-time */
            readonly created_at: string;
            /**
             * @description Grows by one with each change.
             * @example 1
             */
            readonly version: number;
        };
        readonly ChangeProfileBody: {
            /** @example Marie-Claire Ndong */
            readonly name: string;
            /**
             * @description The version that you changed. With it, a change that somebody else made meanwhile is not lost.
             * @example 1
             */
            readonly version?: number;
        };
        readonly ChangePasswordBody: {
            /** Format: password */
            readonly current_password: string;
            /**
             * Format: password
             * @example la rue des 3 manguiers
             */
            readonly new_password: string;
        };
        readonly ForgotPasswordBody: {
            /**
             * Format: email
             * @example marie.ndong@exemple.ga
             */
            readonly email: string;
        };
        readonly ForgotPasswordAnswer: {
            /**
             * @description The same for known and unknown addresses.
             * @example If there is an account with this address, a mail is on its way. Its link works once, for 30 minutes.
             */
            readonly detail: string;
        };
        readonly ResetPasswordBody: {
            /** @description What stands behind `#token=` in the link of the mail. */
            readonly token: string;
            /**
             * Format: password
             * @example la rue des 3 manguiers
             */
            readonly password: string;
        };
        readonly VerifyEmailBody: {
            /** @description What stands behind `#token=` in the link of the mail. */
            readonly token: string;
        };
        readonly CreateElectionBody: {
            /**
             * @description Unique among those you create.
             * @example PRES-2026
             */
            readonly code: string;
            /** @example Élection présidentielle 2026 */
            readonly name: string;
            /**
             * @description ISO 3166-1, two letters.
             * @example GA
             */
            readonly country: string;
            /**
             * @example presidential
             * @enum {string}
             */
            readonly kind: "presidential" | "legislative" | "local" | "referendum";
            /**
             * @description How the outcome is found. A referendum is decided by plurality.
             * @example two_rounds
             * @enum {string}
             */
            readonly method: "plurality" | "two_rounds" | "dhondt" | "sainte_lague" | "largest_remainder";
            /**
             * @description How many seats the lists share; for dhondt, sainte_lague and largest_remainder.
             * @example null
             */
            readonly seats?: number | null;
            /**
             * @description Share of the valid votes below which a list takes no part in the seats.
             * @example null
             */
            readonly threshold_percent?: number | null;
            /**
             * Format: date-time
             * @example 2026-11-28T07:00:00+01:00
             */
            readonly opens_at: string;
            /**
             * Format: date-time
             * @example 2026-11-28T18:00:00+01:00
             */
            readonly closes_at: string;
            /**
             * Format: date-time
             * @description Until when the field may report. 72 hours after closes_at if left out.
             * @example 2026-12-01T18:00:00+01:00
             */
            readonly reports_until?: string;
            /**
             * @description Of the IANA list.
             * @example Africa/Libreville
             */
            readonly time_zone: string;
        };
        readonly ElectionBody: {
            /** Format: uuid */
            readonly id: string;
            /** @example PRES-2026 */
            readonly code: string;
            /** @example Élection présidentielle 2026 */
            readonly name: string;
            /** @example GA */
            readonly country: string;
            /** @enum {string} */
            readonly kind: "presidential" | "legislative" | "local" | "referendum";
            /** Format: date-time */
            readonly opens_at: string;
            /** Format: date-time */
            readonly closes_at: string;
            /** @enum {string} */
            readonly method: "plurality" | "two_rounds" | "dhondt" | "sainte_lague" | "largest_remainder";
            readonly seats: number | null;
            readonly threshold_percent: number | null;
            /** Format: date-time */
            readonly reports_until: string;
            /** @example Africa/Libreville */
            readonly time_zone: string;
            /**
             * @description Where it stands now, by the clock.
             * @enum {string}
             */
            readonly state: "draft" | "scheduled" | "open" | "counting" | "closed" | "certified" | "cancelled";
            /** @description What an owner may move it to from here. */
            readonly possible_moves: readonly string[];
            /** @enum {string} */
            readonly visibility: "private" | "awaiting_approval" | "public";
            /**
             * Format: date-time
             * @description Embargo: before that moment the public sees nothing.
             */
            readonly public_from: string | null;
            /**
             * @description Yours in this election.
             * @enum {string}
             */
            readonly role: "owner" | "editor" | "auditor";
            /** Format: date-time */
            readonly created_at: string;
            /**
             * @description Grows by one with each change.
             * @example 1
             */
            readonly version: number;
        };
        readonly EditElectionBody: {
            /**
             * @description Unique among those you create.
             * @example PRES-2026
             */
            readonly code?: string;
            /** @example Élection présidentielle 2026 */
            readonly name?: string;
            /**
             * @description ISO 3166-1, two letters.
             * @example GA
             */
            readonly country?: string;
            /**
             * @example presidential
             * @enum {string}
             */
            readonly kind?: "presidential" | "legislative" | "local" | "referendum";
            /**
             * @description How the outcome is found. A referendum is decided by plurality.
             * @example two_rounds
             * @enum {string}
             */
            readonly method?: "plurality" | "two_rounds" | "dhondt" | "sainte_lague" | "largest_remainder";
            /**
             * @description How many seats the lists share; for dhondt, sainte_lague and largest_remainder.
             * @example null
             */
            readonly seats?: number | null;
            /**
             * @description Share of the valid votes below which a list takes no part in the seats.
             * @example null
             */
            readonly threshold_percent?: number | null;
            /**
             * Format: date-time
             * @example 2026-11-28T07:00:00+01:00
             */
            readonly opens_at?: string;
            /**
             * Format: date-time
             * @example 2026-11-28T18:00:00+01:00
             */
            readonly closes_at?: string;
            /**
             * Format: date-time
             * @description Until when the field may report. 72 hours after closes_at if left out.
             * @example 2026-12-01T18:00:00+01:00
             */
            readonly reports_until?: string;
            /**
             * @description Of the IANA list.
             * @example Africa/Libreville
             */
            readonly time_zone?: string;
            /**
             * @description The version that you changed. With it, a change that somebody else made meanwhile is not lost.
             * @example 1
             */
            readonly version?: number;
        };
        readonly MoveBody: {
            /**
             * @example scheduled
             * @enum {string}
             */
            readonly to: "draft" | "scheduled" | "open" | "counting" | "closed" | "certified" | "cancelled";
            /**
             * @description Needed where a move comes before its hour, and to cancel.
             * @example Les bureaux sont prêts plus tôt que prévu.
             */
            readonly reason?: string;
        };
        readonly ExtensionBody: {
            /**
             * Format: date-time
             * @example 2026-11-28T20:00:00+01:00
             */
            readonly closes_at: string;
            /** @example Le bureau a ouvert avec deux heures de retard. */
            readonly reason: string;
        };
        readonly VisibilityBody: {
            /** @example true */
            readonly public: boolean;
            /**
             * Format: date-time
             * @description Embargo: before that moment the public sees nothing.
             * @example 2026-11-28T07:00:00+01:00
             */
            readonly public_from?: string | null;
        };
        readonly ElectionSummary: {
            /** Format: uuid */
            readonly id: string;
            /** @example PRES-2026 */
            readonly code: string;
            /** @example Élection présidentielle 2026 */
            readonly name: string;
            /** @example GA */
            readonly country: string;
            /** @enum {string} */
            readonly kind: "presidential" | "legislative" | "local" | "referendum";
            /** Format: date-time */
            readonly opens_at: string;
            /** Format: date-time */
            readonly closes_at: string;
        };
        readonly DecisionBody: {
            /** @example true */
            readonly approved: boolean;
            /** @example Identité de l’organisateur vérifiée. */
            readonly reason?: string;
        };
        readonly MemberBody: {
            /** Format: uuid */
            readonly account_id: string;
            /** @example Marie Ndong */
            readonly name: string;
            /** Format: email */
            readonly email: string;
            /** @enum {string} */
            readonly role: "owner" | "editor" | "auditor";
            /** Format: date-time */
            readonly since: string;
        };
        readonly MembersBody: {
            readonly items: readonly components["schemas"]["MemberBody"][];
        };
        readonly RoleBody: {
            /**
             * @example editor
             * @enum {string}
             */
            readonly role: "owner" | "editor" | "auditor";
        };
        readonly InvitationBody: {
            /** Format: uuid */
            readonly id: string;
            /**
             * Format: email
             * @example paul.obame@exemple.ga
             */
            readonly email: string;
            /** @enum {string} */
            readonly role: "owner" | "editor" | "auditor";
            /** Format: date-time */
            readonly created_at: string;
            /**
             * Format: date-time
             * @description Until then its link works, once.
             */
            readonly expires_at: string;
        };
        readonly InvitationsBody: {
            readonly items: readonly components["schemas"]["InvitationBody"][];
        };
        readonly InviteBody: {
            /**
             * @example editor
             * @enum {string}
             */
            readonly role: "owner" | "editor" | "auditor";
            /**
             * Format: email
             * @example paul.obame@exemple.ga
             */
            readonly email: string;
        };
        readonly SentInvitationBody: {
            /** Format: uuid */
            readonly id: string;
            /**
             * Format: email
             * @example paul.obame@exemple.ga
             */
            readonly email: string;
            /** @enum {string} */
            readonly role: "owner" | "editor" | "auditor";
            /** Format: date-time */
            readonly created_at: string;
            /**
             * Format: date-time
             * @description Until then its link works, once.
             */
            readonly expires_at: string;
            /** @description False when the mail did not leave. Invite again: the newer link replaces the older. */
            readonly mail_sent: boolean;
        };
        readonly AcceptBody: {
            /** @description What stands behind `#token=` in the link of the mail. */
            readonly token: string;
        };
        readonly CreateAreaBody: {
            /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
            readonly amendment_reason?: string;
            /**
             * @description Unique beside its siblings.
             * @example G1
             */
            readonly code: string;
            /** @example Estuaire */
            readonly name: string;
            /**
             * @description What it is.
             * @example province
             */
            readonly kind?: string | null;
            /**
             * Format: uuid
             * @description The area around it; null for a root.
             */
            readonly parent_id?: string | null;
        };
        readonly AreaBody: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly parent_id: string | null;
            /** @description From the root to the parent. */
            readonly ancestors: readonly string[];
            /** @example 1 */
            readonly level: number;
            /** @example province */
            readonly kind: string | null;
            /** @example G1 */
            readonly code: string;
            /** @example Estuaire */
            readonly name: string;
            /** @example 1 */
            readonly version: number;
        };
        readonly EditAreaBody: {
            /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
            readonly amendment_reason?: string;
            /**
             * @description The version that you changed. With it, a change that somebody else made meanwhile is not lost.
             * @example 1
             */
            readonly version?: number;
            /** @example G1 */
            readonly code?: string;
            /** @example Estuaire */
            readonly name?: string;
            /** @example province */
            readonly kind?: string | null;
        };
        readonly CreateCentreBody: {
            /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
            readonly amendment_reason?: string;
            /**
             * @description Unique in the election.
             * @example LBV-012
             */
            readonly code: string;
            /** @example École publique de Nzeng-Ayong */
            readonly name: string;
            /**
             * Format: uuid
             * @description The area that it stands in.
             */
            readonly area_id?: string | null;
            /** @example 0.4162 */
            readonly latitude?: number | null;
            /** @example 9.4673 */
            readonly longitude?: number | null;
            /**
             * Format: date-time
             * @description Where the place differs from what surrounds it; null where it does not.
             * @example null
             */
            readonly opens_at?: string | null;
            /**
             * Format: date-time
             * @description Where the place differs from what surrounds it; null where it does not.
             * @example null
             */
            readonly closes_at?: string | null;
        };
        readonly CentreBody: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly area_id: string | null;
            /** @example LBV-012 */
            readonly code: string;
            /** @example École publique de Nzeng-Ayong */
            readonly name: string;
            /** @example 0.4162 */
            readonly latitude: number | null;
            /** @example 9.4673 */
            readonly longitude: number | null;
            /** Format: date-time */
            readonly opens_at: string | null;
            /** Format: date-time */
            readonly closes_at: string | null;
            /** @example 1 */
            readonly version: number;
        };
        readonly EditCentreBody: {
            /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
            readonly amendment_reason?: string;
            /**
             * @description The version that you changed. With it, a change that somebody else made meanwhile is not lost.
             * @example 1
             */
            readonly version?: number;
            /** @example LBV-012 */
            readonly code?: string;
            /** @example École publique de Nzeng-Ayong II */
            readonly name?: string;
            /** Format: uuid */
            readonly area_id?: string | null;
            /** @example 0.4162 */
            readonly latitude?: number | null;
            /** @example 9.4673 */
            readonly longitude?: number | null;
            /**
             * Format: date-time
             * @description Where the place differs from what surrounds it; null where it does not.
             * @example null
             */
            readonly opens_at?: string | null;
            /**
             * Format: date-time
             * @description Where the place differs from what surrounds it; null where it does not.
             * @example null
             */
            readonly closes_at?: string | null;
        };
        readonly CreateOfficeBody: {
            /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
            readonly amendment_reason?: string;
            /**
             * @description Unique in the election.
             * @example LBV-012-3
             */
            readonly code: string;
            /** @example Bureau 3 */
            readonly name?: string | null;
            /**
             * @description Voters on the roll; null where it is unknown, which is not zero.
             * @example 412
             */
            readonly registered?: number | null;
            /**
             * Format: date-time
             * @description Where the office differs from its centre; null where it does not.
             * @example null
             */
            readonly opens_at?: string | null;
            /**
             * Format: date-time
             * @description Where the office differs from its centre; null where it does not.
             * @example null
             */
            readonly closes_at?: string | null;
        };
        readonly OfficeBody: {
            /**
             * Format: uuid
             * @description The poll_office_id of the field API.
             */
            readonly id: string;
            /** Format: uuid */
            readonly centre_id: string;
            /** @example LBV-012-3 */
            readonly code: string;
            /** @example Bureau 3 */
            readonly name: string | null;
            /**
             * @description Voters on the roll; null where it is unknown, which is not zero.
             * @example 412
             */
            readonly registered: number | null;
            /** Format: date-time */
            readonly opens_at: string | null;
            /** Format: date-time */
            readonly closes_at: string | null;
            /** @example 1 */
            readonly version: number;
        };
        readonly EditOfficeBody: {
            /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
            readonly amendment_reason?: string;
            /**
             * @description The version that you changed. With it, a change that somebody else made meanwhile is not lost.
             * @example 1
             */
            readonly version?: number;
            /** @example LBV-012-3 */
            readonly code?: string;
            /** @example Bureau 3 (annexe) */
            readonly name?: string | null;
            /**
             * Format: uuid
             * @description The centre that it moves to.
             */
            readonly centre_id?: string;
            /**
             * @description Voters on the roll; null where it is unknown, which is not zero.
             * @example 415
             */
            readonly registered?: number | null;
            /**
             * Format: date-time
             * @description Where the office differs from its centre; null where it does not.
             * @example null
             */
            readonly opens_at?: string | null;
            /**
             * Format: date-time
             * @description Where the office differs from its centre; null where it does not.
             * @example null
             */
            readonly closes_at?: string | null;
        };
        readonly CreateCandidateBody: {
            /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
            readonly amendment_reason?: string;
            /** Format: uuid */
            readonly election_id: string;
            /**
             * @description What reports and ballots name; unique in the election. blank and null are reserved.
             * @example UDN
             */
            readonly party_id: string;
            /** @example Awa Moussavou */
            readonly name: string;
            /** @example Union démocratique nationale */
            readonly party_name?: string | null;
            /** @example #1f7a3d */
            readonly colour?: string | null;
            /**
             * @description Place on the ballot; after everybody else if left out.
             * @example 1
             */
            readonly list_order?: number;
            /**
             * @description How many people stand on the list, in each constituency where there are several; no list takes more seats. For dhondt, sainte_lague and largest_remainder only; null: enough, or unknown.
             * @example null
             */
            readonly list_size?: number | null;
        };
        readonly CandidateBody: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly election_id: string;
            /** @example UDN */
            readonly party_id: string;
            /** @example Awa Moussavou */
            readonly name: string;
            /** @example Union démocratique nationale */
            readonly party_name: string | null;
            /** @example #1f7a3d */
            readonly colour: string | null;
            /** @example 1 */
            readonly list_order: number;
            /**
             * @description How many people stand on the list, in each constituency where there are several; no list takes more seats. For dhondt, sainte_lague and largest_remainder only; null: enough, or unknown.
             * @example null
             */
            readonly list_size: number | null;
            /**
             * @description Where the photo is, or null. The address changes with the photo.
             * @example /api/candidates/3f1c9f6e-7c1f-4f43-9d57-0b8f9c1e6a54/photo?v=1a2b3c4d5e6f7a8b
             */
            readonly photo: string | null;
            /** @example 1 */
            readonly version: number;
        };
        readonly EditCandidateBody: {
            /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
            readonly amendment_reason?: string;
            /**
             * @description The version that you changed. With it, a change that somebody else made meanwhile is not lost.
             * @example 1
             */
            readonly version?: number;
            /**
             * @description What reports and ballots name; unique in the election. blank and null are reserved.
             * @example UDN
             */
            readonly party_id?: string;
            /** @example Awa Moussavou */
            readonly name?: string;
            /** @example Union démocratique nationale (UDN) */
            readonly party_name?: string | null;
            /** @example #1f7a3d */
            readonly colour?: string | null;
            /** @example 1 */
            readonly list_order?: number;
            /**
             * @description How many people stand on the list, in each constituency where there are several; no list takes more seats. For dhondt, sainte_lague and largest_remainder only; null: enough, or unknown.
             * @example null
             */
            readonly list_size?: number | null;
        };
        readonly ImportedFileBody: {
            /** @example 91234567 */
            readonly bytes: number;
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            readonly sha256: string;
            /** @enum {string} */
            readonly encoding: "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";
            /** @example ; */
            readonly delimiter: string;
            /** @example 3038 */
            readonly lines: number;
        };
        readonly ImportProgressBody: {
            /**
             * @description How much of the file has been read.
             * @example 42.5
             */
            readonly percent_read: number;
            /** @example 1300 */
            readonly rows: number;
        };
        readonly CountsBody: {
            /** @example 3037 */
            readonly created: number;
            /** @example 0 */
            readonly changed: number;
            /** @example 0 */
            readonly unchanged: number;
        };
        readonly ImportSummaryBody: {
            /** @example 3037 */
            readonly rows: number;
            readonly areas: components["schemas"]["CountsBody"];
            readonly centres: components["schemas"]["CountsBody"];
            readonly offices: components["schemas"]["CountsBody"];
            /**
             * @description Offices whose number of voters is not stated.
             * @example 12
             */
            readonly rolls_unknown: number;
        };
        readonly ImportProblemBody: {
            /** @example 118 */
            readonly line: number | null;
            /** @example inscrits */
            readonly column: string | null;
            /** @example negative */
            readonly code: string;
            /** @description What to do. */
            readonly detail: string;
        };
        readonly ImportBody: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly election_id: string;
            readonly dry_run: boolean;
            /**
             * @description Refused and failed have changed nothing. Done has, unless it was a dry run.
             * @enum {string}
             */
            readonly state: "waiting" | "reading" | "checking" | "writing" | "done" | "refused" | "failed";
            readonly file: components["schemas"]["ImportedFileBody"] | null;
            readonly progress: components["schemas"]["ImportProgressBody"] | null;
            readonly summary: components["schemas"]["ImportSummaryBody"] | null;
            /** @description The first thousand, by line. */
            readonly problems: readonly components["schemas"]["ImportProblemBody"][];
            /**
             * @description All of them; reading ends after ten thousand.
             * @example 0
             */
            readonly problem_count: number;
            /** Format: date-time */
            readonly started_at: string;
            /** Format: date-time */
            readonly finished_at: string | null;
        };
        readonly ImportsBody: {
            /** @description The newest fifty. */
            readonly items: readonly components["schemas"]["ImportBody"][];
        };
        readonly CandidateVotesBody: {
            /** Format: uuid */
            readonly candidate_id: string;
            /**
             * @description Null or left out: nothing is written there. Empty is not zero.
             * @example 290
             */
            readonly votes?: number | null;
        };
        readonly KeyResultBody: {
            /**
             * @description Null or left out: nothing is written there. Empty is not zero.
             * @example 412
             */
            readonly registered?: number | null;
            /** @example 300 */
            readonly voters?: number | null;
            /** @example 4 */
            readonly blank?: number | null;
            /** @example 6 */
            readonly null_votes?: number | null;
            /** @example 290 */
            readonly valid?: number | null;
            /**
             * @example [
             *       {
             *         "candidate_id": "3f1c9f6e-7c1f-4f43-9d57-0b8f9c1e6a54",
             *         "votes": 290
             *       }
             *     ]
             */
            readonly votes: readonly components["schemas"]["CandidateVotesBody"][];
            /** @description The paper itself cannot be right: why it is kept as it is. Needs its photo, and keeps the election from being certified until the office is contested or keyed again. */
            readonly as_written?: string;
        };
        readonly FiguresBody: {
            readonly registered: number | null;
            readonly voters: number | null;
            readonly blank: number | null;
            readonly null_votes: number | null;
            readonly valid: number | null;
            readonly votes: readonly components["schemas"]["CandidateVotesBody"][];
        };
        readonly DifferingBody: {
            /** @example blank */
            readonly field: string;
            /** @description What the two read, the smaller first. */
            readonly readings: readonly number[];
            readonly settled: boolean;
        };
        readonly FindingBody: {
            /** @example F201 */
            readonly code: string;
            /** @enum {string} */
            readonly kind: "error" | "warning";
            readonly fields: readonly string[];
            /** @description In French. */
            readonly fr: string;
            /** @description In English. */
            readonly en: string;
            /** @description Not answered yet; errors stay open. */
            readonly open: boolean;
        };
        readonly VersionBody: {
            /** Format: uuid */
            readonly author_id: string;
            /** Format: date-time */
            readonly entered_at: string;
        };
        readonly OfficeResultBody: {
            /** Format: uuid */
            readonly office_id: string;
            /** @example final */
            readonly state: string;
            /**
             * @description Also the ETag: send it as If-Match.
             * @example 2
             */
            readonly version: number;
            /** @enum {string} */
            readonly mode: "single" | "double";
            /** @description What was agreed on. */
            readonly figures: components["schemas"]["FiguresBody"] | null;
            /** @description Entries that you may see. */
            readonly entries: readonly components["schemas"]["FiguresBody"][];
            readonly differing: readonly components["schemas"]["DifferingBody"][];
            /** @description Something was keyed that you do not see yet. */
            readonly masked: boolean;
            readonly possible: readonly string[];
            readonly findings: readonly components["schemas"]["FindingBody"][];
            readonly as_written: string | null;
            readonly photo: string | null;
            readonly versions: readonly components["schemas"]["VersionBody"][];
        };
        readonly SettledFieldBody: {
            /**
             * @description As `differing` names it.
             * @example blank
             */
            readonly field: string;
            /** @example 4 */
            readonly value?: number | null;
        };
        readonly SettleBody: {
            /**
             * @example [
             *       {
             *         "field": "blank",
             *         "value": 4
             *       }
             *     ]
             */
            readonly fields: readonly components["schemas"]["SettledFieldBody"][];
        };
        readonly ResultDecisionBody: {
            /**
             * @description set_aside: the paper is keyed afresh.
             * @example contest
             * @enum {string}
             */
            readonly decision: "contest" | "cancel" | "put_back" | "set_aside";
            /** @example Le procès-verbal porte deux signatures différentes. */
            readonly reason: string;
        };
        readonly WarningAnswerBody: {
            /**
             * @description Of a warning that is open.
             * @example W202
             */
            readonly code: string;
            /**
             * @description The explanation; null accepts the warning as it is.
             * @example Le bureau a reçu les électeurs du bureau voisin, fermé.
             */
            readonly text?: string | null;
        };
        readonly ReasonBody: {
            /** @example Urnes détruites par l’inondation. */
            readonly reason: string;
        };
        readonly CandidateSumBody: {
            /** Format: uuid */
            readonly candidate_id: string;
            /** @example 575222 */
            readonly votes: number;
            /**
             * @description Percent of valid votes; null where there are none, or cells are empty.
             * @example 94.85
             */
            readonly share_percent: string | null;
        };
        readonly SumsBody: {
            /** @description How many offices stand where. */
            readonly offices: {
                readonly [key: string]: unknown;
            };
            /** @description Offices that are not cancelled. */
            readonly expected: number;
            /** @description Of them, final. */
            readonly reported: number;
            /** @description Final although the paper does not add up. */
            readonly as_written: number;
            /** @description Voters by the registry, in all expected offices. */
            readonly roll: number;
            /** @description Offices whose roll is unknown. */
            readonly roll_unknown: number;
            readonly registered: number;
            readonly voters: number;
            readonly blank: number;
            readonly null_votes: number;
            readonly valid: number;
            /** @description By registered, voters, blank, null_votes, valid and votes: final offices whose paper leaves that cell empty, so that the sum lacks it. */
            readonly unknown: {
                readonly [key: string]: unknown;
            };
            /**
             * @description Percent: voters of registered; null where nobody is, or cells are empty.
             * @example 70.41
             */
            readonly turnout_percent: string | null;
            readonly candidates: readonly components["schemas"]["CandidateSumBody"][];
        };
        readonly AreaResultsBody: {
            /** Format: uuid */
            readonly area_id: string;
            readonly code: string;
            readonly name: string;
            readonly level: number;
            readonly cancelled: boolean;
            readonly sums: components["schemas"]["SumsBody"];
        };
        readonly ResultsBody: {
            /** @description Moved by every change of a figure that counts. */
            readonly version: number;
            readonly whole: components["schemas"]["SumsBody"];
            /** @description The area asked for. */
            readonly area: components["schemas"]["AreaResultsBody"] | null;
            readonly areas: readonly components["schemas"]["AreaResultsBody"][];
            readonly next_cursor: string | null;
            /** @description `kind`: elected, second_round, seats, referendum, tie or no_votes; and how. */
            readonly outcome: {
                readonly [key: string]: unknown;
            };
            /** @description Whether what is missing could still change it. */
            readonly decision: {
                readonly [key: string]: unknown;
            };
        };
        readonly LotsBody: {
            /**
             * @description As the outcome names it.
             * @example first_place||1@10|a+b
             */
            readonly tie_key: string;
            /** @description Candidates in the order in which they came. */
            readonly order: readonly string[];
            /** @example Tirage au sort public du 30 novembre. */
            readonly reason: string;
        };
        readonly DeclaredCandidateBody: {
            /** Format: uuid */
            readonly candidate_id: string;
            /** @example 575222 */
            readonly votes?: number;
            /**
             * @description Of valid votes.
             * @example 94.85
             */
            readonly share_percent?: number;
        };
        readonly PublishBody: {
            readonly registered?: number;
            readonly voters?: number;
            readonly blank?: number;
            readonly null_votes?: number;
            readonly valid?: number;
            /** @description Voters of registered. */
            readonly turnout_percent?: number;
            readonly candidates?: readonly components["schemas"]["DeclaredCandidateBody"][];
        };
        readonly PublicationSummary: {
            /** @example 1 */
            readonly number: number;
            /** Format: date-time */
            readonly published_at: string;
            /** Format: uuid */
            readonly published_by: string;
            readonly results_version: number;
        };
        readonly PublicationsBody: {
            readonly items: readonly components["schemas"]["PublicationSummary"][];
        };
        readonly PublicationBody: {
            /** @example 1 */
            readonly number: number;
            /** Format: date-time */
            readonly published_at: string;
            /** Format: uuid */
            readonly published_by: string;
            readonly results_version: number;
            readonly results: {
                readonly [key: string]: unknown;
            };
        };
        readonly TolerancesBody: {
            /**
             * @description blank votes, in percent of voters, from which on they are noticed
             * @example 3
             */
            readonly blank_percent?: number;
            /**
             * @description null votes, in percent of voters, from which on they are noticed
             * @example 3
             */
            readonly null_percent?: number;
            /**
             * @description turnout, in percent of the registered, from which on it is noticed
             * @example 100
             */
            readonly turnout_high_percent?: number;
            /**
             * @description turnout, in percent of the registered, below which it is noticed
             * @example 10
             */
            readonly turnout_low_percent?: number;
            /**
             * @description points of percent between the turnout here and in the other offices of the centre
             * @example 25
             */
            readonly turnout_apart_points?: number;
            /**
             * @description votes of one candidate, in percent of valid, from which on they are noticed
             * @example 95
             */
            readonly dominance_percent?: number;
            /**
             * @description voters by which the roll on the paper may differ from that of the registry
             * @example 0
             */
            readonly roll_difference?: number;
            /**
             * @description by how much observed voters may differ from the voters of the paper or from counted ballots
             * @example 5
             */
            readonly observed_voters_difference?: number;
            /**
             * @description by how much counted ballots may differ from valid, blank and null votes of the paper
             * @example 2
             */
            readonly counted_ballots_difference?: number;
            /**
             * @description by how much counted ballots of one party, or blank, or null ones, may differ from the paper
             * @example 2
             */
            readonly counted_party_difference?: number;
            /**
             * @description percent of the larger figure by which field and paper may differ, where that is more than the number above
             * @example 1
             */
            readonly discrepancy_percent?: number;
        };
        readonly ResultRulesBody: {
            readonly double_entry: boolean;
            readonly constituency_level: number | null;
            readonly seats_by_area: {
                readonly [key: string]: number;
            };
            /** @enum {string} */
            readonly threshold_scope: "national" | "constituency";
            readonly turnout_quorum_percent: number | null;
            readonly approval_quorum_percent: number | null;
            readonly tolerances: components["schemas"]["TolerancesBody"];
        };
        readonly EditResultRulesBody: {
            /**
             * @description Two people key each paper.
             * @example true
             */
            readonly double_entry?: boolean;
            /**
             * @description Seats are shared out in each area of this level; null: in the whole.
             * @example null
             */
            readonly constituency_level?: number | null;
            /**
             * @description Seats by area of that level; they add up to the seats of the election.
             * @example {}
             */
            readonly seats_by_area?: {
                readonly [key: string]: number;
            };
            /**
             * @example national
             * @enum {string}
             */
            readonly threshold_scope?: "national" | "constituency";
            /**
             * @description Of a referendum.
             * @example null
             */
            readonly turnout_quorum_percent?: number | null;
            /**
             * @description Of a referendum.
             * @example null
             */
            readonly approval_quorum_percent?: number | null;
            readonly tolerances?: components["schemas"]["TolerancesBody"];
        };
        readonly SourceBody: {
            /** Format: uuid */
            readonly id: string;
            /** @example GA-0412-7781 */
            readonly elector_id: string;
            /** @example true */
            readonly has_password: boolean;
            /**
             * @description What it counts for in this election. Only members change it; `independent` needs a password.
             * @example unverified
             * @enum {string}
             */
            readonly status: "unverified" | "independent" | "suspended";
            /**
             * @description Of the status.
             * @example 1
             */
            readonly version: number;
            /**
             * Format: date-time
             * @description First sign-in in this election.
             */
            readonly since: string;
            /** Format: date-time */
            readonly changed_at: string;
        };
        readonly SourceOfficeBody: {
            /** Format: uuid */
            readonly id: string;
            /** @example LBV-012-3 */
            readonly code: string;
            /**
             * Format: date-time
             * @description First sign-in at this office.
             */
            readonly since: string;
        };
        readonly SourceDetailsBody: {
            /** Format: uuid */
            readonly id: string;
            /** @example GA-0412-7781 */
            readonly elector_id: string;
            /** @example true */
            readonly has_password: boolean;
            /**
             * @description What it counts for in this election. Only members change it; `independent` needs a password.
             * @example unverified
             * @enum {string}
             */
            readonly status: "unverified" | "independent" | "suspended";
            /**
             * @description Of the status.
             * @example 1
             */
            readonly version: number;
            /**
             * Format: date-time
             * @description First sign-in in this election.
             */
            readonly since: string;
            /** Format: date-time */
            readonly changed_at: string;
            readonly offices: readonly components["schemas"]["SourceOfficeBody"][];
        };
        readonly SourceStatusBody: {
            /**
             * @example suspended
             * @enum {string}
             */
            readonly to: "unverified" | "independent" | "suspended";
            /** @example Pièce d’identité refusée */
            readonly reason: string;
            /**
             * @description The version that you decided from: 409 where it has changed since.
             * @example 1
             */
            readonly version?: number;
        };
        readonly WatchCountsBody: {
            /** @example 3037 */
            readonly offices: number;
            /**
             * @description Nobody has signed in there.
             * @example 12
             */
            readonly without_source: number;
            /**
             * @description Somebody has, and reported nothing.
             * @example 40
             */
            readonly silent: number;
            /**
             * @description Their figures rest on unverified sources alone.
             * @example 310
             */
            readonly unverified_only: number;
            /** @example 5 */
            readonly disputed: number;
        };
        readonly WatchedOfficeBody: {
            /** Format: uuid */
            readonly id: string;
            /** @example C1-1 */
            readonly code: string;
            /** Format: uuid */
            readonly centre_id: string;
            /** @example 400 */
            readonly registered: number | null;
            /**
             * @description That have signed in there.
             * @example 2
             */
            readonly sources: number;
            /**
             * @description Observed votes that count.
             * @example 214
             */
            readonly votes: number;
            /**
             * @description Counted ballots that count.
             * @example 0
             */
            readonly ballots: number;
            /**
             * @description Indexes of both that somebody should look at.
             * @example 1
             */
            readonly disputed: number;
        };
        readonly ReportedBody: {
            /**
             * @description Of a vote.
             * @example female
             */
            readonly gender?: string;
            /**
             * @description Of a vote.
             * @example less_60
             */
            readonly age?: string;
            /**
             * @description Of a vote.
             * @example false
             */
            readonly has_torn?: boolean;
            /**
             * @description Of a ballot.
             * @example UDN
             */
            readonly party_id?: string;
        };
        readonly RawReportBody: {
            /** @example 10000000001 */
            readonly id: string;
            /** @example 1 */
            readonly index: number;
            /**
             * @description The highest one of a source and index stands.
             * @example 1
             */
            readonly revision: number;
            /**
             * @description Place in the order of first reports of the office.
             * @example 1
             */
            readonly sequence: number;
            /** Format: uuid */
            readonly source_id: string;
            /** @example GA-0412-7781 */
            readonly elector_id: string;
            /**
             * @description As it is now.
             * @example unverified
             * @enum {string}
             */
            readonly status: "unverified" | "independent" | "suspended";
            /** @description Null of a withdrawal. */
            readonly reported: components["schemas"]["ReportedBody"] | null;
            /** Format: date-time */
            readonly observed_at: string;
            /** Format: date-time */
            readonly received_at: string;
            /**
             * @description Whether it came with a password.
             * @example true
             */
            readonly is_trusted: boolean;
            /**
             * @description Whether it came in a batch.
             * @example false
             */
            readonly is_batched: boolean;
        };
        readonly SourceActivityBody: {
            /** Format: uuid */
            readonly office_id: string;
            /**
             * @example votes
             * @enum {string}
             */
            readonly stream: "votes" | "ballots";
            /**
             * @description Indexes for which a report of it stands.
             * @example 120
             */
            readonly standing: number;
            /** @example 1 */
            readonly withdrawn: number;
            /** @example 3 */
            readonly corrected: number;
            /**
             * @description Reports that came in batches.
             * @example 40
             */
            readonly batched: number;
            /** @example 124 */
            readonly highest_index: number;
            /**
             * @description Indexes that others reported, too.
             * @example 80
             */
            readonly compared: number;
            /**
             * @description Of these, where it says what was agreed.
             * @example 78
             */
            readonly agreed: number;
            /**
             * @description Reports that stand and count nowhere.
             * @example 0
             */
            readonly uncounted: number;
            /** Format: date-time */
            readonly first_received_at: string;
            /** Format: date-time */
            readonly last_received_at: string;
            /**
             * @description Most single reports within one minute.
             * @example 4
             */
            readonly fastest_minute: number;
        };
        readonly SourceActivitiesBody: {
            readonly items: readonly components["schemas"]["SourceActivityBody"][];
        };
        readonly EvidenceSourceBody: {
            /** Format: uuid */
            readonly id: string;
            /** @example GA-0412-7781 */
            readonly elector_id: string;
            /**
             * @description In this election, now.
             * @example independent
             * @enum {string}
             */
            readonly status: "unverified" | "independent" | "suspended";
        };
        readonly EvidenceBody: {
            /**
             * @description What the trail calls this file.
             * @example 9f86d0…
             */
            readonly id: string;
            /**
             * @description What a link is asked for with.
             * @example source-GA-0412-7781/verbal_process/1.jpeg
             */
            readonly path: string;
            /**
             * @example verbal_process
             * @enum {string|null}
             */
            readonly folder: "list-votes" | "counting-proof" | "verbal_process" | "votes" | null;
            /** @example 1.jpeg */
            readonly name: string;
            /**
             * @description In bytes. Of the first version, like time and hash.
             * @example 482113
             */
            readonly size: number;
            /** Format: date-time */
            readonly uploaded_at: string;
            /**
             * @description As the sender stated it and the store checked it; null where none was stated, or of parts only.
             * @example 2c26b4…
             */
            readonly sha256: string | null;
            /**
             * @description More than one: it was overwritten. The first is shown.
             * @example 1
             */
            readonly versions: number;
            /**
             * @description Whether there are older versions than the one shown: too many to be read.
             * @example false
             */
            readonly is_cut: boolean;
            /**
             * Format: date-time
             * @description Of the latest version.
             */
            readonly last_uploaded_at: string;
            readonly source: components["schemas"]["EvidenceSourceBody"] | null;
            /** @description What somebody should look at. */
            readonly flags: readonly ("overwritten" | "deleted" | "after_suspension" | "unknown_source" | "unexpected_place" | "unexpected_name" | "same_file_elsewhere")[];
            /** @description Other offices of this election in which the same bytes lie. */
            readonly same_in: readonly string[];
        };
        readonly EvidenceLinkRequest: {
            /**
             * @description `path` of the list.
             * @example source-GA-0412-7781/verbal_process/1.jpeg
             */
            readonly path: string;
        };
        readonly EvidenceLinkBody: {
            /**
             * Format: uri
             * @description Opens the first version, for whoever has it: do not pass it on.
             */
            readonly url: string;
            /** Format: date-time */
            readonly expires_at: string;
        };
        readonly EvidenceUsageBody: {
            readonly source: components["schemas"]["EvidenceSourceBody"];
            /**
             * @description Of all versions together.
             * @example 48211300
             */
            readonly bytes: number;
            /**
             * @description Every version counts as one.
             * @example 112
             */
            readonly files: number;
            /** @example 20480000000 */
            readonly max_bytes: number;
            /**
             * @description At either bound no more keys are lent.
             * @example 20000
             */
            readonly max_files: number;
        };
        readonly EvidenceUsagesBody: {
            readonly items: readonly components["schemas"]["EvidenceUsageBody"][];
        };
        readonly EvidenceFindingBody: {
            /** Format: uuid */
            readonly office_id: string;
            /**
             * @description As in the list of the office.
             * @example 9f86d0…
             */
            readonly id: string;
            /**
             * @example votes
             * @enum {string|null}
             */
            readonly folder: "list-votes" | "counting-proof" | "verbal_process" | "votes" | null;
            readonly source: components["schemas"]["EvidenceSourceBody"];
            /** Format: date-time */
            readonly uploaded_at: string;
            /**
             * Format: date-time
             * @description Of the latest version.
             */
            readonly last_uploaded_at: string;
            /** @description Other offices with these bytes. */
            readonly same_in: readonly string[];
        };
        readonly OfficeWithoutPaperBody: {
            /** Format: uuid */
            readonly office_id: string;
            /** @example LBV-012-3 */
            readonly code: string;
            /**
             * @description Counted by reporters.
             * @example 250
             */
            readonly ballots: number;
            /**
             * @description Whether a paper was keyed.
             * @example true
             */
            readonly has_official_result: boolean;
            /**
             * Format: date-time
             * @description When its files were last looked at; null: not yet.
             */
            readonly scanned_at: string | null;
        };
        readonly StateCountsBody: {
            readonly not_comparable: number;
            readonly none: number;
            readonly open: number;
            readonly explained: number;
            readonly accepted: number;
        };
        readonly PairBody: {
            /**
             * @example D101
             * @enum {string}
             */
            readonly code: "D101" | "D102" | "D201" | "D301" | "D302" | "D303";
            /** @description Of D301. */
            readonly party_id: string | null;
            /**
             * @description What the first figure is.
             * @example observed_voters
             */
            readonly first: string;
            /** @description Null: there is none. */
            readonly first_value: number | null;
            /** @example official_voters */
            readonly second: string;
            readonly second_value: number | null;
            /** @description Both are there. */
            readonly comparable: boolean;
            /** @description First less second. */
            readonly difference: number | null;
            /** @description By how much they may differ. */
            readonly tolerance: number | null;
            /** @description They differ by more than that. */
            readonly exceeds: boolean;
        };
        readonly AnsweredPairBody: {
            /** @enum {string} */
            readonly code: "D101" | "D102" | "D201" | "D301" | "D302" | "D303";
            readonly party_id: string | null;
            readonly first_value: number;
            readonly second_value: number;
        };
        readonly HandlingBody: {
            /**
             * @description Counts the decisions of the office.
             * @example 1
             */
            readonly number: number;
            /** @enum {string} */
            readonly decision: "explain" | "accept" | "reopen";
            readonly reason: string;
            /** Format: uuid */
            readonly handled_by: string;
            /** Format: date-time */
            readonly handled_at: string;
            /** @description It is the last one, and answers for what differs now. */
            readonly holds: boolean;
            /** @description The figures that it was given about. */
            readonly figures: readonly components["schemas"]["AnsweredPairBody"][];
        };
        readonly ListedDiscrepancyBody: {
            /** Format: uuid */
            readonly office_id: string;
            /** @example LBV-012-3 */
            readonly code: string;
            /** Format: uuid */
            readonly area_id: string | null;
            readonly registered: number | null;
            /** @enum {string} */
            readonly state: "not_comparable" | "none" | "open" | "explained" | "accepted";
            /** @enum {string} */
            readonly provenance: "independent" | "unverified" | "none";
            readonly observed_voters: number | null;
            readonly counted_ballots: number | null;
            /**
             * @description Of the paper. Only final ones are compared.
             * @example final
             */
            readonly official_state: string;
            readonly official_voters: number | null;
            /** @description Valid, blank and null together. */
            readonly official_papers: number | null;
            /** @description The largest difference that is too large; 0 where none is. */
            readonly size: number;
            /** @description What differs by too much. */
            readonly exceeding: readonly components["schemas"]["PairBody"][];
            /** @description The last one. */
            readonly handling: components["schemas"]["HandlingBody"] | null;
        };
        readonly DiscrepancyListBody: {
            /** @description Offices that the filter takes, whatever their state. */
            readonly counts: components["schemas"]["StateCountsBody"];
            readonly items: readonly components["schemas"]["ListedDiscrepancyBody"][];
            readonly next_cursor: string | null;
        };
        readonly SideSumsBody: {
            /** @description Of which all sides are there: only these are added up. */
            readonly offices: number;
            readonly observed_voters: number;
            readonly counted_ballots: number;
            readonly official_voters: number;
            readonly official_papers: number;
        };
        readonly CompiledBody: {
            readonly offices: number;
            /** @description Of which at least two figures could be compared. */
            readonly compared: number;
            /** @description Of which something differs by too much: open and handled ones. */
            readonly exceeding: number;
            readonly open: number;
            /** @description Explained or accepted. */
            readonly handled: number;
            readonly sums: components["schemas"]["SideSumsBody"];
        };
        readonly AreaDiscrepanciesBody: {
            readonly offices: number;
            /** @description Of which at least two figures could be compared. */
            readonly compared: number;
            /** @description Of which something differs by too much: open and handled ones. */
            readonly exceeding: number;
            readonly open: number;
            /** @description Explained or accepted. */
            readonly handled: number;
            readonly sums: components["schemas"]["SideSumsBody"];
            /** Format: uuid */
            readonly area_id: string;
            /** @example G1 */
            readonly code: string;
            /** @example Estuaire */
            readonly name: string;
            /** @example 1 */
            readonly level: number;
        };
        readonly DiscrepancyAreasBody: {
            readonly whole: components["schemas"]["CompiledBody"];
            readonly items: readonly components["schemas"]["AreaDiscrepanciesBody"][];
            readonly next_cursor: string | null;
        };
        readonly FieldSideBody: {
            /** @description Null: nothing was reported. */
            readonly total: number | null;
            /** @enum {string} */
            readonly provenance: "independent" | "unverified" | "none";
            /** @description From this index on, independent sources alone. */
            readonly first_independent: number | null;
        };
        readonly OfficialSideBody: {
            /**
             * @description Of the paper. Only final ones are compared.
             * @example final
             */
            readonly state: string;
            readonly voters: number | null;
            /** @description Valid, blank and null together. */
            readonly papers: number | null;
        };
        readonly OfficeDiscrepancyBody: {
            /** Format: uuid */
            readonly office_id: string;
            /** @example LBV-012-3 */
            readonly code: string;
            readonly registered: number | null;
            /** @enum {string} */
            readonly state: "not_comparable" | "none" | "open" | "explained" | "accepted";
            /** @description Voters seen. */
            readonly observed: components["schemas"]["FieldSideBody"];
            /** @description Papers read out. */
            readonly counted: components["schemas"]["FieldSideBody"];
            readonly official: components["schemas"]["OfficialSideBody"];
            /** @description Every two figures that should be the same. */
            readonly differences: readonly components["schemas"]["PairBody"][];
            /** @description By whoever may. */
            readonly possible: readonly ("explain" | "accept" | "reopen")[];
            /** @description The newest first. */
            readonly handlings: readonly components["schemas"]["HandlingBody"][];
        };
        readonly DecideDiscrepancyBody: {
            /**
             * @description Owners and editors explain; owners accept and reopen.
             * @example explain
             * @enum {string}
             */
            readonly decision: "explain" | "accept" | "reopen";
            /** @example L’observateur est arrivé à 9 heures. */
            readonly reason: string;
        };
        readonly ReportedOffices: {
            /** @example 3037 */
            readonly expected: number;
            /**
             * @description Of them, those of which something counts.
             * @example 2988
             */
            readonly reported: number;
        };
        readonly VotesSeen: {
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
        readonly ObservedTurnout: {
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
        readonly VotesUnverified: {
            /** @example 12 */
            readonly offices: number;
            /** @example 140 */
            readonly votes: number;
        };
        readonly RealtimeVotes: {
            readonly offices: components["schemas"]["ReportedOffices"];
            /**
             * @description Indexes on which sources differ, or above the roll.
             * @example 4
             */
            readonly disputed: number;
            readonly totals: components["schemas"]["VotesSeen"];
            readonly turnout: components["schemas"]["ObservedTurnout"];
            /** @description What of it is known from unverified sources alone. */
            readonly unverified: components["schemas"]["VotesUnverified"];
        };
        readonly BallotsOfParty: {
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
        readonly BallotsUnverified: {
            /** @example 12 */
            readonly offices: number;
            /** @example 140 */
            readonly ballots: number;
        };
        readonly RealtimeBallots: {
            readonly offices: components["schemas"]["ReportedOffices"];
            /** @example 4 */
            readonly disputed: number;
            /** @example 250 */
            readonly total_ballots: number;
            /** @description By ballots, then in the order of the list. */
            readonly results: readonly components["schemas"]["BallotsOfParty"][];
            /** @description What of it is known from unverified sources alone. */
            readonly unverified: components["schemas"]["BallotsUnverified"];
        };
        readonly RealtimeScope: {
            readonly votes: components["schemas"]["RealtimeVotes"];
            readonly ballots: components["schemas"]["RealtimeBallots"];
            /** @description Official figures so far, published or not; of offices that are final. */
            readonly official: components["schemas"]["SumsBody"];
        };
        readonly RealtimeArea: {
            /** Format: uuid */
            readonly area_id: string;
            /** @example G1 */
            readonly code: string;
            /** @example Estuaire */
            readonly name: string;
            /** @example 1 */
            readonly level: number;
            readonly figures: components["schemas"]["RealtimeScope"];
        };
        readonly RealtimeBody: {
            /**
             * @description Moved by every change of the field figures.
             * @example 4711
             */
            readonly version: number;
            /**
             * @description Moved by every change of an official figure.
             * @example 12
             */
            readonly results_version: number;
            readonly whole: components["schemas"]["RealtimeScope"];
            /** @description The area asked for. */
            readonly area: components["schemas"]["RealtimeArea"] | null;
            readonly areas: readonly components["schemas"]["RealtimeArea"][];
            readonly next_cursor: string | null;
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
    readonly AuditController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                /** @description The election whose trail is wanted. Without it: the trail of the platform itself. */
                readonly election_id?: string;
                readonly action?: string;
                readonly subject_kind?: string;
                readonly subject_id?: string;
                /** @description Who did it. */
                readonly actor_id?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of entries */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["AuditEntryBody"][];
                        readonly next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `audit_not_found`, `election_not_found` */
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
    readonly AuditController_head: {
        readonly parameters: {
            readonly query?: {
                /** @description The election whose trail is wanted. Without it: the trail of the platform itself. */
                readonly election_id?: string;
            };
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
                    readonly "application/json": components["schemas"]["AuditHeadBody"];
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
            /** @description `audit_not_found`, `election_not_found` */
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
    readonly AuthController_register: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RegisterBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegisteredBody"];
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
            /** @description `too_many_requests` */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly AuthController_login: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LoginBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TokensBody"];
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
        };
    };
    readonly AuthController_refresh: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description For browsers: the `csrf_token` of the session whose cookie is sent along. */
                readonly "x-csrf-token"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RefreshBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TokensBody"];
                };
            };
            /** @description `refresh_refused` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `csrf_refused` */
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
        };
    };
    readonly AuthController_logout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description For browsers: the `csrf_token` of the session whose cookie is sent along. */
                readonly "x-csrf-token"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RefreshBody"];
            };
        };
        readonly responses: {
            /** @description There is no such session any more */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `refresh_refused` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `csrf_refused` */
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
        };
    };
    readonly ProfileController_get: {
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
                    readonly "application/json": components["schemas"]["ProfileBody"];
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
    readonly ProfileController_change: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangeProfileBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProfileBody"];
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
            /** @description `conflict` */
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
        };
    };
    readonly ProfileController_changePassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        readonly responses: {
            /** @description The new password counts from now on */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
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
            /** @description `validation_failed`, `wrong_password`, `password_refused` */
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
        };
    };
    readonly RecoveryController_forgot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ForgotPasswordBody"];
            };
        };
        readonly responses: {
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ForgotPasswordAnswer"];
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
        };
    };
    readonly RecoveryController_reset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResetPasswordBody"];
            };
        };
        readonly responses: {
            /** @description The new password counts from now on */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`, `link_refused`, `password_refused` */
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
        };
    };
    readonly RecoveryController_verify: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["VerifyEmailBody"];
            };
        };
        readonly responses: {
            /** @description The address is verified */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`, `link_refused` */
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
        };
    };
    readonly ElectionsController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                readonly state?: "draft" | "scheduled" | "open" | "counting" | "closed" | "certified" | "cancelled";
                readonly kind?: "presidential" | "legislative" | "local" | "referendum";
                /** @description Part of the name or of the code. */
                readonly q?: string;
                /** @description A minus before it turns the order round. */
                readonly sort?: "opens_at" | "-opens_at" | "name" | "-name" | "code" | "-code" | "created_at" | "-created_at";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of elections */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ElectionBody"][];
                        readonly next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            readonly 401: {
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
        };
    };
    readonly ElectionsController_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateElectionBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ElectionBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `code_taken` */
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
        };
    };
    readonly ElectionsController_get: {
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
                    readonly "application/json": components["schemas"]["ElectionBody"];
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
            /** @description `election_not_found` */
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
    readonly ElectionsController_edit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EditElectionBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ElectionBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
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
            /** @description `conflict`, `code_taken`, `frozen`, `election_over` */
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
        };
    };
    readonly ElectionsController_delete: {
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
            /** @description It is gone; its trail stays */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            readonly 403: {
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
            /** @description `not_a_draft`, `election_over` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly ElectionLifeController_move: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MoveBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ElectionBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
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
            /** @description `wrong_move`, `election_incomplete`, `election_over` */
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
        };
    };
    readonly ElectionLifeController_extend: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExtensionBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ElectionBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
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
            /** @description `extension_refused`, `election_over` */
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
        };
    };
    readonly ElectionLifeController_show: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["VisibilityBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ElectionBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
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
            /** @description `election_over` */
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
        };
    };
    readonly ApprovalsController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of elections */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ElectionSummary"][];
                        readonly next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            readonly 401: {
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
        };
    };
    readonly ApprovalsController_decide: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DecisionBody"];
            };
        };
        readonly responses: {
            /** @description It is decided */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
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
            /** @description `election_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `nothing_to_decide` */
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
        };
    };
    readonly TeamController_listMembers: {
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
                    readonly "application/json": components["schemas"]["MembersBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
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
        };
    };
    readonly TeamController_setRole: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly account_id: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RoleBody"];
            };
        };
        readonly responses: {
            /** @description The role counts from now on */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `member_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `last_owner`, `election_over` */
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
        };
    };
    readonly TeamController_remove: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly account_id: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description To them, the election does not exist any more */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `member_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `last_owner`, `election_over` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly TeamController_listInvitations: {
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
                    readonly "application/json": components["schemas"]["InvitationsBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
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
        };
    };
    readonly TeamController_invite: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InviteBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SentInvitationBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
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
            /** @description `already_member`, `election_over` */
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
        };
    };
    readonly TeamController_withdraw: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly invitation_id: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Its link does not work any more */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `invitation_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_over` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly InvitationsController_accept: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AcceptBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ElectionBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `already_member`, `election_over` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `invitation_refused` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly AreasController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                /** @description Only those directly under this area. */
                readonly parent_id?: string;
                /** @description 1 for the roots. */
                readonly level?: number;
                /** @description Part of the name, accents or not, or the beginning of the code. */
                readonly q?: string;
                /** @description A minus before it turns the order round. */
                readonly sort?: "code" | "-code" | "name" | "-name" | "level" | "-level";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of areas */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["AreaBody"][];
                        readonly next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            readonly 401: {
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
        };
    };
    readonly AreasController_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateAreaBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AreaBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
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
            /** @description `code_taken`, `frozen`, `election_over` */
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
        };
    };
    readonly AreasController_get: {
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
                    readonly "application/json": components["schemas"]["AreaBody"];
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
            /** @description `area_not_found` */
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
        };
    };
    readonly AreasController_edit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EditAreaBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AreaBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `area_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `conflict`, `code_taken`, `frozen`, `election_over` */
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
        };
    };
    readonly AreasController_delete: {
        readonly parameters: {
            readonly query?: {
                /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
                readonly amendment_reason?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is gone */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `area_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `in_use`, `frozen`, `election_over` */
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
        };
    };
    readonly CentresController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                /** @description In this area, or anywhere under it. */
                readonly area_id?: string;
                /** @description Part of the name, accents or not, or the beginning of the code. */
                readonly q?: string;
                /** @description A minus before it turns the order round. */
                readonly sort?: "code" | "-code" | "name" | "-name";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of centres */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["CentreBody"][];
                        readonly next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            readonly 401: {
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
        };
    };
    readonly CentresController_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateCentreBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CentreBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
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
            /** @description `code_taken`, `frozen`, `election_over` */
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
        };
    };
    readonly CentresController_get: {
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
                    readonly "application/json": components["schemas"]["CentreBody"];
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
            /** @description `centre_not_found` */
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
        };
    };
    readonly CentresController_edit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EditCentreBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CentreBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `centre_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `conflict`, `code_taken`, `frozen`, `election_over` */
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
        };
    };
    readonly CentresController_delete: {
        readonly parameters: {
            readonly query?: {
                /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
                readonly amendment_reason?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is gone */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `centre_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `in_use`, `frozen`, `election_over` */
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
        };
    };
    readonly CentresController_extend: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExtensionBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CentreBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `centre_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `extension_refused`, `election_over` */
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
        };
    };
    readonly OfficesController_listOfCentre: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                /** @description Only offices whose number of registered voters is known, or is not. */
                readonly roll?: "known" | "unknown";
                /** @description The beginning of the code, or part of the name of the office or its centre. */
                readonly q?: string;
                /** @description A minus before it turns the order round. */
                readonly sort?: "code" | "-code" | "registered" | "-registered";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of offices */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["OfficeBody"][];
                        readonly next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `centre_not_found` */
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
        };
    };
    readonly OfficesController_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateOfficeBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OfficeBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `centre_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `code_taken`, `frozen`, `election_over` */
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
        };
    };
    readonly OfficesController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                /** @description Only offices whose number of registered voters is known, or is not. */
                readonly roll?: "known" | "unknown";
                /** @description The beginning of the code, or part of the name of the office or its centre. */
                readonly q?: string;
                /** @description A minus before it turns the order round. */
                readonly sort?: "code" | "-code" | "registered" | "-registered";
                /** @description In this area, or anywhere under it. */
                readonly area_id?: string;
                /** @description In this centre. */
                readonly centre_id?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of offices */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["OfficeBody"][];
                        readonly next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            readonly 401: {
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
        };
    };
    readonly OfficesController_get: {
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
                    readonly "application/json": components["schemas"]["OfficeBody"];
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
            /** @description `validation_failed` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly OfficesController_edit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EditOfficeBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OfficeBody"];
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
            /** @description `role_insufficient` */
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
            /** @description `conflict`, `code_taken`, `frozen`, `election_over` */
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
        };
    };
    readonly OfficesController_delete: {
        readonly parameters: {
            readonly query?: {
                /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
                readonly amendment_reason?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is gone */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
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
            /** @description `in_use`, `frozen`, `election_incomplete`, `election_over` */
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
        };
    };
    readonly OfficesController_extend: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExtensionBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OfficeBody"];
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
            /** @description `role_insufficient` */
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
            /** @description `extension_refused`, `election_over` */
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
        };
    };
    readonly CandidatesController_list: {
        readonly parameters: {
            readonly query: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                /** @description Of which election. */
                readonly election_id: string;
                /** @description Part of the name or of the party, or the beginning of the party id. */
                readonly q?: string;
                /** @description A minus before it turns the order round. */
                readonly sort?: "list_order" | "-list_order" | "name" | "-name" | "party_id" | "-party_id";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of candidates */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["CandidateBody"][];
                        readonly next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            readonly 401: {
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
        };
    };
    readonly CandidatesController_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateCandidateBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CandidateBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
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
            /** @description `code_taken`, `frozen`, `election_over` */
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
        };
    };
    readonly CandidatesController_get: {
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
                    readonly "application/json": components["schemas"]["CandidateBody"];
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
            /** @description `candidate_not_found` */
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
        };
    };
    readonly CandidatesController_edit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EditCandidateBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CandidateBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `candidate_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `conflict`, `code_taken`, `frozen`, `election_over` */
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
        };
    };
    readonly CandidatesController_delete: {
        readonly parameters: {
            readonly query?: {
                /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
                readonly amendment_reason?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is gone */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `candidate_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `in_use`, `frozen`, `election_incomplete`, `election_over` */
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
        };
    };
    readonly PhotosController_get: {
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
            /** @description The picture */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "image/jpeg": string;
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
            /** @description `candidate_not_found`, `photo_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `storage_unavailable`, `database_unavailable` */
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
    readonly PhotosController_set: {
        readonly parameters: {
            readonly query?: {
                /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
                readonly amendment_reason?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        /** @description The file may also be the body itself, as image/jpeg, image/png, image/webp, application/octet-stream. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    /** Format: binary */
                    readonly photo: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CandidateBody"];
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
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `role_insufficient` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `candidate_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `frozen`, `election_over` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `body_too_large` */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `unsupported_media_type` */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `photo_refused` */
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
            /** @description `storage_unavailable`, `database_unavailable` */
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
    readonly PhotosController_remove: {
        readonly parameters: {
            readonly query?: {
                /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
                readonly amendment_reason?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description There is no photo any more */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `candidate_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `frozen`, `election_over` */
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
            /** @description `storage_unavailable`, `database_unavailable` */
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
    readonly ImportsController_list: {
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
                    readonly "application/json": components["schemas"]["ImportsBody"];
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
            /** @description `election_not_found` */
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
    readonly ImportsController_start: {
        readonly parameters: {
            readonly query?: {
                /** @description Once voting has begun: why an owner changes what stands still. It is kept in the trail. */
                readonly amendment_reason?: string;
                /** @description true: only say what the file would change, and what is wrong with it. */
                readonly dry_run?: "true" | "false";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        /** @description The file may also be the body itself, as text/csv, text/plain, application/vnd.ms-excel, application/octet-stream. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    /** Format: binary */
                    readonly file: string;
                };
            };
        };
        readonly responses: {
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportBody"];
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
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `role_insufficient` */
            readonly 403: {
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
            /** @description `frozen`, `election_over` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `body_too_large` */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `unsupported_media_type` */
            readonly 415: {
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
            /** @description `import_busy` */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly ImportsController_get: {
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
                    readonly "application/json": components["schemas"]["ImportBody"];
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
            /** @description `import_not_found` */
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
    readonly OfficeResultsController_get: {
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
                    readonly "application/json": components["schemas"]["OfficeResultBody"];
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
        };
    };
    readonly OfficeResultsController_correct: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag of the result that you changed. */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["KeyResultBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OfficeResultBody"];
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
            /** @description `role_insufficient` */
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
            /** @description `results_not_open`, `result_wrong_move`, `election_over` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `result_changed` */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `result_errors_open` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `result_version_missing` */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly OfficeResultsController_submit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["KeyResultBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OfficeResultBody"];
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
            /** @description `role_insufficient` */
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
            /** @description `result_exists`, `results_not_open`, `result_wrong_move`, `election_over` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `result_errors_open` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly OfficeResultsController_settle: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETag of the result that you changed. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SettleBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OfficeResultBody"];
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
            /** @description `role_insufficient`, `result_third_person_needed` */
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
            /** @description `result_wrong_move`, `election_over` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `result_changed` */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `result_errors_open`, `result_settlement_refused` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly OfficeResultsController_decide: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETag of the result that you changed. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResultDecisionBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OfficeResultBody"];
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
            /** @description `role_insufficient` */
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
            /** @description `result_wrong_move`, `election_over` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `result_changed` */
            readonly 412: {
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
        };
    };
    readonly OfficeResultsController_answer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETag of the result that you changed. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WarningAnswerBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OfficeResultBody"];
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
            /** @description `role_insufficient` */
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
            /** @description `finding_not_open`, `election_over` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `result_changed` */
            readonly 412: {
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
        };
    };
    readonly ResultPhotosController_get: {
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
            /** @description The picture */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "image/jpeg": string;
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
            /** @description `office_not_found`, `photo_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `storage_unavailable`, `database_unavailable` */
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
    readonly ResultPhotosController_set: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        /** @description The file may also be the body itself, as image/jpeg, image/png, image/webp, application/octet-stream. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    /** Format: binary */
                    readonly photo: string;
                };
            };
        };
        readonly responses: {
            /** @description The photo is kept */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
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
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `role_insufficient` */
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
            /** @description `election_over` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `body_too_large` */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `unsupported_media_type` */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `photo_refused` */
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
            /** @description `storage_unavailable`, `database_unavailable` */
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
    readonly CancelledAreasController_cancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Totals and outcome are computed without it */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `area_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_over` */
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
        };
    };
    readonly CancelledAreasController_putBack: {
        readonly parameters: {
            readonly query: {
                readonly reason: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Its offices count again */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `area_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `area_not_cancelled`, `election_over` */
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
        };
    };
    readonly ResultsController_get: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                /** @description This area and those directly under it. */
                readonly area_id?: string;
                /** @description All areas of a level instead. */
                readonly level?: number;
            };
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
                    readonly "application/json": components["schemas"]["ResultsBody"];
                };
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
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `area_not_found` */
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
        };
    };
    readonly ResultsController_recordLots: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LotsBody"];
            };
        };
        readonly responses: {
            /** @description The outcome goes on from them */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
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
            /** @description `role_insufficient` */
            readonly 403: {
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
            /** @description `lots_drawn`, `election_over` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `lot_does_not_fit` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly ResultsController_publish: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PublishBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PublicationSummary"];
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
            /** @description `role_insufficient` */
            readonly 403: {
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
            /** @description `nothing_to_publish` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `validation_failed`, `publication_refused` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly ResultsController_list: {
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
                    readonly "application/json": components["schemas"]["PublicationsBody"];
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
            /** @description `election_not_found` */
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
    readonly ResultsController_getOne: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly number: number;
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
                    readonly "application/json": components["schemas"]["PublicationBody"];
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
            /** @description `election_not_found`, `publication_not_found` */
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
    readonly ResultsController_getRules: {
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
                    readonly "application/json": components["schemas"]["ResultRulesBody"];
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
            /** @description `election_not_found` */
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
    readonly ResultsController_editRules: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EditResultRulesBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResultRulesBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
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
            /** @description `rules_frozen`, `election_over` */
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
        };
    };
    readonly SourcesController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                readonly status?: "unverified" | "independent" | "suspended";
                /** @description That have signed in at this office. */
                readonly office_id?: string;
                /** @description The beginning of the elector_id. */
                readonly q?: string;
                /** @description A minus before it turns the order round. */
                readonly sort?: "elector_id" | "-elector_id" | "since" | "-since" | "changed_at" | "-changed_at";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of sources */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["SourceBody"][];
                        readonly next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            readonly 401: {
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
        };
    };
    readonly SourcesController_get: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly source_id: string;
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
                    readonly "application/json": components["schemas"]["SourceDetailsBody"];
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
            /** @description `election_not_found`, `source_not_found` */
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
    readonly SourcesController_changeStatus: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly source_id: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SourceStatusBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SourceBody"];
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
            /** @description `role_insufficient` */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `source_not_found` */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `source_wrong_move`, `source_password_needed`, `conflict`, `election_over` */
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
        };
    };
    readonly WatchController_count: {
        readonly parameters: {
            readonly query?: {
                /** @description Votes where not said. */
                readonly stream?: "votes" | "ballots";
            };
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
                    readonly "application/json": components["schemas"]["WatchCountsBody"];
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
        };
    };
    readonly WatchController_list: {
        readonly parameters: {
            readonly query: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                /** @description `without_source`: nobody signed in there; `silent`: somebody did and reported nothing; `unverified_only`: no independent source reported; `disputed`: sources differ, or an index lies above the roll. */
                readonly watch: "without_source" | "silent" | "unverified_only" | "disputed";
                /** @description Votes where not said. */
                readonly stream?: "votes" | "ballots";
                /** @description In this area or anywhere under it. */
                readonly area_id?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of offices, by code */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["WatchedOfficeBody"][];
                        readonly next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            readonly 401: {
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
        };
    };
    readonly ReportsController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                /** @description Votes where not said. */
                readonly stream?: "votes" | "ballots";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of reports */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["RawReportBody"][];
                        readonly next_cursor: string | null;
                    };
                };
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
            /** @description `validation_failed` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly ReportsController_activity: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly source_id: string;
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
                    readonly "application/json": components["schemas"]["SourceActivitiesBody"];
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
            /** @description `election_not_found`, `source_not_found` */
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
    readonly EvidenceController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                /** @description `other` for files outside the agreed folders. */
                readonly folder?: "list-votes" | "counting-proof" | "verbal_process" | "votes" | "other";
                /** @description What this source sent. */
                readonly source_id?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of files */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["EvidenceBody"][];
                        readonly next_cursor: string | null;
                    };
                };
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
            /** @description `validation_failed` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `database_unavailable`, `storage_unavailable` */
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
    readonly EvidenceController_openLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EvidenceLinkRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EvidenceLinkBody"];
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
            /** @description `office_not_found`, `evidence_not_found` */
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
            /** @description `database_unavailable`, `storage_unavailable` */
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
    readonly EvidenceController_usage: {
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
                    readonly "application/json": components["schemas"]["EvidenceUsagesBody"];
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
            /** @description `database_unavailable`, `storage_unavailable` */
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
    readonly EvidenceFindingsController_list: {
        readonly parameters: {
            readonly query: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                /** @description `same_file`: the same bytes in several offices. `after_suspension`: sent after its source was suspended. */
                readonly kind: "same_file" | "after_suspension";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of files */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["EvidenceFindingBody"][];
                        readonly next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            readonly 401: {
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
    readonly EvidenceFindingsController_listWithoutPaper: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of offices */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["OfficeWithoutPaperBody"][];
                        readonly next_cursor: string | null;
                    };
                };
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
            /** @description `unauthenticated` */
            readonly 401: {
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
    readonly DiscrepanciesController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                /** @description Left out: whatever differs by too much, handled or not. */
                readonly state?: "not_comparable" | "none" | "open" | "explained" | "accepted";
                /** @description In this area or anywhere under it. */
                readonly area_id?: string;
                /** @description Of which this differs by too much; see docs/discrepancies.md. */
                readonly code?: "D101" | "D102" | "D201" | "D301" | "D302" | "D303";
                /** @description Whose word the figures of the field rest on, the weaker of votes and ballots. */
                readonly provenance?: "independent" | "unverified" | "none";
                /** @description A minus before it turns the order round. */
                readonly sort?: "size" | "-size" | "code" | "-code";
            };
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
                    readonly "application/json": components["schemas"]["DiscrepancyListBody"];
                };
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
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `area_not_found` */
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
        };
    };
    readonly DiscrepanciesController_areas: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                /** @description The areas under this one; left out: the roots. */
                readonly area_id?: string;
                /** @description All areas of this level. */
                readonly level?: number;
            };
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
                    readonly "application/json": components["schemas"]["DiscrepancyAreasBody"];
                };
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
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `area_not_found` */
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
        };
    };
    readonly OfficeDiscrepanciesController_get: {
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
                    readonly "application/json": components["schemas"]["OfficeDiscrepancyBody"];
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
        };
    };
    readonly OfficeDiscrepanciesController_handle: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag of the discrepancy that you decide about. */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DecideDiscrepancyBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OfficeDiscrepancyBody"];
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
            /** @description `role_insufficient` */
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
            /** @description `discrepancy_wrong_move`, `election_over` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `discrepancy_changed` */
            readonly 412: {
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
            /** @description `discrepancy_version_missing` */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readonly RealtimeController_get: {
        readonly parameters: {
            readonly query?: {
                /** @description How many items to answer at most. */
                readonly limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. Leave it out for the first page. */
                readonly cursor?: string;
                /** @description This area and those directly under it. */
                readonly area_id?: string;
                /** @description All areas of a level instead. */
                readonly level?: number;
            };
            readonly header?: {
                readonly "if-none-match"?: string;
            };
            readonly path: {
                readonly election_id: string;
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
                    readonly "application/json": components["schemas"]["RealtimeBody"];
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
            /** @description `unauthenticated` */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description `election_not_found`, `area_not_found` */
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
