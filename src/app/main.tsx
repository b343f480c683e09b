import { createRoot } from 'react-dom/client';
import { show } from '../ui/parts/settings/settings';
import '../ui/parts/look/look.css';
import { App } from './app';
import { loadShelf } from './library/shelf';
import { makeServices } from './services';

async function main(): Promise<void> {
	show();
	const { services, startHandIns } = makeServices(await loadShelf());
	startHandIns();
	createRoot(document.getElementById('app')!).render(<App services={services} />);
}

void main();
