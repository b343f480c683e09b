import { RecordPage } from './record-page';

/** A finished drill, played again. */
export function ReplayPage({ id }: { readonly id: string }) {
	return <RecordPage id={id}>{({ record }) => <p>{record.id}</p>}</RecordPage>;
}
