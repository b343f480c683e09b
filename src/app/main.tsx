import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { show } from '../ui/parts/settings/settings';
import '../ui/parts/look/look.css';
import { App } from './app';
import { services, startHandIns } from './services';

// zod would make functions from text, which the page's own security policy forbids.
config({ jitless: true });
show();
startHandIns();
createRoot(document.getElementById('app')!).render(<App services={services} />);
