import { Checkbox } from 'react-aria-components/Checkbox';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { IconButton } from '../../parts/button/icon-button';
import { Icon } from '../../parts/icon/icon';
import { useWords } from '../../parts/language/use-words';
import type { MapLayers } from '../../parts/port-surface';
import { useDrill } from '../drill/drill-context';
import { Legend } from '../minimap/legend';

const layerWords = { labels: 'layerLabels', routes: 'layerRoutes', zones: 'layerZones' } as const;

/** Nearer, further, all of it, and what it shows. */
export function MapControls({ layers, onLayers }: { readonly layers: MapLayers; onLayers(layers: MapLayers): void }) {
	const t = useWords('play');
	const { map } = useDrill();
	return (
		<fieldset className="map-controls" aria-label={t('mapControls')}>
			<IconButton label={t('zoomIn')} icon="plus" onPress={() => map.current?.zoom(1)} />
			<IconButton label={t('zoomOut')} icon="minus" onPress={() => map.current?.zoom(-1)} />
			<IconButton label={t('wholePort')} icon="target" onPress={() => map.current?.home()} />
			<DialogTrigger>
				<IconButton label={t('layers')} icon="layers" />
				<Popover className="popover" placement="left top">
					<Dialog className="layers" aria-label={t('layers')}>
						{(['labels', 'routes', 'zones'] as const).map((layer) => (
							<Checkbox
								key={layer}
								className="tick"
								isSelected={layers[layer]}
								onChange={(on) => onLayers({ ...layers, [layer]: on })}
							>
								<span className="tick-box">
									<Icon name="check" size={12} />
								</span>
								{t(layerWords[layer])}
							</Checkbox>
						))}
						<Legend />
					</Dialog>
				</Popover>
			</DialogTrigger>
		</fieldset>
	);
}
