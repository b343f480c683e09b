import { createRoot } from 'react-dom/client';
import { NearestContext } from '../ui/parts/debrief/nearest-search';
import { show } from '../ui/parts/settings/settings';
import '../ui/parts/look/look.css';
import { App } from './app';
import { CrashPage } from './crash-page';
import { loadScenarios } from './library';
import { nearestSearch } from './nearest/search';
import { reloadForNewBuild } from './new-build';
import { makeServices } from './services';

function Broken({ error }: { readonly error: unknown }): never {
	throw error;
}

async function main(): Promise<void> {
	show();
	reloadForNewBuild();
	const root = createRoot(document.getElementById('app')!);
	try {
		const { services, startHandIns } = makeServices(await loadScenarios());
		startHandIns();
		root.render(
			<NearestContext value={nearestSearch()}>
				<App services={services} />
			</NearestContext>,
		);
	} catch (error) {
		root.render(
			<CrashPage>
				<Broken error={error} />
			</CrashPage>,
		);
	}
}

void main();
