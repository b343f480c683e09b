import type { Point } from '../../scenario/port/port';

/** Longitude and latitude in degrees (WGS84), as GeoJSON writes them. */
export type Position = readonly [longitude: number, latitude: number];

/** WGS84's equatorial radius in metres, and its eccentricity squared. */
const [radius, flattened] = [6_378_137, 0.006_694_379_990_14];
const degree = Math.PI / 180;

/**
 * Metres east and south of a middle, on the plane that touches the ellipsoid there: within a metre of the ground five kilometres
 * off.
 */
export function planeAt([longitude, latitude]: Position): (position: Position) => Point {
	const bulge = 1 - flattened * Math.sin(latitude * degree) ** 2;
	const alongMeridian = (radius * (1 - flattened)) / bulge ** 1.5;
	const alongParallel = (radius / Math.sqrt(bulge)) * Math.cos(latitude * degree);
	return ([east, north]) => ({
		x: (east - longitude) * degree * alongParallel,
		y: (latitude - north) * degree * alongMeridian,
	});
}
