import { startWorkFace } from '../app/work-face.js';
import { ReporterRoutes } from './reporter-routes.js';
import { startWorker } from './start-worker.js';
import { en } from './en.js';
import { fr } from './fr.js';

startWorker();
await startWorkFace({ fr, en }, <ReporterRoutes />);
