import { ApprovalsController } from './approvals.controller.js';
import { AreasController } from './areas.controller.js';
import { BallotController } from './ballot.controller.js';
import { CandidatesController } from './candidates.controller.js';
import { CentresController } from './centres.controller.js';
import { ElectionLifeController } from './election-life.controller.js';
import { ElectionsController } from './elections.controller.js';
import { ImportsController } from './imports.controller.js';
import { InvitationsController } from './invitations.controller.js';
import { OfficesController } from './offices.controller.js';
import { PhotosController } from './photos.controller.js';
import { TeamController } from './team.controller.js';

export const ELECTION_CONTROLLERS = [
  ElectionsController,
  ElectionLifeController,
  ApprovalsController,
  TeamController,
  InvitationsController,
  AreasController,
  CentresController,
  OfficesController,
  CandidatesController,
  BallotController,
  PhotosController,
  ImportsController,
];
