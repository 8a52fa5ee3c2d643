import './console.css';
import { startWorkFace } from '../app/work-face.js';
import { ConsoleRoutes } from './console-routes.js';
import { en } from './en.js';
import { fr } from './fr.js';

await startWorkFace({ fr, en }, <ConsoleRoutes />);
