import { startWorkFace } from '../app/work-face.js';
import { ReporterRoutes } from './reporter-routes.js';
import { en } from './en.js';
import { fr } from './fr.js';

await startWorkFace({ fr, en }, <ReporterRoutes />);
