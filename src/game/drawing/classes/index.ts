import type { DrawnClass } from '../../../views/port-map';
import type { Painter } from '../painter';
import * as breakwater from './breakwater';
import * as cargo from './cargo';
import * as chart from './chart';
import * as containers from './containers';
import { district } from './district';
import * as docks from './docks';
import * as fittings from './fittings';
import * as gate from './gate';
import * as ground from './ground';
import * as paint from './paint';
import * as quay from './quay';
import * as roads from './roads';
import * as roofs from './roofs';
import * as room from './room';
import * as sea from './sea';
import * as ships from './ships';
import * as site from './site';
import { wood } from './wood';

/** How each class of the map is drawn. Within a layer, classes lie in this order; within a class, objects in the map's. */
export const painters: Readonly<Record<DrawnClass, Painter>> = {
	water: sea.water,
	fairway: chart.fairway,
	'sea-area': chart.seaArea,
	anchor: chart.anchor,
	depth: chart.depth,
	land: ground.land,
	ground: ground.ground,
	apron: ground.apron,
	pad: ground.pad,
	lawn: ground.lawn,
	court: ground.court,
	path: roads.footway,
	rail: quay.rail,
	turning: roads.turning,
	road: roads.road,
	lane: paint.lane,
	zebra: paint.zebra,
	stop: paint.stop,
	arrow: paint.arrow,
	bays: paint.bays,
	number: paint.numeral,
	limit: paint.limit,
	hatch: gate.hatch,
	weighbridge: gate.weighbridge,
	island: gate.island,
	breakwater: breakwater.breakwater,
	seawall: quay.seawall,
	quay: quay.quay,
	jetty: breakwater.jetty,
	steps: quay.steps,
	platform: docks.platform,
	fence: site.fence,
	dolphin: breakwater.dolphin,
	stack: containers.stack,
	reefer: containers.reefer,
	wood,
	tree: site.tree,
	'tree-row': site.treeRow,
	lamp: site.lamp,
	buoy: sea.buoy,
	tug: sea.tug,
	ship: ships.ship,
	mooring: ships.mooring,
	silo: cargo.silo,
	porch: roofs.porch,
	flat: roofs.flat,
	hall: roofs.hall,
	house: roofs.house,
	dock: docks.dock,
	lighthouse: breakwater.lighthouse,
	district,
	tent: roofs.tent,
	booth: roofs.booth,
	room: room.room,
	counter: room.counter,
	table: room.table,
	door: room.door,
	upper: fittings.upper,
	plant: fittings.plant,
	fan: fittings.fan,
	skylight: fittings.skylight,
	solar: fittings.solar,
	sign: fittings.sign,
	dish: fittings.dish,
	mast: fittings.mast,
	lookout: breakwater.lookout,
	vehicle: site.vehicle,
	conveyor: cargo.conveyor,
	tower: cargo.tower,
	rtg: cargo.rtg,
	armg: cargo.armg,
	sts: cargo.sts,
	grab: cargo.grab,
	jib: cargo.jib,
	gangway: ships.gangway,
	shelter: roofs.shelter,
	portal: gate.portal,
	canopy: roofs.canopy,
	barrier: site.barrier,
	camera: site.camera,
	// Names are drawn by the game, over everything and at one size.
	label: () => {},
};
