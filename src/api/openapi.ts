import { z } from 'zod';
import { debriefSchema } from './debrief';
import {
	acceptedSchema,
	drillAnswerSchema,
	drillListSchema,
	drillSummarySchema,
	drillsQuerySchema,
	healthSchema,
} from './drills';
import { inputSchema } from './input';
import { problemSchema } from './problem';
import { recordSchema } from './record';
import { textSchema } from './text';

const parts = {
	Text: textSchema,
	Input: inputSchema,
	DrillRecord: recordSchema,
	Debrief: debriefSchema,
	DrillSummary: drillSummarySchema,
	DrillList: drillListSchema,
	Drill: drillAnswerSchema,
	Accepted: acceptedSchema,
	Health: healthSchema,
	Problem: problemSchema,
};

/** The parts as JSON Schema, each naming the others by reference. */
function schemas(): Record<string, unknown> {
	const registry = z.registry<{ id: string; description?: string }>();
	for (const [id, schema] of Object.entries(parts)) {
		const description = schema.meta()?.description;
		registry.add(schema, description === undefined ? { id } : { id, description });
	}
	const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'input' }).schemas;
	return Object.fromEntries(
		Object.entries(made).map(([id, { $schema, $id, id: _, ...schema }]: [string, Record<string, unknown>]) => [
			id,
			schema,
		]),
	);
}

const ref = (part: keyof typeof parts) => ({ $ref: `#/components/schemas/${part}` });
const json = (description: string, part: keyof typeof parts) => ({
	description,
	content: { 'application/json': { schema: ref(part) } },
});

function queryParameters(): unknown[] {
	const schema = z.toJSONSchema(drillsQuerySchema, { io: 'input' }) as { properties: Record<string, unknown> };
	const says: Record<string, string> = {
		person: 'Part of the name, in either case',
		scenario: 'Scenario id',
		from: 'Started at or after this day (UTC) or instant',
		to: 'Started at or before this day (UTC) or instant',
		page: 'From 1',
	};
	return Object.entries(schema.properties).map(([name, part]) => ({
		name,
		in: 'query',
		required: false,
		description: says[name],
		schema: part,
	}));
}

/** The API as an OpenAPI 3.1 document, made from the schemas that check the requests. */
export function openApi(version: string): Record<string, unknown> {
	const refused = { '400': json('Not understood', 'Problem') };
	const stored = { '500': json('The database failed', 'Problem'), '503': json('Busy: try again shortly', 'Problem') };
	return {
		openapi: '3.1.0',
		info: {
			title: 'Muster',
			version,
			description: 'Drills kept on this server. The server trusts no score: it replays every record.',
		},
		paths: {
			'/api/health': {
				get: {
					operationId: 'health',
					summary: 'Is the server up?',
					responses: { '200': json('It is', 'Health'), ...stored },
				},
			},
			'/api/library': {
				get: {
					operationId: 'library',
					summary: 'The scenarios that can be played and verified here, parsed',
					responses: {
						'200': {
							description: 'Scenarios, rule packs and ports in the form the engine reads',
							content: { 'application/json': { schema: { type: 'object' } } },
						},
						'304': { description: 'As it was' },
					},
				},
			},
			'/api/openapi.json': {
				get: { operationId: 'openapi', summary: 'This document', responses: { '200': { description: 'OpenAPI 3.1' } } },
			},
			'/api/drills': {
				get: {
					operationId: 'listDrills',
					summary: 'Kept drills, newest first',
					parameters: queryParameters(),
					responses: { '200': json('A page of them', 'DrillList'), ...refused, ...stored },
				},
				post: {
					operationId: 'handInDrill',
					summary: 'Hand in a finished drill',
					description:
						'Verified by replay, stored before it is acknowledged. Handing the same record in again is one drill.',
					requestBody: { required: true, content: { 'application/json': { schema: ref('DrillRecord') } } },
					responses: {
						'200': json('Already stored', 'Accepted'),
						'201': json('Stored', 'Accepted'),
						...refused,
						'409': json('Another record has this id', 'Problem'),
						'413': json('Larger than 4 MiB', 'Problem'),
						'415': json('Not JSON', 'Problem'),
						'422': json('The record does not verify: code and reason', 'Problem'),
						...stored,
						'507': json('The disk is full: nothing was stored', 'Problem'),
					},
				},
			},
			'/api/drills/{id}': {
				get: {
					operationId: 'drill',
					summary: 'A kept record and its debrief, recomputed',
					parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
					responses: {
						'200': json('The drill', 'Drill'),
						...refused,
						'404': json('No such drill', 'Problem'),
						...stored,
					},
				},
			},
		},
		components: { schemas: schemas() },
	};
}
