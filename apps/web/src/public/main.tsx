import '../ui/tokens.css';
import '../ui/base.css';
import './public.css';
import { createRoot } from 'react-dom/client';
import { startSmallTexts } from '../i18n/small-texts.js';
import { watchConnection } from '../ui/connection.js';
import { startTheme } from '../ui/theme.js';
import { en } from './en.js';
import { fr } from './fr.js';
import { PublicFace } from './public-face.js';

startTheme();
watchConnection();
startSmallTexts({ fr, en });
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<PublicFace />);
